// Gathers what drafts of reports are made from, at one point of the ledger.
import type { Recorded } from '../../libs/domain/act.ts';
import { decode } from '../../libs/domain/aggregates.ts';
import { blocYearStream } from '../../libs/domain/bloc-year/season.ts';
import { civilDateOf, type CivilDate } from '../../libs/domain/civil-date.ts';
import {
  periodEnd,
  standingIn,
  type Drafted,
  type StandingStream,
} from '../../libs/domain/report/draft.ts';
import type { MemberFacts } from '../../libs/domain/report/draft-facts.ts';
import { draftMau01 } from '../../libs/domain/report/draft-mau-01.ts';
import { draftMau02, type DraftedOfBloc } from '../../libs/domain/report/draft-mau-02.ts';
import type { ReportPeriod } from '../../libs/domain/report/figures.ts';
import type { Mau01 } from '../../libs/domain/report/mau-01.ts';
import { kindOn } from '../../libs/domain/unit/naming.ts';
import type { RegisteredItem } from '../../libs/domain/unit-year/registration.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import type { Questions } from '../../libs/views/views.ts';
import {
  reports,
  reportsPrefix,
  reportsScope,
  type MemberReportRow,
} from '../../projections/reports.ts';
import { scoreboard, scoreboardScope, type ScoreboardRow } from '../../projections/scoreboard.ts';
import { blocYearFold, unitYearFold } from '../../projections/stream-folds.ts';
import { addressOf } from './recorded-facts.ts';
import { paperEvent, yearReading } from './report-readings.ts';

interface OfPeriod {
  readonly year: number;
  readonly period: ReportPeriod;
}

export interface DraftedOfUnit extends Drafted<Mau01> {
  readonly bloc: string | null;
  /** What was registered, to stand beside results: it is the baseline of the bonus and no plan. */
  readonly registered: readonly RegisteredItem[];
}

/** Null where the unit-year is not open at that point. */
export function draftOfUnit(
  views: Questions,
  { unit, year, period }: OfPeriod & { readonly unit: string },
  asOf: number | null,
): DraftedOfUnit | null {
  const stream = unitYearStream({ unit, year });
  const { counted } = views.state(stream, unitYearFold, asOf);
  const { facts: state, history } = counted;
  if (!state.opened) return null;
  const reading = yearReading(views, year, asOf);
  const blocYears = [...new Set(state.blocs)].map((bloc) =>
    standingBlocYear(views, { bloc, year, period }, asOf),
  );
  const drafted = draftMau01({
    unit,
    unitName: reading.unitName(unit),
    kind: kindOn(reading.unitState(unit), dayAt(views, { year, period }, asOf)),
    year,
    period,
    stream,
    history,
    state,
    blocYears,
    rules: reading.reportRulesOf(state.bloc ?? ''),
  });
  return { ...drafted, bloc: state.bloc, registered: state.registrations.at(-1)?.items ?? [] };
}

/** Null where the bloc-year is not open at that point. */
export function draftOfBloc(
  views: Questions,
  { bloc, year, period }: OfPeriod & { readonly bloc: string },
  asOf: number | null,
): DraftedOfBloc | null {
  const { opened, issued } = views.state(blocYearStream(year, bloc), blocYearFold, asOf);
  if (!opened) return null;
  const reportsIn = standingReports(views, { bloc, year, period }, asOf);
  const board = views.rows(scoreboard.name, scoreboardScope(year, bloc), asOf);
  const members = board.rows.map(({ value }): MemberFacts => {
    const { unit, closed } = value as ScoreboardRow;
    const stream = unitYearStream({ unit, year });
    const { counted } = views.state(stream, unitYearFold, asOf);
    const own = reportsIn.find((row) => row.unit === unit);
    const report = own ? { paper: own.paper, event: addressOfPaper(own) } : null;
    const { facts: state, history } = counted;
    return { unit, isMember: !closed, stream, history, state, report };
  });
  return draftMau02({
    blocName: yearReading(views, year, asOf).blocName(bloc),
    period,
    blocYear: standingBlocYear(views, { bloc, year, period }, asOf),
    scorecard: issued?.scorecard ?? null,
    members,
  });
}

function standingBlocYear(
  views: Questions,
  { bloc, ...of }: OfPeriod & { readonly bloc: string },
  asOf: number | null,
): StandingStream {
  const stream = blocYearStream(of.year, bloc);
  const recorded = views.stream(stream, asOf).map((event): Recorded => decode(event));
  return { stream, events: standingIn(recorded, of) };
}

/** Members' reports of the period that stand. */
function standingReports(
  views: Questions,
  { bloc, year, period }: OfPeriod & { readonly bloc: string },
  asOf: number | null,
): readonly MemberReportRow[] {
  const prefix = reportsPrefix(bloc, 'mau01');
  const { rows } = views.rows(reports.name, reportsScope(year), asOf, { after: prefix });
  return rows
    .filter(({ key }) => key.startsWith(prefix))
    .map(({ value }) => value as MemberReportRow)
    .filter((row) => row.period === period && row.state === 'standing');
}

function addressOfPaper(row: MemberReportRow): string {
  const { stream, revision } = paperEvent(row);
  return addressOf(stream, revision);
}

/** The end of the period, or the day of the point that is looked at where it comes before. */
function dayAt(views: Questions, { year, period }: OfPeriod, asOf: number | null): CivilDate {
  const end = periodEnd(year, period);
  const index = asOf ?? views.resolveAsOf(null);
  const day = index < 0 ? end : civilDateOf(views.timeOf(index));
  return day < end ? day : end;
}
