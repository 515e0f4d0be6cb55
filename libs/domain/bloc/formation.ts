// A bloc's formation: set up (thành lập), or reconstituted (kiện toàn), by decision.
import { act, draft } from '../act.ts';
import { civilDateOf, type CivilDate } from '../civil-date.ts';
import { checkDocument } from '../document-check.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import {
  blocStream,
  type Bloc,
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
    'AUTHORITY_MISSING',
    'AUTHORITY_OF_PROVINCIAL_BLOC',
    'PERIOD_REVERSED',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => blocStream(input.bloc),
  decide: (input, _known, circumstances) => (state) => {
    if (!state.setUp) return refuse('BLOC_UNKNOWN', 'bloc');
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
