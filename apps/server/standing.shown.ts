// A result with its rank and its eligibility, as answers show it where two of them are put side by side.
import { Int, ObjectType } from '@nestjs/graphql';
import type { Points } from '../../libs/domain/points.ts';
import type { Score } from '../../libs/domain/scoring/score.ts';
import type { RankedRow } from '../../projections/scoreboard.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { PointsScalar } from './graphql/scalars.ts';

const nullable = { nullable: true } as const;

@ObjectType('ResultStanding', {
  description: inBoth(
    'Kết quả, thứ hạng và điều kiện bình xét',
    'A result, its rank and eligibility',
  ),
})
export class StandingShown {
  @Shown(() => PointsScalar, 'Tổng điểm tính từ các sự kiện', 'The total computed from the facts')
  readonly total: Points;

  @Shown(() => Int, 'Thứ hạng trong khối', 'Rank in the bloc', nullable)
  readonly rank: number | null;

  @Shown(() => Boolean, 'Không bình xét, suy tôn', 'Excluded from consideration')
  readonly excluded: boolean;

  @Shown(() => Boolean, 'Chưa đủ điểm', 'Some line has no points')
  readonly incomplete: boolean;

  @Shown(() => Boolean, 'Tạm tính', 'Provisional')
  readonly provisional: boolean;
}

export function standingShown({ computed, status }: Score, rank: number | null): StandingShown {
  const { excluded, incomplete, provisional } = status;
  return { total: computed, rank, excluded, incomplete, provisional };
}

export function rankIn(rows: readonly RankedRow[], unit: string): number | null {
  return rows.find((each) => each.unit === unit)?.rank ?? null;
}
