// The edge of a unit's year cut short by a reorganisation, and of a closing taken back.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type {
  AnnulUnitYearClosure,
  CutShortUnitYear,
} from '../../libs/domain/unit-year/closing.ts';
import { Acting } from './actor.ts';
import { AnnulmentInput, UnitYearCommandInput } from './command.input.ts';
import { Count, Part } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { LegalBasisInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('cutShortUnitYear'))
export class CutShortUnitYearInput extends UnitYearCommandInput implements CutShortUnitYear {
  @Part(() => LegalBasisInput, ['Căn cứ pháp lý', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;
}

@InputType(inputOf('annulUnitYearClosure'))
export class AnnulUnitYearClosureInput extends AnnulmentInput implements AnnulUnitYearClosure {
  @Count([
    'Số thứ tự, trong năm thi đua của đơn vị, của sự kiện khép năm',
    'Revision of the closing in the unit-year’s stream',
  ])
  readonly closure: number;
}

@Resolver()
export class ClosureMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('cutShortUnitYear')
  cutShortUnitYear(
    @Acting() actor: Actor,
    @Input() input: CutShortUnitYearInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'cutShortUnitYear', input, actor);
  }

  @MutationOf('annulUnitYearClosure')
  annulUnitYearClosure(
    @Acting() actor: Actor,
    @Input() input: AnnulUnitYearClosureInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'annulUnitYearClosure', input, actor);
  }
}
