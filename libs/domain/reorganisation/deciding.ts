// Recording a decision that reorganises units; putting it right; taking it back.
import { act, draft, type Circumstances, type Known } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import { checkDocument, checkLegalBasis, requireIssued } from '../document-check.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { Annulment } from '../unit-year/standing.ts';
import { checkAgreement, checkUnits, partDone, partsOf, type StatedPart } from './parts.ts';
import {
  reorganisationStream,
  type Reorganisation,
  type ReorganisationAnnulled,
  type ReorganisationCorrected,
  type ReorganisationDecided,
  type ReorganisationPart,
  type ReorganisationVersion,
} from './reorganisation.ts';

interface OfReorganisation {
  readonly reorganisation: string;
}
interface StatedDecision extends OfReorganisation {
  readonly decision: OfficialDocument;
  readonly effectiveFrom: CivilDate;
  readonly parts: readonly StatedPart[];
}

const stream = (input: OfReorganisation) => reorganisationStream(input.reorganisation);

export interface DecideReorganisation extends StatedDecision {
  readonly title: string;
  readonly legalBasis: LegalBasis | null;
}
export const decideReorganisation = act<DecideReorganisation, Reorganisation>({
  name: 'decideReorganisation',
  vi: 'Ghi nhận quyết định sắp xếp, tổ chức lại đơn vị',
  en: 'Record a decision that reorganises units',
  after: ['UnitEntered'],
  records: ['ReorganisationDecided'],
  refusals: [
    'REORGANISATION_EXISTS',
    'PARTS_MISSING',
    'PART_INVALID',
    'NAMED_TWICE',
    'UNIT_UNKNOWN',
    'UNIT_ENDED',
    'UNIT_ENDS_AND_GOES_ON',
    'REORGANISATION_UNBALANCED',
    'DOCUMENT_INCOMPLETE',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream,
  decide: (input, known, circumstances) => (state) => {
    if (state.newest) refuse('REORGANISATION_EXISTS', 'reorganisation');
    const parts = agreedParts(input, known);
    requireIssued(input.decision, 'decision');
    if (input.legalBasis) checkLegalBasis(input.legalBasis, circumstances);
    checkDocument(input.decision, circumstances, 'decision');
    const { reorganisation, title, decision, legalBasis, effectiveFrom } = input;
    return draft<ReorganisationDecided>('ReorganisationDecided', {
      reorganisation,
      title,
      decision,
      legalBasis,
      effectiveFrom,
      parts,
    });
  },
});

function agreedParts(input: StatedDecision, known: Known): readonly ReorganisationPart[] {
  const parts = partsOf(input.parts);
  const place = { stream: stream(input), effectiveFrom: input.effectiveFrom };
  checkUnits(parts, place, known);
  checkAgreement(parts);
  return parts;
}

export interface CorrectReorganisation extends StatedDecision {
  /** Of the correction. */
  readonly legalBasis: LegalBasis;
}
export const correctReorganisation = act<CorrectReorganisation, Reorganisation>({
  name: 'correctReorganisation',
  vi: 'Đính chính quyết định sắp xếp, tổ chức lại',
  en: 'Correct a reorganisation',
  after: ['ReorganisationDecided'],
  records: ['ReorganisationCorrected'],
  refusals: [
    'REORGANISATION_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'PARTS_MISSING',
    'PART_INVALID',
    'NAMED_TWICE',
    'UNIT_UNKNOWN',
    'UNIT_ENDED',
    'UNIT_ENDS_AND_GOES_ON',
    'REORGANISATION_UNBALANCED',
    'DOCUMENT_INCOMPLETE',
    'PART_ALREADY_CARRIED_OUT',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream,
  decide: (input, known, circumstances) => (state) => {
    const newest = requireStandingDecision(state, input.reorganisation);
    const parts = agreedParts(input, known);
    requireIssued(input.decision, 'decision');
    const { decision, effectiveFrom, legalBasis } = input;
    requirePartsDoneKept(newest, { decision, effectiveFrom, parts }, stream(input), known);
    checkLegalBasis(legalBasis, circumstances);
    checkDocument(decision, circumstances, 'decision');
    return draft<ReorganisationCorrected>('ReorganisationCorrected', {
      decision,
      effectiveFrom,
      parts,
      legalBasis,
    });
  },
});

/** What units' streams hold of the decision stays as it is: annulled there first, it can be put right here. */
function requirePartsDoneKept(
  before: ReorganisationVersion,
  now: Omit<ReorganisationVersion, 'revision'>,
  of: string,
  known: Known,
): void {
  const differ = (one: unknown, other: unknown) => known.digest(one) !== known.digest(other);
  const moved = before.effectiveFrom !== now.effectiveFrom || differ(before.decision, now.decision);
  for (const each of before.parts.filter((part) => partDone(of, part, known))) {
    const same = now.parts.find(({ part }) => part === each.part);
    if (moved || !same || differ(each, same)) {
      refuse('PART_ALREADY_CARRIED_OUT', 'parts', { id: each.part });
    }
  }
}

/** The decision, neither unknown nor taken back. */
export function requireStandingDecision(
  { newest, annulledAt }: Reorganisation,
  id: string,
): ReorganisationVersion {
  if (!newest) return refuse('REORGANISATION_UNKNOWN', 'reorganisation');
  if (annulledAt !== null) refuse('FACT_ALREADY_ANNULLED', 'reorganisation', { id });
  return newest;
}

export interface AnnulReorganisation extends OfReorganisation, Annulment {}
export const annulReorganisation = act<AnnulReorganisation, Reorganisation>({
  name: 'annulReorganisation',
  vi: 'Huỷ quyết định sắp xếp, tổ chức lại đã ghi nhận',
  en: 'Annul a recorded reorganisation',
  after: ['ReorganisationDecided'],
  records: ['ReorganisationAnnulled'],
  refusals: [
    'REORGANISATION_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream,
  decide: (input, _known, circumstances: Circumstances) => (state) => {
    requireStandingDecision(state, input.reorganisation);
    checkLegalBasis(input.legalBasis, circumstances);
    const { cause, legalBasis, effectiveFrom } = input;
    return draft<ReorganisationAnnulled>('ReorganisationAnnulled', {
      cause,
      legalBasis,
      effectiveFrom,
    });
  },
});
