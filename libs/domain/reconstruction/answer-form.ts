// The form in which answers are hashed: figures, codes, ids of lines, clauses and events; no sentence, no name, no ledger index.
import type { ScoreComparison } from '../history/compare.ts';
import { digestible, type Score } from '../scoring/score.ts';
import type { ScoreLine } from '../scoring/score-line.ts';
import type { ReadYear } from './ledger-then.ts';

/** Changes whenever the same result would be written otherwise. */
export const answerForm = 1;

/** Writes a revision as the address of its event. */
export type Address = (revision: number) => string;

/**
 * `stream@revision`; supposed events, which are in no stream, are `supposed@1`, `supposed@2` … in their order. Their own
 * revisions are fractions, which evidence does not hold.
 */
export function addressesIn(stream: string, supposed: readonly { revision: number }[]): Address {
  const places = new Map(supposed.map(({ revision }, place) => [revision, place + 1]));
  return (revision) => {
    const place = places.get(revision);
    return place === undefined ? `${stream}@${revision}` : `supposed@${place}`;
  };
}

/** A score as its approver would have it digested, and beside that what its lines rest on. */
export function scoreForm(score: Score, { state, reading }: ReadYear, address: Address): object {
  const { total, computed, alarm, sections, bonus, deductions, status } = score;
  const { applied } = state.facts;
  const last = reading.events.at(-1);
  return {
    last: last === undefined ? null : address(last.revision),
    scorecard: applied && `${applied.scorecard.stream}@${applied.scorecard.revision}`,
    ruleBook: applied && `${applied.ruleBook.stream}@${applied.ruleBook.revision}`,
    total,
    computed,
    alarm,
    sections,
    bonus,
    deductions,
    score: { ...digestible(score), excludedBy: status.excludedBy.map(address) },
    status: {
      incomplete: status.incomplete,
      missing: status.missing,
      provisional: status.provisional,
      closed: status.closed,
      cutShort: status.cutShort,
      approved: status.approved,
    },
    lines: score.lines.map((line) => ({ id: line.id, ...lineForm(line, address) })),
    recordedAfterApproval: score.recordedAfterApproval.map(address),
  };
}

/** A line without its words: what was claimed and found, what counts, by which limits and clauses, from which events. */
export function lineForm(line: ScoreLine, address: Address): object {
  const { section, claimed, rated, agreed, appraised, basis, counted, marks, clause } = line;
  return {
    section,
    claimed,
    rated,
    agreed,
    appraised,
    basis,
    counted,
    limits: line.limits.map(({ code, by, clause: its }) => ({ code, by, clause: its.reference })),
    marks,
    clause: clause.reference,
    events: line.events.map(address),
    members: line.members.map(({ revision, standing }) => ({
      event: address(revision),
      standing,
    })),
  };
}

/** The lines that differ, each with the smallest set of events behind it. */
export function differencesForm({ by, lines }: ScoreComparison, address: Address): object {
  return {
    by,
    lines: lines.map(({ id, before, after, by: points, causes, through }) => ({
      id,
      by: points,
      before: before && lineForm(before, address),
      after: after && lineForm(after, address),
      causes: {
        added: causes.added.map(address),
        left: causes.left.map(address),
        smallest: causes.smallest,
      },
      through,
    })),
  };
}
