// Notices of ineligible dossiers in unit-years: a row for each dossier that a notice names, standing or annulled.
import type {
  IneligibleDossierNoticeAnnulled,
  IneligibleDossiersNotified,
} from '../libs/domain/unit-year/ineligible-dossier.ts';
import type { UnitYearOpened } from '../libs/domain/unit-year/season.ts';
import type { OfficialDocument } from '../libs/domain/official-document.ts';
import type { Recorded } from '../libs/domain/act.ts';
import { decode } from '../libs/domain/aggregates.ts';
import type { Fold, Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';

export interface IneligibleDossierNoticeRow {
  readonly unit: string;
  readonly year: number;
  readonly notice: string;
  readonly document: OfficialDocument;
  readonly revision: number;
  readonly annulledAt: number | null;
}

/** The notices that name one dossier, by unit-year and the revision of the notice. */
export function noticesScope(dossier: string): string {
  return dossier;
}

/** Row versions: one for each dossier of a notice recorded, and of one annulled. */
export const ineligibleDossierNotices: Projection = {
  name: 'ineligibleDossierNotices',
  version: 1,
  project,
};

type Notified = Recorded & IneligibleDossiersNotified;
interface NoticesOfUnitYear {
  readonly opened: UnitYearOpened['data'] | null;
  /** In the order of recording, annulled ones too. */
  readonly notices: readonly Notified[];
  /** Ids of those that were annulled. */
  readonly annulled: ReadonlySet<string>;
}

/** Every notice of a unit-year, those recorded after its approval too. */
export const noticesFold: Fold<NoticesOfUnitYear> = {
  initial: { opened: null, notices: [], annulled: new Set() },
  evolve(state, event) {
    if (event.type === 'IneligibleDossierNoticeAnnulled') {
      const { data } = decode(event) as Recorded & IneligibleDossierNoticeAnnulled;
      return { ...state, annulled: new Set(state.annulled).add(data.notice) };
    }
    if (event.type === 'UnitYearOpened') {
      return { ...state, opened: (decode(event) as Recorded & UnitYearOpened).data };
    }
    if (event.type !== 'IneligibleDossiersNotified') return state;
    return { ...state, notices: [...state.notices, decode(event) as Notified] };
  },
};

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  const isNotice = event.type === 'IneligibleDossiersNotified';
  if (!isNotice && event.type !== 'IneligibleDossierNoticeAnnulled') return [];
  const { opened, notices } = folds.state(event.stream, noticesFold);
  const { notice: id } = event.data as { readonly notice: string };
  const told = notices.find(({ data }) => data.notice === id);
  if (!opened || !told) return [];
  const { unit, year } = opened;
  const { revision } = told;
  const { notice, document, dossiers } = told.data;
  const annulledAt = isNotice ? null : event.revision;
  const value: IneligibleDossierNoticeRow = { unit, year, notice, document, revision, annulledAt };
  const key = `${event.stream}@${String(revision).padStart(9, '0')}`;
  return dossiers.map(({ dossier }) => ({ scope: noticesScope(dossier), key, value }));
}
