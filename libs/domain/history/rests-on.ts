// What rests on what beyond one unit-year: within any other stream, and from one stream to another.
import type { Recorded } from '../act.ts';
import { causesOf, type Tie } from './causation.ts';

/**
 * The references without which an act would have been refused, by its type and the field of its data. What an act only
 * looked at, such as that a unit was not excluded, or one of many registrations that it consolidated, it does not rest on.
 */
const restingFields: Readonly<Record<string, readonly string[]>> = {
  BlocYearOpened: ['formation'],
  BlocYearOpeningCorrected: ['formation'],
  BlocYearCutShort: ['dissolution'],
  RuleBookPinned: ['ruleBook'],
  ScorecardDrafted: ['ruleBook'],
  ScorecardIssued: ['ruleBook'],
  BudgetEstimateSubmitted: ['leadership'],
  PactSignatureAdded: ['membership'],
  ProposalsHeld: ['case'],
  HoldLifted: ['case'],
  UnitYearOpened: ['blocYear', 'membership'],
  UnitYearTransferred: ['blocYear', 'membership'],
  UnitYearClosed: ['departure'],
  UnitYearCutShort: ['ending'],
  ScorecardApplied: ['scorecard', 'ruleBook'],
  SelfScored: ['scorecard'],
  MembersAgreed: ['scorecard'],
  SectionThreeAppraised: ['scorecard', 'request'],
  RuleBookSuperseded: ['by'],
  ComplaintProcedureSuperseded: ['by'],
};

/** Whether an event of another stream falls with the one that it names in this field. */
export function restsOn(type: string, field: string): boolean {
  return restingFields[type]?.includes(field) ?? false;
}

/** What goes by the newest event of a type before it: a scorecard is drafted by the rule book that is pinned. */
const goesBy: Readonly<Record<string, string>> = { ScorecardDrafted: 'RuleBookPinned' };

/** How a later event of a stream is tied to one that it cannot be without; what a reopening admits is admitted or not. */
const restingTies: ReadonlySet<Tie> = new Set(['takesBack', 'corrects', 'amends', 'read']);

/**
 * Revisions of a stream that are gone with those removed, these included, ascending: what takes them back, puts them right
 * or was made of them, and what is so of that. Of a unit-year `removedWith` knows more.
 */
export function restingIn(
  stream: string,
  events: readonly Recorded[],
  removed: readonly number[],
): readonly number[] {
  const gone = new Set(removed);
  if (gone.size === 0) return [];
  const first = Math.min(...gone);
  for (const [place, event] of events.entries()) {
    if (event.revision <= first || gone.has(event.revision)) continue;
    const earlier = events.slice(0, place);
    const isTied = causesOf({ stream, event }, earlier).some(
      ({ tie, event: named }) =>
        named.stream === stream && gone.has(named.revision) && restingTies.has(tie),
    );
    const guide = goesBy[event.type];
    const newest = guide === undefined ? undefined : earlier.findLast(({ type }) => type === guide);
    if (isTied || (newest && gone.has(newest.revision))) gone.add(event.revision);
  }
  return [...gone].toSorted((one, other) => one - other);
}
