// What a unit's year is planned to be: the ordinary course, and where its story departs from it.
import type { Instant } from '../domain/civil-date.ts';
import type { Points } from '../domain/points.ts';
import type { Criterion, Organisation, Scorecard } from '../domain/scorecard/scorecard.ts';
import type { RegisteredItem } from '../domain/unit-year/registration.ts';
import { officer } from './actors.ts';
import { bodyOf, type BlocId, type Body } from './bodies.ts';
import { courseDays, movedInEarlier, type CourseDays } from './course-days.ts';
import { chanceOf, type Chance } from './chance.ts';
import type { Diary } from './diary.ts';
import { registeredItems, type Outcome } from './targets.ts';

type ByCriterion = Readonly<Record<string, Points>>;

/** Where a unit's year departs from the ordinary course. */
export interface Departures {
  /** When the registration paper came in; the ordinary units are in time. */
  readonly registeredAt?: Instant;
  readonly partyOrganisation?: boolean;
  readonly tradeUnion?: boolean;
  /** How an item was recorded where that was an error. */
  readonly misrecorded?: (item: RegisteredItem) => RegisteredItem;
  /** Items that were forgotten when the scorecard was applied. */
  readonly unmapped?: readonly string[];
  /** The bloc in which the year begins, where that is another one. */
  readonly startsIn?: BlocId;
  /** Outcomes of items by id, where chance may not choose them. */
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  /** How far the plan assigned by the level above lies over the registered value, by item; not the baseline of the bonus. */
  readonly assignedAbove?: Readonly<Record<string, number>>;
  /** False: the unit never scores itself. */
  readonly scoresItself?: boolean;
  /** Points of self-scores that chance may not choose; these lines have evidence. */
  readonly claims?: ByCriterion;
  /** Lines that the members set otherwise than the self-score. */
  readonly agreed?: ByCriterion;
  /** Lines that the members find not applicable, with the points agreed for them. */
  readonly notApplicable?: ByCriterion;
  /** Lines of Section III that the Board sets otherwise than the self-score. */
  readonly appraised?: ByCriterion;
  /** Ratings by organisation, as a place in the criterion's table. */
  readonly ratings?: Partial<Readonly<Record<Organisation, number>>>;
  /** False: no members' act. */
  readonly isAgreed?: boolean;
  /** False: nobody appraises Section III. */
  readonly isAppraised?: boolean;
  readonly isApproved?: boolean;
  /** Another unit whose draws this one shares, so that both come to the same points. */
  readonly like?: string;
}

export interface PlannedLine {
  readonly criterion: Criterion;
  readonly points: Points;
  /** Ids of the papers filed to it; none: the line is explained in writing. */
  readonly evidence: readonly string[];
}

export interface Plan extends Departures {
  readonly body: Body;
  readonly bloc: BlocId;
  readonly scorecard: Scorecard;
  readonly items: readonly RegisteredItem[];
  readonly lines: readonly PlannedLine[];
  readonly chance: Chance;
  readonly diary: Diary;
  readonly year: number;
  readonly days: CourseDays;
  /** The officer of the unit. */
  readonly by: ReturnType<typeof officer>;
}

/** The id of the n-th paper filed to a criterion. */
export function evidenceId(criterion: string, number: number): string {
  return `hs-${criterion}-${number}`;
}

export interface PlanOf {
  readonly unit: string;
  readonly bloc: BlocId;
  readonly scorecard: Scorecard;
  readonly seed: string;
  readonly diary: Diary;
  readonly year: number;
}

export function planOf(
  { unit, bloc, scorecard, seed, diary, year }: PlanOf,
  departures: Departures,
): Plan {
  const chance = chanceOf(seed, departures.like ?? unit);
  return {
    ...departures,
    body: bodyOf(unit),
    bloc,
    scorecard,
    items: registeredItems(bloc, chance),
    lines: scorecard.criteria.map((each) => plannedLine(each, departures, chance)),
    chance,
    diary,
    year,
    days: departures.startsIn ? { ...courseDays[bloc], ...movedInEarlier } : courseDays[bloc],
    by: officer(unit, bloc),
  };
}

/** Most lines come near their maximum; one in twelve has no paper and is explained. */
function plannedLine(criterion: Criterion, { claims }: Departures, chance: Chance): PlannedLine {
  const slack = chance.pick([0, 0, 0, 10, 25, 25, 50]);
  const isExplained = chance.whole(12) === 0;
  const papers = 1 + chance.whole(3);
  const claimed = claims?.[criterion.id];
  const points = claimed ?? criterion.max - Math.min(slack, Math.floor(criterion.max / 2));
  const count = isExplained && claimed === undefined ? 0 : papers;
  const evidence = Array.from({ length: count }, (_, place) => evidenceId(criterion.id, place + 1));
  return { criterion, points, evidence };
}
