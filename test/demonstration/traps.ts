// The fifteen traps of the domain: where each occurs in the demonstration, how to look, and the figure by which it was not walked into.
import { tooLateFrom } from '../../libs/domain/deadline.ts';
import { laoCai2021 } from '../../libs/domain/samples/lao-cai-2021.ts';
import type { BallotsTallied } from '../../libs/domain/bloc-year/ballot.ts';
import type { UnitsNominated } from '../../libs/domain/bloc-year/nomination.ts';
import type { Recorded } from '../../libs/domain/act.ts';
import { eventOf, readingOf } from './happened.ts';
import { figureOf, type Demonstrated, type Question } from './measure.ts';

export interface Trap {
  readonly number: number;
  readonly trap: string;
  /** Unit-years or streams of the demonstration. */
  readonly where: string;
  /** A command or a query that shows it. */
  readonly look: string;
  readonly read: (demonstration: Demonstrated) => string;
  readonly shows: string;
}

type Told = Omit<Trap, 'number'>;

const replay = (unit: string) => `thidua replay ${unit} 2021`;
const criticism = 'line:deduction.criticism';

/** Several figures of one unit-year, as the table writes them. */
const figures =
  (unit: string, ...asked: readonly (readonly [read: string, after?: string])[]) =>
  (demonstration: Demonstrated) =>
    asked
      .map(([read, after]): Question => ({ unit, read, ...(after === undefined ? {} : { after }) }))
      .map((question) => figureOf(demonstration, question))
      .join(' · ');

/** What events say, one after another. */
const readings =
  (stream: string, ...asked: readonly (readonly [event: string, read: string])[]) =>
  (demonstration: Demonstrated) =>
    asked
      .map(([event, read]) => ({ rule: '', says: '', stream, event, read }))
      .map((row) => readingOf(demonstration, row))
      .join(' · ');

/** The types of a stream's events about one thing, in their order. */
function typesNaming({ streams }: Demonstrated, stream: string, named: RegExp): string {
  const events = streams.get(stream) ?? [];
  return events
    .map(({ type }) => type)
    .filter((type) => named.test(type))
    .join(' → ');
}

/** The caller names the type, because it names the event. */
function dataOf(demonstration: Demonstrated, stream: string, event: string): Recorded['data'] {
  return eventOf(demonstration, { stream, event, rule: '', read: '', says: '' }).data;
}

