// A wrong scorecard for every fault: the departments' of 2021 with one thing altered.
import type { ScorecardFaultCode } from '../scorecard/scorecard-check.ts';
import { put, without, type Place } from './altered.contract.ts';
import { departments2021 } from './department-scorecards.ts';
import type { WrongDocument } from './wrong-rule-books.contract.ts';

const scorecard: unknown = departments2021;
const place = (id: string) => departments2021.criteria.findIndex((each) => each.id === id);

/** A target with a graded bonus and a deduction, a criterion keyed to the Party, one of Section III. */
const target = ['criteria', place('I.1.2')] as const;
const party = ['criteria', place('II.1.1')] as const;
const emulation = ['criteria', place('III.1.1')] as const;
const named = ([, index]: readonly [string, number], field: string) =>
  `.criteria[${index}].${field}`;

const wrongAt = (
  code: ScorecardFaultCode,
  path: string,
  where: Place,
  value: unknown,
): WrongDocument<ScorecardFaultCode> => ({ code, path, wrong: put(scorecard, where, value) });

const step = (overPercent: string, points: number) => ({ overPercent, points });
const graded = (...steps: readonly unknown[]) => ({ kind: 'graded', steps });
const deduction = (id: string, points: number) => ({ id, text: 'Mỗi lần vi phạm', points });

/** A hundred criteria of the length that the form allows: right one by one, too large together. */
const bulky = Array.from({ length: 100 }, (_, index) => ({
  ...departments2021.criteria[0],
  id: `I.1.${index}`,
  text: 'ệ'.repeat(500),
}));

