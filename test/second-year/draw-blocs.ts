// Commands on blocs and on the years of blocs and units, drawn by chance.
import {
  annulment,
  basis,
  bloc,
  book,
  day,
  dayFrom,
  type Draw,
  type Drawn,
  file,
  paper,
  unit,
  year,
} from './draw.ts';
import { membershipsOf, unitYearStream } from './facts.ts';

function authority({ random }: Draw, of: string): string | null {
  if (random.chance(0.08)) return random.pick(['u1', null]);
  return of === 'b3' ? random.pick(['u1', 'u1', 'u2']) : null;
}

/** A unit-year, mostly one that was opened. */
function ofUnitYear(draw: Draw): { readonly unit: string; readonly year: number } {
  const { random, facts } = draw;
  const opened = facts.filter(({ type }) => type === 'UnitYearOpened');
  if (opened.length === 0 || random.chance(0.1)) return { unit: unit(draw), year: year(draw) };
  const moved = opened.filter(({ data: { unit: of, bloc: first } }) =>
    membershipsOf(facts, String(of)).some((each) => each.until === null && each.bloc !== first),
  );
  const { data } = random.pick(moved.length > 0 && random.chance(0.5) ? moved : opened);
  return { unit: String(data['unit']), year: Number(data['year']) };
}

const ofBlocYear = (draw: Draw) => ({ bloc: bloc(draw), year: year(draw) });

/** A bloc, mostly that of the unit's last membership. */
function blocOf(draw: Draw, of: string): string {
  const last = membershipsOf(draw.facts, of).at(-1)?.bloc;
  return last !== undefined && draw.random.chance(0.8) ? last : bloc(draw);
}

function revisionOf(draw: Draw, stream: string, ...types: readonly string[]): number {
  const there = draw.facts.filter((each) => each.stream === stream && types.includes(each.type));
  return there.length > 0 && draw.random.chance(0.9)
    ? draw.random.pick(there).revision
    : draw.random.whole(0, 5);
}

export const drawnBlocs: Drawn = {
  setUpBloc: (draw) => {
    const of = bloc(draw);
    const tier = of === 'b3' ? 'delegated' : 'provincial';
    const setUpOn = day(draw);
    const name = `Khối ${of}`;
    return { bloc: of, name, tier, authority: authority(draw, of), setUpOn, decision: paper(draw) };
  },
  reconstituteBloc: (draw) => {
    const of = bloc(draw);
    const reconstitutedOn = day(draw);
    const about = { name: `Khối ${of}`, authority: authority(draw, of) };
    return { bloc: of, ...about, reconstitutedOn, decision: paper(draw) };
  },
  approveBlocLead: (draw) => ({
    bloc: bloc(draw),
    lead: unit(draw),
    deputies: draw.random.some(['u1', 'u2'], 0.4),
    from: day(draw),
    until: draw.random.chance(0.5) ? day(draw) : null,
    decision: paper(draw),
  }),
  endBlocLead: (draw) => {
    const of = bloc(draw);
    const approval = revisionOf(draw, `bloc-${of}`, 'BlocLeadApproved');
    return { bloc: of, approval, until: day(draw), decision: paper(draw) };
  },
  recordDelegation: (draw) => ({
    bloc: draw.random.chance(0.8) ? 'b3' : bloc(draw),
    kind: draw.random.pick(['subordinateUnits', 'communes']),
    authority: draw.random.pick(['u1', 'u1', 'u2']),
    legalBasis: basis(draw),
  }),
  adoptImplementationPlan: (draw) => ({
    bloc: draw.random.chance(0.8) ? 'b3' : bloc(draw),
    plan: draw.random.pick(['kh-1', 'kh-2', 'kh-3']),
    year: year(draw),
    document: paper(draw),
    file: file(draw),
  }),
  dissolveBloc: (draw) => {
    const { random, facts } = draw;
    const decided = facts.filter(({ stream }) => stream.startsWith('reorganisation-'));
    const one =
      decided.length > 0 ? random.pick(decided) : { stream: 'reorganisation-r9', revision: 0 };
    const reorganisation = { stream: one.stream, revision: one.revision };
    return {
      bloc: bloc(draw),
      until: dayFrom(draw, '2021-04-01'),
      successors: random.some(['b1', 'b2', 'zz'], 0.15),
      decision: paper(draw),
      reorganisation: random.chance(0.2) ? reorganisation : null,
    };
  },
  annulBlocFact: (draw) => {
    const of = bloc(draw);
    return { bloc: of, ...annulment(draw, `bloc-${of}`) };
  },
  openBlocYear: ofBlocYear,
  pinRuleBook: (draw) => ({
    ...ofBlocYear(draw),
    ruleBook: draw.random.chance(0.9) ? book : 'sach-la',
    legalBasis: draw.random.chance(0.5) ? basis(draw) : null,
  }),
  cutShortBlocYear: (draw) => ({ ...ofBlocYear(draw), legalBasis: basis(draw) }),
  openUnitYear: (draw) => {
    const of = unit(draw);
    return { unit: of, year: year(draw), bloc: blocOf(draw, of) };
  },
  transferUnitYear: (draw) => {
    const of = ofUnitYear(draw);
    const closed = draw.facts.findLast(({ type }) => type === 'BlocYearCutShort');
    const last = closed?.stream.split('-').at(-1);
    const to = last !== undefined && draw.random.chance(0.3) ? last : blocOf(draw, of.unit);
    return { ...of, bloc: to, legalBasis: basis(draw) };
  },
  closeUnitYear: (draw) => ({ ...ofUnitYear(draw), legalBasis: basis(draw) }),
  cutShortUnitYear: (draw) => ({ ...ofUnitYear(draw), legalBasis: basis(draw) }),
  annulUnitYearClosure: (draw) => {
    const of = ofUnitYear(draw);
    const stream = unitYearStream(of.unit, of.year);
    return {
      ...of,
      closure: revisionOf(draw, stream, 'UnitYearClosed', 'UnitYearCutShort'),
      cause: 'recordedInError',
      legalBasis: basis(draw),
      effectiveFrom: null,
    };
  },
};
