// A lawful history as officials often leave it: acts recorded long after they occurred, annulments that say from which day.
import type { Recorded } from '../../libs/domain/act.ts';
import { addDays, yearOf, type CivilDate } from '../../libs/domain/civil-date.ts';
import type { Random } from '../years/random.ts';

/**
 * The same events in the same order, some of them told to have occurred earlier: never before the opening, the scorecard
 * or the move to another bloc that they came after, and no reopening before its approval, nor an approval before it. What
 * an annulment, a lifting, a breach and a result say of their own day is drawn anew.
 */
export function recordedLate(history: readonly Recorded[], random: Random): readonly Recorded[] {
  let framed: CivilDate = '0001-01-01';
  let turned: CivilDate = framed;
  return history.map((event) => {
    const turns = frame.has(event.type) || approvals.has(event.type);
    const since = turns ? turned : framed;
    const occurredOn = random.chance(0.4) ? dayBefore(event, random, since) : event.occurredOn;
    if (turns) turned = occurredOn;
    if (frame.has(event.type)) framed = occurredOn;
    return { ...event, occurredOn, data: { ...event.data, ...ownDay(event, random) } };
  });
}

const frame: ReadonlySet<string> = new Set([
  'UnitYearOpened',
  'ScorecardApplied',
  'UnitYearTransferred',
]);
const approvals: ReadonlySet<string> = new Set(['UnitYearApproved', 'UnitYearReopened']);

function dayBefore({ occurredOn }: Recorded, random: Random, since: CivilDate): CivilDate {
  const earlier = addDays(occurredOn, -random.whole(0, 90));
  return earlier < since ? since : earlier;
}

function ownDay(event: Recorded, random: Random): object {
  const year = yearOf(event.occurredOn);
  const anyDay = addDays(`${year}-01-01`, random.whole(0, 364));
  if ('effectiveFrom' in event.data) {
    return { effectiveFrom: random.pick([null, anyDay, event.occurredOn]) };
  }
  if ('liftedFrom' in event.data) return { liftedFrom: anyDay };
  if ('breachedOn' in event.data) return { breachedOn: dayBefore(event, random, `${year}-01-01`) };
  if ('periodEnd' in event.data) {
    return { periodEnd: random.pick([`${year}-06-30`, `${year}-12-31`]) };
  }
  return {};
}
