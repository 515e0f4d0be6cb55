// What rests on a fact of a case: the standing facts that have to be annulled before it.
import type { Known } from '../act.ts';
import { anyStream, stands } from '../any-stream.ts';
import { procedureOf } from './accepting.ts';
import {
  complaintStream,
  eventsOf,
  newestOf,
  standingEvents,
  type CaseInstance,
  type CaseRecord,
  type CaseEventType,
  type Complaint,
} from './complaint.ts';
import { isDialogueDue } from './deciding.ts';
import { isWithdrawn } from './handling.ts';

type Dependants = readonly (number | string)[];

/** Facts that presuppose the acceptance of their instance. */
const ofAcceptance: ReadonlySet<CaseEventType> = new Set([
  'CaseHandedOver',
  'VerificationAssigned',
  'WorkingMinutesRecorded',
  'DialogueHeld',
  'VerificationReported',
  'CaseExtended',
  'CaseSuspended',
  'CaseResumed',
  'ExecutionStayed',
  'CaseDecided',
]);

/** Revisions in the case's stream, and `stream@revision` for corrections that the decision ordered elsewhere. */
export function dependantsOf(state: Complaint, fact: number, known: Known): Dependants {
  const instance = state.instances.find(({ events }) => events.some(isAt(fact)));
  const event = instance?.events.find(isAt(fact));
  if (!instance || !event) return [];
  const rests = restingOn(event, instance, { state, known });
  return rests.filter((each) => each !== fact);
}

function isAt(fact: number): (event: CaseRecord) => boolean {
  return ({ revision }) => revision === fact;
}

interface Around {
  readonly state: Complaint;
  readonly known: Known;
}

function restingOn(event: CaseRecord, instance: CaseInstance, around: Around): Dependants {
  const { state } = around;
  switch (event.type) {
    case 'CaseLodged':
      return revisions(standingEvents(state).events);
    case 'SecondComplaintLodged':
      return revisions(instance.events);
    case 'CaseAccepted':
      return restingOnAcceptance(event, instance);
    case 'CaseTransferred':
      return [...returnsAfter(event, instance), ...restingOnEnd(event, state)];
    case 'CaseReturned':
      return revisions(instance.events.filter(({ revision }) => revision > event.revision));
    case 'CaseRefused':
    case 'CaseDiscontinued':
      return restingOnEnd(event, state);
    case 'CaseDecided':
      return restingOnDecision(event, around);
    case 'CaseDecisionTookEffect':
      return completionsOf(event, state);
    case 'VerificationReported':
      return newestOf(instance, 'VerificationReported') === event ? decisionsIn(instance) : [];
    case 'DialogueHeld':
      return restingOnDialogue(instance, around);
    case 'EvidenceRequested':
    case 'CaseSuspended':
    case 'ExecutionStayed':
    case 'CaseWithdrawn':
      return answersTo(event, instance, standingEvents(state));
    case 'CaseResumed':
      return laterThan(event, instance.events, ['CaseSuspended', 'CaseDecided']);
    case 'StayLifted':
      return laterThan(event, standingEvents(state).events, ['ExecutionStayed']);
    case 'CaseHandedOver':
    case 'VerificationAssigned':
    case 'EvidenceGiven':
    case 'WorkingMinutesRecorded':
    case 'CaseExtended':
    case 'CaseDecisionDelivered':
    case 'CaseDecisionPublished':
    case 'CaseCarriedOut':
    case 'CaseEntryCorrected':
    case 'CaseFactAnnulled':
      return [];
  }
}

type Answered = CaseRecord<
  'EvidenceRequested' | 'CaseSuspended' | 'ExecutionStayed' | 'CaseWithdrawn'
>;

