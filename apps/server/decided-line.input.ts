// A line whose points the members or the Board decide.
import { InputType } from '@nestjs/graphql';
import type { Points } from '../../libs/domain/points.ts';
import type { DecidedLine } from '../../libs/domain/unit-year/members-act.ts';
import { inBoth } from './graphql/in-both.ts';
import { CriterionId, lengths, PointsOf, Text } from './graphql/input-fields.ts';

@InputType({
  description: inBoth('Điểm được định cho một tiêu chí', 'The points decided for one criterion'),
})
export class DecidedLineInput implements DecidedLine {
  @CriterionId(['Mã tiêu chí', 'Id of the criterion'])
  readonly criterion: string;

  @PointsOf(['Điểm', 'Points'])
  readonly points: Points;

  @Text(
    [
      'Lý do; bắt buộc khi khác điểm tự chấm',
      'Reason; needed where it differs from the self-score',
    ],
    lengths.reason,
    { optional: true },
  )
  readonly reason: string | null = null;
}
