// Recording that a bloc was delegated, and the plans that its authority adopts (Guidance I.1).
import { act, draft } from '../act.ts';
import { checkDocument, checkLegalBasis } from '../document-check.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { checkFile, type StoredFile } from '../stored-file.ts';
import { unit, unitStream } from '../unit/unit.ts';
import { blocStream, type Bloc } from './bloc.ts';
import type { BlocDelegated, DelegationKind, ImplementationPlanAdopted } from './delegation.ts';

/** The authority of a bloc that is a delegated one. */
function requireDelegated({ setUp, authority }: Bloc): string {
  if (!setUp) return refuse('BLOC_UNKNOWN', 'bloc');
  if (setUp.tier !== 'delegated' || authority === null) return refuse('BLOC_NOT_DELEGATED', 'bloc');
  return authority;
}

export interface RecordDelegation {
  readonly bloc: string;
  readonly kind: DelegationKind;
  readonly authority: string;
  readonly legalBasis: LegalBasis;
}
/** Kinds of authority end with reorganisations, so another kind is shown by the rule book's list, never refused. */
export const recordDelegation = act<RecordDelegation, Bloc>({
  name: 'recordDelegation',
  vi: 'Ghi nhận việc Chủ tịch UBND tỉnh uỷ quyền thành lập khối',
  en: 'Record the delegation of a bloc',
  after: ['BlocSetUp', 'UnitEntered'],
  records: ['BlocDelegated'],
  refusals: [
    'BLOC_UNKNOWN',
    'BLOC_NOT_DELEGATED',
    'AUTHORITY_DIFFERS',
    'UNIT_UNKNOWN',
    'NOTHING_NEW',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => blocStream(input.bloc),
  decide: (input, known, circumstances) => (state) => {
    const { kind, authority, legalBasis } = input;
    if (requireDelegated(state) !== authority) refuse('AUTHORITY_DIFFERS', 'authority');
    if (!known.of(unit, unitStream(authority)).state.entered) refuse('UNIT_UNKNOWN', 'authority');
    const { delegated } = state;
    if (delegated?.kind === kind && delegated.authority === authority) {
      refuse('NOTHING_NEW', 'kind');
    }
    checkLegalBasis(legalBasis, circumstances);
    return draft<BlocDelegated>('BlocDelegated', { kind, authority, legalBasis });
  },
});

export interface AdoptImplementationPlan {
  readonly bloc: string;
  readonly plan: string;
  readonly year: number;
  readonly document: OfficialDocument;
  readonly file: StoredFile | null;
}
export const adoptImplementationPlan = act<AdoptImplementationPlan, Bloc>({
  name: 'adoptImplementationPlan',
  vi: 'Ban hành kế hoạch thực hiện của khối được uỷ quyền',
  en: 'Adopt the plan for a delegated bloc',
  after: ['BlocSetUp'],
  records: ['ImplementationPlanAdopted'],
  refusals: [
    'BLOC_UNKNOWN',
    'BLOC_NOT_DELEGATED',
    'NOT_THE_AUTHORITY',
    'ID_TAKEN',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => blocStream(input.bloc),
  decide: (input, _known, circumstances) => (state) => {
    const authority = requireDelegated(state);
    const { role, unit: of } = circumstances.actor;
    // The Board records what it received.
    const entitled = role === 'board' || (role === 'delegatedAuthority' && of === authority);
    if (!entitled) refuse('NOT_THE_AUTHORITY', 'actor.role');
    const { plan, year, document, file } = input;
    requireFreshPlan(state, plan);
    checkFile(file, 'file');
    checkDocument(document, circumstances, 'document');
    return draft<ImplementationPlanAdopted>('ImplementationPlanAdopted', {
      plan,
      year,
      document,
      file,
    });
  },
});

/** An id names one plan for ever, annulled or not. */
function requireFreshPlan({ recorded }: Bloc, plan: string): void {
  const taken = recorded.some(
    ({ type, data }) =>
      type === 'ImplementationPlanAdopted' &&
      (data as ImplementationPlanAdopted['data']).plan === plan,
  );
  if (taken) refuse('ID_TAKEN', 'plan', { id: plan });
}
