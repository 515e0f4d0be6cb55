// The whole diary of the province: the first three blocs' 2021 as told apart, everyone else's ordinary years, and what departs from them.
import { blocs as first, enterprises, movingEnterprise, type Body } from '../bodies.ts';
import type { Diary } from '../diary.ts';
import { enterThreeBlocs } from '../story.ts';
import { enterAwards } from './awards.ts';
import { enterBefalling } from './befalls.ts';
import { enterBlocLife, enterConsolidation, enterDelegatedRegistrations } from './bloc-life.ts';
import { enterBlocReports, enterYearReport } from './bloc-reports.ts';
import { blocSeasonOf, enterBlocOpening, enterBlocScorecard, leadsLetter } from './bloc-season.ts';
import type { BlocSeason } from './bloc-season.ts';
import { allBlocs, blocOf, othersIn2021, type ProvinceBloc, type Year } from './blocs.ts';
import { enterBudget } from './budget.ts';
import { enterLaterCases } from './later-cases.ts';
import * as course from './course.ts';
import { enterMeetings, enterYearEnd, type Nominees } from './meetings.ts';
import { enterMemberReports } from './member-reports.ts';
import {
  enterDissolution,
  givenUp,
  lastDayOfBloc,
  movedOn,
  movers,
  wentTo,
} from './moved-enterprises.ts';
import { endings, enterReorganisations, newUnits } from './reorganisations.ts';
import { seasonOf, within, type Fate, type Season } from './season.ts';
import { enterProvince } from './setting.ts';
import { enterRetention } from './retention.ts';
import { enterStories, enterWrongRegistration, fateTold, wronglyRegistered } from './stories.ts';
import { enterUnitChanges } from './unit-changes.ts';

/** Of one day acts are recorded in the order in which they are entered here, so foundations come first. */
export function enterWholeProvince(diary: Diary, seed: string): void {
  enterThreeBlocs(diary, seed);
  enterProvince(diary);
  enterReorganisations(diary);
  enterDissolution(diary);
  enterUnitChanges(diary);
  const told = { diary, seed };
  const of2021 = othersIn2021.map((bloc) => yearOf(bloc, 2021, told));
  const of2022 = allBlocs.map((bloc) => yearOf(bloc, 2022, told));
  const all = [...of2021, ...of2022];
  for (const { season } of all) enterBlocOpening(season);
  for (const { season } of all) enterBlocScorecard(season);
  for (const { seasons } of all) for (const each of seasons) enterCourse(each);
  enterMoved(told);
  for (const { season, seasons } of all) enterBlocCourse(season, seasons);
  enterFirstBlocs(told);
  enterStories(
    diary,
    all.flatMap(({ seasons }) => seasons),
    all.map(({ season }) => season),
  );
  enterRetention(diary);
  for (const { seasons } of all) for (const each of seasons) enterClose(each);
  enterLaterCases(diary);
}

interface Told {
  readonly diary: Diary;
  readonly seed: string;
}

interface BlocYearTold {
  readonly season: BlocSeason;
  readonly seasons: readonly Season[];
}

/** Who was a member at the beginning of a year. */
function membersIn(bloc: ProvinceBloc, year: Year): readonly Body[] {
  const left = year === 2022 ? ['xa-muong-tra'] : [];
  return bloc.members.filter(({ id }) => !left.includes(id));
}

function yearOf(bloc: ProvinceBloc, year: Year, { diary, seed }: Told): BlocYearTold {
  const members = membersIn(bloc, year);
  const joining = newUnits.filter((each) => year === 2022 && each.bloc === bloc.id);
  const staying = members.filter(({ id }) => year === 2021 || !(id in endings));
  const moving = year === 2022 && bloc.id === wentTo ? movers : [];
  const ids = (bodies: readonly Body[]) => bodies.map(({ id }) => id);
  const own = bloc.id === givenUp ? { from: null, until: lastDayOfBloc } : null;
  const season = blocSeasonOf({
    bloc,
    year,
    seed,
    diary: own ? within(diary, own) : diary,
    members: ids(members),
    membersAtEnd: [...ids(staying), ...ids(joining.map(({ body }) => body)), ...moving],
  });
  const seasons = [
    ...members.map((body) => seasonOf({ body, bloc, year, seed, diary }, fateOf(body, bloc, year))),
    ...joining.map(({ body, from }) => {
      const begins = { from: `${from.slice(0, 8)}08` };
      return seasonOf(
        { body, bloc, year, seed, diary },
        { ...fateOf(body, bloc, year), ...begins },
      );
    }),
  ];
  return { season, seasons };
}

/** The last working days before an end are nobody's: the papers lie at the successor's. */
function fateOf({ id }: Body, bloc: ProvinceBloc, year: Year): Partial<Fate> {
  const ending = year === 2022 ? endings[id] : undefined;
  const until = ending ?? (bloc.id === givenUp ? lastDayOfBloc : null);
  return { ...fateTold(id, year), ...(until === null ? {} : { until }) };
}

