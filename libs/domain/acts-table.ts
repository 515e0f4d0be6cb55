// The table of acts as a page: what must have happened before each, what it records, and when it is refused.
import type { Act } from './act.ts';
import { actNames, acts } from './acts.ts';
import type { TabledAct } from './acts/tabled.ts';
import { DomainError, refusalCodes, type RefusalCode } from './refusal.ts';

/** Streams in the order in which they begin. */
const streams = [
  { category: 'ruleBook', vi: 'Bộ quy tắc', en: 'Rule books' },
  { category: 'reorganisation', vi: 'Sắp xếp, tổ chức lại đơn vị', en: 'Reorganisations' },
  { category: 'unit', vi: 'Đơn vị', en: 'Units' },
  { category: 'bloc', vi: 'Khối thi đua', en: 'Blocs' },
  { category: 'blocYear', vi: 'Năm thi đua của khối', en: 'Bloc-years' },
  { category: 'unitYear', vi: 'Năm thi đua của đơn vị', en: 'Unit-years' },
  { category: 'retention', vi: 'Lưu trữ, tiêu huỷ', en: 'Retention' },
  {
    category: 'complaintProcedure',
    vi: 'Bộ quy tắc giải quyết khiếu nại, kiến nghị, tố cáo',
    en: 'Complaint procedures',
  },
  {
    category: 'complaint',
    vi: 'Khiếu nại, kiến nghị, giải trình, tố cáo',
    en: 'Complaints, petitions, explanations, denunciations',
  },
  { category: 'workingCalendar', vi: 'Lịch nghỉ lễ, Tết', en: 'Working calendars' },
  { category: 'reconstruction', vi: 'Bản dựng lại kết quả', en: 'Reconstructions' },
] as const;

const opening = `# Bảng các việc ghi vào sổ cái · The table of acts

Made from the code by \`npm run acts\`; a test fails where the two differ.

Mỗi việc ghi đúng một sự kiện. "Phải có trước" là các sự kiện phải được ghi nhận trước đó; lý do từ chối được xét theo đúng thứ tự
nêu dưới đây, nên người thực hiện luôn được báo điều còn thiếu đầu tiên.

Every act records one event. *After* names the events that must have been recorded before; refusals are looked for in the order
given, so that the first thing missing is what is said first. Words in braces are filled in.

Riêng khối được uỷ quyền: cơ quan được uỷ quyền ban hành bảng chấm điểm, không phải chờ thống nhất và ý kiến (Hướng dẫn, mục II.1).
The scorecard of a delegated bloc is issued by its authority, without agreement and opinion (Guidance II.1).

Việc nào cũng bị từ chối khi · every act is refused where:

- ${sentence('COMMAND_ID_REUSED')} (The same id with the same content is no refusal: it answers as the first time.)
- ${sentence('DATE_IN_FUTURE')} (The day of the act, or the time of receipt.)
- ${sentence('FILE_NOT_STORED')} (Each file that the act names with its subject; looked for before the act's own refusals.)

Lệnh nêu quyết định giải quyết đơn mà nó thi hành (orderedBy) còn bị từ chối khi · an act that names the decision it carries out
(orderedBy) is also refused where:

- ${sentence('CAUSE_UNKNOWN')}
- ${sentence('CAUSE_OVERTAKEN')}
- ${sentence('NOT_ORDERED')}
- ${sentence('ORDER_OF_OTHER_ACT')} (Looked for last, after the act's own refusals: what it takes back is known then.)`;

/** The whole page, as Markdown. */
export function actsTable(): string {
  const parts = streams.flatMap(({ category, vi, en }) => {
    const rows = actNames
      .map((name) => acts[name] as TabledAct)
      .filter(({ aggregate }) => aggregate.category === category)
      .map(({ act }) => row(act));
    if (rows.length === 0) return [];
    const lines = [
      `## ${vi} · ${en}`,
      '',
      '| Việc · Act | Phải có trước · After | Ghi nhận · Records | Từ chối khi · Refused where |',
      '|---|---|---|---|',
      ...rows,
    ];
    return [lines.join('\n')];
  });
  return `${[opening, ...parts, inEnglish()].join('\n\n')}\n`;
}

function row({ name, vi, en, after, records, refusals }: Act<never, unknown>): string {
  const cells = [
    `**${vi}**<br>${en}<br>\`${name}\``,
    after.map(code).join('<br>') || '–',
    records.map(code).join('<br>'),
    refusals.map(sentence).join('<br>'),
  ];
  return `| ${cells.join(' | ')} |`;
}

function sentence(refusal: RefusalCode): string {
  return `\`${refusal}\`: ${told(refusal).vi}`;
}

function inEnglish(): string {
  const rows = refusalCodes.map((each) => `| \`${each}\` | ${told(each).en} |`);
  return ['## The refusals in English', '', '| Code | Sentence |', '|---|---|', ...rows].join('\n');
}

/** Without details the braces of a sentence stay as they are. */
function told(refusal: RefusalCode): DomainError {
  return new DomainError(refusal, '{field}');
}

function code(text: string): string {
  return `\`${text}\``;
}
