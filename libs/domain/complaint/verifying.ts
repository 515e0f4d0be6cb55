// Assigning the verification of a case, asking for evidence, and taking it in.
import { act, draft } from '../act.ts';
import type { Actor } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { checkDays, checkFiles, requireComplete } from './checks.ts';
import { complaintStream, type Complaint } from './complaint.ts';
import {
  handledRefusals,
  handles,
  requireCase,
  requireFact,
  requireHandled,
  requireKnownUnit,
  requireNewId,
  requireOrgan,
  requireSettling,
  requireUndecided,
  requireUnended,
  settlingRefusals,
  unitsOf,
  type Lodged,
} from './handling.ts';
import type { Party } from './party.ts';
import { checkOwnLetter, checkSecrecy } from './secrecy.ts';
import type { EvidenceGiven, EvidenceRequested, VerificationAssigned } from './verification.ts';

type OfCase<Data> = { readonly complaint: string } & Data;

export type AssignVerification = OfCase<VerificationAssigned['data']>;
export const assignVerification = act<AssignVerification, Complaint>({
  name: 'assignVerification',
  vi: 'Giao xác minh nội dung đơn',
  en: 'Assign the verification',
  after: ['CaseAccepted'],
  records: ['VerificationAssigned'],
  refusals: [
    ...settlingRefusals,
    'ID_TAKEN',
    'PARTY_NOT_EXPECTED',
    'UNIT_UNKNOWN',
    'PERIOD_REVERSED',
    'PAPER_TELLS_WHO',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, known, circumstances) => (state) => {
    const { verification, to, from, until, document } = input;
    const lodged = requireHandled(state, circumstances.actor);
    const isOwn = to.kind === 'unit' && unitsOf(state, lodged).has(to.unit);
    if (isOwn) refuse('OWN_CASE', 'to.unit');
    requireSettling(state, circumstances.actor);
    requireNewId(state, 'VerificationAssigned', 'verification', verification);
    requireOrgan(to, 'to');
    requireKnownUnit(to, known, 'to');
    if (until < from) refuse('PERIOD_REVERSED', 'until');
    checkSecrecy(lodged, input, false);
    requireComplete(document);
    checkDays(input, circumstances);
    const data = { verification, to, from, until, document };
    return draft<VerificationAssigned>('VerificationAssigned', data);
  },
});

export interface RequestEvidence {
  readonly complaint: string;
  readonly request: string;
  readonly from: Party;
  readonly what: string;
  readonly due: CivilDate;
  readonly document: OfficialDocument;
}
/** Before the acceptance too: what the letter lacks is asked for. */
export const requestEvidence = act<RequestEvidence, Complaint>({
  name: 'requestEvidence',
  vi: 'Yêu cầu cung cấp thông tin, tài liệu, chứng cứ',
  en: 'Request evidence',
  after: ['CaseLodged'],
  records: ['EvidenceRequested'],
  refusals: [
    ...handledRefusals,
    'CASE_ENDED',
    'CASE_DECIDED',
    'ID_TAKEN',
    'UNIT_UNKNOWN',
    'PAPER_TELLS_WHO',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, known, circumstances) => (state) => {
    const { request, from, what, due, document } = input;
    const lodged = requireHandled(state, circumstances.actor);
    requireUndecided(requireUnended(state));
    requireNewId(state, 'EvidenceRequested', 'request', request);
    requireKnownUnit(from, known, 'from');
    checkSecrecy(lodged, input, false);
    requireComplete(document);
    checkDays(input, circumstances);
    return draft<EvidenceRequested>('EvidenceRequested', { request, from, what, due, document });
  },
});

export type GiveEvidence = OfCase<EvidenceGiven['data']>;
export const giveEvidence = act<GiveEvidence, Complaint>({
  name: 'giveEvidence',
  vi: 'Cung cấp thông tin, tài liệu, chứng cứ',
  en: 'Give evidence',
  after: ['CaseLodged'],
  records: ['EvidenceGiven'],
  refusals: [
    'CASE_UNKNOWN',
    'NOT_THE_HANDLER',
    'CASE_ENDED',
    'CASE_DECIDED',
    'ID_TAKEN',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'UNIT_UNKNOWN',
    'PAPER_TELLS_WHO',
    'CASE_FILE_NOT_SEALED',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, known, circumstances) => (state) => {
    const { evidence, request, by, summary, files, document } = input;
    const lodged = requireCase(state);
    requireGiver(state, lodged, by, circumstances.actor);
    requireUndecided(requireUnended(state));
    requireNewId(state, 'EvidenceGiven', 'evidence', evidence);
    if (request !== null) requireFact(state, 'EvidenceRequested', 'request', request);
    requireKnownUnit(by, known, 'by');
    if (by.kind === 'lodger') checkOwnLetter(lodged, document);
    checkSecrecy(lodged, input, by.kind === 'lodger');
    checkFiles(files);
    checkDays(input, circumstances);
    const data = { evidence, request, by, summary, files, document };
    return draft<EvidenceGiven>('EvidenceGiven', data);
  },
});

/** Those who handle it; or an officer of the unit that gives it, in a denunciation only where that unit was asked. */
function requireGiver(state: Complaint, { kind }: Lodged, by: Party, actor: Actor): void {
  if (handles(kind, actor)) return;
  const isGiver = actor.role === 'unitOfficer' && by.kind === 'unit' && by.unit === actor.unit;
  const wasAsked = state.instances.some(({ events }) =>
    events.some(
      ({ type, data }) =>
        type === 'EvidenceRequested' && data.from.kind === 'unit' && data.from.unit === actor.unit,
    ),
  );
  if (!isGiver || (kind === 'denunciation' && !wasAsked)) refuse('NOT_THE_HANDLER', 'actor.role');
}
