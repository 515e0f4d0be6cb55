// The reports of a year stand at every index as a fresh reading of the unit-years and bloc-years has them.
import { describe, expect, test } from 'vitest';
import type { InputOf } from '../libs/domain/acts.ts';
import { mau02 } from '../libs/domain/bloc-year/receiving-reports.contract.ts';
import { by, deed, given, when, type Deed, type Streams } from '../libs/domain/given.contract.ts';
import { basis, board, lead, officer, paper } from '../libs/domain/papers.contract.ts';
import { mau01 } from '../libs/domain/unit-year/member-report.contract.ts';
import { ofBloc, ofUnit, stages } from '../libs/domain/year.contract.ts';
import { openMemoryStore } from '../libs/event-store/memory.ts';
import type { EventStore } from '../libs/event-store/port.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import { randomFrom, type Random } from '../test/years/random.ts';
import { reports, reportsScope, type ReportRow } from './reports.ts';

const seeds = Array.from({ length: 14 }, (_, place) => place + 1);
const legalBasis = basis;
const error = { cause: 'recordedInError', legalBasis, effectiveFrom: null } as const;
const periods = ['halfYear', 'year'] as const;
const decision = paper('41', 'QĐ-UBND', '2018-01-15');

/** A second bloc that the unit may go over to. */
const other: readonly Deed[] = [
  deed(
    'setUpBloc',
    {
      bloc: 'khoi-2',
      name: 'Khối thi đua số 2',
      tier: 'provincial',
      authority: null,
      setUpOn: '2018-01-15',
      decision,
    },
    by(board, '2021-10-20'),
  ),
  deed('openBlocYear', { bloc: 'khoi-2', year: 2021 }, by(board, '2021-10-20')),
];
const launch = deed(
  'launchMovement',
  {
    ...ofBloc,
    movement: 'pt-1',
    title: 'Chung tay vì người nghèo',
    of: 'province',
    kind: 'focal',
    from: '2021-11-01',
    until: null,
    units: ['so-y-te'],
    document: null,
    file: null,
  },
  by(lead, '2021-11-15'),
);

/** What clerks may do with reports, right or wrong; the domain refuses what is not possible. */
function anyDeed(random: Random, day: string): Deed {
  const pick = <Value>(values: readonly Value[]) => random.pick(values);
  const id = () => `bc-${random.whole(0, 5)}`;
  const received = pick([null, '2021-12-13T02:00:00.000Z', '2021-12-14T17:00:00.000Z']);
  const of01 = { ...ofUnit, ...mau01, report: id(), period: pick(periods) };
  const sum = { collectives: random.whole(0, 8), individuals: null };
  const changed01 = { ...of01, adHocAwards: sum };
  const rows = [{ ...mau02.targets[0]!.rows[0]!, fullYearPlan: '99' }];
  const targets = [{ ...mau02.targets[0]!, rows }];
  const of02 = { ...ofBloc, ...mau02, targets, report: id(), period: pick(periods) };
  const reallyReceivedAt = pick([null, '2021-12-12T02:00:00.000Z']);
  const fact = 8 + random.whole(0, 11);
  const factType = pick(['BlocReportReceived', 'BlocReportAmended', 'BlocReportErrorCorrected']);
  const leave: InputOf<'leaveBloc'> = {
    unit: 'so-y-te',
    bloc: 'khoi-1',
    until: '2021-12-15',
    decision,
  };
  const ofOfficer = by(officer, day, received);
  const ofLead = by(lead, day, received);
  return pick([
    deed('receiveMemberReport', of01, ofOfficer),
    deed('amendMemberReport', { ...changed01, amends: id() }, ofOfficer),
    deed(
      'correctMemberReportError',
      { ...changed01, reallyReceivedAt, legalBasis },
      by(board, day),
    ),
    deed('annulMemberReport', { ...ofUnit, report: id(), ...error }, by(board, day)),
    deed('receiveBlocReport', of02, ofLead),
    deed('amendBlocReport', { ...of02, workforce: random.whole(0, 98), amends: id() }, ofLead),
    deed('correctBlocReportError', { ...of02, reallyReceivedAt, legalBasis }, ofLead),
    deed('annulBlocYearFact', { ...ofBloc, fact, factType, ...error }, ofLead),
    deed('annulBlocYearFact', { ...ofBloc, fact, factType, ...error }, ofLead),
    deed('leaveBloc', leave, by(board, day)),
    deed(
      'joinBloc',
      { unit: 'so-y-te', bloc: 'khoi-2', from: '2021-12-16', decision },
      by(board, day),
    ),
    deed('transferUnitYear', { ...ofUnit, bloc: 'khoi-2', legalBasis }, by(board, day)),
  ]);
}

