// Deadlines hold at every index what a fresh reading of all streams gives, whatever order the acts of a year come in.
import { describe, expect, test } from 'vitest';
import { decode } from '../libs/domain/aggregates.ts';
import type { Aggregate } from '../libs/domain/act.ts';
import { bloc, blocStream } from '../libs/domain/bloc/bloc.ts';
import { blocYear } from '../libs/domain/bloc-year/bloc-year.ts';
import { holdYearEnd } from '../libs/domain/bloc-year/convening.contract.ts';
import {
  byBoard,
  ofPerson,
  receipt,
  receive,
  submit,
  withdrawn,
} from '../libs/domain/bloc-year/dossier-given.contract.ts';
import { blocYearStream, type BlocYearOpened } from '../libs/domain/bloc-year/season.ts';
import { blocObligations } from '../libs/domain/deadlines/bloc-year-obligations.ts';
import {
  evolvePaperTimes,
  noPaperTimes,
  timedTypes,
} from '../libs/domain/deadlines/deciding-receipt.ts';
import { dossierObligation } from '../libs/domain/deadlines/dossier-obligations.ts';
import { unitObligations } from '../libs/domain/deadlines/unit-year-obligations.ts';
import { by, deed, type Deed } from '../libs/domain/given.contract.ts';
import { basis, lead, officer, paper } from '../libs/domain/papers.contract.ts';
import { ruleBook } from '../libs/domain/rule-book/publication.ts';
import { laoCai2021 } from '../libs/domain/samples/lao-cai-2021.ts';
import { unit, unitStream } from '../libs/domain/unit/unit.ts';
import { mau01 } from '../libs/domain/unit-year/member-report.contract.ts';
import { unitYear } from '../libs/domain/unit-year/unit-year.ts';
import { ofBloc, registration, stagesOf } from '../libs/domain/year.contract.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import type { Views } from '../libs/views/views.ts';
import { allEvents } from '../test/all-events.ts';
import { openDeedStore } from '../test/deed-store.ts';
import { randomDeeds } from '../test/random-deeds.ts';
import { lawfulStore } from '../test/lawful-store.ts';
import { deadlineRows } from './deadlines-of-year.ts';
import { deadlineKey, type DeadlineRow } from './deadline-rows.ts';
import { deadlines } from './deadlines.ts';

type Past = ReadonlyMap<string, readonly ViewEvent[]>;

function folded<State>(past: Past, aggregate: Aggregate<State>, stream: string): State {
  const events = (past.get(stream) ?? []).map(decode);
  return events.reduce((state, each) => aggregate.evolve(state, each), aggregate.initial);
}

function timesIn(past: Past, stream: string) {
  const timed = (past.get(stream) ?? []).filter(({ type }) => timedTypes.has(type));
  return timed.map(decode).reduce(evolvePaperTimes, noPaperTimes);
}

/** The bloc-year of a stream with all that its deadlines are read from; null before a book is pinned. */
function blocYearIn(past: Past, stream: string) {
  const state = folded(past, blocYear, stream);
  if (!state.opened || !state.pinned) return null;
  const { published } = folded(past, ruleBook, state.pinned.ruleBook.stream);
  const of = folded(past, bloc, blocStream(state.opened.bloc));
  const times = timesIn(past, stream);
  return { opened: state.opened, state, times, bloc: of, book: published!.book };
}

function rowsOfBlocYear(past: Past, stream: string): readonly DeadlineRow[] {
  const read = blocYearIn(past, stream);
  if (!read) return [];
  const dossiers = read.state.dossiers.flatMap((each) => dossierObligation(read, each) ?? []);
  const { ruleBook: pinned } = read.state.pinned!;
  const own = { bloc: read.opened.bloc, unitYear: null, ruleBook: pinned };
  return [...blocObligations(read), ...dossiers].map((each) => ({ ...each, ...own }));
}

function rowsOfUnitYear(past: Past, stream: string): readonly DeadlineRow[] {
  const state = folded(past, unitYear, stream);
  const { opened, bloc: of } = state;
  const read = opened && of && blocYearIn(past, blocYearStream(opened.year, of));
  if (!read) return [];
  const { state: year, times, bloc: ofBloc, book } = read;
  const member = folded(past, unit, unitStream(opened.unit));
  const owed = { opened, of, state, unit: member, blocYear: year, times, bloc: ofBloc, book };
  const own = { bloc: of, unitYear: opened.unit, ruleBook: year.pinned!.ruleBook };
  return unitObligations(owed).map((each) => ({ ...each, ...own }));
}

function freshRows(past: Past): ReadonlyMap<string, DeadlineRow> {
  const rows = [...past.keys()].flatMap((stream) => {
    if (stream.startsWith('blocYear-')) return rowsOfBlocYear(past, stream);
    return stream.startsWith('unitYear-') ? rowsOfUnitYear(past, stream) : [];
  });
  return new Map(rows.map((row) => [deadlineKey(row), row]));
}

