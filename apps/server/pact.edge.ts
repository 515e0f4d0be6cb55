// The edge of the emulation pact: signed, signed later.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { NonSigner } from '../../libs/domain/bloc-year/pact.ts';
import type { AddPactSignature, SignPact } from '../../libs/domain/bloc-year/signing.ts';
import { Acting } from './actor.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Ids, Part, Parts, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { StoredFileInput } from './stored-file.input.ts';

const optional = { optional: true } as const;

@InputType({
  description: inBoth(
    'Một đơn vị không ký giao ước thi đua',
    'A unit that did not sign the emulation pact',
  ),
})
class NonSignerInput implements NonSigner {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @Text(['Lý do, nếu có nêu', 'Why, where it was said'], 500, optional)
  readonly reason: string | null = null;
}

@InputType(inputOf('signPact'))
export class SignPactInput extends BlocYearCommandInput implements SignPact {
  @Id(['Mã bản giao ước', 'Id of the pact'])
  readonly pact: string;

  @Ids(['Mã các đơn vị đã ký', 'Ids of the units that signed'], 200)
  readonly signers: readonly string[];

  @Parts(
    () => NonSignerInput,
    ['Các đơn vị không ký, nêu tên cụ thể (Mẫu số 02)', 'The units that did not sign, each named'],
    200,
  )
  readonly nonSigners: readonly NonSignerInput[] = [];

  @Part(() => OfficialDocumentInput, ['Văn bản, nếu có', 'The document, if any'], optional)
  readonly document: OfficialDocumentInput | null = null;

  @Part(() => StoredFileInput, ['Bản giao ước đã ký', 'The signed pact'], optional)
  readonly file: StoredFileInput | null = null;
}

@InputType(inputOf('addPactSignature'))
export class AddPactSignatureInput extends BlocYearCommandInput implements AddPactSignature {
  @Id(['Mã bản giao ước', 'Id of the pact'])
  readonly pact: string;

  @Id(['Mã đơn vị ký bổ sung', 'Id of the unit that signs'])
  readonly unit: string;

  @Part(() => OfficialDocumentInput, ['Văn bản, nếu có', 'The document, if any'], optional)
  readonly document: OfficialDocumentInput | null = null;
}

@Resolver()
export class PactMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('signPact')
  signPact(@Acting() actor: Actor, @Input() input: SignPactInput): Promise<Recorded> {
    return record(this.ledger, 'signPact', input, actor);
  }

  @MutationOf('addPactSignature')
  addPactSignature(
    @Acting() actor: Actor,
    @Input() input: AddPactSignatureInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'addPactSignature', input, actor);
  }
}
