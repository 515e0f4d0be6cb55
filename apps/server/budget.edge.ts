// The edge of a bloc's budget: its estimate, the notice of what is supported.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { NotifyBudget, SubmitBudgetEstimate } from '../../libs/domain/bloc-year/budgeting.ts';
import type { Dong } from '../../libs/domain/money.ts';
import { Acting } from './actor.ts';
import { BudgetLineInput, budgetLinesMax, PayeeInput, payeeOf } from './budget.input.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { DongOf, Id, Part, Parts } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { StoredFileInput } from './stored-file.input.ts';

const optional = { optional: true } as const;

@InputType(inputOf('submitBudgetEstimate'))
export class SubmitBudgetEstimateInput
  extends BlocYearCommandInput
  implements Omit<SubmitBudgetEstimate, 'payee'>
{
  @Id(['Mã dự toán', 'Id of the estimate'])
  readonly estimate: string;

  @Id(['Mã dự toán được thay thế, nếu có', 'The version that it takes the place of'], optional)
  readonly supersedes: string | null = null;

  @Id(['Mã đơn vị Trưởng khối', 'Id of the lead'])
  readonly lead: string;

  @Part(() => PayeeInput, ['Đơn vị nhận kinh phí', 'Who is paid'])
  readonly payee: PayeeInput;

  @Parts(
    () => BudgetLineInput,
    ['Chi tiết nội dung đề nghị hỗ trợ', 'The items asked for'],
    budgetLinesMax,
  )
  readonly lines: readonly BudgetLineInput[];

  @DongOf(['Tổng số tiền', 'Total'])
  readonly total: Dong;

  @Part(() => OfficialDocumentInput, ['Văn bản gửi dự toán', 'The paper'], optional)
  readonly document: OfficialDocumentInput | null = null;

  @Part(() => StoredFileInput, ['Tệp dự toán đã lưu', 'The stored file'], optional)
  readonly file: StoredFileInput | null = null;
}

@InputType(inputOf('notifyBudget'))
export class NotifyBudgetInput extends BlocYearCommandInput implements NotifyBudget {
  @Id(['Mã thông báo', 'Id of the notice'])
  readonly notice: string;

  @Id(
    [
      'Mã thông báo được thay thế; để trống nếu là kinh phí cấp thêm',
      'The notice that it takes the place of; null: it adds to what was granted before',
    ],
    optional,
  )
  readonly supersedes: string | null = null;

  @Id(['Mã dự toán', 'Id of the estimate'])
  readonly estimate: string;

  @Parts(
    () => BudgetLineInput,
    [
      'Nội dung được hỗ trợ; để trống nếu thông báo chỉ nêu tổng số',
      'The items supported; none where the notice states its total alone',
    ],
    budgetLinesMax,
  )
  readonly lines: readonly BudgetLineInput[] = [];

  @DongOf(['Tổng số tiền được hỗ trợ', 'Total granted'])
  readonly total: Dong;

  @Part(() => OfficialDocumentInput, ['Văn bản thông báo', 'The notice'])
  readonly document: OfficialDocumentInput;
}

@Resolver()
export class BudgetMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('submitBudgetEstimate')
  submitBudgetEstimate(
    @Acting() actor: Actor,
    @Input() input: SubmitBudgetEstimateInput,
  ): Promise<Recorded> {
    const payee = payeeOf(input.payee);
    return record(this.ledger, 'submitBudgetEstimate', { ...input, payee }, actor);
  }

  @MutationOf('notifyBudget')
  notifyBudget(@Acting() actor: Actor, @Input() input: NotifyBudgetInput): Promise<Recorded> {
    return record(this.ledger, 'notifyBudget', input, actor);
  }
}
