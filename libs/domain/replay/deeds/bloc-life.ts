// What events of a bloc's life through the year say happened.
import type { BlocLifeEvent } from '../../bloc-year/bloc-life.ts';
import type { Answerer } from '../../bloc-year/difficulty.ts';
import { formatCivilDateVi } from '../../civil-date.ts';
import { cite } from '../cite.ts';
import { sentence, type Sentence } from '../sentence.ts';
import type { Deeds } from './deeds.ts';

const answerers = {
  board: { vi: 'Ban Thi đua - Khen thưởng', en: 'The Board' },
  homeAffairs: { vi: 'Sở Nội vụ', en: 'Home Affairs' },
  peoplesCommittee: { vi: 'UBND tỉnh', en: "The People's Committee" },
} as const satisfies Readonly<Record<Answerer, Sentence>>;

export const blocLifeDeeds: Deeds<BlocLifeEvent> = {
  ActivityPlanAdopted: ({ title, supersedes, document }) => {
    const { vi, en } = cite(document);
    const before = supersedes ?? '';
    return sentence(
      `Ban hành kế hoạch hoạt động “${title}”${vi}${before && `, thay kế hoạch ${before}`}`,
      `Adopted the activity plan “${title}”${en}${before && `, in place of plan ${before}`}`,
    );
  },
  DirectiveDisseminated: ({ documents, units }) =>
    sentence(
      `Quán triệt, triển khai ${documents.length} văn bản chỉ đạo tới ${units.length} đơn vị`,
      `Disseminated ${documents.length} directives to ${units.length} units`,
    ),
  MovementLaunched: ({ title, of, units, from }) =>
    sentence(
      `Phát động phong trào thi đua “${title}” của ${of === 'province' ? 'tỉnh' : 'khối'} tới ${units.length} đơn vị, từ ngày ${formatCivilDateVi(from)}`,
      `Launched ${of === 'province' ? "the province's" : "the bloc's"} movement “${title}” in ${units.length} units, from ${from}`,
    ),
  MovementReviewed: ({ movement, stage }) =>
    stage === 'interim'
      ? sentence(`Sơ kết phong trào thi đua ${movement}`, `Reviewed movement ${movement} halfway`)
      : sentence(
          `Tổng kết phong trào thi đua ${movement}`,
          `Reviewed movement ${movement} at its end`,
        ),
  MemberInspected: ({ units, subject, from, until }) =>
    sentence(
      `Kiểm tra ${units.length} đơn vị thành viên từ ngày ${formatCivilDateVi(from)} đến ngày ${formatCivilDateVi(until)}: ${subject}`,
      `Inspected ${units.length} members from ${from} to ${until}: ${subject}`,
    ),
  BlocActivityHeld: ({ title, from, until }) =>
    sentence(
      `Tổ chức hoạt động “${title}” từ ngày ${formatCivilDateVi(from)} đến ngày ${formatCivilDateVi(until)}`,
      `Held “${title}” from ${from} to ${until}`,
    ),
  DifficultyReported: ({ summary, raisedBy, document }) => {
    const { vi, en } = cite(document);
    const from = raisedBy ?? '';
    return sentence(
      `Phản ánh về Sở Nội vụ khó khăn, vướng mắc${from && ` của ${from}`} bằng văn bản${vi}: ${summary}`,
      `Reported a difficulty${from && ` of ${from}`} to Home Affairs, document${en}`,
    );
  },
  DifficultyReferred: ({ difficulty, document }) => {
    const { vi, en } = cite(document);
    return sentence(
      `Báo cáo UBND tỉnh về khó khăn, vướng mắc ${difficulty} bằng văn bản${vi}`,
      `Referred difficulty ${difficulty} to the People's Committee, document${en}`,
    );
  },
  DifficultyAnswered: ({ difficulty, by, summary, document }) => {
    const { vi, en } = cite(document);
    return sentence(
      `${answerers[by].vi} trả lời khó khăn, vướng mắc ${difficulty} bằng văn bản${vi}: ${summary}`,
      `${answerers[by].en} answered difficulty ${difficulty}, document${en}`,
    );
  },
  PactSigned: ({ signers, nonSigners }) => {
    const named = nonSigners.map(({ unit }) => unit).join(', ');
    return sentence(
      `Ký giao ước thi đua: ${signers.length} đơn vị ký${named && `; chưa ký: ${named}`}`,
      `Signed the emulation pact: ${signers.length} units signed${named && `; not signed: ${named}`}`,
    );
  },
  PactSignatureAdded: ({ unit }) =>
    sentence(`${unit} ký bổ sung giao ước thi đua`, `${unit} signed the emulation pact later`),
  DelegatedRegistrationsSubmitted: ({ registrations, document }) => {
    const { vi, en } = cite(document);
    return sentence(
      `Đăng ký thi đua với UBND tỉnh cho ${registrations.length} đơn vị của khối bằng văn bản${vi}`,
      `Registered ${registrations.length} units with the Provincial People's Committee, document${en}`,
    );
  },
};
