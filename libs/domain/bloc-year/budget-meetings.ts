// A bloc's budget, meetings, ballots and nominations.
import { standingFacts, type Annullable, type Facts } from '../fact.ts';
import { composed, type StateOf } from '../slice.ts';
import { ballots, type BallotsTallied } from './ballot.ts';
import { budget, type BudgetEvent } from './budget.ts';
import { meetings, type MeetingEvent } from './meeting.ts';
import { nominations, type UnitsNominated } from './nomination.ts';
import { settlements, type SettlementEvent } from './settlement.ts';

export type BudgetMeetingsEvent =
  BudgetEvent | SettlementEvent | MeetingEvent | BallotsTallied | UnitsNominated;

export const budgetMeetings = composed(budget, settlements, meetings, ballots, nominations);
export type BudgetMeetings = StateOf<typeof budgetMeetings>;

type State = BudgetMeetings & Facts;
interface Kept {
  readonly id: string;
  readonly revision: number;
}
interface OfMeeting extends Kept {
  readonly meeting: string;
}

/** Revisions of those of some facts that stand and name the fact of a revision, which is among others of its kind. */
function naming<Fact extends { readonly revision: number }>(
  state: State,
  named: { readonly among: readonly Kept[]; readonly fact: number },
  facts: readonly Fact[],
  nameIn: (fact: Fact) => string | null,
): readonly number[] {
  const id = named.among.find(({ revision }) => revision === named.fact)?.id;
  return standingFacts(state, facts)
    .filter((each) => nameIn(each) === id)
    .map((each) => each.revision);
}

const budgetAnnullable: readonly Annullable<State>[] = [
  {
    type: 'BudgetEstimateSubmitted',
    by: 'thoseWhoRunTheBloc',
    restingOn: (state, fact) => {
      const { estimates, budgetNotices, settlements: settled } = state;
      return [
        ...naming(state, { among: estimates, fact }, estimates, ({ supersedes }) => supersedes),
        ...naming(state, { among: estimates, fact }, budgetNotices, ({ estimate }) => estimate),
        ...naming(state, { among: estimates, fact }, settled, ({ estimate }) => estimate),
      ];
    },
  },
  {
    type: 'BudgetNotified',
    by: 'itsRecorder',
    restingOn: (state, fact) =>
      naming(
        state,
        { among: state.budgetNotices, fact },
        state.budgetNotices,
        (each) => each.supersedes,
      ),
  },
  {
    type: 'BudgetSettled',
    by: 'thoseWhoRunTheBloc',
    restingOn: (state, fact) => {
      const { settlements: settled, settlementApprovals } = state;
      return [
        ...naming(state, { among: settled, fact }, settled, ({ supersedes }) => supersedes),
        ...naming(
          state,
          { among: settled, fact },
          settlementApprovals,
          ({ settlement }) => settlement,
        ),
      ];
    },
  },
  { type: 'SettlementApproved', by: 'itsRecorder' },
];

export const budgetMeetingsAnnullable: readonly Annullable<State>[] = [
  ...budgetAnnullable,
  {
    type: 'MeetingConvened',
    by: 'thoseWhoRunTheBloc',
    restingOn: (state, fact) =>
      naming(state, { among: state.convenings, fact }, state.meetings, ({ id, convened }) =>
        convened === fact ? id : null,
      ),
  },
  {
    type: 'MeetingHeld',
    by: 'thoseWhoRunTheBloc',
    restingOn: (state, fact) => {
      const held: readonly OfMeeting[] = [...state.minutes, ...state.tallies, ...state.nominations];
      return naming(state, { among: state.meetings, fact }, held, ({ meeting }) => meeting);
    },
  },
  {
    type: 'MinutesRecorded',
    by: 'thoseWhoRunTheBloc',
    restingOn: (state, fact) =>
      naming(state, { among: state.minutes, fact }, state.nominations, ({ minutes }) => minutes),
  },
  {
    type: 'BallotsTallied',
    by: 'thoseWhoRunTheBloc',
    restingOn: (state, fact) =>
      naming(state, { among: state.tallies, fact }, state.nominations, ({ tally }) => tally),
  },
];
