// The form of a scorecard: every key, its bounds and its values.
import {
  called,
  id,
  list,
  oneOf,
  orNull,
  points,
  record,
  text,
  variants,
  yesOrNo,
  type Shape,
  type ShapeFaultCode,
} from '../shape.ts';
import type { BonusRule, Criterion, Scorecard } from './scorecard.ts';

export type ScorecardFormFaultCode =
  | ShapeFaultCode
  | 'SCORECARD_FORM_UNKNOWN'
  | 'SCORECARD_WITHOUT_TITLE'
  | 'SCORECARD_WITHOUT_CRITERIA'
  | 'SCORECARD_TOO_LONG'
  | 'CRITERION_ID_INVALID'
  | 'CRITERION_SECTION_UNKNOWN'
  | 'CRITERION_WITHOUT_TEXT'
  | 'CRITERION_WITHOUT_EVIDENCE'
  | 'CRITERION_MAXIMUM_INVALID'
  | 'RATING_POINTS_INVALID'
  | 'DEDUCTION_POINTS_INVALID'
  | 'BONUS_POINTS_INVALID'
  | 'BONUS_STEPS_INVALID';
type Code = ScorecardFormFaultCode;

type Graded = Extract<BonusRule, { kind: 'graded' }>;

const bonusPoints: Shape<number, Code> = called({ POINTS_INVALID: 'BONUS_POINTS_INVALID' }, points);

const bonus = variants<BonusRule, 'kind', Code>('kind', {
  fixed: record<Extract<BonusRule, { kind: 'fixed' }>, Code>({
    kind: oneOf('fixed'),
    points: bonusPoints,
  }),
  graded: record<Graded, Code>({
    kind: oneOf('graded'),
    steps: called(
      { LIST_EMPTY: 'BONUS_STEPS_INVALID' },
      list(
        record<Graded['steps'][number], Code>({ overPercent: text(23), points: bonusPoints }),
        20,
        1,
      ),
    ),
  }),
});

const criterion = record<Criterion, Code>({
  id: called({ ID_INVALID: 'CRITERION_ID_INVALID' }, id(32)),
  section: called({ VALUE_UNKNOWN: 'CRITERION_SECTION_UNKNOWN' }, oneOf('I', 'II', 'III')),
  content: orNull(id(32)),
  text: called({ TEXT_EMPTY: 'CRITERION_WITHOUT_TEXT' }, text(500)),
  max: called({ POINTS_INVALID: 'CRITERION_MAXIMUM_INVALID' }, points),
  evidence: called({ TEXT_EMPTY: 'CRITERION_WITHOUT_EVIDENCE' }, text(500)),
  ratedBy: orNull(oneOf('party', 'tradeUnion', 'massOrganisations')),
  ratings: list(
    record<Criterion['ratings'][number], Code>({
      rating: text(100),
      points: called({ POINTS_INVALID: 'RATING_POINTS_INVALID' }, points),
    }),
    10,
  ),
  deductions: list(
    record<Criterion['deductions'][number], Code>({
      id: id(32),
      text: text(300),
      points: called({ POINTS_INVALID: 'DEDUCTION_POINTS_INVALID' }, points),
    }),
    20,
  ),
  bonus: orNull(bonus),
});

const criteriaMax = 100;

export const scorecardShape: Shape<Scorecard, Code> = record<Scorecard, Code>({
  form: called({ VALUE_UNKNOWN: 'SCORECARD_FORM_UNKNOWN' }, oneOf(1)),
  title: called({ TEXT_EMPTY: 'SCORECARD_WITHOUT_TITLE' }, text(300)),
  illustrative: yesOrNo,
  criteria: called(
    { LIST_EMPTY: 'SCORECARD_WITHOUT_CRITERIA', LIST_TOO_LONG: 'SCORECARD_TOO_LONG' },
    list(criterion, criteriaMax, 1),
  ),
});
