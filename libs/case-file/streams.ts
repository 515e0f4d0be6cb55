// Which streams belong to the file of a case: its own, what it disputes, what its decision corrected, and what all that is read by.
import type { Reference } from '../domain/actor.ts';
import { decode } from '../domain/aggregates.ts';
import type { Recorded } from '../domain/act.ts';
import { yearOf } from '../domain/civil-date.ts';
import type { CaseLodged } from '../domain/complaint/lodging.ts';
import type { Question } from '../domain/reconstruction/question.ts';
import { yearOfStream } from '../domain/reconstruction/question.ts';
import type { ReconstructionSaved } from '../domain/reconstruction/reconstruction.ts';
import type { UnitYearOpened } from '../domain/unit-year/season.ts';
import { workingCalendarStream } from '../domain/working-calendar/working-calendar.ts';
import type { EventStore } from '../event-store/port.ts';
import { open } from '../ledger/seal.ts';

/** What one pass over the ledger finds of a case. */
export interface Found {
  /** How many events were looked through: what a running server appends later does not belong to the file. */
  readonly events: number;
  /** Streams that hold events ordered by the case, or saved for it. */
  readonly streams: ReadonlySet<string>;
  /** By bloc-year stream the unit-years that ever counted in it. */
  readonly unitYears: ReadonlyMap<string, ReadonlySet<string>>;
}

type Progress = (done: number) => void;

/** Looks through the whole ledger once, and keeps names of streams only. */
export async function findStreams(
  store: EventStore,
  stream: string,
  onProgress: Progress,
): Promise<Found> {
  const streams = new Set([stream]);
  const unitYears = new Map<string, Set<string>>();
  let done = 0;
  for await (const event of store.readAll(null)) {
    done += 1;
    if (done % 1_000 === 0) onProgress(done);
    const { metadata, data } = open(event.bytes);
    const ofCase = metadata.correlation === stream || metadata.causation?.stream === stream;
    if (ofCase || isSavedFor(event.type, data, stream)) streams.add(event.stream);
    const counts = event.type === 'UnitYearOpened' || event.type === 'UnitYearTransferred';
    if (!counts) continue;
    const bloc = (data as UnitYearOpened['data']).blocYear.stream;
    unitYears.set(bloc, (unitYears.get(bloc) ?? new Set()).add(event.stream));
  }
  onProgress(done);
  return { events: done, streams, unitYears };
}

function isSavedFor(type: string, data: object, stream: string): boolean {
  if (type !== 'ReconstructionSaved') return false;
  const { complaint } = data as ReconstructionSaved['data'];
  return complaint !== null && `complaint-${complaint}` === stream;
}

/** Every stream that the file holds whole: those found, and those that their events are read by, until nothing is added. */
export async function closure(
  store: EventStore,
  stream: string,
  { streams, unitYears }: Found,
): Promise<ReadonlySet<string>> {
  const all = new Set<string>(['ledger']);
  const waiting = [...streams];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (all.has(next)) continue;
    all.add(next);
    const events: Recorded[] = [];
    for await (const { bytes } of store.readStream(next)) events.push(decode(open(bytes)));
    waiting.push(...neededBy(next, events, { stream, unitYears }));
  }
  return all;
}

interface Within {
  readonly stream: string;
  readonly unitYears: Found['unitYears'];
}

function neededBy(
  name: string,
  events: readonly Recorded[],
  { stream, unitYears }: Within,
): readonly string[] {
  const year = yearOfStream(name);
  const own = events.flatMap((event) => neededByEvent(name, event, { stream, unitYears }));
  if (year?.category === 'unitYear') return [...own, `unit-${year.id}`];
  return year ? [...own, `bloc-${year.id}`] : own;
}

type Fields = Readonly<Record<string, unknown>>;

function neededByEvent(
  name: string,
  { type, data, occurredOn }: Recorded,
  { stream, unitYears }: Within,
): readonly string[] {
  if (type === 'ScorecardApplied') {
    const { scorecard, ruleBook } = data as { scorecard: Reference; ruleBook: Reference };
    return [scorecard.stream, ruleBook.stream];
  }
  if (type === 'ReconstructionSaved') {
    return ofQuestion(data as ReconstructionSaved['data'], unitYears);
  }
  if (name !== stream) return [];
  const { read, orders } = data as {
    readonly read?: readonly Reference[];
    readonly orders?: readonly { readonly stream: string | null }[];
  };
  const year = yearOf(occurredOn);
  return [
    // Days are counted by the calendars of the years that they run through.
    workingCalendarStream(year),
    workingCalendarStream(year + 1),
    ...entered(data, unitYears),
    ...(read ?? []).map((each) => each.stream),
    ...(orders ?? []).flatMap((each) => each.stream ?? []),
  ];
}

/** What a lodging or its correction names: the pin, the units, the procedure. */
function entered(data: object, unitYears: Found['unitYears']): readonly string[] {
  const { lodger, against, concerns, procedure } = data as Partial<CaseLodged['data']> & Fields;
  const pinned = against?.event.stream;
  const years = (concerns ?? []).map(({ unit, year }) => `unitYear-${year}-${unit}`);
  return [
    ...(lodger?.kind === 'units' ? lodger.units.map((unit) => `unit-${unit}`) : []),
    ...(procedure ? [procedure.stream] : []),
    ...(pinned === undefined ? [] : [pinned, ...ofBoard(pinned, unitYears)]),
    ...years,
  ];
}

/** The board of a bloc-year is read from every unit-year that ever counted in it. */
function ofBoard(stream: string, unitYears: Found['unitYears']): readonly string[] {
  return [...(unitYears.get(stream) ?? [])];
}

const aboutBoards: ReadonlySet<Question['what']> = new Set([
  'scoreboard',
  'compareScoreboards',
  'whatIfScoreboard',
  // The rank of a unit-year is that of its board.
  'whatIf',
]);

function ofQuestion(
  { question, at }: ReconstructionSaved['data'],
  unitYears: Found['unitYears'],
): readonly string[] {
  const { from, to, without, ruleBook } = question as Partial<
    Record<'from' | 'to', Reference> & {
      readonly without: readonly Reference[];
      readonly ruleBook: string | null;
    }
  >;
  const named = [at, from, to, ...(without ?? [])].flatMap((each) => (each ? [each.stream] : []));
  const blocs =
    yearOfStream(question.stream)?.category === 'blocYear'
      ? [question.stream]
      : [...unitYears].flatMap(([bloc, units]) => (units.has(question.stream) ? [bloc] : []));
  const boards = aboutBoards.has(question.what) ? blocs : [];
  return [
    question.stream,
    ...named,
    ...boards.flatMap((bloc) => ofBoard(bloc, unitYears)),
    ...(ruleBook ? [`ruleBook-${ruleBook}`] : []),
  ];
}
