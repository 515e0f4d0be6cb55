// The form of a rule book: every key, its bounds and its values.
import { roles } from '../actor.ts';
import type { Deadline, DeadlineAfterAct, DeadlineId, YearlyDeadline } from '../deadline.ts';
import {
  called,
  civilDate,
  id,
  list,
  monthDay,
  oneOf,
  orNull,
  points,
  record,
  text,
  variants,
  whole,
  yesOrNo,
  type Shape,
  type ShapeFaultCode,
} from '../shape.ts';
import { clauseShape } from './clause-shape.ts';
import type { LegalInstrument, RuleBook, Section, Tier } from './rule-book.ts';
import { yearActsShape } from './year-acts.ts';

export type RuleBookFormFaultCode = ShapeFaultCode | 'FORM_UNKNOWN' | 'DEADLINE_UNKNOWN';
type Code = RuleBookFormFaultCode;

const year = whole(1900, 2199);

const clause = clauseShape;

export const instrument = record<LegalInstrument>({
  id: id(),
  number: orNull(text(100)),
  date: orNull(civilDate),
  issuer: text(200),
  title: text(500),
  replaces: list(text(100), 20),
  textAvailable: yesOrNo,
});

const section = record<Section, Code>({
  id: oneOf('I', 'II', 'III'),
  title: text(300),
  ceiling: points,
  contents: list(
    record<Section['contents'][number]>({ id: id(32), title: text(300), ceiling: points }),
    20,
  ),
  illustrative: yesOrNo,
  clause,
});

const deadlineId: Shape<DeadlineId, Code> = called(
  { VALUE_UNKNOWN: 'DEADLINE_UNKNOWN' },
  oneOf(
    'registrationByMember',
    'registrationConsolidation',
    'budgetEstimate',
    'memberHalfYearReport',
    'memberYearReport',
    'blocHalfYearReport',
    'blocYearReport',
    'yearEndMeeting',
    'awardDossiers',
    'delegatedBlocFormation',
    'delegatedBlocPlan',
    'delegatedRegistration',
    'pactSigning',
    'budgetSettlement',
  ),
);

const deadline = variants<Deadline, 'kind', Code>('kind', {
  yearly: record<YearlyDeadline, Code>({
    id: deadlineId,
    kind: oneOf('yearly'),
    boundary: oneOf('before', 'onOrBefore'),
    monthDay: orNull(monthDay),
    exceptions: list(
      record<YearlyDeadline['exceptions'][number], Code>({
        year,
        date: civilDate,
        clause,
        illustrative: yesOrNo,
      }),
      20,
    ),
    clause,
    illustrative: yesOrNo,
  }),
  afterAct: record<DeadlineAfterAct, Code>({
    id: deadlineId,
    kind: oneOf('afterAct'),
    act: oneOf('yearEndMeeting'),
    days: whole(1, 366),
    reading: oneOf('within', 'notBefore'),
    clause,
    illustrative: yesOrNo,
  }),
});

const formNumber: Shape<1 | 2, Code> = called({ VALUE_UNKNOWN: 'FORM_UNKNOWN' }, oneOf(1, 2));

/** Both forms have these keys; a form that is unknown is judged by them as well. */
const keys = {
  form: formNumber,
  title: text(300),
  titleEn: text(300),
  illustrative: yesOrNo,
  years: record<RuleBook['years']>({ from: year, until: orNull(year) }),
  instruments: list(instrument, 30, 1),
  total: record<RuleBook['total'], Code>({
    points,
    sectionsPoints: points,
    clause,
    floorAtZero: yesOrNo,
    floorClause: clause,
  }),
  sections: list(section, 10, 1),
  lines: record<RuleBook['lines'], Code>({
    floorAtZero: yesOrNo,
    deductionClause: clause,
    notApplicable: oneOf('agreedPoints', 'rescaled'),
    notApplicableClause: clause,
    withdrawnEvidence: oneOf('flags', 'countsZero'),
    withdrawnEvidenceClause: clause,
    agreementClause: clause,
  }),
  appraisal: record<RuleBook['appraisal'], Code>({
    effect: oneOf('binding', 'advisory'),
    ownCase: orNull(oneOf(...roles)),
    clause,
  }),
  organisations: record<RuleBook['organisations'], Code>({
    noneSharePercent: whole(0, 100),
    unionStandsInAt: oneOf('partyCriteria', 'allRatedCriteria'),
    clause,
    ratingClause: clause,
  }),
  bonus: record<RuleBook['bonus'], Code>({
    ceiling: points,
    itemMax: points,
    itemDefault: points,
    baseline: oneOf('registration', 'assignedPlan'),
    withoutTimelyRegistration: oneOf('none', 'firstReceived'),
    clause,
  }),
  criticism: record<RuleBook['criticism'], Code>({
    each: points,
    max: points,
    seriousCounts: yesOrNo,
    byOrderCounts: yesOrNo,
    chairmanCounts: yesOrNo,
    clause,
  }),
  ineligibleDossiers: record<RuleBook['ineligibleDossiers'], Code>({
    tiers: list(record<Tier>({ from: whole(1, 10_000), points }), 10, 1),
    levels: oneOf('together', 'each'),
    leadSubmissionsChargedTo: oneOf('member', 'submitter'),
    clause,
  }),
  discipline: record<RuleBook['discipline'], Code>({
    points,
    counted: oneOf('oncePerYear', 'eachBreach'),
    max: points,
    lateRegistration: oneOf('proposes', 'deducts'),
    clause,
  }),
  attribution: record<RuleBook['attribution'], Code>({
    yearOf: oneOf('documentDate', 'receipt'),
    clause,
  }),
  exclusion: record<RuleBook['exclusion'], Code>({ clause, groundsClause: clause }),
  rating: record<RuleBook['rating'], Code>({
    newBlocs: oneOf('nextYear', 'atOnce'),
    newBlocsClause: clause,
    leavers: oneOf('unranked', 'ranked'),
    leaversClause: clause,
  }),
  deadlines: list(deadline, 20),
  scorecardClause: clause,
} as const;

const form1 = record<Omit<RuleBook, 'yearActs'>, Code>(keys);
const form2 = record<Required<RuleBook>, Code>({ ...keys, yearActs: yearActsShape });

export const ruleBookShape: Shape<RuleBook, Code> = (value, path, say) => {
  const form = isFormTwo(value) ? form2 : form1;
  form(value, path, say);
};

function isFormTwo(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 2;
}
