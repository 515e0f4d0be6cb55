// The words for the closed lists of complaint cases: kinds, parties, outcomes.
import type { MatterKind } from '../../complaint-procedure/matter.ts';
import type { CaseOutcome, Party } from '../../complaint/party.ts';
import type { DialogueAgreement } from '../../complaint/verification.ts';
import { sentence, type Sentence } from '../sentence.ts';

export const kinds: Readonly<Record<MatterKind, Sentence>> = {
  complaint: sentence('khiếu nại', 'complaint'),
  petition: sentence('kiến nghị', 'petition'),
  explanation: sentence('giải trình', 'letter of explanation'),
  denunciation: sentence('tố cáo', 'denunciation'),
};

export const outcomes: Readonly<Record<CaseOutcome, Sentence>> = {
  upheld: sentence('đúng', 'upheld'),
  partlyUpheld: sentence('đúng một phần', 'partly upheld'),
  notUpheld: sentence('sai', 'not upheld'),
};

export const agreements: Readonly<Record<DialogueAgreement, Sentence>> = {
  agreed: sentence('các bên thống nhất', 'the parties agreed'),
  partlyAgreed: sentence('các bên thống nhất một phần', 'the parties agreed in part'),
  notAgreed: sentence('các bên không thống nhất', 'the parties did not agree'),
  lodgerAbsent: sentence('người nộp đơn vắng mặt', 'the lodger was absent'),
};

/** A unit by its id, a body by its name, the lodger by this word alone. */
export function partyIn(party: Party): Sentence {
  switch (party.kind) {
    case 'unit':
      return sentence(`đơn vị ${party.unit}`, `the unit ${party.unit}`);
    case 'body':
      return sentence(party.body, party.body);
    case 'lodger':
      return sentence('người nộp đơn', 'the lodger');
  }
}
