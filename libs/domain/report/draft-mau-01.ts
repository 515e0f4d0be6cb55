// The draft of Mẫu số 01: what the ledger knows of a unit's half-year or year.
import type { Recorded } from '../act.ts';
import type { UnitKind } from '../unit/unit.ts';
import type { YearActs } from '../rule-book/year-acts.ts';
import type { RegisteredItem } from '../unit-year/registration.ts';
import type { ResultRecorded } from '../unit-year/result.ts';
import { standing } from '../unit-year/standing.ts';
import type { UnitYear } from '../unit-year/unit-year.ts';
import {
  addressIn,
  source,
  unstatedPeople,
  unwritten,
  type Drafted,
  type DraftSource,
  type StandingStream,
  type ToFillIn,
} from './draft.ts';
import {
  countedDossiers,
  decided,
  eventsOf,
  peopleIn,
  type CountedDossier,
} from './draft-awards.ts';
import { materialOf01 } from './draft-material.ts';
import type { ReportPeriod, StatedCount } from './figures.ts';
import type { AwardsOfLevel, ComparisonLine, Mau01 } from './mau-01.ts';

/** What a unit's report is drafted from. */
export interface UnitFacts {
  readonly unit: string;
  readonly unitName: string;
  /** Null where it is not known: then nothing is asked of its kind. */
  readonly kind: UnitKind | null;
  readonly year: number;
  readonly period: ReportPeriod;
  /** The unit-year's stream, whole. */
  readonly stream: string;
  readonly history: readonly Recorded[];
  readonly state: UnitYear;
  /** Every bloc-year that the unit-year has counted in. */
  readonly blocYears: readonly StandingStream[];
  readonly rules: YearActs['reports'];
}

export function draftMau01(facts: UnitFacts): Drafted<Mau01> {
  const dossiers = facts.blocYears
    .flatMap(countedDossiers)
    .filter(({ beneficiary }) => beneficiary.unit === facts.unit);
  const { titles, titleSources } = titlesOf(facts);
  const { comparison, comparisonSources } = comparisonOf(facts);
  const adHoc = decided(dossiers).filter(({ occasion }) => occasion === 'adHoc');
  const paper: Mau01 = {
    document: unwritten(facts.unitName),
    scan: null,
    receivedByLeadOn: null,
    narrative: null,
    registered: unstatedPeople,
    titles,
    initiatives: { considered: null, recognised: null },
    complaints: null,
    comparison,
    awards: awardsOf(dossiers),
    adHocAwards: dossiers.length > 0 ? peopleIn(adHoc) : unstatedPeople,
    exemplars: {
      all: unstatedPeople,
      newlyFound: unstatedPeople,
      onPortal: unstatedPeople,
      named: [],
    },
    petitionsTo: [],
  };
  const sources = [...titleSources, ...comparisonSources, ...awardSources(dossiers, adHoc)];
  return { paper, sources, toFillIn: toFillIn01(facts), material: materialOf01(facts) };
}

/** The newest registration that stands tells the titles; by how many they were registered it does not say. */
function titlesOf({ state, stream }: UnitFacts) {
  const registration = state.registrations.at(-1);
  const titles = (registration?.titles ?? []).map((title) => {
    return { title, registered: unstatedPeople };
  });
  if (!registration || titles.length === 0) return { titles, titleSources: [] };
  const { revision, corrections } = registration;
  const events = [revision, ...corrections].map((each) => addressIn({ stream }, each));
  return { titles, titleSources: [source('titles', events)] };
}

/** Results of the period beside the plan assigned; what was registered is no plan and stands apart. */
function comparisonOf({ state, stream, history, period }: UnitFacts) {
  const results = standing(state.results).filter((each) => each.period === period);
  const lines = results.map(({ id, item, measure, value, assignedPlan, revision }) => {
    const registered = itemIn(state, item);
    const { previousValue } = history[revision]!.data as ResultRecorded['data'];
    const line: ComparisonLine = {
      line: item,
      text: registered?.text ?? item,
      item,
      result: id,
      criterion: state.applied?.mapping.find((each) => each.item === item)?.criterion ?? null,
      measure,
      direction: registered?.direction ?? null,
      value,
      assignedPlan,
      previousYearValue: period === 'year' ? previousValue : null,
      samePeriodValue: period === 'halfYear' ? previousValue : null,
      fullYearPlan: null,
    };
    return { line, event: addressIn({ stream }, revision) };
  });
  return {
    comparison: lines.map(({ line }) => line),
    comparisonSources: lines.map(({ event }, place) => source(`comparison[${place}]`, [event])),
  };
}

