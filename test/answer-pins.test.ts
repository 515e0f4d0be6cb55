// Answers are pinned to the versions that computed them: who changes what is answered must raise a version, or is caught here.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Recorded } from '../libs/domain/act.ts';
import { DomainError } from '../libs/domain/refusal.ts';
import { answerForm } from '../libs/domain/reconstruction/answer-form.ts';
import { answerHash, answerOf } from '../libs/domain/reconstruction/answer.ts';
import { ledgerOf, type EventOfLedger } from '../libs/domain/reconstruction/ledger-of-events.ts';
import type { LedgerAt } from '../libs/domain/reconstruction/ledger-then.ts';
import type { Asked, Question } from '../libs/domain/reconstruction/question.ts';
import { versions } from '../libs/domain/reconstruction/versions.ts';
import { criticism } from '../libs/domain/unit-year/criticism-document.contract.ts';
import { counted } from '../libs/domain/unit-year/counted.ts';
import { unitYearStream, type ScorecardApplied } from '../libs/domain/unit-year/season.ts';
import { canonicalBytes } from '../libs/ledger/canonical.ts';
import { sha256Hex } from '../libs/ledger/hash.ts';
import { generateYear } from './years/generate.ts';

const pinsFile = new URL('./answer-pins.txt', import.meta.url);
const digest = (value: unknown) => sha256Hex(canonicalBytes(value));
const seeds = Array.from({ length: 20 }, (_, place) => place + 1);

interface Year {
  readonly year: number;
  readonly units: readonly string[];
  readonly blocs: readonly string[];
  /** In the order of the whole ledger. */
  readonly events: readonly EventOfLedger[];
}

function yearOf(seed: number): Year {
  const { ledger, year, units, blocs } = generateYear(seed);
  const unitYears = units.map((unit) => `unitYear-${year}-${unit}`);
  const books = unitYears.flatMap((stream) => ledger.events(stream).flatMap(bookIn));
  const streams = [
    ...new Set(books),
    ...blocs.map((bloc) => `blocYear-${year}-${bloc}`),
    ...unitYears,
  ];
  const events = streams
    .flatMap((stream) => ledger.events(stream).map((recorded) => ({ stream, recorded })))
    .toSorted((a, b) => compared(a.recorded.recordedAt, b.recorded.recordedAt));
  return { year, units, blocs, events };
}

