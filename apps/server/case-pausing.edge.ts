// The edge of pauses: the settlement suspended and resumed, the disputed decision stayed and the stay lifted.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type {
  LiftStay,
  ResumeCase,
  StayExecution,
  SuspendCase,
} from '../../libs/domain/complaint/suspending.ts';
import { Acting } from './actor.ts';
import { CaseDocumentInput, CasePaperInput } from './case.input.ts';
import { Day, Id, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OpenLedger } from './open-ledger.ts';

const suspensionWords = ['Mã lần tạm đình chỉ', 'Id of the suspension'] as const;
const stayWords = ['Mã lần tạm đình chỉ thi hành', 'Id of the stay'] as const;
const reasonWords = ['Lý do; không ghi tên cá nhân', 'The reason; it names no person'] as const;

@InputType(inputOf('suspendCase'))
export class SuspendCaseInput extends CaseDocumentInput implements SuspendCase {
  @Id(suspensionWords)
  readonly suspension: string;

  @Day(['Tạm đình chỉ từ ngày', 'The day from which it is suspended'])
  readonly from: CivilDate;

  @Text(reasonWords, 500)
  readonly reason: string;
}

@InputType(inputOf('resumeCase'))
export class ResumeCaseInput extends CasePaperInput implements ResumeCase {
  @Id(suspensionWords)
  readonly suspension: string;

  @Day(['Tiếp tục từ ngày', 'The day from which it goes on'])
  readonly resumedFrom: CivilDate;
}

@InputType(inputOf('stayExecution'))
export class StayExecutionInput extends CaseDocumentInput implements StayExecution {
  @Id(stayWords)
  readonly stay: string;

  @Day(['Tạm đình chỉ thi hành từ ngày', 'The day from which it is stayed'])
  readonly from: CivilDate;

  @Text(reasonWords, 500)
  readonly reason: string;
}

@InputType(inputOf('liftStay'))
export class LiftStayInput extends CasePaperInput implements LiftStay {
  @Id(stayWords)
  readonly stay: string;

  @Day(['Huỷ bỏ từ ngày', 'The day from which the stay is lifted'])
  readonly liftedFrom: CivilDate;
}

@Resolver()
export class CasePausingMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('suspendCase')
  suspendCase(@Acting() actor: Actor, @Input() input: SuspendCaseInput): Promise<Recorded> {
    return record(this.ledger, 'suspendCase', input, actor);
  }

  @MutationOf('resumeCase')
  resumeCase(@Acting() actor: Actor, @Input() input: ResumeCaseInput): Promise<Recorded> {
    return record(this.ledger, 'resumeCase', input, actor);
  }

  @MutationOf('stayExecution')
  stayExecution(@Acting() actor: Actor, @Input() input: StayExecutionInput): Promise<Recorded> {
    return record(this.ledger, 'stayExecution', input, actor);
  }

  @MutationOf('liftStay')
  liftStay(@Acting() actor: Actor, @Input() input: LiftStayInput): Promise<Recorded> {
    return record(this.ledger, 'liftStay', input, actor);
  }
}
