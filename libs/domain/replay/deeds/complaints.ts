// What events of a case say happened; none of them says who lodged it.
import { formatCivilDateVi } from '../../civil-date.ts';
import type { ComplaintEvent } from '../../complaint/complaint.ts';
import { cite } from '../cite.ts';
import { sentence } from '../sentence.ts';
import { complaintDecisionDeeds } from './complaint-decisions.ts';
import { agreements, kinds, outcomes, partyIn } from './complaint-words.ts';
import { annulledFact, type Deeds } from './deeds.ts';

type DecisionDeed = keyof typeof complaintDecisionDeeds;

const others: Omit<Deeds<ComplaintEvent>, DecisionDeed> = {
  CaseLodged: ({ kind, instance }) => {
    const { vi, en } = kinds[kind];
    return instance === 'second'
      ? sentence(`Tiếp nhận đơn ${vi} lần hai`, `Received a ${en} at second instance`)
      : sentence(`Tiếp nhận đơn ${vi}`, `Received a ${en}`);
  },
  SecondComplaintLodged: () =>
    sentence('Tiếp nhận đơn khiếu nại lần hai', 'Received a second complaint'),
  CaseEntryCorrected: ({ reason }) =>
    sentence(
      `Đính chính nội dung tiếp nhận đơn, lý do: ${reason}`,
      `Corrected the entry of the case: ${reason}`,
    ),
  CaseAccepted: ({ complexity, document }) => {
    const { vi, en } = cite(document);
    return complexity === 'complex'
      ? sentence(
          `Thụ lý vụ việc phức tạp theo văn bản${vi}`,
          `Accepted a complex case by paper${en}`,
        )
      : sentence(`Thụ lý vụ việc theo văn bản${vi}`, `Accepted the case by paper${en}`);
  },
  CaseRefused: ({ explanation, document }) => {
    const { vi, en } = cite(document);
    return sentence(
      `Thông báo không thụ lý theo văn bản${vi}, lý do: ${explanation}`,
      `Refused to accept the case by paper${en}: ${explanation}`,
    );
  },
  CaseTransferred: ({ to, document }) => {
    const paper = cite(document);
    const { vi, en } = partyIn(to);
    return sentence(
      `Chuyển đơn đến ${vi} theo văn bản${paper.vi}`,
      `Transferred the case to ${en} by paper${paper.en}`,
    );
  },
  CaseReturned: ({ from }) => {
    const { vi, en } = partyIn(from);
    return sentence(`Tiếp nhận lại đơn từ ${vi}`, `Received the case back from ${en}`);
  },
  CaseHandedOver: ({ settledBy }) => {
    const { vi, en } = partyIn(settledBy);
    return sentence(`Chuyển giao việc giải quyết cho ${vi}`, `Handed the case over to ${en}`);
  },
  VerificationAssigned: ({ to, until }) => {
    const { vi, en } = partyIn(to);
    return sentence(
      `Giao ${vi} xác minh nội dung đơn đến ngày ${formatCivilDateVi(until)}`,
      `Assigned the verification to ${en} until ${until}`,
    );
  },
  EvidenceRequested: ({ from, due }) => {
    const { vi, en } = partyIn(from);
    return sentence(
      `Yêu cầu ${vi} cung cấp thông tin, tài liệu, chứng cứ trước hết ngày ${formatCivilDateVi(due)}`,
      `Requested evidence from ${en} by the end of ${due}`,
    );
  },
  EvidenceGiven: ({ by, files }) => {
    const { vi, en } = partyIn(by);
    return sentence(
      `Tiếp nhận thông tin, tài liệu, chứng cứ do ${vi} cung cấp (${files.length} tệp)`,
      `Received evidence given by ${en} (files: ${files.length})`,
    );
  },
  WorkingMinutesRecorded: ({ on, with: those }) => {
    const parties = those.map(partyIn);
    return sentence(
      `Ghi nhận biên bản làm việc ngày ${formatCivilDateVi(on)} với ${parties.map(({ vi }) => vi).join(', ')}`,
      `Recorded minutes of working on ${on} with ${parties.map(({ en }) => en).join(', ')}`,
    );
  },
  DialogueHeld: ({ on, agreement }) => {
    const { vi, en } = agreements[agreement];
    return sentence(
      `Tổ chức đối thoại ngày ${formatCivilDateVi(on)}: ${vi}`,
      `Held a dialogue on ${on}: ${en}`,
    );
  },
  VerificationReported: ({ findings, differFromClaims }) => {
    const { vi, en } = outcomes[findings];
    return differFromClaims
      ? sentence(
          `Báo cáo kết quả xác minh: nội dung đơn ${vi}, khác với yêu cầu trong đơn`,
          `Reported the verification: ${en}, other than what is claimed`,
        )
      : sentence(
          `Báo cáo kết quả xác minh: nội dung đơn ${vi}`,
          `Reported the verification: ${en}`,
        );
  },
  CaseExtended: ({ until, reason }) =>
    sentence(
      `Gia hạn giải quyết đến ngày ${formatCivilDateVi(until)}, lý do: ${reason}`,
      `Extended the time for settlement to ${until}: ${reason}`,
    ),
  CaseSuspended: ({ from, reason }) =>
    sentence(
      `Tạm đình chỉ việc giải quyết từ ngày ${formatCivilDateVi(from)}, lý do: ${reason}`,
      `Suspended the settlement from ${from}: ${reason}`,
    ),
  CaseResumed: ({ resumedFrom }) =>
    sentence(
      `Tiếp tục việc giải quyết từ ngày ${formatCivilDateVi(resumedFrom)}`,
      `Resumed the settlement from ${resumedFrom}`,
    ),
  ExecutionStayed: ({ from, reason }) =>
    sentence(
      `Tạm đình chỉ thi hành quyết định bị khiếu nại từ ngày ${formatCivilDateVi(from)}, lý do: ${reason}`,
      `Stayed the disputed decision from ${from}: ${reason}`,
    ),
  StayLifted: ({ liftedFrom }) =>
    sentence(
      `Huỷ bỏ việc tạm đình chỉ thi hành từ ngày ${formatCivilDateVi(liftedFrom)}`,
      `Lifted the stay from ${liftedFrom}`,
    ),
  CaseFactAnnulled: annulledFact,
};

export const complaintDeeds: Deeds<ComplaintEvent> = { ...others, ...complaintDecisionDeeds };
