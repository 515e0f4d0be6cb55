// The edge of breaches of the bloc's discipline: recorded, annulled.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type {
  AnnulDisciplineBreach,
  BreachKind,
  RecordDisciplineBreach,
} from '../../libs/domain/unit-year/discipline-breach.ts';
import { Acting } from './actor.ts';
import { AnnulmentInput, UnitYearCommandInput } from './command.input.ts';
import { breachKindEnum } from './graphql/enumerations.ts';
import { Day, Id, lengths, OneOf, Part, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput, ReferenceInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

const optional = { optional: true } as const;

@InputType(inputOf('recordDisciplineBreach'))
export class RecordDisciplineBreachInput
  extends UnitYearCommandInput
  implements RecordDisciplineBreach
{
  @Id(['Mã vi phạm', 'Id of the breach'])
  readonly breach: string;

  @OneOf(breachKindEnum, ['Loại vi phạm', 'Kind of the breach'])
  readonly kind: BreachKind;

  @Day(['Ngày vi phạm', 'Day of the breach'])
  readonly breachedOn: CivilDate;

  @Text(['Mô tả', 'Description'], lengths.reason)
  readonly description: string;

  @Part(
    () => ReferenceInput,
    [
      'Văn bản nộp chậm hoặc cuộc họp liên quan, nếu có trong sổ cái',
      'The late paper or the meeting, where the ledger holds it',
    ],
    optional,
  )
  readonly concerns: ReferenceInput | null = null;

  @Part(() => OfficialDocumentInput, ['Văn bản, nếu có', 'The document, if any'], optional)
  readonly document: OfficialDocumentInput | null = null;
}

@InputType(inputOf('annulDisciplineBreach'))
export class AnnulDisciplineBreachInput extends AnnulmentInput implements AnnulDisciplineBreach {
  @Id(['Mã vi phạm', 'Id of the breach'])
  readonly breach: string;
}

@Resolver()
export class DisciplineBreachMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('recordDisciplineBreach')
  recordDisciplineBreach(
    @Acting() actor: Actor,
    @Input() input: RecordDisciplineBreachInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'recordDisciplineBreach', input, actor);
  }

  @MutationOf('annulDisciplineBreach')
  annulDisciplineBreach(
    @Acting() actor: Actor,
    @Input() input: AnnulDisciplineBreachInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'annulDisciplineBreach', input, actor);
  }
}
