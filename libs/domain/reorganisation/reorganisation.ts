// A decision that reorganises units, many to many: recorded first, whole, then carried out part by part in the units' streams.
import type { Aggregate, Recorded } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import type { Annulment } from '../unit-year/standing.ts';

// Events

/** What happens to one unit. */
export type ReorganisationPart =
  | {
      /** Sáp nhập, hợp nhất, chia: the unit ends; the counterparts are its successors. Tách: it goes on; they receive. */
      readonly change: 'merged' | 'consolidated' | 'divided' | 'separated';
      readonly part: string;
      readonly unit: string;
      readonly counterparts: readonly string[];
    }
  | {
      /** Giải thể, without a successor. */
      readonly change: 'dissolved';
      readonly part: string;
      readonly unit: string;
      readonly counterparts: readonly [];
    }
  | {
      /** A new unit, or one that goes on, takes over; the counterparts are its predecessors. */
      readonly change: 'succeeded';
      readonly part: string;
      readonly unit: string;
      readonly counterparts: readonly string[];
    }
  | {
      readonly change: 'renamed';
      readonly part: string;
      readonly unit: string;
      readonly name: string;
    }
  | {
      readonly change: 'reparented';
      readonly part: string;
      readonly unit: string;
      /** Null: a body of the province itself. */
      readonly parent: string | null;
    };
export type UnitChange = ReorganisationPart['change'];

interface Content {
  readonly decision: OfficialDocument;
  /** The first day of the new order; it may lie in the future. */
  readonly effectiveFrom: CivilDate;
  /** Sorted by part. */
  readonly parts: readonly ReorganisationPart[];
}
export interface ReorganisationDecided {
  readonly type: 'ReorganisationDecided';
  readonly data: Content & {
    readonly reorganisation: string;
    readonly title: string;
    /** What the decision itself carries out, such as a resolution. */
    readonly legalBasis: LegalBasis | null;
  };
}
/** Đính chính: the whole decision anew. */
export interface ReorganisationCorrected {
  readonly type: 'ReorganisationCorrected';
  readonly data: Content & { readonly legalBasis: LegalBasis };
}
export interface ReorganisationAnnulled {
  readonly type: 'ReorganisationAnnulled';
  readonly data: Annulment;
}
export type ReorganisationEvent =
  ReorganisationDecided | ReorganisationCorrected | ReorganisationAnnulled;

// State

/** The decision as it was last recorded or corrected. */
export interface ReorganisationVersion extends Content {
  readonly revision: number;
}

export interface Reorganisation {
  readonly title: string | null;
  readonly newest: ReorganisationVersion | null;
  readonly annulledAt: number | null;
}

export const reorganisation: Aggregate<Reorganisation> = {
  category: 'reorganisation',
  types: { ReorganisationDecided: 1, ReorganisationCorrected: 1, ReorganisationAnnulled: 1 },
  initial: { title: null, newest: null, annulledAt: null },
  evolve(state, recorded) {
    const event = recorded as Recorded & ReorganisationEvent;
    const { revision } = event;
    switch (event.type) {
      case 'ReorganisationDecided': {
        const { title, decision, effectiveFrom, parts } = event.data;
        return { ...state, title, newest: { decision, effectiveFrom, parts, revision } };
      }
      case 'ReorganisationCorrected': {
        const { decision, effectiveFrom, parts } = event.data;
        return { ...state, newest: { decision, effectiveFrom, parts, revision } };
      }
      case 'ReorganisationAnnulled':
        return { ...state, annulledAt: revision };
    }
  },
};

const prefix = 'reorganisation-';

export function reorganisationStream(id: string): string {
  return `${prefix}${id}`;
}

/** Streams that acts are told by name may be of another kind. */
export function isReorganisationStream(stream: string): boolean {
  return stream.startsWith(prefix);
}
