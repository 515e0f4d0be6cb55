// The edge of holds on award proposals: placed and lifted.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { HoldCause, HoldOutcome } from '../../libs/domain/bloc-year/hold.ts';
import type { HoldProposals, LiftHold } from '../../libs/domain/bloc-year/holding.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { Acting } from './actor.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { holdCauseEnum, holdOutcomeEnum } from './graphql/dossier-enumerations.ts';
import { Day, Id, OneOf, Part } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import {
  LegalBasisInput,
  OfficialDocumentInput,
  ReferenceInput,
} from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

const optional = { optional: true } as const;

@InputType({ isAbstract: true })
abstract class HoldCommandInput extends BlocYearCommandInput {
  @Id(['Mã việc tạm dừng', 'Id of the hold'])
  readonly hold: string;

  @Part(
    () => ReferenceInput,
    ['Sự kiện của vụ việc trong sổ cái, nếu có', 'The event of the case, if the ledger has it'],
    optional,
  )
  readonly case: ReferenceInput | null = null;

  @Part(() => LegalBasisInput, ['Căn cứ pháp lý', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;

  @Part(() => OfficialDocumentInput, ['Văn bản, nếu có', 'The document, if any'], optional)
  readonly document: OfficialDocumentInput | null = null;
}

@InputType(inputOf('holdProposals'))
export class HoldProposalsInput extends HoldCommandInput implements HoldProposals {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @Id(
    [
      'Mã hồ sơ; để trống là mọi đề nghị của đơn vị, tập thể và cá nhân của đơn vị',
      'Id of the dossier; null: every proposal of the unit, its collectives and its people',
    ],
    optional,
  )
  readonly dossier: string | null = null;

  @OneOf(holdCauseEnum, ['Nguyên nhân', 'What is pending'])
  readonly cause: HoldCause;

  @Day(['Tạm dừng từ ngày', 'The day from which it holds'])
  readonly from: CivilDate;
}

@InputType(inputOf('liftHold'))
export class LiftHoldInput extends HoldCommandInput implements LiftHold {
  @Day(['Dỡ bỏ từ ngày', 'The day from which it is lifted'])
  readonly liftedFrom: CivilDate;

  @OneOf(holdOutcomeEnum, ['Kết quả vụ việc', 'How the case ended'])
  readonly outcome: HoldOutcome;
}

@Resolver()
export class HoldMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('holdProposals')
  holdProposals(@Acting() actor: Actor, @Input() input: HoldProposalsInput): Promise<Recorded> {
    return record(this.ledger, 'holdProposals', input, actor);
  }

  @MutationOf('liftHold')
  liftHold(@Acting() actor: Actor, @Input() input: LiftHoldInput): Promise<Recorded> {
    return record(this.ledger, 'liftHold', input, actor);
  }
}
