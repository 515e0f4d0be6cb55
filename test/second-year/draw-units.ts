// Commands on units and on the decisions that reorganise them, drawn by chance.
import type { InputOf } from '../../libs/domain/acts.ts';
import { unitKinds } from '../../libs/domain/unit/kind.ts';
import {
  annulment,
  basis,
  bloc,
  day,
  dayFrom,
  type Draw,
  type Drawn,
  paper,
  reorganisations,
  unit,
} from './draw.ts';
import { inStream, membershipsOf, text } from './facts.ts';

type Part = InputOf<'decideReorganisation'>['parts'][number];
type Change = Part['change'];

function part(change: Change, of: string, rest: Partial<Part> = {}): Part {
  const none = { counterparts: [], name: null, parent: null };
  return { part: `${change}-${of}`, change, unit: of, ...none, ...rest };
}

/** One reorganisation as it ought to be stated. */
function sound(draw: Draw): readonly Part[] {
  const { random } = draw;
  const [one, two, three] = random.shuffled(['u1', 'u2', 'u3', 'u4', 'u5', 'n1', 'n2']) as [
    string,
    string,
    string,
  ];
  const manner = random.pick(['merged', 'consolidated'] as const);
  const kinds: (() => readonly Part[])[] = [
    () => [
      part(manner, one, { counterparts: [three] }),
      part(manner, two, { counterparts: [three] }),
      part('succeeded', three, { counterparts: [one, two] }),
    ],
    () => [
      part('divided', one, { counterparts: [two, three] }),
      part('succeeded', two, { counterparts: [one] }),
      part('succeeded', three, { counterparts: [one] }),
    ],
    () => [
      part('separated', one, { counterparts: [two] }),
      part('succeeded', two, { counterparts: [one] }),
    ],
    () => [part('dissolved', one)],
    () => [part('renamed', one, { name: random.pick(['Tên A', 'Tên B']) })],
    () => [part('reparented', one, { parent: random.pick([two, null]) })],
  ];
  return random.pick(kinds)();
}

/** One thing wrong with it. */
function spoilt(draw: Draw, parts: readonly Part[]): readonly Part[] {
  const { random } = draw;
  const at = random.whole(0, parts.length - 1);
  const each = parts[at]!;
  const put = (other: Part) => parts.map((old, place) => (place === at ? other : old));
  const ways: (() => readonly Part[])[] = [
    () => [],
    () => parts.filter((_, place) => place !== at),
    () => [...parts, each],
    () => [...parts, { ...each, part: 'them' }],
    () => put({ ...each, counterparts: [] }),
    () => put({ ...each, counterparts: [...each.counterparts, 'u5'] }),
    () => put({ ...each, counterparts: [...each.counterparts, ...each.counterparts] }),
    () => put({ ...each, name: each.name === null ? 'Tên' : null }),
    () => put({ ...each, parent: 'u4' }),
    () => put({ ...each, unit: 'zz' }),
    () => [...parts, part('renamed', each.unit, { name: 'Tên C' })],
  ];
  return random.pick(ways)();
}

function stated(draw: Draw) {
  const { random } = draw;
  const good = random.chance(0.7) ? sound(draw) : [...sound(draw), ...sound(draw)];
  const parts = random.shuffled(random.chance(0.25) ? spoilt(draw, good) : good);
  return { decision: paper(draw), effectiveFrom: dayFrom(draw, '2021-03-31'), parts };
}

const reorganisation = ({ random }: Draw): string => random.pick(reorganisations);

