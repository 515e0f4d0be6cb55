// The edge of self-scores: submitted line by line, lines returned to the unit.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { Points } from '../../libs/domain/points.ts';
import type {
  ReturnLine,
  SelfScoredLine,
  SubmitSelfScore,
} from '../../libs/domain/unit-year/self-score.ts';
import { Acting } from './actor.ts';
import { UnitYearCommandInput } from './command.input.ts';
import { inBoth } from './graphql/in-both.ts';
import { CriterionId, Ids, lengths, Parts, PointsOf, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType({
  description: inBoth(
    'Điểm tự chấm của một tiêu chí, kèm hồ sơ kiểm chứng hoặc giải trình',
    'The self-score of one criterion, with evidence or a written explanation',
  ),
})
class SelfScoredLineInput implements SelfScoredLine {
  @CriterionId(['Mã tiêu chí', 'Id of the criterion'])
  readonly criterion: string;

  @PointsOf(['Điểm tự chấm', 'Points claimed'])
  readonly points: Points;

  @Ids(['Mã các hồ sơ kiểm chứng', 'Ids of the evidence'], 50)
  readonly evidence: readonly string[] = [];

  @Text(
    ['Giải trình; bắt buộc khi không có hồ sơ', 'Explanation; needed where no evidence is named'],
    lengths.text,
    { optional: true },
  )
  readonly explanation: string | null = null;
}

@InputType(inputOf('submitSelfScore'))
export class SubmitSelfScoreInput extends UnitYearCommandInput implements SubmitSelfScore {
  @Parts(() => SelfScoredLineInput, ['Các tiêu chí được chấm', 'The lines scored'], 100)
  readonly lines: readonly SelfScoredLineInput[];
}

@InputType(inputOf('returnLine'))
export class ReturnLineInput extends UnitYearCommandInput implements ReturnLine {
  @CriterionId(['Mã tiêu chí', 'Id of the criterion'])
  readonly criterion: string;

  @Text(['Lý do trả lại', 'Why it is returned'], lengths.reason)
  readonly reason: string;
}

@Resolver()
export class SelfScoreMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('submitSelfScore')
  submitSelfScore(@Acting() actor: Actor, @Input() input: SubmitSelfScoreInput): Promise<Recorded> {
    return record(this.ledger, 'submitSelfScore', input, actor);
  }

  @MutationOf('returnLine')
  returnLine(@Acting() actor: Actor, @Input() input: ReturnLineInput): Promise<Recorded> {
    return record(this.ledger, 'returnLine', input, actor);
  }
}
