// The edge of a bloc's end: dissolved, its year closed.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { DissolveBloc } from '../../libs/domain/bloc/dissolution.ts';
import type { CutShortBlocYear } from '../../libs/domain/bloc-year/closing.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { Acting } from './actor.ts';
import { BlocYearCommandInput, CommandInput } from './command.input.ts';
import { Day, Id, Ids, Part } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import {
  LegalBasisInput,
  OfficialDocumentInput,
  ReferenceInput,
} from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('dissolveBloc'))
export class DissolveBlocInput extends CommandInput implements DissolveBloc {
  @Id(['Mã khối thi đua', 'Id of the bloc'])
  readonly bloc: string;

  @Day(['Ngày cuối cùng khối còn hoạt động', 'Its last day'])
  readonly until: CivilDate;

  @Ids(['Mã các khối mà thành viên chuyển đến', 'Ids of the blocs that its members go to'], 50)
  readonly successors: readonly string[] = [];

  @Part(() => OfficialDocumentInput, ['Quyết định giải thể', 'The decision'])
  readonly decision: OfficialDocumentInput;

  @Part(
    () => ReferenceInput,
    [
      'Quyết định sắp xếp, tổ chức lại đơn vị kéo theo việc giải thể, nếu có',
      'The reorganisation that ended it with its units, if one did',
    ],
    { optional: true },
  )
  readonly reorganisation: ReferenceInput | null = null;
}

@InputType(inputOf('cutShortBlocYear'))
export class CutShortBlocYearInput extends BlocYearCommandInput implements CutShortBlocYear {
  @Part(() => LegalBasisInput, ['Căn cứ pháp lý', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;
}

@Resolver()
export class DissolutionMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('dissolveBloc')
  dissolveBloc(@Acting() actor: Actor, @Input() input: DissolveBlocInput): Promise<Recorded> {
    return record(this.ledger, 'dissolveBloc', input, actor);
  }

  @MutationOf('cutShortBlocYear')
  cutShortBlocYear(
    @Acting() actor: Actor,
    @Input() input: CutShortBlocYearInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'cutShortBlocYear', input, actor);
  }
}
