// Official documents, legal bases and references as inputs give them (Decree 30/2020/NĐ-CP, Art. 8).
import { InputType } from '@nestjs/graphql';
import type { Reference } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type {
  LegalBasis,
  OfficialDocument,
  SigningCapacity,
} from '../../libs/domain/official-document.ts';
import { authenticationEnum, signingCapacityEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import {
  Count,
  Day,
  lengths,
  OneOf,
  Part,
  SomeOf,
  Spelled,
  Text,
  Texts,
} from './graphql/input-fields.ts';

const optional = { optional: true } as const;

@InputType({
  description: inBoth(
    'Văn bản hành chính; dự thảo có thể thiếu mọi phần',
    'An official document; a draft may lack any part',
  ),
})
export class OfficialDocumentInput implements OfficialDocument {
  @Text(['Cơ quan ban hành', 'Issuer'], lengths.name, optional)
  readonly issuer: string | null = null;

  @Text(['Số', 'Number'], lengths.short, optional)
  readonly number: string | null = null;

  @Text(['Ký hiệu, ví dụ UBND-NC', 'Symbol, such as UBND-NC'], lengths.short, optional)
  readonly symbol: string | null = null;

  @Text(['Địa danh', 'Place'], lengths.short, optional)
  readonly place: string | null = null;

  @Day(['Ngày ban hành', 'Date of the document'], optional)
  readonly date: CivilDate | null = null;

  @Text(['Tên loại văn bản', 'Type of the document'], lengths.short, optional)
  readonly type: string | null = null;

  @Text(['Trích yếu', 'Summary'], lengths.reason, optional)
  readonly summary: string | null = null;

  @Text(['Người ký', 'Signatory'], lengths.name, optional)
  readonly signatory: string | null = null;

  @Text(['Chức vụ người ký', 'Position of the signatory'], lengths.name, optional)
  readonly position: string | null = null;

  @SomeOf(
    signingCapacityEnum,
    ['Quyền hạn ký, từ trên xuống', 'Signing capacities, from the top'],
    6,
  )
  readonly capacities: readonly SigningCapacity[] = [];

  @OneOf(authenticationEnum, ['Dấu hoặc chữ ký số', 'Seal or digital signature'], optional)
  readonly authentication: OfficialDocument['authentication'] = null;

  @Texts(['Nơi nhận', 'Recipients'], lengths.name, 50)
  readonly recipients: readonly string[] = [];
}

@InputType({
  description: inBoth(
    'Căn cứ pháp lý của một việc sửa đổi, huỷ bỏ',
    'The legal basis of a correction',
  ),
})
export class LegalBasisInput implements LegalBasis {
  @Text(['Căn cứ vào đâu', 'What is relied on'], lengths.reason)
  readonly text: string;

  @Part(() => OfficialDocumentInput, ['Văn bản, nếu có', 'The document, if any'], optional)
  readonly document: OfficialDocumentInput | null = null;
}

@InputType({
  description: inBoth('Một sự kiện trong sổ cái', 'One event of the ledger'),
})
export class ReferenceInput implements Reference {
  @Spelled(['Tên chuỗi sự kiện', 'Name of the stream'], /^[A-Za-z0-9._-]{1,200}$/, [
    'phải là tên chuỗi sự kiện',
    'must be the name of a stream',
  ])
  readonly stream: string;

  @Count(['Số thứ tự trong chuỗi, từ 0', 'Its place in the stream, from 0'])
  readonly revision: number;
}
