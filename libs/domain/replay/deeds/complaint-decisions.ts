// What the events by which a case ends say happened.
import { formatCivilDateVi } from '../../civil-date.ts';
import type { DecisionEvent, DiscontinuanceCause } from '../../complaint/decision.ts';
import { cite } from '../cite.ts';
import { sentence, type Sentence } from '../sentence.ts';
import { outcomes, partyIn } from './complaint-words.ts';
import type { Deeds } from './deeds.ts';

const causes: Readonly<Record<DiscontinuanceCause, Sentence>> = {
  withdrawn: sentence('đơn đã được rút', 'it was withdrawn'),
  lodgerCeased: sentence('người nộp đơn không còn', 'the lodger ceased to be'),
  beforeACourt: sentence('Toà án đã thụ lý', 'it is before a court'),
  other: sentence('lý do khác', 'another cause'),
};

export const complaintDecisionDeeds: Deeds<DecisionEvent> = {
  CaseWithdrawn: ({ part }) =>
    part === null
      ? sentence('Ghi nhận việc rút đơn', 'Recorded that the case was withdrawn')
      : sentence(
          `Ghi nhận việc rút một phần nội dung đơn: ${part}`,
          `Recorded that a part was withdrawn: ${part}`,
        ),
  CaseDiscontinued: ({ cause, document }) => {
    const { vi, en } = causes[cause];
    const paper = cite(document);
    return sentence(
      `Đình chỉ việc giải quyết theo quyết định${paper.vi}: ${vi}`,
      `Discontinued the case by decision${paper.en}: ${en}`,
    );
  },
  CaseDecided: ({ outcome, orders, document }) => {
    const { vi, en } = outcomes[outcome];
    const paper = cite(document);
    return sentence(
      `Ban hành kết quả giải quyết${paper.vi}: nội dung đơn ${vi}, ${orders.length} việc phải thực hiện`,
      `Decided the case${paper.en}: ${en} (orders: ${orders.length})`,
    );
  },
  CaseDecisionDelivered: ({ to, on }) => {
    const { vi, en } = partyIn(to);
    return sentence(
      `Gửi, giao quyết định giải quyết cho ${vi} ngày ${formatCivilDateVi(on)}`,
      `Delivered the decision to ${en} on ${on}`,
    );
  },
  CaseDecisionTookEffect: ({ from }) =>
    sentence(
      `Quyết định giải quyết có hiệu lực từ ngày ${formatCivilDateVi(from)}`,
      `The decision took effect on ${from}`,
    ),
  CaseDecisionPublished: ({ on }) =>
    sentence(
      `Công khai quyết định giải quyết ngày ${formatCivilDateVi(on)}`,
      `Made the decision public on ${on}`,
    ),
  CaseCarriedOut: ({ corrections }) =>
    sentence(
      `Xác nhận đã thi hành xong quyết định giải quyết (${corrections.length} việc)`,
      `Confirmed that the decision was carried out (orders: ${corrections.length})`,
    ),
};
