// The edge of settlements: a budget settled, its settlement approved.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { ApproveSettlement, SettleBudget } from '../../libs/domain/bloc-year/settling.ts';
import type { Dong } from '../../libs/domain/money.ts';
import { Acting } from './actor.ts';
import { BudgetLineInput, budgetLinesMax } from './budget.input.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { DongOf, Id, Part, Parts } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { StoredFileInput } from './stored-file.input.ts';

const optional = { optional: true } as const;

@InputType({ isAbstract: true })
abstract class SettlementCommandInput extends BlocYearCommandInput {
  @Id(['Mã quyết toán', 'Id of the settlement'])
  readonly settlement: string;
}

@InputType(inputOf('settleBudget'))
export class SettleBudgetInput extends SettlementCommandInput implements SettleBudget {
  @Id(['Mã quyết toán được thay thế, nếu có', 'The version that it takes the place of'], optional)
  readonly supersedes: string | null = null;

  @Id(['Mã dự toán', 'Id of the estimate'])
  readonly estimate: string;

  @Parts(() => BudgetLineInput, ['Nội dung đã chi', 'What was spent'], budgetLinesMax)
  readonly lines: readonly BudgetLineInput[];

  @DongOf(['Tổng số tiền đã chi', 'Total spent'])
  readonly total: Dong;

  @Part(() => OfficialDocumentInput, ['Văn bản quyết toán', 'The paper'], optional)
  readonly document: OfficialDocumentInput | null = null;

  @Part(() => StoredFileInput, ['Tệp quyết toán đã lưu', 'The stored file'], optional)
  readonly file: StoredFileInput | null = null;
}

@InputType(inputOf('approveSettlement'))
export class ApproveSettlementInput extends SettlementCommandInput implements ApproveSettlement {
  @DongOf(['Số tiền được duyệt', 'Total approved'])
  readonly total: Dong;

  @Part(() => OfficialDocumentInput, ['Văn bản duyệt quyết toán', 'The approval'])
  readonly document: OfficialDocumentInput;
}

@Resolver()
export class SettlementMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('settleBudget')
  settleBudget(@Acting() actor: Actor, @Input() input: SettleBudgetInput): Promise<Recorded> {
    return record(this.ledger, 'settleBudget', input, actor);
  }

  @MutationOf('approveSettlement')
  approveSettlement(
    @Acting() actor: Actor,
    @Input() input: ApproveSettlementInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'approveSettlement', input, actor);
  }
}
