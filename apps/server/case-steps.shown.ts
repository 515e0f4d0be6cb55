// What answers show of the events of a case: each with its day, its words, who acted, its paper and files, and its annulment.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import { decode } from '../../libs/domain/aggregates.ts';
import { civilDateOf, type CivilDate, type Instant } from '../../libs/domain/civil-date.ts';
import type { Instance } from '../../libs/domain/complaint-procedure/matter.ts';
import {
  lodgedAs,
  type CaseRecord,
  type Complaint,
} from '../../libs/domain/complaint/complaint.ts';
import type { OfficialDocument } from '../../libs/domain/official-document.ts';
import { deedOfEvent } from '../../libs/domain/replay/deed-of-event.ts';
import { sentence, type Sentence } from '../../libs/domain/replay/sentence.ts';
import type { StoredFile } from '../../libs/domain/stored-file.ts';
import { nameOn } from '../../libs/domain/unit/naming.ts';
import { unitStream } from '../../libs/domain/unit/unit.ts';
import type { Questions } from '../../libs/views/views.ts';
import { complaintFold, unitFold } from '../../projections/stream-folds.ts';
import { simulatedAt } from './as-of.ts';
import { stepDue, StepDueShown, stepParties, StepPartyShown } from './case-step-parts.ts';
import { roleWords } from '../../libs/domain/role-words.ts';
import { Shown } from './graphql/answer-fields.ts';
import { instanceEnum } from './graphql/case-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { StoredFileShown } from './paper.shown.ts';
import { ActorShown, addressOf, DocumentShown, SentenceShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType('CaseStep', {
  description: inBoth('Một sự kiện của vụ việc', 'An event of a case'),
})
export class CaseStepShown {
  @Shown(
    () => ID,
    'Địa chỉ sự kiện, không đổi: chuỗi@số thứ tự',
    'Its address, for ever: stream@revision',
  )
  readonly event: string;

  @Shown(() => Int, 'Chỉ số trong sổ cái', 'Ledger index')
  readonly index: number;

  @Shown(() => String, 'Loại sự kiện', 'Type of the event')
  readonly type: string;

  @Shown(() => instanceEnum, 'Thuộc lần giải quyết nào', 'Of which settlement')
  readonly instance: Instance;

  @Shown(
    () => CivilDateScalar,
    'Ngày của việc: ngày văn bản, ngày nhận đơn hoặc ngày diễn ra',
    'The day of it: of its document, of the receipt, or of the act',
  )
  readonly day: CivilDate;

  @Shown(() => SentenceShown, 'Việc gì đã diễn ra', 'What happened')
  readonly sentence: SentenceShown;

  @Shown(() => SentenceShown, 'Ai thực hiện, bằng lời', 'Who acted, in words')
  readonly by: SentenceShown;

  @Shown(() => [StepPartyShown], 'Các bên được nêu', 'The parties that it names', { rowsMax: 3 })
  readonly parties: readonly StepPartyShown[];

  @Shown(
    () => StepDueShown,
    'Thời hạn mà văn bản đặt ra; trống nếu không đặt, hoặc đã huỷ',
    'What it asks for by a day; null: nothing, or it was annulled',
    nullable,
  )
  readonly due: StepDueShown | null;

  @Shown(() => DocumentShown, 'Văn bản', 'Its document', nullable)
  readonly document: DocumentShown | null;

  @Shown(
    () => [StoredFileShown],
    'Các tệp; với đơn tố cáo không liệt kê',
    'Its files; of a denunciation none is listed',
    { rowsMax: 3 },
  )
  readonly files: readonly StoredFileShown[];

  @Shown(() => Int, 'Số tệp kèm theo', 'Number of its files')
  readonly filesCount: number;

  @Shown(() => CivilDateScalar, 'Ngày diễn ra', 'Day of the act')
  readonly occurredOn: CivilDate;

  @Shown(() => InstantScalar, 'Lúc văn bản đến', 'When the paper was received')
  readonly receivedAt: Instant;

  @Shown(() => InstantScalar, 'Lúc ghi vào sổ cái', 'When it was recorded')
  readonly recordedAt: Instant;

  @Shown(
    () => Boolean,
    'Thời gian do đồng hồ giả lập đặt',
    'A simulated clock gave the time of recording',
  )
  readonly simulatedClock: boolean;

  @Shown(() => ActorShown, 'Ai thực hiện', 'Who acted')
  readonly actor: ActorShown;

  @Shown(() => ID, 'Sự kiện huỷ; trống nếu còn hiệu lực', 'The event that annulled it', nullable)
  readonly annulment: string | null;
}

interface StepsAsked {
  readonly stream: string;
  readonly asOf: number | null;
  /** The day on which what is asked for is late or not. */
  readonly on: CivilDate;
}

/** Every event of the case in its order, annulled ones marked; none says who lodged it. */
export function caseSteps(
  views: Questions,
  { stream, asOf, on }: StepsAsked,
): readonly CaseStepShown[] {
  const state = views.state(stream, complaintFold, asOf);
  const isSimulated = simulatedAt(views);
  const isSecret = lodgedAs(state)?.kind === 'denunciation';
  return views.stream(stream, asOf).map((event) => {
    const recorded = decode(event) as CaseRecord;
    const { revision, type, occurredOn, receivedAt, recordedAt, actor } = recorded;
    const annulledAt = state.annulled.get(revision);
    const files = filesOf(recorded);
    const nameOf = namesOn(views, { occurredOn, asOf });
    return {
      event: addressOf(stream, revision),
      index: event.index,
      type,
      instance: instanceOf(state, revision),
      day: dayOf(recorded),
      sentence: deedOfEvent(recorded),
      by: actorIn(actor, nameOf),
      parties: stepParties(recorded, nameOf),
      due: stepDue({ state, stream, on }, recorded),
      document: documentOf(recorded),
      // Who denounced may be told by whose key a file is under.
      files: isSecret ? [] : files,
      filesCount: files.length,
      occurredOn,
      receivedAt,
      recordedAt,
      simulatedClock: isSimulated(event.index),
      actor,
      annulment: annulledAt === undefined ? null : addressOf(stream, annulledAt),
    };
  });
}

/** The papers of an event: its own, else that of its legal basis. */
interface Papers {
  readonly document?: OfficialDocument | null;
  readonly legalBasis?: { readonly document: OfficialDocument | null };
  readonly files?: readonly StoredFile[];
  readonly authorisation?: StoredFile | null;
  readonly on?: CivilDate;
}

function documentOf({ data }: CaseRecord): OfficialDocument | null {
  const { document, legalBasis } = data as Papers;
  return document ?? legalBasis?.document ?? null;
}

function filesOf({ data }: CaseRecord): readonly StoredFile[] {
  const { files, authorisation } = data as Papers;
  return [...(files ?? []), ...(authorisation ? [authorisation] : [])];
}

/** What came in counts by its receipt, whatever day its letter bears. */
const receivedTypes: ReadonlySet<string> = new Set([
  'CaseLodged',
  'SecondComplaintLodged',
  'CaseReturned',
  'EvidenceGiven',
  'CaseWithdrawn',
]);

function dayOf({ type, data, occurredOn, receivedAt }: CaseRecord): CivilDate {
  if (receivedTypes.has(type)) return civilDateOf(receivedAt);
  const { on, document } = data as Papers;
  return on ?? document?.date ?? occurredOn;
}

/** What was recorded from the second lodging on is of the second settlement. */
function instanceOf({ recorded }: Complaint, revision: number): Instance {
  const all = recorded as readonly CaseRecord[];
  const second = all.find(({ type }) => type === 'SecondComplaintLodged');
  if (second && revision >= second.revision) return 'second';
  const first = all[0];
  return first?.type === 'CaseLodged' ? first.data.instance : 'first';
}

interface At {
  readonly occurredOn: CivilDate;
  readonly asOf: number | null;
}

function namesOn(views: Questions, { occurredOn, asOf }: At): (unit: string) => string {
  return (unit) => nameOn(views.state(unitStream(unit), unitFold, asOf), occurredOn) ?? unit;
}

/** The capacity, and the unit where the actor acts in one; never a person. */
function actorIn({ role, unit, channel }: Actor, nameOf: (unit: string) => string): Sentence {
  if (channel === 'reactor') {
    return sentence('Hệ thống tự thực hiện theo quy tắc', 'The ledger itself, by a rule');
  }
  const [vi, en] = roleWords[role];
  if (unit === null) return sentence(vi, en);
  return sentence(`${vi}, ${nameOf(unit)}`, `${en}, ${nameOf(unit)}`);
}
