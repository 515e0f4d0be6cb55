// Which receipt of an award dossier decides whether it was in time (Guidance III, dash 4), and when papers of a bloc-year came.
import type { Recorded } from '../act.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import type { DossierOccasion, DossierSubmitted, ReceiptChannel } from '../bloc-year/dossier.ts';
import type { YearActs } from '../rule-book/year-acts.ts';

interface Times {
  readonly receivedAt: Instant;
  readonly occurredOn: CivilDate;
}

/** What of a dossier's submission says which receipts it needs. */
export interface DossierParts {
  readonly occasion: DossierOccasion;
  readonly hasFiles: boolean;
  readonly hasUnscannable: boolean;
}

/** Beside the fold of a bloc-year, which keeps no times: those of the events that meet deadlines, by revision. */
export interface PaperTimes {
  readonly times: ReadonlyMap<number, Times>;
  readonly parts: ReadonlyMap<string, DossierParts>;
}
export const noPaperTimes: PaperTimes = { times: new Map(), parts: new Map() };

/** Events of a bloc-year whose times are kept. */
export const timedTypes: ReadonlySet<string> = new Set([
  'RegistrationsConsolidated',
  'DelegatedRegistrationsSubmitted',
  'BudgetEstimateSubmitted',
  'BudgetSettled',
  'PactSigned',
  'PactSignatureAdded',
  'DossierSubmitted',
  'DossierReceived',
]);

/** For events of `timedTypes`. */
export function evolvePaperTimes(state: PaperTimes, event: Recorded): PaperTimes {
  const { revision, type, receivedAt, occurredOn } = event;
  const times = new Map(state.times).set(revision, { receivedAt, occurredOn });
  if (type !== 'DossierSubmitted') return { ...state, times };
  const { dossier, occasion, files, unscannable } = event.data as DossierSubmitted['data'];
  const hasUnscannable = unscannable.length > 0;
  const parts = { occasion, hasFiles: files.length > 0, hasUnscannable };
  return { times, parts: new Map(state.parts).set(dossier, parts) };
}

export interface Receipt {
  readonly channel: ReceiptChannel;
  readonly revision: number;
  readonly receivedAt: Instant;
}

/**
 * The receipt that decides, of the standing ones of a dossier; null while it is not wholly in. Online receipt decides, the
 * desk's for what cannot be scanned: where a dossier has both, the later one. A rule book may let the paper set decide.
 */
export function decidingReceipt(
  receipts: readonly Receipt[],
  { hasFiles, hasUnscannable }: Pick<DossierParts, 'hasFiles' | 'hasUnscannable'>,
  { receivedBy }: Pick<YearActs['dossiers'], 'receivedBy'>,
): Receipt | null {
  const needed: readonly ReceiptChannel[] =
    receivedBy === 'paperSet'
      ? ['paperSet']
      : [
          ...(hasFiles ? ['portal' as const] : []),
          ...(hasUnscannable ? ['postalDesk' as const] : []),
        ];
  const found = needed.map((channel) => receipts.find((each) => each.channel === channel));
  const all = found.filter((each) => each !== undefined);
  if (all.length < needed.length) return null;
  return all.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1)).at(-1) ?? null;
}
