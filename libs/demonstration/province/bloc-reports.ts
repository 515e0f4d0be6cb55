// The half-year and year reports of blocs by Mẫu số 02, with key targets unit by unit; most in time, some late, one in six amended.
import { addDays, type CivilDate } from '../../domain/civil-date.ts';
import type { ReportPeriod } from '../../domain/report/figures.ts';
import type { Mau02 } from '../../domain/report/mau-02.ts';
import { board } from '../actors.ts';
import { registeredItems, resultValue } from '../targets.ts';
import { instant, workingDay } from '../working-time.ts';
import { leadsLetter, type BlocSeason } from './bloc-season.ts';
import { givenUp } from './moved-enterprises.ts';
import { fileOf, narrative02 } from './files.ts';

export function enterBlocReports(season: BlocSeason): void {
  const { year, calendar } = season;
  const late = year === 2022 ? '06-22' : '07-28';
  enterReport(season, 'halfYear', [calendar.blocHalfYearReport, `${year}-${late}`]);
  enterYearReport(season);
}

export function enterYearReport(season: BlocSeason): void {
  const { year, calendar } = season;
  enterReport(season, 'year', [calendar.blocYearReport, `${year}-12-16`]);
}

function enterReport(
  season: BlocSeason,
  period: ReportPeriod,
  [inTime, late]: readonly [inTime: CivilDate, late: CivilDate],
): void {
  const { diary, of, lead, chance } = season;
  const on = workingDay(chance.whole(7) === 0 ? late : inTime);
  const receivedAt = instant(on, `${9 + chance.whole(3)}:${10 + chance.whole(50)}`);
  const report = `bck-${period}-1`;
  const paper = paperOf(season, period, on);
  diary.enter({ on: addDays(on, 1), by: lead, receivedAt }, 'receiveBlocReport', {
    ...of,
    report,
    period,
    ...paper,
  });
  if (chance.whole(6) > 0) return;
  diary.enter({ on: addDays(on, 3), by: board }, 'amendBlocReport', {
    ...of,
    report: `bck-${period}-2`,
    amends: report,
    period,
    ...paper,
    workforce: (paper.workforce ?? 0) + 12,
  });
}

export function paperOf(season: BlocSeason, period: ReportPeriod, on: CivilDate): Mau02 {
  const { year, membersAtEnd, chance } = season;
  const words = period === 'year' ? 'tổng kết' : 'sơ kết 6 tháng';
  const members = period === 'year' ? membersAtEnd : season.members;
  const collectives = members.length + chance.whole(20);
  return {
    document: leadsLetter(season, ['140', on, `Báo cáo ${words} năm ${year} của khối`]),
    scan: fileOf('report'),
    narrative: narrative02,
    members: members.length,
    workforce: members.length * (40 + chance.whole(60)),
    pact: pactOf(season, members),
    titles: [
      {
        title: 'Cờ thi đua của UBND tỉnh',
        registered: { collectives: members.length, individuals: null },
      },
    ],
    movements: isNewIn(season) ? [] : ['pt-1', 'pt-2'],
    unitsWithLivelyMovements: members.slice(0, 2),
    targets: targetsOf(season, period, members),
    awards: [
      { level: 'state', name: 'Huân chương Lao động', granted: { collectives: 0, individuals: 1 } },
      { level: 'provincial', name: 'Bằng khen', granted: { collectives, individuals: 35 } },
    ],
    badge: { considered: 3, granted: 2 },
    occasions: {
      regular: { collectives, individuals: 30 },
      campaign: { collectives: 1, individuals: 4 },
      adHoc: { collectives: 0, individuals: 2 },
    },
    blocAwards: { collectives: 3, individuals: 0 },
    exemplars: {
      all: { collectives: 4, individuals: 6 },
      newlyFound: { collectives: 1, individuals: 2 },
      onPortal: { collectives: 1, individuals: 0 },
      named: [],
    },
    exemplarsByUnit: members.slice(0, 2).map((unit) => ({
      unit,
      count: { collectives: 1, individuals: 2 },
    })),
    membersTakingPart: members.length,
  };
}

/** Set up in November 2021 it had launched nothing by the year's end. */
function isNewIn({ of }: BlocSeason): boolean {
  return of.bloc === givenUp && of.year === 2021;
}

/** As it stands by then: who signed later is no non-signer any more. */
function pactOf({ nonSigner, signsLater }: BlocSeason, members: readonly string[]): Mau02['pact'] {
  const named = nonSigner === null || signsLater ? [] : [nonSigner];
  return { signers: members.length - named.length, nonSigners: named };
}

/** Two key targets, each member beside the plan or the year before. */
function targetsOf(
  { bloc, chance }: BlocSeason,
  period: ReportPeriod,
  members: readonly string[],
): Mau02['targets'] {
  const items = registeredItems(bloc.profile, chance).filter((each) => each.value !== null);
  const isHalf = period === 'halfYear';
  return items.slice(0, 2).map((item) => ({
    target: item.item,
    text: item.text,
    criterion: null,
    measure: item.measure ?? '',
    direction: item.direction,
    rows: members.map((unit) => ({
      unit,
      result: null,
      value: resultValue(bloc.profile, item, chance.pick(['over', 'equal', 'under'])),
      assignedPlan: isHalf ? null : item.value,
      previousYearValue: isHalf ? null : resultValue(bloc.profile, item, 'under'),
      samePeriodValue: isHalf ? resultValue(bloc.profile, item, 'under') : null,
      fullYearPlan: isHalf ? item.value : null,
    })),
  }));
}
