// A bloc's formation: set up (thành lập), or reconstituted (kiện toàn), by decision.
import { act, draft } from '../act.ts';
import { civilDateOf, type CivilDate } from '../civil-date.ts';
import { checkDocument, checkLegalBasis } from '../document-check.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import {
  blocStream,
  type Bloc,
  type BlocEntryCorrected,
  type BlocReconstituted,
  type BlocSetUp,
  type BlocTier,
} from './bloc.ts';

export interface SetUpBloc {
  readonly bloc: string;
  readonly name: string;
  readonly tier: BlocTier;
  readonly authority: string | null;
  readonly setUpOn: CivilDate;
  readonly decision: OfficialDocument;
}
export const setUpBloc = act<SetUpBloc, Bloc>({
  name: 'setUpBloc',
  vi: 'Thành lập khối thi đua',
  en: 'Set up a bloc',
  after: [],
  records: ['BlocSetUp'],
  refusals: ['BLOC_EXISTS', 'AUTHORITY_MISSING', 'AUTHORITY_OF_PROVINCIAL_BLOC', 'DATE_IN_FUTURE'],
  stream: (input) => blocStream(input.bloc),
  decide: (input, _known, circumstances) => (state) => {
    if (state.setUp) refuse('BLOC_EXISTS', 'bloc');
    checkAuthority(input.tier, input.authority);
    if (input.setUpOn > civilDateOf(circumstances.now)) refuse('DATE_IN_FUTURE', 'setUpOn');
    checkDocument(input.decision, circumstances, 'decision');
    const { bloc: id, name, tier, authority, setUpOn, decision } = input;
    return draft<BlocSetUp>('BlocSetUp', { bloc: id, name, tier, authority, setUpOn, decision });
  },
});

function checkAuthority(tier: BlocTier, authority: string | null): void {
  if (tier === 'delegated' && !authority) refuse('AUTHORITY_MISSING', 'authority');
  if (tier === 'provincial' && authority) refuse('AUTHORITY_OF_PROVINCIAL_BLOC', 'authority');
}

export interface ReconstituteBloc {
  readonly bloc: string;
  readonly name: string;
  readonly authority: string | null;
  readonly reconstitutedOn: CivilDate;
  readonly decision: OfficialDocument;
}
export const reconstituteBloc = act<ReconstituteBloc, Bloc>({
  name: 'reconstituteBloc',
  vi: 'Kiện toàn khối thi đua',
  en: 'Reconstitute a bloc',
  after: ['BlocSetUp'],
  records: ['BlocReconstituted'],
  refusals: [
    'BLOC_UNKNOWN',
    'BLOC_DISSOLVED',
    'AUTHORITY_MISSING',
    'AUTHORITY_OF_PROVINCIAL_BLOC',
    'PERIOD_REVERSED',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => blocStream(input.bloc),
  decide: (input, _known, circumstances) => (state) => {
    if (!state.setUp) return refuse('BLOC_UNKNOWN', 'bloc');
    const { dissolved } = state;
    if (dissolved && dissolved.until < input.reconstitutedOn) refuse('BLOC_DISSOLVED', 'bloc');
    checkAuthority(state.setUp.tier, input.authority);
    if (input.reconstitutedOn < state.setUp.setUpOn) refuse('PERIOD_REVERSED', 'reconstitutedOn');
    if (input.reconstitutedOn > civilDateOf(circumstances.now)) {
      refuse('DATE_IN_FUTURE', 'reconstitutedOn');
    }
    checkDocument(input.decision, circumstances, 'decision');
    const { name, authority, reconstitutedOn, decision } = input;
    return draft<BlocReconstituted>('BlocReconstituted', {
      name,
      authority,
      reconstitutedOn,
      decision,
    });
  },
});

export interface CorrectBlocEntry extends SetUpBloc {
  readonly legalBasis: LegalBasis;
}
export const correctBlocEntry = act<CorrectBlocEntry, Bloc>({
  name: 'correctBlocEntry',
  vi: 'Đính chính thông tin thành lập khối',
  en: 'Correct how the setting up of a bloc was recorded',
  after: ['BlocSetUp'],
  records: ['BlocEntryCorrected'],
  refusals: [
    'BLOC_UNKNOWN',
    'AUTHORITY_MISSING',
    'AUTHORITY_OF_PROVINCIAL_BLOC',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => blocStream(input.bloc),
  decide: (input, _known, circumstances) => (state) => {
    if (!state.setUp) refuse('BLOC_UNKNOWN', 'bloc');
    checkAuthority(input.tier, input.authority);
    checkLegalBasis(input.legalBasis, circumstances);
    if (input.setUpOn > civilDateOf(circumstances.now)) refuse('DATE_IN_FUTURE', 'setUpOn');
    checkDocument(input.decision, circumstances, 'decision');
    const { name, tier, authority, setUpOn, decision, legalBasis } = input;
    const entry = { name, tier, authority, setUpOn, decision };
    return draft<BlocEntryCorrected>('BlocEntryCorrected', { ...entry, legalBasis });
  },
});
