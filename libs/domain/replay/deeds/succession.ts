// What events of reorganisations say happened: the decision, and what it did to each unit.
import { formatCivilDateVi } from '../../civil-date.ts';
import type { ReorganisationEvent } from '../../reorganisation/reorganisation.ts';
import type { SuccessionEvent } from '../../unit/succession.ts';
import { cite } from '../cite.ts';
import { sentence, type Sentence } from '../sentence.ts';
import type { Deeds } from './deeds.ts';

const manners: Readonly<Record<'merged' | 'consolidated', Sentence>> = {
  merged: sentence('sáp nhập vào', 'was merged into'),
  consolidated: sentence('hợp nhất thành', 'was consolidated into'),
};

export const successionDeeds: Deeds<ReorganisationEvent | SuccessionEvent> = {
  ReorganisationDecided: ({ title, decision, effectiveFrom, parts }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Ghi nhận quyết định${vi} “${title}”, hiệu lực từ ngày ${formatCivilDateVi(effectiveFrom)}, gồm ${parts.length} phần`,
      `Recorded decision${en} “${title}”, in effect from ${effectiveFrom}, of ${parts.length} parts`,
    );
  },
  ReorganisationCorrected: ({ effectiveFrom, parts, legalBasis }) =>
    sentence(
      `Đính chính quyết định sắp xếp: hiệu lực từ ngày ${formatCivilDateVi(effectiveFrom)}, gồm ${parts.length} phần, căn cứ: ${legalBasis.text}`,
      `Corrected the reorganisation: in effect from ${effectiveFrom}, of ${parts.length} parts`,
    ),
  ReorganisationAnnulled: ({ legalBasis }) =>
    sentence(
      `Huỷ quyết định sắp xếp đã ghi nhận, căn cứ: ${legalBasis.text}`,
      'Annulled the recorded reorganisation',
    ),
  UnitMerged: ({ manner, successors, until, decision }) => {
    const { vi, en } = cite(decision);
    const named = successors.join(', ');
    return sentence(
      `Đơn vị ${manners[manner].vi} ${named}, hết ngày ${formatCivilDateVi(until)}, theo quyết định${vi}`,
      `The unit ${manners[manner].en} ${named}, its last day ${until}, by decision${en}`,
    );
  },
  UnitDivided: ({ successors, until, decision }) => {
    const { vi, en } = cite(decision);
    const named = successors.join(', ');
    return sentence(
      `Đơn vị được chia thành ${named}, hết ngày ${formatCivilDateVi(until)}, theo quyết định${vi}`,
      `The unit was divided into ${named}, its last day ${until}, by decision${en}`,
    );
  },
  UnitDissolved: ({ until, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Giải thể đơn vị, hết ngày ${formatCivilDateVi(until)}, theo quyết định${vi}`,
      `Dissolved the unit, its last day ${until}, by decision${en}`,
    );
  },
  UnitSeparated: ({ recipients, from, decision }) => {
    const { vi, en } = cite(decision);
    const named = recipients.join(', ');
    return sentence(
      `Tách một phần của đơn vị cho ${named} từ ngày ${formatCivilDateVi(from)} theo quyết định${vi}`,
      `A part of the unit went to ${named} from ${from} by decision${en}`,
    );
  },
  UnitSucceeded: ({ predecessors, from, decision }) => {
    const { vi, en } = cite(decision);
    const named = predecessors.join(', ');
    return sentence(
      `Đơn vị kế thừa, tiếp nhận từ ${named} từ ngày ${formatCivilDateVi(from)} theo quyết định${vi}`,
      `The unit succeeded ${named} from ${from} by decision${en}`,
    );
  },
};
