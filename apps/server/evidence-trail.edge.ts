// The edge of the evidence trail: from a line of a score to its evidence, and to who filed and withdrew it, when.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { Recorded } from '../../libs/domain/act.ts';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { ScoreLine } from '../../libs/domain/scoring/score-line.ts';
import type { EvidenceFiled, EvidenceWithdrawn } from '../../libs/domain/unit-year/evidence.ts';
import type { OfUnitYear } from '../../libs/domain/unit-year/season.ts';
import type { Questions } from '../../libs/views/views.ts';
import { heldAt, HeldAt, pointAsked, simulatedAt } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { Text } from './graphql/input-fields.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { ActorShown, addressOf, DocumentShown } from './recorded-facts.ts';
import { LineShown, lineShown } from './score-lines.ts';
import { UnitYearArguments } from './score.edge.ts';
import { scoredAt, type ScoredUnitYear } from './unit-year-scores.ts';

const nullable = { nullable: true } as const;

@ObjectType({
  description: inBoth('Một việc đã ghi: ai, khi nào, ở sự kiện nào', 'An act: who, when, where'),
})
class RecordedAct {
  @Shown(() => ID, 'Sự kiện', 'Address of the event')
  readonly event: string;

  @Shown(() => Int, 'Chỉ số trong sổ cái', 'Ledger index')
  readonly index: number;

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

  @Shown(
    () => Boolean,
    'Được tính; sai nếu ghi nhận sau phê duyệt mà chưa được chấp nhận',
    'False: recorded after an approval and not admitted',
  )
  readonly counts: boolean;
}

@ObjectType({ description: inBoth('Lần rút một hồ sơ', 'The withdrawal of evidence') })
class Withdrawal extends RecordedAct {
  @Shown(() => String, 'Lý do', 'Reason')
  readonly reason: string;
}

@ObjectType('Evidence', {
  description: inBoth('Một hồ sơ, tài liệu kiểm chứng', 'A piece of verification evidence'),
})
class EvidenceShown {
  @Shown(() => ID, 'Mã hồ sơ', 'Its id')
  readonly id: string;

  @Shown(() => String, 'Tên hồ sơ', 'Its title')
  readonly title: string;

  @Shown(() => [ID], 'Các tiêu chí khi nộp', 'The criteria that it was filed to')
  readonly criteria: readonly string[];

  @Shown(() => String, 'Mã băm SHA-256 của nội dung tệp', 'SHA-256 of the content')
  readonly sha256: string;

  @Shown(() => Int, 'Cỡ tệp, byte', 'Size in bytes')
  readonly sizeBytes: number;

  @Shown(() => String, 'Kiểu tệp', 'Media type')
  readonly mediaType: string;

  @Shown(() => DocumentShown, 'Văn bản, nếu có', 'The document, if any', nullable)
  readonly document: DocumentShown | null;

  @Shown(() => RecordedAct, 'Lần nộp', 'Its filing')
  readonly filed: RecordedAct;

  @Shown(() => Withdrawal, 'Lần rút; trống nếu còn', 'Its withdrawal; null: it stands', nullable)
  readonly withdrawn: Withdrawal | null;
}

@ObjectType({
  description: inBoth(
    'Từ một dòng điểm đến hồ sơ kiểm chứng, sự kiện, người và thời điểm',
    'From a line to its evidence, the events, who and when',
  ),
})
class EvidenceTrail extends HeldAt {
  @Shown(() => LineShown, 'Dòng điểm', 'The line')
  readonly line: LineShown;

  @Shown(() => [EvidenceShown], 'Các hồ sơ theo thứ tự nộp', 'The evidence, as it was filed')
  readonly evidence: readonly EvidenceShown[];
}

@ArgsType()
class TrailArguments extends UnitYearArguments {
  @Text(['Mã tiêu chí hoặc mã dòng điểm, ví dụ I.1.2', 'Id of a criterion or line'], 100)
  readonly criterion: string;
}

@Resolver(() => EvidenceTrail)
export class EvidenceTrailResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => EvidenceTrail, {
    nullable: true,
    description: inBoth(
      'Hồ sơ kiểm chứng của một tiêu chí: nộp, rút, ai, khi nào; trống nếu không có dòng điểm đó',
      'The evidence of one line: filed, withdrawn, who, when; null where there is no such line',
    ),
  })
  evidenceTrail(@Args() { asOf, criterion, ...of }: TrailArguments): EvidenceTrail | null {
    const { views } = this.ledger;
    return trailOf(views, of, criterion, pointAsked(views, asOf));
  }
}

function trailOf(
  views: Questions,
  of: OfUnitYear,
  id: string,
  asOf: number | null,
): EvidenceTrail | null {
  const scored = scoredAt(views, of, { asOf, inEffectOn: null });
  const line = scored?.score.lines.find((each) => each.id === id);
  if (!scored || !line) return null;
  const { stream } = scored;
  const acts = actsOf(scored, simulatedAt(views));
  const evidence = acts.filed.filter(({ data, act }) => belongs(data, line, act.counts));
  return {
    ...heldAt(views, asOf ?? views.resolveAsOf(null)),
    line: lineShown(line, stream),
    evidence: evidence.map(({ data, act }) => shown(data, act, acts.withdrawn)),
  };
}

/** What was filed after an approval is on no line yet; it is shown where it was filed to. */
function belongs(data: EvidenceFiled['data'], line: ScoreLine, counts: boolean): boolean {
  return line.evidence.includes(data.evidence) || (!counts && data.criteria.includes(line.id));
}

interface Acts {
  readonly filed: readonly { readonly data: EvidenceFiled['data']; readonly act: RecordedAct }[];
  readonly withdrawn: ReadonlyMap<string, Withdrawal>;
}

function actsOf(
  { stream, state, indexes }: ScoredUnitYear,
  isSimulated: (index: number) => boolean,
): Acts {
  const afterApproval = new Set(state.afterApproval);
  const told = state.history.filter(isOfEvidence).map((recorded) => {
    const { revision, type, data, occurredOn, receivedAt, recordedAt, actor } = recorded;
    const index = indexes[revision]!;
    const times = { occurredOn, receivedAt, recordedAt, simulatedClock: isSimulated(index) };
    const counts = !afterApproval.has(revision);
    const act = { event: addressOf(stream, revision), index, ...times, actor, counts };
    return { type, data, act };
  });
  const filed = told.flatMap(({ type, data, act }) =>
    type === 'EvidenceFiled' ? [{ data: data as EvidenceFiled['data'], act }] : [],
  );
  const withdrawn = told.flatMap(({ type, data, act }) => {
    if (type !== 'EvidenceWithdrawn') return [];
    const { evidence, reason } = data as EvidenceWithdrawn['data'];
    return [[evidence, { ...act, reason }] as const];
  });
  return { filed, withdrawn: new Map(withdrawn) };
}

function isOfEvidence({ type }: Recorded): boolean {
  return type === 'EvidenceFiled' || type === 'EvidenceWithdrawn';
}

function shown(
  { evidence: id, title, criteria, content, document }: EvidenceFiled['data'],
  filed: RecordedAct,
  withdrawals: Acts['withdrawn'],
): EvidenceShown {
  const withdrawn = withdrawals.get(id) ?? null;
  return { id, title, criteria, ...content, document, filed, withdrawn };
}
