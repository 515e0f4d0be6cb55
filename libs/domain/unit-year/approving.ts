// Approving a unit-year, which freezes its score, and reopening it; decisions that need the score itself.
import { act, draft, type Known } from '../act.ts';
import { requireNotOwnCase, type Reference, type Role } from '../actor.ts';
import { blocYear } from '../bloc-year/bloc-year.ts';
import { checkIssuedDocument, checkLegalBasis } from '../document-check.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import type { Points } from '../points.ts';
import { refuse } from '../refusal.ts';
import { ruleBook } from '../rule-book/publication.ts';
import { digestible, scoreOf, type BasisSource, type Score } from '../scoring/score.ts';
import type { UnitYearApproved, UnitYearReopened } from './approval.ts';
import { counted } from './counted.ts';
import { requireRated } from './members-act.ts';
import {
  requireNotApproved,
  requireOpened,
  requireScorecard,
  unitYearStream,
  type OfUnitYear,
  type ScorecardApplied,
} from './season.ts';
import type { UnitYear } from './unit-year.ts';

/** Reads the scorecard and the rule book where the application of the scorecard says they are. */
export function basisSource(known: Known): BasisSource {
  return (applied) => {
    const { issued, opened } = known.of(blocYear, applied.scorecard.stream).state;
    const { published } = known.of(ruleBook, applied.ruleBook.stream).state;
    if (!issued || !opened || !published)
      throw new Error('a scorecard was applied that was never issued');
    return { book: published.book, scorecard: issued.scorecard, blocYear: opened };
  };
}

/** Who approves results, or records the decision of the body that does. */
const approvers: ReadonlySet<Role> = new Set([
  'board',
  'council',
  'chairman',
  'peoplesCommittee',
  'delegatedAuthority',
]);

export interface ApproveUnitYear extends OfUnitYear {
  /** The total that the approver saw. */
  readonly total: Points;
  /** The digest of the score that the approver saw, as the score gives it. */
  readonly scoreDigest: string;
  readonly decision: OfficialDocument;
}
export const approveUnitYear = act<ApproveUnitYear, UnitYear>({
  name: 'approveUnitYear',
  vi: 'Phê duyệt kết quả năm của đơn vị',
  en: 'Approve the result of a unit-year',
  after: ['ScorecardApplied', 'OrganisationsRecorded', 'MembersAgreed', 'SectionThreeAppraised'],
  records: ['UnitYearApproved'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'SCORECARD_NOT_APPLIED',
    'UNIT_YEAR_APPROVED',
    'NOT_RATED_THIS_YEAR',
    'OWN_CASE',
    'NOT_THE_APPROVER',
    'ORGANISATIONS_NOT_RECORDED',
    'SCORE_INCOMPLETE',
    'SCORE_PROVISIONAL',
    'SCORE_CHANGED',
    'APPROVER_UNNAMED',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    const applied = requireScorecard(state);
    requireNotApproved(state);
    requireRated(state, known);
    requireNotOwnCase(input.unit, circumstances.actor);
    if (!approvers.has(circumstances.actor.role)) refuse('NOT_THE_APPROVER', 'actor.role');
    const stream = unitYearStream(input);
    const score = scoreOf(known.of(counted, stream).state, basisSource(known));
    const branch = requireApprovable(score);
    const seen =
      score.computed === input.total && known.digest(digestible(score)) === input.scoreDigest;
    if (!seen) refuse('SCORE_CHANGED', 'scoreDigest', { total: score.computed });
    if (!input.decision.signatory?.trim()) refuse('APPROVER_UNNAMED', 'decision.signatory');
    checkIssuedDocument(input.decision, circumstances, 'decision');
    const { total, scoreDigest, decision } = input;
    const { scorecard, ruleBook: book, ruleBookHash } = applied;
    return draft<UnitYearApproved>('UnitYearApproved', {
      total,
      scoreDigest,
      excluded: score.status.excluded,
      branch,
      scorecard,
      ruleBook: book,
      ruleBookHash,
      read: readBy(stream, state, applied),
      decision,
    });
  },
});

function requireApprovable({ status }: Score): 'party' | 'tradeUnionOnly' | 'none' {
  if (status.branch === 'notRecorded') return refuse('ORGANISATIONS_NOT_RECORDED', 'year');
  if (status.incomplete) {
    refuse('SCORE_INCOMPLETE', 'year', { missing: status.missing.join(', ') });
  }
  if (status.provisional) refuse('SCORE_PROVISIONAL', 'year');
  return status.branch;
}

/** The score is read from these streams, no further than these revisions. */
function readBy(
  stream: string,
  state: UnitYear,
  applied: ScorecardApplied['data'],
): readonly Reference[] {
  return [{ stream, revision: state.lastRevision }, applied.scorecard, applied.ruleBook];
}

export interface ReopenUnitYear extends OfUnitYear {
  readonly legalBasis: LegalBasis;
  /** Revisions of the facts recorded after an approval that are to count. */
  readonly admits: readonly number[];
}
export const reopenUnitYear = act<ReopenUnitYear, UnitYear>({
  name: 'reopenUnitYear',
  vi: 'Mở lại kết quả năm của đơn vị',
  en: 'Reopen an approved unit-year',
  after: ['UnitYearApproved'],
  records: ['UnitYearReopened'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_NOT_APPROVED',
    'OWN_CASE',
    'NOT_AFTER_APPROVAL',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    requireOpened(state);
    const { afterApproval } = known.of(counted, unitYearStream(input)).state;
    // Once reopened, facts left out before can still be admitted by a further reopening.
    const further = state.reopenedAt !== null && input.admits.length > 0;
    if (state.approvedAt === null && !further) refuse('UNIT_YEAR_NOT_APPROVED', 'year');
    requireNotOwnCase(input.unit, circumstances.actor);
    for (const id of input.admits) {
      if (!afterApproval.includes(id)) refuse('NOT_AFTER_APPROVAL', 'admits', { id });
    }
    checkLegalBasis(input.legalBasis, circumstances);
    const { legalBasis, admits } = input;
    return draft<UnitYearReopened>('UnitYearReopened', { legalBasis, admits });
  },
});
