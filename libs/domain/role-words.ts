// What the capacities in which people act are called.
import type { Role } from './actor.ts';

/** Vietnamese, English. */
export const roleWords: Readonly<Record<Role, readonly [vi: string, en: string]>> = {
  unitOfficer: ['Cán bộ của đơn vị thành viên', 'Officer of a member unit'],
  blocLead: ['Trưởng khối', 'Bloc lead'],
  blocDeputy: ['Phó khối', 'Deputy lead'],
  board: ['Ban Thi đua - Khen thưởng', 'Emulation and Commendation Board'],
  council: ['Hội đồng Thi đua - Khen thưởng', 'Emulation and Commendation Council'],
  chairman: ['Chủ tịch UBND tỉnh', 'Chairman of the People’s Committee'],
  peoplesCommittee: ['UBND tỉnh', 'Provincial People’s Committee'],
  delegatedAuthority: ['Cơ quan được uỷ quyền', 'Delegated authority'],
  inspector: ['Thanh tra', 'Inspector'],
  complaintHandler: ['Người giải quyết khiếu nại', 'Complaint handler'],
  administrator: ['Người quản trị hệ thống', 'Administrator'],
};
