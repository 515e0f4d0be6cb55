// Stored files as inputs name them: by the hash of their bytes.
import { InputType } from '@nestjs/graphql';
import type { EvidenceContent, StoredFile } from '../../libs/domain/stored-file.ts';
import { inBoth } from './graphql/in-both.ts';
import { Count, Id, Spelled, Text } from './graphql/input-fields.ts';

/** Largest file that an act may name: 1 GiB. */
const sizeBytesMax = 1_073_741_824;

@InputType({
  description: inBoth(
    'Tệp đã lưu, gọi tên bằng mã băm nội dung',
    'The stored file, named by the hash of its bytes',
  ),
})
export class EvidenceContentInput implements EvidenceContent {
  @Spelled(
    ['Mã băm SHA-256 của tệp, 64 chữ số hệ 16', 'SHA-256 of the file, 64 hexadecimal digits'],
    /^[0-9a-f]{64}$/,
    ['phải là 64 chữ số hệ 16 viết thường', 'must be 64 lower-case hexadecimal digits'],
  )
  readonly sha256: string;

  @Count(['Cỡ tệp tính bằng byte', 'Size of the file in bytes'], sizeBytesMax)
  readonly sizeBytes: number;

  @Spelled(
    ['Kiểu tệp, ví dụ application/pdf', 'Media type, such as application/pdf'],
    /^[a-z0-9][a-z0-9.+-]{0,63}\/[a-z0-9][a-z0-9.+-]{0,126}$/,
    ['phải là kiểu tệp, ví dụ application/pdf', 'must be a media type, as in application/pdf'],
  )
  readonly mediaType: string;
}

@InputType({
  description: inBoth('Tệp đã lưu, kèm tên gọi', 'A stored file and what it is called'),
})
export class StoredFileInput extends EvidenceContentInput implements StoredFile {
  @Text(
    [
      'Tên gọi của tệp; để trống nếu tên làm lộ danh tính cá nhân',
      'What the file is called; null where a name would tell a person’s',
    ],
    200,
    { optional: true },
  )
  readonly name: string | null = null;

  @Id(
    [
      'Mã chủ thể của khoá mã hoá tệp; để trống nếu tệp không phải dữ liệu cá nhân',
      'The person whose key the bytes are encrypted with; null: not personal',
    ],
    { optional: true },
  )
  readonly subject: string | null = null;
}
