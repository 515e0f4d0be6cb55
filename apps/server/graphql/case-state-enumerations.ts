// The closed lists of how far a case has come, as GraphQL enums.
import { caseStateWords, endingWords } from '../../../libs/domain/complaint/course-words.ts';
import type { CaseState } from '../../../libs/domain/complaint/course.ts';
import type { Ending } from '../../../libs/domain/complaint/complaint.ts';
import type { Lodger } from '../../../libs/domain/complaint/party.ts';
import { enumeration } from './enumerations.ts';

/** A case of which nothing stands was entered in error. */
export type CaseStateShown = CaseState | 'annulled';

export const caseStateEnum = enumeration<CaseStateShown>(
  'CaseState',
  ['Vụ việc đang ở bước nào', 'How far a case has come'],
  caseStateWords,
);

export const caseEndingEnum = enumeration<Ending>(
  'CaseEnding',
  ['Kết thúc mà không có quyết định giải quyết', 'How an instance ended without a decision'],
  endingWords,
);

export const lodgerKindEnum = enumeration<Lodger['kind']>(
  'LodgerKind',
  ['Ai nộp đơn', 'Who lodged a case'],
  {
    units: ['Đơn vị', 'Units'],
    people: ['Cá nhân', 'People'],
    denouncer: ['Người tố cáo', 'A denouncer'],
  },
);

export type DenouncerKnown = 'sealed' | 'none';

export const denouncerEnum = enumeration<DenouncerKnown>(
  'DenouncerKnown',
  ['Đơn tố cáo có ghi tên người tố cáo hay không', 'Whether a denunciation bears a name'],
  {
    sealed: ['Có ghi tên; đã niêm phong, không hiển thị', 'It does; sealed, and never shown'],
    none: ['Không ghi tên', 'It bears none'],
  },
);

export type OrderState = 'certified' | 'corrected' | 'outstanding' | 'overtaken';

export const orderStateEnum = enumeration<OrderState>(
  'OrderState',
  ['Yêu cầu của quyết định đã thi hành hay chưa', 'Whether what was ordered was done'],
  {
    certified: ['Đã xác nhận thi hành xong', 'Certified as carried out'],
    corrected: [
      'Đã ghi nhận việc đính chính trong sổ cái, chưa xác nhận thi hành xong',
      'The ledger has the correction; it is not certified yet',
    ],
    outstanding: ['Chưa thi hành', 'Outstanding'],
    overtaken: [
      'Không còn phải thi hành: đã có quyết định giải quyết sau',
      'No longer to be carried out: a later decision took its place',
    ],
  },
);

/** Where a hold stands that a case wants or wanted. */
export type CaseHoldState = 'inForce' | 'missing' | 'toBeLifted' | 'lifted' | 'annulled';

export const caseHoldStateEnum = enumeration<CaseHoldState>(
  'CaseHoldState',
  ['Việc tạm dừng đề nghị khen thưởng đã đến đâu', 'Where a hold of a case stands'],
  {
    inForce: ['Đang tạm dừng', 'In force'],
    missing: ['Phải tạm dừng, chưa thực hiện được', 'Wanted, and not placed yet'],
    toBeLifted: ['Phải dỡ bỏ, chưa thực hiện được', 'To be lifted, and not lifted yet'],
    lifted: ['Đã dỡ bỏ', 'Lifted'],
    annulled: ['Đã huỷ', 'Annulled'],
  },
);
