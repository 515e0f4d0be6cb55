// Ineligible award dossiers, by the Board's written notice (Guidance II.2.b, second dash).
import { annulling } from './annulling.ts';
import { act, draft, type Recorded } from '../act.ts';
import type { Instant } from '../civil-date.ts';
import { checkIssuedDocument } from '../document-check.ts';
import { sameNumberAndDate, type OfficialDocument } from '../official-document.ts';
import { requireDistinct } from '../distinct.ts';
import { refuse } from '../refusal.ts';
import { unit, unitStream } from '../unit/unit.ts';
import {
  requireOfTheYear,
  requireOpen,
  unitYearStream,
  type OfUnitYear,
  type Season,
} from './season.ts';
import { annul, requireFreeId, standing, type Annulment, type Standing } from './standing.ts';

export interface IneligibleDossier {
  /** The dossier's own reference; the same reference in two notices is one dossier. */
  readonly dossier: string;
  readonly level: 'provincial' | 'state';
  /** The unit that submitted it. */
  readonly submittedBy: string;
  /** The member for which a lead submitted it; null where a unit submitted its own. */
  readonly onBehalfOf: string | null;
}

// Events

export interface IneligibleDossiersNotified {
  readonly type: 'IneligibleDossiersNotified';
  readonly data: {
    readonly notice: string;
    readonly document: OfficialDocument;
    readonly dossiers: readonly IneligibleDossier[];
  };
}
export interface IneligibleDossierNoticeAnnulled {
  readonly type: 'IneligibleDossierNoticeAnnulled';
  readonly data: Annulment & { readonly notice: string };
}
export type IneligibleDossierEvent = IneligibleDossiersNotified | IneligibleDossierNoticeAnnulled;
export const ineligibleDossierTypes = {
  IneligibleDossiersNotified: 1,
  IneligibleDossierNoticeAnnulled: 1,
} as const;

// State

export interface IneligibleDossierNotice extends Standing {
  readonly document: OfficialDocument;
  readonly dossiers: readonly IneligibleDossier[];
  readonly receivedAt: Instant;
}
export interface IneligibleDossierNotices {
  readonly notices: readonly IneligibleDossierNotice[];
}
export const noNotices: IneligibleDossierNotices = { notices: [] };

export function evolveNotices<State extends IneligibleDossierNotices>(
  state: State,
  event: Recorded & IneligibleDossierEvent,
): State {
  switch (event.type) {
    case 'IneligibleDossiersNotified': {
      const { notice: id, document, dossiers } = event.data;
      const { revision, receivedAt } = event;
      const added = { id, revision, annulledAt: null, document, dossiers, receivedAt };
      return { ...state, notices: [...state.notices, added] };
    }
    case 'IneligibleDossierNoticeAnnulled':
      return { ...state, notices: annul(state.notices, event.data.notice, event.revision) };
  }
}

// Decisions

export interface NotifyIneligibleDossiers extends OfUnitYear {
  readonly notice: string;
  readonly document: OfficialDocument;
  readonly dossiers: readonly IneligibleDossier[];
}
export const notifyIneligibleDossiers = act<
  NotifyIneligibleDossiers,
  Season & IneligibleDossierNotices
>({
  name: 'notifyIneligibleDossiers',
  vi: 'Thông báo hồ sơ đề nghị khen thưởng không đủ điều kiện',
  en: 'Notify ineligible award dossiers',
  after: ['UnitYearOpened'],
  records: ['IneligibleDossiersNotified'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'NOT_THE_BOARD',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
    'DOCUMENT_OF_OTHER_YEAR',
    'DOSSIERS_MISSING',
    'NAMED_TWICE',
    'DOSSIER_OF_OTHER_UNIT',
    'UNIT_UNKNOWN',
    'ID_TAKEN',
    'DOCUMENT_ALREADY_RECORDED',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    requireOpen(state);
    if (circumstances.actor.role !== 'board') refuse('NOT_THE_BOARD', 'actor.role');
    checkIssuedDocument(input.document, circumstances, 'document');
    requireOfTheYear(input.document, state, known, circumstances);
    if (input.dossiers.length === 0) refuse('DOSSIERS_MISSING', 'dossiers');
    requireDistinct(
      input.dossiers.map((each) => each.dossier),
      'dossiers',
    );
    for (const each of input.dossiers) {
      const concerned = each.submittedBy === input.unit || each.onBehalfOf === input.unit;
      if (!concerned) refuse('DOSSIER_OF_OTHER_UNIT', 'dossiers', { id: each.dossier });
      for (const id of [each.submittedBy, each.onBehalfOf]) {
        if (id !== null && !known.of(unit, unitStream(id)).state.entered) {
          refuse('UNIT_UNKNOWN', 'dossiers');
        }
      }
    }
    requireFreeId(state.notices, input.notice, 'notice');
    const twin = standing(state.notices).some((each) =>
      sameNumberAndDate(each.document, input.document),
    );
    if (twin) refuse('DOCUMENT_ALREADY_RECORDED', 'document.number');
    const { notice, document, dossiers } = input;
    return draft<IneligibleDossiersNotified>('IneligibleDossiersNotified', {
      notice,
      document,
      dossiers,
    });
  },
});

export interface AnnulIneligibleDossierNotice extends OfUnitYear, Annulment {
  readonly notice: string;
}
export const annulIneligibleDossierNotice = annulling({
  name: 'annulIneligibleDossierNotice',
  vi: 'Huỷ thông báo hồ sơ không đủ điều kiện',
  en: 'Annul a notice of ineligible dossiers',
  fact: 'IneligibleDossiersNotified',
  records: 'IneligibleDossierNoticeAnnulled',
  noun: 'notice',
  facts: (state: Season & IneligibleDossierNotices) => state.notices,
});
