// What keeps a denouncer unknown on the way in: the ids that are drawn for the letter, and a key that serves it alone.
import type { MatterKind } from '../../libs/domain/complaint-procedure/matter.ts';
import { filesNamed } from '../../libs/domain/files-named.ts';
import { complaintStream } from '../../libs/domain/complaint/complaint.ts';
import type { StoredFile } from '../../libs/domain/stored-file.ts';
import { records, subjectNamingsScope, type SubjectNamingRow } from '../../projections/records.ts';
import { lodgerOf, type LodgerInput } from './case-party.input.ts';
import type { OpenLedger } from './open-ledger.ts';
import { EdgeRefusal } from './refusal.ts';

/** A lodging as it was sent. */
interface Sent {
  readonly commandId: string;
  readonly complaint: string | null;
  readonly kind: MatterKind;
  readonly lodger: LodgerInput;
  readonly files: readonly StoredFile[];
}

/**
 * The lodging as it is recorded. For a denunciation the ids of the case, of the key and of the command are drawn, so that
 * none of them tells what the clerk called the letter; sent again, the same command draws the same.
 * @throws EdgeRefusal INPUT_INVALID where another case has no id, SUBJECT_KNOWN
 */
export async function lodgingSent<Input extends Sent>(ledger: OpenLedger, input: Input) {
  const { complaint, lodger, commandId } = input;
  if (input.kind !== 'denunciation') {
    if (complaint === null) throw new EdgeRefusal('INPUT_INVALID', idMissing);
    return { ...input, complaint, lodger: lodgerOf(lodger, '') };
  }
  const drawn = (what: string) => ledger.people.drawn(`${what} ${commandId}`);
  const [ofCase, ofSubject, ofCommand] = await Promise.all(
    ['case', 'subject', 'command'].map(drawn),
  );
  const id = complaint ?? `tc-${ofCase}`;
  const subject = lodger.denouncer?.subject ?? `nd-${ofSubject}`;
  const sent = { ...input, complaint: id, lodger: lodgerOf(lodger, subject) };
  requireFresh(ledger, [subject, ...subjectsOf(sent.files)], complaintStream({ complaint: id }));
  return { ...sent, commandId: `tc-${ofCommand}` };
}

const idMissing = {
  field: 'complaint',
  vi: 'Cần đặt mã vụ việc.',
  en: 'The case needs an id.',
} as const;

function subjectsOf(files: Sent['files']): readonly string[] {
  return filesNamed({ files }).flatMap(({ subject }) => subject ?? []);
}

/** A key that another event names would join the denouncer to what that event says. */
function requireFresh({ views }: OpenLedger, subjects: readonly string[], own: string): void {
  for (const subject of new Set(subjects)) {
    const { rows } = views.rows(records.name, subjectNamingsScope(subject), null, { first: 50 });
    const isKnown = rows.some(({ value }) => (value as SubjectNamingRow).stream !== own);
    if (isKnown) throw new EdgeRefusal('SUBJECT_KNOWN', { field: 'lodger.denouncer.subject' });
  }
}
