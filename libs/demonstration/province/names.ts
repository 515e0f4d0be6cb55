// Who is in the province of the demonstration beside the first three blocs: kinds of bodies bear the names that such bodies bear; districts, communes and enterprises are invented.
import type { UnitKind } from '../../domain/unit/unit.ts';
import type { Body } from '../bodies.ts';

/** "Văn phòng Tỉnh uỷ" is `van-phong-tinh-uy`. */
export function idOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** Ids may have a mark of their own in front, so that no two bodies share one. */
function named(kind: UnitKind, names: readonly string[], mark = ''): readonly Body[] {
  return names.map((name) => ({ id: `${mark}${idOf(name)}`, name, kind }));
}

export const partyBodies = named('partyBody', [
  'Văn phòng Tỉnh uỷ',
  'Ban Tổ chức Tỉnh uỷ',
  'Ban Tuyên giáo Tỉnh uỷ',
  'Ban Dân vận Tỉnh uỷ',
  'Ban Nội chính Tỉnh uỷ',
  'Uỷ ban Kiểm tra Tỉnh uỷ',
  'Đảng uỷ Khối cơ quan và doanh nghiệp tỉnh',
  'Trường Chính trị tỉnh',
  'Báo Đảng tỉnh',
]);

export const frontAndUnions = named('frontAndSocioPolitical', [
  'Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh',
  'Liên đoàn Lao động tỉnh',
  'Hội Liên hiệp Phụ nữ tỉnh',
  'Hội Nông dân tỉnh',
  'Hội Cựu chiến binh tỉnh',
  'Tỉnh Đoàn',
]);

export const associations = named('socioProfessional', [
  'Hội Chữ thập đỏ tỉnh',
  'Liên minh Hợp tác xã tỉnh',
  'Hội Nhà báo tỉnh',
  'Hội Văn học nghệ thuật tỉnh',
  'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh',
  'Hội Luật gia tỉnh',
  'Hội Khuyến học tỉnh',
  'Hội Đông y tỉnh',
  'Hội Người cao tuổi tỉnh',
  'Hội Làm vườn tỉnh',
]);

export const otherDepartments = named('department', [
  'Văn phòng UBND tỉnh',
  'Văn phòng Đoàn ĐBQH và HĐND tỉnh',
  'Thanh tra tỉnh',
  'Sở Ngoại vụ',
  'Sở Khoa học và Công nghệ',
  'Sở Lao động - Thương binh và Xã hội',
  'Sở Du lịch',
  'Ban Dân tộc',
  'Ban Quản lý Khu kinh tế',
]);

export const justice = named('centralBody', [
  'Công an tỉnh',
  'Bộ Chỉ huy Quân sự tỉnh',
  'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
  'Toà án nhân dân tỉnh',
  'Viện kiểm sát nhân dân tỉnh',
  'Cục Thi hành án dân sự tỉnh',
]);

export const centralBodies = named('centralBody', [
  'Cục Thuế tỉnh',
  'Cục Hải quan tỉnh',
  'Cục Thống kê tỉnh',
  'Kho bạc Nhà nước tỉnh',
  'Bảo hiểm xã hội tỉnh',
  'Cục Quản lý thị trường tỉnh',
  'Chi cục Dự trữ Nhà nước khu vực',
  'Đài Khí tượng Thuỷ văn tỉnh',
  'Bưu điện tỉnh',
]);

export const banks: readonly Body[] = [
  ...named('centralBody', [
    'Ngân hàng Nhà nước - Chi nhánh tỉnh',
    'Ngân hàng Chính sách xã hội - Chi nhánh tỉnh',
    'Ngân hàng Phát triển - Chi nhánh khu vực',
  ]),
  ...named('enterprise', [
    'Ngân hàng TMCP Sông Trà - Chi nhánh tỉnh',
    'Ngân hàng TMCP Núi Xanh - Chi nhánh tỉnh',
    'Ngân hàng TMCP Mường Hoa - Chi nhánh tỉnh',
  ]),
];

/** Beside huyện Nậm Trà, which has delegated blocs of its own. */
export const otherDistricts = named('district', [
  'UBND thành phố Trà Giang',
  'UBND thị xã Phìn Mây',
  'UBND huyện Tả Ngải',
  'UBND huyện Bản Hồ',
  'UBND huyện Cốc Lương',
  'UBND huyện Mường Sum',
  'UBND huyện Pha Long Tây',
  'UBND huyện Khe Lếch',
]);

