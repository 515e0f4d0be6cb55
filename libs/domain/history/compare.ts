// Two readings of one unit-year compared: what differs line by line, and the smallest set of events behind each difference.
import type { Recorded } from '../act.ts';
import type { Points } from '../points.ts';
import { lineChanges, type LineChange } from '../replay/line-change.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { linePoints, scoreOf, type BasisSource, type Score } from '../scoring/score.ts';
import type { LimitCode, ScoreLine } from '../scoring/score-line.ts';
import { countedOf } from '../unit-year/counted.ts';
import type { EvidenceEvent } from '../unit-year/evidence.ts';
import { smallestSet } from './smallest.ts';
import { reads, subjectsOf, type Subject } from './subjects.ts';

/** A unit-year as one question reads it: the events known, or known and in effect, in their order, and what scores them. */
export interface Reading {
  readonly events: readonly Recorded[];
  readonly source: BasisSource;
}

export interface LineDifference extends LineChange {
  /**
   * Revisions of the smallest set of events between the readings without which the line's points are as before: `added`
   * are in the later reading alone, `left` in the earlier alone. Empty where no point moved, or another rule book did it.
   */
  readonly causes: {
    readonly added: readonly number[];
    readonly left: readonly number[];
    /** True: no smaller set does. False: none of these can be left out, but not every smaller set was tried. */
    readonly smallest: boolean;
  };
  /** The limits through which the points moved: caps, tiers, ceilings and floors that differ between the readings. */
  readonly through: readonly LimitCode[];
}

export interface ScoreComparison {
  readonly before: Score;
  readonly after: Score;
  /** The sum of the differences: what the computed total gained. */
  readonly by: Points;
  readonly lines: readonly LineDifference[];
}

/** @throws as the sources throw */
export function compareScores(before: Reading, after: Reading): ScoreComparison {
  const [from, to] = [scored(before), scored(after)];
  const tracing = tracingOf(before, after);
  const lines = lineChanges(from.lines, to.lines).map((change) => ({
    ...change,
    causes: change.by === 0 ? noCauses : tracing(change),
    through: limitsThrough(change),
  }));
  return { before: from, after: to, by: to.computed - from.computed, lines };
}

export function scored({ events, source }: Reading): Score {
  return scoreOf(countedOf(events), source);
}

type Causes = LineDifference['causes'];
const noCauses: Causes = { added: [], left: [], smallest: true };

function limitsThrough({ before, after, by: points }: LineChange): readonly LimitCode[] {
  const by = (line: ScoreLine | null) =>
    new Map(line?.limits.map(({ code, by: cut }) => [code, cut]));
  const [was, is] = [by(before), by(after)];
  const codes = new Set([...was.keys(), ...is.keys()]);
  // A tier cuts nothing off: it is itself what the points are read from.
  const isThrough = (code: LimitCode) =>
    was.get(code) !== is.get(code) || (code === 'dossierTier' && points !== 0);
  return [...codes].filter(isThrough);
}

/** An event of either reading; `between` where only one of them has it. */
interface Placed {
  readonly event: Recorded;
  readonly subjects: readonly Subject[];
  readonly between: 'added' | 'left' | null;
  /** It moves no point, so it is not folded; as a candidate it is answered for by the others chosen with it. */
  readonly idle: boolean;
}

function tracingOf(before: Reading, after: Reading): (change: LineChange) => Causes {
  const all = placed(before.events, after.events);
  const source = remembering(after.source);
  const scorecards = scorecardsOf(all, source);
  return ({ id, before: was }) => {
    const readsSubject = reads(id, scorecards);
    const relevant = all.filter(({ subjects }) => subjects.some(readsSubject));
    const counts = countsWithout(id, relevant, source);
    const candidates = relevant.filter(({ between }) => between !== null).toSorted(framesLast);
    const points = was?.counted ?? 0;
    if (counts(candidates) !== points) return noCauses;
    const { places, proven } = smallestSet(
      candidates.length,
      (chosen) => counts(chosen.map((place) => candidates[place]!)) === points,
    );
    const causes = places.map((place) => candidates[place]!);
    const revisions = (side: Placed['between']) =>
      causes
        .filter(({ between }) => between === side)
        .map(({ event }) => event.revision)
        .toSorted((a, b) => a - b);
    return { added: revisions('added'), left: revisions('left'), smallest: proven };
  };
}

