// The bodies of the demonstration: departments bear the names that such bodies bear, communes and enterprises are invented.
import type { UnitKind } from '../domain/unit/unit.ts';

export const year = 2021;

export interface Body {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
}

export const blocs = {
  departments: 'khoi-so-nganh',
  communes: 'khoi-xa',
  enterprises: 'khoi-doanh-nghiep',
} as const;
export type BlocId = (typeof blocs)[keyof typeof blocs];

/** The district whose People's Committee leads the delegated blocs; invented. */
export const district: Body = {
  id: 'huyen-nam-tra',
  name: 'UBND huyện Nậm Trà',
  kind: 'district',
};

export const homeAffairs = 'so-noi-vu';

export const departments: readonly Body[] = bodies('department', {
  'so-tai-chinh': 'Sở Tài chính',
  'so-ke-hoach-dau-tu': 'Sở Kế hoạch và Đầu tư',
  'so-tu-phap': 'Sở Tư pháp',
  'so-noi-vu': 'Sở Nội vụ',
  'so-giao-duc-dao-tao': 'Sở Giáo dục và Đào tạo',
  'so-y-te': 'Sở Y tế',
  'so-nong-nghiep-ptnt': 'Sở Nông nghiệp và Phát triển nông thôn',
  'so-cong-thuong': 'Sở Công Thương',
  'so-tai-nguyen-moi-truong': 'Sở Tài nguyên và Môi trường',
  'so-giao-thong-xay-dung': 'Sở Giao thông vận tải - Xây dựng',
  'so-thong-tin-truyen-thong': 'Sở Thông tin và Truyền thông',
  'so-van-hoa-the-thao': 'Sở Văn hoá và Thể thao',
});

export const communes: readonly Body[] = bodies('commune', {
  'xa-nam-hac': 'Xã Nậm Hạc',
  'xa-ban-sin': 'Xã Bản Sin',
  'xa-ta-lung': 'Xã Tả Lùng',
  'xa-coc-man': 'Xã Cốc Mần',
  'xa-po-hai': 'Xã Pờ Hải',
  'xa-lung-vai': 'Xã Lũng Vài',
  'xa-phin-san': 'Xã Phìn Sán',
  'xa-sin-ta': 'Xã Sín Tả',
  'xa-thao-chu': 'Xã Thào Chứ',
  'xa-muong-tra': 'Xã Mường Trà',
  'xa-khe-bac': 'Xã Khe Bạc',
  'xa-lang-chuoi': 'Xã Làng Chuối',
  'xa-xuan-khe': 'Xã Xuân Khê',
  'xa-na-thom': 'Xã Nà Thơm',
  'xa-ban-que': 'Xã Bản Quế',
  'xa-den-cao': 'Xã Dền Cao',
  'xa-tong-may': 'Xã Tòng Mây',
  'xa-son-tra': 'Xã Sơn Trà',
  'xa-minh-khe': 'Xã Minh Khê',
  'xa-dong-quyen': 'Xã Đồng Quyền',
});

export const enterprises: readonly Body[] = bodies('enterprise', {
  'dn-che-nam-tra': 'Công ty TNHH Chè Nậm Trà',
  'dn-xay-dung-ta-lung': 'Công ty Cổ phần Xây dựng Tả Lùng',
  'dn-nuoc-sach-nam-tra': 'Công ty Cổ phần Nước sạch Nậm Trà',
});

/** The enterprise that the communes' bloc, mixed until its reconstitution, still had as a member. */
export const movingEnterprise = 'dn-che-nam-tra';

export const membersOf: Readonly<Record<BlocId, readonly Body[]>> = {
  [blocs.departments]: departments,
  [blocs.communes]: communes,
  [blocs.enterprises]: enterprises,
};

export const leaders: Readonly<
  Record<BlocId, { readonly lead: string; readonly deputies: readonly string[] }>
> = {
  [blocs.departments]: { lead: 'so-tai-chinh', deputies: ['so-ke-hoach-dau-tu', 'so-tu-phap'] },
  [blocs.communes]: { lead: 'xa-nam-hac', deputies: ['xa-ban-sin'] },
  [blocs.enterprises]: { lead: 'dn-xay-dung-ta-lung', deputies: ['dn-nuoc-sach-nam-tra'] },
};

export function bodyOf(id: string): Body {
  const found = [...departments, ...communes, ...enterprises, district].find(
    (each) => each.id === id,
  );
  if (!found) throw new Error(`no body ${id}`);
  return found;
}

function bodies(kind: UnitKind, names: Readonly<Record<string, string>>): readonly Body[] {
  return Object.entries(names).map(([id, name]) => ({ id, name, kind }));
}
