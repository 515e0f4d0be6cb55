// A bloc's year: what happens in it from its opening to its report, in one stream, and the fold of all of it.
import type { Aggregate, Recorded } from '../act.ts';
import { noFacts, type FactAnnulment, type Facts } from '../fact.ts';
import { composed } from '../slice.ts';
import { awarding, type Awarding, type AwardingEvent } from './awarding.ts';
import { blocLife, type BlocLife, type BlocLifeEvent } from './bloc-life.ts';
import {
  budgetMeetings,
  type BudgetMeetings,
  type BudgetMeetingsEvent,
} from './budget-meetings.ts';
import { consolidated, type Consolidated, type ConsolidatedEvent } from './consolidated.ts';
import { reporting, type Reporting, type ReportingEvent } from './reporting.ts';
import {
  scorecardDrafts,
  type ScorecardDraftEvent,
  type ScorecardDrafts,
} from './scorecard-draft.ts';
import { blocSeason, type BlocSeason, type BlocSeasonEvent } from './season.ts';

// Events

/** A fact of this stream is taken back, on a legal basis. */
export interface BlocYearFactAnnulled {
  readonly type: 'BlocYearFactAnnulled';
  readonly data: FactAnnulment;
}
export type BlocYearEvent =
  | BlocSeasonEvent
  | ScorecardDraftEvent
  | ConsolidatedEvent
  | BlocLifeEvent
  | BudgetMeetingsEvent
  | AwardingEvent
  | ReportingEvent
  | BlocYearFactAnnulled;

// State

export interface BlocYear
  extends
    Facts,
    BlocSeason,
    ScorecardDrafts,
    Consolidated,
    BlocLife,
    BudgetMeetings,
    Awarding,
    Reporting {}

const slices = composed(
  blocSeason,
  scorecardDrafts,
  consolidated,
  blocLife,
  budgetMeetings,
  awarding,
  reporting,
);

export const blocYear: Aggregate<BlocYear> = {
  category: 'blocYear',
  types: { ...slices.types, BlocYearFactAnnulled: 1 },
  initial: { ...slices.initial, ...noFacts },
  evolve,
};

/** Slices hold what was recorded; what of it stands is told by `annulled`, so that no slice folds an annulment. */
function evolve(before: BlocYear, event: Recorded): BlocYear {
  const { revision, type, actor } = event;
  const state = { ...before, recorded: [...before.recorded, { revision, type, actor }] };
  if (type !== 'BlocYearFactAnnulled') return slices.evolve(state, event);
  const { fact } = event.data as BlocYearFactAnnulled['data'];
  return { ...state, annulled: new Map(state.annulled).set(fact, revision) };
}
