// Every (d) key of a rule book: the unit-year whose figure changes when the key is turned over on the same events.
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import type { Question, Turned } from './measure.ts';

export interface KeyRow extends Question {
  readonly key: string;
  readonly usual: string;
  readonly turned: string;
  readonly turn: Turned;
  readonly figure: string;
  readonly figureTurned: string;
}

/** What form 2 adds moves no figure. */
type Rules = Omit<RuleBook, 'yearActs'>;

type Group = {
  [Key in keyof Rules]: Rules[Key] extends readonly unknown[] | string | number | boolean
    ? never
    : Key;
}[keyof Rules];

/** Sets keys of one group of the rule book. */
function set<Key extends Group>(group: Key, values: Partial<RuleBook[Key]>): Turned {
  return (book) => ({ ...book, [group]: { ...book[group], ...values } });
}

const membersDeadlineLater: Turned = (book) => ({
  ...book,
  deadlines: book.deadlines.map((each) =>
    each.id === 'registrationByMember' && each.kind === 'yearly'
      ? { ...each, monthDay: '03-31', exceptions: [] }
      : each,
  ),
});

const eachBreach = { counted: 'eachBreach', max: 200 } as const;

type Told = readonly [
  key: string,
  settings: readonly [usual: string, turned: string],
  turn: Turned,
  asked: readonly [unit: string, read: string],
  figures: readonly [usual: string, turned: string],
];

const told: readonly Told[] = [
  [
    'total.floorAtZero',
    ['true', 'false'],
    set('total', { floorAtZero: false }),
    ['xa-thao-chu', 'total'],
    ['0.00', '-1.00'],
  ],
  [
    'lines.floorAtZero',
    ['true', 'false'],
    set('lines', { floorAtZero: false }),
    ['xa-lung-vai', 'line:III.1.3'],
    ['0.00', '-0.25'],
  ],
  [
    'lines.notApplicable',
    ['agreedPoints', 'rescaled'],
    set('lines', { notApplicable: 'rescaled' }),
    ['xa-phin-san', 'section:I'],
    ['56.40', '57.28'],
  ],
  [
    'lines.withdrawnEvidence',
    ['flags', 'countsZero'],
    set('lines', { withdrawnEvidence: 'countsZero' }),
    ['so-van-hoa-the-thao', 'line:I.2.6'],
    ['2.00', '0.00'],
  ],
  [
    'appraisal.effect',
    ['binding', 'advisory'],
    set('appraisal', { effect: 'advisory' }),
    ['xa-tong-may', 'line:III.2.1'],
    ['1.50', '2.50'],
  ],
  [
    'organisations.unionStandsInAt',
    ['partyCriteria', 'allRatedCriteria'],
    set('organisations', { unionStandsInAt: 'allRatedCriteria' }),
    ['dn-che-nam-tra', 'line:II.3.1'],
    ['1.60', '2.00'],
  ],
  [
    'bonus.itemDefault',
    ['1.00', '0.50'],
    set('bonus', { itemDefault: 50 }),
    ['so-y-te', 'line:bonus:CT5'],
    ['1.00', '0.50'],
  ],
  [
    'bonus.baseline',
    ['registration', 'assignedPlan'],
    set('bonus', { baseline: 'assignedPlan' }),
    ['so-nong-nghiep-ptnt', 'line:bonus:CT7'],
    ['1.00', '0.00'],
  ],
  [
    'bonus.withoutTimelyRegistration',
    ['none', 'firstReceived'],
    set('bonus', { withoutTimelyRegistration: 'firstReceived' }),
    ['xa-ta-lung', 'bonus'],
    ['0.00', '2.50'],
  ],
  [
    'deadlines: registrationByMember',
    ['before 15/3', 'before 31/3'],
    membersDeadlineLater,
    ['xa-ta-lung', 'bonus'],
    ['0.00', '2.50'],
  ],
  [
    'criticism.seriousCounts',
    ['true', 'false'],
    set('criticism', { seriousCounts: false }),
    ['so-tai-nguyen-moi-truong', 'line:deduction.criticism'],
    ['-0.50', '0.00'],
  ],
  [
    'criticism.byOrderCounts',
    ['false', 'true'],
    set('criticism', { byOrderCounts: true }),
    ['so-y-te', 'line:deduction.criticism'],
    ['0.00', '-0.50'],
  ],
  [
    'criticism.chairmanCounts',
    ['false', 'true'],
    set('criticism', { chairmanCounts: true }),
    ['so-y-te', 'line:deduction.criticism'],
    ['0.00', '-0.50'],
  ],
  [
    'ineligibleDossiers.levels',
    ['together', 'each'],
    set('ineligibleDossiers', { levels: 'each' }),
    ['so-cong-thuong', 'line:deduction.ineligibleDossiers'],
    ['-1.50', '-2.00'],
  ],
  [
    'ineligibleDossiers.leadSubmissionsChargedTo',
    ['member', 'submitter'],
    set('ineligibleDossiers', { leadSubmissionsChargedTo: 'submitter' }),
    ['so-giao-thong-xay-dung', 'line:deduction.ineligibleDossiers'],
    ['-1.00', '0.00'],
  ],
  [
    'discipline.counted (with discipline.max 2.00)',
    ['oncePerYear', 'eachBreach'],
    set('discipline', eachBreach),
    ['xa-po-hai', 'line:deduction.discipline'],
    ['-1.00', '-2.00'],
  ],
  [
    'discipline.lateRegistration',
    ['proposes', 'deducts'],
    set('discipline', { lateRegistration: 'deducts' }),
    ['xa-ta-lung', 'line:deduction.discipline'],
    ['0.00', '-1.00'],
  ],
  [
    'attribution.yearOf',
    ['documentDate', 'receipt'],
    set('attribution', { yearOf: 'receipt' }),
    ['so-thong-tin-truyen-thong', 'line:deduction.criticism'],
    ['-0.50', '0.00'],
  ],
  [
    'rating.newBlocs',
    ['nextYear', 'atOnce'],
    set('rating', { newBlocs: 'atOnce' }),
    ['dn-xay-dung-ta-lung', 'rank'],
    ['–', '1'],
  ],
  [
    'rating.leavers',
    ['unranked', 'ranked'],
    set('rating', { leavers: 'ranked' }),
    ['xa-muong-tra', 'rank'],
    ['–', '6'],
  ],
];

