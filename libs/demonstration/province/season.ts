// A unit's year in the province: what it registers and files, what befalls it, and who acts for it.
import type { Actor } from '../../domain/actor.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import type { Points } from '../../domain/points.ts';
import type { Scorecard } from '../../domain/scorecard/scorecard.ts';
import type { RegisteredItem } from '../../domain/unit-year/registration.ts';
import { deputy, lead, officer } from '../actors.ts';
import { homeAffairs, type Body } from '../bodies.ts';
import { chanceOf, type Chance } from '../chance.ts';
import type { Diary } from '../diary.ts';
import { evidenceId, type PlannedLine } from '../plan.ts';
import { registeredItems } from '../targets.ts';
import { workingDay } from '../working-time.ts';
import { calendars, type Calendar } from './calendar.ts';
import type { ProvinceBloc, Year } from './blocs.ts';
import { scorecardOf } from './scorecards.ts';

/** What befalls a unit in a year; drawn, unless a story says so. */
export interface Fate {
  readonly registersLate: boolean;
  readonly amends: boolean;
  readonly partyOrganisation: boolean;
  readonly tradeUnion: boolean;
  /** Criticism documents and reminders. */
  readonly criticised: number;
  /** Dossiers that the Board found ineligible. */
  readonly ineligible: number;
  readonly breaches: boolean;
  readonly excluded: boolean;
  readonly lineReturned: boolean;
  readonly evidenceWithdrawn: boolean;
  readonly deducted: boolean;
  readonly halfYearReport: ReportFate;
  readonly yearReport: ReportFate;
  readonly scoresItself: boolean;
  readonly isAppraised: boolean;
  readonly isAgreed: boolean;
  readonly isApproved: boolean;
  /** The days between which its year goes on, where that is not the whole year. */
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

export type ReportFate = 'inTime' | 'late' | 'missing' | 'amended';

export interface Season {
  readonly of: { readonly unit: string; readonly year: Year };
  readonly year: Year;
  readonly body: Body;
  readonly bloc: ProvinceBloc;
  readonly scorecard: Scorecard;
  readonly items: readonly RegisteredItem[];
  readonly lines: readonly PlannedLine[];
  readonly calendar: Calendar;
  readonly chance: Chance;
  readonly diary: Diary;
  readonly fate: Fate;
  /** The officer of the unit. */
  readonly by: Actor;
  readonly lead: Actor;
  readonly deputy: Actor;
}

export interface SeasonOf {
  readonly body: Body;
  readonly bloc: ProvinceBloc;
  readonly year: Year;
  readonly seed: string;
  readonly diary: Diary;
}

export function seasonOf(
  { body, bloc, year, seed, diary }: SeasonOf,
  told: Partial<Fate> = {},
): Season {
  const chance = chanceOf(seed, `${year} ${body.id}`);
  const scorecard = scorecardOf(bloc, year);
  const fate = { ...drawnFate(body, chance), ...told };
  const leaders = bloc.leaders[year];
  return {
    of: { unit: body.id, year },
    year,
    body,
    bloc,
    scorecard,
    items: registeredItems(bloc.profile, chance),
    lines: scorecard.criteria.map((each) => linePlanned(each, year, chance)),
    calendar: calendars[year],
    chance,
    diary: within(diary, fate),
    fate,
    by: officer(body.id, bloc.id),
    lead: lead(leaders.lead, bloc.id),
    deputy: deputy(leaders.deputies[0] ?? leaders.lead, bloc.id),
  };
}

/** Acts before its beginning happen on its first day; those after its end do not happen. */
export function within(diary: Diary, { from, until }: Pick<Fate, 'from' | 'until'>): Diary {
  if (from === null && until === null) return diary;
  return {
    get size() {
      return diary.size;
    },
    entries: (chance) => diary.entries(chance),
    enter(circumstance, name, input) {
      const { on } = circumstance;
      if (until !== null && workingDay(on) > until) return;
      diary.enter({ ...circumstance, on: from !== null && on < from ? from : on }, name, input);
    },
  };
}

const reportFates: readonly ReportFate[] = [
  ...Array<ReportFate>(20).fill('inTime'),
  'late',
  'late',
  'amended',
  'missing',
];

function drawnFate({ id, kind }: Body, chance: Chance): Fate {
  const oneIn = (count: number) => chance.whole(count) === 0;
  const isEnterprise = kind === 'enterprise';
  const hasParty = !(isEnterprise && oneIn(5));
  const isOwnCase = id === homeAffairs;
  return {
    registersLate: oneIn(25),
    amends: oneIn(6),
    partyOrganisation: hasParty,
    tradeUnion: hasParty || !oneIn(4),
    criticised: oneIn(9) ? 1 + chance.whole(4) : 0,
    ineligible: oneIn(10) ? 1 + chance.whole(9) : 0,
    breaches: oneIn(12),
    excluded: oneIn(45),
    lineReturned: oneIn(5),
    evidenceWithdrawn: oneIn(4),
    deducted: oneIn(8),
    halfYearReport: chance.pick(reportFates),
    yearReport: chance.pick(reportFates),
    scoresItself: true,
    isAppraised: !isOwnCase,
    isAgreed: true,
    isApproved: !isOwnCase && !oneIn(40),
    from: null,
    until: null,
  };
}

/** Papers a line: more are filed where the whole year is at hand. */
const papersLeast: Readonly<Record<Year, number>> = { 2021: 4, 2022: 5 };

function linePlanned(
  criterion: Scorecard['criteria'][number],
  year: Year,
  chance: Chance,
): PlannedLine {
  const slack: Points = chance.pick([0, 0, 0, 10, 25, 25, 50]);
  const points = criterion.max - Math.min(slack, Math.floor(criterion.max / 2));
  const isExplained = chance.whole(20) === 0;
  const count = isExplained ? 0 : papersLeast[year] + chance.whole(6);
  const evidence = Array.from({ length: count }, (_, place) => evidenceId(criterion.id, place + 1));
  return { criterion, points, evidence };
}
