// Random rule books: every key of the handbook marked (d) is turned over at random, and figures differ from book to book.
import type { Clause, RuleBook, Section } from '../../libs/domain/rule-book/rule-book.ts';
import type { Deadline } from '../../libs/domain/deadline.ts';
import type { Random } from './random.ts';

const clause: Clause = { reference: 'Phép thử', vi: 'Quy tắc giả định để kiểm thử.' };

/** A rule book whose turned-over keys have about this share of all. */
export function randomBook(random: Random, year: number): RuleBook {
  const turned = random.pick([0, 0.25, 0.5, 0.5]);
  const key = <Value>(usual: Value, other: Value): Value => (random.chance(turned) ? other : usual);
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
      floorAtZero: key(true, false),
      floorClause: clause,
    },
    sections: randomSections(random),
    lines: {
      floorAtZero: key(true, false),
      deductionClause: clause,
      notApplicable: key<RuleBook['lines']['notApplicable']>('agreedPoints', 'rescaled'),
      notApplicableClause: clause,
      withdrawnEvidence: key<RuleBook['lines']['withdrawnEvidence']>('flags', 'countsZero'),
      withdrawnEvidenceClause: clause,
      agreementClause: clause,
    },
    appraisal: {
      effect: key<RuleBook['appraisal']['effect']>('binding', 'advisory'),
      ownCase: random.pick([null, 'peoplesCommittee']),
      clause,
    },
    organisations: {
      noneSharePercent: random.pick([50, 50, 33, 1]),
      unionStandsInAt: key<RuleBook['organisations']['unionStandsInAt']>(
        'partyCriteria',
        'allRatedCriteria',
      ),
      clause,
      ratingClause: clause,
    },
    ...figures(random, key),
    attribution: {
      yearOf: key<RuleBook['attribution']['yearOf']>('documentDate', 'receipt'),
      clause,
    },
    exclusion: { clause, groundsClause: clause },
    rating: {
      newBlocs: random.pick(['nextYear', 'atOnce']),
      newBlocsClause: clause,
      leavers: key<RuleBook['rating']['leavers']>('unranked', 'ranked'),
      leaversClause: clause,
    },
    deadlines: randomDeadlines(random, year),
    scorecardClause: clause,
  };
}

function figures(
  random: Random,
  key: <Value>(usual: Value, other: Value) => Value,
): Pick<RuleBook, 'bonus' | 'criticism' | 'ineligibleDossiers' | 'discipline'> {
  return {
    bonus: {
      ceiling: 500,
      itemMax: random.pick([100, 100, 250]),
      itemDefault: random.pick([100, 100, 75]),
      baseline: key<RuleBook['bonus']['baseline']>('registration', 'assignedPlan'),
      withoutTimelyRegistration: key<RuleBook['bonus']['withoutTimelyRegistration']>(
        'none',
        'firstReceived',
      ),
      clause,
    },
    criticism: {
      each: random.pick([50, 50, 30]),
      max: random.pick([200, 200, 100]),
      seriousCounts: key(true, false),
      byOrderCounts: key(false, true),
      chairmanCounts: key(false, true),
      clause,
    },
    ineligibleDossiers: {
      tiers: random.pick([usualTiers, usualTiers, usualTiers, [{ from: 1, points: 25 }]]),
      levels: key<RuleBook['ineligibleDossiers']['levels']>('together', 'each'),
      leadSubmissionsChargedTo: key<RuleBook['ineligibleDossiers']['leadSubmissionsChargedTo']>(
        'member',
        'submitter',
      ),
      clause,
    },
    discipline: {
      points: 100,
      counted: key<RuleBook['discipline']['counted']>('oncePerYear', 'eachBreach'),
      max: random.pick([200, 300]),
      lateRegistration: key<RuleBook['discipline']['lateRegistration']>('proposes', 'deducts'),
      clause,
    },
  };
}

const usualTiers = [
  { from: 1, points: 100 },
  { from: 6, points: 150 },
  { from: 11, points: 200 },
];

function randomSections(random: Random): readonly Section[] {
  const second = random.pick([1500, 1333, 999, 2000]);
  const third = random.pick([1500, 1001]);
  const section = (id: Section['id'], ceiling: number): Section => ({
    id,
    title: `Mục ${id}`,
    ceiling,
    contents: random.chance(0.3)
      ? [{ id: `${id}.noi-dung`, title: 'Nội dung', ceiling: Math.floor(ceiling / 2) }]
      : [],
    illustrative: true,
    clause,
  });
  return [section('I', 9500 - second - third), section('II', second), section('III', third)];
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
