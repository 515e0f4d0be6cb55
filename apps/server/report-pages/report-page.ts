// A received report as a page: found among the versions of its period, read with its words and people, marked as it stands.
import { formatCivilDateVi } from '../../../libs/domain/civil-date.ts';
import type { ReportPeriod } from '../../../libs/domain/report/figures.ts';
import type { StoredFile } from '../../../libs/domain/stored-file.ts';
import { nameOfYear, parentOn } from '../../../libs/domain/unit/naming.ts';
import type { EvidenceStore } from '../../../libs/evidence/evidence.ts';
import { EvidenceRefused } from '../../../libs/evidence/refusals.ts';
import type { Questions } from '../../../libs/views/views.ts';
import type { ReportRow } from '../../../projections/reports.ts';
import type { HeldAt } from '../as-of.ts';
import { readNarrative } from '../narrative.ts';
import type { People } from '../people.ts';
import { personShown } from '../person.shown.ts';
import { addressOf } from '../recorded-facts.ts';
import { sealedAt } from '../report-parts.shown.ts';
import { paperEvent, timelinessOfReport, type YearReading } from '../report-readings.ts';
import { notesOn01, notesOn02 } from './figure-notes.ts';
import { pageOf, type Frame } from './frame.ts';
import { bodyOf01 } from './mau-01.page.ts';
import { bodyOf02 } from './mau-02.page.ts';
import type { Markup } from '../../../libs/documents/markup.ts';
import { movementTitles } from './movement-titles.ts';
import type { Printed } from './printed.ts';
import { momentVi } from './words.ts';

/** What pages are made with. */
export interface Ground {
  readonly views: Questions;
  readonly people: People;
  readonly files: EvidenceStore;
}

/** Whose page, at which point of the ledger, and whether the caller may see people. */
export interface AskedPage {
  readonly reading: YearReading;
  readonly held: HeldAt;
  readonly maySee: boolean;
}

export async function receivedPage(
  ground: Ground,
  row: ReportRow,
  versions: readonly ReportRow[],
  asked: AskedPage,
): Promise<Markup> {
  const { reading, held } = asked;
  const { paper } = row;
  const event = paperEvent(row);
  const frame: Frame = {
    ...formOf(row, reading),
    document: paper.document,
    attachments: attachmentsOf(paper),
    marks: marksOf(row, versions, reading),
    appendix: row.form === 'mau01' ? notesOn01(row.paper) : notesOn02(row.paper),
    isDraft: false,
    held,
    event: addressOf(event.stream, event.revision),
  };
  const printed = await printedOf(ground, row, asked);
  if (row.form === 'mau01') return pageOf(frame, bodyOf01({ ...printed, paper: row.paper }));
  const movementTitle = movementTitles(ground.views, row, held.index);
  return pageOf(frame, bodyOf02({ ...printed, paper: row.paper, movementTitle }));
}

// What the form itself says around a report

type OfForm = Pick<
  Frame,
  'title' | 'letterhead' | 'heading' | 'place' | 'recipients' | 'signature'
>;
type Whose =
  | {
      readonly form: 'mau01';
      readonly unit: string;
      readonly year: number;
      readonly period: ReportPeriod;
    }
  | {
      readonly form: 'mau02';
      readonly bloc: string;
      readonly year: number;
      readonly period: ReportPeriod;
    };

export function formOf(of: Whose, reading: YearReading): OfForm {
  return of.form === 'mau01' ? formOf01(of, reading) : formOf02(of, reading);
}

function formOf01(
  { unit, year, period }: Whose & { readonly form: 'mau01' },
  reading: YearReading,
): OfForm {
  const name = reading.unitName(unit);
  const half = period === 'halfYear';
  const next = half ? `${year} (6 tháng cuối năm)` : `${year + 1}`;
  return {
    title: `Mẫu số 01: ${name}, ${half ? '6 tháng đầu năm' : 'năm'} ${year}`,
    letterhead: [superiorOf(unit, year, reading), inCapitals(name)],
    heading: [
      `Sơ kết, tổng kết phong trào thi đua, công tác khen thưởng năm ${year}${half ? ' (6 tháng đầu năm)' : ''}`,
      `Phương hướng nhiệm vụ năm ${next}`,
    ],
    place: null,
    recipients: ['- Như trên;', '- Ban TĐKT tỉnh;', '- Trưởng khối thi đua;'],
    signature: ['THỦ TRƯỞNG', '(ký, đóng dấu)'],
  };
}

