// A unit-year as a question supposes it: without some events, with facts that were not recorded, or by another rule book.
import type { Circumstances } from '../act.ts';
import type { Actor, Reference } from '../actor.ts';
import type { ActName } from '../acts.ts';
import { suppose, type Hypothesis, type SupposedFact } from '../history/what-if.ts';
import { refuse } from '../refusal.ts';
import { supposedBook, type Books, type LedgerThen, type ReadYear } from './ledger-then.ts';
import { yearOfDeed, type Supposed, type SupposedDeed } from './question.ts';

/** A unit-year as it was, and as it is supposed. */
export interface SupposedYear {
  readonly read: ReadYear;
  readonly hypothesis: Hypothesis;
}

/**
 * What of a supposition is of this unit-year is supposed of it.
 * @throws DomainError FACT_UNKNOWN; as the decisions of the supposed facts
 */
export function supposedYear(
  read: ReadYear,
  { without, with: deeds, ruleBook }: Supposed,
  { then, books }: { readonly then: LedgerThen; readonly books: Books },
): SupposedYear {
  const { reading, stream } = read;
  const left = without.filter((each) => each.stream === stream);
  const hypothesis = suppose(
    reading,
    {
      without: left.map((each) => revisionIn(read, each, 'question.without')),
      with: deeds
        .filter((each) => isOf(each, read))
        .map((each, place) => supposedFact(each, { read, then, place })),
      ruleBook: ruleBook === null ? null : supposedBook(then, ruleBook, books),
    },
    { stream, known: then.known },
  );
  return { read, hypothesis };
}

function isOf(deed: SupposedDeed, { unit, state }: ReadYear): boolean {
  const named = yearOfDeed(deed);
  return named.unit === unit && named.year === state.facts.opened?.year;
}

interface Place {
  readonly read: ReadYear;
  readonly then: LedgerThen;
  readonly place: number;
}

function supposedFact(deed: SupposedDeed, { read, then, place }: Place): SupposedFact {
  const { act, input, occurredOn, receivedAt, before } = deed;
  const circumstances: Circumstances = {
    commandId: `supposed-${place + 1}`,
    actor: actorOf(deed, read),
    occurredOn,
    receivedAt,
    now: then.time,
    causation: null,
    correlation: null,
  };
  return {
    name: act satisfies ActName,
    input,
    circumstances,
    before:
      before === null ? read.state.facts.approvedAt : revisionIn(read, before, 'question.with'),
  };
}

/** Nobody acts: the role is taken on for the sake of the question. */
function actorOf({ as }: SupposedDeed, { unit, state }: ReadYear): Actor {
  const role = as ?? 'board';
  const isOfBloc = role === 'blocLead' || role === 'blocDeputy';
  return {
    account: 'supposed',
    role,
    unit: role === 'unitOfficer' ? unit : null,
    bloc: isOfBloc ? state.facts.bloc : null,
    actingFor: null,
    appointment: null,
    channel: 'graphql',
  };
}

function revisionIn(
  { stream, reading }: ReadYear,
  { stream: named, revision }: Reference,
  field: string,
): number {
  const isThere = named === stream && reading.events.some((each) => each.revision === revision);
  return isThere ? revision : refuse('FACT_UNKNOWN', field, { id: `${named}@${revision}` });
}
