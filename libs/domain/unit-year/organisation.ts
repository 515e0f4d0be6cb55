// Which organisations a unit has (Party, trade union), and how each was rated: the basis of Section II (Guidance II.1, "Lưu ý").
import { annulling } from './annulling.ts';
import { act, draft, type Recorded } from '../act.ts';
import { checkDocument } from '../document-check.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { Organisation } from '../scorecard/scorecard.ts';
import { requireOpen, unitYearStream, type OfUnitYear, type Season } from './season.ts';
import { annul, requireFreeId, type Annulment, type Standing } from './standing.ts';

// Events

export interface OrganisationsRecorded {
  readonly type: 'OrganisationsRecorded';
  readonly data: {
    readonly partyOrganisation: boolean;
    readonly tradeUnion: boolean;
    /** Why: what shows that there is one, or none. */
    readonly reason: string;
  };
}
export interface OrganisationRated {
  readonly type: 'OrganisationRated';
  readonly data: {
    readonly ratingId: string;
    readonly organisation: Organisation;
    /** As the scorecard spells it, such as "Hoàn thành tốt nhiệm vụ". */
    readonly rating: string;
    /** False: the unit's own honest estimate, since the official rating does not exist yet at scoring. */
    readonly official: boolean;
    readonly document: OfficialDocument | null;
  };
}
export interface OrganisationRatingAnnulled {
  readonly type: 'OrganisationRatingAnnulled';
  readonly data: Annulment & { readonly ratingId: string };
}
export type OrganisationEvent =
  OrganisationsRecorded | OrganisationRated | OrganisationRatingAnnulled;
export const organisationTypes = {
  OrganisationsRecorded: 1,
  OrganisationRated: 1,
  OrganisationRatingAnnulled: 1,
} as const;

// State

export interface OrganisationRating extends Standing {
  readonly organisation: Organisation;
  readonly rating: string;
  readonly official: boolean;
}
export interface Organisations {
  /** The newest statement; null until there is one. */
  readonly organisations: (OrganisationsRecorded['data'] & { readonly revision: number }) | null;
  readonly ratings: readonly OrganisationRating[];
}
export const noOrganisations: Organisations = { organisations: null, ratings: [] };

export function evolveOrganisations<State extends Organisations>(
  state: State,
  event: Recorded & OrganisationEvent,
): State {
  switch (event.type) {
    case 'OrganisationsRecorded':
      return { ...state, organisations: { ...event.data, revision: event.revision } };
    case 'OrganisationRated': {
      const { ratingId: id, organisation, rating, official } = event.data;
      const added = {
        id,
        revision: event.revision,
        annulledAt: null,
        organisation,
        rating,
        official,
      };
      return { ...state, ratings: [...state.ratings, added] };
    }
    case 'OrganisationRatingAnnulled':
      return { ...state, ratings: annul(state.ratings, event.data.ratingId, event.revision) };
  }
}

// Decisions

export interface RecordOrganisations extends OfUnitYear {
  readonly partyOrganisation: boolean;
  readonly tradeUnion: boolean;
  readonly reason: string;
}
export const recordOrganisations = act<RecordOrganisations, Season & Organisations>({
  name: 'recordOrganisations',
  vi: 'Ghi nhận tổ chức đảng, công đoàn của đơn vị',
  en: 'Record which organisations a unit has',
  after: ['UnitYearOpened'],
  records: ['OrganisationsRecorded'],
  refusals: ['UNIT_YEAR_NOT_OPEN', 'UNIT_YEAR_CLOSED', 'REASON_MISSING', 'NOTHING_NEW'],
  stream: unitYearStream,
  decide: (input) => (state) => {
    requireOpen(state);
    if (input.reason.trim() === '') refuse('REASON_MISSING', 'reason');
    const { partyOrganisation, tradeUnion, reason } = input;
    const before = state.organisations;
    if (before?.partyOrganisation === partyOrganisation && before.tradeUnion === tradeUnion) {
      refuse('NOTHING_NEW', 'partyOrganisation');
    }
    return draft<OrganisationsRecorded>('OrganisationsRecorded', {
      partyOrganisation,
      tradeUnion,
      reason,
    });
  },
});

export interface RateOrganisation extends OfUnitYear {
  readonly ratingId: string;
  readonly organisation: Organisation;
  readonly rating: string;
  readonly official: boolean;
  readonly document: OfficialDocument | null;
}
export const rateOrganisation = act<RateOrganisation, Season & Organisations>({
  name: 'rateOrganisation',
  vi: 'Ghi nhận kết quả xếp loại tổ chức đảng, công đoàn, đoàn thể',
  en: 'Record the rating of the Party organisation, trade union or mass organisations',
  after: ['OrganisationsRecorded'],
  records: ['OrganisationRated'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'ORGANISATIONS_NOT_RECORDED',
    'ORGANISATION_ABSENT',
    'ID_TAKEN',
    'RATING_DOCUMENT_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, _known, circumstances) => (state) => {
    requireOpen(state);
    const present = state.organisations;
    if (!present) return refuse('ORGANISATIONS_NOT_RECORDED', 'organisation');
    const absent =
      (input.organisation === 'party' && !present.partyOrganisation) ||
      (input.organisation === 'tradeUnion' && !present.tradeUnion);
    if (absent) refuse('ORGANISATION_ABSENT', 'organisation');
    requireFreeId(state.ratings, input.ratingId, 'ratingId');
    if (input.official && !input.document) refuse('RATING_DOCUMENT_MISSING', 'document');
    checkDocument(input.document, circumstances, 'document');
    const { ratingId, organisation, rating, official, document } = input;
    return draft<OrganisationRated>('OrganisationRated', {
      ratingId,
      organisation,
      rating,
      official,
      document,
    });
  },
});

export interface AnnulOrganisationRating extends OfUnitYear, Annulment {
  readonly ratingId: string;
}
export const annulOrganisationRating = annulling({
  name: 'annulOrganisationRating',
  vi: 'Huỷ kết quả xếp loại đã ghi nhận',
  en: 'Annul a recorded rating',
  fact: 'OrganisationRated',
  records: 'OrganisationRatingAnnulled',
  noun: 'ratingId',
  facts: (state: Season & Organisations) => state.ratings,
});
