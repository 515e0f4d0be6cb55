// The edge of a unit's year: opened in its bloc, the scorecard applied, moved to another bloc, closed.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type {
  ApplyScorecard,
  CloseUnitYear,
  MapRegisteredItems,
  OpenUnitYear,
  TransferUnitYear,
} from '../../libs/domain/unit-year/opening.ts';
import { Acting } from './actor.ts';
import { UnitYearCommandInput } from './command.input.ts';
import { inBoth } from './graphql/in-both.ts';
import { CriterionId, Id, lengths, Part, Parts, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { LegalBasisInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('openUnitYear'))
export class OpenUnitYearInput extends UnitYearCommandInput implements OpenUnitYear {
  @Id(['Mã khối thi đua', 'Id of the bloc'])
  readonly bloc: string;
}

@InputType({
  description: inBoth(
    'Gắn một chỉ tiêu, nhiệm vụ đã đăng ký với một tiêu chí Mục I',
    'A registered item and the criterion of Section I that it belongs to',
  ),
})
class ItemMappingInput {
  @Id(['Mã chỉ tiêu, nhiệm vụ đã đăng ký', 'Id of the registered item'])
  readonly item: string;

  @CriterionId(['Mã tiêu chí Mục I', 'Id of the criterion of Section I'])
  readonly criterion: string;
}

@InputType({ isAbstract: true })
abstract class MappingInput extends UnitYearCommandInput {
  @Parts(
    () => ItemMappingInput,
    [
      'Gắn chỉ tiêu, nhiệm vụ với tiêu chí; mục không gắn thì không có điểm thưởng',
      'Registered items by criterion; one left out earns no bonus',
    ],
    100,
  )
  readonly mapping: readonly ItemMappingInput[];
}

@InputType(inputOf('applyScorecard'))
export class ApplyScorecardInput extends MappingInput implements ApplyScorecard {}

@InputType(inputOf('mapRegisteredItems'))
export class MapRegisteredItemsInput extends MappingInput implements MapRegisteredItems {
  @Text(['Lý do', 'Reason'], lengths.reason)
  readonly reason: string;
}

@InputType({ isAbstract: true })
abstract class OnLegalBasisInput extends UnitYearCommandInput {
  @Part(() => LegalBasisInput, ['Căn cứ pháp lý', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;
}

@InputType(inputOf('closeUnitYear'))
export class CloseUnitYearInput extends OnLegalBasisInput implements CloseUnitYear {}

@InputType(inputOf('transferUnitYear'))
export class TransferUnitYearInput extends OnLegalBasisInput implements TransferUnitYear {
  @Id(['Mã khối mà đơn vị đã chuyển đến', 'Id of the bloc that the unit has joined'])
  readonly bloc: string;
}

@Resolver()
export class SeasonMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('openUnitYear')
  openUnitYear(@Acting() actor: Actor, @Input() input: OpenUnitYearInput): Promise<Recorded> {
    return record(this.ledger, 'openUnitYear', input, actor);
  }

  @MutationOf('applyScorecard')
  applyScorecard(@Acting() actor: Actor, @Input() input: ApplyScorecardInput): Promise<Recorded> {
    return record(this.ledger, 'applyScorecard', input, actor);
  }

  @MutationOf('mapRegisteredItems')
  mapRegisteredItems(
    @Acting() actor: Actor,
    @Input() input: MapRegisteredItemsInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'mapRegisteredItems', input, actor);
  }

  @MutationOf('transferUnitYear')
  transferUnitYear(
    @Acting() actor: Actor,
    @Input() input: TransferUnitYearInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'transferUnitYear', input, actor);
  }

  @MutationOf('closeUnitYear')
  closeUnitYear(@Acting() actor: Actor, @Input() input: CloseUnitYearInput): Promise<Recorded> {
    return record(this.ledger, 'closeUnitYear', input, actor);
  }
}
