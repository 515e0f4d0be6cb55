// The frame of a bloc's year: its opening, the rule book that it is pinned to, whether it is closed.
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { BlocTier } from '../bloc/bloc.ts';
import { yearOf, type CivilDate } from '../civil-date.ts';
import type { LegalBasis } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { Slice } from '../slice.ts';

// Events

export interface BlocYearOpened {
  readonly type: 'BlocYearOpened';
  readonly data: {
    readonly bloc: string;
    readonly year: number;
    readonly tier: BlocTier;
    /** Delegated blocs: the unit that details and issues the scorecard. */
    readonly authority: string | null;
    readonly setUpOn: CivilDate;
    /** The newest setting up or reconstitution of the bloc. */
    readonly formation: Reference;
  };
}
/** What the opening copied of its bloc, anew, where the bloc's entry was corrected. */
export interface BlocYearOpeningCorrected {
  readonly type: 'BlocYearOpeningCorrected';
  readonly data: Pick<BlocYearOpened['data'], 'tier' | 'authority' | 'setUpOn' | 'formation'> & {
    readonly legalBasis: LegalBasis;
  };
}
export interface RuleBookPinned {
  readonly type: 'RuleBookPinned';
  readonly data: {
    readonly ruleBook: Reference;
    readonly contentHash: string;
    /** Null for the first pinning; pinning again needs one. */
    readonly legalBasis: LegalBasis | null;
  };
}
/** The bloc was dissolved within the year: it ends with the bloc. */
export interface BlocYearCutShort {
  readonly type: 'BlocYearCutShort';
  readonly data: {
    readonly until: CivilDate;
    readonly dissolution: Reference;
    readonly legalBasis: LegalBasis;
  };
}
export type BlocSeasonEvent =
  BlocYearOpened | BlocYearOpeningCorrected | RuleBookPinned | BlocYearCutShort;

// State

export interface BlocSeason {
  readonly opened: BlocYearOpened['data'] | null;
  readonly pinned: (RuleBookPinned['data'] & { readonly revision: number }) | null;
  readonly closed: { readonly until: CivilDate; readonly revision: number } | null;
}

export const blocSeason: Slice<BlocSeason> = {
  types: { BlocYearOpened: 1, BlocYearOpeningCorrected: 1, RuleBookPinned: 1, BlocYearCutShort: 1 },
  initial: { opened: null, pinned: null, closed: null },
  evolve(state, recorded) {
    const event = recorded as Recorded & BlocSeasonEvent;
    switch (event.type) {
      case 'BlocYearOpened':
        return { ...state, opened: event.data };
      case 'BlocYearOpeningCorrected': {
        const { legalBasis: _, ...right } = event.data;
        return { ...state, opened: state.opened && { ...state.opened, ...right } };
      }
      case 'RuleBookPinned':
        return { ...state, pinned: { ...event.data, revision: event.revision } };
      case 'BlocYearCutShort':
        return { ...state, closed: { until: event.data.until, revision: event.revision } };
    }
  },
};

/** Where an act on a bloc-year is recorded. */
export interface OfBlocYear {
  readonly bloc: string;
  readonly year: number;
}

export function blocYearStream(year: number, bloc: string): string {
  return `blocYear-${year}-${bloc}`;
}

export function streamOfBlocYear({ year, bloc }: OfBlocYear): string {
  return blocYearStream(year, bloc);
}

// What several decisions look for first

/** The bloc-year was begun: what winds it up is possible even after its bloc was dissolved. */
export function requireBegunBlocYear(state: BlocSeason, field = 'year'): BlocYearOpened['data'] {
  return state.opened ?? refuse('BLOC_YEAR_NOT_OPEN', field);
}

/** The bloc-year was begun, and its bloc was not dissolved within it. */
export function requireOpenBlocYear(state: BlocSeason, field = 'year'): BlocYearOpened['data'] {
  const opened = requireBegunBlocYear(state, field);
  if (state.closed) refuse('BLOC_YEAR_CLOSED', field);
  return opened;
}

/**
 * True where the rule book lets units of this bloc be rated for this year: a bloc newly set up (not reconstituted) in
 * the year itself is rated from the next year on where the book says so (Guidance I.1).
 */
export function isRated(opened: BlocYearOpened['data'], newBlocs: 'nextYear' | 'atOnce'): boolean {
  const newThisYear = yearOf(opened.setUpOn) === opened.year;
  return newBlocs === 'atOnce' || !newThisYear;
}
