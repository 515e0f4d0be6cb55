// A line of a score: what was claimed, what counts, what limited it, the clause, the evidence and the events behind it.
import type { Points } from '../points.ts';
import type { Clause, SectionId } from '../rule-book/rule-book.ts';

/** What decided the points of a criterion. */
export type Basis = 'notApplicable' | 'agreed' | 'rating' | 'selfScore' | 'appraisal' | 'none';

export type Mark =
  | 'missing'
  | 'returned'
  | 'evidenceWithdrawn'
  | 'withoutEvidence'
  | 'lateRegistration'
  | 'notMapped'
  | 'otherMeasure';

export type LimitCode =
  | 'ownDeduction'
  | 'lineFloor'
  | 'withdrawnEvidence'
  | 'rescaled'
  | 'sectionCeiling'
  | 'noOrganisation'
  | 'notExceeded'
  | 'itemMaximum'
  | 'bonusCeiling'
  | 'criticismMaximum'
  | 'dossierTier'
  | 'oncePerYear'
  | 'disciplineMaximum'
  | 'totalFloor';

/** A cap, floor or tier that changed a figure, and by how much (signed: what it added to the total). */
export interface Limit {
  readonly code: LimitCode;
  readonly by: Points;
  readonly clause: Clause;
}

/** Why a member of a group does not count, or that it does. */
export type MemberStanding =
  'counts' | 'otherBody' | 'byOrder' | 'chairman' | 'serious' | 'otherYear' | 'otherUnit';

/** One document, notice or breach of a group that is capped or tiered as one line. */
export interface Member {
  /** The fact's id in the unit-year. */
  readonly id: string;
  readonly revision: number;
  readonly standing: MemberStanding;
}

export interface ScoreLine {
  /** A criterion's id, or `I.limit`, `bonus:ITEM`, `bonus.ceiling`, `deduction.criticism`, … */
  readonly id: string;
  readonly kind:
    'criterion' | 'sectionLimit' | 'bonusItem' | 'bonusCeiling' | 'deduction' | 'totalFloor';
  readonly section: SectionId | 'bonus' | 'deductions' | 'total';
  readonly title: string;
  readonly max: Points | null;
  readonly claimed: Points | null;
  readonly rated: Points | null;
  readonly agreed: Points | null;
  readonly appraised: Points | null;
  readonly basis: Basis;
  /** What the line adds to the total; deductions are negative. The lines' counted points sum to the total. */
  readonly counted: Points;
  readonly limits: readonly Limit[];
  readonly marks: readonly Mark[];
  readonly clause: Clause;
  /** Evidence ids of the unit-year, standing or withdrawn, in the order of filing. */
  readonly evidence: readonly string[];
  /** Revisions of the unit-year's events behind the line, ascending. */
  readonly events: readonly number[];
  readonly members: readonly Member[];
}

/** A line that no one claims, agrees or appraises: a limit, a bonus, a deduction. */
export function plainLine(
  line: Pick<ScoreLine, 'id' | 'kind' | 'section' | 'title' | 'counted' | 'clause'> &
    Partial<ScoreLine>,
): ScoreLine {
  return {
    max: null,
    claimed: null,
    rated: null,
    agreed: null,
    appraised: null,
    basis: 'none',
    limits: [],
    marks: [],
    evidence: [],
    events: [],
    members: [],
    ...line,
  };
}

/** Each once. */
export function ascending(revisions: readonly number[]): readonly number[] {
  const sorted = revisions.toSorted((a, b) => a - b);
  return sorted.filter((revision, place) => revision !== sorted[place - 1]);
}
