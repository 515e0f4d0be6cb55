// Other activities of a bloc in the year (các hoạt động khác của khối), planned or not.
import { act, draft, type Recorded } from '../act.ts';
import { civilDateOf, type CivilDate } from '../civil-date.ts';
import { checkDocument } from '../document-check.ts';
import { requireRunsBloc } from '../entitled.ts';
import { requireStandingFact, requireUnusedId, type Annullable, type Facts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { Slice } from '../slice.ts';
import { checkFile, type StoredFile } from '../stored-file.ts';
import type { Plans } from './plan.ts';
import {
  requireOpenBlocYear,
  streamOfBlocYear,
  type BlocSeason,
  type OfBlocYear,
} from './season.ts';

// Events

/** What a plan promised. */
export interface PlannedIn {
  readonly plan: string;
  readonly activity: string;
}
export interface BlocActivityHeld {
  readonly type: 'BlocActivityHeld';
  readonly data: {
    readonly activity: string;
    readonly title: string;
    /** Null: no plan promised it. */
    readonly planned: PlannedIn | null;
    readonly from: CivilDate;
    readonly until: CivilDate;
    readonly document: OfficialDocument | null;
    readonly file: StoredFile | null;
  };
}

// State

/** In the order in which they were recorded, annulled ones too. */
export interface Activities {
  readonly activities: readonly { readonly id: string; readonly revision: number }[];
}

export const activities: Slice<Activities> = {
  types: { BlocActivityHeld: 1 },
  initial: { activities: [] },
  evolve(state, { data, revision }: Recorded) {
    const { activity: id } = data as BlocActivityHeld['data'];
    return { ...state, activities: [...state.activities, { id, revision }] };
  },
};

export const activityAnnullable: readonly Annullable<Activities & Facts>[] = [
  { type: 'BlocActivityHeld', by: 'thoseWhoRunTheBloc' },
];

// Decisions

export interface HoldBlocActivity extends OfBlocYear {
  readonly activity: string;
  readonly title: string;
  readonly planned: PlannedIn | null;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly document: OfficialDocument | null;
  readonly file: StoredFile | null;
}
/** Recorded once it is over. The plan that promised it may have been superseded since. */
export const holdBlocActivity = act<HoldBlocActivity, Activities & Plans & BlocSeason & Facts>({
  name: 'holdBlocActivity',
  vi: 'Tổ chức hoạt động khác của khối',
  en: 'Hold another activity of the bloc',
  after: ['BlocYearOpened'],
  records: ['BlocActivityHeld'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'NOT_FOR_THIS_BLOC',
    'ID_TAKEN',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'PERIOD_REVERSED',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, _known, circumstances) => (state) => {
    requireRunsBloc(requireOpenBlocYear(state), circumstances.actor);
    const { activity, title, planned, from, until, document, file } = input;
    requireUnusedId(state.activities, activity, 'activity');
    if (planned) requirePlanned(state, planned);
    if (until < from) refuse('PERIOD_REVERSED', 'until');
    checkFile(file, 'file');
    if (until > civilDateOf(circumstances.now)) refuse('DATE_IN_FUTURE', 'until');
    checkDocument(document, circumstances, 'document');
    const data = { activity, title, planned, from, until, document, file };
    return draft<BlocActivityHeld>('BlocActivityHeld', data);
  },
});

/** A plan that stands promised it, in whatever version. */
function requirePlanned(state: Plans & Facts, { plan, activity: id }: PlannedIn): void {
  const promised = state.plans.find((each) => each.id === plan)?.activities;
  if (promised && !promised.includes(id)) refuse('FACT_UNKNOWN', 'planned.activity', { id });
  requireStandingFact(state, state.plans, plan, 'planned.plan');
}
