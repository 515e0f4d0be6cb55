// Exclusion events of Article 7(3) of Decision 3666 (không bình xét, suy tôn): a gate, not a deduction (Guidance II.2.b).
import { annulling } from './annulling.ts';
import { act, draft, type Recorded } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import { checkDocument, checkLegalBasis } from '../document-check.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import {
  requireOpen,
  requireOpened,
  unitYearStream,
  type OfUnitYear,
  type Season,
} from './season.ts';
import {
  annul,
  requireFreeId,
  requireStanding,
  type Annulment,
  type Standing,
} from './standing.ts';

// Events

export interface ExclusionRecorded {
  readonly type: 'ExclusionRecorded';
  readonly data: {
    readonly exclusion: string;
    /** The ground, as the list of Article 7(3) words it; the ledger does not know that list. */
    readonly ground: string;
    readonly legalBasis: LegalBasis;
    readonly document: OfficialDocument | null;
  };
}
export interface ExclusionLifted {
  readonly type: 'ExclusionLifted';
  readonly data: {
    readonly exclusion: string;
    readonly liftedFrom: CivilDate;
    readonly legalBasis: LegalBasis;
  };
}
/** It was recorded in error or revoked: unlike a lifting, it may never have held. */
export interface ExclusionAnnulled {
  readonly type: 'ExclusionAnnulled';
  readonly data: Annulment & { readonly exclusion: string };
}
export type ExclusionEvent = ExclusionRecorded | ExclusionLifted | ExclusionAnnulled;
export const exclusionTypes = {
  ExclusionRecorded: 1,
  ExclusionLifted: 1,
  ExclusionAnnulled: 1,
} as const;

// State

/** `annulledAt` is the revision of its lifting or annulment. */
export interface Exclusion extends Standing {
  readonly ground: string;
}
export interface Exclusions {
  readonly exclusions: readonly Exclusion[];
}
export const noExclusions: Exclusions = { exclusions: [] };

export function evolveExclusions<State extends Exclusions>(
  state: State,
  event: Recorded & ExclusionEvent,
): State {
  switch (event.type) {
    case 'ExclusionRecorded': {
      const { exclusion: id, ground } = event.data;
      const added = { id, revision: event.revision, annulledAt: null, ground };
      return { ...state, exclusions: [...state.exclusions, added] };
    }
    case 'ExclusionLifted':
    case 'ExclusionAnnulled':
      return {
        ...state,
        exclusions: annul(state.exclusions, event.data.exclusion, event.revision),
      };
  }
}

// Decisions

export interface RecordExclusion extends OfUnitYear {
  readonly exclusion: string;
  readonly ground: string;
  readonly legalBasis: LegalBasis;
  readonly document: OfficialDocument | null;
}
export const recordExclusion = act<RecordExclusion, Season & Exclusions>({
  name: 'recordExclusion',
  vi: 'Ghi nhận trường hợp không bình xét, suy tôn',
  en: 'Record an exclusion event',
  after: ['UnitYearOpened'],
  records: ['ExclusionRecorded'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'REASON_MISSING',
    'LEGAL_BASIS_MISSING',
    'ID_TAKEN',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, _known, circumstances) => (state) => {
    requireOpen(state);
    if (input.ground.trim() === '') refuse('REASON_MISSING', 'ground');
    checkLegalBasis(input.legalBasis, circumstances);
    requireFreeId(state.exclusions, input.exclusion, 'exclusion');
    checkDocument(input.document, circumstances, 'document');
    const { exclusion, ground, legalBasis, document } = input;
    return draft<ExclusionRecorded>('ExclusionRecorded', {
      exclusion,
      ground,
      legalBasis,
      document,
    });
  },
});

export interface LiftExclusion extends OfUnitYear {
  readonly exclusion: string;
  readonly liftedFrom: CivilDate;
  readonly legalBasis: LegalBasis;
}
export const liftExclusion = act<LiftExclusion, Season & Exclusions>({
  name: 'liftExclusion',
  vi: 'Dỡ bỏ việc không bình xét, suy tôn',
  en: 'Lift an exclusion',
  after: ['ExclusionRecorded'],
  records: ['ExclusionLifted'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, _known, circumstances) => (state) => {
    requireOpened(state);
    requireStanding(state.exclusions, input.exclusion, 'exclusion');
    checkLegalBasis(input.legalBasis, circumstances);
    const { exclusion, liftedFrom, legalBasis } = input;
    return draft<ExclusionLifted>('ExclusionLifted', { exclusion, liftedFrom, legalBasis });
  },
});

export interface AnnulExclusion extends OfUnitYear, Annulment {
  readonly exclusion: string;
}
export const annulExclusion = annulling({
  name: 'annulExclusion',
  vi: 'Huỷ ghi nhận trường hợp không bình xét, suy tôn',
  en: 'Annul a recorded exclusion',
  fact: 'ExclusionRecorded',
  records: 'ExclusionAnnulled',
  noun: 'exclusion',
  facts: (state: Season & Exclusions) => state.exclusions,
});
