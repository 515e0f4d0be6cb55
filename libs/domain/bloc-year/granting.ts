// Deciding awards: granting, refusing, revoking.
import { act, draft } from '../act.ts';
import { requireNotOwnCase } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import { checkIssuedDocument, checkLegalBasis } from '../document-check.ts';
import { requireDistinct } from '../distinct.ts';
import { requireDecider } from '../entitled.ts';
import { requireUnusedId, standingFacts } from '../fact.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { yearActsOf } from '../rule-book/year-acts.ts';
import type {
  AwardRevoked,
  AwardsGranted,
  AwardsRefused,
  GrantedAward,
  RevocationCause,
} from './award.ts';
import type { BlocYear } from './bloc-year.ts';
import {
  requireAtStep,
  requireDossier,
  requireDossiers,
  stepOf,
  type AwardLevel,
  type Dossier,
} from './dossier.ts';
import { requireIdOfBlocYear, requireMayGoOn, requirePinnedBook } from './proposal.ts';
import { requireBegunBlocYear, streamOfBlocYear, type OfBlocYear } from './season.ts';

export interface GrantAwards extends OfBlocYear {
  readonly awards: readonly GrantedAward[];
  readonly level: AwardLevel;
  readonly decision: OfficialDocument;
}
export const grantAwards = act<GrantAwards, BlocYear>({
  name: 'grantAwards',
  vi: 'Quyết định khen thưởng',
  en: 'Grant awards',
  after: ['DossierSubmitted', 'DossiersFoundEligible'],
  records: ['AwardsGranted'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_THE_DECIDER',
    'DOSSIERS_MISSING',
    'NAMED_TWICE',
    'DOSSIER_ID_OF_OTHER_BLOC',
    'ID_TAKEN',
    'FACT_UNKNOWN',
    'LEVEL_DIFFERS',
    'COUNCIL_VOTE_MISSING',
    'DOSSIER_NOT_AT_THIS_STEP',
    'PROPOSAL_HELD',
    'EXCLUDED_FROM_CONSIDERATION',
    'OWN_CASE',
    'APPROVER_UNNAMED',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    requireBegunBlocYear(state);
    requireDecider(input.level, circumstances.actor);
    const ids = input.awards.map(({ dossier }) => dossier);
    requireDossiers(ids, 'awards');
    requireFreeAwardIds(input, state);
    const dossiers = requireOfLevel(ids, input.level, state, 'awards');
    const { councilVoteNeeded } = yearActsOf(requirePinnedBook(state, known)).dossiers;
    if (councilVoteNeeded) requireVoted(ids, state);
    for (const id of ids) requireAtStep(state, id, ['eligible', 'recommended'], 'awards');
    requireMayGoOn(dossiers, input, { state, known, field: 'awards' });
    for (const { beneficiary } of dossiers)
      requireNotOwnCase(beneficiary.unit, circumstances.actor);
    if (!input.decision.signatory?.trim()) refuse('APPROVER_UNNAMED', 'decision.signatory');
    checkIssuedDocument(input.decision, circumstances, 'decision');
    const { level, decision } = input;
    const awards = input.awards.map(({ award, dossier, name, registerNumber }) => ({
      award,
      dossier,
      name,
      registerNumber,
    }));
    return draft<AwardsGranted>('AwardsGranted', { awards, level, decision });
  },
});

function requireFreeAwardIds({ awards, year, bloc }: GrantAwards, state: BlocYear): void {
  const ids = awards.map(({ award }) => award);
  requireDistinct(ids, 'awards');
  for (const id of ids) requireIdOfBlocYear(id, { year, bloc }, 'awards');
  for (const id of ids) requireUnusedId(state.awards, id, 'awards');
}

function requireOfLevel(
  ids: readonly string[],
  level: AwardLevel,
  state: BlocYear,
  field: string,
): readonly Dossier[] {
  const dossiers = ids.map((id) => requireDossier(state, id, field));
  const other = dossiers.find((each) => each.level !== level);
  if (other) refuse('LEVEL_DIFFERS', field, { id: other.id });
  return dossiers;
}

