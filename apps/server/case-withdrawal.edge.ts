// The edge of ending a case without a decision: withdrawn by its lodger, discontinued by its handler.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { DiscontinuanceCause } from '../../libs/domain/complaint/decision.ts';
import type { DiscontinueCase, WithdrawCase } from '../../libs/domain/complaint/withdrawing.ts';
import { Acting } from './actor.ts';
import { CaseDocumentInput, CaseFilesInput } from './case.input.ts';
import { discontinuanceCauseEnum } from './graphql/case-enumerations.ts';
import { Day, OneOf, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('withdrawCase'))
export class WithdrawCaseInput extends CaseFilesInput implements WithdrawCase {
  @Text(
    ['Phần nội dung được rút; để trống nếu rút toàn bộ', 'What is withdrawn; null: the whole'],
    1_000,
    { optional: true },
  )
  readonly part: string | null = null;

  @Day(['Ngày ghi trên đơn', 'Date of the letter'], { optional: true })
  readonly letterDate: CivilDate | null = null;
}

@InputType(inputOf('discontinueCase'))
export class DiscontinueCaseInput extends CaseDocumentInput implements DiscontinueCase {
  @OneOf(discontinuanceCauseEnum, ['Nguyên nhân', 'Why'])
  readonly cause: DiscontinuanceCause;

  @Text(['Lý do; không ghi tên cá nhân', 'The reason; it names no person'], 500)
  readonly reason: string;
}

@Resolver()
export class CaseWithdrawalMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('withdrawCase')
  withdrawCase(@Acting() actor: Actor, @Input() input: WithdrawCaseInput): Promise<Recorded> {
    return record(this.ledger, 'withdrawCase', input, actor);
  }

  @MutationOf('discontinueCase')
  discontinueCase(@Acting() actor: Actor, @Input() input: DiscontinueCaseInput): Promise<Recorded> {
    return record(this.ledger, 'discontinueCase', input, actor);
  }
}
