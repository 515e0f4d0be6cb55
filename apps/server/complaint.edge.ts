// The edge of one case: how far it has come and everything that was done in it; and its events one after the other.
import {
  Args,
  ArgsType,
  Extensions,
  ID,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { civilDateOf, type CivilDate } from '../../libs/domain/civil-date.ts';
import type { MatterKind } from '../../libs/domain/complaint-procedure/matter.ts';
import {
  complaintStream,
  type CaseRecord,
  type Complaint,
} from '../../libs/domain/complaint/complaint.ts';
import { courseOf, currentOf, isClosed } from '../../libs/domain/complaint/course.ts';
import { nameOn } from '../../libs/domain/unit/naming.ts';
import { unitStream } from '../../libs/domain/unit/unit.ts';
import type { Questions } from '../../libs/views/views.ts';
import type { Waits } from '../../libs/reactors/place-file.ts';
import { complaints } from '../../projections/complaints.ts';
import { consequences } from '../../projections/consequences.ts';
import { holds } from '../../projections/holds.ts';
import { oneIndex } from '../../projections/one-index.ts';
import { complaintFold, unitFold } from '../../projections/stream-folds.ts';
import {
  AsOfArguments,
  dayAsked,
  First,
  heldAt,
  HeldAt,
  heldConnectionOf,
  PagedAsOfArguments,
  placeAfter,
  pointAsked,
} from './as-of.ts';
import { CorrectionShown, correctionsShown } from './case-corrections.shown.ts';
import type { CaseAt } from './case-decision.shown.ts';
import { CaseHoldShown, caseHoldsShown } from './case-holds.shown.ts';
import { InstanceShown, instanceShown } from './case-instance.shown.ts';
import { LodgerShown, lodgerShown, type Naming } from './case-party.shown.ts';
import { CasePhaseShown, casePhases } from './case-phases.shown.ts';
import { caseSteps, CaseStepShown } from './case-steps.shown.ts';
import { CasePinShown, casePinShown } from './complaint-pin.shown.ts';
import { Shown } from './graphql/answer-fields.ts';
import { matterKindEnum } from './graphql/case-enumerations.ts';
import { caseStateEnum, type CaseStateShown } from './graphql/case-state-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Id } from './graphql/input-fields.ts';
import { connect } from './graphql/page.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { pinCost } from './limits.ts';
import { OpenLedger } from './open-ledger.ts';
import { MaySeePeople, personShown } from './person.shown.ts';

const stepsMax = 100;

@ObjectType('Complaint', {
  description: inBoth('Một vụ việc khiếu nại, kiến nghị, giải trình, tố cáo', 'A case'),
})
class ComplaintShown extends HeldAt {
  @Shown(() => ID, 'Mã vụ việc', 'Id of the case')
  readonly complaint: string;

  @Shown(() => matterKindEnum, 'Loại đơn', 'Its kind')
  readonly kind: MatterKind;

  @Shown(() => caseStateEnum, 'Đang ở bước nào', 'How far it has come')
  readonly state: CaseStateShown;

  @Shown(() => Boolean, 'Đã kết thúc', 'Nothing more is done in it')
  readonly closed: boolean;

  @Shown(() => LodgerShown, 'Người nộp đơn', 'Who lodged it')
  readonly lodger: LodgerShown;

  @Shown(() => [InstanceShown], 'Các lần giải quyết', 'Its settlements', { rowsMax: 2 })
  readonly instances: readonly InstanceShown[];

  @Shown(() => [CaseStepShown], 'Mọi sự kiện của vụ việc', 'Every event of it', { rowsMax: 30 })
  readonly steps: readonly CaseStepShown[];

  @Shown(
    () => [CorrectionShown],
    'Những việc đã thực hiện theo các quyết định giải quyết, ở bất kỳ chuỗi nào',
    'What was done by order of its decisions, in whichever stream',
    { rowsMax: 5 },
  )
  readonly corrections: readonly CorrectionShown[];

  @Shown(() => Boolean, 'Đã nêu hết những việc đó', 'All of them are told')
  readonly correctionsComplete: boolean;

  @Shown(
    () => [CaseHoldShown],
    'Việc tạm dừng đề nghị khen thưởng vì vụ việc, kể cả việc phải làm mà chưa làm được',
    'Its holds on award proposals, those that are wanted and not there too',
    { rowsMax: 5 },
  )
  readonly holds: readonly CaseHoldShown[];
}

@ObjectType({ description: inBoth('Các sự kiện của vụ việc', 'The events of a case') })
class ComplaintTimelineConnection extends heldConnectionOf('CaseStep', CaseStepShown) {
  @Shown(() => CivilDateScalar, 'Các giai đoạn tính đến ngày này', 'The day of the phases')
  readonly on: CivilDate;

  @Shown(
    () => [CasePhaseShown],
    'Các giai đoạn đã bắt đầu: mấy ngày, đúng hay quá hạn, theo điều khoản nào, tạm đình chỉ khi nào',
    'The phases that have begun: their days, whether late, by which clause, when suspended',
    { rowsMax: 8 },
  )
  readonly phases: readonly CasePhaseShown[];
}

@ArgsType()
class ComplaintArguments extends AsOfArguments {
  @Id(['Mã vụ việc', 'Id of the case'])
  readonly id: string;
}

@ArgsType()
class ComplaintTimelineArguments extends PagedAsOfArguments {
  @First(stepsMax)
  override readonly first: number;

  @Id(['Mã vụ việc', 'Id of the case'])
  readonly id: string;

  @Day(
    [
      'Các giai đoạn tính đến ngày nào; trống là ngày của asOf, hoặc hôm nay',
      'The day of the phases; null: the day of asOf, else today',
    ],
    { optional: true },
  )
  readonly on: CivilDate | null = null;
}

@Resolver(() => ComplaintShown)
export class ComplaintResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => ComplaintShown, {
    nullable: true,
    description: inBoth(
      'Một vụ việc: bước hiện tại, các lần giải quyết, quyết định và việc thi hành, kết quả bị khiếu nại khi đó và hiện nay; trống nếu không có',
      'A case: how far it has come, its settlements, what was decided and carried out, the disputed result then and now; null where there is none',
    ),
  })
  async complaint(
    @MaySeePeople() maySee: boolean,
    @Args() asked: ComplaintArguments,
  ): Promise<ComplaintShown | null> {
    const { views, people } = this.ledger;
    const asOf = oneIndex(views, [holds, consequences], pointAsked(views, asked.asOf));
    const at = caseAt(views, asked.id, asOf);
    const waits = waitsAt(this.ledger, at);
    const on = dayAsked(views, asked.asOf);
    const person: Naming['person'] = (sealed, revision, field) =>
      personShown(people, sealed, { stream: at.stream, revision, field }, maySee);
    return at.state.recorded.length === 0 ? null : shown(at, { waits, on, person });
  }

  @ResolveField(() => CasePinShown, {
    nullable: true,
    description: inBoth(
      'Sự kiện bị khiếu nại: khi đó, hiện nay, chênh lệch; trống nếu không khiếu nại sự kiện nào',
      'The disputed event then, now and the difference; null where none is disputed',
    ),
  })
  @Extensions({ foldingCost: pinCost })
  pin(@Parent() { complaint, index }: ComplaintShown): CasePinShown | null {
    const { stream, state } = caseAt(this.ledger.views, complaint, index);
    const disputing = currentOf(state) ?? state.instances.at(-1);
    return casePinShown(this.ledger.views, { stream, entry: disputing?.entry ?? null }, index);
  }

  @Query(() => ComplaintTimelineConnection, {
    description: inBoth(
      'Mọi sự kiện của vụ việc theo thứ tự, kể cả sự kiện đã huỷ, và các giai đoạn với số ngày, thời hạn, điều khoản',
      'Every event of a case in order, annulled ones too, and its phases with their days, what was due and the clauses',
    ),
  })
  complaintTimeline(@Args() asked: ComplaintTimelineArguments): ComplaintTimelineConnection {
    const { views } = this.ledger;
    const asOf = oneIndex(views, [complaints], pointAsked(views, asked.asOf));
    const on = asked.on ?? dayAsked(views, asked.asOf);
    const start = placeAfter(asked);
    const steps = caseSteps(views, {
      stream: complaintStream({ complaint: asked.id }),
      asOf,
      on,
    });
    const rest = steps.filter(({ index }) => index > start);
    const phases = casePhases(views, { complaint: asked.id, asOf, on });
    return { ...heldAt(views, asOf), ...connect(rest, asked, ({ index }) => [index]), on, phases };
  }
}

