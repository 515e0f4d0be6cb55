// Recording a complaint, petition, explanation or denunciation that was received.
import { act, draft, type Circumstances, type Known } from '../act.ts';
import type { Actor, Reference } from '../actor.ts';
import { requireDistinct } from '../distinct.ts';
import { refuse } from '../refusal.ts';
import { checkFile } from '../stored-file.ts';
import { unit, unitStream } from '../unit/unit.ts';
import { checkPeople, requireAuthority } from './authority.ts';
import { checkDays, checkFiles } from './checks.ts';
import { complaint, complaintStream, type Complaint } from './complaint.ts';
import {
  inOrderOfSets,
  isAt,
  pinnedProcedure,
  requireEachOnce,
  requireEntered,
} from './entering.ts';
import { mayLodge, type Lodged } from './handling.ts';
import type { CaseLodged } from './lodging.ts';
import { lodgingUnits } from './party.ts';
import { checkOwnLetter, checkSecrecy } from './secrecy.ts';

export interface LodgeCase extends Omit<Lodged, 'procedure'> {
  /** Id of the complaint procedure in force when it was received. */
  readonly procedure: string;
}
/** Lateness refuses nothing here: the paper came. */
export const lodgeCase = act<LodgeCase, Complaint>({
  name: 'lodgeCase',
  vi: 'Tiếp nhận đơn khiếu nại, kiến nghị, giải trình, tố cáo',
  en: 'Record a complaint, petition, explanation or denunciation that was received',
  after: [],
  records: ['CaseLodged'],
  refusals: [
    'ID_TAKEN',
    'LODGER_OF_OTHER_KIND',
    'NOT_THE_HANDLER',
    'NOT_THE_LODGER',
    'CASE_ID_NOT_OPAQUE',
    'DENUNCIATION_LINKED',
    'FIRST_DECISION_MISSING',
    'NAMED_TWICE',
    'UNIT_UNKNOWN',
    'AUTHORISATION_MISSING',
    'DISPUTED_EVENT_UNKNOWN',
    'LINE_WITHOUT_SCORE',
    'UNITS_MISSING',
    'UNIT_YEAR_NOT_OPEN',
    'FACT_UNKNOWN',
    'COMPLAINT_PROCEDURE_UNKNOWN',
    'COMPLAINT_PROCEDURE_NOT_IN_FORCE',
    'SEALED_INVALID',
    'PAPER_TELLS_WHO',
    'CASE_FILE_NOT_SEALED',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: complaintStream,
  inOrder,
  decide: (given, known, circumstances) => (state) => {
    const input = inOrder(given);
    if (state.recorded.length > 0) refuse('ID_TAKEN', 'complaint', { id: input.complaint });
    requireLodger(input, circumstances.actor);
    requireDenunciationApart(input);
    requireFirstDecision(input);
    requireNamed(input, known);
    requireAuthority(input, input);
    requireEntered(input, known);
    if (input.follows) requireLodging(input.follows, known);
    const procedure = pinnedProcedure(input.procedure, known, circumstances);
    checkPapers(input, circumstances);
    const { complaint: id, kind, instance, firstDecision, lodger, ...rest } = input;
    return draft<CaseLodged>('CaseLodged', {
      complaint: id,
      kind,
      instance,
      firstDecision,
      lodger,
      ...partsOf(rest),
      procedure,
    });
  },
});

/** The people keep their places: a seal is bound to its own. */
function inOrder(input: LodgeCase): LodgeCase {
  const { lodger } = input;
  if (lodger.kind !== 'units') return inOrderOfSets(input);
  return inOrderOfSets({ ...input, lodger: { ...lodger, units: lodger.units.toSorted() } });
}

type Rest = Omit<
  Lodged,
  'complaint' | 'kind' | 'instance' | 'firstDecision' | 'lodger' | 'procedure'
>;

/** Exactly what the event has, whatever else the input carries. */
function partsOf(input: Rest): Rest {
  const { capacity, representative, authorisation, against, lines, claims, knownOn } = input;
  const { area, concerns, receivedFrom, follows, document, letterDate, files } = input;
  return {
    capacity,
    representative,
    authorisation,
    against,
    lines,
    claims,
    knownOn,
    area,
    concerns,
    receivedFrom,
    follows,
    document,
    letterDate,
    files,
  };
}

/** A denunciation is recorded by a handler who speaks for no unit: the recorder would narrow down who denounced. */
function requireLodger({ kind, lodger }: LodgeCase, actor: Actor): void {
  if ((kind === 'denunciation') !== (lodger.kind === 'denouncer')) {
    refuse('LODGER_OF_OTHER_KIND', 'lodger.kind');
  }
  if (kind !== 'denunciation') {
    if (!mayLodge({ kind, lodger }, actor)) refuse('NOT_THE_LODGER', 'actor.role');
    return;
  }
  if (actor.role !== 'complaintHandler') refuse('NOT_THE_HANDLER', 'actor.role');
  for (const part of ['unit', 'bloc', 'actingFor'] as const) {
    if (actor[part] !== null) refuse('NOT_THE_HANDLER', `actor.${part}`);
  }
}

const opaqueForm = /^tc-[0-9a-f]{16,32}$/;

function requireDenunciationApart({ kind, complaint: id, follows }: LodgeCase): void {
  if (kind !== 'denunciation') return;
  if (!opaqueForm.test(id)) refuse('CASE_ID_NOT_OPAQUE', 'complaint');
  if (follows) refuse('DENUNCIATION_LINKED', 'follows');
}

function requireFirstDecision({ kind, instance, firstDecision }: LodgeCase): void {
  const isSecond = instance === 'second';
  if (isSecond !== (firstDecision !== null) || (isSecond && kind !== 'complaint')) {
    refuse('FIRST_DECISION_MISSING', 'firstDecision');
  }
}

function requireNamed(input: LodgeCase, known: Known): void {
  const units = lodgingUnits(input.lodger);
  requireDistinct(units, 'lodger.units');
  requireEachOnce(input);
  for (const each of units) {
    if (!known.of(unit, unitStream(each)).state.entered) refuse('UNIT_UNKNOWN', 'lodger.units');
  }
}

function requireLodging(follows: Reference, known: Known): void {
  const { stream } = follows;
  const isCase = stream.startsWith('complaint-');
  const found = isCase && known.of(complaint, stream).state.recorded.find(isAt(follows));
  if (!found || found.type !== 'CaseLodged') {
    refuse('FACT_UNKNOWN', 'follows', { id: `${stream}@${follows.revision}` });
  }
}

function checkPapers(input: LodgeCase, circumstances: Circumstances): void {
  checkPeople(input);
  checkOwnLetter(input, input.document);
  checkSecrecy(input, input, true);
  checkFile(input.authorisation, 'authorisation');
  checkFiles(input.files);
  const { knownOn, letterDate, receivedFrom } = input;
  checkDays(input, circumstances, {
    knownOn,
    letterDate,
    'receivedFrom.on': receivedFrom?.on ?? null,
  });
}