function bookIn({ type, data }: Recorded): readonly string[] {
  return type === 'ScorecardApplied' ? [(data as ScorecardApplied['data']).ruleBook.stream] : [];
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Questions of every kind about a year, asked at the end of what was recorded. */
function questionsOf({ year, units, blocs, events }: Year): readonly Asked[] {
  const last = events.at(-1)!;
  const middle = events[Math.floor(events.length * 0.7)]!;
  const [from, at] = [middle, last].map(({ stream, recorded: { revision } }) => ({
    stream,
    revision,
  })) as [Asked['at'], Asked['at']];
  const points = {
    from: { ...from, inEffectOn: null },
    to: { ...at, inEffectOn: `${year}-11-30` },
  };
  const asked = (question: Question, inEffectOn: string | null = null): Asked => ({
    question,
    at,
    inEffectOn,
  });
  const ofUnits = units.flatMap((unit) => {
    const stream = `unitYear-${year}-${unit}`;
    const own = events.filter((each) => each.stream === stream).map(({ recorded }) => recorded);
    const gone = own.filter(({ revision }) => revision % 7 === 5).slice(0, 5);
    const without = gone.map(({ revision }) => ({ stream, revision }));
    const letter = {
      act: 'recordCriticismDocument',
      input: {
        unit,
        year,
        ...criticism,
        document: { ...criticism.document, date: `${year}-05-04` },
      },
      occurredOn: `${year}-05-05`,
      receivedAt: null,
      as: null,
      before: null,
    } as const;
    const supposing = { without: [], with: [], ruleBook: null };
    return [
      asked({ what: 'score', stream }),
      asked({ what: 'score', stream }, `${year}-10-31`),
      ...['deduction.criticism', 'I.limit', 'exclusion', 'bonus.ceiling'].map((line) =>
        asked({ what: 'explain', stream, line }),
      ),
      asked({ what: 'compareScores', stream, ...points }),
      asked({ what: 'whatIf', stream, ...supposing, without }),
      asked({ what: 'whatIf', stream, ...supposing, with: [letter] }),
    ];
  });
  const ofBlocs = blocs.flatMap((bloc) => {
    const stream = `blocYear-${year}-${bloc}`;
    const supposing = { without: [], with: [], ruleBook: null };
    return [
      asked({ what: 'scoreboard', stream }),
      asked({ what: 'scoreboard', stream }, `${year}-10-31`),
      asked({ what: 'compareScoreboards', stream, ...points }),
      asked({ what: 'whatIfScoreboard', stream, ...supposing }),
    ];
  });
  return [...ofUnits, ...ofBlocs];
}

/** What is refused is an answer too: by which code. */
function hashOf(asked: Asked, ledger: LedgerAt): string {
  try {
    return answerHash(answerOf(asked, ledger), digest);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

/** A ledger that tells of a bloc no other units than those that count in it, as a server's views do. */
function narrow(ledger: LedgerAt): LedgerAt {
  return (event) => {
    const then = ledger(event);
    const isOf = (bloc: string | null, of: { unit: string; year: number }) =>
      bloc === null || then?.known.of(counted, unitYearStream(of)).state.facts.bloc === bloc;
    const units = (year: number, bloc: string | null) =>
      then?.units(year, bloc).filter((unit) => isOf(bloc, { unit, year })) ?? [];
    return then && { ...then, units };
  };
}

const computedBy = `scoring ${versions.scoring}, history ${versions.history}, form ${answerForm}`;
const ofBoards = { whatIf: 1, scoreboard: 1, compareScoreboards: 1, whatIfScoreboard: 1 };
let years: readonly Year[];
/** One line for what computed the answers, one for the years asked about, one a kind of question. */
let today: readonly string[];

beforeAll(() => {
  years = seeds.map(yearOf);
  const byKind = new Map<string, string[]>();
  for (const year of years) {
    for (const asked of questionsOf(year)) {
      const hashes = byKind.get(asked.question.what) ?? [];
      byKind.set(asked.question.what, [...hashes, hashOf(asked, ledgerOf(year.events, digest))]);
    }
  }
  const kinds = [...byKind].map(([what, hashes]) => `${digest(hashes)}  ${what}`);
  const ground = digest(years.map(({ events }) => events.map((each) => digest(each))));
  today = [computedBy, `${ground}  the years asked about`, ...kinds];
  if (process.env['UPDATE_ANSWERS'] === '1') pin(today);
});

/** Other answers of the same years by the same versions are never pinned: a version must be raised first. */
function pin(lines: readonly string[]): void {
  const before = existsSync(pinsFile) ? pinned() : [];
  const isSameGround = before.slice(0, 2).join('\n') === lines.slice(0, 2).join('\n');
  if (isSameGround) return;
  writeFileSync(pinsFile, `${lines.join('\n')}\n`);
}

function pinned(): readonly string[] {
  return readFileSync(pinsFile, 'utf8').split('\n').slice(0, -1);
}

test('the pins are of the versions of today and of the years of today: else UPDATE_ANSWERS=1', () => {
  expect(today.slice(0, 2)).toEqual(pinned().slice(0, 2));
});

test('the same years give other answers only where scoringVersion, historyVersion or answerForm was raised', () => {
  expect(today.slice(2)).toEqual(pinned().slice(2));
});

test('a server whose views tell the units of a bloc answers as whoever reads all events', () => {
  for (const year of years) {
    const ledger = ledgerOf(year.events, digest);
    for (const asked of questionsOf(year).filter(({ question }) => question.what in ofBoards)) {
      expect(hashOf(asked, narrow(ledger)), asked.question.what).toBe(hashOf(asked, ledger));
    }
  }
});

test('what is recorded later changes no answer, however much it is', () => {
  let later = 0;
  for (const year of years) {
    const { events } = year;
    const known = events.slice(0, Math.ceil(events.length / 2));
    for (const asked of questionsOf({ ...year, events: known })) {
      const [now, then] = [events, known].map((each) => hashOf(asked, ledgerOf(each, digest)));
      expect(now, asked.question.stream).toBe(then);
    }
    later += events.length - known.length;
  }
  expect(later).toBeGreaterThan(500);
});
