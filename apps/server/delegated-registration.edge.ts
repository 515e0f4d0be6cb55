// The edge of a delegated bloc's registrations with the Provincial People's Committee.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { SubmitDelegatedRegistrations } from '../../libs/domain/bloc-year/registering-delegated.ts';
import { Acting } from './actor.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { Ids, Part } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { StoredFileInput } from './stored-file.input.ts';

@InputType(inputOf('submitDelegatedRegistrations'))
export class SubmitDelegatedRegistrationsInput
  extends BlocYearCommandInput
  implements SubmitDelegatedRegistrations
{
  @Ids(['Mã các đơn vị được đăng ký', 'Ids of the units that are registered'], 200)
  readonly units: readonly string[];

  @Part(
    () => OfficialDocumentInput,
    ['Văn bản đăng ký, nêu rõ nội dung, chỉ tiêu', 'The letter, which states contents and targets'],
  )
  readonly document: OfficialDocumentInput;

  @Part(() => StoredFileInput, ['Tệp văn bản, nếu có', 'The letter’s file, if any'], {
    optional: true,
  })
  readonly file: StoredFileInput | null = null;
}

@Resolver()
export class DelegatedRegistrationMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('submitDelegatedRegistrations')
  submitDelegatedRegistrations(
    @Acting() actor: Actor,
    @Input() input: SubmitDelegatedRegistrationsInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'submitDelegatedRegistrations', input, actor);
  }
}