function itemIn({ registrations }: UnitYear, id: string): RegisteredItem | null {
  const items = registrations.toReversed().flatMap(({ items: own }) => own);
  return items.find(({ item }) => item === id) ?? null;
}

/** Of the State and of the province alone: awards of ministries and of the unit itself are not decided here. */
function awardsOf(dossiers: readonly CountedDossier[]): readonly AwardsOfLevel[] {
  return levels.flatMap((level) => {
    const own = dossiers.filter((each) => each.level === level);
    if (own.length === 0) return [];
    const granted = decided(own);
    return [
      {
        level,
        submitted: peopleIn(own),
        eligible: peopleIn(granted),
        smallCollectives: smallCollectives(granted),
        directWorkers: directWorkers(granted),
      },
    ];
  });
}
const levels = ['state', 'provincial'] as const;

/** Not stated where one of the dossiers does not say. A member unit itself is no small collective. */
function smallCollectives(granted: readonly CountedDossier[]): StatedCount {
  const said = granted.flatMap(({ beneficiary }) =>
    beneficiary.kind === 'collective' ? [beneficiary.smallCollective] : [],
  );
  return said.includes(null) ? null : said.filter((each) => each === true).length;
}

function directWorkers(granted: readonly CountedDossier[]): StatedCount {
  const said = granted.flatMap(({ beneficiary }) =>
    beneficiary.kind === 'individual' ? [beneficiary.directWorker] : [],
  );
  return said.includes(null) ? null : said.filter((each) => each === true).length;
}

function awardSources(
  dossiers: readonly CountedDossier[],
  adHoc: readonly CountedDossier[],
): readonly DraftSource[] {
  const present = levels
    .map((level) => dossiers.filter((each) => each.level === level))
    .filter((own) => own.length > 0);
  return [
    ...present.map((own, place) => source(`awards[${place}]`, eventsOf(own))),
    ...(dossiers.length > 0 ? [source('adHocAwards', eventsOf(adHoc))] : []),
  ];
}

function toFillIn01({ kind, rules }: UnitFacts): readonly ToFillIn[] {
  const asked = kind !== null && rules.complaintsFrom.includes(kind);
  return [
    ...always,
    ...(asked
      ? [
          {
            field: 'complaints',
            vi: 'Số đơn thư, khiếu nại tiếp nhận, đã giải quyết',
            en: 'Complaint letters received and resolved',
          },
        ]
      : []),
  ];
}

const always: readonly ToFillIn[] = [
  {
    field: 'document',
    vi: 'Số, ký hiệu, ngày, nơi nhận, người ký',
    en: 'Number, date, recipients, signatory',
  },
  { field: 'narrative', vi: 'Lời văn của các phần', en: 'The words of the sections' },
  {
    field: 'registered',
    vi: 'Số tập thể, cá nhân tham gia đăng ký thi đua, và theo từng danh hiệu',
    en: 'How many registered, and for each title',
  },
  {
    field: 'initiatives',
    vi: 'Số sáng kiến được xét, được công nhận',
    en: 'Initiatives considered and recognised',
  },
  {
    field: 'comparison',
    vi: 'Chỉ tiêu giao chưa có kết quả ghi nhận; kế hoạch cả năm với báo cáo 6 tháng',
    en: 'Assigned targets without a recorded result; the full-year plan of a half-year report',
  },
  {
    field: 'awards',
    vi: 'Khen thưởng của bộ, ngành trung ương và của đơn vị; khen thưởng không qua sổ cái',
    en: 'Awards of ministries and of the unit itself, and those not in the ledger',
  },
  {
    field: 'exemplars',
    vi: 'Số và tên điển hình tiên tiến, mới được phát hiện, đã giới thiệu trên Cổng thông tin',
    en: 'Models: how many, newly found, on the portal, and who',
  },
  { field: 'petitionsTo', vi: 'Kiến nghị, đề xuất với cơ quan nào', en: 'Whom it petitions' },
];
