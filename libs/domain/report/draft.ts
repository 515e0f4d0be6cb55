// Drafts of reports: what the ledger already knows of each figure, from which events, and what is left to be filled in.
import type { Recorded } from '../act.ts';
import type { BlocYearEvent, BlocYearFactAnnulled } from '../bloc-year/bloc-year.ts';
import type { CivilDate } from '../civil-date.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { ReportPeriod, StatedPeople } from './figures.ts';

/** Where a drafted figure comes from. */
export interface DraftSource {
  /** Path in the paper, as refusals write it. */
  readonly field: string;
  /** Addresses of the events (stream@revision). */
  readonly events: readonly string[];
  /** Members whose own report does not state a part of it. */
  readonly notStatedBy: readonly string[];
}

/** A figure that the ledger does not know. */
export interface ToFillIn {
  readonly field: string;
  readonly vi: string;
  readonly en: string;
}

/** A fact that a section may be written from. */
export interface DraftMaterial {
  readonly section: string;
  readonly vi: string;
  readonly on: CivilDate;
  readonly event: string;
}

export interface Drafted<Paper> {
  /** Null and empty where the ledger does not know: no draft says that there is none of something. */
  readonly paper: Paper;
  readonly sources: readonly DraftSource[];
  readonly toFillIn: readonly ToFillIn[];
  readonly material: readonly DraftMaterial[];
}

/** A stream with the events of it that stand and fall into the period. */
export interface StandingStream {
  readonly stream: string;
  readonly events: readonly Recorded[];
}

export const unstatedPeople: StatedPeople = { collectives: null, individuals: null };

/** A paper that nobody wrote yet. */
export function unwritten(issuer: string): OfficialDocument {
  return {
    issuer,
    number: null,
    symbol: null,
    place: null,
    date: null,
    type: 'Báo cáo',
    summary: null,
    signatory: null,
    position: null,
    capacities: [],
    authentication: null,
    recipients: [],
  };
}

/** The last day of what a report tells of: sơ kết 6 tháng, tổng kết năm. */
export function periodEnd(year: number, period: ReportPeriod): CivilDate {
  return period === 'halfYear' ? `${year}-06-30` : `${year}-12-31`;
}

/** What was recorded and not annulled, done by the end of the period; a year's report tells of all that the year led to. */
export function standingIn(
  events: readonly Recorded[],
  { year, period }: { readonly year: number; readonly period: ReportPeriod },
): readonly Recorded[] {
  const annulled = new Set(
    events
      .filter(({ type }) => type === 'BlocYearFactAnnulled')
      .map(({ data }) => (data as BlocYearFactAnnulled['data']).fact),
  );
  const end = periodEnd(year, period);
  return events.filter(
    ({ revision, occurredOn }) =>
      !annulled.has(revision) && (period === 'year' || occurredOn <= end),
  );
}

type TypeOf = BlocYearEvent['type'];
export type Told<Type extends TypeOf> = Recorded & Extract<BlocYearEvent, { readonly type: Type }>;

/** The events of a bloc-year of one type. */
export function toldOf<Type extends TypeOf>(
  { events }: StandingStream,
  type: Type,
): readonly Told<Type>[] {
  return events.filter((each): each is Told<Type> => each.type === type);
}

export function addressIn({ stream }: Pick<StandingStream, 'stream'>, revision: number): string {
  return `${stream}@${revision}`;
}

export function source(
  field: string,
  events: readonly string[],
  notStatedBy: readonly string[] = [],
): DraftSource {
  return { field, events: [...new Set(events)], notStatedBy };
}
