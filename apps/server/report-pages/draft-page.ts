// The draft of a report as a page: the same form with what the ledger knows, marked as a draft, its sources and gaps at the end.
import type { Drafted, DraftMaterial } from '../../../libs/domain/report/draft.ts';
import type { DraftedOfBloc } from '../../../libs/domain/report/draft-mau-02.ts';
import type { ReportPeriod } from '../../../libs/domain/report/figures.ts';
import type { Mau01 } from '../../../libs/domain/report/mau-01.ts';
import type { Mau02 } from '../../../libs/domain/report/mau-02.ts';
import type { RegisteredItem } from '../../../libs/domain/unit-year/registration.ts';
import type { Questions } from '../../../libs/views/views.ts';
import { draftOfBloc, draftOfUnit, type DraftedOfUnit } from '../report-drafting.ts';
import { pageOf, type Frame } from './frame.ts';
import { bodyOf01 } from './mau-01.page.ts';
import { bodyOf02 } from './mau-02.page.ts';
import { markup, type Markup } from '../../../libs/documents/markup.ts';
import { movementTitles } from './movement-titles.ts';
import type { Material, Printed } from './printed.ts';
import { formOf, type AskedPage } from './report-page.ts';
import { table, tableRow } from './tables.ts';
import { decimalVi } from './words.ts';

interface OfDraft {
  readonly id: string;
  readonly year: number;
  readonly period: ReportPeriod;
}

/** Null where the unit-year is not open. */
export function draftPage01(views: Questions, of: OfDraft, asked: AskedPage): Markup | null {
  const { id: unit, year, period } = of;
  const drafted = draftOfUnit(views, { unit, year, period }, asked.held.index);
  if (!drafted) return null;
  const form = formOf({ form: 'mau01', unit, year, period }, asked.reading);
  const frame = frameOf({ ...drafted, form, held: asked.held }, appendixOf01(drafted));
  return pageOf(frame, bodyOf01({ ...printedOf(of, drafted, asked), paper: drafted.paper }));
}

/** Null where the bloc-year is not open. */
export function draftPage02(views: Questions, of: OfDraft, asked: AskedPage): Markup | null {
  const { id: bloc, year, period } = of;
  const drafted = draftOfBloc(views, { bloc, year, period }, asked.held.index);
  if (!drafted) return null;
  const form = formOf({ form: 'mau02', bloc, year, period }, asked.reading);
  const frame = frameOf({ ...drafted, form, held: asked.held }, appendixOf02(drafted, asked));
  const movementTitle = movementTitles(views, { year, bloc }, asked.held.index);
  const printed = printedOf(of, drafted, asked);
  return pageOf(frame, bodyOf02({ ...printed, paper: drafted.paper, movementTitle }));
}

function frameOf(
  { paper, form, held }: Pick<Drafted<Mau01 | Mau02>, 'paper'> & DraftForm,
  appendix: Markup,
): Frame {
  return {
    ...form,
    title: `Bản nháp – ${form.title}`,
    document: paper.document,
    attachments: [],
    marks: [
      'BẢN NHÁP: số liệu lấy từ sổ cái, chưa phải báo cáo; chỗ ghi “không nêu” là sổ cái chưa biết.',
    ],
    appendix,
    isDraft: true,
    held,
    event: null,
  };
}

interface DraftForm {
  readonly form: ReturnType<typeof formOf>;
  readonly held: Frame['held'];
}

function printedOf(
  { year, period }: OfDraft,
  { material }: Drafted<unknown>,
  { reading }: AskedPage,
): Omit<Printed<never>, 'paper'> {
  return {
    year,
    period,
    isDraft: true,
    words: null,
    wordsKept: null,
    sections: [],
    people: [],
    unitName: (unit) => reading.unitName(unit),
    material: bySection(material),
    movementTitle: (movement) => movement,
  };
}

function bySection(material: readonly DraftMaterial[]): Readonly<Record<string, Material[]>> {
  const sections: Record<string, Material[]> = {};
  for (const { section, vi: text, event } of material) {
    (sections[section] ??= []).push({ text, event });
  }
  return sections;
}

// What stands after a draft

function appendixOf01(drafted: DraftedOfUnit): Markup {
  const { registered } = drafted;
  return markup`${gapsOf(drafted)}
  ${registered.length > 0 && registeredTable(registered)}
  ${sourcesOf(drafted)}`;
}

function appendixOf02(drafted: DraftedOfBloc, { reading }: AskedPage): Markup {
  const missing = drafted.membersMissing.map((unit) => markup`<li>${reading.unitName(unit)}</li>`);
  return markup`${gapsOf(drafted)}
  ${missing.length > 0 && markup`<h2>Đơn vị chưa có báo cáo của kỳ, chưa tính trong các số cộng</h2><ul>${missing}</ul>`}
  ${sourcesOf(drafted)}`;
}

function gapsOf({ toFillIn }: Drafted<unknown>): Markup {
  const gaps = toFillIn.map(({ vi }) => markup`<li>${vi}</li>`);
  return markup`<h2>Phần cần bổ sung</h2><ul>${gaps}</ul>`;
}

/** The registered value is no plan, so it stands in no column of the form. */
function registeredTable(registered: readonly RegisteredItem[]): Markup {
  const rows = registered.map(({ text, measure, value }) =>
    tableRow(text, [measure ?? '–', value === null ? '–' : decimalVi(value)]),
  );
  return markup`<h2>Mức đã đăng ký đầu năm, để đối chiếu</h2>
  ${table('Nội dung đã đăng ký; không phải kế hoạch giao', ['Nội dung', 'Đơn vị tính', 'Mức đăng ký'], rows)}`;
}

function sourcesOf({ sources }: Drafted<unknown>): Markup {
  const rows = sources.map(
    ({ field, events }) =>
      markup`<tr><th scope="row"><code>${field}</code></th><td class="text"><code>${events.join(', ')}</code></td></tr>`,
  );
  return markup`<h2>Nguồn số liệu</h2>
  ${table('Mỗi số liệu lấy từ các sự kiện nào của sổ cái', ['Trường', 'Sự kiện'], rows)}`;
}
