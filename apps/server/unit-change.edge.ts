// The edge of a unit's changes: its name, what it is under, its kind, the Board's seat, its entry put right.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { CorrectUnitEntry } from '../../libs/domain/unit/entry.ts';
import type {
  ChangeBoardSeat,
  ReclassifyUnit,
  RenameUnit,
  ReparentUnit,
} from '../../libs/domain/unit/renaming.ts';
import type { UnitKind } from '../../libs/domain/unit/unit.ts';
import { Acting } from './actor.ts';
import { CommandInput } from './command.input.ts';
import { unitKindEnum } from './graphql/enumerations.ts';
import { Day, Id, lengths, OneOf, Part, Text, YesOrNo } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { LegalBasisInput, OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { EnterUnitInput } from './unit.edge.ts';

@InputType({ isAbstract: true })
abstract class ChangeUnitInput extends CommandInput {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @Day(['Thay đổi từ ngày', 'The day from which it holds'])
  readonly from: CivilDate;

  @Part(() => OfficialDocumentInput, ['Quyết định', 'The decision'])
  readonly decision: OfficialDocumentInput;
}

@InputType(inputOf('renameUnit'))
export class RenameUnitInput extends ChangeUnitInput implements RenameUnit {
  @Text(['Tên mới', 'The new name'], lengths.name)
  readonly name: string;
}

@InputType(inputOf('reparentUnit'))
export class ReparentUnitInput extends ChangeUnitInput implements ReparentUnit {
  @Id(
    [
      'Mã cơ quan chủ quản mới; để trống nếu trực thuộc tỉnh',
      'Id of the unit above it; null for a body of the province itself',
    ],
    { optional: true },
  )
  readonly parent: string | null = null;
}

@InputType(inputOf('reclassifyUnit'))
export class ReclassifyUnitInput extends ChangeUnitInput implements ReclassifyUnit {
  @OneOf(unitKindEnum, ['Loại hình mới', 'The new kind'])
  readonly kind: UnitKind;
}

@InputType(inputOf('changeBoardSeat'))
export class ChangeBoardSeatInput extends ChangeUnitInput implements ChangeBoardSeat {
  @YesOrNo([
    'Từ ngày đó cơ quan thường trực của Ban có đặt tại đơn vị không',
    'Whether it houses the Board’s standing office from that day on',
  ])
  readonly housesBoard: boolean;
}

@InputType(inputOf('correctUnitEntry'))
export class CorrectUnitEntryInput extends EnterUnitInput implements CorrectUnitEntry {
  @Part(() => LegalBasisInput, ['Căn cứ đính chính', 'Legal basis of the correction'])
  readonly legalBasis: LegalBasisInput;
}

@Resolver()
export class UnitChangeMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('renameUnit')
  renameUnit(@Acting() actor: Actor, @Input() input: RenameUnitInput): Promise<Recorded> {
    return record(this.ledger, 'renameUnit', input, actor);
  }

  @MutationOf('reparentUnit')
  reparentUnit(@Acting() actor: Actor, @Input() input: ReparentUnitInput): Promise<Recorded> {
    return record(this.ledger, 'reparentUnit', input, actor);
  }

  @MutationOf('reclassifyUnit')
  reclassifyUnit(@Acting() actor: Actor, @Input() input: ReclassifyUnitInput): Promise<Recorded> {
    return record(this.ledger, 'reclassifyUnit', input, actor);
  }

  @MutationOf('changeBoardSeat')
  changeBoardSeat(@Acting() actor: Actor, @Input() input: ChangeBoardSeatInput): Promise<Recorded> {
    return record(this.ledger, 'changeBoardSeat', input, actor);
  }

  @MutationOf('correctUnitEntry')
  correctUnitEntry(
    @Acting() actor: Actor,
    @Input() input: CorrectUnitEntryInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'correctUnitEntry', input, actor);
  }
}
