// The edge of exclusions from consideration: recorded, lifted, annulled.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type {
  AnnulExclusion,
  LiftExclusion,
  RecordExclusion,
} from '../../libs/domain/unit-year/exclusion.ts';
import { Acting } from './actor.ts';
import { AnnulmentInput, UnitYearCommandInput } from './command.input.ts';
import { Day, Id, lengths, Part, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { LegalBasisInput, OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType({ isAbstract: true })
abstract class ExclusionCommandInput extends UnitYearCommandInput {
  @Id(['Mã trường hợp', 'Id of the exclusion'])
  readonly exclusion: string;

  @Part(() => LegalBasisInput, ['Căn cứ pháp lý', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;
}

@InputType(inputOf('recordExclusion'))
export class RecordExclusionInput extends ExclusionCommandInput implements RecordExclusion {
  @Text(
    [
      'Trường hợp, đúng như Điều 7 khoản 3 Quyết định 3666/QĐ-UBND ghi',
      'The ground, as the list of Article 7(3) of Decision 3666 words it',
    ],
    lengths.reason,
  )
  readonly ground: string;

  @Part(() => OfficialDocumentInput, ['Văn bản, nếu có', 'The document, if any'], {
    optional: true,
  })
  readonly document: OfficialDocumentInput | null = null;
}

@InputType(inputOf('liftExclusion'))
export class LiftExclusionInput extends ExclusionCommandInput implements LiftExclusion {
  @Day(['Dỡ bỏ từ ngày', 'The day from which it is lifted'])
  readonly liftedFrom: CivilDate;
}

@InputType(inputOf('annulExclusion'))
export class AnnulExclusionInput extends AnnulmentInput implements AnnulExclusion {
  @Id(['Mã trường hợp', 'Id of the exclusion'])
  readonly exclusion: string;
}

@Resolver()
export class ExclusionMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('recordExclusion')
  recordExclusion(@Acting() actor: Actor, @Input() input: RecordExclusionInput): Promise<Recorded> {
    return record(this.ledger, 'recordExclusion', input, actor);
  }

  @MutationOf('liftExclusion')
  liftExclusion(@Acting() actor: Actor, @Input() input: LiftExclusionInput): Promise<Recorded> {
    return record(this.ledger, 'liftExclusion', input, actor);
  }

  @MutationOf('annulExclusion')
  annulExclusion(@Acting() actor: Actor, @Input() input: AnnulExclusionInput): Promise<Recorded> {
    return record(this.ledger, 'annulExclusion', input, actor);
  }
}
