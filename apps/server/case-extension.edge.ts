// The edge of changing who settles an accepted case, and for how long.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { Complexity } from '../../libs/domain/complaint-procedure/matter.ts';
import type { ExtendCase } from '../../libs/domain/complaint/extending.ts';
import { Acting } from './actor.ts';
import { OrganInput, organOf } from './case-party.input.ts';
import { CaseDocumentInput } from './case.input.ts';
import { complexityEnum } from './graphql/case-enumerations.ts';
import { Day, Id, OneOf, Part, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { LegalBasisInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

const reasonWords = ['Lý do; không ghi tên cá nhân', 'The reason; it names no person'] as const;

@InputType(inputOf('extendCase'))
export class ExtendCaseInput extends CaseDocumentInput implements ExtendCase {
  @Id(['Mã lần gia hạn', 'Id of the extension'])
  readonly extension: string;

  @OneOf(complexityEnum, ['Mức độ phức tạp từ nay', 'How complex it is from now on'])
  readonly complexity: Complexity;

  @Day(['Ngày cuối cùng theo văn bản', 'The new last day, as the document says'])
  readonly until: CivilDate;

  @Text(reasonWords, 500)
  readonly reason: string;
}

@InputType(inputOf('handOverCase'))
export class HandOverCaseInput extends CaseDocumentInput {
  @Part(() => OrganInput, ['Cơ quan giải quyết từ nay', 'Who settles it from now on'])
  readonly settledBy: OrganInput;

  @Text(reasonWords, 500)
  readonly reason: string;

  @Part(() => LegalBasisInput, ['Căn cứ chuyển giao', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;
}

@Resolver()
export class CaseExtensionMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('extendCase')
  extendCase(@Acting() actor: Actor, @Input() input: ExtendCaseInput): Promise<Recorded> {
    return record(this.ledger, 'extendCase', input, actor);
  }

  @MutationOf('handOverCase')
  handOverCase(@Acting() actor: Actor, @Input() input: HandOverCaseInput): Promise<Recorded> {
    const settledBy = organOf(input.settledBy);
    return record(this.ledger, 'handOverCase', { ...input, settledBy }, actor);
  }
}