/** What answers or ends it: evidence asked for and a lifting, whichever instance they came in; a resumption, a discontinuance. */
function answersTo(
  event: Answered,
  instance: CaseInstance,
  all: Pick<CaseInstance, 'events'>,
): Dependants {
  switch (event.type) {
    case 'EvidenceRequested': {
      const { request } = event.data;
      const given = eventsOf(all, 'EvidenceGiven');
      return revisions(given.filter(({ data }) => data.request === request));
    }
    case 'CaseSuspended': {
      const { suspension } = event.data;
      const resumed = eventsOf(instance, 'CaseResumed');
      return revisions(resumed.filter(({ data }) => data.suspension === suspension));
    }
    case 'ExecutionStayed': {
      const { stay } = event.data;
      return revisions(eventsOf(all, 'StayLifted').filter(({ data }) => data.stay === stay));
    }
    case 'CaseWithdrawn': {
      const isAccepted = eventsOf(instance, 'CaseAccepted').length > 0;
      const ended = eventsOf(instance, 'CaseDiscontinued');
      // What was not accepted is discontinued because it was withdrawn, whatever else is said.
      return revisions(ended.filter(({ data }) => data.cause === 'withdrawn' || !isAccepted));
    }
  }
}

/** A case that went away twice came back once from the first. */
function returnsAfter(event: CaseRecord, { events }: CaseInstance): Dependants {
  return laterThan(event, events, ['CaseReturned']);
}

/** What could not have been while the suspension or the stay went on: another one, or the decision. */
function laterThan(
  { revision }: CaseRecord,
  events: readonly CaseRecord[],
  types: readonly CaseEventType[],
): Dependants {
  return revisions(events.filter((each) => each.revision > revision && types.includes(each.type)));
}

function decisionsIn(instance: CaseInstance): Dependants {
  return revisions(eventsOf(instance, 'CaseDecided'));
}

function completionsOf(
  { data: { decision } }: CaseRecord<'CaseDecisionTookEffect'>,
  state: Complaint,
): Dependants {
  const completions = eventsOf(standingEvents(state), 'CaseCarriedOut');
  return revisions(completions.filter(({ data }) => data.decision === decision));
}

/** The only dialogue, where the procedure demands one before the decision. */
function restingOnDialogue(instance: CaseInstance, { known }: Around): Dependants {
  const isOnly = eventsOf(instance, 'DialogueHeld').length === 1;
  return isOnly && isDialogueDue(instance, procedureOf(instance, known))
    ? decisionsIn(instance)
    : [];
}

/** A discontinuance after a withdrawal needs no acceptance. */
function restingOnAcceptance({ revision }: CaseRecord, instance: CaseInstance): Dependants {
  return revisions(
    instance.events
      .filter((each) => each.revision > revision)
      .filter(
        ({ type }) =>
          ofAcceptance.has(type) || (type === 'CaseDiscontinued' && !isWithdrawn(instance)),
      ),
  );
}

/** What came after an instance had ended: another lodging, or the first decision's effect. */
function restingOnEnd({ revision }: CaseRecord, state: Complaint): Dependants {
  const { events } = standingEvents(state);
  return revisions(
    events.filter(
      (each) =>
        each.revision > revision &&
        (each.type === 'SecondComplaintLodged' || each.type === 'CaseDecisionTookEffect'),
    ),
  );
}

const ofDecision: ReadonlySet<CaseEventType> = new Set([
  'CaseDecisionDelivered',
  'CaseDecisionTookEffect',
  'CaseDecisionPublished',
  'CaseCarriedOut',
  'SecondComplaintLodged',
]);

/** Whatever followed it, and the corrections that stand by its order in other streams. */
function restingOnDecision(
  { revision, data }: CaseRecord<'CaseDecided'>,
  { state, known }: Around,
): Dependants {
  const { events } = standingEvents(state);
  const after = events.filter((each) => each.revision > revision && ofDecision.has(each.type));
  const [lodging] = eventsOf({ events }, 'CaseLodged');
  const own = lodging && complaintStream(lodging.data);
  const streams = new Set(data.orders.flatMap(({ stream }) => stream ?? []));
  const corrections = [...streams].flatMap((stream) => {
    const other = known.of(anyStream, stream).state;
    return other
      .filter(({ causation }) => causation?.stream === own && causation?.revision === revision)
      .filter((each) => stands(other, each.revision))
      .map((each) => `${stream}@${each.revision}`);
  });
  return [...revisions(after), ...corrections];
}

function revisions(events: readonly CaseRecord[]): readonly number[] {
  return events.map(({ revision }) => revision);
}
