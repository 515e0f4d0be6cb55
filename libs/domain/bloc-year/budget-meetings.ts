// A bloc's budget, meetings, ballots and nominations.
import { standingFacts, type Annullable, type Facts } from '../fact.ts';
import { composed, type StateOf } from '../slice.ts';
import { ballots, type BallotsTallied } from './ballot.ts';
import { meetings, type MeetingEvent } from './meeting.ts';
import { nominations, type UnitsNominated } from './nomination.ts';

export type BudgetMeetingsEvent = MeetingEvent | BallotsTallied | UnitsNominated;

export const budgetMeetings = composed(meetings, ballots, nominations);
export type BudgetMeetings = StateOf<typeof budgetMeetings>;

type State = BudgetMeetings & Facts;
interface Kept {
  readonly id: string;
  readonly revision: number;
}
interface OfMeeting extends Kept {
  readonly meeting: string;
}

/** Revisions of those of some facts that stand and name the fact of a revision. */
function naming<Fact extends Kept>(
  state: State,
  named: readonly Kept[],
  revision: number,
  facts: readonly Fact[],
  nameIn: (fact: Fact) => string | null,
): readonly number[] {
  const id = named.find((each) => each.revision === revision)?.id;
  return standingFacts(state, facts)
    .filter((each) => nameIn(each) === id)
    .map((each) => each.revision);
}

export const budgetMeetingsAnnullable: readonly Annullable<State>[] = [
  {
    type: 'MeetingConvened',
    by: 'thoseWhoRunTheBloc',
    restingOn: (state, fact) =>
      naming(state, state.convenings, fact, state.meetings, ({ id, convened }) =>
        convened === fact ? id : null,
      ),
  },
  {
    type: 'MeetingHeld',
    by: 'thoseWhoRunTheBloc',
    restingOn: (state, fact) => {
      const held: readonly OfMeeting[] = [...state.minutes, ...state.tallies, ...state.nominations];
      return naming(state, state.meetings, fact, held, ({ meeting }) => meeting);
    },
  },
  {
    type: 'MinutesRecorded',
    by: 'thoseWhoRunTheBloc',
    restingOn: (state, fact) =>
      naming(state, state.minutes, fact, state.nominations, ({ minutes }) => minutes),
  },
  {
    type: 'BallotsTallied',
    by: 'thoseWhoRunTheBloc',
    restingOn: (state, fact) =>
      naming(state, state.tallies, fact, state.nominations, ({ tally }) => tally),
  },
  // A dossier that names the nomination rests on it.
  { type: 'UnitsNominated', by: 'thoseWhoRunTheBloc' },
];
