// What happens to a submitted award dossier before it is judged: received, returned, withdrawn.
import { act, draft } from '../act.ts';
import { checkDocument } from '../document-check.ts';
import { requireBoard } from '../entitled.ts';
import { standingFacts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { StoredFile } from '../stored-file.ts';
import type { BlocYear } from './bloc-year.ts';
import { checkFiles, requireSubmitter } from './dossier-submission.ts';
import {
  requireAtStep,
  requireDossier,
  type DossierReceived,
  type DossierReturned,
  type DossierWithdrawn,
  type ReceiptChannel,
} from './dossier.ts';
import { requireBegunBlocYear, streamOfBlocYear, type OfBlocYear } from './season.ts';

export interface ReceiveDossier extends OfBlocYear {
  readonly dossier: string;
  readonly channel: ReceiptChannel;
  readonly receiptNumber: string | null;
  readonly files: readonly StoredFile[];
}
export const receiveDossier = act<ReceiveDossier, BlocYear>({
  name: 'receiveDossier',
  vi: 'Tiếp nhận hồ sơ đề nghị khen thưởng',
  en: 'Receive an award dossier',
  after: ['DossierSubmitted'],
  records: ['DossierReceived'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_THE_BOARD',
    'FACT_UNKNOWN',
    'DOSSIER_NOT_AT_THIS_STEP',
    'ALREADY_RECEIVED',
    'CONTENT_HASH_INVALID',
    'FILE_NOT_SEALED',
  ],
  stream: streamOfBlocYear,
  decide:
    (input, _known, { actor }) =>
    (state) => {
      requireBegunBlocYear(state);
      requireBoard(actor);
      const { id, beneficiary } = requireDossier(state, input.dossier, 'dossier');
      // Each of its parts may come another way: online, and by post what cannot be scanned.
      requireAtStep(state, id, ['submitted', 'received'], 'dossier');
      const { dossier, channel, receiptNumber, files } = input;
      const before = standingFacts(state, state.receipts);
      if (before.some((each) => each.dossier === id && each.channel === channel)) {
        refuse('ALREADY_RECEIVED', 'channel');
      }
      checkFiles(files, beneficiary);
      return draft<DossierReceived>('DossierReceived', { dossier, channel, receiptNumber, files });
    },
});

export interface ReturnDossier extends OfBlocYear {
  readonly dossier: string;
  readonly reason: string;
  readonly document: OfficialDocument | null;
}
export const returnDossier = act<ReturnDossier, BlocYear>({
  name: 'returnDossier',
  vi: 'Trả lại hồ sơ đề nghị khen thưởng',
  en: 'Return an award dossier',
  after: ['DossierSubmitted'],
  records: ['DossierReturned'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_THE_BOARD',
    'FACT_UNKNOWN',
    'DOSSIER_NOT_AT_THIS_STEP',
    'REASON_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, _known, circumstances) => (state) => {
    requireBegunBlocYear(state);
    requireBoard(circumstances.actor);
    const { id } = requireDossier(state, input.dossier, 'dossier');
    requireAtStep(state, id, ['submitted', 'received', 'eligible'], 'dossier');
    const { dossier, reason, document } = input;
    if (reason.trim() === '') refuse('REASON_MISSING', 'reason');
    checkDocument(document, circumstances, 'document');
    return draft<DossierReturned>('DossierReturned', { dossier, reason, document });
  },
});

/** Every step before a decision. */
const undecided = [
  'submitted',
  'received',
  'eligible',
  'putToCouncil',
  'recommended',
  'notRecommended',
] as const;

export interface WithdrawDossier extends OfBlocYear {
  readonly dossier: string;
  readonly reason: string;
  readonly document: OfficialDocument | null;
}
export const withdrawDossier = act<WithdrawDossier, BlocYear>({
  name: 'withdrawDossier',
  vi: 'Rút hồ sơ đề nghị khen thưởng',
  en: 'Withdraw an award dossier',
  after: ['DossierSubmitted'],
  records: ['DossierWithdrawn'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'FACT_UNKNOWN',
    'NOT_THE_SUBMITTER',
    'DOSSIER_NOT_AT_THIS_STEP',
    'REASON_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, _known, circumstances) => (state) => {
    requireBegunBlocYear(state);
    const { id, submitter } = requireDossier(state, input.dossier, 'dossier');
    requireSubmitter(submitter.unit, circumstances.actor);
    requireAtStep(state, id, undecided, 'dossier');
    const { dossier, reason, document } = input;
    if (reason.trim() === '') refuse('REASON_MISSING', 'reason');
    checkDocument(document, circumstances, 'document');
    return draft<DossierWithdrawn>('DossierWithdrawn', { dossier, reason, document });
  },
});
