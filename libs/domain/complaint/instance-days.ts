// What the clocks of a case count from and are met by: the days of one of its instances, from what stands of it.
import type { Recorded } from '../act.ts';
import { civilDateOf, type CivilDate } from '../civil-date.ts';
import type { InstanceDays } from '../complaint-clocks/clocks.ts';
import type { Suspension } from '../complaint-clocks/counting.ts';
import type { OfficialDocument } from '../official-document.ts';
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
export function instanceDaysOf(state: Complaint, instance: CaseInstance): InstanceDays {
  const lodged = lodgedAs(state);
  if (!lodged) throw new Error('a case without a lodging has no clocks');
  const { entry } = instance;
  const returned = newestOf(instance, 'CaseReturned');
  const discontinued = newestOf(instance, 'CaseDiscontinued');
  const next = state.instances[state.instances.indexOf(instance) + 1];
  return {
    kind: lodged.kind,
    instance: instance.instance,
    firstElsewhere: lodged.instance === 'second',
    area: entry.area,
    knownOn: entry.knownOn,
    lodgedOn: lodgedOn(instance),
    receivedOn: civilDateOf(returned?.receivedAt ?? entry.receivedAt),
    answeredOn: answeredOn(instance, returned?.revision ?? -1),
    ...acceptanceDays(instance),
    suspensions: suspensionsOf(instance),
    discontinuedOn: discontinued ? dayOf(discontinued) : null,
    secondLodgedOn: next ? lodgedOn(next) : null,
    ...decisionDays(state, instance),
  };
}

/** The day of its document, which says when the body acted; of the act, where a draft bears none. */
function dayOf(event: Recorded & { readonly data: { readonly document: OfficialDocument } }) {
  return event.data.document.date ?? event.occurredOn;
}

/** What was forwarded came in time where it came in time to the body that forwarded it. */
function lodgedOn(instance: CaseInstance): CivilDate {
  const lodging = newestOf(instance, 'SecondComplaintLodged') ?? newestOf(instance, 'CaseLodged');
  return lodging?.data.receivedFrom?.on ?? civilDateOf(instance.entry.receivedAt);
}

/** An answer before it came back was that of a transfer, which its coming back undid. */
function answeredOn(instance: CaseInstance, since: number): CivilDate | null {
  const answer = [
    ...eventsOf(instance, 'CaseAccepted'),
    ...eventsOf(instance, 'CaseRefused'),
    ...eventsOf(instance, 'CaseTransferred'),
  ].find(({ revision }) => revision > since);
  return answer ? dayOf(answer) : null;
}

function acceptanceDays(instance: CaseInstance): Pick<InstanceDays, 'accepted' | 'extended'> {
  const accepted = newestOf(instance, 'CaseAccepted');
  const extended = newestOf(instance, 'CaseExtended');
  return {
    accepted: accepted ? { on: dayOf(accepted), complexity: accepted.data.complexity } : null,
    extended: extended
      ? { on: dayOf(extended), until: extended.data.until, complexity: extended.data.complexity }
      : null,
  };
}

function suspensionsOf(instance: CaseInstance): readonly Suspension[] {
  const resumed = eventsOf(instance, 'CaseResumed');
  return eventsOf(instance, 'CaseSuspended').map(({ data: { suspension, from } }) => {
    const end = resumed.find(({ data }) => data.suspension === suspension);
    return { from, resumedFrom: end?.data.resumedFrom ?? null };
  });
}

type DecisionDays = Pick<
  InstanceDays,
  'decidedOn' | 'deliveredOn' | 'inForceFrom' | 'carriedOutOn' | 'publishedOn'
>;

/** The first decision may be delivered and made public when a second complaint has come, until one is decided. */
function decisionDays(state: Complaint, instance: CaseInstance): DecisionDays {
  const decision = newestOf(instance, 'CaseDecided');
  if (!decision) {
    return {
      decidedOn: null,
      deliveredOn: null,
      inForceFrom: null,
      carriedOutOn: null,
      publishedOn: null,
    };
  }
  const all = standingEvents(state);
  const decisions = eventsOf(all, 'CaseDecided');
  const until = decisions[decisions.indexOf(decision) + 1]?.revision ?? Infinity;
  const isOfIt = ({ revision }: CaseRecord) => decision.revision < revision && revision < until;
  const effect = eventsOf(all, 'CaseDecisionTookEffect').find(
    ({ data }) => data.decision === decision.revision,
  );
  const done = eventsOf(all, 'CaseCarriedOut').find(
    ({ data }) => data.decision === decision.revision,
  );
  return {
    decidedOn: dayOf(decision),
    deliveredOn: earliest(
      eventsOf(all, 'CaseDecisionDelivered')
        .filter((each) => isOfIt(each) && each.data.to.kind === 'lodger')
        .map(({ data }) => data.on),
    ),
    inForceFrom: effect?.data.from ?? null,
    carriedOutOn: done?.occurredOn ?? null,
    publishedOn: earliest(
      eventsOf(all, 'CaseDecisionPublished')
        .filter(isOfIt)
        .map(({ data }) => data.on),
    ),
  };
}

function earliest(days: readonly CivilDate[]): CivilDate | null {
  return days.toSorted()[0] ?? null;
}
