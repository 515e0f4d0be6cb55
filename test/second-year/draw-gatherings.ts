// Commands on the meetings, the pact and the holds of a bloc's year, drawn by chance.
import { meetingKinds } from '../../libs/domain/bloc-year/meeting.ts';
import {
  annulment,
  basis,
  bloc,
  day,
  dayFrom,
  type Draw,
  type Drawn,
  file,
  paper,
  unit,
  units,
  year,
} from './draw.ts';
import { blocsOn, blocYearStream } from './facts.ts';

interface OfBlocYear {
  readonly bloc: string;
  readonly year: number;
}

/** A bloc-year, mostly one that was opened. */
function ofBlocYear(draw: Draw): OfBlocYear {
  const { random, facts } = draw;
  const opened = facts.filter(({ type }) => type === 'BlocYearOpened');
  if (opened.length === 0 || random.chance(0.05)) return { bloc: bloc(draw), year: year(draw) };
  const { data } = random.pick(opened.slice(0, random.chance(0.8) ? 1 : 2));
  return { bloc: String(data['bloc']), year: Number(data['year']) };
}

/** Mostly members of that day. */
function members(draw: Draw, of: OfBlocYear, on: string): readonly string[] {
  const { random, facts } = draw;
  const there = units.filter((each) => blocsOn(facts, each, on).includes(of.bloc));
  const some = random.some(there, 0.7);
  if (random.chance(0.06)) return [...some, unit(draw)];
  return random.chance(0.06) ? [...some, ...some] : some;
}

const document = (draw: Draw) => (draw.random.chance(0.4) ? paper(draw) : null);
const kind = ({ random }: Draw) => random.pick(meetingKinds.slice(0, 2));
const meeting = ({ random }: Draw) => random.pick(['h-1', 'h-2', 'h-3']);
const hold = ({ random }: Draw) => random.pick(['t-1', 't-2']);
const pact = ({ random }: Draw) => random.pick(['g-1', 'g-2']);

export const drawnGatherings: Drawn = {
  signPact: (draw) => {
    const of = ofBlocYear(draw);
    const all = members(draw, of, draw.today);
    const nonSigners = draw.random.some(all, 0.2).map((each) => ({ unit: each, reason: null }));
    const refused = new Set(nonSigners.map((each) => each.unit));
    const signers = draw.random.chance(0.05) ? all : all.filter((each) => !refused.has(each));
    return {
      ...of,
      pact: pact(draw),
      signers,
      nonSigners,
      document: document(draw),
      file: file(draw),
    };
  },
  addPactSignature: (draw) => ({
    ...ofBlocYear(draw),
    pact: pact(draw),
    unit: unit(draw),
    document: document(draw),
  }),
  conveneMeeting: (draw) => {
    const of = ofBlocYear(draw);
    const plannedFrom = day(draw);
    return {
      ...of,
      meeting: meeting(draw),
      kind: kind(draw),
      plannedFrom,
      plannedUntil: dayFrom(draw, plannedFrom),
      invited: members(draw, of, draw.today),
      expected: 'Thủ trưởng',
      document: document(draw),
    };
  },
  holdMeeting: (draw) => {
    const of = ofBlocYear(draw);
    const until = draw.random.chance(0.6) ? draw.today : day(draw);
    const roll = members(draw, of, until).map((each) => ({
      unit: each,
      attendance: 'present' as const,
    }));
    const from = draw.random.chance(0.9) ? until : day(draw);
    const about = { place: null, chair: null, document: document(draw) };
    return { ...of, meeting: meeting(draw), kind: kind(draw), from, until, roll, ...about };
  },
  recordMinutes: (draw) => ({
    ...ofBlocYear(draw),
    minutes: draw.random.pick(['bb-1', 'bb-2']),
    meeting: meeting(draw),
    document: paper(draw),
    file: file(draw),
  }),
  holdProposals: (draw) => ({
    ...ofBlocYear(draw),
    hold: hold(draw),
    unit: unit(draw),
    dossier: draw.random.chance(0.08) ? '2021-b1-1' : null,
    cause: 'inspection',
    case: null,
    from: day(draw),
    legalBasis: basis(draw),
    document: document(draw),
  }),
  liftHold: (draw) => ({
    ...ofBlocYear(draw),
    hold: hold(draw),
    liftedFrom: day(draw),
    outcome: 'ended',
    case: null,
    legalBasis: basis(draw),
    document: document(draw),
  }),
  annulBlocYearFact: (draw) => {
    const of = ofBlocYear(draw);
    return { ...of, ...annulment(draw, blocYearStream(of.bloc, of.year)) };
  },
};