export const keyRows: readonly KeyRow[] = told.map(
  ([key, [usual, turned], turn, [unit, read], [figure, figureTurned]]) => ({
    key,
    usual,
    turned,
    turn,
    unit,
    read,
    figure,
    figureTurned,
  }),
);

/** (d) keys that no figure of the same events can show, and why. */
export const notShown: readonly { readonly key: string; readonly reason: string }[] = [
  {
    key: 'appraisal.ownCase',
    reason:
      'decides who may appraise Home Affairs, that is, which event is accepted; on the events that were accepted it moves nothing (so-noi-vu stays provisional)',
  },
  {
    key: 'discipline.max',
    reason: 'holds only under `eachBreach`; shown together with `discipline.counted`',
  },
  {
    key: 'the written answer to an adverse opinion of the Board',
    reason:
      'a constant of the decision that issues a scorecard, not a key: it decides whether the issue is accepted and moves no figure of a score that was reached',
  },
  {
    key: 'yearActs.budget.enterpriseFieldsFor',
    reason: 'decides which fields a budget estimate has; no score reads an estimate',
  },
  {
    key: 'yearActs.nomination.tallyNeeded, yearActs.nomination.leastForPercent, yearActs.nomination.of',
    reason: 'decide which nominations are accepted; no score reads a nomination',
  },
  {
    key: 'yearActs.dossiers.receivedBy, yearActs.dossiers.councilVoteNeeded, yearActs.dossiers.submitters',
    reason:
      'decide whose receipt makes an award dossier late, which awards and which dossiers are accepted; none moves a score',
  },
  {
    key: 'yearActs.holds.stop',
    reason: 'decides which steps of a dossier a hold stops; no score reads a dossier',
  },
  {
    key: 'yearActs.seasons.separatedUnit',
    reason: 'decides whether the year of a unit that gave a part away may be closed by it',
  },
  {
    key: 'yearActs.reports.complaintsFrom, yearActs.reports.comparisonFrom',
    reason: 'decide what a report of a member must or may state; no score reads a report',
  },
  {
    key: 'yearActs.delegation.subordinateUnits, yearActs.delegation.districtEnterprises, yearActs.delegation.communes',
    reason: 'decide which delegations are marked; no score reads who a bloc is delegated to',
  },
  {
    key: 'deadlines: pactSigning',
    reason: 'the day is not known, and lateness moves no figure',
  },
  {
    key: 'deadlines: awardDossiers.reading',
    reason:
      'moves the lateness of award dossiers, which are not yet acts of the ledger; a test of the deadline function holds it',
  },
];
