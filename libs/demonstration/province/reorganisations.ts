// What changes among the units in 2022: wards made one, an agency divided, an association dissolved, a bloc given up, parts moved.
import type { CivilDate } from '../../domain/civil-date.ts';
import type { StatedPart } from '../../domain/reorganisation/parts.ts';
import { board } from '../actors.ts';
import type { Diary } from '../diary.ts';
import { annulment } from '../facts.ts';
import { basis, chairmansDecision } from '../papers.ts';
import { bodyOf } from './blocs.ts';
import type { Body } from '../bodies.ts';

/** Units that reorganisations bring forth, with the bloc that they join. */
export interface NewUnit {
  readonly body: Body;
  readonly bloc: string;
  readonly from: CivilDate;
}

const city = 'khoi-xa-phuong-tra-giang';
const services = 'khoi-su-nghiep';
export const oldWards = ['tp-phuong-kim-hoa', 'tp-phuong-coc-lung'] as const;
/** It bears the name of one of the two that it was made of, and is neither. */
export const newWard = 'tp-phuong-kim-hoa-2022';
export const dividedAgency = 'ban-quan-ly-du-an-dau-tu-xay-dung-tinh';
export const dissolvedAssociation = 'hoi-lam-vuon-tinh';
export const mergedEnterprise = 'dn-cong-ty-tnhh-xay-dung-so-9-tra-giang';
const mergedInto = 'dn-cong-ty-co-phan-van-tai-song-tra';

const [giao, dan] = ['ban-qlda-cong-trinh-giao-thong', 'ban-qlda-cong-trinh-dan-dung'] as const;

export const newUnits: readonly NewUnit[] = [
  { body: bodyOf(newWard), bloc: city, from: '2022-07-01' },
  { body: bodyOf(giao), bloc: services, from: '2022-08-01' },
  { body: bodyOf(dan), bloc: services, from: '2022-08-01' },
];

/** The last day of each unit that ends in 2022. */
export const endings: Readonly<Record<string, CivilDate>> = {
  [oldWards[0]]: '2022-06-30',
  [oldWards[1]]: '2022-06-30',
  [dividedAgency]: '2022-07-31',
  [dissolvedAssociation]: '2022-08-31',
  [mergedEnterprise]: '2022-09-30',
};

function part(
  id: string,
  change: StatedPart['change'],
  unit: string,
  rest: Partial<StatedPart> = {},
) {
  return { part: id, change, unit, counterparts: [], name: null, parent: null, ...rest };
}

interface Reorganisation {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly decidedOn: CivilDate;
  readonly effectiveFrom: CivilDate;
  readonly parts: readonly StatedPart[];
}

const reorganisations: readonly Reorganisation[] = [
  {
    id: 'sx-2022-01',
    title: 'Sắp xếp đơn vị hành chính cấp xã thuộc thành phố Trà Giang',
    number: '1310',
    decidedOn: '2022-06-08',
    effectiveFrom: '2022-07-01',
    parts: [
      part('1', 'consolidated', oldWards[0], { counterparts: [newWard] }),
      part('2', 'consolidated', oldWards[1], { counterparts: [newWard] }),
      part('3', 'succeeded', newWard, { counterparts: oldWards }),
    ],
  },
  {
    id: 'sx-2022-02',
    title: 'Chia Ban Quản lý dự án đầu tư xây dựng tỉnh',
    number: '1544',
    decidedOn: '2022-07-14',
    effectiveFrom: '2022-08-01',
    parts: [
      part('1', 'divided', dividedAgency, { counterparts: [giao, dan] }),
      part('2', 'succeeded', giao, { counterparts: [dividedAgency] }),
      part('3', 'succeeded', dan, { counterparts: [dividedAgency] }),
    ],
  },
  {
    id: 'sx-2022-03',
    title: 'Giải thể Hội Làm vườn tỉnh',
    number: '1702',
    decidedOn: '2022-08-10',
    effectiveFrom: '2022-09-01',
    parts: [part('1', 'dissolved', dissolvedAssociation)],
  },
  {
    id: 'sx-2022-04',
    title: 'Sắp xếp một số cơ quan chuyên môn và đơn vị sự nghiệp',
    number: '1730',
    decidedOn: '2022-08-15',
    effectiveFrom: '2022-09-01',
    parts: [
      part('1', 'separated', 'so-lao-dong-thuong-binh-va-xa-hoi', {
        counterparts: ['ban-dan-toc'],
      }),
      part('2', 'succeeded', 'ban-dan-toc', {
        counterparts: ['so-lao-dong-thuong-binh-va-xa-hoi'],
      }),
      part('3', 'renamed', 'dai-phat-thanh-truyen-hinh-tinh', {
        name: 'Đài Phát thanh, Truyền hình và Truyền thông số tỉnh',
      }),
      part('4', 'reparented', 'trung-tam-y-te-huyen-nam-tra', { parent: 'huyen-nam-tra' }),
    ],
  },
  {
    id: 'sx-2022-05',
    title: 'Sáp nhập doanh nghiệp',
    number: '1960',
    decidedOn: '2022-09-12',
    effectiveFrom: '2022-10-01',
    parts: [
      part('1', 'merged', mergedEnterprise, { counterparts: [mergedInto] }),
      part('2', 'succeeded', mergedInto, { counterparts: [mergedEnterprise] }),
    ],
  },
];

