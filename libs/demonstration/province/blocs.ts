// The sixteen blocs of the province: who is in them, who leads them in each year, and to whom they are delegated.
import type { CivilDate } from '../../domain/civil-date.ts';
import type { DelegationKind } from '../../domain/bloc/delegation.ts';
import {
  blocs as first,
  bodyOf as firstBodyOf,
  communes,
  departments,
  district,
  enterprises,
  type BlocId,
  type Body,
} from '../bodies.ts';
import * as names from './names.ts';

export const years = [2021, 2022] as const;
export type Year = (typeof years)[number];

export interface Leaders {
  readonly lead: string;
  readonly deputies: readonly string[];
}

export interface ProvinceBloc {
  readonly id: string;
  readonly name: string;
  /** Whose scorecard and targets its members have: those of departments, of communes or of enterprises. */
  readonly profile: BlocId;
  /** The unit that it is delegated to; null: a bloc of the province. */
  readonly authority: string | null;
  readonly delegation: DelegationKind | null;
  readonly setUpOn: CivilDate;
  /** At the beginning of 2021, or when it was set up. */
  readonly members: readonly Body[];
  readonly leaders: Readonly<Record<Year, Leaders>>;
}

export const cityId = 'ubnd-thanh-pho-tra-giang';

interface Told {
  readonly id: string;
  readonly name: string;
  readonly members: readonly Body[];
  readonly setUpOn?: CivilDate;
  readonly profile?: BlocId;
  readonly delegated?: readonly [kind: DelegationKind, authority: string];
}

/** Leading goes round: in 2022 the first deputy leads, and the next member is the second deputy. */
function bloc(told: Told): ProvinceBloc {
  const { id, name, members, setUpOn = '2017-06-20', profile = first.departments } = told;
  const [one = '', two = '', three = '', four = ''] = members.map((each) => each.id);
  const [delegation, authority] = told.delegated ?? [null, null];
  const leaders = {
    2021: { lead: one, deputies: [two, three] },
    2022: { lead: two, deputies: [three, four] },
  };
  return { id, name, profile, authority, delegation, setUpOn, members, leaders };
}

/** Blocs that the demonstration of three blocs tells of too; their 2021 is told there. */
const told: readonly ProvinceBloc[] = [
  {
    ...bloc({ id: first.departments, name: 'Khối thi đua các sở', members: departments }),
    leaders: {
      2021: { lead: 'so-tai-chinh', deputies: ['so-ke-hoach-dau-tu', 'so-tu-phap'] },
      2022: { lead: 'so-ke-hoach-dau-tu', deputies: ['so-tu-phap', 'so-y-te'] },
    },
  },
  {
    ...bloc({
      id: first.communes,
      name: 'Khối thi đua các xã huyện Nậm Trà',
      members: communes,
      setUpOn: '2016-05-10',
      profile: first.communes,
      delegated: ['communes', district.id],
    }),
    leaders: {
      2021: { lead: 'xa-nam-hac', deputies: ['xa-ban-sin'] },
      2022: { lead: 'xa-ban-sin', deputies: ['xa-coc-man'] },
    },
  },
  {
    ...bloc({
      id: first.enterprises,
      name: 'Khối thi đua các doanh nghiệp huyện Nậm Trà',
      members: enterprises,
      setUpOn: '2021-11-25',
      profile: first.enterprises,
      delegated: ['districtEnterprises', district.id],
    }),
    leaders: {
      2021: { lead: 'dn-xay-dung-ta-lung', deputies: ['dn-nuoc-sach-nam-tra'] },
      2022: { lead: 'dn-nuoc-sach-nam-tra', deputies: ['dn-xay-dung-ta-lung'] },
    },
  },
];

const others: readonly ProvinceBloc[] = [
  bloc({ id: 'khoi-dang', name: 'Khối thi đua các cơ quan Đảng', members: names.partyBodies }),
  bloc({
    id: 'khoi-mat-tran-doan-the',
    name: 'Khối thi đua Mặt trận Tổ quốc và các tổ chức chính trị - xã hội',
    members: names.frontAndUnions,
  }),
  bloc({
    id: 'khoi-hoi',
    name: 'Khối thi đua các tổ chức xã hội - nghề nghiệp',
    members: names.associations,
  }),
  bloc({
    id: 'khoi-tong-hop',
    name: 'Khối thi đua các cơ quan tham mưu, tổng hợp',
    members: names.otherDepartments,
  }),
  bloc({ id: 'khoi-noi-chinh', name: 'Khối thi đua nội chính', members: names.justice }),
  bloc({
    id: 'khoi-trung-uong',
    name: 'Khối thi đua các cơ quan trung ương trên địa bàn',
    members: names.centralBodies,
  }),
  bloc({ id: 'khoi-ngan-hang', name: 'Khối thi đua các ngân hàng', members: names.banks }),
  bloc({
    id: 'khoi-huyen',
    name: 'Khối thi đua các huyện, thị xã, thành phố',
    members: [...names.otherDistricts, district],
    profile: first.communes,
  }),
  bloc({
    id: 'khoi-doanh-nghiep-tinh',
    name: 'Khối thi đua các doanh nghiệp của tỉnh',
    members: names.provincialEnterprises,
    profile: first.enterprises,
  }),
  bloc({
    id: 'khoi-su-nghiep',
    name: 'Khối thi đua các đơn vị sự nghiệp thuộc UBND tỉnh',
    members: names.publicServices,
  }),
  bloc({
    id: 'khoi-y-te',
    name: 'Khối thi đua các đơn vị trực thuộc Sở Y tế',
    members: names.healthUnits,
    setUpOn: '2018-03-15',
    delegated: ['subordinateUnits', 'so-y-te'],
  }),
  bloc({
    id: 'khoi-truong-hoc',
    name: 'Khối thi đua các trường trực thuộc Sở Giáo dục và Đào tạo',
    members: names.schools,
    setUpOn: '2018-04-02',
    delegated: ['subordinateUnits', 'so-giao-duc-dao-tao'],
  }),
  bloc({
    id: 'khoi-xa-phuong-tra-giang',
    name: 'Khối thi đua các xã, phường, thị trấn thành phố Trà Giang',
    members: names.cityCommunes,
    setUpOn: '2018-05-04',
    profile: first.communes,
    delegated: ['communes', cityId],
  }),
];

/** Those whose 2021 is told here. */
export const othersIn2021 = others;
export const allBlocs: readonly ProvinceBloc[] = [...told, ...others];

export function blocOf(id: string): ProvinceBloc {
  const found = allBlocs.find((each) => each.id === id);
  if (!found) throw new Error(`no bloc ${id}`);
  return found;
}

/** The body of an id, of the first three blocs or of the others. */
export function bodyOf(id: string): Body {
  const known = [...others.flatMap(({ members }) => members), ...names.newBodies];
  return known.find((each) => each.id === id) ?? firstBodyOf(id);
}

/** The unit above a body as it was entered. */
export function parentOf({ id, kind }: Body): string | null {
  const own = others.find(({ members }) => members.some((each) => each.id === id));
  return kind === 'district' ? null : (own?.authority ?? null);
}
