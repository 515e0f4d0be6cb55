// The edge of approvals: a unit-year approved, reopened.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { Points } from '../../libs/domain/points.ts';
import type { ApproveUnitYear, ReopenUnitYear } from '../../libs/domain/unit-year/approving.ts';
import { Acting } from './actor.ts';
import { UnitYearCommandInput } from './command.input.ts';
import { Part, PointsOf, Revisions, Spelled } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { LegalBasisInput, OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('approveUnitYear'))
export class ApproveUnitYearInput extends UnitYearCommandInput implements ApproveUnitYear {
  @PointsOf(['Tổng điểm mà người phê duyệt đã xem', 'The total that the approver saw'])
  readonly total: Points;

  @Spelled(
    [
      'Mã băm của bảng điểm mà người phê duyệt đã xem',
      'The digest of the score that the approver saw',
    ],
    /^[0-9a-f]{64}$/,
    ['phải là 64 chữ số hệ 16 viết thường', 'must be 64 lower-case hexadecimal digits'],
  )
  readonly scoreDigest: string;

  @Part(
    () => OfficialDocumentInput,
    [
      'Quyết định phê duyệt; người ký là người phê duyệt',
      'The decision of approval; its signatory is the approver',
    ],
  )
  readonly decision: OfficialDocumentInput;
}

@InputType(inputOf('reopenUnitYear'))
export class ReopenUnitYearInput extends UnitYearCommandInput implements ReopenUnitYear {
  @Part(() => LegalBasisInput, ['Căn cứ pháp lý', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;

  @Revisions(
    [
      'Số thứ tự các sự kiện ghi nhận sau phê duyệt nay được tính',
      'Revisions of the facts recorded after an approval that are to count',
    ],
    200,
  )
  readonly admits: readonly number[];
}

@Resolver()
export class ApprovalMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('approveUnitYear')
  approveUnitYear(@Acting() actor: Actor, @Input() input: ApproveUnitYearInput): Promise<Recorded> {
    return record(this.ledger, 'approveUnitYear', input, actor);
  }

  @MutationOf('reopenUnitYear')
  reopenUnitYear(@Acting() actor: Actor, @Input() input: ReopenUnitYearInput): Promise<Recorded> {
    return record(this.ledger, 'reopenUnitYear', input, actor);
  }
}
