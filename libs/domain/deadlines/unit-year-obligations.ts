// What a member owes in a year: its registration, its signature of the pact, its reports (Guidance I.1, IV; Mẫu 02, I.2.2).
import type { Bloc } from '../bloc/bloc.ts';
import type { BlocYear } from '../bloc-year/bloc-year.ts';
import { blocYearStream } from '../bloc-year/season.ts';
import { addDays, type CivilDate } from '../civil-date.ts';
import type { Deadline, DeadlineId } from '../deadline.ts';
import { standingFacts } from '../fact.ts';
import type { RuleBook } from '../rule-book/rule-book.ts';
import { membershipInYear, type Unit } from '../unit/unit.ts';
import { versionsOf, type MemberReports } from '../unit-year/member-report.ts';
import type { Registrations } from '../unit-year/registration.ts';
import { unitYearStream, type Season, type UnitYearOpened } from '../unit-year/season.ts';
import type { PaperTimes } from './deciding-receipt.ts';
import {
  dueOf,
  earliest,
  isMetInTime,
  lastDayOf,
  metByReceipt,
  metOnDay,
  releasedFrom,
  type Due,
  type Met,
  type Obligation,
  type Release,
} from './obligation.ts';

/** What the reading takes: the folds of the unit-year and its unit, and of the bloc-year and bloc that it counts in. */
export interface UnitYearRead {
  readonly opened: UnitYearOpened['data'];
  /** The bloc that it counts in. */
  readonly of: string;
  readonly state: Season & Registrations & MemberReports;
  readonly unit: Unit;
  readonly blocYear: BlocYear;
  readonly times: PaperTimes;
  readonly bloc: Bloc;
  readonly book: RuleBook;
}

type MemberDeadline =
  'registrationByMember' | 'pactSigning' | 'memberHalfYearReport' | 'memberYearReport';

const metBy: Readonly<Record<MemberDeadline, (read: UnitYearRead) => readonly Met[]>> = {
  registrationByMember: ({ opened, state }) => received(opened, state.registrations),
  pactSigning: signatures,
  memberHalfYearReport: ({ opened, state }) => received(opened, versionsOf(state, 'halfYear')),
  memberYearReport: ({ opened, state }) => received(opened, versionsOf(state, 'year')),
};
export const memberDeadlines = Object.keys(metBy) as readonly MemberDeadline[];

function received(
  opened: UnitYearOpened['data'],
  papers: readonly { readonly revision: number; readonly receivedAt: string }[],
): readonly Met[] {
  const stream = unitYearStream(opened);
  return papers.map(({ revision, receivedAt }) => metByReceipt({ stream, revision }, receivedAt));
}

/** A unit that is named for not having signed owes its signature still. */
function signatures({ opened, of, blocYear, times }: UnitYearRead): readonly Met[] {
  const stream = blocYearStream(opened.year, of);
  const pacts = standingFacts(blocYear, blocYear.pacts).filter(({ signers }) =>
    signers.includes(opened.unit),
  );
  const added = standingFacts(blocYear, blocYear.signaturesAdded).filter(
    ({ unit }) => unit === opened.unit,
  );
  return [...pacts, ...added].flatMap(({ revision }) => {
    const day = times.times.get(revision)?.occurredOn;
    return day === undefined ? [] : [metOnDay({ stream, revision }, day)];
  });
}

export function unitObligations(read: UnitYearRead): readonly Obligation[] {
  return read.book.deadlines.flatMap((deadline) => {
    const reading = (metBy as Partial<Record<DeadlineId, (typeof metBy)[MemberDeadline]>>)[
      deadline.id
    ];
    return reading ? [obligationOf(read, deadline, earliest(reading(read)))] : [];
  });
}

function obligationOf(read: UnitYearRead, deadline: Deadline, met: Met | null): Obligation {
  const due = dueOf(deadline, read.opened.year, null);
  return {
    deadline: deadline.id,
    capacity: 'member',
    from: read.opened.unit,
    dossier: null,
    due,
    met,
    release: met && isMetInTime(met, due) ? null : releaseOf(read, due, met),
  };
}

function releaseOf(read: UnitYearRead, due: Due, met: Met | null): Release | null {
  const last = lastDayOf(due);
  const joined = firstDayOf(read);
  if (last !== null && joined !== null && joined > last) {
    return { cause: 'joinedLater', from: null };
  }
  const { closed } = read.state;
  if (!closed || met) return null;
  const until = lastDayIn(read);
  return releasedFrom(closed.cause, until === null ? null : addDays(until, 1), due);
}

/** A unit that moves brings its year along: what counts is its first day in any bloc of the year. */
function firstDayOf({ opened, unit }: UnitYearRead): CivilDate | null {
  const meeting = unit.memberships.filter(
    ({ from, until }) =>
      from <= `${opened.year}-12-31` && (until === null || until >= `${opened.year}-01-01`),
  );
  return meeting.map(({ from }) => from).toSorted()[0] ?? null;
}

/** The last day of a season that was closed: of the membership, or of the bloc. */
function lastDayIn({ opened, of, unit, bloc }: UnitYearRead): CivilDate | null {
  const left = membershipInYear(unit, of, opened.year)?.until ?? null;
  const dissolved = bloc.dissolved?.until ?? null;
  if (left === null || dissolved === null) return left ?? dissolved;
  return left < dissolved ? left : dissolved;
}
