// The edge of blocs: set up, reconstituted, their leads approved.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { BlocTier } from '../../libs/domain/bloc/bloc.ts';
import type { ReconstituteBloc, SetUpBloc } from '../../libs/domain/bloc/formation.ts';
import type { ApproveBlocLead } from '../../libs/domain/bloc/leadership.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { Acting } from './actor.ts';
import { CommandInput } from './command.input.ts';
import { blocTierEnum } from './graphql/enumerations.ts';
import { Day, Id, Ids, lengths, OneOf, Part, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType({ isAbstract: true })
abstract class BlocCommandInput extends CommandInput {
  @Id(['Mã khối thi đua, không bao giờ dùng lại', 'Id of the bloc, never used again'])
  readonly bloc: string;

  @Part(() => OfficialDocumentInput, ['Quyết định', 'The decision'])
  readonly decision: OfficialDocumentInput;
}

@InputType({ isAbstract: true })
abstract class BlocFormationInput extends BlocCommandInput {
  @Text(['Tên khối', 'Name of the bloc'], lengths.name)
  readonly name: string;

  @Id(
    [
      'Mã cơ quan được uỷ quyền thành lập khối; chỉ dùng cho khối được uỷ quyền',
      'Id of the authority that a delegated bloc is set up by; null for a provincial bloc',
    ],
    { optional: true },
  )
  readonly authority: string | null = null;
}

@InputType(inputOf('setUpBloc'))
export class SetUpBlocInput extends BlocFormationInput implements SetUpBloc {
  @OneOf(blocTierEnum, ['Cấp của khối', 'Tier of the bloc'])
  readonly tier: BlocTier;

  @Day(['Ngày thành lập', 'Day of its setting up'])
  readonly setUpOn: CivilDate;
}

@InputType(inputOf('reconstituteBloc'))
export class ReconstituteBlocInput extends BlocFormationInput implements ReconstituteBloc {
  @Day(['Ngày kiện toàn', 'Day of its reconstitution'])
  readonly reconstitutedOn: CivilDate;
}

@InputType(inputOf('approveBlocLead'))
export class ApproveBlocLeadInput extends BlocCommandInput implements ApproveBlocLead {
  @Id(['Mã đơn vị làm Trưởng khối', 'Id of the unit that leads'])
  readonly lead: string;

  @Ids(['Mã các đơn vị làm Phó khối', 'Ids of the deputy units'], 10)
  readonly deputies: readonly string[];

  @Day(['Từ ngày', 'First day'])
  readonly from: CivilDate;

  @Day(['Đến hết ngày; để trống nếu chưa định', 'Last day; null where it is open'], {
    optional: true,
  })
  readonly until: CivilDate | null = null;
}

@Resolver()
export class BlocMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('setUpBloc')
  setUpBloc(@Acting() actor: Actor, @Input() input: SetUpBlocInput): Promise<Recorded> {
    return record(this.ledger, 'setUpBloc', input, actor);
  }

  @MutationOf('reconstituteBloc')
  reconstituteBloc(
    @Acting() actor: Actor,
    @Input() input: ReconstituteBlocInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'reconstituteBloc', input, actor);
  }

  @MutationOf('approveBlocLead')
  approveBlocLead(@Acting() actor: Actor, @Input() input: ApproveBlocLeadInput): Promise<Recorded> {
    return record(this.ledger, 'approveBlocLead', input, actor);
  }
}
