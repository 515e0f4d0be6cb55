// A bloc's activity plan (kế hoạch hoạt động của khối): adopted, and superseded by its next version.
import { act, draft, type Recorded } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import { requireDistinct } from '../distinct.ts';
import { checkDocument } from '../document-check.ts';
import { requireRunsBloc } from '../entitled.ts';
import {
  requireStandingFact,
  requireUnusedId,
  standingFacts,
  type Annullable,
  type Facts,
} from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { Slice } from '../slice.ts';
import { checkFile, type StoredFile } from '../stored-file.ts';
import {
  requireOpenBlocYear,
  streamOfBlocYear,
  type BlocSeason,
  type OfBlocYear,
} from './season.ts';

// Events

/** One thing that a plan promises. */
export interface PlannedActivity {
  readonly activity: string;
  readonly text: string;
  /** The day by which it is to be done; null: the plan states none. */
  readonly due: CivilDate | null;
}
export interface ActivityPlanAdopted {
  readonly type: 'ActivityPlanAdopted';
  readonly data: {
    readonly plan: string;
    /** The version before it; null for the first. */
    readonly supersedes: string | null;
    readonly title: string;
    readonly document: OfficialDocument;
    readonly file: StoredFile | null;
    readonly activities: readonly PlannedActivity[];
  };
}

// State

export interface AdoptedPlan {
  readonly id: string;
  readonly revision: number;
  readonly supersedes: string | null;
  /** Ids of what it promises. */
  readonly activities: readonly string[];
}

/** In the order of their adoption, annulled ones too. */
export interface Plans {
  readonly plans: readonly AdoptedPlan[];
}

export const plans: Slice<Plans> = {
  types: { ActivityPlanAdopted: 1 },
  initial: { plans: [] },
  evolve(state, { data, revision }: Recorded) {
    const { plan: id, supersedes, activities } = data as ActivityPlanAdopted['data'];
    const ids = activities.map(({ activity }) => activity);
    return { ...state, plans: [...state.plans, { id, revision, supersedes, activities: ids }] };
  },
};

/** The version that holds: where the newest was annulled, the one before it. */
export function planInForce(state: Plans & Facts): AdoptedPlan | null {
  return standingFacts(state, state.plans).at(-1) ?? null;
}

/** Revisions of the standing versions that supersede the plan of a revision. */
export function newerVersions(state: Plans & Facts, fact: number): readonly number[] {
  const plan = state.plans.find(({ revision }) => revision === fact);
  return standingFacts(state, state.plans)
    .filter(({ supersedes }) => supersedes !== null && supersedes === plan?.id)
    .map(({ revision }) => revision);
}

export const planAnnullable: readonly Annullable<Plans & Facts>[] = [
  { type: 'ActivityPlanAdopted', by: 'thoseWhoRunTheBloc', restingOn: newerVersions },
];

// Decisions

export interface AdoptActivityPlan extends OfBlocYear {
  readonly plan: string;
  readonly supersedes: string | null;
  readonly title: string;
  readonly document: OfficialDocument;
  readonly file: StoredFile | null;
  readonly activities: readonly PlannedActivity[];
}
export const adoptActivityPlan = act<AdoptActivityPlan, Plans & BlocSeason & Facts>({
  name: 'adoptActivityPlan',
  vi: 'Ban hành kế hoạch hoạt động của khối',
  en: "Adopt the bloc's activity plan",
  after: ['BlocYearOpened'],
  records: ['ActivityPlanAdopted'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'NOT_FOR_THIS_BLOC',
    'ID_TAKEN',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'FACT_ALREADY_SUPERSEDED',
    'PLAN_ALREADY_ADOPTED',
    'NAMED_TWICE',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, _known, circumstances) => (state) => {
    requireRunsBloc(requireOpenBlocYear(state), circumstances.actor);
    const { plan, supersedes, title, document, file, activities } = input;
    requireUnusedId(state.plans, plan, 'plan');
    requireNewest(state, supersedes);
    requireDistinct(
      activities.map(({ activity }) => activity),
      'activities',
    );
    checkFile(file, 'file');
    checkDocument(document, circumstances, 'document');
    const data = { plan, supersedes, title, document, file, activities };
    return draft<ActivityPlanAdopted>('ActivityPlanAdopted', data);
  },
});

/** A version follows the one that holds, so that one plan holds at a time. */
function requireNewest(state: Plans & Facts, supersedes: string | null): void {
  const inForce = planInForce(state);
  if (supersedes === null) {
    if (inForce) refuse('PLAN_ALREADY_ADOPTED', 'supersedes', { id: inForce.id });
    return;
  }
  requireStandingFact(state, state.plans, supersedes, 'supersedes');
  if (inForce?.id !== supersedes) {
    refuse('FACT_ALREADY_SUPERSEDED', 'supersedes', { id: supersedes });
  }
}
