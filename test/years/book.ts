// Random rule books: every key of the handbook marked (d) is turned over at random, and figures differ from book to book.
import type { Clause, RuleBook, Section } from '../../libs/domain/rule-book/rule-book.ts';
import type { Deadline, YearlyDeadline } from '../../libs/domain/deadline.ts';
import type { Random } from './random.ts';

const clause: Clause = { reference: 'Phép thử', vi: 'Quy tắc giả định để kiểm thử.' };

/** The handbook's figures, and its default for every key that the guidance does not settle. */
export function usualBook(year: number): RuleBook {
  return {
    form: 1,
    title: 'Bộ quy tắc giả định',
    titleEn: 'An assumed rule book',
    illustrative: true,
    years: { from: year, until: year },
    instruments: [
      {
        id: 'phep-thu',
        number: null,
        date: null,
        issuer: 'Không có',
        title: 'Văn bản giả định',
        replaces: [],
        textAvailable: false,
      },
    ],
    total: {
      points: 10_000,
      sectionsPoints: 9500,
      clause,
      floorAtZero: true,
      floorClause: clause,
    },
    sections: [section('I', 6500), section('II', 1500), section('III', 1500)],
    lines: {
      floorAtZero: true,
      deductionClause: clause,
      notApplicable: 'agreedPoints',
      notApplicableClause: clause,
      withdrawnEvidence: 'flags',
      withdrawnEvidenceClause: clause,
      agreementClause: clause,
    },
    appraisal: { effect: 'binding', ownCase: null, clause },
    organisations: {
      noneSharePercent: 50,
      unionStandsInAt: 'partyCriteria',
      clause,
      ratingClause: clause,
    },
    ...usualFigures,
    attribution: { yearOf: 'documentDate', clause },
    exclusion: { clause, groundsClause: clause },
    rating: {
      newBlocs: 'nextYear',
      newBlocsClause: clause,
      leavers: 'unranked',
      leaversClause: clause,
    },
    deadlines: [
      {
        id: 'registrationByMember',
        kind: 'yearly',
        boundary: 'before',
        monthDay: '03-15',
        exceptions: [],
        clause,
        illustrative: true,
      },
    ],
    scorecardClause: clause,
  };
}

const usualTiers = [
  { from: 1, points: 100 },
  { from: 6, points: 150 },
  { from: 11, points: 200 },
];

const usualFigures: Pick<RuleBook, 'bonus' | 'criticism' | 'ineligibleDossiers' | 'discipline'> = {
  bonus: {
    ceiling: 500,
    itemMax: 100,
    itemDefault: 100,
    baseline: 'registration',
    withoutTimelyRegistration: 'none',
    clause,
  },
  criticism: {
    each: 50,
    max: 200,
    seriousCounts: true,
    byOrderCounts: false,
    chairmanCounts: false,
    clause,
  },
  ineligibleDossiers: {
    tiers: usualTiers,
    levels: 'together',
    leadSubmissionsChargedTo: 'member',
    clause,
  },
  discipline: {
    points: 100,
    counted: 'oncePerYear',
    max: 200,
    lateRegistration: 'proposes',
    clause,
  },
};

/** A key of a rule book that the guidance does not settle, turned to its other side. */
export interface Turn {
  readonly key: string;
  readonly sides: readonly [string, string];
  /** The side that the book is on. */
  side(book: RuleBook): string;
  turned(book: RuleBook): RuleBook;
}

/** What form 2 adds moves no figure. */
type Rules = Omit<RuleBook, 'yearActs'>;

type Group = {
  readonly [Name in keyof Rules]: Rules[Name] extends readonly unknown[]
    ? never
    : Rules[Name] extends object
      ? Name
      : never;
}[keyof Rules];

function turn<Name extends Group, Key extends keyof RuleBook[Name]>(
  group: Name,
  key: Key,
  usual: RuleBook[Name][Key],
  other: RuleBook[Name][Key],
): Turn {
  return {
    key: `${group}.${String(key)}`,
    sides: [String(usual), String(other)],
    side: (book) => String(book[group][key]),
    turned: (book) => ({
      ...book,
      [group]: { ...book[group], [key]: book[group][key] === usual ? other : usual },
    }),
  };
}

/** "Before 15/3", or on that day as well: only a paper of that very day tells them apart. */
const registrationBoundary: Turn = {
  key: 'deadlines.registrationByMember',
  sides: ['before', 'onOrBefore'],
  side: (book) => memberDeadline(book)?.boundary ?? 'before',
  turned: (book) => ({
    ...book,
    deadlines: book.deadlines.map((each) =>
      each.kind === 'yearly' && each.id === 'registrationByMember'
        ? { ...each, boundary: each.boundary === 'before' ? 'onOrBefore' : 'before' }
        : each,
    ),
  }),
};

