// What a bloc owes in a year: its lead and the authority that it is delegated to (Guidance I, III, IV).
import { leadershipOn, type Bloc } from '../bloc/bloc.ts';
import { versionsOf } from '../bloc-year/bloc-report.ts';
import type { BlocYear } from '../bloc-year/bloc-year.ts';
import { lastYearEndMeeting } from '../bloc-year/meeting.ts';
import { streamOfBlocYear, type BlocYearOpened } from '../bloc-year/season.ts';
import { addDays, type CivilDate } from '../civil-date.ts';
import type { Deadline, DeadlineId } from '../deadline.ts';
import { standingFacts } from '../fact.ts';
import type { RuleBook } from '../rule-book/rule-book.ts';
import { adoptedPlans, authorityOn, formations } from './bloc-history.ts';
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

/** What the reading takes: the folds of the bloc-year and of its bloc, the times of its papers, its rule book. */
export interface BlocYearRead {
  readonly opened: BlocYearOpened['data'];
  readonly state: BlocYear;
  readonly times: PaperTimes;
  readonly bloc: Bloc;
  readonly book: RuleBook;
}

interface Duty {
  readonly of: 'lead' | 'authority';
  readonly metBy: (read: BlocYearRead) => readonly Met[];
}

interface OfRevision {
  readonly revision: number;
}

function received(
  { opened, state, times }: BlocYearRead,
  papers: readonly OfRevision[],
): readonly Met[] {
  const stream = streamOfBlocYear(opened);
  return standingFacts(state, papers).flatMap(({ revision }) => {
    const at = times.times.get(revision)?.receivedAt;
    return at === undefined ? [] : [metByReceipt({ stream, revision }, at)];
  });
}

/** The first standing version decides; a correction of its receipt moves it. */
function reports({ opened, state }: BlocYearRead, period: 'halfYear' | 'year'): readonly Met[] {
  const stream = streamOfBlocYear(opened);
  return versionsOf(state, period).map(({ revision, receivedAt }) =>
    metByReceipt({ stream, revision }, receivedAt),
  );
}

function conferences({ opened, state }: BlocYearRead): readonly Met[] {
  const meeting = lastYearEndMeeting(state);
  if (!meeting) return [];
  return [
    metOnDay({ stream: streamOfBlocYear(opened), revision: meeting.revision }, meeting.until),
  ];
}

type BlocDeadline = Exclude<
  DeadlineId,
  'registrationByMember' | 'pactSigning' | 'memberHalfYearReport' | 'memberYearReport'
>;

const duties: Readonly<Record<Exclude<BlocDeadline, 'awardDossiers'>, Duty>> = {
  registrationConsolidation: {
    of: 'lead',
    metBy: (read) => received(read, read.state.registrationsSent),
  },
  delegatedRegistration: {
    of: 'authority',
    metBy: (read) => received(read, read.state.delegatedRegistrations),
  },
  delegatedBlocFormation: {
    of: 'authority',
    metBy: ({ bloc, opened }) => formations(bloc, opened.year),
  },
  delegatedBlocPlan: {
    of: 'authority',
    metBy: ({ bloc, opened }) => adoptedPlans(bloc, opened.year),
  },
  budgetEstimate: { of: 'lead', metBy: (read) => received(read, read.state.estimates) },
  budgetSettlement: { of: 'lead', metBy: (read) => received(read, read.state.settlements) },
  blocHalfYearReport: { of: 'lead', metBy: (read) => reports(read, 'halfYear') },
  blocYearReport: { of: 'lead', metBy: (read) => reports(read, 'year') },
  yearEndMeeting: { of: 'lead', metBy: conferences },
};

/** Every deadline that a bloc itself may have, for readers that look for what is owed no longer. */
export const blocDeadlines = [...Object.keys(duties), 'awardDossiers'] as readonly BlocDeadline[];

/** Who led on the day; where nobody did, who was approved next within the year. */
function leadFor({ bloc, opened }: BlocYearRead, day: CivilDate): string | null {
  const then = leadershipOn(bloc, day);
  if (then) return then.lead;
  const next = bloc.leaderships
    .filter(({ from }) => from > day && from <= `${opened.year}-12-31`)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return next[0]?.lead ?? null;
}

