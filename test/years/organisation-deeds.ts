// Deeds of random histories: what happens to units and blocs themselves. Whether a deed is lawful is the domain's to say.
import type { Recorded } from '../../libs/domain/act.ts';
import { bloc as blocAggregate, blocStream, type Bloc } from '../../libs/domain/bloc/bloc.ts';
import { addDays, type CivilDate } from '../../libs/domain/civil-date.ts';
import type { StatedPart } from '../../libs/domain/reorganisation/parts.ts';
import {
  reorganisation as reorganisationAggregate,
  reorganisationStream,
} from '../../libs/domain/reorganisation/reorganisation.ts';
import {
  openMembership,
  unit as unitAggregate,
  unitStream,
  type Unit,
} from '../../libs/domain/unit/unit.ts';
import { attempt, basisOfLaw, someDocument, today, type Course } from './course.ts';

export type CourseDeed = (course: Course) => void;
export type WeightedDeed = readonly [deed: CourseDeed, weight: number];

/** Units that successors may be entered as. */
export const successors = ['moi1', 'moi2', 'moi3'] as const;
export const decisions = ['sx1', 'sx2', 'sx3'] as const;
/** Few, so that units of one name meet. */
const names = ['Phường Lào Cai', 'phường Lào Cai', 'Sở Y tế', 'Sở Đất đai', 'Sở Ánh sáng'];

export function unitState(course: Course, id: string): Unit {
  return course.ledger.known.of(unitAggregate, unitStream(id)).state;
}

function blocState(course: Course, id: string): Bloc {
  return course.ledger.known.of(blocAggregate, blocStream(id)).state;
}

function someUnit({ random, units }: Course): string {
  return random.pick([...units, ...units, ...successors]);
}

/** Before or after today: a change may be recorded late, or before it begins. */
export function someDay(course: Course): CivilDate {
  return addDays(today(course), course.random.whole(-90, 60));
}

/** The same for what must not lie ahead. */
function paper(course: Course) {
  return someDocument(course, { date: addDays(today(course), -1) });
}

const rename: CourseDeed = (course) => {
  const about = { unit: someUnit(course), from: someDay(course), decision: paper(course) };
  attempt(course, 'renameUnit', { ...about, name: course.random.pick(names) });
};
const reparent: CourseDeed = (course) => {
  const about = { unit: someUnit(course), from: someDay(course), decision: paper(course) };
  const parent = course.random.chance(0.3) ? null : course.random.pick(course.units);
  attempt(course, 'reparentUnit', { ...about, parent });
};
const reclassify: CourseDeed = (course) => {
  const about = { unit: someUnit(course), from: someDay(course), decision: paper(course) };
  const kind = course.random.pick(['department', 'publicServiceUnit', 'commune'] as const);
  attempt(course, 'reclassifyUnit', { ...about, kind });
};
const moveBoard: CourseDeed = (course) => {
  const about = { unit: someUnit(course), from: someDay(course), decision: paper(course) };
  attempt(course, 'changeBoardSeat', { ...about, housesBoard: course.random.chance(0.5) });
};
const correctEntry: CourseDeed = (course) => {
  const { random } = course;
  attempt(course, 'correctUnitEntry', {
    unit: someUnit(course),
    name: random.pick(names),
    kind: 'department',
    parent: null,
    housesBoard: false,
    from: random.chance(0.5) ? null : someDay(course),
    legalBasis: basisOfLaw(course),
  });
};
const enterSuccessor: CourseDeed = (course) => {
  const { random } = course;
  const about = { kind: 'commune', housesBoard: false, parent: null } as const;
  const unit = random.pick(successors);
  attempt(course, 'enterUnit', { unit, name: random.pick(names), from: someDay(course), ...about });
};

const move: CourseDeed = (course) => {
  const { random, year, blocs } = course;
  const unit = someUnit(course);
  const open = openMembership(unitState(course, unit));
  const decision = paper(course);
  if (open) {
    attempt(course, 'leaveBloc', { unit, bloc: open.bloc, until: someDay(course), decision });
    return;
  }
  const bloc = random.pick(blocs);
  attempt(course, 'joinBloc', { unit, bloc, from: someDay(course), decision });
  attempt(course, 'openUnitYear', { unit, year, bloc });
  attempt(course, 'transferUnitYear', { unit, year, bloc, legalBasis: basisOfLaw(course) });
};

const reconstitute: CourseDeed = (course) => {
  const bloc = course.random.pick(course.blocs);
  const authority = bloc === 'k3' ? course.random.pick(['dv1', 'dv2']) : null;
  const name = course.random.pick(['Khối 2', 'Khối 10', 'Khối Đảng', 'Khối doanh nghiệp']);
  const reconstitutedOn = addDays(today(course), -course.random.whole(0, 60));
  const decision = paper(course);
  attempt(course, 'reconstituteBloc', { bloc, name, authority, reconstitutedOn, decision });
};
const correctBloc: CourseDeed = (course) => {
  const bloc = course.random.pick(course.blocs);
  const tier = bloc === 'k3' ? 'delegated' : 'provincial';
  const authority = bloc === 'k3' ? 'dv1' : null;
  const setUpOn = addDays(today(course), -course.random.whole(30, 400));
  const about = { bloc, name: 'Khối đính chính', tier, authority, setUpOn } as const;
  attempt(course, 'correctBlocEntry', {
    ...about,
    decision: paper(course),
    legalBasis: basisOfLaw(course),
  });
};
const lead: CourseDeed = (course) => {
  const [lead = 'dv1', ...deputies] = course.random.shuffled(course.units).slice(0, 3);
  const from = someDay(course);
  const until = course.random.chance(0.5) ? null : addDays(from, course.random.whole(0, 200));
  const about = { bloc: course.random.pick(course.blocs), lead, deputies, from, until };
  attempt(course, 'approveBlocLead', { ...about, decision: paper(course) });
};
const endLead: CourseDeed = (course) => {
  const bloc = course.random.pick(course.blocs);
  const approval = blocState(course, bloc).leaderships.at(-1)?.revision ?? 0;
  const about = { bloc, approval, until: someDay(course) };
  attempt(course, 'endBlocLead', { ...about, decision: paper(course) });
};
const delegate: CourseDeed = (course) => {
  const kind = course.random.pick(['subordinateUnits', 'communes'] as const);
  const authority = course.random.pick(['dv1', 'dv2']);
  attempt(course, 'recordDelegation', {
    bloc: 'k3',
    kind,
    authority,
    legalBasis: basisOfLaw(course),
  });
};
const dissolve: CourseDeed = (course) => {
  const { random, blocs } = course;
  const bloc = random.pick(blocs);
  const successors = random.some(
    blocs.filter((each) => each !== bloc),
    0.5,
  );
  const about = { bloc, until: someDay(course), successors, reorganisation: null };
  attempt(course, 'dissolveBloc', { ...about, decision: paper(course) });
};

