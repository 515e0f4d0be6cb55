// What refusals of the acts on reports say.
import type { RefusalSentences } from './sentences.ts';

export const reportSentences = {
  NOT_FOR_THIS_UNIT: {
    vi: 'Báo cáo do đơn vị gửi; Trưởng khối, Phó khối của khối hoặc Ban Thi đua - Khen thưởng tiếp nhận.',
    en: 'The unit sends its report; the lead or deputies of its bloc or the Board receive it.',
  },
  REPORT_ALREADY_RECEIVED: {
    vi: 'Báo cáo của kỳ này đã được tiếp nhận; cần gửi bản bổ sung, chỉnh sửa.',
    en: 'The report of this period was received; send an amended one.',
  },
  COMPLAINTS_OF_OTHER_KIND: {
    vi: 'Loại hình đơn vị này không báo cáo mục đơn thư, khiếu nại (Mẫu 01).',
    en: 'Units of this kind do not report on complaint letters (form 01).',
  },
  COMPARISON_MISSING: {
    vi: 'Đơn vị sản xuất kinh doanh phải lập bảng so sánh (Mẫu 01).',
    en: 'An enterprise must give the table of comparison (form 01).',
  },
  COMPARISON_WITHOUT_BASE: {
    vi: 'Dòng {id}: cần có số để so sánh theo mẫu báo cáo.',
    en: 'Row {id} has nothing to compare with.',
  },
  QUANTITY_INVALID: {
    vi: 'Dòng {id}: số liệu phải là số thập phân, tối đa 6 chữ số thập phân.',
    en: 'Row {id}: a decimal of at most 6 places is expected.',
  },
  MOVEMENT_UNKNOWN: {
    vi: 'Chưa ghi nhận phong trào thi đua mang mã {id} của khối trong năm.',
    en: 'No movement {id} of the bloc is recorded in this year.',
  },
  RESULT_UNKNOWN: {
    vi: 'Chưa ghi nhận kết quả mang mã {id} của đơn vị trong năm.',
    en: 'No result {id} of the unit is recorded in this year.',
  },
  FIGURES_INCONSISTENT: {
    vi: 'Số liệu tại {field} không khớp với số liệu liên quan.',
    en: 'The figure at {field} does not agree with those beside it.',
  },
  REPORT_TOO_LARGE: {
    vi: 'Phần số liệu của báo cáo vượt quá 48 KiB; hãy rút gọn bảng so sánh, phần chi tiết để trong tệp kèm theo.',
    en: 'The figures of the report exceed 48 KiB; shorten its tables and leave the details to the file.',
  },
  PERIOD_DIFFERS: {
    vi: 'Kỳ báo cáo khác với báo cáo được thay thế.',
    en: 'The period differs from that of the report amended.',
  },
} as const satisfies RefusalSentences;
