// The edge of other activities of a bloc, planned or not.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { HoldBlocActivity, PlannedIn } from '../../libs/domain/bloc-year/activity.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { Acting } from './actor.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Id, lengths, Part, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { StoredFileInput } from './stored-file.input.ts';

const optional = { optional: true } as const;

@InputType({
  description: inBoth('Hoạt động đã nêu trong kế hoạch', 'What a plan promised'),
})
class PlannedInInput implements PlannedIn {
  @Id(['Mã kế hoạch', 'Id of the plan'])
  readonly plan: string;

  @Id(['Mã hoạt động trong kế hoạch', 'Id of the activity within the plan'])
  readonly activity: string;
}

@InputType(inputOf('holdBlocActivity'))
export class HoldBlocActivityInput extends BlocYearCommandInput implements HoldBlocActivity {
  @Id(['Mã hoạt động', 'Id of the activity'])
  readonly activity: string;

  @Text(['Tên hoạt động; không nêu tên cá nhân', 'Title; names no person'], lengths.name)
  readonly title: string;

  @Part(
    () => PlannedInInput,
    ['Hoạt động tương ứng trong kế hoạch, nếu có', 'What the plan calls it, where it was planned'],
    optional,
  )
  readonly planned: PlannedInInput | null = null;

  @Day(['Ngày đầu', 'First day'])
  readonly from: CivilDate;

  @Day(['Ngày cuối', 'Last day'])
  readonly until: CivilDate;

  @Part(() => OfficialDocumentInput, ['Văn bản, nếu có', 'The document, if any'], optional)
  readonly document: OfficialDocumentInput | null = null;

  @Part(() => StoredFileInput, ['Tệp, nếu có', 'The file, if any'], optional)
  readonly file: StoredFileInput | null = null;
}

@Resolver()
export class BlocActivityMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('holdBlocActivity')
  holdBlocActivity(
    @Acting() actor: Actor,
    @Input() input: HoldBlocActivityInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'holdBlocActivity', input, actor);
  }
}
