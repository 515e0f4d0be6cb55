// What the domain allows against a second, slower statement of when each act is allowed, over many random courses of years.
import { beforeAll, describe, expect, test } from 'vitest';
import { acts } from '../libs/domain/acts.ts';
import { type Course, courseOf, judged } from './second-year/course.ts';

/** As in second-statement.test.ts: the last quarter is fresh at each run, and told; a soak sets more. */
const courses = Number(process.env['SECOND_YEAR_COURSES'] ?? 1600);
const freshSeed = Number(process.env['SECOND_YEAR_SEED'] ?? Date.now() % 1_000_000_000);
const steady = Math.ceil(courses * 0.75);
const seeds = Array.from({ length: courses }, (_, place) =>
  place < steady ? 1 + place : freshSeed + place - steady,
);

function tell(seed: number, { turns, facts }: Course): string {
  const { name, input, given, domain, second } = turns.at(-1)!;
  const told = facts
    .filter(({ type }) => type !== 'RuleBookPublished')
    .map(({ stream, revision, type, data, occurredOn }) =>
      [`${stream}@${revision}`, type, occurredOn, JSON.stringify(data)].join(' '),
    );
  return [
    `seed ${seed}: the domain says ${domain ?? 'allowed'}, the second statement ${second ?? 'allowed'}`,
    `${name} ${JSON.stringify(input)}`,
    `${given.actor.role} ${given.actor.unit ?? ''} ${given.occurredOn}, recorded ${given.today}`,
    ...told,
  ].join('\n');
}

/** No scorecard is issued and no score approved here: second-statement.test.ts is about those. */
const beyond = new Set<string>(['UNIT_YEAR_APPROVED', 'SCORECARD_ALREADY_ISSUED']);
const reached = new Map<string, number>();
const faults: string[] = [];

function lookAt(seed: number): void {
  const course = courseOf(seed);
  for (const { name, domain } of course.turns) {
    const what = `${name} ${domain ?? 'allowed'}`;
    reached.set(what, (reached.get(what) ?? 0) + 1);
  }
  const last = course.turns.at(-1);
  if (last && last.domain !== last.second) faults.push(tell(seed, course));
}

beforeAll(() => {
  for (const seed of seeds) lookAt(seed);
}, 600_000);

describe(`in ${courses} random courses, the last quarter from seed ${freshSeed} on`, () => {
  test('nothing is refused that the rules allow, and nothing allowed that they refuse', () => {
    process.stdout.write(
      `seeds 1…${steady} and ${freshSeed}…${freshSeed + courses - steady - 1}\n`,
    );
    expect(faults[0] ?? 'no fault').toBe('no fault');
  });

  test('every act is allowed and refused for each of its reasons', () => {
    const wanted = judged.flatMap((name) => [
      `${name} allowed`,
      ...acts[name].act.refusals
        .filter((code) => !beyond.has(code))
        .map((code) => `${name} ${code}`),
    ]);
    expect(wanted.filter((what) => !reached.has(what))).toEqual([]);
  });
});
