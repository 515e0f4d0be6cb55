// A later rule book, made up to show that rules change and that a bloc-year keeps its own: an illustrative sample without force.
import type { Deadline } from '../deadline.ts';
import type { RuleBook, Section } from '../rule-book/rule-book.ts';
import { madeUp, unsettled } from './clause.ts';
import { laoCai2021 } from './lao-cai-2021.ts';

const split = madeUp('Điểm trần minh hoạ: mục I 55 điểm, mục II 20 điểm, mục III 20 điểm.');

const sections: readonly Section[] = [
  {
    id: 'I',
    title: 'Thực hiện các chỉ tiêu, nhiệm vụ được giao',
    ceiling: 5500,
    contents: [
      { id: 'I.1', title: 'Thực hiện các chỉ tiêu', ceiling: 3000 },
      { id: 'I.2', title: 'Thực hiện các nhiệm vụ', ceiling: 2500 },
    ],
    illustrative: true,
    clause: split,
  },
  {
    id: 'II',
    title: 'Xây dựng tổ chức đảng, công đoàn và đoàn thể',
    ceiling: 2000,
    contents: [
      { id: 'II.1', title: 'Tổ chức đảng', ceiling: 900 },
      { id: 'II.2', title: 'Công đoàn', ceiling: 600 },
      { id: 'II.3', title: 'Đoàn thể', ceiling: 500 },
    ],
    illustrative: true,
    clause: split,
  },
  {
    id: 'III',
    title: 'Thực hiện nhiệm vụ về thi đua, khen thưởng',
    ceiling: 2000,
    contents: [
      { id: 'III.1', title: 'Tổ chức phong trào thi đua', ceiling: 800 },
      { id: 'III.2', title: 'Công tác khen thưởng', ceiling: 700 },
      { id: 'III.3', title: 'Hoạt động của khối thi đua', ceiling: 500 },
    ],
    illustrative: true,
    clause: split,
  },
];

/** Days that the guidance leaves to Decision 3666, made up so that lateness can be shown in a later year too. */
const madeUpDays: Readonly<Partial<Record<Deadline['id'], string>>> = {
  memberHalfYearReport: '06-10',
  blocHalfYearReport: '06-20',
  memberYearReport: '12-05',
  blocYearReport: '12-15',
  yearEndMeeting: '12-25',
};

const deadlines: readonly Deadline[] = laoCai2021.deadlines.map((deadline) => {
  if (deadline.kind !== 'yearly') return deadline;
  const day = madeUpDays[deadline.id];
  if (day === undefined) return { ...deadline, exceptions: [] };
  return {
    ...deadline,
    boundary: 'onOrBefore',
    monthDay: day,
    exceptions: [],
    clause: madeUp('Thời hạn minh hoạ, gồm cả ngày ghi trong thời hạn.'),
    illustrative: true,
  };
});

export const laoCai2022: RuleBook = {
  ...laoCai2021,
  title: 'Bộ quy tắc chấm điểm khối thi đua từ năm 2022 (mẫu minh hoạ, không có hiệu lực)',
  titleEn: 'Rule book of the emulation blocs from 2022 (illustrative sample without force)',
  illustrative: true,
  years: { from: 2022, until: null },
  instruments: [
    ...laoCai2021.instruments,
    {
      id: 'mau-minh-hoa-2022',
      number: null,
      date: null,
      issuer: 'Không có (mẫu minh hoạ)',
      title: 'Văn bản sửa đổi giả định, dùng để minh hoạ việc quy tắc thay đổi theo năm',
      replaces: [],
      textAvailable: false,
    },
  ],
  sections,
  criticism: {
    ...laoCai2021.criticism,
    each: 100,
    max: 300,
    clause: madeUp(
      'Mức minh hoạ: mỗi văn bản nhắc nhở, phê bình trừ 01 điểm, tổng không quá 03 điểm.',
    ),
  },
  ineligibleDossiers: {
    ...laoCai2021.ineligibleDossiers,
    tiers: [
      { from: 1, points: 50 },
      { from: 4, points: 150 },
      { from: 8, points: 250 },
    ],
    clause: madeUp(
      'Mức minh hoạ: từ 01 - 03 hồ sơ trừ 0,5 điểm; từ 04 - 07 hồ sơ trừ 1,5 điểm; từ 08 hồ sơ trở lên trừ 2,5 điểm.',
    ),
  },
  discipline: {
    ...laoCai2021.discipline,
    points: 50,
    counted: 'eachBreach',
    max: 200,
    clause: madeUp(
      'Mức minh hoạ: mỗi vi phạm quy định của khối trừ 0,5 điểm, tổng không quá 02 điểm.',
    ),
  },
  rating: {
    ...laoCai2021.rating,
    newBlocs: 'atOnce',
    newBlocsClause: unsettled(
      'Hướng dẫn chỉ nêu khối mới thành lập năm 2021; từ năm 2022 khối mới thành lập được bình xét ngay trong năm.',
    ),
  },
  deadlines,
};