/** The newest version once more, with something changed or nothing. */
function restated(draw: Draw, of: string) {
  const { random, facts } = draw;
  const decided = ['ReorganisationDecided', 'ReorganisationCorrected'];
  const newest = inStream(facts, `reorganisation-${of}`, ...decided).at(-1);
  if (newest === undefined || random.chance(0.3)) return stated(draw);
  const recorded = newest.data['parts'] as readonly Part[];
  const parts = recorded.map(({ part: id, change, unit: of_, ...rest }) => ({
    ...part(change, of_, rest),
    part: id,
  }));
  const decision = newest.data['decision'] as InputOf<'decideReorganisation'>['decision'];
  return {
    decision: random.chance(0.9) ? decision : paper(draw),
    effectiveFrom: random.chance(0.9) ? text(newest, 'effectiveFrom')! : day(draw),
    parts: random.chance(0.5) ? [...parts, ...sound(draw)] : spoilt(draw, parts),
  };
}

function carriedOut(draw: Draw): InputOf<'carryOutReorganisation'> {
  const { random, facts } = draw;
  const decided = facts.filter(({ stream }) => stream.startsWith('reorganisation-'));
  const of = decided.length > 0 ? random.pick(decided) : undefined;
  const id = of?.stream.slice('reorganisation-'.length) ?? 'r1';
  const parts = (of?.data['parts'] ?? []) as readonly Part[];
  const chosen = parts.length > 0 ? random.pick(parts) : part('dissolved', 'u1');
  return {
    unit: random.chance(0.95) ? chosen.unit : unit(draw),
    reorganisation: random.chance(0.97) ? id : 'r9',
    part: random.chance(0.97) ? chosen.part : 'phan-la',
  };
}

const change = (draw: Draw) => ({ unit: unit(draw), from: day(draw), decision: paper(draw) });

const entry = (draw: Draw): InputOf<'enterUnit'> => ({
  unit: unit(draw),
  name: draw.random.pick(['Tên A', 'Tên B']),
  kind: draw.random.pick(unitKinds),
  housesBoard: draw.random.chance(0.2),
  parent: draw.random.chance(0.4) ? unit(draw) : null,
  from: draw.random.chance(0.25) ? day(draw) : null,
});

export const drawnUnits: Drawn = {
  enterUnit: entry,
  correctUnitEntry: (draw) => ({ ...entry(draw), legalBasis: basis(draw) }),
  renameUnit: (draw) => ({
    ...change(draw),
    name: draw.random.pick(['Tên A', 'Tên B', 'Tên C']),
  }),
  reparentUnit: (draw) => ({
    ...change(draw),
    parent: draw.random.chance(0.7) ? unit(draw) : null,
  }),
  reclassifyUnit: (draw) => ({ ...change(draw), kind: draw.random.pick(unitKinds) }),
  changeBoardSeat: (draw) => ({ ...change(draw), housesBoard: draw.random.chance(0.6) }),
  joinBloc: (draw) => {
    const of = unit(draw);
    const from = dayFrom(draw, membershipsOf(draw.facts, of).at(-1)?.until ?? '');
    return { unit: of, bloc: bloc(draw), from, decision: paper(draw) };
  },
  leaveBloc: (draw) => {
    const of = unit(draw);
    const last = membershipsOf(draw.facts, of).at(-1);
    const left = draw.random.chance(0.85) ? (last?.bloc ?? bloc(draw)) : bloc(draw);
    const until = dayFrom(draw, last?.from ?? '');
    return { unit: of, bloc: left, until, decision: paper(draw) };
  },
  annulUnitFact: (draw) => {
    const of = unit(draw);
    return { unit: of, ...annulment(draw, `unit-${of}`) };
  },
  decideReorganisation: (draw) => ({
    reorganisation: reorganisation(draw),
    title: 'Sắp xếp',
    legalBasis: draw.random.chance(0.5) ? basis(draw) : null,
    ...stated(draw),
  }),
  correctReorganisation: (draw) => {
    const of = reorganisation(draw);
    return { reorganisation: of, ...restated(draw, of), legalBasis: basis(draw) };
  },
  annulReorganisation: (draw) => ({
    reorganisation: reorganisation(draw),
    cause: 'recordedInError',
    legalBasis: basis(draw),
    effectiveFrom: null,
  }),
  carryOutReorganisation: carriedOut,
};
