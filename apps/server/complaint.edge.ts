// The edge of one case: how far it has come and everything that was done in it; and its events one after the other.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { civilDateOf, type CivilDate } from '../../libs/domain/civil-date.ts';
import type { MatterKind } from '../../libs/domain/complaint-procedure/matter.ts';
import {
  complaintStream,
  type CaseRecord,
  type Complaint,
} from '../../libs/domain/complaint/complaint.ts';
import { courseOf, currentOf, isClosed } from '../../libs/domain/complaint/course.ts';
import { everConcerned } from '../../libs/domain/complaint/hold-periods.ts';
import { nameOn } from '../../libs/domain/unit/naming.ts';
import { blocYearStream } from '../../libs/domain/bloc-year/season.ts';
import { unitStream } from '../../libs/domain/unit/unit.ts';
import type { Questions } from '../../libs/views/views.ts';
import { holds, holdsScope, type HoldRow } from '../../projections/holds.ts';
import { oneIndex } from '../../projections/one-index.ts';
import { complaintFold, unitFold } from '../../projections/stream-folds.ts';
import {
  AsOfArguments,
  First,
  heldAt,
  HeldAt,
  heldConnectionOf,
  PagedAsOfArguments,
  placeAfter,
  pointAsked,
} from './as-of.ts';
import { CorrectionShown, correctionsShown, type CaseAt } from './case-decision.shown.ts';
import { InstanceShown, instanceShown } from './case-instance.shown.ts';
import { LodgerShown, lodgerShown, type Naming } from './case-party.shown.ts';
import { caseSteps, CaseStepShown } from './case-steps.shown.ts';
import { CasePinShown, casePinShown } from './complaint-pin.shown.ts';
import { Shown } from './graphql/answer-fields.ts';
import { matterKindEnum } from './graphql/case-enumerations.ts';
import { caseStateEnum, type CaseStateShown } from './graphql/case-state-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id } from './graphql/input-fields.ts';
import { connect } from './graphql/page.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { MaySeePeople, personShown } from './person.shown.ts';
import { addressOf } from './recorded-facts.ts';

const stepsMax = 100;
/** Holds that are read together. */
const readMax = 500;

@ObjectType('CaseHold', {
  description: inBoth(
    'Lệnh tạm dừng đề nghị khen thưởng do vụ việc',
    'A hold on award proposals that the case placed',
  ),
})
class CaseHoldShown {
  @Shown(() => ID, 'Sự kiện tạm dừng', 'The event')
  readonly event: string;

  @Shown(() => ID, 'Đơn vị', 'The unit')
  readonly unit: string;

  @Shown(() => ID, 'Khối thi đua', 'The bloc')
  readonly bloc: string;

  @Shown(() => Int, 'Năm thi đua', 'Year of emulation')
  readonly year: number;

  @Shown(() => CivilDateScalar, 'Từ ngày', 'From')
  readonly from: CivilDate;

  @Shown(() => Boolean, 'Còn hiệu lực: chưa dỡ bỏ, chưa huỷ', 'Neither lifted nor annulled')
  readonly inForce: boolean;

  @Shown(() => ID, 'Sự kiện huỷ; trống nếu chưa huỷ', 'The event that annulled it', {
    nullable: true,
  })
  readonly annulment: string | null;
}

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

  @Shown(
    () => CasePinShown,
    'Kết quả bị khiếu nại: khi đó, hiện nay, chênh lệch; trống nếu không phải kết quả của đơn vị',
    'The disputed result then, now and the difference; null where it is of no unit-year',
    { nullable: true },
  )
  readonly pin: CasePinShown | null;

  @Shown(() => [CaseStepShown], 'Mọi sự kiện của vụ việc', 'Every event of it', { rowsMax: 20 })
  readonly steps: readonly CaseStepShown[];

  @Shown(
    () => [CorrectionShown],
    'Những gì vụ việc đã dẫn đến trong kết quả thi đua',
    'What came of it in the results',
    { rowsMax: 5 },
  )
  readonly corrections: readonly CorrectionShown[];

  @Shown(() => [CaseHoldShown], 'Các lệnh tạm dừng', 'Its holds', { rowsMax: 5 })
  readonly holds: readonly CaseHoldShown[];
}

