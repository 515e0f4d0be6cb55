// The closed lists of complaints, petitions, explanations and denunciations as GraphQL enums.
import type {
  Area,
  Complexity,
  Instance,
  MatterKind,
} from '../../../libs/domain/complaint-procedure/matter.ts';
import type { DiscontinuanceCause } from '../../../libs/domain/complaint/decision.ts';
import type { CaseOutcome, Capacity } from '../../../libs/domain/complaint/party.ts';
import type { DialogueAgreement } from '../../../libs/domain/complaint/verification.ts';
import { enumeration } from './enumerations.ts';

export const matterKindEnum = enumeration<MatterKind>(
  'MatterKind',
  ['Loại đơn', 'Kind of a case'],
  {
    complaint: ['Khiếu nại', 'Complaint'],
    petition: ['Kiến nghị, phản ánh', 'Petition'],
    explanation: ['Yêu cầu giải trình', 'Request for an explanation'],
    denunciation: ['Tố cáo', 'Denunciation'],
  },
);

export const instanceEnum = enumeration<Instance>(
  'CaseInstance',
  ['Lần giải quyết', 'Which settlement of a matter'],
  { first: ['Lần đầu', 'First'], second: ['Lần hai', 'Second'] },
);

export const areaEnum = enumeration<Area>(
  'CaseArea',
  ['Địa bàn, làm căn cứ tính thời hạn', 'The area, by which days are counted'],
  {
    ordinary: ['Thông thường', 'Ordinary'],
    remote: ['Vùng sâu, vùng xa, đi lại khó khăn', 'Remote, hard to reach'],
  },
);

export const complexityEnum = enumeration<Complexity>(
  'CaseComplexity',
  ['Mức độ phức tạp của vụ việc', 'How complex a case is'],
  { ordinary: ['Thông thường', 'Ordinary'], complex: ['Phức tạp', 'Complex'] },
);

export const capacityEnum = enumeration<Capacity>(
  'LodgingCapacity',
  ['Tư cách nộp đơn', 'In which capacity a case is lodged'],
  {
    ownRight: ['Tự mình', 'In one’s own right'],
    legalRepresentative: ['Người đại diện theo pháp luật', 'As the legal representative'],
    authorised: ['Người được uỷ quyền', 'By authorisation'],
  },
);

export const caseOutcomeEnum = enumeration<CaseOutcome>(
  'CaseOutcome',
  ['Kết luận về nội dung đơn', 'How far a case is upheld'],
  {
    upheld: ['Đúng', 'Upheld'],
    partlyUpheld: ['Đúng một phần', 'Partly upheld'],
    notUpheld: ['Sai', 'Not upheld'],
  },
);

export const dialogueAgreementEnum = enumeration<DialogueAgreement>(
  'DialogueAgreement',
  ['Kết quả đối thoại', 'How far the two sides of a dialogue agreed'],
  {
    agreed: ['Thống nhất', 'Agreed'],
    partlyAgreed: ['Thống nhất một phần', 'Partly agreed'],
    notAgreed: ['Không thống nhất', 'Not agreed'],
    lodgerAbsent: ['Người nộp đơn vắng mặt', 'The lodger was absent'],
  },
);

export const discontinuanceCauseEnum = enumeration<DiscontinuanceCause>(
  'DiscontinuanceCause',
  ['Nguyên nhân đình chỉ giải quyết', 'Why a case is discontinued'],
  {
    withdrawn: ['Rút đơn', 'Withdrawn'],
    lodgerCeased: ['Người nộp đơn không còn', 'The lodger is no more'],
    beforeACourt: ['Đã được Toà án thụ lý', 'It is before a court'],
    other: ['Nguyên nhân khác', 'Another cause'],
  },
);
