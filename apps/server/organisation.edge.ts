// The edge of the organisations of a unit: which there are, and how each was rated.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { Organisation } from '../../libs/domain/scorecard/scorecard.ts';
import type {
  AnnulOrganisationRating,
  RateOrganisation,
  RecordOrganisations,
} from '../../libs/domain/unit-year/organisation.ts';
import { Acting } from './actor.ts';
import { AnnulmentInput, UnitYearCommandInput } from './command.input.ts';
import { organisationEnum } from './graphql/enumerations.ts';
import { Id, lengths, OneOf, Part, Text, YesOrNo } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('recordOrganisations'))
export class RecordOrganisationsInput extends UnitYearCommandInput implements RecordOrganisations {
  @YesOrNo(['Có tổ chức đảng', 'Whether there is a Party organisation'])
  readonly partyOrganisation: boolean;

  @YesOrNo(['Có công đoàn', 'Whether there is a trade union'])
  readonly tradeUnion: boolean;

  @Text(['Dựa vào đâu', 'What shows it'], lengths.reason)
  readonly reason: string;
}

@InputType(inputOf('rateOrganisation'))
export class RateOrganisationInput extends UnitYearCommandInput implements RateOrganisation {
  @Id(['Mã kết quả xếp loại', 'Id of the rating'])
  readonly ratingId: string;

  @OneOf(organisationEnum, ['Tổ chức được xếp loại', 'The organisation rated'])
  readonly organisation: Organisation;

  @Text(
    ['Mức xếp loại, đúng như bảng chấm điểm ghi', 'The rating, as the scorecard spells it'],
    lengths.short,
  )
  readonly rating: string;

  @YesOrNo([
    'Là kết quả chính thức, hay đơn vị tự đánh giá khi chưa có kết quả',
    'Whether it is official, or the unit’s own honest estimate',
  ])
  readonly official: boolean;

  @Part(
    () => OfficialDocumentInput,
    [
      'Văn bản xếp loại; bắt buộc khi là kết quả chính thức',
      'The document; needed for an official rating',
    ],
    { optional: true },
  )
  readonly document: OfficialDocumentInput | null = null;
}

@InputType(inputOf('annulOrganisationRating'))
export class AnnulOrganisationRatingInput
  extends AnnulmentInput
  implements AnnulOrganisationRating
{
  @Id(['Mã kết quả xếp loại', 'Id of the rating'])
  readonly ratingId: string;
}

@Resolver()
export class OrganisationMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('recordOrganisations')
  recordOrganisations(
    @Acting() actor: Actor,
    @Input() input: RecordOrganisationsInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'recordOrganisations', input, actor);
  }

  @MutationOf('rateOrganisation')
  rateOrganisation(
    @Acting() actor: Actor,
    @Input() input: RateOrganisationInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'rateOrganisation', input, actor);
  }

  @MutationOf('annulOrganisationRating')
  annulOrganisationRating(
    @Acting() actor: Actor,
    @Input() input: AnnulOrganisationRatingInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'annulOrganisationRating', input, actor);
  }
}