function requireVoted(ids: readonly string[], state: BlocYear): void {
  const isVoted = (id: string) => /^(notR|r)ecommended$/.test(stepOf(state, id) ?? '');
  const missing = ids.find((id) => !isVoted(id));
  if (missing !== undefined) refuse('COUNCIL_VOTE_MISSING', 'awards', { id: missing });
}

export interface RefuseAwards extends OfBlocYear {
  readonly dossiers: readonly { readonly dossier: string; readonly reason: string }[];
  readonly level: AwardLevel;
  readonly document: OfficialDocument;
}
export const refuseAwards = act<RefuseAwards, BlocYear>({
  name: 'refuseAwards',
  vi: 'Không khen thưởng',
  en: 'Refuse awards',
  after: ['DossierSubmitted', 'DossierReceived'],
  records: ['AwardsRefused'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_THE_DECIDER',
    'DOSSIERS_MISSING',
    'NAMED_TWICE',
    'FACT_UNKNOWN',
    'LEVEL_DIFFERS',
    'DOSSIER_NOT_AT_THIS_STEP',
    'REASON_MISSING',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, _known, circumstances) => (state) => {
    requireBegunBlocYear(state);
    requireDecider(input.level, circumstances.actor);
    const ids = input.dossiers.map(({ dossier }) => dossier);
    requireDossiers(ids, 'dossiers');
    requireOfLevel(ids, input.level, state, 'dossiers');
    for (const id of ids) requireAtStep(state, id, judged, 'dossiers');
    if (input.dossiers.some(({ reason }) => reason.trim() === '')) {
      refuse('REASON_MISSING', 'dossiers');
    }
    checkIssuedDocument(input.document, circumstances, 'document');
    const { level, document } = input;
    const dossiers = input.dossiers.map(({ dossier, reason }) => ({ dossier, reason }));
    return draft<AwardsRefused>('AwardsRefused', { dossiers, level, document });
  },
});

/** From its receipt to the decision. */
const judged = ['received', 'eligible', 'putToCouncil', 'recommended', 'notRecommended'] as const;

export interface RevokeAward extends OfBlocYear {
  readonly award: string;
  readonly cause: RevocationCause;
  readonly effectiveFrom: CivilDate | null;
  readonly legalBasis: LegalBasis;
  readonly decision: OfficialDocument;
}
export const revokeAward = act<RevokeAward, BlocYear>({
  name: 'revokeAward',
  vi: 'Huỷ bỏ quyết định khen thưởng, thu hồi hiện vật khen thưởng',
  en: 'Revoke an award',
  after: ['AwardsGranted'],
  records: ['AwardRevoked'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'FACT_UNKNOWN',
    'NOT_THE_DECIDER',
    'AWARD_ALREADY_REVOKED',
    'LEGAL_BASIS_MISSING',
    'APPROVER_UNNAMED',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, _known, circumstances) => (state) => {
    requireBegunBlocYear(state);
    const { award, cause, effectiveFrom, legalBasis, decision } = input;
    const granted = standingFacts(state, state.awards).find(({ id }) => id === award);
    if (!granted) return refuse('FACT_UNKNOWN', 'award', { id: award });
    // Who revokes depends on the level, so the award is looked for first.
    requireDecider(granted.level, circumstances.actor);
    const revocations = standingFacts(state, state.revocations);
    if (revocations.some((each) => each.award === award)) {
      refuse('AWARD_ALREADY_REVOKED', 'award');
    }
    checkLegalBasis(legalBasis, circumstances);
    if (!decision.signatory?.trim()) refuse('APPROVER_UNNAMED', 'decision.signatory');
    checkIssuedDocument(decision, circumstances, 'decision');
    const revoked = { award, cause, effectiveFrom, legalBasis, decision };
    return draft<AwardRevoked>('AwardRevoked', revoked);
  },
});
