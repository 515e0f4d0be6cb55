// The edge of inspections of members.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { InspectMembers } from '../../libs/domain/bloc-year/inspecting.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { Acting } from './actor.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { Day, Id, Ids, Part, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { StoredFileInput } from './stored-file.input.ts';

const optional = { optional: true } as const;

@InputType(inputOf('inspectMembers'))
export class InspectMembersInput extends BlocYearCommandInput implements InspectMembers {
  @Id(['Mã cuộc kiểm tra', 'Id of the inspection'])
  readonly inspection: string;

  @Ids(['Mã các đơn vị được kiểm tra', 'Ids of the units inspected'], 200)
  readonly units: readonly string[];

  @Day(['Ngày đầu', 'First day'])
  readonly from: CivilDate;

  @Day(['Ngày cuối', 'Last day'])
  readonly until: CivilDate;

  @Text(['Nội dung kiểm tra; không nêu tên cá nhân', 'What was inspected; names no person'], 500)
  readonly subject: string;

  @Part(() => OfficialDocumentInput, ['Văn bản, nếu có', 'The document, if any'], optional)
  readonly document: OfficialDocumentInput | null = null;

  @Part(() => StoredFileInput, ['Kết quả kiểm tra, nếu có tệp', 'Its findings, if any'], optional)
  readonly file: StoredFileInput | null = null;
}

@Resolver()
export class InspectionMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('inspectMembers')
  inspectMembers(@Acting() actor: Actor, @Input() input: InspectMembersInput): Promise<Recorded> {
    return record(this.ledger, 'inspectMembers', input, actor);
  }
}
