// What events that close a unit's year say happened.
import { formatCivilDateVi } from '../../civil-date.ts';
import type {
  UnitYearClosed,
  UnitYearClosureAnnulled,
  UnitYearCutShort,
} from '../../unit-year/season.ts';
import { sentence } from '../sentence.ts';
import type { Deeds } from './deeds.ts';

export const closingDeeds: Deeds<UnitYearClosed | UnitYearCutShort | UnitYearClosureAnnulled> = {
  UnitYearClosed: () =>
    sentence(
      'Khép năm thi đua vì đơn vị đã ra khỏi mọi khối',
      'Closed the year: the unit has left all blocs',
    ),
  UnitYearCutShort: ({ until, legalBasis }) =>
    sentence(
      `Kết thúc sớm năm thi đua do sắp xếp, tổ chức lại, hết ngày ${formatCivilDateVi(until)}, căn cứ: ${legalBasis.text}`,
      `Closed the year, cut short by a reorganisation, its last day ${until}`,
    ),
  UnitYearClosureAnnulled: ({ legalBasis }) =>
    sentence(
      `Huỷ việc khép năm thi đua của đơn vị, căn cứ: ${legalBasis.text}`,
      "Annulled the closing of the unit's year",
    ),
};
