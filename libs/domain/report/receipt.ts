// When a report was really received, where that was typed wrongly: the time decides lateness, so only the paper can show it.
import type { Circumstances } from '../act.ts';
import type { Instant } from '../civil-date.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';

export function checkReallyReceived(
  reallyReceivedAt: Instant | null,
  document: OfficialDocument,
  circumstances: Circumstances,
): void {
  if (reallyReceivedAt === null) return;
  if (!document.date) refuse('DOCUMENT_INCOMPLETE', 'document.date');
  if (reallyReceivedAt > circumstances.now) refuse('DATE_IN_FUTURE', 'reallyReceivedAt');
}
