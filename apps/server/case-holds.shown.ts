// What answers show of the holds of a case: every one that its procedure wants, where it stands, and why it is not there.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { HoldOutcome } from '../../libs/domain/bloc-year/hold.ts';
import { blocYearStream } from '../../libs/domain/bloc-year/season.ts';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import { holdRuleOf } from '../../libs/domain/complaint-procedure/procedure.ts';
import { lodgedAs, type CaseRecord } from '../../libs/domain/complaint/complaint.ts';
import {
  everConcerned,
  holdPeriods,
  keyOf,
  type HeldYear,
  type HoldPeriod,
} from '../../libs/domain/complaint/hold-periods.ts';
import type { ConcernedYear } from '../../libs/domain/complaint/lodging.ts';
import type { Waits } from '../../libs/reactors/place-file.ts';
import type { Questions } from '../../libs/views/views.ts';
import { holds, holdsScope, type HoldRow } from '../../projections/holds.ts';
import { complaintProcedureFold } from '../../projections/stream-folds.ts';
import type { CaseAt } from './case-decision.shown.ts';
import { Shown } from './graphql/answer-fields.ts';
import { caseHoldStateEnum, type CaseHoldState } from './graphql/case-state-enumerations.ts';
import { holdOutcomeEnum } from './graphql/dossier-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { retryMs } from './reactors.ts';
import { addressOf, ClauseShown, SentenceShown } from './recorded-facts.ts';
import { eventAt } from './told-event.shown.ts';
import { namesOfYear } from './year-names.ts';

const nullable = { nullable: true } as const;
/** Holds that are read together. */
const readMax = 500;

@ObjectType('CaseHoldRefusal', {
  description: inBoth(
    'Vì sao hệ thống chưa tự tạm dừng, chưa tự dỡ bỏ được',
    'Why the ledger could not place or lift a hold by itself',
  ),
})
class HoldRefusalShown {
  @Shown(() => String, 'Mã từ chối', 'Code of the refusal')
  readonly code: string;

  @Shown(() => SentenceShown, 'Lý do', 'The reason')
  readonly sentence: SentenceShown;

  @Shown(() => InstantScalar, 'Bị từ chối từ lúc', 'Refused since')
  readonly since: Instant;

  @Shown(() => InstantScalar, 'Lần thử gần nhất', 'Tried last at')
  readonly triedAt: Instant;

  @Shown(
    () => [ID],
    'Thử lại ngay khi có sự kiện mới ở các chuỗi này',
    'Tried again as soon as one of these streams has a new event',
    { rowsMax: 2 },
  )
  readonly retriedAfter: readonly string[];

  @Shown(() => Int, 'Và cứ sau số giây này thử lại một lần', 'And every so many seconds')
  readonly retriedEverySeconds: number;
}

@ObjectType('CaseHold', {
  description: inBoth(
    'Việc tạm dừng đề nghị khen thưởng một đơn vị vì vụ việc: đang tạm dừng, đã dỡ bỏ, hoặc chưa thực hiện được',
    'A hold on the award proposals of a unit because of the case: in force, lifted, or wanted and not there',
  ),
})
export class CaseHoldShown {
  @Shown(() => caseHoldStateEnum, 'Tình trạng', 'Where it stands')
  readonly state: CaseHoldState;

  @Shown(() => ID, 'Đơn vị', 'The unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Its name')
  readonly unitName: string;

  @Shown(() => Int, 'Năm thi đua', 'Year of emulation')
  readonly year: number;

  @Shown(
    () => ID,
    'Sự kiện của vụ việc dẫn đến việc tạm dừng',
    'The event of the case that it is for',
    nullable,
  )
  readonly because: string | null;

  @Shown(() => ClauseShown, 'Điều khoản quy định phải tạm dừng', 'The clause that asks for it')
  readonly clause: ClauseShown;

  @Shown(() => ID, 'Sự kiện tạm dừng; trống nếu chưa có', 'The event; null: none yet', nullable)
  readonly event: string | null;

  @Shown(() => ID, 'Khối thi đua', 'The bloc', nullable)
  readonly bloc: string | null;

  @Shown(() => CivilDateScalar, 'Tạm dừng từ ngày', 'From')
  readonly from: CivilDate;

  @Shown(() => Boolean, 'Còn hiệu lực: chưa dỡ bỏ, chưa huỷ', 'Neither lifted nor annulled')
  readonly inForce: boolean;

  @Shown(() => ID, 'Sự kiện dỡ bỏ', 'The event that lifted it', nullable)
  readonly lifting: string | null;

  @Shown(() => CivilDateScalar, 'Dỡ bỏ từ ngày', 'Lifted from', nullable)
  readonly liftedFrom: CivilDate | null;

  @Shown(() => holdOutcomeEnum, 'Dỡ bỏ vì kết quả nào', 'How the case ended for it', nullable)
  readonly outcome: HoldOutcome | null;

  @Shown(() => ID, 'Sự kiện huỷ; trống nếu chưa huỷ', 'The event that annulled it', nullable)
  readonly annulment: string | null;

  @Shown(
    () => HoldRefusalShown,
    'Vì sao chưa thực hiện được; trống nếu không bị từ chối, hoặc khi hỏi về mốc đã qua',
    'Why it could not be done; null where nothing refused it, and at a point in the past',
    nullable,
  )
  readonly refusal: HoldRefusalShown | null;
}

