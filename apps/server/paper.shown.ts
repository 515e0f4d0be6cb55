// What answers show of papers beside official documents: stored files, legal bases, awards as they are sought.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { AwardSought } from '../../libs/domain/bloc-year/award-sought.ts';
import type { LegalBasis } from '../../libs/domain/official-document.ts';
import type { StoredFile } from '../../libs/domain/stored-file.ts';
import { awardKindEnum } from './award-sought.input.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { DocumentShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType('StoredFile', {
  description: inBoth(
    'Tệp đã lưu; tải tại /evidence/{sha256}',
    'A file, served at /evidence/{sha256}',
  ),
})
export class StoredFileShown implements StoredFile {
  @Shown(() => ID, 'Mã băm SHA-256 của tệp như đã lưu', 'SHA-256 of its bytes as stored')
  readonly sha256: string;

  @Shown(() => Int, 'Cỡ tệp tính bằng byte', 'Size in bytes')
  readonly sizeBytes: number;

  @Shown(() => String, 'Kiểu tệp', 'Media type')
  readonly mediaType: string;

  @Shown(() => String, 'Tên gọi', 'What it is called', nullable)
  readonly name: string | null;

  @Shown(
    () => ID,
    'Mã chủ thể của khoá mã hoá; trống nếu không phải dữ liệu cá nhân',
    'The person whose key it is encrypted with; null: not personal',
    nullable,
  )
  readonly subject: string | null;
}

@ObjectType('LegalBasis', { description: inBoth('Căn cứ pháp lý', 'A legal basis') })
export class LegalBasisShown implements LegalBasis {
  @Shown(() => String, 'Nội dung căn cứ', 'Its words')
  readonly text: string;

  @Shown(() => DocumentShown, 'Văn bản', 'The document', nullable)
  readonly document: DocumentShown | null;
}

@ObjectType('AwardSought', {
  description: inBoth('Danh hiệu, hình thức khen thưởng được đề nghị', 'An award that is sought'),
})
export class AwardSoughtShown implements AwardSought {
  @Shown(() => awardKindEnum, 'Loại khen thưởng', 'Kind of award')
  readonly kind: AwardSought['kind'];

  @Shown(() => String, 'Tên gọi', 'Its name')
  readonly name: string;
}
