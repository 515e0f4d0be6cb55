// A bloc's meetings: convened, held with their rolls, minuted; at the year's end the secret ballots are tallied and members nominated.
import type { AwardSought } from '../../domain/bloc-year/award-sought.ts';
import type { BallotQuestion } from '../../domain/bloc-year/ballot.ts';
import type { Attendance, MeetingKind, RollEntry } from '../../domain/bloc-year/meeting.ts';
import { addDays, type CivilDate } from '../../domain/civil-date.ts';
import { paper } from '../papers.ts';
import { leadsLetter, type BlocSeason } from './bloc-season.ts';
import { fileOf } from './files.ts';

export const flag: AwardSought = { kind: 'title', name: 'Cờ thi đua của UBND tỉnh' };
export const merit: AwardSought = {
  kind: 'form',
  name: 'Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh',
};

export const yearEndMeeting = 'tong-ket';

/** Whom the year-end conference nominates: the first for the flag, the others for certificates of merit. */
export interface Nominees {
  readonly flag: string;
  readonly merits: readonly string[];
}

/** Without nominees the bloc may not be compared this year, and meets without a ballot. */
export function enterMeetings(season: BlocSeason, nominees: Nominees | null): void {
  const { year, calendar, members, membersAtEnd } = season;
  const interim = year === 2022 ? '2022-06-28' : '2021-07-15';
  enterMeeting(season, { id: 'phat-dong', kind: 'launch', on: `${year}-02-25`, members });
  enterMeeting(season, { id: 'so-ket', kind: 'interimReview', on: interim, members });
  enterYearEnd(season, nominees);
  const review = addDays(calendar.membersAct, -1);
  const id = 'binh-xet';
  enterMeeting(season, { id, kind: 'yearEndReview', on: review, members: membersAtEnd });
}

export function enterYearEnd(season: BlocSeason, nominees: Nominees | null): void {
  const { calendar, membersAtEnd } = season;
  const on = calendar.yearEnd;
  const roll = enterMeeting(season, {
    id: yearEndMeeting,
    kind: 'yearEnd',
    on,
    members: membersAtEnd,
  });
  if (nominees) enterBallot(season, nominees, roll);
}

interface Told {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly on: CivilDate;
  readonly members: readonly string[];
}

const attendances: readonly Attendance[] = [
  ...Array<Attendance>(18).fill('present'),
  'presentWrongComposition',
  'absentExcused',
  'absent',
];

function enterMeeting(season: BlocSeason, { id, kind, on, members }: Told): readonly RollEntry[] {
  const { diary, of, lead, bloc, year, chance } = season;
  const letter = addDays(on, -8);
  diary.enter({ on: letter, by: lead }, 'conveneMeeting', {
    ...of,
    meeting: id,
    kind,
    plannedFrom: on,
    plannedUntil: on,
    invited: members,
    expected: 'Thủ trưởng đơn vị và cán bộ phụ trách thi đua, khen thưởng',
    document: leadsLetter(season, ['70', letter, 'Giấy mời họp khối thi đua']),
  });
  const chair = bloc.leaders[year].lead;
  const roll = members.map((unit) => ({
    unit,
    attendance: unit === chair ? 'present' : chance.pick(attendances),
  }));
  diary.enter({ on, by: lead }, 'holdMeeting', {
    ...of,
    meeting: id,
    kind,
    from: on,
    until: on,
    place: 'Trà Giang',
    chair: members.includes(chair) ? chair : null,
    roll,
    document: null,
  });
  diary.enter({ on: addDays(on, 1), by: lead }, 'recordMinutes', {
    ...of,
    minutes: `bb-${id}`,
    meeting: id,
    document: paper({
      issuer: bloc.name,
      date: on,
      type: 'Biên bản',
      summary: 'Biên bản họp khối',
    }),
    file: fileOf('minutes'),
  });
  return roll;
}

function enterBallot(season: BlocSeason, nominees: Nominees, roll: readonly RollEntry[]): void {
  const { diary, of, lead, calendar, bloc } = season;
  const issued = roll.filter(({ attendance }) => attendance.startsWith('present')).length;
  diary.enter({ on: calendar.yearEnd, by: lead }, 'tallyBallots', {
    ...of,
    tally: 'kp-1',
    meeting: yearEndMeeting,
    questions: [
      question(season, ['cau-1', flag, [nominees.flag]], issued),
      question(season, ['cau-2', merit, nominees.merits], issued),
    ],
    minutes: paper({
      issuer: bloc.name,
      date: calendar.yearEnd,
      type: 'Biên bản',
      summary: 'Biên bản kiểm phiếu bình xét, suy tôn',
    }),
  });
  diary.enter({ on: addDays(calendar.yearEnd, 1), by: lead }, 'nominateUnits', {
    ...of,
    nomination: 'st-1',
    meeting: yearEndMeeting,
    tally: 'kp-1',
    nominees: [
      { unit: nominees.flag, award: flag },
      ...nominees.merits.map((unit) => ({ unit, award: merit })),
    ],
    minutes: `bb-${yearEndMeeting}`,
  });
}

/** Most ballots are for; some are against, blank or not returned. */
function question(
  { chance }: BlocSeason,
  [id, award, units]: readonly [id: string, award: AwardSought, units: readonly string[]],
  issued: number,
): BallotQuestion {
  const nominees = units.map((unit) => {
    const against = chance.whole(Math.max(1, Math.floor(issued / 4)));
    const blank = issued - against > 2 ? chance.whole(2) : 0;
    return { unit, for: issued - against - blank, against, blank };
  });
  return { question: id, award, ballotsIssued: issued, nominees };
}
