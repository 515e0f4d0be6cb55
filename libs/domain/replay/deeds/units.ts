// What events of units, blocs and reorganisations say happened.
import type { BlocEvent } from '../../bloc/bloc.ts';
import { formatCivilDateVi } from '../../civil-date.ts';
import type { ReorganisationEvent } from '../../reorganisation/reorganisation.ts';
import type { UnitEvent } from '../../unit/unit.ts';
import { cite } from '../cite.ts';
import { sentence } from '../sentence.ts';
import { annulledFact, type Deeds } from './deeds.ts';
import { namingDeeds } from './naming.ts';
import { successionDeeds } from './succession.ts';

export const unitDeeds: Deeds<UnitEvent | BlocEvent | ReorganisationEvent> = {
  ...namingDeeds,
  ...successionDeeds,
  BlocJoined: ({ bloc, from, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Đơn vị vào khối ${bloc} từ ngày ${formatCivilDateVi(from)} theo quyết định${vi}`,
      `The unit joined bloc ${bloc} from ${from} by decision${en}`,
    );
  },
  BlocLeft: ({ bloc, until, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Đơn vị ra khỏi khối ${bloc}, hết ngày ${formatCivilDateVi(until)}, theo quyết định${vi}`,
      `The unit left bloc ${bloc}, its last day ${until}, by decision${en}`,
    );
  },
  BlocSetUp: ({ name, setUpOn, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Thành lập ${name} ngày ${formatCivilDateVi(setUpOn)} theo quyết định${vi}`,
      `Set up ${name} on ${setUpOn} by decision${en}`,
    );
  },
  BlocReconstituted: ({ name, reconstitutedOn, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Kiện toàn ${name} ngày ${formatCivilDateVi(reconstitutedOn)} theo quyết định${vi}`,
      `Reconstituted ${name} on ${reconstitutedOn} by decision${en}`,
    );
  },
  BlocLeadApproved: ({ lead, deputies, decision }) => {
    const { vi, en } = cite(decision);
    const named = deputies.length > 0 ? deputies.join(', ') : null;
    return sentence(
      `Phê chuẩn Trưởng khối ${lead}${named ? `, Phó khối ${named}` : ''} theo quyết định${vi}`,
      `Approved ${lead} as lead${named ? ` and ${named} as deputies` : ''} by decision${en}`,
    );
  },
  BlocEntryCorrected: ({ name, setUpOn, legalBasis }) =>
    sentence(
      `Đính chính thông tin thành lập ${name}, ngày ${formatCivilDateVi(setUpOn)}, căn cứ: ${legalBasis.text}`,
      `Corrected how ${name} was set up, on ${setUpOn}`,
    ),
  BlocLeadEnded: ({ until, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Thôi giữ Trưởng khối, Phó khối, hết ngày ${formatCivilDateVi(until)}, theo quyết định${vi}`,
      `Ended the leadership, its last day ${until}, by decision${en}`,
    );
  },
  BlocDelegated: ({ authority, legalBasis }) =>
    sentence(
      `Chủ tịch UBND tỉnh uỷ quyền cho ${authority} thành lập khối, căn cứ: ${legalBasis.text}`,
      `The bloc was delegated to ${authority}`,
    ),
  ImplementationPlanAdopted: ({ year, document }) => {
    const { vi, en } = cite(document);
    return sentence(
      `Ban hành kế hoạch thực hiện năm ${year} của khối, văn bản${vi}`,
      `Adopted the plan of ${year} for the bloc, document${en}`,
    );
  },
  BlocDissolved: ({ until, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Giải thể khối, hết ngày ${formatCivilDateVi(until)}, theo quyết định${vi}`,
      `Dissolved the bloc, its last day ${until}, by decision${en}`,
    );
  },
  UnitFactAnnulled: annulledFact,
  BlocFactAnnulled: annulledFact,
};