const scoringTraps: readonly Told[] = [
  {
    trap: 'One rule set for all years',
    where: '`blocYear-2021-khoi-dang`, `blocYear-2022-khoi-dang`',
    look: '{ events(filter: { types: ["RuleBookPinned"] }) { edges { node { stream data } } } }',
    read: (demonstration) =>
      [2021, 2022]
        .map((year) => ({ stream: `blocYear-${year}-khoi-dang`, event: 'RuleBookPinned' }))
        .map((of) => ({ ...of, read: 'ruleBook.stream', rule: '', says: '' }))
        .map((row) => readingOf(demonstration, row))
        .join(' · '),
    shows: 'ruleBook-lao-cai-2021 · ruleBook-lao-cai-2022-minh-hoa',
  },
  {
    trap: 'Appraisal overwriting Sections I and II',
    where: '`xa-tong-may` 2021: III by the appraisal, I by the self-score',
    look: '{ score(unit: "xa-tong-may", year: 2021) { lines { id basis counted } } }',
    read: figures('xa-tong-may', ['basis:III.2.1'], ['basis:I.1.4']),
    shows: 'appraisal · selfScore',
  },
  {
    trap: 'Bonus against current targets',
    where: '`so-nong-nghiep-ptnt` 2021: lowered its target in July, and earns nothing for it',
    look: replay('so-nong-nghiep-ptnt'),
    read: figures('so-nong-nghiep-ptnt', ['line:bonus:CT5']),
    shows: '0.00',
  },
  {
    trap: 'Caps applied event by event instead of over the set',
    where: '`so-tu-phap` 2021: five documents, one annulled, two more annulled',
    look: replay('so-tu-phap'),
    read: figures(
      'so-tu-phap',
      [criticism, 'CriticismDocumentRecorded vb-5'],
      [criticism, 'CriticismDocumentAnnulled vb-5'],
      [criticism, 'CriticismDocumentAnnulled vb-4'],
    ),
    shows: '-2.00 · -2.00 · -1.00',
  },
  {
    trap: 'An extended deadline cancelling a deduction',
    where: '`so-tu-phap` 2021: the third document extends, and counts',
    look: replay('so-tu-phap'),
    read: figures('so-tu-phap', [criticism, 'CriticismDocumentRecorded vb-3']),
    shows: '-1.50',
  },
  {
    trap: 'Serious wrongdoing as a big minus',
    where: '`so-tai-nguyen-moi-truong` 2021: half a point, its score stands, no rank',
    look: 'thidua scoreboard khoi-so-nganh 2021',
    read: figures(
      'so-tai-nguyen-moi-truong',
      [criticism],
      ['total'],
      ['status:excluded'],
      ['rank'],
    ),
    shows: '-0.50 · 84.60 · yes · –',
  },
  {
    trap: 'Zero for “not applicable”',
    where: '`xa-phin-san` 2021: points that the members agreed',
    look: replay('xa-phin-san'),
    read: figures('xa-phin-san', ['line:I.1.3'], ['basis:I.1.3']),
    shows: '1.50 · notApplicable',
  },
  {
    trap: 'Waiting for official ratings',
    where: '`xa-nam-hac` 2021: scored by its own estimate, the official rating is a later fact',
    look: replay('xa-nam-hac'),
    read: figures(
      'xa-nam-hac',
      ['line:II.2.1', 'OrganisationRated xl-tradeUnion-1'],
      ['line:II.2.1', 'OrganisationRated xl-tradeUnion-2'],
    ),
    shows: '2.50 · 2.00',
  },
];

const clockTraps: readonly Told[] = [
  {
    trap: 'One date column',
    where: '`so-thong-tin-truyen-thong` 2021: dated, received and recorded on three days',
    look: '{ events(filter: { unit: "so-thong-tin-truyen-thong", types: ["CriticismDocumentRecorded"] }) { edges { node { data receivedAt recordedAt } } } }',
    read: (demonstration) => {
      const stream = 'unitYear-2021-so-thong-tin-truyen-thong';
      const event = 'CriticismDocumentRecorded vb-1';
      const days = readings(
        stream,
        [event, 'document.date'],
        [event, 'receivedAt'],
        [event, 'recordedAt'],
      )(demonstration);
      return days.replaceAll(/T[^ ]+/g, '');
    },
    shows: '2021-12-30 · 2022-01-04 · 2022-01-05',
  },
  {
    trap: 'Deadlines off by a day or by a time zone',
    where: 'year reports 2021 of `so-cong-thuong` and `so-giao-thong-xay-dung`, a second apart',
    look: '{ reports(year: 2021, bloc: "khoi-so-nganh", period: year) { edges { node { unit receivedAt timeliness { late lastDay } } } } }',
    read: (demonstration) =>
      ['so-cong-thuong', 'so-giao-thong-xay-dung']
        .map((unit) => ({ stream: `unitYear-2021-${unit}`, event: 'MemberReportReceived "year"' }))
        .map((of) => eventOf(demonstration, { ...of, rule: '', read: '', says: '' }).receivedAt)
        .map((at) => `${at} ${at < yearReportLateFrom() ? 'in time' : 'late'}`)
        .join(' · '),
    shows: '2021-12-14T16:59:59.000Z in time · 2021-12-14T17:00:00.000Z late',
  },
];

function yearReportLateFrom(): string {
  const deadline = laoCai2021.deadlines.find(({ id }) => id === 'memberYearReport');
  return (deadline && tooLateFrom(deadline, 2021, null)) ?? '';
}

