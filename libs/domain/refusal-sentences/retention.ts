// What refusals of the acts on retention and disposal say.
import type { RefusalSentences } from './sentences.ts';

export const retentionSentences = {
  RETENTION_SCHEDULE_UNKNOWN: {
    vi: 'Chưa có bảng thời hạn bảo quản này.',
    en: 'There is no such retention schedule.',
  },
  RETENTION_CLASS_UNKNOWN: {
    vi: 'Bảng thời hạn bảo quản không có nhóm {id}.',
    en: 'The schedule has no class {id}.',
  },
  RECORD_KINDS_MISSING: {
    vi: 'Bảng chưa quy định cho loại hồ sơ: {missing}.',
    en: 'The schedule says nothing of: {missing}.',
  },
  NOT_THE_ARCHIVIST: {
    vi: 'Việc này do Ban Thi đua - Khen thưởng hoặc người quản trị lưu trữ thực hiện.',
    en: 'The Board or the administrator does this.',
  },
  SCOPE_MISSING: {
    vi: 'Cần nêu phạm vi: sổ hoặc tệp.',
    en: 'Name what is held: streams or files.',
  },
  RECORDS_MISSING: {
    vi: 'Cần nêu ít nhất một tệp hoặc một người.',
    en: 'Name at least one file or subject.',
  },
  RECORD_KEPT_FOR_EVER: {
    vi: 'Hồ sơ {id} được bảo quản vĩnh viễn.',
    en: 'Record {id} is kept permanently.',
  },
  RETENTION_NOT_OVER: {
    vi: 'Hồ sơ {id} còn thời hạn bảo quản đến hết năm {year}.',
    en: 'Record {id} is kept to the end of {year}.',
  },
  DISPOSAL_HELD: {
    vi: 'Hồ sơ {id} đang tạm dừng tiêu huỷ.',
    en: 'Disposal of {id} is held.',
  },
} as const satisfies RefusalSentences;
