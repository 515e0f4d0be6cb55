// Cases: a row each, with how far it has come; neither what it claims nor its files, and of a denunciation not whom it concerns.
import { civilDateOf, type CivilDate } from '../libs/domain/civil-date.ts';
import type { Instance, MatterKind } from '../libs/domain/complaint-procedure/matter.ts';
import { lodgedAs, type CaseRecord, type Complaint } from '../libs/domain/complaint/complaint.ts';
import { courseOf, currentOf, decisionOf, isClosed } from '../libs/domain/complaint/course.ts';
import type { CaseState } from '../libs/domain/complaint/course.ts';
import type { ConcernedYear } from '../libs/domain/complaint/lodging.ts';
import { lodgingUnits, type CaseOutcome, type Lodger } from '../libs/domain/complaint/party.ts';
import type { Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import { complaintFold } from './stream-folds.ts';

export interface ComplaintRow {
  readonly complaint: string;
  readonly kind: MatterKind;
  /** `annulled`: nothing of it stands. */
  readonly state: CaseState | 'annulled';
  readonly closed: boolean;
  /** The settlement that is dealt with, or was last. */
  readonly instance: Instance;
  /** When the letter came, as corrected. */
  readonly receivedOn: CivilDate;
  readonly lodgerKind: Lodger['kind'];
  /** The units that lodged it; none where people did. */
  readonly units: readonly string[];
  readonly concerns: readonly ConcernedYear[];
  /** Of the decision that holds. */
  readonly outcome: CaseOutcome | null;
  /** Its newest event. */
  readonly revision: number;
}

export const complaintsScope = 'complaints';

export function complaintKey({ complaint }: { readonly complaint: string }): string {
  return complaint;
}

/** Row versions: one an event of a case. */
export const complaints: Projection = { name: 'complaints', version: 1, project };

function project({ stream, revision }: ViewEvent, folds: StreamFolds): readonly Row[] {
  if (!stream.startsWith('complaint-')) return [];
  const value = rowOf(folds.state(stream, complaintFold), revision);
  return value ? [{ scope: complaintsScope, key: complaintKey(value), value }] : [];
}

function rowOf(state: Complaint, revision: number): ComplaintRow | null {
  const lodged = lodgedAs(state);
  const first = (state.recorded as readonly CaseRecord[])[0];
  if (!lodged || !first) return null;
  const { complaint, kind, lodger } = lodged;
  const current = currentOf(state) ?? state.instances.at(-1);
  const entry = current?.entry ?? { receivedAt: first.receivedAt, concerns: lodged.concerns };
  return {
    complaint,
    kind,
    state: courseOf(state) ?? 'annulled',
    closed: isClosed(state),
    instance: current?.instance ?? lodged.instance,
    receivedOn: civilDateOf(entry.receivedAt),
    lodgerKind: lodger.kind,
    units: lodgingUnits(lodger),
    concerns: kind === 'denunciation' ? [] : entry.concerns,
    outcome: decisionOf(state)?.data.outcome ?? null,
    revision,
  };
}
