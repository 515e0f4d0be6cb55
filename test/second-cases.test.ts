// What the domain allows on cases, where it says they stand and when it says things are due, against a second, slower statement.
import { beforeAll, describe, expect, test } from 'vitest';
import { acts } from '../libs/domain/acts.ts';
import { type Course, courseOf, judged } from './second-cases/course.ts';

/** As in second-year.test.ts: the last quarter is fresh at each run, and told; a soak sets more. */
const courses = Number(process.env['SECOND_CASES_COURSES'] ?? 300);
const freshSeed = Number(process.env['SECOND_CASES_SEED'] ?? Date.now() % 1_000_000_000);
const steady = Math.ceil(courses * 0.75);
const seeds = Array.from({ length: courses }, (_, place) =>
  place < steady ? 1 + place : freshSeed + place - steady,
);

function tell(seed: number, { turns, facts, misread }: Course): string {
  const { name, input, given, domain, second } = turns.at(-1)!;
  const { complaint } = input as { readonly complaint: string };
  const told = facts
    .filter(({ stream }) => stream === `complaint-${complaint}` || stream.startsWith('unitYear-'))
    .map(({ stream, revision, type, data, occurredOn }) =>
      [
        `${stream}@${revision}`,
        type,
        occurredOn,
        JSON.stringify(data).replace(/k{50,}/, 'k…'),
      ].join(' '),
    );
  return [
    `seed ${seed}: the domain says ${domain ?? 'allowed'}, the second statement ${second ?? 'allowed'}`,
    misread ?? '',
    `${name} ${JSON.stringify(input)}`,
    `${given.actor.role} ${given.actor.unit ?? ''} ${given.occurredOn}, recorded ${given.today}`,
    ...told,
  ].join('\n');
}

/** From so many courses on, every reason of every act is come by. */
const everythingFrom = 10_000;
const reached = new Map<string, number>();
const faults: string[] = [];

function lookAt(seed: number): void {
  const course = courseOf(seed);
  for (const { name, domain } of course.turns) {
    const what = `${name} ${domain ?? 'allowed'}`;
    reached.set(what, (reached.get(what) ?? 0) + 1);
  }
  const last = course.turns.at(-1);
  if (course.misread !== null || (last && last.domain !== last.second))
    faults.push(tell(seed, course));
}

beforeAll(() => {
  for (const seed of seeds) lookAt(seed);
}, 600_000);

describe(`in ${courses} random courses, the last quarter from seed ${freshSeed} on`, () => {
  test('nothing is refused that the law allows, and cases stand and are due alike in both statements', () => {
    process.stdout.write(
      `seeds 1…${steady} and ${freshSeed}…${freshSeed + courses - steady - 1}\n`,
    );
    expect(faults[0] ?? 'no fault').toBe('no fault');
  });

  test('every act is allowed and refused in a large count for each of its reasons', () => {
    const wanted = judged.flatMap((name) => [
      `${name} allowed`,
      ...acts[name].act.refusals
        .filter(() => courses >= everythingFrom)
        .map((code) => `${name} ${code}`),
    ]);
    expect(wanted.filter((what) => !reached.has(what))).toEqual([]);
  });
});
