// Recording the tally of a meeting's secret ballots, so that nothing in it tells an order, a time or a voter.
import { act, draft, type Circumstances, type Known } from '../act.ts';
import type { Reference } from '../actor.ts';
import { requireDistinct } from '../distinct.ts';
import { checkDocument } from '../document-check.ts';
import { requireRunsBloc } from '../entitled.ts';
import { requireUnusedId } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { ruleBook } from '../rule-book/publication.ts';
import type { RuleBook } from '../rule-book/rule-book.ts';
import { requireConsidered } from '../unit-year/considered.ts';
import { tallyOf, type BallotQuestion, type BallotsTallied } from './ballot.ts';
import type { BlocYear } from './bloc-year.ts';
import { membersPresent, requireYearEndMeeting, type Meeting } from './meeting.ts';
import { countedHere } from './member-years.ts';
import { isRated, requireOpenBlocYear, streamOfBlocYear, type OfBlocYear } from './season.ts';

export interface TallyBallots extends OfBlocYear {
  readonly tally: string;
  readonly meeting: string;
  readonly questions: readonly BallotQuestion[];
  readonly minutes: OfficialDocument | null;
}
export const tallyBallots = act<TallyBallots, BlocYear>({
  name: 'tallyBallots',
  vi: 'Ghi nhận kết quả kiểm phiếu kín',
  en: 'Record the tally of the secret ballots',
  after: ['BlocYearOpened', 'RuleBookPinned', 'MeetingHeld', 'UnitYearOpened'],
  records: ['BallotsTallied'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'NOT_FOR_THIS_BLOC',
    'MEETING_NOT_HELD',
    'NOT_A_YEAR_END_MEETING',
    'RULE_BOOK_NOT_PINNED',
    'NOT_RATED_THIS_YEAR',
    'TALLY_ALREADY_RECORDED',
    'ID_TAKEN',
    'NOMINEES_MISSING',
    'NAMED_TWICE',
    'UNIT_OF_OTHER_BLOC',
    'EXCLUDED_FROM_CONSIDERATION',
    'BALLOTS_EXCEED_PRESENT',
    'VOTES_EXCEED_BALLOTS',
    'TALLY_HAS_NO_RECEIPT',
    'TALLY_OF_OTHER_DAY',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  inOrder: (input) => ({ ...input, questions: inOneOrder(input.questions) }),
  decide: (input, known, circumstances) => (state) => {
    requireRunsBloc(requireOpenBlocYear(state), circumstances.actor);
    const { tally, meeting: id, minutes } = input;
    const meeting = requireYearEndMeeting(state, id);
    const book = requireRatingBook(state, known);
    if (tallyOf(state, id)) refuse('TALLY_ALREADY_RECORDED', 'meeting');
    requireUnusedId(state.tallies, tally, 'tally');
    const questions = inOneOrder(input.questions);
    const { bloc, year } = input;
    const named = { bloc, year, units: unitsOf(questions), field: 'questions' };
    requireCountingHere(named, known);
    const read = requireAllConsidered(named, book, known);
    checkVotes(questions, meeting);
    checkOfNoTime(meeting, circumstances);
    checkDocument(minutes, circumstances, 'minutes');
    const counted = { tally, meeting: id, questions, read, minutes };
    return draft<BallotsTallied>('BallotsTallied', counted);
  },
});

/** The book that the bloc-year is pinned to, where it lets the bloc's members be compared for this year (Guidance I.1). */
export function requireRatingBook(state: BlocYear, known: Known): RuleBook {
  const { opened, pinned } = state;
  if (!pinned) return refuse('RULE_BOOK_NOT_PINNED', 'year');
  const published = known.of(ruleBook, pinned.ruleBook.stream).state.published;
  if (!published) return refuse('RULE_BOOK_NOT_PINNED', 'year');
  const { book } = published;
  if (!opened || !isRated(opened, book.rating.newBlocs)) refuse('NOT_RATED_THIS_YEAR', 'year');
  return book;
}

/** Questions by id, nominees by unit, and of each only what the ballot counted: whatever order they were typed in. */
function inOneOrder(questions: readonly BallotQuestion[]): readonly BallotQuestion[] {
  return questions
    .map(({ question, award, ballotsIssued, nominees }) => ({
      question,
      award: { kind: award.kind, name: award.name },
      ballotsIssued,
      nominees: nominees
        .map((each) => ({
          unit: each.unit,
          for: each.for,
          against: each.against,
          blank: each.blank,
        }))
        .toSorted((a, b) => (a.unit < b.unit ? -1 : 1)),
    }))
    .toSorted((a, b) => (a.question < b.question ? -1 : 1));
}

/** Every unit on the ballot, once, sorted. Refuses a question without nominees and what is named twice. */
function unitsOf(questions: readonly BallotQuestion[]): readonly string[] {
  if (questions.length === 0) refuse('NOMINEES_MISSING', 'questions');
  if (questions.some(({ nominees }) => nominees.length === 0)) {
    refuse('NOMINEES_MISSING', 'questions');
  }
  requireDistinct(
    questions.map(({ question }) => question),
    'questions',
  );
  const named = questions.map(({ nominees }) => nominees.map(({ unit }) => unit));
  for (const units of named) requireDistinct(units, 'questions');
  return [...new Set(named.flat())].toSorted();
}

interface Named extends OfBlocYear {
  /** Each once. */
  readonly units: readonly string[];
  /** The field of the input that names them. */
  readonly field: string;
}

/** The years of these units count in this bloc. */
export function requireCountingHere(named: Named, known: Known): void {
  const { field } = named;
  for (const { state } of countedHere(named, known, field)) {
    // It left all blocs: it counts in none, though this was its last.
    if (state.closed) refuse('UNIT_OF_OTHER_BLOC', field, { id: state.opened?.unit ?? '' });
  }
}

/** None of these units is excluded; where each unit-year stood when that was looked up. */
export function requireAllConsidered(
  { units, year, field }: Named,
  book: RuleBook,
  known: Known,
): readonly Reference[] {
  return units.map((unit) => requireConsidered({ unit, year }, book, known, field));
}

/** One ballot a member unit that was present; of each nominee no more votes than ballots. */
function checkVotes(questions: readonly BallotQuestion[], meeting: Meeting): void {
  const present = membersPresent(meeting);
  if (questions.some(({ ballotsIssued }) => ballotsIssued > present)) {
    refuse('BALLOTS_EXCEED_PRESENT', 'questions', { present });
  }
  for (const { ballotsIssued, nominees } of questions) {
    const beyond = nominees.find((each) => each.for + each.against + each.blank > ballotsIssued);
    if (beyond) refuse('VOTES_EXCEED_BALLOTS', 'questions', { id: beyond.unit });
  }
}

/** The tally is of the meeting's last day and of no hour. */
function checkOfNoTime(meeting: Meeting, { receivedAt, occurredOn }: Circumstances): void {
  if (receivedAt !== null) refuse('TALLY_HAS_NO_RECEIPT', 'receivedAt');
  if (occurredOn !== meeting.until) refuse('TALLY_OF_OTHER_DAY', 'occurredOn');
}
