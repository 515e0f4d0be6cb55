// What a decision may order, and what carries an order out.
import { type Fact, inStream, text } from '../second-year/facts.ts';
import type { Order } from './case-file.ts';

/** A stream of the ledger that is no case's; only something else than a correction is done outside it. */
export function isOrderable(facts: readonly Fact[], { what, stream, fact }: Order): boolean {
  if (stream === null) return what === 'other' && fact === null;
  const events = inStream(facts, stream);
  if (events.length === 0 || stream.startsWith('complaint-')) return false;
  return what === 'annulFact' ? fact !== null && fact in events : fact === null;
}

/** Whether an event takes back the fact of a revision: the criticism document of an id, or the fact of a number. */
function takesBack(events: readonly Fact[], event: Fact, revision: number): boolean {
  if (event.type !== 'CriticismDocumentAnnulled') return false;
  const fact = events[revision];
  return (
    fact?.type === 'CriticismDocumentRecorded' &&
    text(fact, 'criticism') === text(event, 'criticism')
  );
}

/** Whether what an order would have annulled is annulled already. */
export function hasTakenBack(facts: readonly Fact[], { what, stream, fact }: Order): boolean {
  if (what !== 'annulFact' || stream === null || fact === null) return false;
  const events = inStream(facts, stream);
  return events.some((event) => takesBack(events, event, fact));
}

/** Whether something since has taken back an event. */
export function isTakenBack(facts: readonly Fact[], { stream, revision }: Fact): boolean {
  const events = inStream(facts, stream);
  return events.some((event) => takesBack(events, event, revision));
}

const kinds: Readonly<Record<string, string>> = {
  reopen: 'UnitYearReopened',
  approveAnew: 'UnitYearApproved',
  reappraise: 'SectionThreeAppraised',
};

/** Whether an event is what was ordered, in the stream that was named, because of that decision. */
export function carriesOut(
  facts: readonly Fact[],
  event: Fact,
  { what, stream, fact }: Order,
  decision: Fact,
): boolean {
  const because =
    event.causation?.stream === decision.stream && event.causation.revision === decision.revision;
  if (!because || event.stream !== stream) return false;
  if (what === 'annulFact') return takesBack(inStream(facts, event.stream), event, fact!);
  return kinds[what] === undefined || kinds[what] === event.type;
}