@ObjectType({ description: inBoth('Các sự kiện của vụ việc', 'The events of a case') })
class ComplaintTimelineConnection extends heldConnectionOf('CaseStep', CaseStepShown) {}

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
}

@Resolver()
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
    const at = caseAt(views, asked.id, oneIndex(views, [holds], pointAsked(views, asked.asOf)));
    const person: Naming['person'] = (sealed, revision, field) =>
      personShown(people, sealed, { stream: at.stream, revision, field }, maySee);
    return at.state.recorded.length === 0 ? null : shown(at, person);
  }

  @Query(() => ComplaintTimelineConnection, {
    description: inBoth(
      'Mọi sự kiện của vụ việc theo thứ tự, kể cả sự kiện đã huỷ',
      'Every event of a case in order, annulled ones too',
    ),
  })
  complaintTimeline(@Args() asked: ComplaintTimelineArguments): ComplaintTimelineConnection {
    const { views } = this.ledger;
    const asOf = views.resolveAsOf(indexOf(pointAsked(views, asked.asOf)));
    const start = placeAfter(asked);
    const steps = caseSteps(views, complaintStream({ complaint: asked.id }), asOf);
    const rest = steps.filter(({ index }) => index > start);
    return { ...heldAt(views, asOf), ...connect(rest, asked, ({ index }) => [index]) };
  }
}

function indexOf(asOf: number | null): { readonly index: number } | null {
  return asOf === null ? null : { index: asOf };
}

function caseAt(views: Questions, complaint: string, asOf: number): CaseAt {
  const stream = complaintStream({ complaint });
  return { views, asOf, stream, state: views.state(stream, complaintFold, asOf) };
}

async function shown(at: CaseAt, person: Naming['person']): Promise<ComplaintShown> {
  const { views, asOf, stream, state } = at;
  const lodging = lodgingOf(state);
  const { complaint, kind, lodger } = lodging.data;
  const day = civilDateOf(lodging.receivedAt);
  const nameOf = (unit: string) =>
    nameOn(views.state(unitStream(unit), unitFold, asOf), day) ?? unit;
  const naming = { nameOf, person };
  const disputing = currentOf(state) ?? state.instances.at(-1);
  return {
    ...heldAt(views, asOf),
    complaint,
    kind,
    state: courseOf(state) ?? 'annulled',
    closed: isClosed(state),
    lodger: await lodgerShown({ lodger, revision: lodging.revision }, naming),
    instances: await Promise.all(state.instances.map((each) => instanceShown(at, each, naming))),
    pin: disputing ? casePinShown(views, { stream, entry: disputing.entry }, asOf) : null,
    steps: caseSteps(views, stream, asOf),
    corrections: correctionsShown(at),
    holds: holdsOf(at),
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

function holdsOf({ views, asOf, stream, state }: CaseAt): readonly CaseHoldShown[] {
  const years = new Set(everConcerned(state).map(({ year }) => year));
  return [...years].flatMap((year) =>
    rowsOf(views, year, asOf)
      .filter((row) => row.case?.stream === stream)
      .map(({ unit, bloc, from, inForce, revision, annulledAt }) => {
        const place = blocYearStream(year, bloc);
        const annulment = annulledAt === null ? null : addressOf(place, annulledAt);
        return { event: addressOf(place, revision), unit, bloc, year, from, inForce, annulment };
      }),
  );
}

function rowsOf(views: Questions, year: number, asOf: number): readonly HoldRow[] {
  const rows: HoldRow[] = [];
  for (let after: string | null | undefined = null; after !== undefined;) {
    const page = views.rows(holds.name, holdsScope(year), asOf, { first: readMax, after });
    rows.push(...page.rows.map(({ value }) => value as HoldRow));
    after = page.next ?? undefined;
  }
  return rows;
}
