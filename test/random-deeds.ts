// Random sequences of the acts that the domain's cases name, with annulments of whatever was recorded; rules refuse many.
import { everyAct } from '../libs/domain/every-act.contract.ts';
import { deedOf } from '../libs/domain/cases.contract.ts';
import { deed, type Deed, type Streams } from '../libs/domain/given.contract.ts';
import { basis, usually } from '../libs/domain/papers.contract.ts';
import { ofBloc } from '../libs/domain/year.contract.ts';
import { randomFrom, type Random } from './years/random.ts';

/** Every deed that a case begins from or asks about, once. */
const pool: readonly Deed[] = [
  ...new Map(
    everyAct
      .flatMap((cases) => [
        ...cases.given,
        deedOf(cases),
        ...cases.refused.flatMap(({ also }) => also ?? []),
      ])
      .map((each) => [each.circumstances.commandId, each]),
  ).values(),
];

/** A deed that may depend on what is recorded by then. */
export type NextDeed = (streams: Streams) => Deed;

/** What ends a season: early on it would leave little to happen. */
const ending: ReadonlySet<string> = new Set([
  'dissolveBloc',
  'leaveBloc',
  'carryOutReorganisation',
  'cutShortUnitYear',
  'cutShortBlocYear',
  'closeUnitYear',
]);

/** Each deed comes several times, because most are refused until what they rest on is there. */
export function randomDeeds(seed: number): readonly NextDeed[] {
  const random = randomFrom(seed);
  const ordinary = pool.filter(({ act }) => !ending.has(act));
  const rounds = [ordinary, ordinary, ordinary, pool].flatMap((each) =>
    random.shuffled(random.some(each, 0.6)),
  );
  return rounds.flatMap((each): readonly NextDeed[] =>
    random.chance(0.1) ? [() => each, (streams) => annulment(random, streams)] : [() => each],
  );
}

/** Takes back a random fact of the bloc-year. */
function annulment(random: Random, streams: Streams): Deed {
  const events = streams.get(`blocYear-${ofBloc.year}-${ofBloc.bloc}`) ?? [];
  const { revision: fact, type: factType } = random.pick(events).content;
  const taken = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
  return deed('annulBlocYearFact', { ...ofBloc, fact, factType, ...taken }, usually);
}