async function randomReports(seed: number): Promise<EventStore> {
  const random = randomFrom(seed);
  const store = openMemoryStore();
  let streams: Streams = new Map();
  const record = async (each: Deed) => {
    if (when(streams, each).refusal) return;
    const next = given([each], streams);
    for (const [stream, events] of next) {
      const known = streams.get(stream)?.length ?? 0;
      const added = events.slice(known).map(({ id, content, bytes }) => {
        return { id, type: content.type, bytes };
      });
      if (added.length > 0) await store.append(stream, known - 1, added, { timeoutMs: 1_000 });
    }
    streams = next;
  };
  for (const each of [...stages.applied, launch, ...other]) await record(each);
  for (let turn = 0; turn < 70; turn += 1) {
    const day = turn < 35 ? '2021-12-20' : '2021-12-31';
    await record(anyDeed(random, day));
  }
  return store;
}

// The second reading

type Data = Readonly<Record<string, unknown>>;
interface Version {
  readonly event: ViewEvent;
  readonly corrections: readonly ViewEvent[];
  readonly annulment: ViewEvent | null;
}

function versionsIn(events: readonly ViewEvent[], noun: 'MemberReport' | 'BlocReport') {
  const say = (event: ViewEvent) => event.data as Data;
  const takenBack = (event: ViewEvent) =>
    events.find(
      (each) =>
        (each.type === 'BlocYearFactAnnulled' && say(each)['fact'] === event.revision) ||
        (each.type === 'MemberReportAnnulled' && say(each)['report'] === say(event)['report']),
    ) ?? null;
  const of = (step: string) => events.filter(({ type }) => type === `${noun}${step}`);
  const begun = events.filter(({ type }) => [`${noun}Received`, `${noun}Amended`].includes(type));
  return begun.map((event): Version => {
    const own = of('ErrorCorrected').filter((each) => say(each)['report'] === say(event)['report']);
    return { event, corrections: own, annulment: takenBack(event) };
  });
}

/** The newest paper of a report that was not taken back, and when it was received. */
function readingOf(version: Version, isBack: (event: ViewEvent) => boolean) {
  const kept = version.corrections.filter((each) => !isBack(each));
  const last = kept.at(-1) ?? version.event;
  const told = kept.map(({ data }) => (data as Data)['receivedAt']).filter((at) => at !== null);
  const { receivedAt, recordedAt } = version.event.metadata;
  return { last, receivedAt: (told.at(-1) ?? receivedAt ?? recordedAt) as string };
}