function caseAt(views: Questions, complaint: string, asOf: number): CaseAt {
  const stream = complaintStream({ complaint });
  return { views, asOf, stream, state: views.state(stream, complaintFold, asOf) };
}

/** What rules refuse is known as it is now: nothing of it is kept for a point in the past. */
function waitsAt({ views, waiting }: OpenLedger, { stream, asOf }: CaseAt): readonly Waits[] {
  return asOf < views.resolveAsOf(null) ? [] : (waiting()[stream] ?? []);
}

interface Showing {
  readonly waits: readonly Waits[];
  readonly on: CivilDate;
  readonly person: Naming['person'];
}

async function shown(at: CaseAt, { waits, on, person }: Showing): Promise<ComplaintShown> {
  const { views, asOf, stream, state } = at;
  const lodging = lodgingOf(state);
  const { complaint, kind, lodger } = lodging.data;
  const day = civilDateOf(lodging.receivedAt);
  const nameOf = (unit: string) =>
    nameOn(views.state(unitStream(unit), unitFold, asOf), day) ?? unit;
  const naming = { nameOf, person };
  return {
    ...heldAt(views, asOf),
    complaint,
    kind,
    state: courseOf(state) ?? 'annulled',
    closed: isClosed(state),
    lodger: await lodgerShown({ lodger, revision: lodging.revision }, naming),
    instances: await Promise.all(state.instances.map((each) => instanceShown(at, each, naming))),
    steps: caseSteps(views, { stream, asOf, on }),
    ...correctionsShown(at),
    holds: caseHoldsShown(at, waits),
  };
}

/** Every case begins with it, annulled or not. */
function lodgingOf({ recorded }: Complaint): CaseRecord<'CaseLodged'> {
  const lodging = (recorded as readonly CaseRecord[]).find(
    (each): each is CaseRecord<'CaseLodged'> => each.type === 'CaseLodged',
  );
  if (!lodging) throw new Error('a case begins with its lodging');
  return lodging;
}
