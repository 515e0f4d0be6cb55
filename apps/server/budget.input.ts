// What the inputs of budgets have in common: items, and whom the money is paid to.
import { InputType } from '@nestjs/graphql';
import type {
  AdministrativePayee,
  BudgetLine,
  EnterprisePayee,
  Payee,
} from '../../libs/domain/bloc-year/budget.ts';
import type { Dong } from '../../libs/domain/money.ts';
import { inBoth } from './graphql/in-both.ts';
import { DongOf, Id, lengths, Part, Text } from './graphql/input-fields.ts';

const optional = { optional: true } as const;

/** Most items of an estimate, a notice or a settlement. */
export const budgetLinesMax = 100;

@InputType({ description: inBoth('Một nội dung chi', 'An item of a budget') })
export class BudgetLineInput implements BudgetLine {
  @Id(['Mã nội dung chi', 'Id of the item'])
  readonly line: string;

  @Text(['Nội dung chi', 'What it is for'], 500)
  readonly text: string;

  @DongOf(['Số tiền', 'Amount'])
  readonly amount: Dong;
}

@InputType({
  description: inBoth(
    'Đơn vị hành chính, sự nghiệp: tài khoản và các mã ngân sách; mã nào dự toán không nêu thì để trống',
    'An administrative or public-service unit: its account and budget codes; null where the estimate does not state one',
  ),
})
class AdministrativePayeeInput implements Omit<AdministrativePayee, 'kind'> {
  @Text(['Tên đơn vị', 'Name of the unit'], lengths.name)
  readonly unitName: string;

  @Text(['Số tài khoản ngân sách cấp I', 'Level-I budget account'], 40, optional)
  readonly levelOneBudgetAccount: string | null = null;

  @Text(['Kho bạc Nhà nước nơi mở tài khoản', 'State Treasury that it is at'], 200, optional)
  readonly stateTreasury: string | null = null;

  @Text(['Mã đơn vị quan hệ ngân sách', 'Budget-relation unit code'], 20, optional)
  readonly budgetRelationCode: string | null = null;

  @Text(['Mã Chương', 'Chapter code'], 10, optional)
  readonly chapterCode: string | null = null;

  @Text(['Mã Khoản', 'Budget clause code'], 10, optional)
  readonly budgetClauseCode: string | null = null;

  @Text(['Mã ngành kinh tế', 'Economic-sector code'], 20, optional)
  readonly economicSectorCode: string | null = null;
}

@InputType({
  description: inBoth('Doanh nghiệp: số tài khoản, ngân hàng', 'An enterprise: account and bank'),
})
class EnterprisePayeeInput implements Omit<EnterprisePayee, 'kind'> {
  @Text(['Tên đơn vị', 'Name of the unit'], lengths.name)
  readonly unitName: string;

  @Text(['Số tài khoản', 'Account number'], 40, optional)
  readonly accountNumber: string | null = null;

  @Text(['Tên ngân hàng giao dịch', 'Bank'], 200, optional)
  readonly bank: string | null = null;
}

/** A field of such a type may have no default, so that what is not given is left out. */
@InputType({
  isOneOf: true,
  description: inBoth('Đơn vị nhận kinh phí: nêu đúng một loại', 'Who is paid: exactly one kind'),
})
export class PayeeInput {
  @Part(
    () => AdministrativePayeeInput,
    ['Đơn vị hành chính, sự nghiệp', 'Administrative unit'],
    optional,
  )
  readonly administrative?: AdministrativePayeeInput;

  @Part(() => EnterprisePayeeInput, ['Doanh nghiệp', 'Enterprise'], optional)
  readonly enterprise?: EnterprisePayeeInput;
}

export function payeeOf({ administrative, enterprise }: PayeeInput): Payee {
  if (administrative) return { kind: 'administrative', ...administrative };
  if (enterprise) return { kind: 'enterprise', ...enterprise };
  throw new Error('no payee passed a schema that asks for one');
}
