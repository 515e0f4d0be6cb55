// Both readings of one history side by side, and the smallest history on which they still differ.
import type { Aggregate, Recorded } from '../../libs/domain/act.ts';
import type { RuleBookPublished } from '../../libs/domain/rule-book/publication.ts';
import type {
  ScorecardDrafted,
  ScorecardIssued,
} from '../../libs/domain/bloc-year/scorecard-draft.ts';
import type { BlocYearOpened } from '../../libs/domain/bloc-year/season.ts';
import { scoreOf, type Score } from '../../libs/domain/scoring/score.ts';
import { basisSource } from '../../libs/domain/unit-year/approving.ts';
import { counted, type Counted } from '../../libs/domain/unit-year/counted.ts';
import type { Ledger } from '../years/ledger.ts';
import type { Fact } from './counting.ts';
import { secondStatement, type Basis, type Statement } from './score.ts';

/** A reading as a flat table, so that two of them can be told apart entry by entry. */
export type Reading = Readonly<Record<string, string | number | boolean>>;

/** The scorecard and rule book that the newest application names, looked up in the streams themselves. */
export function basisOf(history: readonly Recorded[], ledger: Ledger): Basis | null {
  const facts = history as readonly Fact[];
  const last = facts.findLast(
    ({ type }) => type === 'ScorecardApplied' || type === 'UnitYearTransferred',
  );
  if (last?.type !== 'ScorecardApplied') return null;
  const { scorecard, ruleBook } = last.data;
  const blocYear = ledger.events(scorecard.stream);
  const issued = blocYear[scorecard.revision]!.data as ScorecardIssued['data'];
  const drafted = blocYear[issued.draft]!.data as ScorecardDrafted['data'];
  const published = ledger.events(ruleBook.stream)[ruleBook.revision]!
    .data as RuleBookPublished['data'];
  return {
    book: published.book,
    scorecard: drafted.scorecard,
    opened: blocYear[0]!.data as BlocYearOpened['data'],
  };
}

export function domainScore(history: readonly Recorded[], ledger: Ledger): Score {
  return scoreOf(foldOf(counted, history), basisSource(ledger.known));
}

function foldOf<State>(aggregate: Aggregate<State>, history: readonly Recorded[]): State {
  return history.reduce((state, event) => aggregate.evolve(state, event), aggregate.initial);
}

/** The domain's score of every prefix of a history, the empty one first, from one running fold. */
export function* domainScoresByPrefix(
  history: readonly Recorded[],
  ledger: Ledger,
): Generator<Score> {
  let state: Counted = counted.initial;
  yield scoreOf(state, basisSource(ledger.known));
  for (const event of history) {
    state = counted.evolve(state, event);
    yield scoreOf(state, basisSource(ledger.known));
  }
}

export function readingOfStatement(statement: Statement): Reading {
  const { sections, deductions, status } = statement;
  return {
    total: statement.approvedTotal ?? statement.total,
    computed: statement.total,
    ...shared({ ...statement, sections, status }),
    criticism: deductions.criticism,
    'ineligible dossiers': deductions.ineligible,
    discipline: deductions.discipline,
    ...named('line', Object.entries(statement.perCriterion)),
  };
}

export function readingOfScore(score: Score): Reading {
  const criteria = score.lines.filter((line) => line.kind === 'criterion');
  const marked = (mark: string) =>
    criteria.filter(({ marks }) => marks.some((each) => each === mark)).map(({ id }) => id);
  // Deductions are negative lines there and positive figures here; 0 has one sign in a table.
  const deducted = (id: string) => 0 - (score.lines.find((line) => line.id === id)?.counted ?? 0);
  return {
    total: score.total,
    computed: score.computed,
    ...shared({
      ...score,
      missing: score.status.missing,
      returned: marked('returned'),
      evidenceWithdrawn: marked('evidenceWithdrawn'),
    }),
    criticism: deducted('deduction.criticism'),
    'ineligible dossiers': deducted('deduction.ineligibleDossiers'),
    discipline: deducted('deduction.discipline'),
    ...named(
      'line',
      criteria.map((line) => [line.id, line.counted]),
    ),
  };
}

