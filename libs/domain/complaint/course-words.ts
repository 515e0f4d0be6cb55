// What the steps that a case has come to are called.
import type { Ending } from './complaint.ts';
import type { CaseState } from './course.ts';

type Words = readonly [vi: string, en: string];

export const endingWords: Readonly<Record<Ending, Words>> = {
  refused: ['Không thụ lý', 'Not accepted'],
  transferred: ['Đã chuyển cơ quan khác', 'Transferred to another body'],
  discontinued: ['Đình chỉ giải quyết', 'Discontinued'],
};

/** A case of which nothing stands was entered in error. */
export const caseStateWords: Readonly<Record<CaseState | 'annulled', Words>> = {
  lodged: ['Đã tiếp nhận đơn', 'Received'],
  accepted: ['Đã thụ lý, đang giải quyết', 'Accepted, being settled'],
  decided: ['Đã có quyết định giải quyết', 'Decided'],
  secondPending: ['Đang khiếu nại lần hai', 'A second complaint is pending'],
  inForce: ['Quyết định có hiệu lực', 'The decision is in force'],
  carriedOut: ['Đã thi hành xong', 'Carried out'],
  ...endingWords,
  annulled: ['Đã huỷ ghi nhận', 'Entered in error and annulled'],
};
