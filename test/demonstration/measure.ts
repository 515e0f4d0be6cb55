// Reads a figure off a generated demonstration: a score at a moment, as its rule book has it or with a key turned over.
import { blocYear } from '../../libs/domain/bloc-year/bloc-year.ts';
import type { Aggregate, Recorded } from '../../libs/domain/act.ts';
import { decode } from '../../libs/domain/aggregates.ts';
import { formatPoints } from '../../libs/domain/points.ts';
import { replay, type Replay } from '../../libs/domain/replay/replay.ts';
import { ruleBook } from '../../libs/domain/rule-book/publication.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import { ranks } from '../../libs/domain/scoring/rank.ts';
import { scoreOf, type BasisSource, type Score } from '../../libs/domain/scoring/score.ts';
import { counted, type Counted } from '../../libs/domain/unit-year/counted.ts';
import { generateDemonstration, type DemonstrationOf } from '../../libs/demonstration/generate.ts';
import { open } from '../../libs/ledger/seal.ts';

/** Another setting of a rule book on the same events. */
export type Turned = (book: RuleBook) => RuleBook;

export interface Question {
  readonly unit: string;
  /**
   * `total`, `bonus`, `rank`, `section:II`, `line:deduction.criticism` (points; `–` where there is no such line),
   * `basis:II.1.1`, `mark:I.2.6:returned`, `status:excluded`.
   */
  readonly read: string;
  /** The moment: after this type of event, with this id where one is given (`ResultAnnulled kq-CT4`); else the end. */
  readonly after?: string;
}

export interface Demonstrated {
  readonly streams: ReadonlyMap<string, readonly Recorded[]>;
  /** When each event was recorded, in the order of the ledger. */
  readonly times: readonly string[];
}

const year = 2021;

/** A demonstration as its bytes say. */
export async function demonstrated(of: DemonstrationOf): Promise<Demonstrated> {
  const streams = new Map<string, Recorded[]>();
  const times: string[] = [];
  for await (const { stream, events } of generateDemonstration(of).batches) {
    const kept = streams.get(stream) ?? [];
    streams.set(stream, kept);
    for (const { bytes } of events) {
      const event = decode(open(bytes));
      kept.push(event);
      times.push(event.recordedAt);
    }
  }
  return { streams, times };
}

function eventsOf({ streams }: Demonstrated, unit: string): readonly Recorded[] {
  return streams.get(`unitYear-${year}-${unit}`) ?? [];
}

function folded<State>(
  { streams }: Demonstrated,
  aggregate: Aggregate<State>,
  stream: string,
): State {
  const events = streams.get(stream) ?? [];
  return events.reduce((state, event) => aggregate.evolve(state, event), aggregate.initial);
}

function sourceOf(demonstration: Demonstrated, turned: Turned): BasisSource {
  return (applied) => {
    const { issued, opened } = folded(demonstration, blocYear, applied.scorecard.stream);
    const { published } = folded(demonstration, ruleBook, applied.ruleBook.stream);
    if (!issued || !opened || !published) throw new Error('a scorecard without its basis');
    return { book: turned(published.book), scorecard: issued.scorecard, blocYear: opened };
  };
}

const asItIs: Turned = (book) => book;

/** The replay of a unit-year, step by step. */
export function replayOf(demonstration: Demonstrated, unit: string): Replay {
  return replay(eventsOf(demonstration, unit), sourceOf(demonstration, asItIs));
}

/** The place of a moment: of the first event of its type that names the id, if one is given. */
function placeOf(events: readonly Recorded[], moment: string): number {
  const [type, id] = moment.split(' ');
  const place = events.findIndex(
    (each) => each.type === type && (id === undefined || names(each.data, id)),
  );
  if (place < 0) throw new Error(`no moment ${moment}`);
  return place;
}

/** The fact's own id, or the id of a criterion that it scores. */
function names(data: object, id: string): boolean {
  const scored = 'lines' in data && Array.isArray(data.lines) ? data.lines : [];
  const ids: unknown[] = [
    ...Object.values(data),
    ...scored.map((line: { readonly criterion: string }) => line.criterion),
  ];
  return ids.includes(id);
}

export function momentIn(demonstration: Demonstrated, unit: string, moment: string): number {
  return placeOf(eventsOf(demonstration, unit), moment);
}

function stateAt(demonstration: Demonstrated, { unit, after }: Question): Counted {
  const events = eventsOf(demonstration, unit);
  const upTo = after === undefined ? events.length : placeOf(events, after) + 1;
  return events
    .slice(0, upTo)
    .reduce((state, event) => counted.evolve(state, event), counted.initial);
}

/** The figure as the table writes it. */
export function figureOf(
  demonstration: Demonstrated,
  question: Question,
  turned: Turned = asItIs,
): string {
  const [what = '', ...named] = question.read.split(':');
  if (what === 'rank') return rankOf(demonstration, question.unit, turned);
  const score = scoreOf(stateAt(demonstration, question), sourceOf(demonstration, turned));
  return readingOf(score, what, named.join(':'));
}

function readingOf(score: Score, what: string, named: string): string {
  switch (what) {
    case 'total':
      // Where a key is turned over, an approved total stands still; the computed one is what moves.
      return formatPoints(score.computed);
    case 'approved':
      return formatPoints(score.total);
    case 'bonus':
      return formatPoints(score.bonus);
    case 'section':
      return formatPoints(score.sections[named as 'I' | 'II' | 'III']);
    case 'line':
    case 'basis':
    case 'mark':
      return lineReading(score, what, named);
    case 'status':
      return word(score.status[named as keyof Score['status']]);
    default:
      throw new Error(`nothing to read as ${what}`);
  }
}

function lineReading({ lines }: Score, what: string, named: string): string {
  const [, id = named, mark = ''] = what === 'mark' ? (/^(.*):(\w+)$/.exec(named) ?? []) : [];
  const line = lines.find((each) => each.id === id);
  if (!line) return '–';
  if (what === 'basis') return line.basis;
  if (what === 'mark') return word(line.marks.some((each) => each === mark));
  return formatPoints(line.counted);
}

function word(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** The rank among the unit-years of its bloc at the end. */
function rankOf(demonstration: Demonstrated, unit: string, turned: Turned): string {
  const source = sourceOf(demonstration, turned);
  const all = [...demonstration.streams]
    .filter(([stream]) => stream.startsWith(`unitYear-${year}-`))
    .map(([, events]) =>
      events.reduce((state, event) => counted.evolve(state, event), counted.initial),
    );
  const bloc = all.find((each) => each.facts.opened?.unit === unit)?.facts.bloc;
  const members = all.filter((each) => each.facts.bloc === bloc);
  const given = ranks(
    members.map((each) => {
      const { total, status } = scoreOf(each, source);
      const { applied } = each.facts;
      const leaversRanked = applied ? source(applied).book.rating.leavers === 'ranked' : false;
      return { total, ...status, leaversRanked };
    }),
  );
  const place = members.findIndex((each) => each.facts.opened?.unit === unit);
  return String(given[place] ?? '–');
}