/** In a delegated bloc that nobody leads the authority stands where a duty falls on somebody at all. */
function owerOn(
  read: BlocYearRead,
  of: Duty['of'],
  day: CivilDate,
): Pick<Obligation, 'capacity' | 'from'> {
  const { tier, authority } = read.opened;
  const lead = of === 'lead' ? leadFor(read, day) : null;
  if (of === 'lead' && (lead !== null || tier === 'provincial')) {
    return { capacity: 'lead', from: lead };
  }
  return { capacity: 'authority', from: authorityOn(read.bloc, day, authority) };
}

/**
 * Set up or reconstituted, and planned, "ngay trong năm 2021": a year without such a day asks for neither again. In a
 * delegated bloc that nobody leads the lead's duties fall on nobody (d), but for the conference (Guidance III, dash 1).
 */
function isOwed(
  { opened }: BlocYearRead,
  { of }: Duty,
  { deadline, capacity, due, met }: Obligation,
): boolean {
  const delegated = opened.tier === 'delegated';
  if (of === 'lead') {
    return capacity === 'lead' || deadline === 'yearEndMeeting' || met !== null;
  }
  const once = deadline === 'delegatedBlocFormation' || deadline === 'delegatedBlocPlan';
  return delegated && (!once || due.kind === 'by');
}

export function blocObligations(read: BlocYearRead): readonly Obligation[] {
  const own = read.book.deadlines.flatMap((deadline) => {
    const duty = (duties as Readonly<Partial<Record<DeadlineId, Duty>>>)[deadline.id];
    if (!duty) return [];
    const obligation = obligationOf(read, deadline, duty);
    return isOwed(read, duty, obligation) ? [obligation] : [];
  });
  return [...own, ...proposalsAwaited(read)];
}

function obligationOf(read: BlocYearRead, deadline: Deadline, duty: Duty): Obligation {
  const due = dueOf(deadline, read.opened.year, null);
  const met = earliest(duty.metBy(read));
  const day = lastDayOf(due) ?? met?.day ?? `${read.opened.year}-12-31`;
  return {
    deadline: deadline.id,
    ...owerOn(read, duty.of, day),
    dossier: null,
    due,
    met,
    release: releaseOf(read, deadline.id, due, met),
  };
}

/** A formation is its own start; everything else is owed from the day on which the bloc, or its lead, is there. */
function releaseOf(
  { opened, state, bloc }: BlocYearRead,
  id: DeadlineId,
  due: Due,
  met: Met | null,
): Release | null {
  if (met && isMetInTime(met, due)) return null;
  const last = lastDayOf(due);
  if (last !== null && id !== 'delegatedBlocFormation' && opened.setUpOn > last) {
    return { cause: 'blocSetUpLater', from: null };
  }
  // Guidance I.2, dash 1: "sau khi có quyết định phê chuẩn".
  if (last !== null && id === 'budgetEstimate' && !leadershipOn(bloc, last)) {
    return { cause: 'leadApprovedLater', from: null };
  }
  if (!state.closed || met) return null;
  return releasedFrom('cutShort', addDays(state.closed.until, 1), due);
}

/** Members were nominated, and the dossier of one of them was not submitted yet. */
function proposalsAwaited(read: BlocYearRead): readonly Obligation[] {
  const { opened, state, book } = read;
  const deadline = book.deadlines.find(({ id }) => id === 'awardDossiers');
  const meeting = lastYearEndMeeting(state);
  if (!deadline || !meeting) return [];
  const proposed = new Set(
    standingFacts(state, state.dossiers)
      .filter(({ beneficiary }) => beneficiary.kind === 'memberUnit')
      .map(({ beneficiary }) => beneficiary.unit),
  );
  const awaited = standingFacts(state, state.nominations).some(({ nominees }) =>
    nominees.some(({ unit }) => !proposed.has(unit)),
  );
  if (!awaited) return [];
  const due = dueOf(deadline, opened.year, meeting.until);
  const ower = owerOn(read, 'lead', meeting.until);
  return [{ deadline: 'awardDossiers', ...ower, dossier: null, due, met: null, release: null }];
}
