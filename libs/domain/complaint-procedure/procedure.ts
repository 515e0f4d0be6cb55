// A complaint procedure: the rules by which cases are accepted, settled and carried out, as data, each with its clause.
import type { CivilDate } from '../civil-date.ts';
import type { Clause } from '../rule-book/clause.ts';
import type { LegalInstrument } from '../rule-book/rule-book.ts';
import type { Area, Complexity, Instance, MatterKind } from './matter.ts';

export const clockIds = [
  'lodging',
  'acceptance',
  'settlement',
  'delivery',
  'secondLodging',
  'entryIntoForce',
  'carryingOut',
  'publication',
] as const;
/** Thời hiệu; thụ lý; giải quyết; gửi quyết định; khiếu nại lần hai; có hiệu lực; thi hành; công khai. */
export type ClockId = (typeof clockIds)[number];

/** How long something may take in the cases that it covers; every case is covered by exactly one. */
export interface Clock {
  readonly clock: ClockId;
  readonly kinds: readonly MatterKind[];
  readonly instances: readonly Instance[];
  readonly areas: readonly Area[];
  readonly complexities: readonly Complexity[];
  /** Null where the rule is not known: then nothing is ever late by it, and it is shown so. */
  readonly days: number | null;
  readonly counting: 'calendar' | 'working';
  /** What becomes of a last day that is a day off. */
  readonly endsOn: 'thatDay' | 'nextWorkingDay';
  /** True: the days of a suspension of the settlement are not counted. */
  readonly stoppedBySuspension: boolean;
  /** How often it may be extended, each time by `extensionDays`, on top of the days of the case's complexity. */
  readonly extensions: number;
  readonly extensionDays: number | null;
  readonly clause: Clause;
  readonly illustrative: boolean;
}

export interface RefusalReason {
  readonly reason: string;
  readonly vi: string;
  readonly en: string;
  /** Kinds of matter that may be refused for it. */
  readonly kinds: readonly MatterKind[];
  readonly clause: Clause;
  readonly illustrative: boolean;
}

export const dialogueRules = ['whereFindingsDiffer', 'always', 'never'] as const;
export type DialogueRule = (typeof dialogueRules)[number];

/** From when on a case holds the award proposals of the unit-years that it concerns, until it ends. */
export const holdBeginnings = ['lodged', 'accepted', 'never'] as const;
export type HoldBeginning = (typeof holdBeginnings)[number];

export interface HoldRule {
  readonly kind: MatterKind;
  readonly from: HoldBeginning;
  readonly clause: Clause;
  readonly illustrative: boolean;
}

export interface ComplaintProcedure {
  readonly form: 1;
  readonly title: string;
  readonly titleEn: string;
  /** True where the whole procedure is a sample without force ("mẫu minh hoạ"). */
  readonly illustrative: boolean;
  readonly instruments: readonly LegalInstrument[];
  /** The first day on which cases are received under it. */
  readonly effectiveFrom: CivilDate;
  readonly clocks: readonly Clock[];
  readonly refusalReasons: readonly RefusalReason[];
  /** When a dialogue must be held before the decision on a complaint. */
  readonly dialogue: {
    readonly first: DialogueRule;
    readonly second: DialogueRule;
    readonly clause: Clause;
    readonly illustrative: boolean;
  };
  /** Kinds of matter that are not decided without a report of the verification. */
  readonly verificationReport: {
    readonly kinds: readonly MatterKind[];
    readonly clause: Clause;
    readonly illustrative: boolean;
  };
  /** Every kind of matter, once. */
  readonly holds: readonly HoldRule[];
}

/** What a clock is asked for. */
export interface ClockCase {
  readonly clock: ClockId;
  readonly kind: MatterKind;
  readonly instance: Instance;
  readonly area: Area;
  readonly complexity: Complexity;
}

export function covers(row: Clock, asked: ClockCase): boolean {
  return (
    row.clock === asked.clock &&
    row.kinds.includes(asked.kind) &&
    row.instances.includes(asked.instance) &&
    row.areas.includes(asked.area) &&
    row.complexities.includes(asked.complexity)
  );
}

/** The one clock of a case. @throws Error for a case that cannot be, such as a petition settled a second time */
export function clockOf(procedure: ComplaintProcedure, asked: ClockCase): Clock {
  const row = procedure.clocks.find((each) => covers(each, asked));
  if (!row) throw new Error(`no clock for ${Object.values(asked).join(', ')}`);
  return row;
}

export function holdRuleOf(procedure: ComplaintProcedure, kind: MatterKind): HoldRule {
  const rule = procedure.holds.find((each) => each.kind === kind);
  if (!rule) throw new Error(`no rule on holds for ${kind}`);
  return rule;
}
