// The edge of the decision: made, delivered, made public.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type {
  CaseDecisionDelivered,
  CaseDecisionPublished,
  Order,
  Ordered,
} from '../../libs/domain/complaint/decision.ts';
import type { CaseOutcome } from '../../libs/domain/complaint/party.ts';
import { Acting } from './actor.ts';
import { PartyInput, partyOf } from './case-party.input.ts';
import { CaseDocumentInput, CaseFilesInput, CasePaperInput } from './case.input.ts';
import {
  deliveryMannerEnum,
  orderedEnum,
  publicationMannerEnum,
} from './graphql/case-decision-enumerations.ts';
import { caseOutcomeEnum } from './graphql/case-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Count, Day, Id, OneOf, Part, Parts, Spelled, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OpenLedger } from './open-ledger.ts';

const optional = { optional: true } as const;

@InputType({
  description: inBoth('Một việc mà quyết định yêu cầu thực hiện', 'What a decision orders'),
})
export class OrderInput implements Order {
  @Id(['Mã việc', 'Id of the order'])
  readonly order: string;

  @OneOf(orderedEnum, ['Việc phải thực hiện', 'What has to be done'])
  readonly what: Ordered;

  @Spelled(
    ['Chuỗi sự kiện phải điều chỉnh; để trống nếu ngoài sổ cái', 'The stream to be put right'],
    /^[A-Za-z0-9._-]{1,200}$/,
    ['phải là tên chuỗi sự kiện', 'must be the name of a stream'],
    optional,
  )
  readonly stream: string | null = null;

  @Count(
    ['Số thứ tự của nội dung phải huỷ trong chuỗi', 'Revision of the fact to be annulled'],
    undefined,
    optional,
  )
  readonly fact: number | null = null;

  @Text(['Nội dung việc; không ghi tên cá nhân', 'In words; it names no person'], 500)
  readonly text: string;
}

@InputType(inputOf('decideCase'))
export class DecideCaseInput extends CaseDocumentInput {
  @OneOf(caseOutcomeEnum, ['Kết luận', 'The outcome'])
  readonly outcome: CaseOutcome;

  @Text(['Lý do; không ghi tên cá nhân', 'The reasons; they name no person'], 2_000)
  readonly reasons: string;

  @Parts(() => OrderInput, ['Các việc phải thực hiện', 'What is ordered'], 20)
  readonly orders: readonly OrderInput[] = [];
}

@InputType(inputOf('deliverDecision'))
export class DeliverDecisionInput extends CasePaperInput {
  @Id(['Mã lần gửi, giao', 'Id of the delivery'])
  readonly delivery: string;

  @Part(() => PartyInput, ['Bên nhận', 'To whom'])
  readonly to: PartyInput;

  @Day(['Ngày nhận', 'The day'])
  readonly on: CivilDate;

  @OneOf(deliveryMannerEnum, ['Cách gửi, giao', 'How'])
  readonly manner: CaseDecisionDelivered['data']['manner'];
}

@InputType(inputOf('publishDecision'))
export class PublishDecisionInput extends CaseFilesInput {
  @Id(['Mã lần công khai', 'Id of the publication'])
  readonly publication: string;

  @Day(['Ngày công khai', 'The day'])
  readonly on: CivilDate;

  @OneOf(publicationMannerEnum, ['Hình thức công khai', 'How'])
  readonly manner: CaseDecisionPublished['data']['manner'];
}

@Resolver()
export class CaseDecisionMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('decideCase')
  decideCase(@Acting() actor: Actor, @Input() input: DecideCaseInput): Promise<Recorded> {
    return record(this.ledger, 'decideCase', input, actor);
  }

  @MutationOf('deliverDecision')
  deliverDecision(@Acting() actor: Actor, @Input() input: DeliverDecisionInput): Promise<Recorded> {
    const to = partyOf(input.to);
    return record(this.ledger, 'deliverDecision', { ...input, to }, actor);
  }

  @MutationOf('publishDecision')
  publishDecision(@Acting() actor: Actor, @Input() input: PublishDecisionInput): Promise<Recorded> {
    return record(this.ledger, 'publishDecision', input, actor);
  }
}
