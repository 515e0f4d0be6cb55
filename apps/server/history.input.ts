// What inputs name of history: points, two of which make a comparison, lines of a score, types of events, events.
import { applyDecorators } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { Questions } from '../../libs/views/views.ts';
import { AsOfInput, inEffectWords, pointAsked } from './as-of.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Part, Spelled } from './graphql/input-fields.ts';
import type { Point } from './unit-year-scores.ts';

@InputType('HistoryPoint', {
  description: inBoth(
    'Một mốc của lịch sử: những gì đã biết tại asOf, và trong đó những gì có hiệu lực vào ngày inEffectOn',
    'A point of history: what was known at asOf, and of that what was in effect on inEffectOn',
  ),
})
export class HistoryPointInput {
  @Part(
    () => AsOfInput,
    ['Đã biết tại mốc nào; trống: hiện tại', 'Known at which point; null: now'],
    {
      optional: true,
    },
  )
  readonly asOf: AsOfInput | null = null;

  @Day(inEffectWords, { optional: true })
  readonly inEffectOn: CivilDate | null = null;
}

/** @throws EdgeRefusal INPUT_INVALID */
export function historyPoint(views: Questions, { asOf, inEffectOn }: HistoryPointInput): Point {
  return { asOf: pointAsked(views, asOf), inEffectOn };
}

const lineWords = [
  'mã tiêu chí, bonus:mã chỉ tiêu, bonus.ceiling, deduction.criticism, deduction.ineligibleDossiers, deduction.discipline, I.limit, II.limit, III.limit, total.floor, hoặc exclusion (điều kiện bình xét)',
  'a criterion’s id, bonus:ITEM, bonus.ceiling, deduction.criticism, deduction.ineligibleDossiers, deduction.discipline, I.limit, II.limit, III.limit, total.floor, or exclusion (the gate of review)',
] as const;

/** A line of a score, or the gate of review. */
export function LineId(
  [vi, en]: readonly [vi: string, en: string],
  options: { readonly optional?: true } = {},
): PropertyDecorator {
  return Spelled(
    [`${vi}: ${lineWords[0]}`, `${en}: ${lineWords[1]}`],
    /^[\p{L}\p{N}][\p{L}\p{N}:._-]{0,99}$/u,
    ['phải là mã dòng điểm', 'must be the id of a line'],
    options,
  );
}

/** Types of events that an answer is confined to; null: all. */
export function EventTypes([vi, en]: readonly [vi: string, en: string]): PropertyDecorator {
  return applyDecorators(
    Field(() => [String], { nullable: true, description: inBoth(vi, en) }),
    IsOptional(),
    ArrayMaxSize(60),
    MaxLength(100, { each: true }),
  );
}

/** An event by its address. */
export function EventAddress([vi, en]: readonly [vi: string, en: string]): PropertyDecorator {
  return Spelled(
    [
      `${vi}: chuỗi@số thứ tự, ví dụ unitYear-2021-x@7`,
      `${en}: stream@revision, as in unitYear-2021-x@7`,
    ],
    /^[^@\s]{1,200}@\d{1,9}$/,
    ['phải có dạng chuỗi@số thứ tự', 'must be spelled stream@revision'],
  );
}
