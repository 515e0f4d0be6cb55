// What refusals of the acts on units and blocs say.
import type { RefusalSentences } from './sentences.ts';

export const unitSentences = {
  UNIT_EXISTS: {
    vi: 'Đơn vị này đã có trong sổ cái; mã đơn vị không dùng lại.',
    en: 'This unit is in the ledger already; a unit id is never used again.',
  },
  UNIT_UNKNOWN: {
    vi: 'Chưa có đơn vị này trong sổ cái; cần đăng ký đơn vị trước.',
    en: 'The ledger has no such unit; register the unit first.',
  },
  BLOC_EXISTS: {
    vi: 'Khối thi đua này đã có trong sổ cái; mã khối không dùng lại.',
    en: 'This bloc is in the ledger already; a bloc id is never used again.',
  },
  BLOC_UNKNOWN: {
    vi: 'Chưa có khối thi đua này; cần ghi nhận quyết định thành lập hoặc kiện toàn khối trước.',
    en: 'The ledger has no such bloc; record the decision that set it up first.',
  },
  ALREADY_IN_A_BLOC: {
    vi: 'Đơn vị đang là thành viên của một khối; cần ghi nhận việc ra khỏi khối cũ trước.',
    en: 'The unit is a member of a bloc; record its leaving first.',
  },
  NOT_IN_THIS_BLOC: {
    vi: 'Đơn vị không phải là thành viên của khối này.',
    en: 'The unit is not a member of this bloc.',
  },
  PERIODS_OVERLAP: {
    vi: 'Ngày vào khối trùng với thời gian đơn vị còn ở khối trước.',
    en: 'The day of joining lies in an earlier membership.',
  },
  LEAD_IS_DEPUTY: {
    vi: 'Một đơn vị không thể vừa là Trưởng khối vừa là Phó khối.',
    en: 'A unit cannot be lead and deputy at once.',
  },
  AUTHORITY_MISSING: {
    vi: 'Khối được uỷ quyền thành lập phải ghi rõ cơ quan được uỷ quyền.',
    en: 'A delegated bloc must name the authority that sets it up.',
  },
  AUTHORITY_OF_PROVINCIAL_BLOC: {
    vi: 'Khối của tỉnh do Chủ tịch UBND tỉnh thành lập; không ghi cơ quan được uỷ quyền.',
    en: 'A provincial bloc is set up by the Chairman; name no delegated authority.',
  },
} as const satisfies RefusalSentences;
