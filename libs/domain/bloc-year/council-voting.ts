// Putting award dossiers to the Council, and recording its vote so that nothing in it tells an order, a time or a voter.
import { act, draft } from '../act.ts';
import { checkDocument } from '../document-check.ts';
import { requireBoard, requireCouncil } from '../entitled.ts';
import { requireUnusedId } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Count } from '../people-count.ts';
import { refuse } from '../refusal.ts';
import type { BlocYear } from './bloc-year.ts';
import type { CouncilVoted, DossiersPutToCouncil, DossierVotes } from './council.ts';
import { requireDossiersAtStep } from './dossier.ts';
import { requireMayGoOn } from './proposal.ts';
import { requireBegunBlocYear, streamOfBlocYear, type OfBlocYear } from './season.ts';

export interface PutDossiersToCouncil extends OfBlocYear {
  readonly dossiers: readonly string[];
  readonly document: OfficialDocument;
}
export const putDossiersToCouncil = act<PutDossiersToCouncil, BlocYear>({
  name: 'putDossiersToCouncil',
  vi: 'Trình Hội đồng Thi đua - Khen thưởng xét hồ sơ',
  en: 'Put award dossiers to the Council',
  after: ['DossierSubmitted', 'DossiersFoundEligible'],
  records: ['DossiersPutToCouncil'],
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
    const put = requireDossiersAtStep(state, input.dossiers, ['eligible']);
    requireMayGoOn(put, input, { state, known, field: 'dossiers' });
    checkDocument(input.document, circumstances, 'document');
    const { dossiers, document } = input;
    return draft<DossiersPutToCouncil>('DossiersPutToCouncil', { dossiers, document });
  },
});

export interface RecordCouncilVote extends OfBlocYear {
  readonly vote: string;
  readonly membersPresent: Count;
  readonly dossiers: readonly DossierVotes[];
  readonly minutes: OfficialDocument;
}
export const recordCouncilVote = act<RecordCouncilVote, BlocYear>({
  name: 'recordCouncilVote',
  vi: 'Hội đồng Thi đua - Khen thưởng biểu quyết',
  en: 'Record the vote of the Council',
  after: ['DossierSubmitted', 'DossiersPutToCouncil'],
  records: ['CouncilVoted'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_THE_COUNCIL',
    'ID_TAKEN',
    'DOSSIERS_MISSING',
    'NAMED_TWICE',
    'FACT_UNKNOWN',
    'DOSSIER_NOT_AT_THIS_STEP',
    'PROPOSAL_HELD',
    'EXCLUDED_FROM_CONSIDERATION',
    'BALLOTS_EXCEED_PRESENT',
    'VOTES_EXCEED_BALLOTS',
    'TALLY_HAS_NO_RECEIPT',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  inOrder: (input) => ({ ...input, dossiers: inOneOrder(input.dossiers) }),
  decide: (input, known, circumstances) => (state) => {
    requireBegunBlocYear(state);
    requireCouncil(circumstances.actor);
    const { vote, membersPresent, minutes } = input;
    requireUnusedId(state.councilVotes, vote, 'vote');
    const ids = input.dossiers.map(({ dossier }) => dossier);
    const votedOn = requireDossiersAtStep(state, ids, ['putToCouncil']);
    requireMayGoOn(votedOn, input, { state, known, field: 'dossiers' });
    checkVotes(input);
    if (circumstances.receivedAt !== null) refuse('TALLY_HAS_NO_RECEIPT', 'receivedAt');
    checkDocument(minutes, circumstances, 'minutes');
    const dossiers = inOneOrder(input.dossiers);
    return draft<CouncilVoted>('CouncilVoted', { vote, membersPresent, dossiers, minutes });
  },
});

/** By dossier, whatever order they were typed in. */
function inOneOrder(dossiers: readonly DossierVotes[]): readonly DossierVotes[] {
  return dossiers
    .map((each) => ({
      dossier: each.dossier,
      ballotsIssued: each.ballotsIssued,
      for: each.for,
      against: each.against,
      blank: each.blank,
      recommended: each.recommended,
    }))
    .toSorted((a, b) => (a.dossier < b.dossier ? -1 : 1));
}

/** One ballot a member who was present; on each dossier no more votes than ballots. */
function checkVotes({ dossiers, membersPresent: present }: RecordCouncilVote): void {
  if (dossiers.some(({ ballotsIssued }) => ballotsIssued > present)) {
    refuse('BALLOTS_EXCEED_PRESENT', 'dossiers', { present });
  }
  const beyond = dossiers.find((each) => each.for + each.against + each.blank > each.ballotsIssued);
  if (beyond) refuse('VOTES_EXCEED_BALLOTS', 'dossiers', { id: beyond.dossier });
}