export const provincialEnterprises = named(
  'enterprise',
  [
    'Công ty Cổ phần Khoáng sản Phìn Mây',
    'Công ty Cổ phần Thuỷ điện Tả Ngải',
    'Công ty Cổ phần Thuỷ điện Cốc Lương',
    'Công ty TNHH MTV Lâm nghiệp Bản Hồ',
    'Công ty Cổ phần Môi trường đô thị Trà Giang',
    'Công ty Cổ phần Cấp nước Trà Giang',
    'Công ty Cổ phần Xi măng Khe Lếch',
    'Công ty Cổ phần Vận tải Sông Trà',
    'Công ty TNHH Phân bón Mường Sum',
    'Công ty Cổ phần Du lịch Phìn Mây',
    'Công ty Cổ phần Dược Trà Giang',
    'Công ty Cổ phần Sách và Thiết bị trường học Sông Trà',
    'Công ty TNHH Xây dựng số 9 Trà Giang',
    'Công ty Cổ phần Thương mại Mường Hoa',
  ],
  'dn-',
);

export const publicServices = named('publicServiceUnit', [
  'Đài Phát thanh - Truyền hình tỉnh',
  'Trường Cao đẳng tỉnh',
  'Ban Quản lý dự án đầu tư xây dựng tỉnh',
  'Trung tâm Phục vụ hành chính công tỉnh',
  'Trung tâm Nước sạch nông thôn tỉnh',
  'Quỹ Bảo vệ và Phát triển rừng tỉnh',
  'Vườn quốc gia Phìn Mây',
  'Trung tâm Xúc tiến đầu tư tỉnh',
]);

export const healthUnits = named('publicServiceUnit', [
  'Bệnh viện Đa khoa tỉnh',
  'Bệnh viện Sản - Nhi tỉnh',
  'Bệnh viện Y học cổ truyền tỉnh',
  'Bệnh viện Nội tiết tỉnh',
  'Bệnh viện Phục hồi chức năng tỉnh',
  'Trung tâm Kiểm soát bệnh tật tỉnh',
  'Trung tâm Kiểm nghiệm thuốc tỉnh',
  'Trung tâm Giám định y khoa tỉnh',
  'Trung tâm Pháp y tỉnh',
  'Trung tâm Y tế thành phố Trà Giang',
  'Trung tâm Y tế thị xã Phìn Mây',
  'Trung tâm Y tế huyện Nậm Trà',
  'Trung tâm Y tế huyện Tả Ngải',
  'Trung tâm Y tế huyện Bản Hồ',
]);

export const schools = named('publicServiceUnit', [
  'Trường THPT Chuyên tỉnh',
  'Trường PTDT Nội trú THPT tỉnh',
  'Trường THPT số 1 Trà Giang',
  'Trường THPT số 2 Trà Giang',
  'Trường THPT số 3 Trà Giang',
  'Trường THPT số 1 Phìn Mây',
  'Trường THPT số 2 Phìn Mây',
  'Trường THPT số 1 Nậm Trà',
  'Trường THPT số 2 Nậm Trà',
  'Trường THPT số 1 Tả Ngải',
  'Trường THPT số 1 Bản Hồ',
  'Trường THPT số 1 Cốc Lương',
  'Trường THPT số 1 Mường Sum',
  'Trường THPT số 1 Khe Lếch',
  'Trung tâm Giáo dục thường xuyên tỉnh',
]);

/** Communes, wards and a township of the city; two of them become one in 2022 under the name of the first. */
export const cityCommunes = named(
  'commune',
  [
    'Phường Kim Hoa',
    'Phường Cốc Lũng',
    'Phường Bắc Trà',
    'Phường Nam Trà',
    'Phường Xuân Giang',
    'Phường Bình Giang',
    'Phường Pom Hiên',
    'Phường Duyên Giang',
    'Xã Đồng Giang',
    'Xã Tả Phình',
    'Xã Hợp Giang',
    'Xã Cam Giang',
    'Xã Thống Giang',
    'Xã Vạn Giang',
    'Xã Hoà Giang',
    'Thị trấn Phố Giang',
  ],
  'tp-',
);

/** Units that reorganisations bring forth in 2022; the ward bears the name of one that it is not. */
export const newBodies: readonly Body[] = [
  { id: 'tp-phuong-kim-hoa-2022', name: 'Phường Kim Hoa', kind: 'commune' },
  {
    id: 'ban-qlda-cong-trinh-giao-thong',
    name: 'Ban Quản lý dự án công trình giao thông tỉnh',
    kind: 'publicServiceUnit',
  },
  {
    id: 'ban-qlda-cong-trinh-dan-dung',
    name: 'Ban Quản lý dự án công trình dân dụng và công nghiệp tỉnh',
    kind: 'publicServiceUnit',
  },
];
