// The days that the clocks of an instance count from and are met by, taken from what stands of the case.
import { civilDateOf, type CivilDate } from '../civil-date.ts';
import type { InstanceDays } from '../complaint-clocks/clocks.ts';
import {
  eventsOf,
  lodgedAs,
  newestOf,
  standingEvents,
  type CaseInstance,
  type CaseRecord,
  type Complaint,
} from './complaint.ts';

/** @throws Error for a case of which nothing was recorded */
export function instanceDays(state: Complaint, instance: CaseInstance): InstanceDays {
  const lodged = lodgedAs(state);
  if (!lodged) throw new Error('no case was lodged');
  const accepted = newestOf(instance, 'CaseAccepted');
  const extended = newestOf(instance, 'CaseExtended');
  const discontinued = newestOf(instance, 'CaseDiscontinued');
  const isFirst = instance.instance === 'first';
  const second = isFirst ? state.instances.at(-1) : undefined;
  return {
    kind: lodged.kind,
    instance: instance.instance,
    area: instance.entry.area,
    knownOn: instance.entry.knownOn,
    lodgedOn: lodgedOn(instance),
    receivedOn: receivedOn(instance),
    answeredOn: answeredOn(instance),
    accepted: accepted
      ? { on: paperDay(accepted), complexity: accepted.data.complexity }
      : null,
    extended: extended
      ? { on: paperDay(extended), until: extended.data.until, complexity: extended.data.complexity }
      : null,
    suspensions: suspensionsOf(instance),
    discontinuedOn: discontinued ? paperDay(discontinued) : null,
    secondLodgedOn: second && second.lodgedAt !== instance.lodgedAt ? lodgedOn(second) : null,
    ...daysOfDecision(state, instance),
  };
}

function lodgedOn({ events, entry }: CaseInstance): CivilDate {
  const [lodging] = events;
  const isLodging =
    lodging?.type === 'CaseLodged' || lodging?.type === 'SecondComplaintLodged';
  const elsewhere = isLodging ? lodging.data.receivedFrom : null;
  return elsewhere?.on ?? civilDateOf(entry.receivedAt);
}

/** The day on which it came back, where it had been transferred. */
function receivedOn(instance: CaseInstance): CivilDate {
  const returned = newestOf(instance, 'CaseReturned');
  return civilDateOf(returned?.receivedAt ?? instance.entry.receivedAt);
}

/** A transfer that came back answers nothing. */
function answeredOn(instance: CaseInstance): CivilDate | null {
  const since = newestOf(instance, 'CaseReturned')?.revision ?? -1;
  const answer = instance.events.findLast(
    (each): each is CaseRecord<'CaseAccepted' | 'CaseRefused' | 'CaseTransferred'> =>
      each.revision > since &&
      (each.type === 'CaseAccepted' ||
        each.type === 'CaseRefused' ||
        each.type === 'CaseTransferred'),
  );
  return answer ? paperDay(answer) : null;
}

function suspensionsOf(instance: CaseInstance): InstanceDays['suspensions'] {
  const resumed = eventsOf(instance, 'CaseResumed');
  return eventsOf(instance, 'CaseSuspended').map(({ data: { suspension, from } }) => {
    const end = resumed.find(({ data }) => data.suspension === suspension);
    return { from, resumedFrom: end?.data.resumedFrom ?? null };
  });
}

type DaysOfDecision = Pick<
  InstanceDays,
  'decidedOn' | 'deliveredOn' | 'inForceFrom' | 'carriedOutOn' | 'publishedOn'
>;

/** Deliveries and publications are of the decision that held when they were recorded. */
function daysOfDecision(state: Complaint, instance: CaseInstance): DaysOfDecision {
  const decision = newestOf(instance, 'CaseDecided');
  if (!decision) {
    const none = { decidedOn: null, deliveredOn: null, inForceFrom: null };
    return { ...none, carriedOutOn: null, publishedOn: null };
  }
  const all = standingEvents(state);
  const { revision } = decision;
  const next = eventsOf(all, 'CaseDecided').find((each) => each.revision > revision)?.revision;
  const events = all.events.filter(
    (each) => each.revision > revision && (next === undefined || each.revision < next),
  );
  const delivered = eventsOf({ events }, 'CaseDecisionDelivered')
    .filter(({ data }) => data.to.kind === 'lodger')
    .map(({ data }) => data.on);
  const published = eventsOf({ events }, 'CaseDecisionPublished').map(({ data }) => data.on);
  const ofThis = ({ data }: CaseRecord<'CaseDecisionTookEffect' | 'CaseCarriedOut'>) =>
    data.decision === revision;
  return {
    decidedOn: paperDay(decision),
    deliveredOn: delivered.toSorted()[0] ?? null,
    inForceFrom: eventsOf(all, 'CaseDecisionTookEffect').findLast(ofThis)?.data.from ?? null,
    carriedOutOn: eventsOf(all, 'CaseCarriedOut').findLast(ofThis)?.occurredOn ?? null,
    publishedOn: published.toSorted()[0] ?? null,
  };
}

/** The date of its document; every paper of these has one. */
function paperDay({
  data,
  occurredOn,
}: CaseRecord<
  | 'CaseAccepted'
  | 'CaseRefused'
  | 'CaseTransferred'
  | 'CaseExtended'
  | 'CaseDiscontinued'
  | 'CaseDecided'
>): CivilDate {
  return data.document.date ?? occurredOn;
}
