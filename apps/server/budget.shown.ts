// What answers show of a bloc's budget: estimates by version, notices, settlements, approvals, and their sums.
import { ID, ObjectType } from '@nestjs/graphql';
import type { BudgetLine, Payee } from '../../libs/domain/bloc-year/budget.ts';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { Dong } from '../../libs/domain/money.ts';
import type { BudgetSums } from '../../projections/budget.ts';
import { Shown } from './graphql/answer-fields.ts';
import { payeeKindEnum } from './graphql/budget-meeting-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, DongScalar, InstantScalar } from './graphql/scalars.ts';
import { StoredFileShown } from './paper.shown.ts';
import { DocumentShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType('Payee', {
  description: inBoth(
    'Đơn vị nhận kinh phí, theo các trường của Hướng dẫn mục I.2',
    'Who is paid, by the fields of Guidance I.2',
  ),
})
export class PayeeShown {
  @Shown(() => payeeKindEnum, 'Hành chính, sự nghiệp hay doanh nghiệp', 'Which kind')
  readonly kind: Payee['kind'];

  @Shown(() => String, 'Tên đơn vị', 'Name of the unit')
  readonly unitName: string;

  @Shown(() => String, 'Số tài khoản ngân sách cấp I', 'Level-I budget account', nullable)
  readonly levelOneBudgetAccount: string | null;

  @Shown(() => String, 'Kho bạc Nhà nước', 'State Treasury that it is at', nullable)
  readonly stateTreasury: string | null;

  @Shown(() => String, 'Mã đơn vị quan hệ ngân sách', 'Budget-relation unit code', nullable)
  readonly budgetRelationCode: string | null;

  @Shown(() => String, 'Mã Chương', 'Chapter code', nullable)
  readonly chapterCode: string | null;

  @Shown(() => String, 'Mã Khoản', 'Budget clause code', nullable)
  readonly budgetClauseCode: string | null;

  @Shown(() => String, 'Mã ngành kinh tế', 'Economic-sector code', nullable)
  readonly economicSectorCode: string | null;

  @Shown(() => String, 'Số tài khoản của doanh nghiệp', 'Account of an enterprise', nullable)
  readonly accountNumber: string | null;

  @Shown(() => String, 'Tên ngân hàng giao dịch', 'Its bank', nullable)
  readonly bank: string | null;

  @Shown(() => [String], 'Các trường dự toán chưa nêu', 'Fields that the estimate does not state')
  readonly missing: readonly string[];
}

@ObjectType('BudgetLine', { description: inBoth('Một nội dung chi', 'An item of a budget') })
export class BudgetLineShown implements BudgetLine {
  @Shown(() => ID, 'Mã nội dung chi', 'Its id')
  readonly line: string;

  @Shown(() => String, 'Nội dung chi', 'What it is for')
  readonly text: string;

  @Shown(() => DongScalar, 'Số tiền', 'Amount')
  readonly amount: Dong;
}

@ObjectType('BudgetSums', {
  description: inBoth(
    'Các tổng số; trống nếu chưa có văn bản nào được tính; số chênh lệch có thể âm',
    'The sums; null where nothing counts yet; differences may be negative',
  ),
})
export class BudgetSumsShown implements BudgetSums {
  @Shown(() => DongScalar, 'Dự toán đề nghị', 'Requested', nullable)
  readonly requested: Dong | null;

  @Shown(() => DongScalar, 'Được duyệt, thông báo', 'Notified', nullable)
  readonly notified: Dong | null;

  @Shown(() => DongScalar, 'Quyết toán', 'Settled', nullable)
  readonly settled: Dong | null;

  @Shown(() => DongScalar, 'Quyết toán được duyệt', 'Settlement approved', nullable)
  readonly approved: Dong | null;

  @Shown(() => DongScalar, 'Đề nghị trừ được thông báo', 'Requested less notified', nullable)
  readonly requestedLessNotified: Dong | null;

  @Shown(() => DongScalar, 'Được thông báo trừ quyết toán', 'Notified less settled', nullable)
  readonly notifiedLessSettled: Dong | null;

  @Shown(() => DongScalar, 'Quyết toán trừ được duyệt', 'Settled less approved', nullable)
  readonly settledLessApproved: Dong | null;
}

@ObjectType({ isAbstract: true })
abstract class BudgetPaperShown {
  @Shown(() => DongScalar, 'Tổng số', 'Total')
  readonly total: Dong;

  @Shown(() => DocumentShown, 'Văn bản', 'The document', nullable)
  readonly document: DocumentShown | null;

  @Shown(() => CivilDateScalar, 'Ngày thực hiện', 'Occurred on')
  readonly occurredOn: CivilDate;

  @Shown(() => InstantScalar, 'Thời điểm tiếp nhận', 'Received at')
  readonly receivedAt: Instant;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;

  @Shown(() => ID, 'Sự kiện huỷ; trống nếu chưa huỷ', 'The event that annulled it', nullable)
  readonly annulment: string | null;
}

@ObjectType({ isAbstract: true })
abstract class BudgetVersionShown extends BudgetPaperShown {
  @Shown(() => ID, 'Thay thế bản', 'The version that it took the place of', nullable)
  readonly supersedes: string | null;

  @Shown(() => ID, 'Được thay bằng bản', 'The version that took its place', nullable)
  readonly supersededBy: string | null;

  @Shown(
    () => Boolean,
    'Được tính: chưa huỷ, chưa bị thay',
    'It counts: neither annulled nor replaced',
  )
  readonly counts: boolean;

  @Shown(() => [BudgetLineShown], 'Các nội dung chi', 'The items')
  readonly lines: readonly BudgetLineShown[];
}

@ObjectType('BudgetNotice', {
  description: inBoth('Thông báo kinh phí được hỗ trợ', 'A notice of the budget granted'),
})
export class BudgetNoticeShown extends BudgetVersionShown {
  @Shown(() => ID, 'Mã thông báo', 'Its id')
  readonly notice: string;
}

@ObjectType('SettlementApproval', {
  description: inBoth('Duyệt quyết toán', 'The approval of a settlement'),
})
export class ApprovalOfSettlementShown extends BudgetPaperShown {}

@ObjectType('BudgetSettlement', {
  description: inBoth('Quyết toán kinh phí', 'A settlement of the budget'),
})
export class SettlementShown extends BudgetVersionShown {
  @Shown(() => ID, 'Mã quyết toán', 'Its id')
  readonly settlement: string;

  @Shown(() => StoredFileShown, 'Tệp', 'The file', nullable)
  readonly file: StoredFileShown | null;

  @Shown(() => [ApprovalOfSettlementShown], 'Duyệt quyết toán', 'Its approvals', { rowsMax: 2 })
  readonly approvals: readonly ApprovalOfSettlementShown[];
}

@ObjectType('BudgetEstimate', {
  description: inBoth('Một bản dự toán kinh phí', 'A version of the budget estimate'),
})
export class EstimateShown extends BudgetVersionShown {
  @Shown(() => ID, 'Mã dự toán', 'Its id')
  readonly estimate: string;

  @Shown(() => ID, 'Đơn vị Trưởng khối', 'The lead')
  readonly lead: string;

  @Shown(() => String, 'Tên đơn vị Trưởng khối', 'Its name on the last day of the year')
  readonly leadName: string;

  @Shown(() => ID, 'Sự kiện phê chuẩn Trưởng khối', 'The approval of the lead')
  readonly leadership: string;

  @Shown(() => PayeeShown, 'Đơn vị nhận kinh phí', 'Who is paid')
  readonly payee: PayeeShown;

  @Shown(() => StoredFileShown, 'Tệp', 'The file', nullable)
  readonly file: StoredFileShown | null;

  @Shown(() => [BudgetNoticeShown], 'Các thông báo', 'Its notices', { rowsMax: 3 })
  readonly notices: readonly BudgetNoticeShown[];

  @Shown(() => [SettlementShown], 'Các bản quyết toán', 'Its settlements', { rowsMax: 3 })
  readonly settlements: readonly SettlementShown[];

  @Shown(() => BudgetSumsShown, 'Các tổng số của bản này', 'Its sums')
  readonly sums: BudgetSumsShown;
}
