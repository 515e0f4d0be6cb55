// The edge of directives disseminated to members.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { DisseminateDirective } from '../../libs/domain/bloc-year/disseminating.ts';
import type { DisseminationManner } from '../../libs/domain/bloc-year/dissemination.ts';
import { Acting } from './actor.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { disseminationMannerEnum } from './graphql/bloc-life-enumerations.ts';
import { Id, Ids, OneOf, Part, Parts } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('disseminateDirective'))
export class DisseminateDirectiveInput
  extends BlocYearCommandInput
  implements DisseminateDirective
{
  @Id(['Mã lần quán triệt, triển khai', 'Id of the dissemination'])
  readonly dissemination: string;

  @Parts(
    () => OfficialDocumentInput,
    ['Các văn bản được quán triệt, triển khai', 'The documents that were disseminated'],
    10,
  )
  readonly documents: readonly OfficialDocumentInput[];

  @OneOf(disseminationMannerEnum, ['Hình thức', 'How it was done'])
  readonly manner: DisseminationManner;

  @Ids(['Mã các đơn vị được quán triệt, nêu đủ từng đơn vị', 'Ids of the units, each named'], 200)
  readonly units: readonly string[];

  @Part(
    () => OfficialDocumentInput,
    ['Văn bản triển khai của khối, nếu có', 'The bloc’s own letter, if any'],
    { optional: true },
  )
  readonly document: OfficialDocumentInput | null = null;
}

@Resolver()
export class DisseminationMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('disseminateDirective')
  disseminateDirective(
    @Acting() actor: Actor,
    @Input() input: DisseminateDirectiveInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'disseminateDirective', input, actor);
  }
}
