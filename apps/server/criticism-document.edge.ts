// The edge of criticism and reminder documents: recorded, annulled.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type {
  AnnulCriticismDocument,
  IssuingBody,
  RecordCriticismDocument,
} from '../../libs/domain/unit-year/criticism-document.ts';
import { Acting } from './actor.ts';
import { AnnulmentInput, UnitYearCommandInput } from './command.input.ts';
import { criticismKindEnum, issuingBodyEnum } from './graphql/enumerations.ts';
import { Day, Id, OneOf, Part, YesOrNo } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('recordCriticismDocument'))
export class RecordCriticismDocumentInput
  extends UnitYearCommandInput
  implements RecordCriticismDocument
{
  @Id(['Mã văn bản phê bình, nhắc nhở', 'Id of the criticism document'])
  readonly criticism: string;

  @OneOf(criticismKindEnum, ['Phê bình hay nhắc nhở', 'Criticism or reminder'])
  readonly kind: RecordCriticismDocument['kind'];

  @OneOf(issuingBodyEnum, ['Cơ quan ban hành', 'The body that issued it'])
  readonly issuingBody: IssuingBody;

  @Part(
    () => OfficialDocumentInput,
    [
      'Văn bản; phải có cơ quan ban hành, số và ngày',
      'The document; it needs issuer, number and date',
    ],
  )
  readonly document: OfficialDocumentInput;

  @YesOrNo([
    'Nêu sai phạm nghiêm trọng: đơn vị không được bình xét, suy tôn',
    'Whether it names serious wrongdoing: the unit is not considered',
  ])
  readonly serious: boolean;

  @Day(
    [
      'Gia hạn hoàn thành đến ngày; vẫn tính điểm trừ',
      'The day to which it extends the deadline; it counts all the same',
    ],
    { optional: true },
  )
  readonly extendsDeadlineTo: CivilDate | null = null;
}

@InputType(inputOf('annulCriticismDocument'))
export class AnnulCriticismDocumentInput extends AnnulmentInput implements AnnulCriticismDocument {
  @Id(['Mã văn bản phê bình, nhắc nhở', 'Id of the criticism document'])
  readonly criticism: string;
}

@Resolver()
export class CriticismDocumentMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('recordCriticismDocument')
  recordCriticismDocument(
    @Acting() actor: Actor,
    @Input() input: RecordCriticismDocumentInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'recordCriticismDocument', input, actor);
  }

  @MutationOf('annulCriticismDocument')
  annulCriticismDocument(
    @Acting() actor: Actor,
    @Input() input: AnnulCriticismDocumentInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'annulCriticismDocument', input, actor);
  }
}