function freshRows(past: readonly ViewEvent[], stream: string): readonly Partial<ReportRow>[] {
  const events = past.filter((each) => each.stream === stream);
  if (events.length === 0) return [];
  const isUnit = stream.startsWith('unitYear-');
  const moved = events.findLast(({ type }) => type === 'UnitYearTransferred');
  const bloc = isUnit
    ? (((moved ?? events[0])!.data as Data)['bloc'] as string)
    : stream.slice('blocYear-2021-'.length);
  const facts = new Set(
    events
      .filter(({ type }) => type === 'BlocYearFactAnnulled')
      .map(({ data }) => (data as Data)['fact']),
  );
  const isBack = ({ revision }: ViewEvent) => !isUnit && facts.has(revision);
  const versions = versionsIn(events, isUnit ? 'MemberReport' : 'BlocReport');
  const read = versions.map((version) => ({ version, ...readingOf(version, isBack) }));
  const standing = read.filter(({ version }) => version.annulment === null);
  return read.map(({ version, last, receivedAt }): Partial<ReportRow> => {
    const { report, amends = null } = version.event.data as Data;
    const { period } = last.data as Data;
    const by = standing.find(({ version: { event } }) => (event.data as Data)['amends'] === report);
    const first = standing.find((each) => (each.last.data as Data)['period'] === period);
    const gone = version.annulment !== null;
    return {
      form: isUnit ? 'mau01' : 'mau02',
      bloc,
      unit: isUnit ? 'so-y-te' : null,
      year: 2021,
      report,
      amends,
      period,
      receivedAt,
      state: gone ? 'annulled' : by ? 'superseded' : 'standing',
      amendedBy: gone ? null : ((by?.version.event.data as Data | undefined)?.['report'] ?? null),
      decidesLateness: !gone && first?.version === version,
      paperAt: last.revision,
      paper: paperIn(last),
    } as Partial<ReportRow>;
  });
}

function paperIn({ data }: ViewEvent): object {
  const {
    report: _,
    amends: _a,
    period: _p,
    legalBasis: _l,
    receivedAt: _r,
    ...said
  } = data as Data;
  return said;
}

const met = { versions: 0, states: new Set<string>(), steps: new Set<string>(), moved: 0 };

describe.each(seeds)('in the random reports %i', (seed) => {
  test('the rows as of every index are what a fresh reading gives', async () => {
    const views = openViews(':memory:', [reports]);
    await views.catchUp(await randomReports(seed));
    expect(views.status().views.map(({ stopped }) => stopped)).toEqual([null]);
    const { events } = views.events({}, { first: 200, after: null, asOf: null });
    const streams = ['unitYear-2021-so-y-te', 'blocYear-2021-khoi-1'];
    events.forEach(({ stream, type }, index) => {
      if (!streams.includes(stream)) return;
      const past = events.slice(0, index + 1);
      const expected = streams.flatMap((each) => freshRows(past, each));
      const rows = views
        .rows(reports.name, reportsScope(2021), index)
        .rows.map(({ value }) => value as ReportRow);
      expect(rows, `as of ${index}, ${type}`).toHaveLength(expected.length);
      for (const each of expected) expect(rows).toContainEqual(expect.objectContaining(each));
      const deeds = rows.flatMap(({ course }) => course.map((each) => each.index));
      const ofReports = past.filter(isOfReports).map((each) => each.index);
      expect(deeds.toSorted((a, b) => a - b)).toEqual(ofReports);
      for (const row of rows) {
        met.states.add(row.state);
        for (const { step } of row.course) met.steps.add(step);
      }
      if (type === 'UnitYearTransferred' && rows.some(({ bloc }) => bloc === 'khoi-2'))
        met.moved += 1;
      met.versions = Math.max(met.versions, rows.length);
    });
    views.close();
  });
});

function isOfReports({ type, data }: ViewEvent): boolean {
  if (type === 'BlocYearFactAnnulled') {
    return (data as { readonly factType: string }).factType.startsWith('BlocReport');
  }
  return type.startsWith('MemberReport') || type.startsWith('BlocReport');
}

test('the random reports met every state and step, and units that moved with their reports', () => {
  expect([...met.states].toSorted()).toEqual(['annulled', 'standing', 'superseded']);
  expect([...met.steps].toSorted()).toEqual([
    'amended',
    'annulled',
    'correctionAnnulled',
    'errorCorrected',
    'received',
  ]);
  expect(met.versions).toBeGreaterThan(5);
  expect(met.moved).toBeGreaterThan(0);
});
