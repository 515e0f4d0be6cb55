// What rests on a fact of a case, so that it cannot be taken back before that.
import {
  type CaseFile,
  decision,
  isWithdrawn,
  last,
  ordersOf,
  type Stage,
  within,
} from './case-file.ts';
import { procedureOf } from './case-clocks.ts';
import { type Fact, inStream, text } from '../second-year/facts.ts';
import { isTakenBack } from './orders.ts';

/** What cannot be before the acceptance. */
const afterAcceptance = [
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
];
const ofDecision = new Set([
  'CaseDecisionDelivered',
  'CaseDecisionTookEffect',
  'CaseDecisionPublished',
  'CaseCarriedOut',
  'SecondComplaintLodged',
]);

export function restsOn(facts: readonly Fact[], file: CaseFile, fact: Fact): boolean {
  const stage = file.stages.find((each) => each.facts.includes(fact));
  const later = file.stands.filter(({ revision }) => revision > fact.revision);
  const has = (...types: readonly string[]) => later.some(({ type }) => types.includes(type));
  const ends = (type: string, field: string) =>
    later.some((each) => each.type === type && text(each, field) === text(fact, field));
  const of = (types: readonly string[]) =>
    stage!.facts.some(({ type, revision }) => types.includes(type) && revision > fact.revision);
  switch (fact.type) {
    case 'CaseLodged':
      return later.some(({ type }) => type !== 'CaseEntryCorrected');
    case 'SecondComplaintLodged':
      return stage!.facts.some((each) => each !== fact && each.type !== 'CaseEntryCorrected');
    case 'CaseAccepted':
      // What was withdrawn is discontinued without ever being accepted.
      return of(isWithdrawn(stage) ? afterAcceptance : [...afterAcceptance, 'CaseDiscontinued']);
    case 'EvidenceRequested':
      return ends('EvidenceGiven', 'request');
    case 'CaseSuspended':
      return ends('CaseResumed', 'suspension');
    case 'ExecutionStayed':
      return ends('StayLifted', 'stay');
    case 'VerificationReported':
      return last(within(stage, 'VerificationReported')) === fact && of(['CaseDecided']);
    case 'DialogueHeld':
      return isNeeded(facts, stage!) && of(['CaseDecided']);
    case 'CaseWithdrawn':
      return within(stage, 'CaseDiscontinued').some(
        ({ data }) => data['cause'] === 'withdrawn' || within(stage, 'CaseAccepted').length === 0,
      );
    case 'CaseReturned':
      return stage!.facts.some(
        ({ type, revision }) => revision > fact.revision && type !== 'CaseEntryCorrected',
      );
    case 'CaseRefused':
    case 'CaseDiscontinued':
      return has('SecondComplaintLodged', 'CaseDecisionTookEffect');
    case 'CaseResumed':
      return of(['CaseSuspended', 'CaseDecided']);
    case 'StayLifted':
      return has('ExecutionStayed');
    case 'CaseTransferred':
      return of(['CaseReturned']) || has('SecondComplaintLodged', 'CaseDecisionTookEffect');
    case 'CaseDecided':
      return decisionRests(facts, file, fact);
    case 'CaseDecisionTookEffect':
      return has('CaseCarriedOut');
    default:
      return false;
  }
}

/** A dialogue that the decision had to be preceded by, where no other was held. */
function isNeeded(facts: readonly Fact[], stage: Stage): boolean {
  const rule = procedureOf(facts, stage).dialogue[stage.instance as 'first' | 'second'];
  const differ = last(within(stage, 'VerificationReported'))?.data['differFromClaims'] === true;
  const due = rule === 'always' || (rule === 'whereFindingsDiffer' && differ);
  return due && within(stage, 'DialogueHeld').length === 1;
}

/** What was done because of it, in the case and in the streams that it orders corrections in. */
function decisionRests(facts: readonly Fact[], file: CaseFile, decided: Fact): boolean {
  const isLast = decision(file) === decided;
  const after = file.stands.filter(({ revision }) => revision > decided.revision);
  if (after.some(({ type }) => ofDecision.has(type)) && (isLast || after.length > 0)) return true;
  return ordersOf(decided).some(
    ({ stream }) =>
      stream !== null &&
      inStream(facts, stream).some(
        (event) =>
          event.causation?.stream === file.stream &&
          event.causation.revision === decided.revision &&
          !isTakenBack(facts, event),
      ),
  );
}
