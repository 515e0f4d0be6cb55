// Recording a second complaint: against the first decision, or because there was none in time.
import { act, draft, type Circumstances, type Known } from '../act.ts';
import { clockRulesBy } from '../complaint-clocks/by-known.ts';
import { readClock } from '../complaint-clocks/clocks.ts';
import { refuse } from '../refusal.ts';
import { checkFile } from '../stored-file.ts';
import { checkPeople, requireAuthority } from './authority.ts';
import { checkDays, checkFiles } from './checks.ts';
import {
  complaintStream,
  endingOf,
  newestOf,
  type CaseInstance,
  type CaseRecord,
  type Complaint,
} from './complaint.ts';
import { pinnedProcedure, receiptDay } from './entering.ts';
import { mayLodge, requireCase, type Lodged } from './handling.ts';
import { instanceDaysOf } from './instance-days.ts';
import type { SecondComplaintLodged } from './lodging.ts';
import { checkOwnLetter, checkSecrecy } from './secrecy.ts';

export interface LodgeSecondComplaint extends Omit<
  SecondComplaintLodged['data'],
  'procedure' | 'firstDecision'
> {
  readonly complaint: string;
  /** Id of the complaint procedure in force when it was received. */
  readonly procedure: string;
}
/** Possible in force too: whether it is accepted is judged then. */
export const lodgeSecondComplaint = act<LodgeSecondComplaint, Complaint>({
  name: 'lodgeSecondComplaint',
  vi: 'Tiếp nhận đơn khiếu nại lần hai',
  en: 'Record a second complaint',
  after: ['CaseLodged'],
  records: ['SecondComplaintLodged'],
  refusals: [
    'CASE_UNKNOWN',
    'NOT_THE_LODGER',
    'NOT_A_COMPLAINT',
    'CASE_ENDED',
    'SECOND_ALREADY_LODGED',
    'FIRST_NOT_SETTLED',
    'AUTHORISATION_MISSING',
    'COMPLAINT_PROCEDURE_UNKNOWN',
    'COMPLAINT_PROCEDURE_NOT_IN_FORCE',
    'SEALED_INVALID',
    'PAPER_TELLS_WHO',
    'CASE_FILE_NOT_SEALED',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  decide: (input, known, circumstances) => (state) => {
    const lodged = requireCase(state);
    if (!mayLodge(lodged, circumstances.actor)) refuse('NOT_THE_LODGER', 'actor.role');
    if (lodged.kind !== 'complaint') refuse('NOT_A_COMPLAINT', 'complaint');
    const first = requireFirst(state);
    const decided = newestOf(first, 'CaseDecided');
    if (!decided) requireOverdue(state, first, { known, circumstances });
    requireAuthority(lodged, input);
    const procedure = pinnedProcedure(input.procedure, known, circumstances);
    checkPapers(lodged, input, circumstances);
    const { claims, capacity, representative, authorisation } = input;
    const { receivedFrom, document, letterDate, files } = input;
    return draft<SecondComplaintLodged>('SecondComplaintLodged', {
      claims,
      capacity,
      representative,
      authorisation,
      receivedFrom,
      document,
      letterDate,
      procedure,
      files,
      firstDecision: decided ? firstDecisionOf(input, decided) : null,
    });
  },
});

function firstDecisionOf(
  input: LodgeSecondComplaint,
  { revision }: CaseRecord<'CaseDecided'>,
): SecondComplaintLodged['data']['firstDecision'] {
  return { stream: complaintStream(input), revision };
}

/** What ended without a decision is lodged anew, as a case of its own. */
function requireFirst({ instances }: Complaint): CaseInstance {
  const [first, ...seconds] = instances;
  if (!first || endingOf(first) !== null) return refuse('CASE_ENDED', 'complaint');
  const isTaken = seconds.some((each) => endingOf(each) !== 'refused');
  if (isTaken || first.instance === 'second') refuse('SECOND_ALREADY_LODGED', 'complaint');
  return first;
}

/** Without a decision there is a second complaint only once the time for the first is over. */
function requireOverdue(
  state: Complaint,
  first: CaseInstance,
  { known, circumstances }: { readonly known: Known; readonly circumstances: Circumstances },
): void {
  const rules = clockRulesBy(known, first.procedure, receiptDay(circumstances));
  const { lateDays } = readClock('settlement', instanceDaysOf(state, first), rules);
  if (lateDays === null || lateDays === 0) refuse('FIRST_NOT_SETTLED', 'complaint');
}

function checkPapers(
  lodged: Lodged,
  input: LodgeSecondComplaint,
  circumstances: Circumstances,
): void {
  checkPeople(input);
  checkOwnLetter(lodged, input.document);
  checkSecrecy(lodged, input, true);
  checkFile(input.authorisation, 'authorisation');
  checkFiles(input.files);
  const { letterDate, receivedFrom } = input;
  checkDays(input, circumstances, { letterDate, 'receivedFrom.on': receivedFrom?.on ?? null });
}
