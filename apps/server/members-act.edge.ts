// The edge of the members' act: Sections I and II agreed, lines found not to apply.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { Points } from '../../libs/domain/points.ts';
import type {
  AgreeScores,
  AnnulNotApplicable,
  FindLineNotApplicable,
} from '../../libs/domain/unit-year/members-act.ts';
import { Acting } from './actor.ts';
import { AnnulmentInput, UnitYearCommandInput } from './command.input.ts';
import { DecidedLineInput } from './decided-line.input.ts';
import { CriterionId, Id, lengths, Part, Parts, PointsOf, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('agreeScores'))
export class AgreeScoresInput extends UnitYearCommandInput implements AgreeScores {
  @Parts(
    () => DecidedLineInput,
    [
      'Chỉ những tiêu chí mà các đơn vị định điểm; còn lại giữ nguyên',
      'Only lines that the members set; the others stand as they are',
    ],
    100,
  )
  readonly lines: readonly DecidedLineInput[];

  @Part(() => OfficialDocumentInput, ['Biên bản', 'The minutes'])
  readonly minutes: OfficialDocumentInput;
}

@InputType(inputOf('findLineNotApplicable'))
export class FindLineNotApplicableInput
  extends UnitYearCommandInput
  implements FindLineNotApplicable
{
  @Id(['Mã của việc xác định', 'Id of the finding'])
  readonly finding: string;

  @CriterionId(['Mã tiêu chí', 'Id of the criterion'])
  readonly criterion: string;

  @PointsOf(['Điểm các đơn vị thống nhất', 'The points that the members agree for it'])
  readonly points: Points;

  @Text(['Lý do', 'Reason'], lengths.reason)
  readonly reason: string;

  @Part(() => OfficialDocumentInput, ['Biên bản, nếu có', 'The minutes, if any'], {
    optional: true,
  })
  readonly minutes: OfficialDocumentInput | null = null;
}

@InputType(inputOf('annulNotApplicable'))
export class AnnulNotApplicableInput extends AnnulmentInput implements AnnulNotApplicable {
  @Id(['Mã của việc xác định', 'Id of the finding'])
  readonly finding: string;
}

@Resolver()
export class MembersActMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('agreeScores')
  agreeScores(@Acting() actor: Actor, @Input() input: AgreeScoresInput): Promise<Recorded> {
    return record(this.ledger, 'agreeScores', input, actor);
  }

  @MutationOf('findLineNotApplicable')
  findLineNotApplicable(
    @Acting() actor: Actor,
    @Input() input: FindLineNotApplicableInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'findLineNotApplicable', input, actor);
  }

  @MutationOf('annulNotApplicable')
  annulNotApplicable(
    @Acting() actor: Actor,
    @Input() input: AnnulNotApplicableInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'annulNotApplicable', input, actor);
  }
}
