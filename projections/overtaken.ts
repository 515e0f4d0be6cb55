// Overtaken acts: those that read a fact of another stream which has been changed since, by what would matter to them.
//
// An act names each fact of another stream that it read as stream@revision. It is overtaken by a later event of that stream
// where that event changes what was read, as of the day that it had to hold on, and stands itself:
// - the fact was annulled (a membership, a request for appraisal, an end, a reconstitution, an approval of the lead, a case);
// - a membership: the unit left the bloc, or ended, before the day of the act (of a season: before its year);
// - a leadership: it was ended before the day, or another one approved for it;
// - a formation: the bloc's entry was corrected, or the bloc reconstituted by the day;
// - a rule book that was pinned: superseded from the day of the pinning or before;
// - a registration that was consolidated or sent on: amended, corrected or annulled;
// - self-scores that an appraisal was asked for: scored again;
// - that a unit is not excluded (ballots, nominations, dossiers): it was excluded since, or its year moved or was closed;
// - who submits a dossier: reclassified or moved under another body by the day, or its entry corrected;
// - that no other bloc-year holds proposals of the unit: one was held there since;
// - a reorganisation that was carried out: corrected or annulled.
// Every other later event of that stream overtakes nothing. Scorecards and rule books that acts are scored by stand at
// their revision for ever, and the opening of a bloc-year is read as it holds now: they overtake nothing either. An act that
// was annulled, or that a later act of its own stream took the place of, is settled: it stays in the list, marked.
import { yearOf, type CivilDate } from '../libs/domain/civil-date.ts';
import type { Reference } from '../libs/domain/actor.ts';
import type { Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import { readingsOf, type Reading } from './overtaken-readings.ts';
import {
  coursed,
  courseFold,
  isAnnulled,
  overtakenBy,
  settledBy,
  type Overtaking,
  type Seen,
  type Settled,
} from './overtaking.ts';

export interface OvertakenRow {
  readonly act: Reference & { readonly type: string; readonly occurredOn: CivilDate };
  readonly read: Reference;
  readonly by: Reference & { readonly type: string };
  readonly overtaking: Overtaking;
  /** The act was annulled, or another took its place; null: somebody has to look at it. */
  readonly settled: Settled | null;
}

/** The acts of a season under its year, all others under the year of their day. */
export function overtakenScope(year: number): string {
  return String(year);
}

/** By the act, in the order of its stream, then by what was read and what came later. */
export function overtakenKey({ act, read, by }: Pick<OvertakenRow, 'act' | 'read' | 'by'>): string {
  const padded = (revision: number) => String(revision).padStart(6, '0');
  return `${act.stream}@${padded(act.revision)}/${read.stream}/${padded(by.revision)}/${read.revision}`;
}

/** Row versions: one an act overtaken, one more where it is settled or where what came later is annulled; of the view's own one a reading. */
export const overtaken: Projection = { name: 'overtaken', version: 1, project };

interface Reader extends Reading {
  readonly act: OvertakenRow['act'];
}

/** Rows of the view for itself: who read a stream, and the answers that the acts or the later events of one are in. */
interface Own<Entry> {
  readonly entries: readonly Entry[];
}
interface Place {
  readonly scope: string;
  readonly key: string;
}
const readersScope = 'readers';
const placesScope = 'places';

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  if (!coursed.has(event.type)) return [];
  const readers = readersNow(event, folds);
  const noted = readersOf(event.stream, folds);
  // Those who read this stream before, and this act where what it read was overtaken before it was recorded. Of a
  // registration that cannot be told: a correction leaves it its revision, whether it was read or not.
  const raced = readers.filter(({ kind }) => kind !== 'registration');
  const found = [
    ...noted.flatMap((reader) => answersOf(reader, [event], folds)),
    ...raced.flatMap((reader) => answersOf(reader, courseOf(reader.read.stream, folds), folds)),
  ];
  const kept = placesOf(event.stream, folds);
  const settled = kept.flatMap((place) => settledAnew(place, event.stream, folds));
  const rows = new Map([...settled, ...found].map((row) => [`${row.scope}/${row.key}`, row]));
  return [...rows.values(), ...notedReaders(readers, folds), ...notedPlaces(found, folds)];
}