function formOf02(
  { bloc, year, period }: Whose & { readonly form: 'mau02' },
  reading: YearReading,
): OfForm {
  const name = reading.blocName(bloc);
  const half = period === 'halfYear' ? '6 tháng đầu năm' : 'năm';
  const capitals = inCapitals(name);
  return {
    title: `Mẫu số 02: ${name}, ${half} ${year}`,
    letterhead: ['UBND TỈNH LÀO CAI', capitals.startsWith('KHỐI') ? capitals : `KHỐI ${capitals}`],
    heading: [
      `Sơ, tổng kết hoạt động khối thi đua ${half} ${year}: ${name}`,
      'phương hướng nhiệm vụ',
    ],
    place: 'Lào Cai',
    recipients: ['- Như trên;', '- Ban TĐKT tỉnh;', '- Các đơn vị thành viên;', '- Lưu VT.'],
    signature: ['TRƯỞNG KHỐI'],
  };
}

function inCapitals(name: string): string {
  return name.toLocaleUpperCase('vi');
}

/** The unit above it at the end of the year; open where the ledger names none. */
function superiorOf(unit: string, year: number, reading: YearReading): string {
  const parent = parentOn(reading.unitState(unit), `${year}-12-31`);
  if (parent === null) return 'Đơn vị cấp trên...';
  return inCapitals(nameOfYear(reading.unitState(parent), year) ?? parent);
}

// How it stands

function marksOf(
  row: ReportRow,
  versions: readonly ReportRow[],
  reading: YearReading,
): readonly string[] {
  const first = versions.find(({ decidesLateness }) => decidesLateness);
  return [
    ...(row.state === 'annulled'
      ? [
          'ĐÃ HUỶ GHI NHẬN: báo cáo này không còn hiệu lực; nội dung dưới đây là nội dung đã ghi nhận.',
        ]
      : []),
    ...(row.amendedBy === null ? [] : [`ĐÃ CÓ BẢN KHÁC THAY: báo cáo mã ${row.amendedBy}.`]),
    ...(row.amends === null ? [] : [`Bản này thay cho báo cáo mã ${row.amends}.`]),
    ...(row.course.some(({ step }) => step === 'errorCorrected')
      ? ['Nội dung đã được đính chính sai sót khi ghi nhận.']
      : []),
    ...(first ? lateness(first, reading) : []),
  ];
}

/** The first standing version of the period decides, whichever version is looked at. */
function lateness(first: ReportRow, reading: YearReading): readonly string[] {
  const timeliness = timelinessOfReport(first, reading);
  if (!timeliness?.late) return [];
  const { lastDay, daysLate, clause } = timeliness;
  const until = lastDay === null ? '' : `; hạn đến hết ngày ${formatCivilDateVi(lastDay)}`;
  return [
    `NHẬN MUỘN ${daysLate} ngày: Ban nhận lúc ${momentVi(first.receivedAt)}${until} (${clause.reference}).`,
  ];
}

function attachmentsOf({ scan, narrative }: ReportRow['paper']): Frame['attachments'] {
  const told: readonly (readonly [string, StoredFile | undefined | null])[] = [
    ['Bản quét', scan],
    ['Phần lời văn', narrative?.file],
  ];
  return told.flatMap(([what, file]) => (file ? [{ what, file }] : []));
}

// What it says

async function printedOf(
  { files, people }: Ground,
  row: ReportRow,
  { reading, maySee }: AskedPage,
): Promise<Omit<Printed<never>, 'paper'>> {
  const { paper, year, period } = row;
  const sealedIn = sealedAt({ people, maySee }, paperEvent(row));
  const named = paper.exemplars.named.map(async (each, place) => {
    if (each.kind === 'collective') return null;
    return (await personShown(people, each.person, sealedIn.placeOf(place), maySee)).shown;
  });
  return {
    year,
    period,
    isDraft: false,
    sections: paper.narrative?.sections ?? [],
    ...(await wordsOf(files, paper.narrative?.file ?? null, maySee)),
    people: await Promise.all(named),
    unitName: (unit) => reading.unitName(unit),
    material: {},
    movementTitle: (movement) => movement,
  };
}

/** A file that is not there, or whose person was erased, leaves its place open; the page is shown all the same. */
async function wordsOf(
  files: EvidenceStore,
  file: StoredFile | null,
  maySee: boolean,
): Promise<Pick<Printed<never>, 'words' | 'wordsKept'>> {
  if (file === null) return { words: null, wordsKept: null };
  if (file.subject !== null && !maySee) {
    const kept = 'Lời văn có dữ liệu cá nhân, chỉ hiển thị cho người có quyền xem.';
    return { words: null, wordsKept: kept };
  }
  try {
    return { words: await readNarrative(files, file.sha256), wordsKept: null };
  } catch (error) {
    if (!(error instanceof EvidenceRefused)) throw error;
    return { words: null, wordsKept: error.vi };
  }
}
