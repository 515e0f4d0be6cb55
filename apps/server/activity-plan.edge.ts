// The edge of a bloc's activity plan: adopted, superseded.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { AdoptActivityPlan, PlannedActivity } from '../../libs/domain/bloc-year/plan.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { Acting } from './actor.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Id, lengths, Part, Parts, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { StoredFileInput } from './stored-file.input.ts';

const optional = { optional: true } as const;

@InputType({
  description: inBoth('Một hoạt động trong kế hoạch', 'One activity that a plan promises'),
})
class PlannedActivityInput implements PlannedActivity {
  @Id(['Mã hoạt động trong kế hoạch', 'Id of the activity within the plan'])
  readonly activity: string;

  @Text(['Nội dung', 'What is to be done'], 500)
  readonly text: string;

  @Day(['Thời hạn hoàn thành, nếu kế hoạch có nêu', 'Due day, where the plan states one'], optional)
  readonly due: CivilDate | null = null;
}

@InputType(inputOf('adoptActivityPlan'))
export class AdoptActivityPlanInput extends BlocYearCommandInput implements AdoptActivityPlan {
  @Id(['Mã kế hoạch', 'Id of the plan'])
  readonly plan: string;

  @Id(
    [
      'Mã kế hoạch bị thay thế, nếu đây là bản sửa đổi',
      'Id of the plan that it supersedes, if any',
    ],
    optional,
  )
  readonly supersedes: string | null = null;

  @Text(['Tên kế hoạch', 'Title'], lengths.name)
  readonly title: string;

  @Part(() => OfficialDocumentInput, ['Văn bản ban hành kế hoạch', 'The document'])
  readonly document: OfficialDocumentInput;

  @Part(() => StoredFileInput, ['Tệp kế hoạch, nếu có', 'The plan’s file, if any'], optional)
  readonly file: StoredFileInput | null = null;

  @Parts(() => PlannedActivityInput, ['Các hoạt động của kế hoạch', 'What the plan promises'], 60)
  readonly activities: readonly PlannedActivityInput[] = [];
}

@Resolver()
export class ActivityPlanMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('adoptActivityPlan')
  adoptActivityPlan(
    @Acting() actor: Actor,
    @Input() input: AdoptActivityPlanInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'adoptActivityPlan', input, actor);
  }
}