export const wrongScorecards: readonly WrongDocument<ScorecardFaultCode>[] = [
  { code: 'NOT_AN_OBJECT', path: '', wrong: null },
  wrongAt('NOT_AN_OBJECT', '.criteria[0]', ['criteria', 0], 'I.1.1'),
  { code: 'KEY_MISSING', path: '.title', wrong: without(scorecard, ['title']) },
  {
    code: 'KEY_MISSING',
    path: named(target, 'evidence'),
    wrong: without(scorecard, [...target, 'evidence']),
  },
  wrongAt('KEY_UNKNOWN', named(target, 'weight'), [...target, 'weight'], 2),
  wrongAt('NOT_A_TEXT', named(target, 'text'), [...target, 'text'], null),
  wrongAt('TEXT_EMPTY', named(party, 'ratings[0].rating'), [...party, 'ratings', 0, 'rating'], ''),
  wrongAt('TEXT_TOO_LONG', named(target, 'text'), [...target, 'text'], 'a'.repeat(501)),
  wrongAt('TEXT_INVALID', named(target, 'text'), [...target, 'text'], 'Ty\u0309 lệ'),
  wrongAt(
    'ID_INVALID',
    named(target, 'deductions[0].id'),
    [...target, 'deductions', 0, 'id'],
    'quá hạn',
  ),
  wrongAt('NOT_A_LIST', '.criteria', ['criteria'], null),
  wrongAt('LIST_TOO_LONG', named(party, 'ratings'), [...party, 'ratings'], Array(11).fill(null)),
  wrongAt('NOT_YES_OR_NO', '.illustrative', ['illustrative'], null),
  wrongAt('VALUE_UNKNOWN', named(party, 'ratedBy'), [...party, 'ratedBy'], 'youthUnion'),
  wrongAt('VALUE_UNKNOWN', named(target, 'bonus.kind'), [...target, 'bonus'], { kind: 'free' }),
  wrongAt('TOO_LARGE', '', ['criteria'], bulky),
  wrongAt('SCORECARD_FORM_UNKNOWN', '.form', ['form'], '1'),
  wrongAt('SCORECARD_WITHOUT_TITLE', '.title', ['title'], ' '),
  wrongAt('SCORECARD_WITHOUT_CRITERIA', '.criteria', ['criteria'], []),
  wrongAt('SCORECARD_TOO_LONG', '.criteria', ['criteria'], Array(101).fill(null)),
  wrongAt('CRITERION_ID_REPEATED', named(target, 'id'), [...target, 'id'], 'I.1.1'),
  wrongAt('CRITERION_ID_INVALID', named(target, 'id'), [...target, 'id'], '-1'),
  wrongAt('CRITERION_ID_INVALID', named(target, 'id'), [...target, 'id'], 'a'.repeat(33)),
  wrongAt('CRITERION_WITHOUT_TEXT', named(target, 'text'), [...target, 'text'], ''),
  wrongAt('CRITERION_WITHOUT_EVIDENCE', named(target, 'evidence'), [...target, 'evidence'], ' '),
  wrongAt('CRITERION_MAXIMUM_INVALID', named(target, 'max'), [...target, 'max'], 4.5),
  wrongAt('CRITERION_MAXIMUM_INVALID', named(target, 'max'), [...target, 'max'], 0),
  wrongAt('CRITERION_CONTENT_UNKNOWN', named(target, 'content'), [...target, 'content'], 'II.1'),
  wrongAt('CRITERION_WITHOUT_CONTENT', named(target, 'content'), [...target, 'content'], null),
  wrongAt('CRITERION_SECTION_UNKNOWN', named(target, 'section'), [...target, 'section'], 'IV'),
  wrongAt('CONTENT_CEILING_EXCEEDED', '.criteria(I.1)', [...target, 'max'], 401),
  wrongAt('SECTION_SUM_DIFFERS', '.criteria(I)', [...target, 'max'], 399),
  wrongAt('RATING_WITHOUT_ORGANISATION', named(party, 'ratings'), [...party, 'ratedBy'], null),
  wrongAt(
    'RATING_IN_SECTION_THREE',
    named(emulation, 'ratedBy'),
    [...emulation, 'ratedBy'],
    'party',
  ),
  wrongAt(
    'RATING_POINTS_INVALID',
    named(party, 'ratings[0].points'),
    [...party, 'ratings', 0, 'points'],
    301,
  ),
  wrongAt(
    'RATING_POINTS_INVALID',
    named(party, 'ratings[0].points'),
    [...party, 'ratings', 0, 'points'],
    -1,
  ),
  wrongAt(
    'RATING_REPEATED',
    named(party, 'ratings[1]'),
    [...party, 'ratings', 1, 'rating'],
    'Hoàn thành xuất sắc nhiệm vụ',
  ),
  wrongAt(
    'DEDUCTION_ID_REPEATED',
    named(target, 'deductions[1].id'),
    [...target, 'deductions'],
    [deduction('cham', 10), deduction('cham', 20)],
  ),
  wrongAt(
    'DEDUCTION_POINTS_INVALID',
    named(target, 'deductions[0].points'),
    [...target, 'deductions'],
    [deduction('cham', 0)],
  ),
  wrongAt(
    'DEDUCTION_POINTS_INVALID',
    named(target, 'deductions[0].points'),
    [...target, 'deductions'],
    [deduction('cham', 401)],
  ),
  wrongAt('BONUS_OUTSIDE_SECTION_ONE', named(party, 'bonus'), [...party, 'bonus'], {
    kind: 'fixed',
    points: 50,
  }),
  wrongAt('BONUS_POINTS_INVALID', named(target, 'bonus.points'), [...target, 'bonus'], {
    kind: 'fixed',
    points: 101,
  }),
  wrongAt('BONUS_POINTS_INVALID', named(target, 'bonus.points'), [...target, 'bonus'], {
    kind: 'fixed',
    points: 0.5,
  }),
  wrongAt(
    'BONUS_POINTS_INVALID',
    named(target, 'bonus.steps'),
    [...target, 'bonus'],
    graded(step('0', 50), step('5', 101)),
  ),
  wrongAt('BONUS_STEPS_INVALID', named(target, 'bonus.steps'), [...target, 'bonus'], graded()),
  wrongAt(
    'BONUS_STEPS_INVALID',
    named(target, 'bonus.steps'),
    [...target, 'bonus'],
    graded(step('-1', 50)),
  ),
  wrongAt(
    'BONUS_STEPS_INVALID',
    named(target, 'bonus.steps'),
    [...target, 'bonus'],
    graded(step('10', 50), step('9.5', 100)),
  ),
];
