// The edge of ineligible award dossiers: the Board's notices, and their annulment.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type {
  AnnulIneligibleDossierNotice,
  IneligibleDossier,
  NotifyIneligibleDossiers,
} from '../../libs/domain/unit-year/ineligible-dossier.ts';
import type { NamedFinding } from '../../libs/domain/unit-year/carrying-out-finding.ts';
import { Acting } from './actor.ts';
import { AnnulmentInput, BlocYearCommandInput, UnitYearCommandInput } from './command.input.ts';
import { carryOutEverywhere } from './finding-carry-out.ts';
import { dossierLevelEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Count, Id, lengths, OneOf, Part, Parts, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType({
  description: inBoth(
    'Một hồ sơ đề nghị khen thưởng không đủ điều kiện',
    'One ineligible award dossier',
  ),
})
class IneligibleDossierInput implements IneligibleDossier {
  @Text(
    [
      'Ký hiệu của hồ sơ; cùng ký hiệu trong hai thông báo là một hồ sơ',
      'The dossier’s own reference; the same one in two notices is one dossier',
    ],
    lengths.short,
  )
  readonly dossier: string;

  @OneOf(dossierLevelEnum, ['Cấp khen thưởng', 'Level of the award'])
  readonly level: IneligibleDossier['level'];

  @Id(['Mã đơn vị trình', 'Id of the unit that submitted it'])
  readonly submittedBy: string;

  @Id(
    [
      'Mã thành viên được Trưởng khối trình thay; để trống nếu đơn vị tự trình',
      'Id of the member for which a lead submitted it; null where a unit submitted its own',
    ],
    { optional: true },
  )
  readonly onBehalfOf: string | null = null;
}

@InputType(inputOf('notifyIneligibleDossiers'))
export class NotifyIneligibleDossiersInput
  extends UnitYearCommandInput
  implements NotifyIneligibleDossiers
{
  @Id(['Mã thông báo', 'Id of the notice'])
  readonly notice: string;

  @Part(
    () => OfficialDocumentInput,
    [
      'Văn bản thông báo của Ban; phải có cơ quan ban hành, số và ngày',
      'The Board’s written notice; it needs issuer, number and date',
    ],
  )
  readonly document: OfficialDocumentInput;

  @Parts(() => IneligibleDossierInput, ['Các hồ sơ', 'The dossiers'], 500)
  readonly dossiers: readonly IneligibleDossierInput[];
}

@InputType(inputOf('annulIneligibleDossierNotice'))
export class AnnulIneligibleDossierNoticeInput
  extends AnnulmentInput
  implements AnnulIneligibleDossierNotice
{
  @Id(['Mã thông báo', 'Id of the notice'])
  readonly notice: string;
}

@InputType(inputOf('carryOutFinding'))
export class CarryOutFindingInput extends BlocYearCommandInput implements NamedFinding {
  @Count([
    'Sự kiện kết luận hồ sơ không đủ điều kiện, trong chuỗi năm thi đua của khối',
    'Revision of the finding in the bloc-year',
  ])
  readonly finding: number;
}

@Resolver()
export class IneligibleDossierMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('notifyIneligibleDossiers')
  notifyIneligibleDossiers(
    @Acting() actor: Actor,
    @Input() input: NotifyIneligibleDossiersInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'notifyIneligibleDossiers', input, actor);
  }

  /** One command for every unit that is charged: see `carryOutEverywhere`. */
  @MutationOf('carryOutFinding')
  carryOutFinding(@Acting() actor: Actor, @Input() input: CarryOutFindingInput): Promise<Recorded> {
    return carryOutEverywhere(this.ledger, input, actor);
  }

  @MutationOf('annulIneligibleDossierNotice')
  annulIneligibleDossierNotice(
    @Acting() actor: Actor,
    @Input() input: AnnulIneligibleDossierNoticeInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'annulIneligibleDossierNotice', input, actor);
  }
}
