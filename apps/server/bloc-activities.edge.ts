// The edge of a bloc's activities in its year: plans, directives, movements, inspections, activities, difficulties, delegation.
import { Args, Query, Resolver } from '@nestjs/graphql';
import { blocStream } from '../../libs/domain/bloc/bloc.ts';
import { streamOfBlocYear, type OfBlocYear } from '../../libs/domain/bloc-year/season.ts';
import {
  blocActivitiesOf,
  type BlocActivities,
  type DifficultyTold,
  type MovementTold,
  type PlanTold,
} from '../../projections/bloc-activities.ts';
import {
  directoryIndex,
  directoryOn,
  type DirectoryOnDay,
} from '../../projections/directory-on-day.ts';
import { heldAt, type HeldAt, pointAsked } from './as-of.ts';
import {
  BlocActivitiesShown,
  type ActivityPlanShown,
  type BlocActivityShown,
  type DifficultyShown,
  type MovementShown,
} from './bloc-activities.shown.ts';
import { BlocYearOnDayArguments, dayOfYearAsked } from './bloc-year-day.ts';
import { delegationShown } from './delegation.shown.ts';
import { unitNamed, type NamedShown } from './directory-periods.ts';
import { factShown } from './fact.shown.ts';
import { inBoth } from './graphql/in-both.ts';
import { OpenLedger } from './open-ledger.ts';
import { addressOf, addressShown } from './recorded-facts.ts';

@Resolver()
export class BlocActivitiesResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => BlocActivitiesShown, {
    nullable: true,
    description: inBoth(
      'Hoạt động của khối trong năm: kế hoạch, quán triệt văn bản, phong trào, kiểm tra, hoạt động khác, khó khăn và trả lời; trống nếu chưa mở năm thi đua của khối',
      'What a bloc does in its year: plans, directives, movements, inspections, activities, difficulties and answers; null where the year is not open',
    ),
  })
  blocActivities(
    @Args() { year, bloc, on, asOf }: BlocYearOnDayArguments,
  ): BlocActivitiesShown | null {
    const { views } = this.ledger;
    const index = directoryIndex(views, pointAsked(views, asOf));
    const day = on ?? dayOfYearAsked(views, year, asOf);
    const told = blocActivitiesOf(views, { year, bloc }, { day, asOf: index });
    const names = directoryOn(views, day, index);
    return told && { ...heldAt(views, index), on: day, ...shown(told, { year, bloc }, names) };
  }
}

function shown(
  told: BlocActivities,
  of: OfBlocYear,
  on: DirectoryOnDay,
): Omit<BlocActivitiesShown, keyof HeldAt | 'on'> {
  const stream = streamOfBlocYear(of);
  const ofBloc = blocStream(of.bloc);
  const { delegated } = told;
  return {
    plans: told.plans.map((each) => planShown(each, stream)),
    disseminations: told.disseminations.map((each) => ({
      ...each.data,
      ...factShown({ ...each, data: { ...each.data, file: null } }, stream),
      units: named(on, each.data.units),
    })),
    movements: told.movements.map((each) => movementShown(each, stream, on)),
    inspections: told.inspections.map((each) => ({
      ...each.data,
      ...factShown(each, stream),
      units: named(on, each.data.units),
    })),
    activities: told.activities.map((each) => activityShown(each, stream)),
    difficulties: told.difficulties.map((each) => difficultyShown(each, stream, on)),
    delegation: delegated && delegationShown(delegated, ofBloc, on),
    implementationPlans: told.implementationPlans.map((each) => ({
      ...each.data,
      ...factShown(each, ofBloc),
    })),
    delegatedRegistrations: told.delegatedRegistrations.map((each) => ({
      ...factShown(each, stream),
      registrations: each.data.registrations.map(addressShown),
    })),
  };
}

function named(on: DirectoryOnDay, units: readonly string[]): readonly NamedShown[] {
  return units.map((each) => unitNamed(on, each));
}

function planShown(plan: PlanTold, stream: string): ActivityPlanShown {
  const { plan: id, supersedes, title } = plan.data;
  return {
    ...factShown(plan, stream),
    plan: id,
    supersedes,
    title,
    inForce: plan.inForce,
    activities: plan.planned.map(({ heldBy, ...each }) => ({
      ...each,
      heldBy: heldBy.map((revision) => addressOf(stream, revision)),
    })),
  };
}

function movementShown(told: MovementTold, stream: string, on: DirectoryOnDay): MovementShown {
  return {
    ...told.data,
    ...factShown(told, stream),
    units: named(on, told.data.units),
    reviews: told.reviews.map((each) => ({
      ...factShown(each, stream),
      stage: each.data.stage,
    })),
  };
}

function activityShown(
  told: BlocActivities['activities'][number],
  stream: string,
): BlocActivityShown {
  const { activity, title, planned, from, until } = told.data;
  return {
    ...factShown(told, stream),
    activity,
    title,
    plan: planned?.plan ?? null,
    plannedAs: planned?.activity ?? null,
    from,
    until,
  };
}

function difficultyShown(
  told: DifficultyTold,
  stream: string,
  on: DirectoryOnDay,
): DifficultyShown {
  const { difficulty, summary, raisedBy } = told.data;
  return {
    ...factShown(told, stream),
    difficulty,
    summary,
    raisedBy: raisedBy === null ? null : unitNamed(on, raisedBy),
    standing: told.standing,
    referrals: told.referrals.map((each) => factShown(each, stream)),
    answers: told.answers.map((each) => ({
      ...factShown(each, stream),
      by: each.data.by,
      summary: each.data.summary,
    })),
  };
}
