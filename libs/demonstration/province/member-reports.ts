// The half-year and year reports of members by Mẫu số 01: in time, late, amended or missing, drawn unit by unit.
import { addDays, civilDateOf, type CivilDate, type Instant } from '../../domain/civil-date.ts';
import type { Mau01 } from '../../domain/report/mau-01.ts';
import type { ReportPeriod } from '../../domain/report/figures.ts';
import type { UnitKind } from '../../domain/unit/unit.ts';
import { board } from '../actors.ts';
import type { Chance } from '../chance.ts';
import { unitLetter } from '../papers.ts';
import { resultValue } from '../targets.ts';
import { instant, workingDay } from '../working-time.ts';
import { fileOf, narrative01 } from './files.ts';
import type { ReportFate, Season } from './season.ts';

export function enterMemberReports(season: Season): void {
  const { calendar, fate, year } = season;
  if (fate.from === null) {
    const lateDay = year === 2022 ? `${year}-06-13` : addDays(calendar.memberHalfYearReport, 5);
    const days = { inTime: calendar.memberHalfYearReport, late: lateDay };
    enterReport(season, 'halfYear', days, fate.halfYearReport);
  }
  const lateDay = year === 2022 ? `${year}-12-06` : `${year}-12-15`;
  const days = { inTime: calendar.memberYearReport, late: lateDay };
  enterReport(season, 'year', days, fate.yearReport);
}

/** The last second that is before 15/12/2021, and the first that is not (Guidance IV). */
const toldAt: Readonly<Record<string, Instant>> = {
  'so-cong-thuong 2021': '2021-12-14T16:59:59.000Z',
  'so-giao-thong-xay-dung 2021': '2021-12-14T17:00:00.000Z',
};

interface Days {
  readonly inTime: CivilDate;
  readonly late: CivilDate;
}

function enterReport(season: Season, period: ReportPeriod, days: Days, fate: ReportFate): void {
  if (fate === 'missing') return;
  const { diary, by, of, chance } = season;
  const from = fate === 'late' ? addDays(days.late, chance.whole(2)) : addDays(days.inTime, 0);
  const on = workingDay(from);
  const drawn = instant(on, `${8 + chance.whole(3)}:${10 + chance.whole(50)}`);
  const receivedAt = (period === 'year' ? toldAt[`${of.unit} ${of.year}`] : undefined) ?? drawn;
  const report = `bc-${period}-1`;
  const paper = paperOf(season, period, on);
  // The portal took it in before the clerk recorded it.
  const recorded = addDays(civilDateOf(receivedAt), 1);
  diary.enter({ on: recorded, by, receivedAt }, 'receiveMemberReport', {
    ...of,
    report,
    period,
    ...paper,
  });
  if (fate !== 'amended') return;
  diary.enter({ on: addDays(recorded, 1), by: board }, 'amendMemberReport', {
    ...of,
    report: `bc-${period}-2`,
    amends: report,
    period,
    ...paper,
    registered: { collectives: 12, individuals: 95 },
  });
}

const complaining: ReadonlySet<UnitKind> = new Set([
  'district',
  'department',
  'frontAndSocioPolitical',
]);

export function paperOf(season: Season, period: ReportPeriod, on: CivilDate): Mau01 {
  const { body, chance, fate, of } = season;
  const words = period === 'year' ? 'tổng kết' : 'sơ kết 6 tháng';
  const collectives = 4 + chance.whole(12);
  const individuals = 30 + chance.whole(200);
  const letters = chance.whole(3);
  return {
    document: unitLetter(
      body.name,
      String(60 + chance.whole(400)),
      on,
      `Báo cáo ${words} ${of.year}`,
    ),
    scan: fileOf('report'),
    receivedByLeadOn: on,
    narrative: chance.whole(6) === 0 ? null : narrative01,
    registered: { collectives, individuals },
    titles: [
      { title: 'Tập thể lao động xuất sắc', registered: { collectives: 1, individuals: null } },
      { title: 'Lao động tiên tiến', registered: { collectives: null, individuals } },
    ],
    initiatives: { considered: 3 + chance.whole(6), recognised: chance.whole(4) },
    complaints: complaining.has(body.kind) ? { received: letters, resolved: letters } : null,
    comparison: comparisonOf(season, period),
    awards: period === 'year' ? awardsOf(chance) : [],
    adHocAwards: { collectives: chance.whole(2), individuals: chance.whole(5) },
    exemplars: exemplarsOf(season),
    petitionsTo: fate.amends ? ['council'] : [],
  };
}

function awardsOf(chance: Chance): Mau01['awards'] {
  const submitted = 2 + chance.whole(10);
  const eligible = submitted - chance.whole(2);
  return [
    {
      level: 'provincial',
      submitted: { collectives: 2, individuals: submitted },
      eligible: { collectives: 2, individuals: eligible },
      smallCollectives: chance.whole(3),
      directWorkers: Math.floor(eligible / 2),
    },
    {
      level: 'unit',
      submitted: { collectives: 5, individuals: 40 },
      eligible: { collectives: 5, individuals: 38 },
      smallCollectives: 4,
      directWorkers: 21,
    },
  ];
}

function exemplarsOf({ body, chance }: Season): Mau01['exemplars'] {
  const newly = chance.whole(2);
  return {
    all: { collectives: 2, individuals: 3 + chance.whole(4) },
    newlyFound: { collectives: newly, individuals: 1 },
    onPortal: { collectives: 1, individuals: 0 },
    named: [
      {
        kind: 'collective',
        name: 'Phòng Tổng hợp',
        unit: body.id,
        newlyFound: false,
        onPortal: true,
      },
    ],
  };
}

/** The registered targets beside the year before; a half-year beside the same period and the plan of the full year. */
function comparisonOf({ items, bloc, chance }: Season, period: ReportPeriod): Mau01['comparison'] {
  const measured = items.filter((each) => each.value !== null).slice(0, 5);
  return measured.map((item) => ({
    line: item.item,
    text: item.text,
    criterion: null,
    measure: item.measure ?? '',
    direction: item.direction,
    value: resultValue(bloc.profile, item, chance.pick(['over', 'equal', 'under'])),
    assignedPlan: item.value,
    previousYearValue: resultValue(bloc.profile, item, 'under'),
    samePeriodValue: period === 'halfYear' ? resultValue(bloc.profile, item, 'under') : null,
    fullYearPlan: period === 'halfYear' ? item.value : null,
    item: item.item,
    result: null,
  }));
}
