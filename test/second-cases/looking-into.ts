// When a case is looked into: verification, evidence, minutes, dialogue, report.
import {
  caseFileOf,
  current,
  decisionIn,
  isOver,
  nameOf,
  type CaseFile,
  unitsOf,
} from './case-file.ts';
import type { Given } from '../second-year/facts.ts';
import { isTwice, type Reason, type Rules } from '../second-year/rule.ts';
import {
  handled,
  incomplete,
  inFuture,
  isTaken,
  isUnknownUnit,
  kindOf,
  ofFile,
  secret,
  settles,
  settling,
} from './reasons.ts';

const undecided = (file: CaseFile): readonly Reason[] => [
  ['CASE_ENDED', () => isOver(file)],
  ['CASE_DECIDED', () => decisionIn(current(file)) !== undefined],
];

const isOfLodger = (party: unknown): boolean => kindOf(party) === 'lodger';

/** A handler, or the unit that gives it; of a denunciation a unit knows by a request alone. */
function mayGive(file: CaseFile, by: unknown, asked: boolean, { actor }: Given): boolean {
  if (settles(file.kind, actor)) return true;
  const { unit = null } = by as { readonly unit?: string };
  const own = actor.role === 'unitOfficer' && unit !== null && actor.unit === unit;
  return own && (file.kind !== 'denunciation' || asked);
}

export const lookingRules: Rules = {
  assignVerification: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    const { to, from, until, document } = input;
    const own = () => to.kind === 'unit' && unitsOf(file).includes(to.unit);
    return [
      ...handled(file, given),
      // Nor does one verify it whom it is about: told as early as that such a one does not handle it.
      ['OWN_CASE', own],
      ...settling(file, given),
      ['ID_TAKEN', () => isTaken(file, 'verification', input.verification)],
      ['PARTY_NOT_EXPECTED', () => isOfLodger(to)],
      ['UNIT_UNKNOWN', () => isUnknownUnit(facts, to)],
      ['PERIOD_REVERSED', () => until < from],
      ...secret(input, ofFile(file)),
      incomplete(document),
      inFuture(given, [document]),
    ];
  },
  requestEvidence: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    return [
      ...handled(file, given),
      ...undecided(file),
      ['ID_TAKEN', () => isTaken(file, 'request', input.request)],
      ['UNIT_UNKNOWN', () => isUnknownUnit(facts, input.from)],
      ...secret(input, ofFile(file)),
      incomplete(input.document),
      inFuture(given, [input.document]),
    ];
  },
  giveEvidence: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    const { request, by, files, document } = input;
    const asked = (of: CaseFile['all']) =>
      of.find(({ type, data }) => type === 'EvidenceRequested' && data['request'] === request);
    const letter = isOfLodger(by) ? document : null;
    return [
      ['CASE_UNKNOWN', () => file.lodging === undefined],
      ['NOT_THE_HANDLER', () => !mayGive(file, by, isAsked(file, request, by), given)],
      ...undecided(file),
      ['ID_TAKEN', () => isTaken(file, 'evidence', input.evidence)],
      ['FACT_UNKNOWN', () => request !== null && asked(file.all) === undefined],
      ['FACT_ALREADY_ANNULLED', () => request !== null && asked(file.stands) === undefined],
      ['UNIT_UNKNOWN', () => isUnknownUnit(facts, by)],
      ...secret(input, { ...ofFile(file), files, ofLodger: isOfLodger(by), letter }),
      inFuture(given, [document]),
    ];
  },
  recordWorkingMinutes: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    const { with: parties, files, on, document } = input;
    return [
      ...settling(file, given),
      ['ID_TAKEN', () => isTaken(file, 'minutes', input.minutes)],
      ['UNITS_MISSING', () => parties.length === 0],
      ['NAMED_TWICE', () => isTwice(parties.map(nameOf))],
      ...secret(input, { ...ofFile(file), files, ofLodger: parties.some(isOfLodger), parties }),
      inFuture(given, [document], [on]),
    ];
  },
  holdDialogue: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    const { present, absent, files, on, document } = input;
    return [
      ...settling(file, given),
      ['DIALOGUE_NOT_HELD_HERE', () => file.kind !== 'complaint'],
      ['ID_TAKEN', () => isTaken(file, 'dialogue', input.dialogue)],
      ['NAMED_TWICE', () => isTwice([...present, ...absent].map(nameOf))],
      ...secret(input, { ...ofFile(file), files, ofLodger: true }),
      inFuture(given, [document], [on]),
    ];
  },
  reportVerification: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    const { files, document } = input;
    return [
      ...settling(file, given),
      ['ID_TAKEN', () => isTaken(file, 'report', input.report)],
      ...secret(input, { ...ofFile(file), files, ofLodger: true }),
      incomplete(document),
      inFuture(given, [document]),
    ];
  },
};

/** Whether it stands that this unit was asked for it. */
function isAsked(file: CaseFile, request: string | null, by: unknown): boolean {
  return file.stands.some(
    ({ type, data }) =>
      type === 'EvidenceRequested' &&
      data['request'] === request &&
      nameOf(data['from']) === nameOf(by),
  );
}
