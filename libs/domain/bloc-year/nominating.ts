// Nominating members for awards: whom the year-end meeting named, never who ranks first.
import { act, draft } from '../act.ts';
import { requireDistinct } from '../distinct.ts';
import { requireRunsBloc } from '../entitled.ts';
import { requireUnusedId } from '../fact.ts';
import { refuse } from '../refusal.ts';
import { yearActsOf, type YearActs } from '../rule-book/year-acts.ts';
import { isSameAward } from './award-sought.ts';
import type { NomineeVotes, Tally } from './ballot.ts';
import type { BlocYear } from './bloc-year.ts';
import { membersPresent, requireYearEndMeeting, type Meeting } from './meeting.ts';
import type { Nominee, UnitsNominated } from './nomination.ts';
import { requireOpenBlocYear, streamOfBlocYear, type OfBlocYear } from './season.ts';
import { requireAllConsidered, requireCountingHere, requireRatingBook } from './tallying.ts';

export interface NominateUnits extends OfBlocYear {
  readonly nomination: string;
  readonly meeting: string;
  /** Null: without a secret ballot. */
  readonly tally: string | null;
  readonly nominees: readonly Nominee[];
  /** Recorded minutes of the meeting. */
  readonly minutes: string;
}
export const nominateUnits = act<NominateUnits, BlocYear>({
  name: 'nominateUnits',
  vi: 'Suy tôn, đề nghị khen thưởng đơn vị thành viên',
  en: 'Nominate members for awards',
  after: ['BlocYearOpened', 'RuleBookPinned', 'MeetingHeld', 'MinutesRecorded', 'UnitYearOpened'],
  records: ['UnitsNominated'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'NOT_FOR_THIS_BLOC',
    'MEETING_NOT_HELD',
    'NOT_A_YEAR_END_MEETING',
    'RULE_BOOK_NOT_PINNED',
    'NOT_RATED_THIS_YEAR',
    'ID_TAKEN',
    'TALLY_MISSING',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'NOMINEES_MISSING',
    'NAMED_TWICE',
    'UNIT_OF_OTHER_BLOC',
    'NOT_ON_THE_BALLOT',
    'VOTES_TOO_FEW',
    'EXCLUDED_FROM_CONSIDERATION',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    requireRunsBloc(requireOpenBlocYear(state), circumstances.actor);
    const { bloc, year, nomination, tally: tallyId, minutes } = input;
    const meeting = requireYearEndMeeting(state, input.meeting);
    const book = requireRatingBook(state, known);
    const rule = yearActsOf(book).nomination;
    requireUnusedId(state.nominations, nomination, 'nomination');
    if (tallyId === null && rule.tallyNeeded) refuse('TALLY_MISSING', 'tally');
    const tally = tallyId === null ? null : requirePaper(state.tallies, tallyId, 'tally', meeting);
    const paper = requirePaper(state.minutes, minutes, 'minutes', meeting);
    if (tally) requireStanding(state, tally, 'tally');
    requireStanding(state, paper, 'minutes');
    const nominees = inOneOrder(input.nominees);
    const named = { bloc, year, units: unitsOf(nominees), field: 'nominees' };
    requireCountingHere(named, known);
    if (tally) requireVotes(nominees, tally, meeting, rule);
    const read = requireAllConsidered(named, book, known);
    const of = { nomination, meeting: meeting.id, tally: tallyId };
    return draft<UnitsNominated>('UnitsNominated', { ...of, nominees, minutes, read });
  },
});

interface OfMeeting {
  readonly id: string;
  readonly revision: number;
  readonly meeting: string;
}

/** The tally or minutes of this id, where they are of the meeting. */
function requirePaper<Fact extends OfMeeting>(
  facts: readonly Fact[],
  id: string,
  field: string,
  meeting: Meeting,
): Fact {
  const found = facts.find((each) => each.id === id && each.meeting === meeting.id);
  return found ?? refuse('FACT_UNKNOWN', field, { id });
}

function requireStanding({ annulled }: BlocYear, { id, revision }: OfMeeting, field: string): void {
  if (annulled.has(revision)) refuse('FACT_ALREADY_ANNULLED', field, { id });
}

function inOneOrder(nominees: readonly Nominee[]): readonly Nominee[] {
  return nominees
    .map(({ unit, award: { kind, name } }) => ({ unit, award: { kind, name } }))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** No id and no text has a line break before its award begins, so no two keys are alike by chance. */
function keyOf({ unit, award }: Nominee): string {
  return `${unit}\n${award.kind}\n${award.name}`;
}

/** Every nominee once, sorted; refuses a unit that is named twice for one award. */
function unitsOf(nominees: readonly Nominee[]): readonly string[] {
  if (nominees.length === 0) refuse('NOMINEES_MISSING', 'nominees');
  requireDistinct(nominees.map(keyOf), 'nominees');
  return [...new Set(nominees.map(({ unit }) => unit))];
}

/** Each nominee was on the ballot for its award, with the share of votes for that the rule book asks for. */
function requireVotes(
  nominees: readonly Nominee[],
  tally: Tally,
  meeting: Meeting,
  { leastForPercent, of }: YearActs['nomination'],
): void {
  for (const nominee of nominees) {
    const { unit } = nominee;
    const results = resultsOf(nominee, tally);
    if (results.length === 0) refuse('NOT_ON_THE_BALLOT', 'nominees', { id: unit });
    if (leastForPercent === null) continue;
    const isEnough = ({ votes, ballotsIssued }: Result): boolean => {
      const whole = of === 'ballotsIssued' ? ballotsIssued : membersPresent(meeting);
      return votes.for * 100 >= leastForPercent * whole;
    };
    if (!results.some(isEnough)) refuse('VOTES_TOO_FEW', 'nominees', { id: unit });
  }
}

interface Result {
  readonly votes: NomineeVotes;
  readonly ballotsIssued: number;
}

/** What a nominee received for its award; more than one result where the ballot went more than one round. */
function resultsOf({ unit, award }: Nominee, { questions }: Tally): readonly Result[] {
  return questions
    .filter((question) => isSameAward(question.award, award))
    .flatMap(({ nominees, ballotsIssued }) =>
      nominees.filter((each) => each.unit === unit).map((votes) => ({ votes, ballotsIssued })),
    );
}