/** Of sets of one size that do, the one that moves the line itself tells more than what all lines rest on. */
function framesLast(one: Placed, other: Placed): number {
  return Number(isFrame(one)) - Number(isFrame(other));
}

function isFrame({ subjects }: Placed): boolean {
  return subjects.every((each) => each === 'frame');
}

function placed(before: readonly Recorded[], after: readonly Recorded[]): readonly Placed[] {
  const [inBefore, inAfter] = [revisionsOf(before), revisionsOf(after)];
  const events = [...after, ...before.filter(({ revision }) => !inAfter.has(revision))].toSorted(
    (a, b) => a.revision - b.revision,
  );
  const subjects = subjectsOf(events);
  const withdrawn = withdrawnIn(events);
  return events.map((event, place) => ({
    event,
    subjects: subjects[place] ?? [],
    idle: isIdle(event, withdrawn),
    between: inBefore.has(event.revision) ? (inAfter.has(event.revision) ? null : 'left') : 'added',
  }));
}

/** Ids of the evidence that any of the events withdraws. */
function withdrawnIn(events: readonly Recorded[]): ReadonlySet<string> {
  const withdrawals = events.filter(({ type }) => type === 'EvidenceWithdrawn');
  return new Set(withdrawals.map(({ data }) => (data as EvidenceEvent['data']).evidence));
}

/** Three of four events of a year: evidence marks the lines that it proves, and only its withdrawal can move a point. */
function isIdle({ type, data }: Recorded, withdrawn: ReadonlySet<string>): boolean {
  return type === 'EvidenceFiled' && !withdrawn.has((data as EvidenceEvent['data']).evidence);
}

function revisionsOf(events: readonly Recorded[]): ReadonlySet<number> {
  return new Set(events.map(({ revision }) => revision));
}

/**
 * A line's points in the later reading with some events undone; what comes before all that may be undone is folded once,
 * and sets that differ in idle events alone are scored once.
 */
function countsWithout(
  line: string,
  relevant: readonly Placed[],
  source: BasisSource,
): (undone: readonly Placed[]) => Points {
  const moving = relevant.filter(({ idle }) => !idle);
  const first = moving.findIndex(({ between }) => between !== null);
  const fixed = first < 0 ? moving.length : first;
  const start = countedOf(moving.slice(0, fixed).map(({ event }) => event));
  const rest = moving.slice(fixed);
  const known = new Map<string, Points>();
  const scoredWithout = (undone: ReadonlySet<Placed>): Points => {
    const kept = rest.filter((each) => (each.between === 'left') === undone.has(each));
    const { facts } = countedOf(
      kept.map(({ event }) => event),
      start,
    );
    return facts.applied ? linePoints(line, facts, source(facts.applied)) : 0;
  };
  return (undone) => {
    const moved = undone.filter(({ idle }) => !idle);
    const key = moved.map(({ event }) => event.revision).join(' ');
    const points = known.get(key) ?? scoredWithout(new Set(moved));
    known.set(key, points);
    return points;
  };
}

function scorecardsOf(all: readonly Placed[], source: BasisSource): readonly Scorecard[] {
  return all.flatMap(({ event }) => {
    if (event.type !== 'ScorecardApplied') return [];
    return [source(event.data as Parameters<BasisSource>[0]).scorecard];
  });
}

/** A source may read streams: each basis is asked for once. */
function remembering(source: BasisSource): BasisSource {
  const known = new Map<string, ReturnType<BasisSource>>();
  return (applied) => {
    const { scorecard, ruleBook } = applied;
    const key = `${scorecard.stream}@${scorecard.revision} ${ruleBook.stream}`;
    const found = known.get(key) ?? source(applied);
    known.set(key, found);
    return found;
  };
}