const closeYear: CourseDeed = (course) => {
  const { blocs, year } = course;
  const bloc = blocs.find((id) => blocState(course, id).dissolved);
  if (!bloc) return;
  attempt(course, 'cutShortBlocYear', { bloc, year, legalBasis: basisOfLaw(course) });
};

const none = { counterparts: [], name: null, parent: null } as const;

/** One unit into another, one split, one that gives, one that ends, one renamed: of each what chance takes. */
function someParts(course: Course): readonly StatedPart[] {
  const { random, units } = course;
  const [one = '', two = '', three = '', four = ''] = random.shuffled(units);
  const into = random.pick(successors);
  const other = successors[(successors.indexOf(into) + 1) % successors.length] ?? into;
  const change = random.pick(['merged', 'consolidated', 'divided', 'separated'] as const);
  const to = change === 'divided' ? [into, other] : [into];
  const given = { part: 'p1', change, unit: one, ...none, counterparts: to } as const;
  const taken = to.map((unit, place): StatedPart => {
    return { part: `p2${place}`, change: 'succeeded', unit, ...none, counterparts: [one] };
  });
  const rest: readonly StatedPart[] = [
    { part: 'p3', change: 'dissolved', unit: two, ...none },
    { part: 'p4', change: 'renamed', unit: three, ...none, name: random.pick(names) },
    { part: 'p5', change: 'reparented', unit: four, ...none, parent: three },
  ];
  return [given, ...taken, ...random.some(rest, 0.5)];
}

const decide: CourseDeed = (course) => {
  const reorganisation = course.random.pick(decisions);
  const stated = { reorganisation, decision: paper(course), effectiveFrom: someDay(course) };
  const legalBasis = course.random.chance(0.5) ? null : basisOfLaw(course);
  const parts = someParts(course);
  attempt(course, 'decideReorganisation', { ...stated, title: 'Sắp xếp', legalBasis, parts });
};
const correctDecision: CourseDeed = (course) => {
  const reorganisation = course.random.pick(decisions);
  const stated = { reorganisation, decision: paper(course), effectiveFrom: someDay(course) };
  const parts = someParts(course);
  attempt(course, 'correctReorganisation', { ...stated, legalBasis: basisOfLaw(course), parts });
};
const carryOut: CourseDeed = (course) => {
  const reorganisation = course.random.pick(decisions);
  const { newest } = course.ledger.known.of(
    reorganisationAggregate,
    reorganisationStream(reorganisation),
  ).state;
  if (!newest) return;
  const { unit, part } = course.random.pick(newest.parts);
  attempt(course, 'carryOutReorganisation', { unit, reorganisation, part });
};
const annulDecision: CourseDeed = (course) => {
  const reorganisation = course.random.pick(decisions);
  attempt(course, 'annulReorganisation', { reorganisation, ...inError(course) });
};

export function inError(course: Course) {
  return { cause: 'recordedInError', legalBasis: basisOfLaw(course), effectiveFrom: null } as const;
}

/** Mostly a fact of late. */
export function someFact(course: Course, recorded: readonly Pick<Recorded, 'revision' | 'type'>[]) {
  const { revision: fact, type: factType } = course.random.pick(recorded.slice(-6));
  return { fact, factType };
}

const annulOfUnit: CourseDeed = (course) => {
  const unit = someUnit(course);
  const { recorded } = unitState(course, unit);
  if (recorded.length === 0) return;
  attempt(course, 'annulUnitFact', { unit, ...someFact(course, recorded), ...inError(course) });
};
const annulOfBloc: CourseDeed = (course) => {
  const bloc = course.random.pick(course.blocs);
  const { recorded } = blocState(course, bloc);
  attempt(course, 'annulBlocFact', { bloc, ...someFact(course, recorded), ...inError(course) });
};

export const organisationDeeds: readonly WeightedDeed[] = [
  [rename, 4],
  [reparent, 2],
  [reclassify, 2],
  [moveBoard, 1],
  [correctEntry, 1],
  [enterSuccessor, 2],
  [move, 5],
  [reconstitute, 2],
  [correctBloc, 1],
  [lead, 2],
  [endLead, 1],
  [delegate, 1],
  [dissolve, 1],
  [closeYear, 1],
  [decide, 3],
  [correctDecision, 2],
  [carryOut, 8],
  [annulDecision, 1],
  [annulOfUnit, 5],
  [annulOfBloc, 3],
];
