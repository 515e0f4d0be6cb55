// A meeting as an answer: what the bloc-year's stream says of it, beside the breaches that name it.
import { membersPresent } from '../../libs/domain/bloc-year/meeting.ts';
import { metOnDay } from '../../libs/domain/deadlines/obligation.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import type { Questions } from '../../libs/views/views.ts';
import {
  breachesScope,
  disciplineBreaches,
  type DisciplineBreachRow,
} from '../../projections/discipline-breaches.ts';
import type { Meeting } from '../../projections/meetings.ts';
import { releaseOf } from './deadline-releases.ts';
import type { ConveningShown, ProposedBreachShown, TallyShown } from './meeting-parts.shown.ts';
import type { MeetingShown } from './meeting.shown.ts';
import { addressOf } from './recorded-facts.ts';
import { timelinessOf } from './timeliness.shown.ts';

/** What answers about the meetings of one bloc-year are made from. */
export interface MeetingsAsked {
  readonly views: Questions;
  readonly asOf: number | null;
  readonly bloc: string;
  readonly year: number;
  readonly stream: string;
  readonly book: RuleBook | null;
  readonly nameOf: (unit: string) => string;
}

export function meetingShown(meeting: Meeting, asked: MeetingsAsked): MeetingShown {
  const { holding, kind, annulled, state } = meeting;
  const { stream, nameOf } = asked;
  const { from = null, until = null, place = null, chair = null, document = null } = holding ?? {};
  return {
    meeting: meeting.meeting,
    kind,
    state,
    convening: conveningShown(meeting, asked),
    from,
    until,
    place,
    chair,
    roll: (holding?.roll ?? []).map((each) => ({ ...each, unitName: nameOf(each.unit) })),
    notOnRoll: meeting.notOnRoll.map((unit) => ({ unit, unitName: nameOf(unit) })),
    present: holding && membersPresent(holding),
    document,
    event: holding && addressOf(stream, holding.revision),
    minutes: meeting.minutes.map(({ revision, minutes, file, document: paper }) => {
      return { minutes, file, document: paper, event: addressOf(stream, revision) };
    }),
    tally: tallyShown(meeting, asked),
    nominations: meeting.nominations.map(({ revision, ...each }) => ({
      ...each,
      nominees: each.nominees.map((one) => ({ ...one, unitName: nameOf(one.unit) })),
      event: addressOf(stream, revision),
    })),
    proposals: proposalsShown(meeting, asked),
    timeliness: timelinessShown(meeting, asked),
    annulled: annulled.map(({ type, revision, annulledAt }) => {
      return { type, event: addressOf(stream, revision), annulment: addressOf(stream, annulledAt) };
    }),
  };
}

function conveningShown(
  { convening }: Meeting,
  { stream, nameOf }: MeetingsAsked,
): ConveningShown | null {
  if (!convening) return null;
  const { plannedFrom, plannedUntil, expected, document, revision } = convening;
  const invited = convening.invited.map((unit) => ({ unit, unitName: nameOf(unit) }));
  const event = addressOf(stream, revision);
  return { plannedFrom, plannedUntil, invited, expected, document, event };
}

/** As the event has it: its order is that of ids, never that of counting. */
function tallyShown(
  { tally: told }: Meeting,
  { stream, nameOf }: MeetingsAsked,
): TallyShown | null {
  if (!told) return null;
  const { tally, minutes, revision } = told;
  const questions = told.questions.map(({ ballotsIssued, nominees, ...question }) => ({
    ...question,
    ballotsIssued,
    nominees: nominees.map((each) => ({
      ...each,
      unitName: nameOf(each.unit),
      invalidOrNotReturned: ballotsIssued - each.for - each.against - each.blank,
    })),
  }));
  return { tally, questions, minutes, event: addressOf(stream, revision) };
}

/** Breaches that name the meeting as it stands, or as it stood before it was annulled and recorded anew. */
function proposalsShown(
  { proposals, holdings }: Meeting,
  { views, asOf, stream, book, nameOf }: MeetingsAsked,
): readonly ProposedBreachShown[] {
  if (proposals.length === 0) return [];
  const named = holdings.flatMap((revision) => {
    const scope = breachesScope({ stream, revision });
    return views.rows(disciplineBreaches.name, scope, asOf).rows;
  });
  const breaches = named.map(({ value }) => value as DisciplineBreachRow);
  return proposals.map(({ unit, kind }) => ({
    unit,
    unitName: nameOf(unit),
    kind,
    clause: book?.discipline.clause ?? null,
    recorded: breaches
      .filter((each) => each.unit === unit)
      .map((each) => ({
        breach: each.breach,
        kind: each.kind,
        event: addressOf(unitYearStream(each), each.revision),
        annulled: each.annulledAt !== null,
      })),
  }));
}

/** The conference is due; other meetings have no day. */
function timelinessShown(
  { kind, holding }: Meeting,
  { views, asOf, book, bloc, year, stream }: MeetingsAsked,
) {
  if (kind !== 'yearEnd') return null;
  const met = holding && metOnDay({ stream, revision: holding.revision }, holding.until);
  const deadline = 'yearEndMeeting';
  const owed = { year, bloc, deadline, unitYear: null, dossier: null } as const;
  const release = releaseOf(views, owed, asOf);
  return timelinessOf(deadline, { book, year, conferenceUntil: null, met, release });
}
