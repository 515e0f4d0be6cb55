// The edge of units: entered in the ledger, joining and leaving blocs.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { EnterUnit } from '../../libs/domain/unit/entry.ts';
import type { JoinBloc, LeaveBloc } from '../../libs/domain/unit/membership.ts';
import type { UnitKind } from '../../libs/domain/unit/unit.ts';
import { Acting } from './actor.ts';
import { CommandInput } from './command.input.ts';
import { unitKindEnum } from './graphql/enumerations.ts';
import { Day, Id, lengths, OneOf, Part, Text, YesOrNo } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('enterUnit'))
export class EnterUnitInput extends CommandInput implements EnterUnit {
  @Id(['Mã đơn vị, không bao giờ dùng lại', 'Id of the unit, never used again'])
  readonly unit: string;

  @Text(['Tên đơn vị', 'Name of the unit'], lengths.name)
  readonly name: string;

  @OneOf(unitKindEnum, ['Loại đơn vị', 'Kind of the unit'])
  readonly kind: UnitKind;

  @YesOrNo([
    'Có phải đơn vị mà Ban Thi đua - Khen thưởng đặt tại đó (Sở Nội vụ)',
    'Whether it houses the Board’s standing office (Home Affairs)',
  ])
  readonly housesBoard: boolean;

  @Id(
    [
      'Mã đơn vị cấp trên; để trống nếu trực thuộc tỉnh',
      'Id of the unit above it; null for a body of the province itself',
    ],
    { optional: true },
  )
  readonly parent: string | null = null;

  @Day(
    [
      'Tên, loại và cấp trên có hiệu lực từ ngày nào; để trống nếu không rõ',
      'The day from which name, kind and parent hold; null where it is not known',
    ],
    { optional: true },
  )
  readonly from: CivilDate | null = null;
}

@InputType({ isAbstract: true })
abstract class MembershipInput extends CommandInput {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @Id(['Mã khối thi đua', 'Id of the bloc'])
  readonly bloc: string;

  @Part(() => OfficialDocumentInput, ['Quyết định', 'The decision'])
  readonly decision: OfficialDocumentInput;
}

@InputType(inputOf('joinBloc'))
export class JoinBlocInput extends MembershipInput implements JoinBloc {
  @Day(['Là thành viên từ ngày', 'First day of membership'])
  readonly from: CivilDate;
}

@InputType(inputOf('leaveBloc'))
export class LeaveBlocInput extends MembershipInput implements LeaveBloc {
  @Day(['Là thành viên đến hết ngày', 'Last day of membership'])
  readonly until: CivilDate;
}

@Resolver()
export class UnitMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('enterUnit')
  enterUnit(@Acting() actor: Actor, @Input() input: EnterUnitInput): Promise<Recorded> {
    return record(this.ledger, 'enterUnit', input, actor);
  }

  @MutationOf('joinBloc')
  joinBloc(@Acting() actor: Actor, @Input() input: JoinBlocInput): Promise<Recorded> {
    return record(this.ledger, 'joinBloc', input, actor);
  }

  @MutationOf('leaveBloc')
  leaveBloc(@Acting() actor: Actor, @Input() input: LeaveBlocInput): Promise<Recorded> {
    return record(this.ledger, 'leaveBloc', input, actor);
  }
}
