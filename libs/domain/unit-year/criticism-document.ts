// Criticism and reminder documents of the Provincial Party Committee and People's Committee (Guidance II.2.b, first dash).
import { annulling } from './annulling.ts';
import { act, draft, type Recorded } from '../act.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import { checkIssuedDocument } from '../document-check.ts';
import { sameIssuer, sameNumberAndDate, type OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import {
  requireOfTheYear,
  requireOpen,
  unitYearStream,
  type OfUnitYear,
  type Season,
} from './season.ts';
import { annul, requireFreeId, standing, type Annulment, type Standing } from './standing.ts';

/**
 * Who issued it: what counts is the issuing body, not the letterhead's place. `otherBody` (a ministry, an inspectorate, …)
 * never deducts, but a serious document of any body excludes.
 */
export const issuingBodies = [
  'provincialPartyCommittee',
  'provincialPeoplesCommittee',
  'partyCommitteeOffice',
  'peoplesCommitteeOffice',
  'peoplesCommitteeChairman',
  'otherBody',
] as const;
export type IssuingBody = (typeof issuingBodies)[number];

// Events

export interface CriticismDocumentRecorded {
  readonly type: 'CriticismDocumentRecorded';
  readonly data: {
    readonly criticism: string;
    readonly kind: 'criticism' | 'reminder';
    readonly issuingBody: IssuingBody;
    readonly document: OfficialDocument;
    /** Names serious wrongdoing (sai phạm nghiêm trọng): the unit is not considered. */
    readonly serious: boolean;
    /** The day to which it extends the deadline for the work; it counts all the same. */
    readonly extendsDeadlineTo: CivilDate | null;
  };
}
export interface CriticismDocumentAnnulled {
  readonly type: 'CriticismDocumentAnnulled';
  readonly data: Annulment & { readonly criticism: string };
}
export type CriticismDocumentEvent = CriticismDocumentRecorded | CriticismDocumentAnnulled;
export const criticismDocumentTypes = {
  CriticismDocumentRecorded: 1,
  CriticismDocumentAnnulled: 1,
} as const;

// State

export interface CriticismDocument extends Standing {
  readonly kind: 'criticism' | 'reminder';
  readonly issuingBody: IssuingBody;
  readonly document: OfficialDocument;
  readonly serious: boolean;
  readonly receivedAt: Instant;
}
export interface CriticismDocuments {
  readonly criticismDocuments: readonly CriticismDocument[];
}
export const noCriticismDocuments: CriticismDocuments = { criticismDocuments: [] };

export function evolveCriticismDocuments<State extends CriticismDocuments>(
  state: State,
  event: Recorded & CriticismDocumentEvent,
): State {
  switch (event.type) {
    case 'CriticismDocumentRecorded': {
      const { criticism: id, kind, issuingBody, document, serious } = event.data;
      const { revision, receivedAt } = event;
      const added = {
        id,
        revision,
        annulledAt: null,
        kind,
        issuingBody,
        document,
        serious,
        receivedAt,
      };
      return { ...state, criticismDocuments: [...state.criticismDocuments, added] };
    }
    case 'CriticismDocumentAnnulled': {
      const { criticism } = event.data;
      const documents = annul(state.criticismDocuments, criticism, event.revision);
      return { ...state, criticismDocuments: documents };
    }
  }
}

// Decisions

export interface RecordCriticismDocument extends OfUnitYear {
  readonly criticism: string;
  readonly kind: 'criticism' | 'reminder';
  readonly issuingBody: IssuingBody;
  readonly document: OfficialDocument;
  readonly serious: boolean;
  readonly extendsDeadlineTo: CivilDate | null;
}
export const recordCriticismDocument = act<RecordCriticismDocument, Season & CriticismDocuments>({
  name: 'recordCriticismDocument',
  vi: 'Ghi nhận văn bản phê bình, nhắc nhở',
  en: 'Record a criticism or reminder document',
  after: ['UnitYearOpened'],
  records: ['CriticismDocumentRecorded'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
    'DOCUMENT_OF_OTHER_YEAR',
    'REMINDER_CANNOT_BE_SERIOUS',
    'ID_TAKEN',
    'DOCUMENT_ALREADY_RECORDED',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    requireOpen(state);
    checkIssuedDocument(input.document, circumstances, 'document');
    requireOfTheYear(input.document, state, known, circumstances);
    if (input.serious && input.kind === 'reminder') refuse('REMINDER_CANNOT_BE_SERIOUS', 'serious');
    requireFreeId(state.criticismDocuments, input.criticism, 'criticism');
    const twin = standing(state.criticismDocuments).some(
      ({ issuingBody, document }) =>
        sameNumberAndDate(document, input.document) &&
        (sameIssuer(document, input.document) ||
          // Of the bodies named one issuer each; "another body" is many, told apart by their names alone.
          (issuingBody === input.issuingBody && issuingBody !== 'otherBody')),
    );
    if (twin) refuse('DOCUMENT_ALREADY_RECORDED', 'document.number');
    const { criticism, kind, issuingBody, document, serious, extendsDeadlineTo } = input;
    return draft<CriticismDocumentRecorded>('CriticismDocumentRecorded', {
      criticism,
      kind,
      issuingBody,
      document,
      serious,
      extendsDeadlineTo,
    });
  },
});

export interface AnnulCriticismDocument extends OfUnitYear, Annulment {
  readonly criticism: string;
}
export const annulCriticismDocument = annulling({
  name: 'annulCriticismDocument',
  vi: 'Huỷ ghi nhận văn bản phê bình, nhắc nhở',
  en: 'Annul a recorded criticism or reminder document',
  fact: 'CriticismDocumentRecorded',
  records: 'CriticismDocumentAnnulled',
  noun: 'criticism',
  facts: (state: Season & CriticismDocuments) => state.criticismDocuments,
});
