// Whatever becomes of cases, unit-years and blocs: the reactor leaves exactly the holds that a second, slow statement wants.
import { beforeAll, describe, expect, test } from 'vitest';
import { basis, paper } from '../libs/domain/papers.contract.ts';
import type { Fact } from './second-year/facts.ts';
import { days } from './second-cases/draw.ts';
import { cases, type Step, stepsOf } from './second-cases/course.ts';
import { type Reacting, reactingOn } from './second-cases/reacting.ts';
import { standingHolds, wantedHolds } from './second-cases/wanted-holds.ts';

/** As in second-cases.test.ts. */
const courses = Number(process.env['SECOND_HOLDS_COURSES'] ?? 150);
const freshSeed = Number(process.env['SECOND_HOLDS_SEED'] ?? Date.now() % 1_000_000_000);
const steady = Math.ceil(courses * 0.75);

const year = 2021;
const unit = 'so-y-te';
const decision = paper('41', 'QĐ-UBND', '2021-12-20');
const formation = { tier: 'provincial', authority: null, setUpOn: '2018-01-15', decision };

/** Another bloc, and another unit whose year is open; the year that cases are about goes from bloc to bloc, or is cut short. */
function reorganise({ recorder: { run, facts }, draw: { random, today }, then }: Step): void {
  if (!facts.some(({ stream }) => stream === 'bloc-khoi-2')) {
    run('setUpBloc', { bloc: 'khoi-2', name: 'Khối thi đua số 2', ...formation }, then);
    run('openBlocYear', { bloc: 'khoi-2', year }, then);
    run('openUnitYear', { unit: 'so-tu-phap', bloc: 'khoi-1', year }, then);
    return;
  }
  if (random.chance(0.1)) {
    const cut = { bloc: 'khoi-2', year, until: today, reorganisation: null, legalBasis: basis };
    run('cutShortBlocYear', { ...cut, reason: 'Tổ chức lại' }, then);
    return;
  }
  // Known late: by decisions of the year itself, each a few days after the one before.
  const moved = facts.filter(({ type }) => type === 'BlocLeft').length;
  const [from, to] = moved % 2 === 0 ? ['khoi-1', 'khoi-2'] : ['khoi-2', 'khoi-1'];
  const until = days('2021-06-01', moved * 3);
  run('leaveBloc', { unit, bloc: from, until, decision }, then);
  run('joinBloc', { unit, bloc: to, from: days(until, 1), decision }, then);
  run('transferUnitYear', { unit, year, bloc: to, legalBasis: basis }, then);
}

const reached = new Map<string, number>();
function reach(what: string): void {
  reached.set(what, (reached.get(what) ?? 0) + 1);
}

/** The first thing on which reactor and statement disagree; null: nothing. */
async function faultOf(seed: number): Promise<string | null> {
  let reacting: Reacting | null = null;
  let facts: readonly Fact[] = [];
  for (const step of stepsOf(seed)) {
    const { recorder, draw } = step;
    ({ facts } = recorder);
    reacting ??= reactingOn(recorder);
    if (draw.random.chance(0.08)) reorganise(step);
    // Now and then it is behind, and meets what happened meanwhile at once.
    if (draw.random.chance(0.4)) continue;
    for (const id of cases) {
      const fault = await compared(seed, step, { reacting, id });
      if (fault !== null) return fault;
    }
  }
  for (const { type, stream, data, actor } of facts) {
    if (actor.channel !== 'reactor') reach(type);
    else reach(`${type} ${(data['factType'] ?? data['outcome'] ?? stream) as string}`);
  }
  return null;
}

async function compared(
  seed: number,
  { recorder: { facts }, turn, then }: Step,
  { reacting, id }: { readonly reacting: Reacting; readonly id: string },
): Promise<string | null> {
  const refused = await reacting.react(id, then);
  const told = new Set(refused.map(({ about }) => about));
  for (const { code } of refused) reach(code);
  const untold = (holds: readonly string[]) => holds.filter((hold) => !told.has(hold)).join(', ');
  const [standing, wanted] = [standingHolds(facts, id), wantedHolds(facts, id)].map(untold);
  const isEach = new Set(standingHolds(facts, id)).size === standingHolds(facts, id).length;
  if (standing === wanted && isEach) return null;
  const isAbout = ({ stream, type }: Fact) =>
    stream === `complaint-${id}` || /Held|Lifted|BlocYear|Transferred/.test(type);
  return [
    `seed ${seed}, after ${turn.name}: of ${id} stand [${standing}], wanted are [${wanted}]`,
    ...facts
      .filter(isAbout)
      .map((each) =>
        [`${each.stream}@${each.revision}`, each.type, JSON.stringify(each.data)].join(' '),
      ),
  ].join('\n');
}

const faults: string[] = [];
beforeAll(async () => {
  for (let place = 0; place < courses; place += 1) {
    const fault = await faultOf(place < steady ? 1 + place : freshSeed + place - steady);
    if (fault !== null) faults.push(fault);
  }
}, 600_000);

describe(`in ${courses} random courses, the last quarter from seed ${freshSeed} on`, () => {
  test('the holds that stand are those of the unit-years of pending cases, each once', () => {
    process.stdout.write(
      `seeds 1…${steady} and ${freshSeed}…${freshSeed + courses - steady - 1}\n`,
    );
    expect(faults[0] ?? 'no fault').toBe('no fault');
  });

  test('they are placed, lifted and taken back, in either bloc', () => {
    const wanted = [
      'UnitYearTransferred',
      'ProposalsHeld blocYear-2021-khoi-1',
      'ProposalsHeld blocYear-2021-khoi-2',
      'HoldLifted upheld',
      'HoldLifted withdrawn',
      'HoldLifted ended',
      'BlocYearFactAnnulled HoldLifted',
      'BlocYearFactAnnulled ProposalsHeld',
    ];
    expect(wanted.filter((what) => !reached.has(what))).toEqual([]);
  });
});
