// The closed lists of decisions on cases as GraphQL enums.
import type {
  CaseDecisionDelivered,
  CaseDecisionPublished,
  Ordered,
} from '../../../libs/domain/complaint/decision.ts';
import { enumeration } from './enumerations.ts';

export const orderedEnum = enumeration<Ordered>(
  'OrderedAct',
  ['Việc mà quyết định giải quyết yêu cầu', 'What a decision orders to be done'],
  {
    annulFact: ['Huỷ một nội dung đã ghi nhận', 'Annul a recorded fact'],
    reopen: ['Mở lại kết quả đã công nhận', 'Reopen an approved year'],
    recordAnew: ['Ghi nhận lại', 'Record anew'],
    reappraise: ['Thẩm định lại', 'Appraise anew'],
    approveAnew: ['Công nhận lại kết quả', 'Approve anew'],
    other: ['Việc khác', 'Something else'],
  },
);

export const deliveryMannerEnum = enumeration<CaseDecisionDelivered['data']['manner']>(
  'DeliveryManner',
  ['Cách gửi, giao quyết định', 'How a decision is delivered'],
  {
    inPerson: ['Giao trực tiếp', 'In person'],
    post: ['Qua bưu chính', 'By post'],
    electronic: ['Bằng phương tiện điện tử', 'Electronically'],
  },
);

export const publicationMannerEnum = enumeration<CaseDecisionPublished['data']['manner']>(
  'PublicationManner',
  ['Hình thức công khai quyết định', 'How a decision is made public'],
  {
    meeting: ['Công bố tại cuộc họp', 'At a meeting'],
    noticeBoard: ['Niêm yết tại trụ sở', 'On a notice board'],
    massMedia: ['Trên phương tiện thông tin đại chúng', 'In the mass media'],
    portal: ['Trên cổng thông tin điện tử', 'On the portal'],
  },
);
