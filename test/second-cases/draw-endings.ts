// Commands by which cases rest, end, are decided, carried out and put right, drawn by chance.
import type { Draw, Drawn } from './draw.ts';
import {
  basis,
  day,
  dayAbout,
  days,
  fileOf,
  files,
  id,
  idOf,
  letter,
  paper,
  paperOrNone,
  party,
  reason,
  yearStream,
} from './draw.ts';
import { current, decision, decisionIn, ordersOf } from './case-file.ts';
import { readingOf } from './case-clocks.ts';
import type { Fact } from '../second-year/facts.ts';

const of = ({ complaint }: Draw) => ({ complaint });
const complexity = ({ random }: Draw) => random.pick(['ordinary', 'complex'] as const);

/** The last day that now holds, or one near it. */
function extendedTo(draw: Draw): string {
  const stage = current(fileOf(draw));
  const now =
    stage &&
    readingOf({ facts: draw.facts, file: fileOf(draw), stage, today: draw.today }, 'settlement')
      .lastDay;
  return days(now ?? draw.today, draw.random.pick([-1, 0, 1, 10, 15, 16, 30, 31]));
}
/** The day on which it may take effect, or one near it that has come. */
function effectFrom(draw: Draw): string {
  const stage = fileOf(draw).stages.findLast((each) => decisionIn(each) !== undefined);
  const last =
    stage &&
    readingOf({ facts: draw.facts, file: fileOf(draw), stage, today: draw.today }, 'entryIntoForce')
      .lastDay;
  if (!last || draw.random.chance(0.2)) return day(draw);
  const from = days(last, draw.random.pick([0, 1, 1, 1, 2, 5]));
  return from > draw.today && draw.random.chance(0.8) ? draw.today : from;
}

const criticisms = (draw: Draw): readonly Fact[] =>
  draw.facts.filter(({ type }) => type === 'CriticismDocumentRecorded');

function order(draw: Draw, place: number) {
  const { random } = draw;
  const name = random.chance(0.02) ? 'v-1' : `v-${place + 1}`;
  const what = random.pick(['annulFact', 'annulFact', 'recordAnew', 'other', 'reopen'] as const);
  const outside = what === 'other' ? random.chance(0.6) : random.chance(0.01);
  const named = criticisms(draw).at(-1)?.revision ?? 0;
  const wrong = random.chance(0.02);
  return {
    order: name,
    what,
    stream: outside ? null : random.chance(0.02) ? 'unitYear-2021-so-la' : yearStream,
    fact: (what === 'annulFact') !== wrong ? (random.chance(0.02) ? 99 : named) : null,
    text: 'Thực hiện',
  };
}

/** What was done because of the decision, mostly for the order that it is of. */
function corrections(draw: Draw) {
  const { random, facts } = draw;
  const file = fileOf(draw);
  const decided = decision(file);
  const done = facts.filter(({ stream }) => stream === yearStream);
  const because = done.filter(
    ({ causation }) =>
      causation?.stream === file.stream && causation.revision === decided?.revision,
  );
  const given = ordersOf(decided).map(({ order: name, what, stream }) => {
    const wanted = because.filter(
      ({ type }) => what !== 'annulFact' || type === 'CriticismDocumentAnnulled',
    );
    const event = random.chance(0.95) ? wanted.at(-1) : random.pick(done);
    const isOutside = what === 'other' && (stream === null || random.chance(0.3));
    return isOutside && random.chance(0.95)
      ? { order: name, event: null, document: random.chance(0.95) ? paper(draw) : null }
      : {
          order: name,
          event: event ? { stream: event.stream, revision: event.revision } : null,
          document: null,
        };
  });
  if (random.chance(0.05)) return given.slice(1);
  if (random.chance(0.06)) return [...given, { order: 'v-9', event: null, document: paper(draw) }];
  return random.chance(0.03) && given[0] ? [...given, given[0]] : given;
}

export const drawnEndings: Drawn = {
  extendCase: (draw) => ({
    ...of(draw),
    extension: id(draw),
    complexity: complexity(draw),
    until: extendedTo(draw),
    reason: reason(draw),
    document: paper(draw),
  }),
  suspendCase: (draw) => ({
    ...of(draw),
    suspension: id(draw),
    from: day(draw),
    reason: reason(draw),
    document: paper(draw),
  }),
  resumeCase: (draw) => ({
    ...of(draw),
    suspension: idOf(draw, 'CaseSuspended', 'suspension'),
    resumedFrom: dayAbout(draw, -4, 1),
    document: paperOrNone(draw),
  }),
  stayExecution: (draw) => ({
    ...of(draw),
    stay: id(draw),
    from: day(draw),
    reason: reason(draw),
    document: paper(draw),
  }),
  liftStay: (draw) => ({
    ...of(draw),
    stay: idOf(draw, 'ExecutionStayed', 'stay'),
    liftedFrom: dayAbout(draw, -9, 1),
    document: paperOrNone(draw),
  }),
  withdrawCase: (draw) => ({
    ...of(draw),
    part: draw.random.chance(0.3) ? 'Phần III' : null,
    document: letter(draw),
    letterDate: draw.random.chance(0.3) ? day(draw) : null,
    files: files(draw),
  }),
  discontinueCase: (draw) => ({
    ...of(draw),
    cause: draw.random.pick(['withdrawn', 'withdrawn', 'other', 'beforeACourt'] as const),
    reason: reason(draw),
    document: paper(draw),
  }),
  decideCase: (draw) => {
    const count = draw.random.pick([0, 1, 1, 1, 2]);
    const orders = Array.from({ length: count }, (_, place) => order(draw, place));
    const fitting = count === 0 ? 'notUpheld' : 'upheld';
    const outcome = draw.random.chance(0.9) ? fitting : draw.random.pick(['upheld', 'notUpheld']);
    return {
      ...of(draw),
      outcome: outcome as 'upheld',
      reasons: 'Có căn cứ',
      orders,
      document: paper(draw),
    };
  },
  deliverDecision: (draw) => ({
    ...of(draw),
    delivery: id(draw),
    to: party(draw, 0.7),
    on: day(draw),
    manner: 'post',
    document: paperOrNone(draw),
  }),
  recordTakingEffect: (draw) => ({ ...of(draw), from: effectFrom(draw) }),
  publishDecision: (draw) => ({
    ...of(draw),
    publication: id(draw),
    on: day(draw),
    manner: 'portal',
    files: files(draw),
    document: paperOrNone(draw),
  }),
  completeCarryingOut: (draw) => ({ ...of(draw), corrections: corrections(draw) }),
  annulCaseFact: (draw) => {
    const { random } = draw;
    const { all } = fileOf(draw);
    const recent = random.chance(0.6) ? all.at(-1) : all.at(-random.whole(1, 12));
    return {
      ...of(draw),
      fact: random.chance(0.02) ? 99 : (recent?.revision ?? 0),
      factType: random.chance(0.02) ? 'CaseLodged' : (recent?.type ?? 'CaseLodged'),
      cause: 'recordedInError',
      legalBasis: basis(draw),
      effectiveFrom: null,
    };
  },
};
