// The tally of a meeting's secret ballots (bỏ phiếu kín): what was counted, and nothing of who voted, when or in which order.
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import { standingFacts, type Facts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Count } from '../people-count.ts';
import type { Slice } from '../slice.ts';
import type { AwardSought } from './award-sought.ts';

export interface NomineeVotes {
  readonly unit: string;
  readonly for: Count;
  readonly against: Count;
  readonly blank: Count;
}

/** One question of the ballot: one award, its nominees sorted by unit. */
export interface BallotQuestion {
  readonly question: string;
  readonly award: AwardSought;
  readonly ballotsIssued: Count;
  readonly nominees: readonly NomineeVotes[];
}

// Events

/**
 * One event a meeting, whole: all questions sorted by id, so that no order of counting and no partial total exists. It is
 * recorded as of the meeting's last day, without a time of receipt. Ballot papers and pictures of them have no field.
 * A tally put right is annulled whole and counted anew; both stay readable, so a recount by one more ballot tells that
 * ballot: a view must show the standing tally only.
 */
export interface BallotsTallied {
  readonly type: 'BallotsTallied';
  readonly data: {
    readonly tally: string;
    readonly meeting: string;
    readonly questions: readonly BallotQuestion[];
    /** The nominees' unit-years, where exclusion was looked up. */
    readonly read: readonly Reference[];
    /** Biên bản kiểm phiếu, apart from the minutes of the meeting. */
    readonly minutes: OfficialDocument | null;
  };
}

// State

export type Tally = BallotsTallied['data'] & { readonly id: string; readonly revision: number };

/** In the order of recording, annulled ones too. */
export interface Ballots {
  readonly tallies: readonly Tally[];
}

export const ballots: Slice<Ballots> = {
  types: { BallotsTallied: 1 },
  initial: { tallies: [] },
  evolve(state, recorded) {
    const { data, revision } = recorded as Recorded & BallotsTallied;
    return { ...state, tallies: [...state.tallies, { ...data, id: data.tally, revision }] };
  },
};

/** The one tally of a meeting that stands. */
export function tallyOf(state: Ballots & Facts, meeting: string): Tally | null {
  return standingFacts(state, state.tallies).find((each) => each.meeting === meeting) ?? null;
}
