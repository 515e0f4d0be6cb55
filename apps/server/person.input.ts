// A person as inputs name one: in clear, because the edge is where people are sealed.
import { InputType } from '@nestjs/graphql';
import type { Person, Sealed } from '../../libs/domain/sealed.ts';
import { inBoth } from './graphql/in-both.ts';
import { lengths, Spelled, Text } from './graphql/input-fields.ts';

@InputType({
  description: inBoth(
    'Một cá nhân; máy chủ mã hoá bằng khoá riêng của người đó trước khi ghi, sổ cái không giữ tên ở dạng đọc được',
    'A person; sealed under a key of their own before anything is recorded, so that the ledger holds no readable name',
  ),
})
export class PersonInput implements Person {
  @Spelled(
    [
      'Mã chủ thể do nơi gửi đặt, không làm lộ danh tính: cùng một người thì cùng một mã',
      'Opaque id chosen by the sender: the same person, the same subject',
    ],
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
    [
      'phải là mã gồm 1 đến 64 chữ cái không dấu, chữ số, gạch dưới hoặc gạch nối',
      'must be 1 to 64 letters without marks, digits, underscores or hyphens',
    ],
  )
  readonly subject: string;

  @Text(['Họ và tên', 'Full name'], 200)
  readonly fullName: string;

  @Text(['Chức vụ', 'Position'], lengths.name, { optional: true })
  readonly position: string | null = null;

  @Text(['Nơi làm việc', 'Workplace'], lengths.name, { optional: true })
  readonly workplace: string | null = null;
}

/** A value whose people are still in clear. */
export type InClear<Value> = Value extends Sealed
  ? PersonInput
  : Value extends readonly (infer Item)[]
    ? readonly InClear<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: InClear<Value[Key]> }
      : Value;
