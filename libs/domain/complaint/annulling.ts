// Annulling a fact of a case that was recorded in error, once nothing that stands rests on it.
import { act, draft, type Known } from '../act.ts';
import type { Actor } from '../actor.ts';
import type { FactAnnulment } from '../fact.ts';
import { refuse } from '../refusal.ts';
import { checkDays, requireLegalBasis } from './checks.ts';
import { complaintStream, lodgedAs, type CaseFactAnnulled, type Complaint } from './complaint.ts';
import { dependantsOf } from './dependants.ts';
import type { Lodged } from './handling.ts';
import { checkSecrecy } from './secrecy.ts';

/** What is put right whole anew is no fact of its own. */
const notAnnullable: ReadonlySet<string> = new Set(['CaseEntryCorrected', 'CaseFactAnnulled']);

export type AnnulCaseFact = { readonly complaint: string } & FactAnnulment;
export const annulCaseFact = act<AnnulCaseFact, Complaint>({
  name: 'annulCaseFact',
  vi: 'Huỷ một nội dung đã ghi nhận của vụ việc',
  en: 'Annul a recorded fact of a case',
  after: [],
  records: ['CaseFactAnnulled'],
  refusals: [
    'CASE_UNKNOWN',
    'FACT_UNKNOWN',
    'FACT_NOT_ANNULLABLE',
    'NOT_THE_RECORDER',
    'FACT_ALREADY_ANNULLED',
    'FACT_HAS_DEPENDANTS',
    'LEGAL_BASIS_MISSING',
    'PAPER_TELLS_WHO',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, known, circumstances) => (state) => {
    const { fact, factType, cause, legalBasis, effectiveFrom } = input;
    const lodged = lodgedAs(state) ?? refuse('CASE_UNKNOWN', 'complaint');
    const found = state.recorded.find(({ revision }) => revision === fact);
    if (found?.type !== factType) return refuse('FACT_UNKNOWN', 'fact', { id: fact });
    if (notAnnullable.has(factType)) refuse('FACT_NOT_ANNULLABLE', 'factType');
    requireEntitled(lodged, found.actor, circumstances.actor);
    if (state.annulled.has(fact)) refuse('FACT_ALREADY_ANNULLED', 'fact', { id: fact });
    requireFree(state, fact, known);
    requireLegalBasis(legalBasis);
    checkSecrecy(lodged, input, false);
    checkDays(input, circumstances);
    const data = { fact, factType, cause, legalBasis, effectiveFrom };
    return draft<CaseFactAnnulled>('CaseFactAnnulled', data);
  },
});

function requireEntitled({ kind }: Lodged, recorder: Actor, { role }: Actor): void {
  const others = kind === 'denunciation' ? [] : ['board', recorder.role];
  if (!['complaintHandler', ...others].includes(role)) refuse('NOT_THE_RECORDER', 'actor.role');
}

function requireFree(state: Complaint, fact: number, known: Known): void {
  const [first] = dependantsOf(state, fact, known);
  if (first !== undefined) refuse('FACT_HAS_DEPENDANTS', 'fact', { id: first });
}
