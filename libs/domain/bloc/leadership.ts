// A bloc's lead and deputies: approved by the Chairman's decision; their leading ended.
import { act, draft } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import { checkDocument } from '../document-check.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import {
  blocStream,
  type Bloc,
  type BlocLeadApproved,
  type BlocLeadEnded,
  type Leadership,
} from './bloc.ts';

export interface ApproveBlocLead {
  readonly bloc: string;
  readonly lead: string;
  readonly deputies: readonly string[];
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly decision: OfficialDocument;
}
export const approveBlocLead = act<ApproveBlocLead, Bloc>({
  name: 'approveBlocLead',
  vi: 'Phê chuẩn Trưởng khối, Phó khối',
  en: 'Approve the lead and deputies of a bloc',
  after: ['BlocSetUp'],
  records: ['BlocLeadApproved'],
  refusals: [
    'BLOC_UNKNOWN',
    'BLOC_DISSOLVED',
    'PERIOD_REVERSED',
    'LEAD_IS_DEPUTY',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => blocStream(input.bloc),
  decide: (input, _known, circumstances) => (state) => {
    if (!state.setUp) refuse('BLOC_UNKNOWN', 'bloc');
    if (state.dissolved && state.dissolved.until < input.from) refuse('BLOC_DISSOLVED', 'bloc');
    if (input.until !== null && input.until < input.from) refuse('PERIOD_REVERSED', 'until');
    if (input.deputies.includes(input.lead)) refuse('LEAD_IS_DEPUTY', 'deputies');
    checkDocument(input.decision, circumstances, 'decision');
    const { lead, deputies, from, until, decision } = input;
    return draft<BlocLeadApproved>('BlocLeadApproved', { lead, deputies, from, until, decision });
  },
});

export interface EndBlocLead {
  readonly bloc: string;
  /** Revision of the approval. */
  readonly approval: number;
  /** The last day on which they lead. */
  readonly until: CivilDate;
  readonly decision: OfficialDocument;
}
export const endBlocLead = act<EndBlocLead, Bloc>({
  name: 'endBlocLead',
  vi: 'Thôi giữ Trưởng khối, Phó khối',
  en: 'End a leadership',
  after: ['BlocLeadApproved'],
  records: ['BlocLeadEnded'],
  refusals: [
    'BLOC_UNKNOWN',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'NOTHING_NEW',
    'PERIOD_REVERSED',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => blocStream(input.bloc),
  decide: (input, _known, circumstances) => (state) => {
    if (!state.setUp) refuse('BLOC_UNKNOWN', 'bloc');
    const { approval, until, decision } = input;
    const leadership = requireLeading(state, approval);
    // It ends by then of itself.
    if (leadership.until !== null && leadership.until <= until) refuse('NOTHING_NEW', 'until');
    if (until < leadership.from) refuse('PERIOD_REVERSED', 'until');
    checkDocument(decision, circumstances, 'decision');
    return draft<BlocLeadEnded>('BlocLeadEnded', { approval, until, decision });
  },
});

/** An approval that stands and was not ended. */
function requireLeading(state: Bloc, approval: number): Leadership {
  const found = state.recorded.find(({ revision }) => revision === approval);
  if (found?.type !== 'BlocLeadApproved') refuse('FACT_UNKNOWN', 'approval', { id: approval });
  const leadership = state.leaderships.find(({ revision }) => revision === approval);
  if (!leadership || state.leadershipsEnded.includes(approval)) {
    return refuse('FACT_ALREADY_ANNULLED', 'approval', { id: approval });
  }
  return leadership;
}