function shared(
  reading: Pick<
    Statement,
    'sections' | 'bonus' | 'recordedAfterApproval' | 'missing' | 'returned' | 'evidenceWithdrawn'
  > & { readonly status: Statement['status'] },
): Reading {
  const { excluded, incomplete, provisional, rated, closed, branch, approved } = reading.status;
  return {
    ...named('section', Object.entries(reading.sections)),
    bonus: reading.bonus,
    missing: reading.missing.join(' '),
    returned: reading.returned.join(' '),
    evidenceWithdrawn: reading.evidenceWithdrawn.join(' '),
    recordedAfterApproval: reading.recordedAfterApproval.join(' '),
    excluded,
    incomplete,
    provisional,
    rated,
    closed,
    branch,
    approved,
  };
}

function named<Value>(kind: string, entries: readonly (readonly [string, Value])[]) {
  return Object.fromEntries(entries.map(([name, value]) => [`${kind} ${name}`, value]));
}

/** One line an entry in which two readings differ; none: they agree. */
export function differences(
  one: Reading,
  other: Reading,
  names: readonly [string, string] = ['domain', 'second statement'],
): readonly string[] {
  const entries = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...entries]
    .filter((entry) => one[entry] !== other[entry])
    .map((entry) => `${entry}: ${names[0]} ${one[entry]}, ${names[1]} ${other[entry]}`);
}

export function disagreementOn(history: readonly Recorded[], ledger: Ledger): readonly string[] {
  const domain = readingOfScore(domainScore(history, ledger));
  const second = readingOfStatement(secondStatement(history, basisOf(history, ledger)));
  return differences(domain, second);
}

/** What an engineer needs to see; events are left out as long as some difference stays, lawful or not. */
export function tellDisagreement(
  seed: number,
  stream: string,
  history: readonly Recorded[],
  ledger: Ledger,
): string {
  const differing = new Set(disagreementOn(history, ledger).map(entryOf));
  const smallest = smallestHistory(history, (part) =>
    disagreementOn(part, ledger).some((each) => differing.has(entryOf(each))),
  );
  const told = tellHistory(seed, stream, smallest, ledger);
  return `${told}\n${disagreementOn(smallest, ledger).join('\n')}`;
}

/** Events one a line, then what the book and the scorecard say. */
export function tellHistory(
  seed: number,
  stream: string,
  history: readonly Recorded[],
  ledger: Ledger,
): string {
  const basis = basisOf(history, ledger);
  return [
    `seed ${seed}, ${stream}, ${history.length} of ${ledger.events(stream).length} events:`,
    ...history.map(tellEvent),
    `rule book: ${JSON.stringify(keysOf(basis))}`,
    `scorecard: ${JSON.stringify(basis?.scorecard.criteria)}`,
  ].join('\n');
}

/** Leaves out events, the newest first, as long as the fault stays. */
export function smallestHistory(
  history: readonly Recorded[],
  fails: (part: readonly Recorded[]) => boolean,
): readonly Recorded[] {
  let smallest = history;
  for (const event of history.toReversed()) {
    if (event.type === 'UnitYearOpened') continue;
    const without = smallest.filter((each) => each !== event);
    try {
      if (fails(without)) smallest = without;
    } catch {
      // A history with holes may be none that the domain can fold; then it is not the smaller example.
    }
  }
  return smallest;
}

function entryOf(difference: string): string {
  return difference.split(':')[0] ?? '';
}

function tellEvent({ revision, type, receivedAt, data }: Recorded): string {
  return `  ${revision} ${type} received ${receivedAt} ${JSON.stringify(data)}`;
}

function keysOf(basis: Basis | null): unknown {
  if (!basis) return null;
  const { lines, appraisal, organisations, bonus, criticism, ineligibleDossiers } = basis.book;
  const { discipline, attribution, total, deadlines, rating } = basis.book;
  const keys = { lines, appraisal, organisations, bonus, criticism, ineligibleDossiers };
  return withoutClauses({ ...keys, discipline, attribution, total, deadlines, rating });
}

function withoutClauses(value: object): unknown {
  const text = JSON.stringify(value, (name, each: unknown) =>
    /clause/i.test(name) ? undefined : each,
  );
  return JSON.parse(text) as unknown;
}
