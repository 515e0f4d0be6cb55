// What a report is read with: the names of its unit and bloc, the rule book of its year, whether it was in time, what it lacks.
import type { Reference } from '../../libs/domain/actor.ts';
import { blocYearStream } from '../../libs/domain/bloc-year/season.ts';
import { civilDateOf } from '../../libs/domain/civil-date.ts';
import type { DeadlineId } from '../../libs/domain/deadline.ts';
import type { Release } from '../../libs/domain/deadlines/obligation.ts';
import type { ReportPeriod } from '../../libs/domain/report/figures.ts';
import { missingIn01, type Mau01Section } from '../../libs/domain/report/mau-01.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import { yearActsOf, type YearActs } from '../../libs/domain/rule-book/year-acts.ts';
import { kindOn, nameOfYear } from '../../libs/domain/unit/naming.ts';
import { unitStream, type Unit } from '../../libs/domain/unit/unit.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import type { Questions } from '../../libs/views/views.ts';
import type { MemberReportRow, ReportForm, ReportRow } from '../../projections/reports.ts';
import { blocYearFold, ruleBookFold, unitFold } from '../../projections/stream-folds.ts';
import { releaseOf, type OwedInYear } from './deadline-releases.ts';
import { Timeliness, timelinessOf } from './timeliness.shown.ts';
import { blocNamesOfYear } from './year-names.ts';

/** What is the same for all reports of a year at one point of the ledger; each stream is folded once. */
export interface YearReading {
  unitName(unit: string): string;
  blocName(bloc: string): string;
  unitState(unit: string): Unit;
  /** Null where the bloc-year is pinned to none. */
  bookOf(bloc: string): RuleBook | null;
  reportRulesOf(bloc: string): YearActs['reports'];
  /** Why it is not owed; null where it is. */
  releaseOf(owed: OwedInYear): Release | null;
}

export function yearReading(views: Questions, year: number, asOf: number | null): YearReading {
  const unitState = kept((unit: string) => views.state(unitStream(unit), unitFold, asOf));
  const bookOf = kept((bloc: string): RuleBook | null => {
    const { pinned } = views.state(blocYearStream(year, bloc), blocYearFold, asOf);
    if (!pinned) return null;
    return views.state(pinned.ruleBook.stream, ruleBookFold, asOf).published?.book ?? null;
  });
  return {
    unitState,
    bookOf,
    unitName: (unit) => nameOfYear(unitState(unit), year) ?? unit,
    blocName: kept(blocNamesOfYear(views, year, asOf)),
    reportRulesOf: (bloc) => yearActsOf(bookOf(bloc) ?? { form: 1 }).reports,
    releaseOf: (owed) => releaseOf(views, owed, asOf),
  };
}

function kept<Value>(read: (id: string) => Value): (id: string) => Value {
  const known = new Map<string, Value>();
  return (id) => {
    if (!known.has(id)) known.set(id, read(id));
    return known.get(id)!;
  };
}

const deadlines: Readonly<Record<ReportForm, Readonly<Record<ReportPeriod, DeadlineId>>>> = {
  mau01: { halfYear: 'memberHalfYearReport', year: 'memberYearReport' },
  mau02: { halfYear: 'blocHalfYearReport', year: 'blocYearReport' },
};

export function deadlineOfReport(form: ReportForm, period: ReportPeriod): DeadlineId {
  return deadlines[form][period];
}

/** The stream that a report is in. */
export function streamOfReport({ form, unit, bloc, year }: ReportRow): string {
  return form === 'mau01' ? unitYearStream({ unit, year }) : blocYearStream(year, bloc);
}

/** The event that says what the paper says, as the seals in it are bound to it. */
export function paperEvent(row: ReportRow): Reference {
  return { stream: streamOfReport(row), revision: row.paperAt };
}

/** By the receipt of this very version; `decidesLateness` says of which version of a period it is the answer. */
export function timelinessOfReport(row: ReportRow, reading: YearReading): Timeliness | null {
  const { bloc, unit, year, form, period, receivedAt: at, course } = row;
  const deadline = deadlineOfReport(form, period);
  const event = { stream: streamOfReport(row), revision: course[0]?.revision ?? row.paperAt };
  const met = { event, day: civilDateOf(at), at };
  const unitYear = form === 'mau01' ? unit : null;
  const release = reading.releaseOf({ year, bloc, deadline, unitYear, dossier: null });
  const applied = { book: reading.bookOf(bloc), year, conferenceUntil: null, met, release };
  return timelinessOf(deadline, applied);
}

/** By the unit's kind on the day on which the report was received; none are missed where its kind is not known. */
export function missingInMember(
  { unit, bloc, paper, receivedAt }: MemberReportRow,
  reading: YearReading,
): readonly Mau01Section[] {
  const kind = kindOn(reading.unitState(unit), civilDateOf(receivedAt));
  return kind === null ? [] : missingIn01(paper, kind, reading.reportRulesOf(bloc));
}