function enterCourse(season: Season): void {
  course.enterYear(season);
  const { of } = season;
  if (of.unit === wronglyRegistered && of.year === 2022) enterWrongRegistration(season);
  course.enterRegistration(season);
  course.enterHalfYear(season);
  enterScoring(season);
}

function enterScoring(season: Season): void {
  course.enterApplication(season);
  course.enterEvidence(season);
  if (season.fate.scoresItself) {
    course.enterRatings(season);
    course.enterSelfScores(season);
  }
  course.enterResults(season);
  enterBefalling(season);
  enterMemberReports(season);
}

function enterClose(season: Season): void {
  course.enterAppraisal(season);
  course.enterMembersAct(season);
  course.enterApproval(season);
}

/** Two enterprises go on in another bloc, whose scorecard is applied to them anew; what was filed before stays as it was. */
function enterMoved({ diary, seed }: Told): void {
  for (const id of movers) {
    const body = enterprises.find((each) => each.id === id);
    if (!body) continue;
    const of = { body, bloc: blocOf(wentTo), year: 2022, seed, diary } as const;
    const season = seasonOf(of, { from: movedOn, criticised: 0, registersLate: false });
    const lines = season.lines.map((line) => ({
      ...line,
      evidence: line.evidence.slice(0, 2).map((each) => `${each}-khoi-moi`),
    }));
    const moved = { ...season, lines };
    enterScoring(moved);
    enterClose(moved);
  }
}

function enterBlocCourse(season: BlocSeason, seasons: readonly Season[]): void {
  const registered = seasons.filter(({ fate }) => fate.from === null);
  const late = registered.filter(({ fate }) => fate.registersLate).map(({ body }) => body.id);
  enterConsolidation(season, late);
  enterBlocLife(season);
  enterBudget(season);
  const nominees = nomineesOf(season, seasons);
  enterMeetings(season, nominees);
  enterBlocReports(season);
  enterAppraisalRequest(season, seasons);
  enterAwards(season, nominees);
}

/** The meeting names whom it will: neither rank nor total is read, and who is shut out is on no ballot. */
function nomineesOf({ chance, membersAtEnd }: BlocSeason, seasons: readonly Season[]): Nominees {
  const open = membersAtEnd.filter((id) => {
    const season = seasons.find(({ body }) => body.id === id);
    return season !== undefined && !season.fate.excluded && season.fate.isApproved;
  });
  const from = chance.whole(Math.max(1, open.length - 3));
  const [flag = '', ...merits] = open.slice(from, from + 4);
  return { flag, merits };
}

function enterAppraisalRequest(season: BlocSeason, seasons: readonly Season[]): void {
  const { diary, of, calendar, lead, membersAtEnd } = season;
  const on = calendar.appraisalAsked;
  const silent = new Set(
    seasons.filter(({ fate }) => !fate.scoresItself).map(({ body }) => body.id),
  );
  const units = membersAtEnd.filter((each) => !silent.has(each));
  diary.enter({ on, by: lead }, 'requestAppraisal', {
    ...of,
    units,
    document: leadsLetter(season, ['150', on, 'Xin ý kiến thẩm định Mục III']),
  });
}

/** What the story of the three blocs leaves out of their 2021: the life of the blocs, their meetings, reports and awards. */
function enterFirstBlocs({ diary, seed }: Told): void {
  const members = (id: string) => blocOf(id).members.map((each) => each.id);
  const seasonIn2021 = (id: string, gone: readonly string[] = []) =>
    blocSeasonOf({
      bloc: blocOf(id),
      year: 2021,
      seed,
      diary,
      members: members(id),
      membersAtEnd: members(id).filter((each) => !gone.includes(each)),
    });
  const departments = seasonIn2021(first.departments);
  enterToldApart(departments, {
    flag: 'so-cong-thuong',
    merits: ['so-giao-duc-dao-tao', 'so-y-te', 'so-tu-phap'],
  });
  const communes = seasonIn2021(first.communes, ['xa-muong-tra']);
  enterDelegatedRegistrations(communes);
  enterToldApart(communes, {
    flag: 'xa-nam-hac',
    merits: ['xa-ban-que', 'xa-den-cao', 'xa-lang-chuoi'],
  });
  const enterprisesIn2021 = seasonIn2021(first.enterprises);
  enterYearEnd(enterprisesIn2021, null);
  enterYearReport(enterprisesIn2021);
  enterFirstReports({ diary, seed });
}

function enterToldApart(season: BlocSeason, nominees: Nominees): void {
  enterBlocLife(season);
  enterBudget(season);
  enterMeetings(season, nominees);
  enterBlocReports(season);
  enterAwards(season, nominees);
}

function enterFirstReports({ diary, seed }: Told): void {
  for (const id of Object.values(first)) {
    const bloc = blocOf(id);
    for (const body of bloc.members) {
      const isNew = id === first.enterprises && body.id !== movingEnterprise;
      const fate = isNew ? { halfYearReport: 'missing' as const } : fateTold(body.id, 2021);
      enterMemberReports(seasonOf({ body, bloc, year: 2021, seed, diary }, fate));
    }
  }
}
