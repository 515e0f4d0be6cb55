// A bloc's lead and deputies: approved by the Chairman's decision.
import { act, draft } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import { checkDocument } from '../document-check.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { blocStream, type Bloc, type BlocLeadApproved } from './bloc.ts';

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
  refusals: ['BLOC_UNKNOWN', 'PERIOD_REVERSED', 'LEAD_IS_DEPUTY', 'DATE_IN_FUTURE'],
  stream: (input) => blocStream(input.bloc),
  decide: (input, _known, circumstances) => (state) => {
    if (!state.setUp) refuse('BLOC_UNKNOWN', 'bloc');
    if (input.until !== null && input.until < input.from) refuse('PERIOD_REVERSED', 'until');
    if (input.deputies.includes(input.lead)) refuse('LEAD_IS_DEPUTY', 'deputies');
    checkDocument(input.decision, circumstances, 'decision');
    const { lead, deputies, from, until, decision } = input;
    return draft<BlocLeadApproved>('BlocLeadApproved', { lead, deputies, from, until, decision });
  },
});
