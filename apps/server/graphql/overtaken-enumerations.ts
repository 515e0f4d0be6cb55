// Why acts are overtaken and how that is settled, as GraphQL enums, and the words that an official reads.
import type { Overtaking, Settled } from '../../../projections/overtaking.ts';
import { enumeration, type Words } from './enumerations.ts';

export const overtakingWords: Readonly<Record<Overtaking, Words>> = {
  exclusionRecorded: [
    'Sau đó đơn vị bị ghi nhận thuộc diện không bình xét, suy tôn',
    'The unit was excluded from consideration since',
  ],
  factAnnulled: ['Nội dung được dựa vào đã bị huỷ', 'What it rests on was annulled'],
  formationChanged: [
    'Thông tin thành lập, kiện toàn khối đã được đính chính hoặc thay đổi',
    'How the bloc was set up was corrected, or the bloc was reconstituted by then',
  ],
  leadChanged: [
    'Trưởng khối vào ngày đó không còn là đơn vị này',
    'Another unit led the bloc on that day, or none',
  ],
  memberLeft: ['Vào ngày đó đơn vị đã ra khỏi khối', 'The unit had left the bloc by that day'],
  proposalsHeld: [
    'Đề nghị khen thưởng của đơn vị đã bị tạm dừng ở khối khác',
    'Proposals of the unit were held in another bloc-year',
  ],
  registrationChanged: [
    'Đăng ký thi đua đã được sửa đổi, đính chính hoặc huỷ',
    'The registration was amended, corrected or annulled',
  ],
  reorganisationCorrected: [
    'Quyết định sắp xếp, tổ chức lại đã được đính chính',
    'The decision on the reorganisation was corrected',
  ],
  ruleBookSuperseded: [
    'Bộ quy tắc đã được thay thế từ ngày ấn định trở về trước',
    'The rule book was superseded by the day of its pinning',
  ],
  scoredAgain: [
    'Đơn vị đã tự chấm điểm lại sau khi đề nghị thẩm định',
    'The unit scored itself again after the request',
  ],
  seasonMoved: [
    'Năm thi đua của đơn vị đã chuyển sang khối khác hoặc đã khép',
    'The unit’s year moved to another bloc, or was closed',
  ],
  submitterChanged: [
    'Loại đơn vị hoặc cơ quan cấp trên của đơn vị trình đã thay đổi tính đến ngày trình',
    'The submitter’s kind or the body above it was changed as of that day',
  ],
  unitEnded: ['Vào ngày đó đơn vị đã kết thúc hoạt động', 'The unit had ended by that day'],
};

export const overtakingEnum = enumeration<Overtaking>(
  'Overtaking',
  ['Vì sao một việc không còn phù hợp', 'Why an act is overtaken'],
  overtakingWords,
);

export const settlementEnum = enumeration<Settled['how']>(
  'OvertakenSettlement',
  ['Một việc không còn phù hợp đã được xử lý ra sao', 'How an overtaken act was settled'],
  {
    annulled: ['Việc đó đã bị huỷ', 'The act was annulled'],
    replaced: ['Đã có việc khác thay thế', 'A later act took its place'],
  },
);
