// The closed lists of reorganisations as GraphQL enums.
import type { DelegationKind } from '../../../libs/domain/bloc/delegation.ts';
import type { UnitChange } from '../../../libs/domain/reorganisation/reorganisation.ts';
import { enumeration } from './enumerations.ts';

export const unitChangeEnum = enumeration<UnitChange>(
  'UnitChange',
  ['Hình thức sắp xếp, tổ chức lại đối với một đơn vị', 'What happens to a unit'],
  {
    merged: ['Sáp nhập vào đơn vị khác', 'Merged into a unit that goes on'],
    consolidated: ['Hợp nhất thành đơn vị mới', 'Consolidated with others into a new unit'],
    divided: ['Chia thành các đơn vị', 'Divided into several; the unit ends'],
    separated: ['Tách một phần cho đơn vị khác', 'A part goes to others; the unit goes on'],
    dissolved: ['Giải thể', 'Dissolved without a successor'],
    succeeded: ['Kế thừa, tiếp nhận từ đơn vị khác', 'Takes over from others'],
    renamed: ['Đổi tên', 'Renamed'],
    reparented: ['Thay đổi cơ quan chủ quản', 'Placed under another unit'],
  },
);

export const delegationKindEnum = enumeration<DelegationKind>(
  'DelegationKind',
  ['Loại khối được uỷ quyền thành lập', 'Kind of a delegated bloc'],
  {
    subordinateUnits: [
      'Khối trực thuộc sở, ban, ngành, đoàn thể cấp tỉnh',
      'Units under a department or mass organisation',
    ],
    districtEnterprises: ['Khối doanh nghiệp thuộc huyện', 'Enterprises of a district'],
    communes: ['Khối xã, phường, thị trấn', 'Communes, wards and townships'],
  },
);
