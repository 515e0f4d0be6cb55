// What a bloc's report is drafted from: its year, its scorecard, and its members' years and own reports.
import type { Recorded } from '../act.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { UnitYear } from '../unit-year/unit-year.ts';
import type { StandingStream } from './draft.ts';
import type { ReportPeriod } from './figures.ts';
import type { Mau01 } from './mau-01.ts';

export interface MemberFacts {
  readonly unit: string;
  /** Its season was not closed: it is a member still. */
  readonly isMember: boolean;
  readonly stream: string;
  readonly history: readonly Recorded[];
  readonly state: UnitYear;
  /** Its own report of the period that stands, and the event that holds it. */
  readonly report: { readonly paper: Mau01; readonly event: string } | null;
}

/** What a bloc's report is drafted from. */
export interface BlocFacts {
  readonly blocName: string;
  readonly period: ReportPeriod;
  readonly blocYear: StandingStream;
  /** Null until one is issued. */
  readonly scorecard: Scorecard | null;
  /** In the order of their ids. */
  readonly members: readonly MemberFacts[];
}
