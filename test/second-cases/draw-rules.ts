// The rules of a course, drawn by chance: procedures whose days are counted in every way, and working calendars.
import type { ActName } from '../../libs/domain/acts.ts';
import type { Clock, ComplaintProcedure } from '../../libs/domain/complaint-procedure/procedure.ts';
import { khieuNai2011 } from '../../libs/domain/samples/khieu-nai-2011.ts';
import {
  workingCalendar2021,
  workingCalendar2022,
} from '../../libs/domain/samples/working-calendars.ts';
import type { Random } from '../years/random.ts';
import { days, procedures } from './draw.ts';

function clock(random: Random, sample: Clock): Clock {
  if (random.chance(0.4)) return sample;
  const extends_ = sample.clock === 'settlement' && random.chance(0.5);
  return {
    ...sample,
    days: random.chance(0.15) ? null : random.whole(1, 45),
    counting: random.pick(['calendar', 'working']),
    endsOn: random.pick(['thatDay', 'nextWorkingDay']),
    stoppedBySuspension: random.chance(0.5),
    extensions: extends_ ? random.whole(1, 2) : 0,
    extensionDays: extends_ ? random.whole(1, 20) : null,
  };
}

function procedure(random: Random, place: number): ComplaintProcedure {
  const rule = () => random.pick(['whereFindingsDiffer', 'always', 'never'] as const);
  return {
    ...khieuNai2011,
    // The last begins in the midst of a course, so that it is not in force at first.
    effectiveFrom: place === 2 ? '2022-03-01' : '2021-01-01',
    clocks: khieuNai2011.clocks.map((each) => clock(random, each)),
    holds: khieuNai2011.holds.map((each) => ({
      ...each,
      from: random.chance(0.6) ? each.from : random.pick(['lodged', 'accepted', 'never']),
    })),
    dialogue: { ...khieuNai2011.dialogue, first: rule(), second: rule() },
  };
}

/** What is published before a course begins. */
export function drawnRules(random: Random): readonly (readonly [ActName, object])[] {
  const published = procedures.map(
    (id, place) =>
      [
        'publishComplaintProcedure',
        { complaintProcedure: id, procedure: procedure(random, place) },
      ] as const,
  );
  const calendars = random.some([workingCalendar2021, workingCalendar2022], 0.7).map((calendar) => {
    const saturday = days(
      `${calendar.year}-01-01`,
      (6 - new Date(`${calendar.year}-01-01T00:00:00Z`).getUTCDay() + 7) % 7,
    );
    const worked = random
      .some([0, 7, 14, 21, 28, 35, 42], 0.3)
      .map((after) => ({ date: days(saturday, after), name: 'Làm bù' }));
    return ['publishWorkingCalendar', { ...calendar, workingWeekends: worked }] as const;
  });
  const superseded = {
    complaintProcedure: 'qt-2',
    by: 'qt-3',
    from: '2022-04-01',
    legalBasis: { text: 'Quyết định', document: null },
  };
  return [...published, ...calendars, ['supersedeComplaintProcedure', superseded]];
}
