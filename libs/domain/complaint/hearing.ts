// Working minutes, the dialogue, and the report of what the verification found.
import { act, draft } from '../act.ts';
import { requireDistinct } from '../distinct.ts';
import { refuse } from '../refusal.ts';
import { checkDays, checkFiles, requireComplete } from './checks.ts';
import { complaintStream, type Complaint } from './complaint.ts';
import { requireNewId, requireSettling, settlingRefusals, type Lodged } from './handling.ts';
import { partyKey, type Party } from './party.ts';
import { checkSecrecy } from './secrecy.ts';
import type { DialogueHeld, VerificationReported, WorkingMinutesRecorded } from './verification.ts';

type OfCase<Data> = { readonly complaint: string } & Data;

export type RecordWorkingMinutes = OfCase<WorkingMinutesRecorded['data']>;
export const recordWorkingMinutes = act<RecordWorkingMinutes, Complaint>({
  name: 'recordWorkingMinutes',
  vi: 'Ghi nhận biên bản làm việc',
  en: 'Record working minutes',
  after: ['CaseAccepted'],
  records: ['WorkingMinutesRecorded'],
  refusals: [
    ...settlingRefusals,
    'ID_TAKEN',
    'UNITS_MISSING',
    'NAMED_TWICE',
    'PAPER_TELLS_WHO',
    'CASE_FILE_NOT_SEALED',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, _known, circumstances) => (state) => {
    const { minutes, on, with: those, summary, files, document } = input;
    const { lodged } = requireSettling(state, circumstances.actor);
    requireNewId(state, 'WorkingMinutesRecorded', 'minutes', minutes);
    if (those.length === 0) refuse('UNITS_MISSING', 'with');
    requireDistinct(those.map(partyKey), 'with');
    requireNoDenouncer(lodged, those);
    checkSecrecy(lodged, input, those.some(isLodger));
    checkFiles(files);
    checkDays(input, circumstances, { on });
    const data = { minutes, on, with: those, summary, files, document };
    return draft<WorkingMinutesRecorded>('WorkingMinutesRecorded', data);
  },
});

/** Minutes of working with one who denounced would say when that was, and where. */
function requireNoDenouncer({ kind }: Lodged, those: readonly Party[]): void {
  if (kind === 'denunciation' && those.some(isLodger)) refuse('PAPER_TELLS_WHO', 'with');
}

function isLodger({ kind }: Party): boolean {
  return kind === 'lodger';
}

export type HoldDialogue = OfCase<DialogueHeld['data']>;
export const holdDialogue = act<HoldDialogue, Complaint>({
  name: 'holdDialogue',
  vi: 'Tổ chức đối thoại',
  en: 'Hold a dialogue',
  after: ['CaseAccepted'],
  records: ['DialogueHeld'],
  refusals: [
    ...settlingRefusals,
    'DIALOGUE_NOT_HELD_HERE',
    'ID_TAKEN',
    'NAMED_TWICE',
    'PAPER_TELLS_WHO',
    'CASE_FILE_NOT_SEALED',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, _known, circumstances) => (state) => {
    const { dialogue, on, present, absent, agreement, files, document } = input;
    const { lodged } = requireSettling(state, circumstances.actor);
    if (lodged.kind !== 'complaint') refuse('DIALOGUE_NOT_HELD_HERE', 'complaint');
    requireNewId(state, 'DialogueHeld', 'dialogue', dialogue);
    requireDistinct([...present, ...absent].map(partyKey), 'present');
    checkSecrecy(lodged, input, true);
    checkFiles(files);
    checkDays(input, circumstances, { on });
    const data = { dialogue, on, present, absent, agreement, files, document };
    return draft<DialogueHeld>('DialogueHeld', data);
  },
});

export type ReportVerification = OfCase<VerificationReported['data']>;
export const reportVerification = act<ReportVerification, Complaint>({
  name: 'reportVerification',
  vi: 'Báo cáo kết quả xác minh',
  en: 'Report the results of the verification',
  after: ['CaseAccepted'],
  records: ['VerificationReported'],
  refusals: [
    ...settlingRefusals,
    'ID_TAKEN',
    'PAPER_TELLS_WHO',
    'CASE_FILE_NOT_SEALED',
    'CONTENT_HASH_INVALID',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, _known, circumstances) => (state) => {
    const { report, findings, differFromClaims, summary, files, document } = input;
    const { lodged } = requireSettling(state, circumstances.actor);
    requireNewId(state, 'VerificationReported', 'report', report);
    checkSecrecy(lodged, input, true);
    checkFiles(files);
    requireComplete(document);
    checkDays(input, circumstances);
    const data = { report, findings, differFromClaims, summary, files, document };
    return draft<VerificationReported>('VerificationReported', data);
  },
});