/** @param waits what rules refuse of this case now; empty where the question is about the past */
export function caseHoldsShown(at: CaseAt, waits: readonly Waits[]): readonly CaseHoldShown[] {
  const lodged = lodgedAs(at.state);
  if (!lodged) return [];
  const { published } = at.views.state(lodged.procedure.stream, complaintProcedureFold, at.asOf);
  if (!published) throw new Error(`${lodged.procedure.stream} was never published`);
  const { from, clause } = holdRuleOf(published.procedure, lodged.kind);
  const periods = holdPeriods(at.state, () => from);
  return everConcerned(at.state).flatMap((of) => {
    const rows = rowsOf(at, of);
    const wait = waits.find(({ about }) => about === keyOf(of)) ?? null;
    const year: YearOfCase = { of, rows, clause, wait, wanted: wantedOf(of, periods) };
    const missing = missingHold(at, year);
    return [...rows.map((row) => placedHold(at, year, row)), ...(missing ? [missing] : [])];
  });
}

/** One unit-year that the case is or was about. */
interface YearOfCase {
  readonly of: ConcernedYear;
  /** The holds that name the case. */
  readonly rows: readonly HoldRow[];
  readonly clause: ClauseShown;
  readonly wait: Waits | null;
  /** The open period in which the case wants it held. */
  readonly wanted: HoldPeriod | null;
}

function wantedOf(of: ConcernedYear, periods: readonly HoldPeriod[]): HoldPeriod | null {
  const isIts = (each: HeldYear) => keyOf(each) === keyOf(of) && each.left === null;
  return periods.find(({ ended, years }) => ended === null && years.some(isIts)) ?? null;
}

function placedHold(at: CaseAt, year: YearOfCase, row: HoldRow): CaseHoldShown {
  const place = blocYearStream(row.year, row.bloc);
  const lifting = row.liftings.findLast(({ annulledAt }) => annulledAt === null) ?? null;
  const state = stateOf(at, year, row);
  return {
    ...naming(at, year),
    state,
    because: row.case && addressOf(row.case.stream, row.case.revision),
    event: addressOf(place, row.revision),
    bloc: row.bloc,
    from: row.from,
    inForce: row.inForce,
    lifting: lifting && addressOf(place, lifting.revision),
    liftedFrom: lifting?.liftedFrom ?? null,
    outcome: lifting?.outcome ?? null,
    annulment: row.annulledAt === null ? null : addressOf(place, row.annulledAt),
    refusal: state === 'toBeLifted' ? refusalShown(year.wait) : null,
  };
}

/** A hold that a person placed is lifted by a person: the end of the case does not make it one to be lifted by itself. */
function stateOf(at: CaseAt, { wanted }: YearOfCase, row: HoldRow): CaseHoldState {
  if (row.annulledAt !== null) return 'annulled';
  if (!row.inForce) return 'lifted';
  return wanted === null && isByReactor(at, row) ? 'toBeLifted' : 'inForce';
}

function isByReactor({ views, asOf }: CaseAt, { year, bloc, revision }: HoldRow): boolean {
  const event = eventAt(views, { stream: blocYearStream(year, bloc), revision }, asOf);
  return event?.metadata.actor.channel === 'reactor';
}

/** Wanted, and neither placed for this period, be it lifted or annulled by hand since, nor by hand for the case. */
function missingHold(at: CaseAt, year: YearOfCase): CaseHoldShown | null {
  const { wanted, rows, wait } = year;
  if (!wanted) return null;
  const { begun } = wanted;
  const isSettled = ({ inForce, case: of }: HoldRow) => inForce || of?.revision === begun.revision;
  if (rows.some(isSettled)) return null;
  return {
    ...naming(at, year),
    state: 'missing',
    because: addressOf(at.stream, begun.revision),
    event: null,
    bloc: null,
    from: dayOf(begun),
    inForce: false,
    lifting: null,
    liftedFrom: null,
    outcome: null,
    annulment: null,
    refusal: refusalShown(wait),
  };
}

function naming({ views, asOf }: CaseAt, { of: { unit, year }, clause }: YearOfCase) {
  return { unit, unitName: namesOfYear(views, year, asOf)(unit), year, clause };
}

/** The day of the event's paper, else of the act. */
function dayOf({ data, occurredOn }: CaseRecord): CivilDate {
  const { document } = data as { readonly document?: { readonly date: CivilDate | null } | null };
  return document?.date ?? occurredOn;
}

function refusalShown(wait: Waits | null): HoldRefusalShown | null {
  if (!wait) return null;
  const { code, vi, en, since, triedAt, watch } = wait;
  const sentence = { vi, en };
  const retriedEverySeconds = retryMs / 1_000;
  return { code, sentence, since, triedAt, retriedAfter: watch, retriedEverySeconds };
}

function rowsOf({ views, asOf, stream }: CaseAt, { unit, year }: ConcernedYear) {
  return yearRows(views, year, asOf).filter(
    (row) => row.unit === unit && row.case?.stream === stream,
  );
}

function yearRows(views: Questions, year: number, asOf: number): readonly HoldRow[] {
  const rows: HoldRow[] = [];
  for (let after: string | null | undefined = null; after !== undefined;) {
    const page = views.rows(holds.name, holdsScope(year), asOf, { first: readMax, after });
    rows.push(...page.rows.map(({ value }) => value as HoldRow));
    after = page.next ?? undefined;
  }
  return rows;
}