function memberDeadline({ deadlines }: RuleBook): YearlyDeadline | undefined {
  return deadlines
    .filter((each) => each.kind === 'yearly')
    .find((each) => each.id === 'registrationByMember');
}

/** Every key marked (d) in the handbook that has two sides and moves points or standing. */
export const turns: readonly Turn[] = [
  turn('total', 'floorAtZero', true, false),
  turn('lines', 'floorAtZero', true, false),
  turn('lines', 'notApplicable', 'agreedPoints', 'rescaled'),
  turn('lines', 'withdrawnEvidence', 'flags', 'countsZero'),
  turn('appraisal', 'effect', 'binding', 'advisory'),
  turn('organisations', 'unionStandsInAt', 'partyCriteria', 'allRatedCriteria'),
  turn('bonus', 'itemDefault', 100, 75),
  registrationBoundary,
  turn('bonus', 'baseline', 'registration', 'assignedPlan'),
  turn('bonus', 'withoutTimelyRegistration', 'none', 'firstReceived'),
  turn('criticism', 'seriousCounts', true, false),
  turn('criticism', 'byOrderCounts', false, true),
  turn('criticism', 'chairmanCounts', false, true),
  turn('ineligibleDossiers', 'levels', 'together', 'each'),
  turn('ineligibleDossiers', 'leadSubmissionsChargedTo', 'member', 'submitter'),
  turn('discipline', 'counted', 'oncePerYear', 'eachBreach'),
  turn('discipline', 'lateRegistration', 'proposes', 'deducts'),
  turn('attribution', 'yearOf', 'documentDate', 'receipt'),
  turn('rating', 'newBlocs', 'nextYear', 'atOnce'),
  turn('rating', 'leavers', 'unranked', 'ranked'),
];

/** A rule book of other figures, a random share of its keys turned over. */
export function randomBook(random: Random, year: number): RuleBook {
  const usual = usualBook(year);
  const ceiling = random.pick([500, 500, 300]);
  const { bonus, criticism, ineligibleDossiers, discipline, organisations } = usual;
  const figures: RuleBook = {
    ...usual,
    total: { ...usual.total, points: 9500 + ceiling },
    sections: randomSections(random),
    appraisal: { ...usual.appraisal, ownCase: random.pick([null, 'peoplesCommittee']) },
    organisations: { ...organisations, noneSharePercent: random.pick([50, 50, 33, 1]) },
    bonus: {
      ...bonus,
      ceiling,
      itemMax: random.pick([100, 100, 250]),
      itemDefault: random.pick([100, 100, 75]),
    },
    criticism: { ...criticism, each: random.pick([50, 50, 30]), max: random.pick([200, 200, 100]) },
    ineligibleDossiers: {
      ...ineligibleDossiers,
      tiers: random.chance(0.75) ? usualTiers : [{ from: 1, points: 25 }],
    },
    discipline: { ...discipline, max: random.pick([200, 300]) },
    deadlines: randomDeadlines(random, year),
  };
  const share = random.pick([0, 0.25, 0.5, 0.5]);
  return random.some(turns, share).reduce((book, each) => each.turned(book), figures);
}

function randomSections(random: Random): readonly Section[] {
  const second = random.pick([1500, 1333, 999, 2000]);
  const third = random.pick([1500, 1001]);
  const whole = [section('I', 9500 - second - third), section('II', second), section('III', third)];
  return whole.map((each) => {
    if (random.chance(0.7)) return each;
    const content = { id: `${each.id}.noi-dung`, title: 'Nội dung' };
    return { ...each, contents: [{ ...content, ceiling: Math.floor(each.ceiling / 2) }] };
  });
}

function section(id: Section['id'], ceiling: number): Section {
  return { id, title: `Mục ${id}`, ceiling, contents: [], illustrative: true, clause };
}

function randomDeadlines(random: Random, year: number): readonly Deadline[] {
  if (random.chance(0.1)) return [];
  const exception = { year, date: `${year}-04-10`, clause, illustrative: true };
  return [
    {
      id: 'registrationByMember',
      kind: 'yearly',
      boundary: random.chance(0.7) ? 'before' : 'onOrBefore',
      monthDay: random.chance(0.9) ? '03-15' : null,
      exceptions: random.chance(0.15) ? [exception] : [],
      clause,
      illustrative: true,
    },
  ];
}
