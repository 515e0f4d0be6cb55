// The edge of award dossiers as they are judged: found eligible or not, awards granted, refused, revoked.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { GrantedAward, RevocationCause } from '../../libs/domain/bloc-year/award.ts';
import type { AwardLevel } from '../../libs/domain/bloc-year/dossier.ts';
import type {
  FindDossiersEligible,
  FindDossiersIneligible,
} from '../../libs/domain/bloc-year/finding-dossiers.ts';
import type {
  GrantAwards,
  RefuseAwards,
  RevokeAward,
} from '../../libs/domain/bloc-year/granting.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { Acting } from './actor.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { revocationCauseEnum } from './graphql/dossier-enumerations.ts';
import { dossierLevelEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Id, Ids, lengths, OneOf, Part, Parts, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { LegalBasisInput, OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

const optional = { optional: true } as const;
const dossiersMax = 100;
/** With the longest names or reasons an event stays below its 60 KiB; a longer decision is recorded in parts. */
const describedMax = 30;

@InputType(inputOf('findDossiersEligible'))
export class FindDossiersEligibleInput
  extends BlocYearCommandInput
  implements FindDossiersEligible
{
  @Ids(['Mã các hồ sơ đủ điều kiện', 'Ids of the eligible dossiers'], dossiersMax)
  readonly dossiers: readonly string[];

  @Part(() => OfficialDocumentInput, ['Văn bản, nếu có', 'The document, if any'], optional)
  readonly document: OfficialDocumentInput | null = null;
}

@InputType({
  description: inBoth('Một hồ sơ và lý do', 'A dossier, and the reason'),
})
class ReasonedDossierInput {
  @Id(['Mã hồ sơ', 'Id of the dossier'])
  readonly dossier: string;

  @Text(['Lý do; không nêu tên cá nhân', 'Reason; names no person'], 500)
  readonly reason: string;
}

@InputType(inputOf('findDossiersIneligible'))
export class FindDossiersIneligibleInput
  extends BlocYearCommandInput
  implements FindDossiersIneligible
{
  @Parts(
    () => ReasonedDossierInput,
    ['Các hồ sơ không đủ điều kiện', 'The ineligible dossiers'],
    describedMax,
  )
  readonly dossiers: readonly ReasonedDossierInput[];

  @Part(
    () => OfficialDocumentInput,
    ['Văn bản thông báo của Ban Thi đua - Khen thưởng', 'The Board’s written notice'],
  )
  readonly notice: OfficialDocumentInput;
}

@InputType({ description: inBoth('Một khen thưởng theo quyết định', 'An award of a decision') })
class GrantedAwardInput implements GrantedAward {
  @Id(['Mã khen thưởng, bắt đầu bằng năm và mã khối', 'Its id; begins with year and bloc'])
  readonly award: string;

  @Id(['Mã hồ sơ', 'Id of the dossier'])
  readonly dossier: string;

  @Text(['Tên gọi như trong quyết định', 'Its name as the decision says it'], lengths.name)
  readonly name: string;

  @Text(['Số sổ vàng', 'Number in the register of awards'], 60, optional)
  readonly registerNumber: string | null = null;
}

@InputType({ isAbstract: true })
abstract class AwardLevelInput extends BlocYearCommandInput {
  @OneOf(dossierLevelEnum, ['Cấp khen thưởng', 'Level'])
  readonly level: AwardLevel;
}

@InputType(inputOf('grantAwards'))
export class GrantAwardsInput extends AwardLevelInput implements GrantAwards {
  @Parts(() => GrantedAwardInput, ['Các khen thưởng', 'The awards'], describedMax)
  readonly awards: readonly GrantedAwardInput[];

  @Part(() => OfficialDocumentInput, ['Quyết định khen thưởng', 'The decision'])
  readonly decision: OfficialDocumentInput;
}

@InputType(inputOf('refuseAwards'))
export class RefuseAwardsInput extends AwardLevelInput implements RefuseAwards {
  @Parts(
    () => ReasonedDossierInput,
    ['Các hồ sơ không được khen thưởng', 'The dossiers refused'],
    describedMax,
  )
  readonly dossiers: readonly ReasonedDossierInput[];

  @Part(() => OfficialDocumentInput, ['Văn bản thông báo', 'The document'])
  readonly document: OfficialDocumentInput;
}

@InputType(inputOf('revokeAward'))
export class RevokeAwardInput extends BlocYearCommandInput implements RevokeAward {
  @Id(['Mã khen thưởng', 'Id of the award'])
  readonly award: string;

  @OneOf(revocationCauseEnum, ['Nguyên nhân', 'Cause'])
  readonly cause: RevocationCause;

  @Day(
    [
      'Huỷ bỏ từ ngày nào; để trống là từ ngày khen thưởng',
      'The day from which it is revoked; null: from the day of the award',
    ],
    optional,
  )
  readonly effectiveFrom: CivilDate | null = null;

  @Part(() => LegalBasisInput, ['Căn cứ pháp lý', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;

  @Part(() => OfficialDocumentInput, ['Quyết định huỷ bỏ', 'The decision'])
  readonly decision: OfficialDocumentInput;
}

@Resolver()
export class AwardMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('findDossiersEligible')
  findDossiersEligible(
    @Acting() actor: Actor,
    @Input() input: FindDossiersEligibleInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'findDossiersEligible', input, actor);
  }

  @MutationOf('findDossiersIneligible')
  findDossiersIneligible(
    @Acting() actor: Actor,
    @Input() input: FindDossiersIneligibleInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'findDossiersIneligible', input, actor);
  }

  @MutationOf('grantAwards')
  grantAwards(@Acting() actor: Actor, @Input() input: GrantAwardsInput): Promise<Recorded> {
    return record(this.ledger, 'grantAwards', input, actor);
  }

  @MutationOf('refuseAwards')
  refuseAwards(@Acting() actor: Actor, @Input() input: RefuseAwardsInput): Promise<Recorded> {
    return record(this.ledger, 'refuseAwards', input, actor);
  }

  @MutationOf('revokeAward')
  revokeAward(@Acting() actor: Actor, @Input() input: RevokeAwardInput): Promise<Recorded> {
    return record(this.ledger, 'revokeAward', input, actor);
  }
}