function courseOf(stream: string, folds: StreamFolds): readonly Seen[] {
  return folds.state(stream, courseFold);
}

// Answers

type Answer = Row & { readonly value: OvertakenRow };

function answersOf(reader: Reader, later: readonly Seen[], folds: StreamFolds): readonly Answer[] {
  if (later.length === 0) return [];
  const { act, read } = reader;
  const course = courseOf(read.stream, folds);
  return later.flatMap((each): readonly Answer[] => {
    const overtaking = overtakenBy(reader, each, course);
    if (overtaking === null || isAnnulled(each, course)) return [];
    const { revision, type } = each;
    const by = { stream: read.stream, revision, type };
    const settled = settledBy({ ...act, read: read.stream }, courseOf(act.stream, folds));
    const value: OvertakenRow = { act, read, by, overtaking, settled };
    return [{ scope: overtakenScope(yearOfAct(act)), key: overtakenKey(value), value }];
  });
}

const season = /^(?:unitYear|blocYear)-(\d{4})-/;

function yearOfAct({ stream, occurredOn }: OvertakenRow['act']): number {
  const year = season.exec(stream)?.[1];
  return year === undefined ? yearOf(occurredOn) : Number(year);
}

/** An answer whose act, or whose later event, is of this stream, as it stands after an event of it. */
function settledAnew({ scope, key }: Place, stream: string, folds: StreamFolds): readonly Row[] {
  const value = folds.row(scope, key) as OvertakenRow | null;
  if (value === null) return [];
  const { act, read, by } = value;
  const course = courseOf(stream, folds);
  const later = course.find(({ revision }) => revision === by.revision);
  if (by.stream === stream && later && isAnnulled(later, course)) {
    return [{ scope, key, value: null }];
  }
  if (act.stream !== stream) return [];
  const settled = settledBy({ ...act, read: read.stream }, course);
  return [{ scope, key, value: { ...value, settled } }];
}

// The view's own rows

function readersNow(event: ViewEvent, folds: StreamFolds): readonly Reader[] {
  const { stream, revision, type, metadata } = event;
  const act = { stream, revision, type, occurredOn: metadata.occurredOn };
  return readingsOf(event, folds).map((reading) => ({ ...reading, act }));
}

function readersOf(stream: string, folds: StreamFolds): readonly Reader[] {
  return (folds.row(readersScope, stream) as Own<Reader> | null)?.entries ?? [];
}

function placesOf(stream: string, folds: StreamFolds): readonly Place[] {
  return (folds.row(placesScope, stream) as Own<Place> | null)?.entries ?? [];
}

function notedReaders(readers: readonly Reader[], folds: StreamFolds): readonly Row[] {
  return [...Map.groupBy(readers, ({ read }) => read.stream)].map(([stream, added]) => {
    const entries = [...readersOf(stream, folds), ...added];
    return { scope: readersScope, key: stream, value: { entries } satisfies Own<Reader> };
  });
}

/** Under the stream of the act and under that of what came later: an event of either may change the answer. */
function notedPlaces(found: readonly Answer[], folds: StreamFolds): readonly Row[] {
  const places = found.flatMap(({ scope, key, value }) =>
    [value.act.stream, value.by.stream].map((stream) => ({ stream, place: { scope, key } })),
  );
  return [...Map.groupBy(places, ({ stream }) => stream)].map(([stream, added]) => {
    const known = placesOf(stream, folds);
    const isNew = ({ key }: Place) => known.every((each) => each.key !== key);
    const entries = [...known, ...added.map(({ place }) => place).filter(isNew)];
    return { scope: placesScope, key: stream, value: { entries } satisfies Own<Place> };
  });
}
