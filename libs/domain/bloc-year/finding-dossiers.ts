// Finding award dossiers eligible or ineligible.
import { act, draft } from '../act.ts';
import { checkDocument, checkIssuedDocument } from '../document-check.ts';
import { requireBoard } from '../entitled.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { BlocYear } from './bloc-year.ts';
import type { DossiersFoundEligible, DossiersFoundIneligible } from './dossier-finding.ts';
import { requireDossiersAtStep } from './dossier.ts';
import { requireMayGoOn } from './proposal.ts';
import { requireBegunBlocYear, streamOfBlocYear, type OfBlocYear } from './season.ts';

export interface FindDossiersEligible extends OfBlocYear {
  readonly dossiers: readonly string[];
  readonly document: OfficialDocument | null;
}
export const findDossiersEligible = act<FindDossiersEligible, BlocYear>({
  name: 'findDossiersEligible',
  vi: 'Xác định hồ sơ đủ điều kiện đề nghị khen thưởng',
  en: 'Find award dossiers eligible',
  after: ['DossierSubmitted', 'DossierReceived'],
  records: ['DossiersFoundEligible'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_THE_BOARD',
    'DOSSIERS_MISSING',
    'NAMED_TWICE',
    'FACT_UNKNOWN',
    'DOSSIER_NOT_AT_THIS_STEP',
    'PROPOSAL_HELD',
    'EXCLUDED_FROM_CONSIDERATION',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    requireBegunBlocYear(state);
    requireBoard(circumstances.actor);
    const found = requireDossiersAtStep(state, input.dossiers, ['received']);
    requireMayGoOn(found, input, { state, known, field: 'dossiers' });
    checkDocument(input.document, circumstances, 'document');
    const { dossiers, document } = input;
    return draft<DossiersFoundEligible>('DossiersFoundEligible', { dossiers, document });
  },
});

export interface FindDossiersIneligible extends OfBlocYear {
  readonly dossiers: readonly { readonly dossier: string; readonly reason: string }[];
  readonly notice: OfficialDocument;
}
export const findDossiersIneligible = act<FindDossiersIneligible, BlocYear>({
  name: 'findDossiersIneligible',
  vi: 'Xác định hồ sơ không đủ điều kiện, có văn bản thông báo',
  en: 'Find award dossiers ineligible, by written notice',
  after: ['DossierSubmitted'],
  records: ['DossiersFoundIneligible'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_THE_BOARD',
    'DOSSIERS_MISSING',
    'NAMED_TWICE',
    'FACT_UNKNOWN',
    'DOSSIER_NOT_AT_THIS_STEP',
    'REASON_MISSING',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, _known, circumstances) => (state) => {
    requireBegunBlocYear(state);
    requireBoard(circumstances.actor);
    const ids = input.dossiers.map(({ dossier }) => dossier);
    // A hold does not stop this: it brings no award nearer.
    requireDossiersAtStep(state, ids, ['submitted', 'received', 'eligible']);
    if (input.dossiers.some(({ reason }) => reason.trim() === '')) {
      refuse('REASON_MISSING', 'dossiers');
    }
    checkIssuedDocument(input.notice, circumstances, 'notice');
    const { notice } = input;
    const dossiers = input.dossiers.map(({ dossier, reason }) => ({ dossier, reason }));
    return draft<DossiersFoundIneligible>('DossiersFoundIneligible', { dossiers, notice });
  },
});
