// What events of a unit's name, kind and place say happened.
import { formatCivilDateVi } from '../../civil-date.ts';
import type { NamingEvent } from '../../unit/naming.ts';
import { cite } from '../cite.ts';
import { sentence } from '../sentence.ts';
import type { Deeds } from './deeds.ts';

export const namingDeeds: Deeds<NamingEvent> = {
  UnitEntered: ({ name }) =>
    sentence(`Ghi nhận đơn vị ${name} vào sổ cái`, `Entered the unit ${name}`),
  UnitEntryCorrected: ({ name, legalBasis }) =>
    sentence(
      `Đính chính thông tin đơn vị ${name} khi ghi vào sổ cái, căn cứ: ${legalBasis.text}`,
      `Corrected the entry of the unit ${name}`,
    ),
  UnitRenamed: ({ name, from, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Đổi tên đơn vị thành ${name} từ ngày ${formatCivilDateVi(from)} theo quyết định${vi}`,
      `Renamed the unit ${name} from ${from} by decision${en}`,
    );
  },
  UnitReparented: ({ parent, from, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Đơn vị trực thuộc ${parent ?? 'tỉnh'} từ ngày ${formatCivilDateVi(from)} theo quyết định${vi}`,
      `Placed the unit under ${parent ?? 'the province'} from ${from} by decision${en}`,
    );
  },
  UnitReclassified: ({ from, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Thay đổi loại hình đơn vị từ ngày ${formatCivilDateVi(from)} theo quyết định${vi}`,
      `Changed the kind of the unit from ${from} by decision${en}`,
    );
  },
  BoardSeatChanged: ({ housesBoard, from, decision }) => {
    const { vi, en } = cite(decision);
    return sentence(
      `Cơ quan thường trực của Ban Thi đua - Khen thưởng ${housesBoard ? 'đặt tại' : 'không còn đặt tại'} đơn vị từ ngày ${formatCivilDateVi(from)} theo quyết định${vi}`,
      `The Board's office ${housesBoard ? 'moved to' : 'left'} the unit from ${from} by decision${en}`,
    );
  },
};
