// What events of retention and disposal say happened.
import { formatCivilDateVi } from '../../civil-date.ts';
import type { RetentionEvent } from '../../retention/retention.ts';
import { cite } from '../cite.ts';
import { sentence } from '../sentence.ts';
import { annulledFact, type Deeds } from './deeds.ts';

export const retentionDeeds: Deeds<RetentionEvent> = {
  RetentionSchedulePublished: ({ title, from }) =>
    sentence(
      `Ban hành “${title}”, áp dụng từ ngày ${formatCivilDateVi(from)}`,
      `Published the retention schedule “${title}”, in force from ${from}`,
    ),
  RetentionScheduleSuperseded: ({ schedule, by, from }) =>
    sentence(
      `Bảng thời hạn bảo quản ${schedule} được thay bằng ${by} từ ngày ${formatCivilDateVi(from)}`,
      `Retention schedule ${schedule} was superseded by ${by} from ${from}`,
    ),
  RetentionClassAssigned: ({ sha256, class: of, reason }) =>
    sentence(
      `Xác định thời hạn bảo quản ${of} cho tệp ${sha256.slice(0, 12)}…, lý do: ${reason}`,
      `Gave file ${sha256.slice(0, 12)}… the retention class ${of}`,
    ),
  DisposalHeld: ({ streams, files, since, legalBasis }) =>
    sentence(
      `Tạm dừng tiêu huỷ hồ sơ (${streams.length} sổ, ${files.length} tệp) từ ngày ${formatCivilDateVi(since)}, căn cứ: ${legalBasis.text}`,
      `Held the disposal of ${streams.length} streams and ${files.length} files since ${since}`,
    ),
  DisposalHoldLifted: ({ hold, liftedFrom, legalBasis }) =>
    sentence(
      `Dỡ bỏ việc tạm dừng tiêu huỷ ${hold} từ ngày ${formatCivilDateVi(liftedFrom)}, căn cứ: ${legalBasis.text}`,
      `Lifted the hold ${hold} on disposal from ${liftedFrom}`,
    ),
  RecordsDisposed: ({ files, erasedSubjects, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Tiêu huỷ ${files.length} tệp và xoá dữ liệu của ${erasedSubjects.length} cá nhân hết thời hạn bảo quản theo quyết định${vi}`,
      `Disposed of ${files.length} files and erased ${erasedSubjects.length} people by decision${en}`,
    );
  },
  RetentionFactAnnulled: annulledFact,
};
