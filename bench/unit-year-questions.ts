// Questions of history about one unit-year, as a screen asks them: comparisons, explanations, suppositions, and the score itself beside them.
import { compareScores } from '../libs/domain/history/compare.ts';
import { explainLine } from '../libs/domain/history/explain.ts';
import { removedWith } from '../libs/domain/history/presupposes.ts';
import type { Questions } from '../libs/views/views.ts';
import { readingAt, type ReadUnitYear } from '../apps/server/unit-year-scores.ts';
import type { Call } from './connection.ts';
import type { UnitYear } from './history-ledger.ts';

/** A unit-year, one of its events, and one of its lines. */
export interface Asked {
  readonly of: UnitYear;
  readonly revision: number;
  readonly line: string;
}

const limits = 'limits { code vi en }';
const line = `id kind section title claimed agreed appraised counted basis marks { code vi en } ${limits} events evidence`;
const difference = `id title by smallest
  before { ${line} } after { ${line} } through { code vi en }
  causes { event index type added occurredOn recordedAt actor { account role unit } deed { vi en } }`;
const at = 'index time total computed excluded incomplete provisional approved';
const standing = 'total rank excluded incomplete provisional';

const of = '$unit: ID!, $year: Int!';
const unitYear = 'unit: $unit, year: $year';
const queries = {
  compareScores: `query(${of}, $event: String) {
    compareScores(${unitYear}, from: { asOf: { event: $event } }) {
      name by from { ${at} } to { ${at} } lines { ${difference} }
    }
  }`,
  explain: `query(${of}, $line: String!, $event: String) {
    explain(${unitYear}, line: $line, asOf: { event: $event }) {
      index time excluded line { ${line} }
      steps {
        event index type occurredOn receivedAt recordedAt actor { account role unit }
        before after by withoutEffect reason { vi en } why { vi en }
      }
    }
  }`,
  whatIf: `query(${of}, $without: [String!]!) {
    whatIf(${unitYear}, without: $without) {
      index time name by leftOut facts { vi en } scorecardFits
      actual { ${standing} } supposed { ${standing} } lines { ${difference} }
    }
  }`,
  score: `query(${of}) {
    score(${unitYear}) { index time total computed scoreDigest lines { ${line} } }
  }`,
} as const;

export type Kind = keyof typeof queries;
export const kinds = Object.keys(queries) as readonly Kind[];

export function callOf(kind: Kind, { of, revision, line }: Asked): Call {
  const { stream, unit, year } = of;
  const event = `${stream}@${revision}`;
  const own = { compareScores: { event }, explain: { event, line }, whatIf: { without: [event] } };
  const variables = { unit, year, ...(kind === 'score' ? {} : own[kind]) };
  return { path: '/graphql', body: JSON.stringify({ query: queries[kind], variables }) };
}

export function readingOf(views: Questions, of: UnitYear, asOf: number | null): ReadUnitYear {
  const read = readingAt(views, of, { asOf, inEffectOn: null });
  if (!read) throw new Error(`${of.stream} is not open as of ${asOf}`);
  return read;
}

/** The same without a server: the functions that answer, on the server's own views. */
export const inProcess = {
  compareScores(views: Questions, { of, revision }: Asked) {
    const before = readingOf(views, of, of.indexes[revision] ?? 0).reading;
    return compareScores(before, readingOf(views, of, null).reading);
  },
  explain(views: Questions, { of, revision, line }: Asked) {
    return explainLine(line, readingOf(views, of, of.indexes[revision] ?? 0).reading);
  },
  whatIf(views: Questions, { of, revision }: Asked) {
    const { reading } = readingOf(views, of, null);
    const gone = new Set(removedWith(reading.events, [revision]));
    const events = reading.events.filter((each) => !gone.has(each.revision));
    return compareScores(reading, { ...reading, events });
  },
} as const;