const decisionOf = ({ number, decidedOn, title }: Reorganisation) =>
  chairmansDecision(number, decidedOn, title);

export function enterReorganisations(diary: Diary): void {
  for (const each of reorganisations) {
    enterDecision(diary, each);
    for (const { body, from } of newUnits) {
      const isNew = each.parts.some((one) => one.unit === body.id && one.change === 'succeeded');
      if (isNew) enterNewUnit(diary, body, from);
    }
    for (const { part: id, unit } of each.parts) {
      const carried = { unit, reorganisation: each.id, part: id };
      diary.enter({ on: each.effectiveFrom, by: board }, 'carryOutReorganisation', carried);
    }
  }
  for (const [unit, until] of Object.entries(endings)) enterEnd(diary, unit, until);
  for (const { body, bloc, from } of newUnits) enterJoining(diary, body.id, bloc, from);
  enterMistakes(diary);
}

/** The dissolution was typed with a wrong first day and is put right before anything was carried out. */
function enterDecision(diary: Diary, told: Reorganisation): void {
  const { id, title, effectiveFrom, parts, decidedOn } = told;
  const isMistyped = id === 'sx-2022-03';
  const decision = decisionOf(told);
  diary.enter({ on: decidedOn, by: board }, 'decideReorganisation', {
    reorganisation: id,
    title,
    decision,
    legalBasis: basis('Luật Tổ chức chính quyền địa phương (minh hoạ)'),
    effectiveFrom: isMistyped ? '2022-09-11' : effectiveFrom,
    parts,
  });
  if (!isMistyped) return;
  diary.enter({ on: '2022-08-16', by: board }, 'correctReorganisation', {
    reorganisation: id,
    decision,
    effectiveFrom,
    parts,
    legalBasis: basis('Bản chính quyết định ghi hiệu lực từ ngày 01/9/2022'),
  });
}

function enterNewUnit(diary: Diary, { id, name, kind }: Body, from: CivilDate): void {
  const parent = kind === 'commune' ? 'ubnd-thanh-pho-tra-giang' : null;
  const entered = { unit: id, name, kind, housesBoard: false, parent, from };
  diary.enter({ on: from, by: board }, 'enterUnit', entered);
}

function decisionNaming(unit: string) {
  const found = reorganisations.find(({ parts }) => parts.some((each) => each.unit === unit));
  if (!found) throw new Error(`no reorganisation of ${unit}`);
  return decisionOf(found);
}

/** Its membership ended with it; its season is closed by an act of its own. */
function enterEnd(diary: Diary, unit: string, until: CivilDate): void {
  diary.enter({ on: nextMonth(until, '06'), by: board }, 'cutShortUnitYear', {
    unit,
    year: 2022,
    legalBasis: basis('Đơn vị kết thúc hoạt động do sắp xếp, tổ chức lại', decisionNaming(unit)),
  });
}

function nextMonth(day: CivilDate, dayOfMonth: string): CivilDate {
  const [year = '', month = ''] = day.split('-');
  return `${year}-${String(Number(month) + 1).padStart(2, '0')}-${dayOfMonth}`;
}

function enterJoining(diary: Diary, unit: string, bloc: string, from: CivilDate): void {
  const decision = decisionNaming(unit);
  diary.enter({ on: from, by: board }, 'joinBloc', { unit, bloc, from, decision });
}

/** A decision that was recorded twice is taken back. */
function enterMistakes(diary: Diary): void {
  const [first] = reorganisations;
  if (!first) return;
  diary.enter({ on: '2022-06-09', by: board }, 'decideReorganisation', {
    reorganisation: 'sx-2022-01-b',
    title: first.title,
    decision: decisionOf(first),
    legalBasis: null,
    effectiveFrom: first.effectiveFrom,
    parts: first.parts,
  });
  diary.enter({ on: '2022-06-10', by: board }, 'annulReorganisation', {
    reorganisation: 'sx-2022-01-b',
    ...annulment('recordedInError', 'Quyết định đã được ghi nhận ở sx-2022-01'),
  });
}
