// Points of history as inputs name them: two of them make a comparison.
import { InputType } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { Questions } from '../../libs/views/views.ts';
import { AsOfInput, inEffectWords, pointAsked } from './as-of.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Part } from './graphql/input-fields.ts';
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
