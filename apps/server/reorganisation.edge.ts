// The edge of reorganisations: the decision, its corrections, and its parts carried out.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { CarryOutReorganisation } from '../../libs/domain/reorganisation/carrying-out.ts';
import type {
  AnnulReorganisation,
  CorrectReorganisation,
  DecideReorganisation,
} from '../../libs/domain/reorganisation/deciding.ts';
import type { StatedPart } from '../../libs/domain/reorganisation/parts.ts';
import type { UnitChange } from '../../libs/domain/reorganisation/reorganisation.ts';
import { Acting } from './actor.ts';
import { AnyAnnulmentInput, CommandInput } from './command.input.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Id, Ids, lengths, OneOf, Part, Parts, Text } from './graphql/input-fields.ts';
import { unitChangeEnum } from './graphql/reorganisation-enumerations.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { LegalBasisInput, OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType({
  description: inBoth(
    'Một phần của quyết định: điều xảy ra với một đơn vị; mục không dùng đến thì để trống',
    'A part of the decision: what happens to one unit; what the change has no use for stays empty',
  ),
})
class ReorganisationPartInput implements StatedPart {
  @Id(['Mã phần, do người ghi đặt', 'Id of the part'])
  readonly part: string;

  @OneOf(unitChangeEnum, ['Hình thức sắp xếp', 'What happens'])
  readonly change: UnitChange;

  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @Ids(
    [
      'Mã các đơn vị phía kia: đơn vị kế thừa, tiếp nhận; hoặc đơn vị cũ nếu phần này là kế thừa',
      'Ids of the other side: those who take over, or for one that succeeds those before it',
    ],
    50,
  )
  readonly counterparts: readonly string[] = [];

  @Text(['Tên mới, nếu đổi tên', 'The new name, where it is renamed'], lengths.name, {
    optional: true,
  })
  readonly name: string | null = null;

  @Id(
    [
      'Mã cơ quan chủ quản mới, nếu thay đổi; để trống nếu trực thuộc tỉnh',
      'Id of the unit that it is placed under; null for a body of the province itself',
    ],
    { optional: true },
  )
  readonly parent: string | null = null;
}

@InputType({ isAbstract: true })
abstract class ReorganisationInput extends CommandInput {
  @Id(['Mã quyết định sắp xếp, do người ghi đặt', 'Id of the reorganisation'])
  readonly reorganisation: string;

  @Part(
    () => OfficialDocumentInput,
    ['Quyết định, nghị quyết: cơ quan ban hành, số, ngày', 'The decision: issuer, number and date'],
  )
  readonly decision: OfficialDocumentInput;

  @Day([
    'Ngày đầu tiên theo tổ chức mới; có thể là ngày sau này',
    'First day of the new order; it may lie in the future',
  ])
  readonly effectiveFrom: CivilDate;

  @Parts(() => ReorganisationPartInput, ['Các phần của quyết định', 'Its parts'], 300)
  readonly parts: readonly ReorganisationPartInput[];
}

@InputType(inputOf('decideReorganisation'))
export class DecideReorganisationInput extends ReorganisationInput implements DecideReorganisation {
  @Text(['Tên gọi của việc sắp xếp', 'Title'], lengths.name)
  readonly title: string;

  @Part(
    () => LegalBasisInput,
    ['Căn cứ của quyết định, nếu có', 'What the decision itself carries out, if anything'],
    { optional: true },
  )
  readonly legalBasis: LegalBasisInput | null = null;
}

@InputType(inputOf('correctReorganisation'))
export class CorrectReorganisationInput
  extends ReorganisationInput
  implements CorrectReorganisation
{
  @Part(() => LegalBasisInput, ['Căn cứ đính chính', 'Legal basis of the correction'])
  readonly legalBasis: LegalBasisInput;
}

@InputType(inputOf('annulReorganisation'))
export class AnnulReorganisationInput extends AnyAnnulmentInput implements AnnulReorganisation {
  @Id(['Mã quyết định sắp xếp', 'Id of the reorganisation'])
  readonly reorganisation: string;
}

@InputType(inputOf('carryOutReorganisation'))
export class CarryOutReorganisationInput extends CommandInput implements CarryOutReorganisation {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @Id(['Mã quyết định sắp xếp', 'Id of the reorganisation'])
  readonly reorganisation: string;

  @Id(['Mã phần của quyết định đối với đơn vị này', 'Id of the part of this unit'])
  readonly part: string;
}

@Resolver()
export class ReorganisationMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('decideReorganisation')
  decideReorganisation(
    @Acting() actor: Actor,
    @Input() input: DecideReorganisationInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'decideReorganisation', input, actor);
  }

  @MutationOf('correctReorganisation')
  correctReorganisation(
    @Acting() actor: Actor,
    @Input() input: CorrectReorganisationInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'correctReorganisation', input, actor);
  }

  @MutationOf('annulReorganisation')
  annulReorganisation(
    @Acting() actor: Actor,
    @Input() input: AnnulReorganisationInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'annulReorganisation', input, actor);
  }

  @MutationOf('carryOutReorganisation')
  carryOutReorganisation(
    @Acting() actor: Actor,
    @Input() input: CarryOutReorganisationInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'carryOutReorganisation', input, actor);
  }
}
