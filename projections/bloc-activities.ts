// What a bloc does in its year: plans, directives, movements, inspections, activities, difficulties; all that was recorded, annulled facts marked.
import type { Recorded } from '../libs/domain/act.ts';
import { blocStream, type Bloc } from '../libs/domain/bloc/bloc.ts';
import type { ImplementationPlanAdopted } from '../libs/domain/bloc/delegation.ts';
import type { BlocLifeEvent } from '../libs/domain/bloc-year/bloc-life.ts';
import { streamOfBlocYear, type OfBlocYear } from '../libs/domain/bloc-year/season.ts';
import type { CivilDate, Instant } from '../libs/domain/civil-date.ts';
import type { PlannedActivity } from '../libs/domain/bloc-year/plan.ts';
import type { Questions } from '../libs/views/views.ts';
import { annulmentOf, factsFold, type BlocYearFacts } from './bloc-year-facts.ts';
import { blocFold, blocYearFold } from './stream-folds.ts';

type LifeType = Exclude<BlocLifeEvent['type'], 'PactSigned' | 'PactSignatureAdded'>;
type DataOf<Type extends LifeType> = Extract<BlocLifeEvent, { readonly type: Type }>['data'];

/** A fact as it was recorded, and whether it was taken back. */
export interface ToldFact<Data> {
  readonly data: Data;
  readonly occurredOn: CivilDate;
  readonly receivedAt: Instant;
  readonly revision: number;
  /** Revision of its annulment; null: it stands. */
  readonly annulledAt: number | null;
}

/** Held; not yet, with days left or without a day stated; or the day has passed. */
export const plannedStandings = ['held', 'pending', 'undated', 'overdue'] as const;
export type PlannedStanding = (typeof plannedStandings)[number];

export interface PlannedTold extends PlannedActivity {
  readonly standing: PlannedStanding;
  /** Revisions of the standing activities that carried it out, by this version of the plan or one before it. */
  readonly heldBy: readonly number[];
}

export interface PlanTold extends ToldFact<DataOf<'ActivityPlanAdopted'>> {
  /** The one version that holds. */
  readonly inForce: boolean;
  readonly planned: readonly PlannedTold[];
}

export interface MovementTold extends ToldFact<DataOf<'MovementLaunched'>> {
  readonly reviews: readonly ToldFact<DataOf<'MovementReviewed'>>[];
}

/** How far a difficulty has come; an answer of the People's Committee is the last word. */
export const difficultyStandings = ['reported', 'referred', 'answered', 'decided'] as const;
export type DifficultyStanding = (typeof difficultyStandings)[number];

export interface DifficultyTold extends ToldFact<DataOf<'DifficultyReported'>> {
  readonly standing: DifficultyStanding;
  readonly referrals: readonly ToldFact<DataOf<'DifficultyReferred'>>[];
  readonly answers: readonly ToldFact<DataOf<'DifficultyAnswered'>>[];
}

/** Each list in the order of recording. */
export interface BlocActivities {
  readonly plans: readonly PlanTold[];
  readonly disseminations: readonly ToldFact<DataOf<'DirectiveDisseminated'>>[];
  readonly movements: readonly MovementTold[];
  readonly inspections: readonly ToldFact<DataOf<'MemberInspected'>>[];
  readonly activities: readonly ToldFact<DataOf<'BlocActivityHeld'>>[];
  readonly difficulties: readonly DifficultyTold[];
  /** Delegated blocs: what their authority sent to the People's Committee. */
  readonly delegatedRegistrations: readonly ToldFact<DataOf<'DelegatedRegistrationsSubmitted'>>[];
  /** Delegated blocs: by whom and for what kind of units; of the bloc, as it stands. */
  readonly delegated: Bloc['delegated'];
  /** Delegated blocs: the plans of this year by which the authority carries the delegation out. */
  readonly implementationPlans: readonly ToldFact<ImplementationPlanAdopted['data']>[];
}

const lifeFold = factsFold([
  'ActivityPlanAdopted',
  'DirectiveDisseminated',
  'MovementLaunched',
  'MovementReviewed',
  'MemberInspected',
  'BlocActivityHeld',
  'DifficultyReported',
  'DifficultyReferred',
  'DifficultyAnswered',
  'DelegatedRegistrationsSubmitted',
] satisfies readonly LifeType[]);

