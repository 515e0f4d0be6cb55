// A rule book: the rules of a year of emulation as data, each with its clause; a bloc-year is pinned to one version.
import type { Deadline } from '../deadline.ts';
import type { Points } from '../points.ts';
import type { Role } from '../actor.ts';
import type { Clause } from './clause.ts';
import type { YearActs } from './year-acts.ts';

export type { Clause } from './clause.ts';

export interface LegalInstrument {
  readonly id: string;
  /** Null where the published text leaves it blank. */
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string;
  readonly title: string;
  /** Numbers of the instruments that it replaced. */
  readonly replaces: readonly string[];
  /** False where the text was not available and what it fixes is illustrative. */
  readonly textAvailable: boolean;
}

export type SectionId = 'I' | 'II' | 'III';
export const sectionIds: readonly SectionId[] = ['I', 'II', 'III'];

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly ceiling: Points;
  /** Ceilings on contents inside the section ("từng nội dung trong các mục"); may be empty. */
  readonly contents: readonly {
    readonly id: string;
    readonly title: string;
    readonly ceiling: Points;
  }[];
  readonly illustrative: boolean;
  readonly clause: Clause;
}

export interface Tier {
  /** From this number of dossiers on. */
  readonly from: number;
  readonly points: Points;
}

export interface RuleBook {
  /** Form of this document. Form 2 has `yearActs`; a book of form 1 was published before it and reads as its defaults. */
  readonly form: 1 | 2;
  readonly title: string;
  readonly titleEn: string;
  /** True where the whole book is a sample without force ("mẫu minh hoạ"). */
  readonly illustrative: boolean;
  readonly years: { readonly from: number; readonly until: number | null };
  readonly instruments: readonly LegalInstrument[];
  readonly total: {
    readonly points: Points;
    readonly sectionsPoints: Points;
    readonly clause: Clause;
    /** (d) true: the total is never below 0. */
    readonly floorAtZero: boolean;
    readonly floorClause: Clause;
  };
  readonly sections: readonly Section[];
  readonly lines: {
    /** (d) true: a criterion less the bloc's own deductions is never below 0. */
    readonly floorAtZero: boolean;
    readonly deductionClause: Clause;
    /**
     * (d) `agreedPoints`: a line that does not apply counts what the members agree, maxima stay.
     * `rescaled`: it counts 0 and the section's sum is multiplied by ceiling ÷ (ceiling − maxima that do not apply), rounded down.
     */
    readonly notApplicable: 'agreedPoints' | 'rescaled';
    readonly notApplicableClause: Clause;
    /**
     * (d) `flags`: withdrawn evidence marks its lines and moves no points.
     * `countsZero`: a self-score whose named evidence is all withdrawn counts 0 where the self-score is what counts.
     */
    readonly withdrawnEvidence: 'flags' | 'countsZero';
    readonly withdrawnEvidenceClause: Clause;
    readonly agreementClause: Clause;
  };
  readonly appraisal: {
    /** (d) `binding`: the Board's appraisal counts for Section III. `advisory`: the self-score counts where there is one. */
    readonly effect: 'binding' | 'advisory';
    /** Who appraises Section III of the unit that houses the Board; null: nobody, so that it stays provisional. */
    readonly ownCase: Role | null;
    readonly clause: Clause;
  };
  readonly organisations: {
    /** Percentage of the rule book's ceiling of Section II that a unit without Party and trade union may reach. */
    readonly noneSharePercent: number;
    /**
     * (d) `partyCriteria`: the trade union's rating stands in at the criteria keyed to the Party.
     * `allRatedCriteria`: it stands in at every criterion keyed to a rating.
     */
    readonly unionStandsInAt: 'partyCriteria' | 'allRatedCriteria';
    readonly clause: Clause;
    readonly ratingClause: Clause;
  };
  readonly bonus: {
    readonly ceiling: Points;
    readonly itemMax: Points;
    /** (d) what an item exceeded earns where the scorecard sets nothing. */
    readonly itemDefault: Points;
    /** (d) `registration` or `assignedPlan` (the plan assigned, where the result carries one, else the registration). */
    readonly baseline: 'registration' | 'assignedPlan';
    /** (d) `none`: no registration in time, no bonus. `firstReceived`: the first one received late is the baseline. */
    readonly withoutTimelyRegistration: 'none' | 'firstReceived';
    readonly clause: Clause;
  };
  readonly criticism: {
    readonly each: Points;
    readonly max: Points;
    /** (d) true: a serious document counts its points too. */
    readonly seriousCounts: boolean;
    /** (d) true: documents of the offices, or signed by order or by authorisation, count as well. */
    readonly byOrderCounts: boolean;
    /** (d) true: documents of the Chairman in his own name count as well. */
    readonly chairmanCounts: boolean;
    readonly clause: Clause;
  };
  readonly ineligibleDossiers: {
    readonly tiers: readonly Tier[];
    /** (d) `together`: provincial and State dossiers are counted as one number. `each`: a step for either level, added. */
    readonly levels: 'together' | 'each';
    /** (d) who bears a dossier that a lead submits for a member. */
    readonly leadSubmissionsChargedTo: 'member' | 'submitter';
    readonly clause: Clause;
  };
  readonly discipline: {
    readonly points: Points;
    /** (d) `oncePerYear`, or `eachBreach` up to `max`. */
    readonly counted: 'oncePerYear' | 'eachBreach';
    readonly max: Points;
    /** (d) `proposes`: a late registration is shown, no more. `deducts`: it counts as a breach where none is recorded for it. */
    readonly lateRegistration: 'proposes' | 'deducts';
    readonly clause: Clause;
  };
  readonly attribution: {
    /** (d) the year of a document or notice is that of its date, or that of its receipt. */
    readonly yearOf: 'documentDate' | 'receipt';
    readonly clause: Clause;
  };
  readonly exclusion: { readonly clause: Clause; readonly groundsClause: Clause };
  readonly rating: {
    /** `nextYear`: a bloc newly set up is rated from the year after. `atOnce`: in the same year. */
    readonly newBlocs: 'nextYear' | 'atOnce';
    readonly newBlocsClause: Clause;
    /** (d) `unranked`: a unit that left all blocs takes no rank. `ranked`: it keeps its place in its last bloc. */
    readonly leavers: 'unranked' | 'ranked';
    readonly leaversClause: Clause;
  };
  readonly deadlines: readonly Deadline[];
  /** Form 2 only: what the book says of acts that move no points. Read by `yearActsOf`. */
  readonly yearActs?: YearActs;
  readonly scorecardClause: Clause;
}

export function sectionOf(book: RuleBook, id: SectionId): Section {
  const section = book.sections.find((each) => each.id === id);
  if (!section) throw new Error(`rule book without section ${id}`);
  return section;
}