function yearsIn(events: readonly ViewEvent[]): readonly number[] {
  const openings = events.filter(({ type }) => type === 'BlocYearOpened');
  return [...new Set(openings.map(({ data }) => (data as BlocYearOpened['data']).year))];
}

/** Every event that may have moved a deadline is looked at, and what others leave is compared with the one before. */
function expectFresh(views: Views): readonly DeadlineRow[] {
  const years = yearsIn(allEvents(views));
  const past = new Map<string, readonly ViewEvent[]>();
  const seen: DeadlineRow[] = [];
  for (const event of allEvents(views)) {
    past.set(event.stream, [...(past.get(event.stream) ?? []), event]);
    const fresh = freshRows(past);
    const held = years.flatMap((year) => {
      return deadlineRows(views, { year, bloc: null }, event.index).rows;
    });
    expect(
      new Map(held.map(({ key, row }) => [key, row])),
      `as of ${event.index}, ${event.type}`,
    ).toEqual(new Map([...fresh].toSorted(([a], [b]) => (a < b ? -1 : 1))));
    seen.push(...fresh.values());
  }
  return seen;
}

/** The rest of the dossier comes to the desk. */
const receiveByPost = deed(
  'receiveDossier',
  { ...ofBloc, ...receipt, channel: 'postalDesk' },
  byBoard,
);

const justice = { unit: 'so-tu-phap', year: 2021 } as const;
const openAnother = deed('openUnitYear', { ...justice, bloc: 'khoi-1' }, byBoard);

/** Before any conference an agency proposes one of its people: nobody knows yet until when. */
const proposeEarly = deed(
  'submitDossier',
  { ...ofBloc, ...ofPerson, occasion: 'regular' },
  by(officer, '2021-12-20'),
);

/** What each of three sequences begins with, so that chance alone does not decide what is met. */
const beginnings: readonly (readonly Deed[])[] = [
  [holdYearEnd, submit, receive, receiveByPost],
  [
    holdYearEnd,
    submit,
    deed('withdrawDossier', { ...ofBloc, ...withdrawn }, by(lead, '2021-12-24')),
  ],
  [
    deed('receiveRegistration', { ...justice, ...registration }, byBoard),
    deed(
      'submitDelegatedRegistrations',
      { ...ofBloc, units: ['so-tu-phap'], document: paper('301', 'SNV', '2021-12-01'), file: null },
      byBoard,
    ),
    deed(
      'receiveMemberReport',
      { ...justice, ...mau01, report: 'bc', period: 'halfYear' },
      byBoard,
    ),
    proposeEarly,
    deed(
      'leaveBloc',
      {
        unit: 'so-tu-phap',
        bloc: 'khoi-1',
        until: '2021-12-04',
        decision: paper('700', 'QĐ-UBND', '2021-12-04'),
      },
      byBoard,
    ),
    deed('closeUnitYear', { ...justice, legalBasis: basis }, byBoard),
  ],
];

const met = new Map<string, number>();
function count(what: string): void {
  met.set(what, (met.get(what) ?? 0) + 1);
}

function countMet(rows: readonly DeadlineRow[]): void {
  for (const { deadline, met: event, release, dossier, due } of rows) {
    if (event) count(`${deadline} met`);
    if (release) count(release.cause);
    if (dossier) count('dossier');
    count(due.kind);
  }
}

describe.each([1, 2, 3, 4, 5, 6])('in the random lawful year %i', (seed) => {
  test('what is due is what a fresh reading gives, at every index', async () => {
    const views = openViews(':memory:', [deadlines]);
    await views.catchUp(await lawfulStore(seed));
    countMet(expectFresh(views));
    views.close();
  });
});

describe.each(Array.from({ length: 9 }, (_, place) => place + 1))(
  'in the random sequence of acts %i',
  (seed) => {
    const { opened } = stagesOf({
      book: laoCai2021,
      authority: seed % 2 === 0 ? 'so-noi-vu' : null,
    });
    const begun = [...opened, openAnother, ...(beginnings[seed % 3] ?? [])];

    test('what is due is what a fresh reading gives, at every index', async () => {
      const { store, streams, tryDeed } = openDeedStore();
      for (const each of begun) await tryDeed(each);
      for (const each of randomDeeds(seed)) await tryDeed(each(streams()));
      const views = openViews(':memory:', [deadlines]);
      await views.catchUp(store);
      countMet(expectFresh(views));
      views.close();
    });
  },
);

test('the random years met deadlines of every kind and ways out of them', () => {
  const expected = [
    'registrationByMember',
    'delegatedRegistration',
    'memberHalfYearReport',
    'yearEndMeeting',
    'awardDossiers',
    'delegatedBlocFormation',
  ].map((each) => `${each} met`);
  const ways = ['by', 'unknown', 'awaitsMeeting', 'dossier', 'leftAllBlocs', 'withdrawn'];
  expect([...met.keys()]).toEqual(expect.arrayContaining([...expected, ...ways]));
});
