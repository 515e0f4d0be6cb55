// The edge of the Board's appraisal of Section III.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { AppraiseSectionThree } from '../../libs/domain/unit-year/appraisal.ts';
import { Acting } from './actor.ts';
import { UnitYearCommandInput } from './command.input.ts';
import { DecidedLineInput } from './decided-line.input.ts';
import { Part, Parts } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('appraiseSectionThree'))
export class AppraiseSectionThreeInput
  extends UnitYearCommandInput
  implements AppraiseSectionThree
{
  @Parts(
    () => DecidedLineInput,
    [
      'Chỉ những tiêu chí Mục III mà Ban định điểm; còn lại giữ nguyên',
      'Only lines of Section III that the Board sets; the others stand as they are',
    ],
    100,
  )
  readonly lines: readonly DecidedLineInput[];

  @Part(() => OfficialDocumentInput, ['Văn bản thẩm định', 'The document of the appraisal'])
  readonly document: OfficialDocumentInput;
}

@Resolver()
export class AppraisalMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('appraiseSectionThree')
  appraiseSectionThree(
    @Acting() actor: Actor,
    @Input() input: AppraiseSectionThreeInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'appraiseSectionThree', input, actor);
  }
}