/** Null where the bloc-year was not opened by then; the day tells what is overdue. */
export function blocActivitiesOf(
  views: Pick<Questions, 'state'>,
  of: OfBlocYear,
  { day, asOf }: { readonly day: CivilDate; readonly asOf: number | null },
): BlocActivities | null {
  const stream = streamOfBlocYear(of);
  if (!views.state(stream, blocYearFold, asOf).opened) return null;
  const facts = views.state(stream, lifeFold, asOf);
  const bloc = views.state(blocStream(of.bloc), blocFold, asOf);
  return {
    plans: plansTold(facts, day),
    disseminations: allTold(facts, 'DirectiveDisseminated'),
    movements: movementsTold(facts),
    inspections: allTold(facts, 'MemberInspected'),
    activities: allTold(facts, 'BlocActivityHeld'),
    difficulties: difficultiesTold(facts),
    delegatedRegistrations: allTold(facts, 'DelegatedRegistrationsSubmitted'),
    delegated: bloc.delegated,
    implementationPlans: implementationPlansOf(bloc, of.year),
  };
}

function allTold<Type extends LifeType>(
  facts: BlocYearFacts,
  type: Type,
): readonly ToldFact<DataOf<Type>>[] {
  return facts.facts
    .filter((each) => each.type === type)
    .map((each) => told(each.data as DataOf<Type>, each, annulmentOf(facts, each.revision)));
}

function told<Data>(
  data: Data,
  { occurredOn, receivedAt, revision }: Recorded,
  annulledAt: number | null,
): ToldFact<Data> {
  return { data, occurredOn, receivedAt, revision, annulledAt };
}

function isStanding({ annulledAt }: { readonly annulledAt: number | null }): boolean {
  return annulledAt === null;
}

// Plans

function plansTold(facts: BlocYearFacts, day: CivilDate): readonly PlanTold[] {
  const plans = allTold(facts, 'ActivityPlanAdopted');
  const held = allTold(facts, 'BlocActivityHeld').filter(isStanding);
  const newest = plans.findLast(isStanding) ?? null;
  return plans.map((plan) => {
    const versions = versionsUpTo(plan, plans);
    const planned = plan.data.activities.map((each) => {
      const heldBy = held
        .filter(({ data }) => data.planned && versions.has(data.planned.plan))
        .filter(({ data }) => data.planned?.activity === each.activity)
        .map(({ revision }) => revision);
      return { ...each, standing: plannedStanding(each, heldBy, day), heldBy };
    });
    return { ...plan, inForce: plan === newest, planned };
  });
}

/** A plan and those before it, one superseding the other. */
function versionsUpTo(
  { data }: ToldFact<DataOf<'ActivityPlanAdopted'>>,
  plans: readonly ToldFact<DataOf<'ActivityPlanAdopted'>>[],
): ReadonlySet<string> {
  const versions = new Set([data.plan]);
  for (let before = data.supersedes; before !== null && !versions.has(before);) {
    versions.add(before);
    const id = before;
    before = plans.find((each) => each.data.plan === id)?.data.supersedes ?? null;
  }
  return versions;
}

function plannedStanding(
  { due }: PlannedActivity,
  heldBy: readonly number[],
  day: CivilDate,
): PlannedStanding {
  if (heldBy.length > 0) return 'held';
  if (due === null) return 'undated';
  return due < day ? 'overdue' : 'pending';
}

// Movements and difficulties, each with what followed

function movementsTold(facts: BlocYearFacts): readonly MovementTold[] {
  const reviews = allTold(facts, 'MovementReviewed');
  return allTold(facts, 'MovementLaunched').map((launched) => ({
    ...launched,
    reviews: reviews.filter(({ data }) => data.movement === launched.data.movement),
  }));
}

function difficultiesTold(facts: BlocYearFacts): readonly DifficultyTold[] {
  const referred = allTold(facts, 'DifficultyReferred');
  const answered = allTold(facts, 'DifficultyAnswered');
  return allTold(facts, 'DifficultyReported').map((reported) => {
    const { difficulty } = reported.data;
    const referrals = referred.filter(({ data }) => data.difficulty === difficulty);
    const answers = answered.filter(({ data }) => data.difficulty === difficulty);
    return { ...reported, standing: difficultyStanding(referrals, answers), referrals, answers };
  });
}

function difficultyStanding(
  referrals: DifficultyTold['referrals'],
  answers: DifficultyTold['answers'],
): DifficultyStanding {
  const standing = answers.filter(isStanding);
  if (standing.some(({ data }) => data.by === 'peoplesCommittee')) return 'decided';
  // Referred after an interim answer, it waits for the last word.
  if (referrals.some(isStanding)) return 'referred';
  return standing.length > 0 ? 'answered' : 'reported';
}

// Delegation

function implementationPlansOf(
  { recorded, annulled }: Bloc,
  year: number,
): BlocActivities['implementationPlans'] {
  return recorded
    .filter(({ type }) => type === 'ImplementationPlanAdopted')
    .map((each) => {
      const data = each.data as ImplementationPlanAdopted['data'];
      return told(data, each, annulled.get(each.revision) ?? null);
    })
    .filter(({ data }) => data.year === year);
}
