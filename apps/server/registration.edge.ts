// The edge of registrations: received, amended, a recording error corrected, annulled.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { Instant } from '../../libs/domain/civil-date.ts';
import type { Direction, Quantity } from '../../libs/domain/quantity.ts';
import type {
  AmendRegistration,
  CorrectRegistrationError,
  RegisteredItem,
  RegistrationInput,
} from '../../libs/domain/unit-year/registration.ts';
import type { AnnulRegistration } from '../../libs/domain/unit-year/registration-annulment.ts';
import { Acting } from './actor.ts';
import { AnnulmentInput, UnitYearCommandInput } from './command.input.ts';
import { directionEnum, itemKindEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import {
  Id,
  lengths,
  Moment,
  OneOf,
  Part,
  Parts,
  QuantityOf,
  Text,
  Texts,
} from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { LegalBasisInput, OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

const optional = { optional: true } as const;

@InputType({
  description: inBoth(
    'Một chỉ tiêu (đo đếm được) hoặc nhiệm vụ đăng ký; đo đếm được thì ghi đủ đơn vị tính, giá trị và chiều tốt hơn',
    'A registered target (measured) or task; one that is measured has measure, value and direction',
  ),
})
class RegisteredItemInput implements RegisteredItem {
  @Id([
    'Mã chỉ tiêu, nhiệm vụ trong năm của đơn vị; điều chỉnh thì giữ nguyên mã',
    'Its id in the unit-year; an amendment keeps it',
  ])
  readonly item: string;

  @OneOf(itemKindEnum, ['Chỉ tiêu hay nhiệm vụ', 'Target or task'])
  readonly kind: RegisteredItem['kind'];

  @Text(['Nội dung', 'What it says'], lengths.reason)
  readonly text: string;

  @Text(['Đơn vị tính', 'Unit of measure'], lengths.short, optional)
  readonly measure: string | null = null;

  @QuantityOf(['Giá trị đăng ký', 'Value registered'], optional)
  readonly value: Quantity | null = null;

  @OneOf(directionEnum, ['Cao hơn hay thấp hơn là tốt', 'Which way is better'], optional)
  readonly direction: Direction | null = null;
}

@InputType({ isAbstract: true })
abstract class RegistrationPaperInput extends UnitYearCommandInput implements RegistrationInput {
  @Id(['Mã bản đăng ký', 'Id of the registration'])
  readonly registration: string;

  @Parts(() => RegisteredItemInput, ['Các chỉ tiêu, nhiệm vụ', 'Targets and tasks'], 100)
  readonly items: readonly RegisteredItemInput[];

  @Texts(['Danh hiệu thi đua đăng ký', 'Emulation titles aimed at'], lengths.name, 50)
  readonly titles: readonly string[] = [];

  @Part(() => OfficialDocumentInput, ['Văn bản đăng ký', 'The registration paper'], optional)
  readonly document: OfficialDocumentInput | null = null;
}

@InputType(inputOf('receiveRegistration'))
export class ReceiveRegistrationInput extends RegistrationPaperInput {}

@InputType(inputOf('amendRegistration'))
export class AmendRegistrationInput extends RegistrationPaperInput implements AmendRegistration {
  @Id(['Mã bản đăng ký được điều chỉnh', 'Id of the registration that it amends'])
  readonly amends: string;
}

@InputType(inputOf('correctRegistrationError'))
export class CorrectRegistrationErrorInput
  extends RegistrationPaperInput
  implements CorrectRegistrationError
{
  @Moment(
    [
      'Thời điểm thực sự nhận văn bản; để trống là như đã ghi',
      'When the paper was really received; null: as recorded',
    ],
    optional,
  )
  readonly reallyReceivedAt: Instant | null = null;

  @Part(() => LegalBasisInput, ['Căn cứ pháp lý', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;
}

@InputType(inputOf('annulRegistration'))
export class AnnulRegistrationInput extends AnnulmentInput implements AnnulRegistration {
  @Id(['Mã bản đăng ký', 'Id of the registration'])
  readonly registration: string;
}

@Resolver()
export class RegistrationMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('receiveRegistration')
  receiveRegistration(
    @Acting() actor: Actor,
    @Input() input: ReceiveRegistrationInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'receiveRegistration', input, actor);
  }

  @MutationOf('amendRegistration')
  amendRegistration(
    @Acting() actor: Actor,
    @Input() input: AmendRegistrationInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'amendRegistration', input, actor);
  }

  @MutationOf('correctRegistrationError')
  correctRegistrationError(
    @Acting() actor: Actor,
    @Input() input: CorrectRegistrationErrorInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'correctRegistrationError', input, actor);
  }

  @MutationOf('annulRegistration')
  annulRegistration(
    @Acting() actor: Actor,
    @Input() input: AnnulRegistrationInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'annulRegistration', input, actor);
  }
}