const awardTraps: readonly Told[] = [
  {
    trap: 'Top rank = flag',
    where: '`khoi-so-nganh` 2021: who ranks first is nominated for a certificate of merit',
    look: '{ meetings(year: 2021, bloc: "khoi-so-nganh") { edges { node { meeting nominations { nominees { unit award { name } } } } } } }',
    read: (demonstration) => {
      const data = dataOf(
        demonstration,
        'blocYear-2021-khoi-so-nganh',
        'UnitsNominated',
      ) as UnitsNominated['data'];
      const flag = data.nominees.find(({ award }) => award.kind === 'title');
      const first = figureOf(demonstration, { unit: 'so-giao-duc-dao-tao', read: 'rank' });
      return `so-giao-duc-dao-tao: ${first} · ${flag?.unit ?? ''}: ${flag?.award.name ?? ''}`;
    },
    shows: 'so-giao-duc-dao-tao: 1 · so-cong-thuong: Cờ thi đua của UBND tỉnh',
  },
  {
    trap: 'Ballots that can be traced',
    where: '`khoi-so-nganh` 2021: one event, sorted, of a day and no hour',
    look: '{ events(filter: { stream: "blocYear-2021-khoi-so-nganh", types: ["BallotsTallied"] }) { edges { node { data } } } }',
    read: (demonstration) => {
      const data = dataOf(
        demonstration,
        'blocYear-2021-khoi-so-nganh',
        'BallotsTallied',
      ) as BallotsTallied['data'];
      const units = data.questions.map(({ nominees }) => nominees.map(({ unit }) => unit));
      const isSorted = units.every((each) => each.join(' ') === each.toSorted().join(' '));
      const keys = data.questions.flatMap(({ nominees }) => nominees.flatMap(Object.keys));
      return `${isSorted ? 'sorted' : 'in an order'} · ${[...new Set(keys)].toSorted().join(', ')}`;
    },
    shows: 'sorted · against, blank, for, unit',
  },
  {
    trap: 'Correction by edit',
    where: '`hoi-luat-gia-tinh` 2022: registered for another, annulled, registered',
    look: '{ events(filter: { stream: "unitYear-2022-hoi-luat-gia-tinh" }) { edges { node { type sentence { vi } } } } }',
    read: (demonstration) =>
      typesNaming(demonstration, 'unitYear-2022-hoi-luat-gia-tinh', /^Registration(Rec|Ann)/),
    shows: 'RegistrationReceived → RegistrationAnnulled → RegistrationReceived',
  },
  {
    trap: 'A unit known by its name or parent',
    where: '`tp-phuong-kim-hoa` and `tp-phuong-kim-hoa-2022` bear one name',
    look: '{ search(text: "phuong kim hoa") { hits { sentence { vi } } } directory(bloc: "khoi-xa-phuong-tra-giang", all: true) { edges { node { unit name namesakes { id from until } } } } }',
    read: (demonstration) =>
      [
        readings('unit-tp-phuong-kim-hoa', ['UnitEntered', 'name'], ['UnitMerged', 'until']),
        readings('unit-tp-phuong-kim-hoa-2022', ['UnitEntered', 'name'], ['UnitEntered', 'from']),
      ]
        .map((each) => each(demonstration))
        .join(' · '),
    shows: 'Phường Kim Hoa · 2022-06-30 · Phường Kim Hoa · 2022-07-01',
  },
  {
    trap: 'A complaint as a status flag',
    where:
      '`khieu-nai-2022-01`: how a complaint went, what it held and what it ordered are events of their own',
    look: '{ complaint(id: "khieu-nai-2022-01") { state holds { unit } instances { instance } } }',
    read: (demonstration) =>
      typesNaming(
        demonstration,
        'complaint-khieu-nai-2022-01',
        /^Case(Lodged|Accepted|Decided|DecisionTookEffect|CarriedOut)$/,
      ),
    shows: 'CaseLodged → CaseAccepted → CaseDecided → CaseDecisionTookEffect → CaseCarriedOut',
  },
];

export const traps: readonly Trap[] = [...scoringTraps, ...clockTraps, ...awardTraps].map(
  (told, place) => ({ number: place + 1, ...told }),
);
