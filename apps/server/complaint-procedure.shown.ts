// What answers show of a complaint procedure: its clocks, reasons, dialogues, reports and holds, each with its clause.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type {
  Area,
  Complexity,
  Instance,
  MatterKind,
} from '../../libs/domain/complaint-procedure/matter.ts';
import type {
  Clock,
  ClockId,
  ComplaintProcedure,
  DialogueRule,
  HoldBeginning,
  HoldRule,
} from '../../libs/domain/complaint-procedure/procedure.ts';
import { sentence } from '../../libs/domain/replay/sentence.ts';
import { Shown } from './graphql/answer-fields.ts';
import { clockWords } from '../../libs/domain/complaint-clocks/clock-words.ts';
import { caseClockEnum } from './graphql/case-clock-enumerations.ts';
import {
  areaEnum,
  complexityEnum,
  instanceEnum,
  matterKindEnum,
} from './graphql/case-enumerations.ts';
import {
  clockCountingEnum,
  clockEndEnum,
  dialogueRuleEnum,
  holdBeginningEnum,
} from './graphql/case-rule-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { LegalBasisShown } from './paper.shown.ts';
import { ClauseShown, SentenceShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType({ isAbstract: true })
abstract class RuleShown {
  @Shown(() => ClauseShown, 'Điều khoản quy định', 'The clause that says so')
  readonly clause: ClauseShown;

  @Shown(() => Boolean, 'Là mẫu minh hoạ', 'An illustrative sample')
  readonly illustrative: boolean;
}

@ObjectType('ComplaintClock', {
  description: inBoth(
    'Một thời hạn và các trường hợp áp dụng',
    'A clock, and the cases that it covers',
  ),
})
class ClockShown extends RuleShown implements Clock {
  @Shown(() => caseClockEnum, 'Thời hạn nào', 'Which clock')
  readonly clock: ClockId;

  @Shown(() => SentenceShown, 'Tên việc', 'What it is called')
  readonly name: SentenceShown;

  @Shown(() => [matterKindEnum], 'Loại đơn', 'Kinds of cases', { rowsMax: 4 })
  readonly kinds: readonly MatterKind[];

  @Shown(() => [instanceEnum], 'Lần giải quyết', 'Settlements', { rowsMax: 2 })
  readonly instances: readonly Instance[];

  @Shown(() => [areaEnum], 'Địa bàn', 'Areas', { rowsMax: 2 })
  readonly areas: readonly Area[];

  @Shown(() => [complexityEnum], 'Mức độ phức tạp', 'Complexities', { rowsMax: 2 })
  readonly complexities: readonly Complexity[];

  @Shown(
    () => Int,
    'Số ngày; trống nếu chưa rõ quy định: không tính quá hạn',
    'Days; null: the rule is not known, and nothing is late by it',
    nullable,
  )
  readonly days: number | null;

  @Shown(() => clockCountingEnum, 'Tính theo ngày nào', 'Which days are counted')
  readonly counting: Clock['counting'];

  @Shown(
    () => clockEndEnum,
    'Ngày cuối rơi vào ngày nghỉ thì tính thế nào',
    'What becomes of a last day that is a day off',
  )
  readonly endsOn: Clock['endsOn'];

  @Shown(
    () => Boolean,
    'Không tính thời gian tạm đình chỉ việc giải quyết',
    'The days of a suspension are not counted',
  )
  readonly stoppedBySuspension: boolean;

  @Shown(() => Int, 'Được gia hạn mấy lần', 'How often it may be extended')
  readonly extensions: number;

  @Shown(() => Int, 'Mỗi lần gia hạn bao nhiêu ngày', 'Days of each extension', nullable)
  readonly extensionDays: number | null;
}

@ObjectType('ComplaintRefusalReason', {
  description: inBoth('Một lý do không thụ lý', 'A reason for which a case is not accepted'),
})
class RefusalReasonShown extends RuleShown {
  @Shown(() => ID, 'Mã lý do', 'Its id')
  readonly reason: string;

  @Shown(() => SentenceShown, 'Lời văn', 'Its words')
  readonly sentence: SentenceShown;

  @Shown(() => [matterKindEnum], 'Áp dụng cho loại đơn', 'Kinds of cases', { rowsMax: 4 })
  readonly kinds: readonly MatterKind[];
}

@ObjectType('ComplaintDialogueRule', {
  description: inBoth('Khi nào phải đối thoại', 'When a dialogue must be held'),
})
class DialogueShown extends RuleShown {
  @Shown(() => dialogueRuleEnum, 'Lần đầu', 'In the first settlement')
  readonly first: DialogueRule;

  @Shown(() => dialogueRuleEnum, 'Lần hai', 'In the second')
  readonly second: DialogueRule;
}

@ObjectType('ComplaintReportRule', {
  description: inBoth(
    'Loại đơn nào chỉ được kết luận sau khi có báo cáo xác minh',
    'Which cases are not decided without a report of the verification',
  ),
})
class VerificationReportShown extends RuleShown {
  @Shown(() => [matterKindEnum], 'Loại đơn', 'Kinds of cases', { rowsMax: 4 })
  readonly kinds: readonly MatterKind[];
}

@ObjectType('ComplaintHoldRule', {
  description: inBoth(
    'Từ khi nào phải tạm dừng đề nghị khen thưởng đơn vị có liên quan',
    'From when on a case holds the award proposals of the units that it concerns',
  ),
})
class HoldRuleShown extends RuleShown implements HoldRule {
  @Shown(() => matterKindEnum, 'Loại đơn', 'Kind of cases')
  readonly kind: MatterKind;

  @Shown(() => holdBeginningEnum, 'Từ khi', 'From')
  readonly from: HoldBeginning;
}

@ObjectType('ComplaintProcedureSuperseding', {
  description: inBoth('Bộ quy tắc thay thế', 'The procedure that took its place'),
})
export class ProcedureSupersedingShown {
  @Shown(() => ID, 'Sự kiện ban hành bộ quy tắc mới', 'Its publication')
  readonly by: string;

  @Shown(() => ID, 'Mã bộ quy tắc mới', 'Its id')
  readonly complaintProcedure: string;

  @Shown(() => CivilDateScalar, 'Từ ngày', 'From')
  readonly from: CivilDate;

  @Shown(() => LegalBasisShown, 'Căn cứ pháp lý', 'Legal basis')
  readonly legalBasis: LegalBasisShown;
}

@ObjectType({ isAbstract: true })
export abstract class ProcedureRules {
  @Shown(() => [ClockShown], 'Các thời hạn', 'Its clocks')
  readonly clocks: readonly ClockShown[];

  @Shown(() => [RefusalReasonShown], 'Các lý do không thụ lý', 'Its reasons of refusal')
  readonly refusalReasons: readonly RefusalReasonShown[];

  @Shown(() => DialogueShown, 'Đối thoại (khiếu nại)', 'Dialogues, on complaints')
  readonly dialogue: DialogueShown;

  @Shown(() => VerificationReportShown, 'Báo cáo xác minh', 'Reports of verifications')
  readonly verificationReport: VerificationReportShown;

  @Shown(() => [HoldRuleShown], 'Tạm dừng đề nghị khen thưởng', 'Holds on award proposals', {
    rowsMax: 4,
  })
  readonly holds: readonly HoldRuleShown[];
}

export function procedureRules(procedure: ComplaintProcedure): ProcedureRules {
  const { clocks, refusalReasons, dialogue, verificationReport, holds } = procedure;
  return {
    clocks: clocks.map((each) => ({ ...each, name: sentence(...clockWords[each.clock]) })),
    refusalReasons: refusalReasons.map(({ vi, en, ...reason }) => {
      return { ...reason, sentence: { vi, en } };
    }),
    dialogue,
    verificationReport,
    holds,
  };
}
