// What a report page is made of: the paper, its words, who is named in it, and what a draft has beside.
import type { ReportPeriod } from '../../../libs/domain/report/figures.ts';
import type { NarrativeTexts } from '../narrative.ts';
import { markup, type Markup } from '../../../libs/documents/markup.ts';

/** A fact of the ledger that a section may be written from. */
export interface Material {
  readonly text: string;
  /** Address of its event. */
  readonly event: string;
}

export interface Printed<Paper> {
  readonly paper: Paper;
  readonly year: number;
  readonly period: ReportPeriod;
  readonly isDraft: boolean;
  /** Null where there are none, or they may not be shown. */
  readonly words: NarrativeTexts | null;
  /** Why words that the report has are not shown. */
  readonly wordsKept: string | null;
  /** Sections that the report has words in. */
  readonly sections: readonly string[];
  /** What is told of each named model, in its place; null for a collective, which is told by its name. */
  readonly people: readonly (string | null)[];
  readonly unitName: (unit: string) => string;
  /** Of a draft: facts by section. */
  readonly material: Readonly<Record<string, readonly Material[]>>;
  /** Titles of movements by their ids. */
  readonly movementTitle: (movement: string) => string;
}

/** A line of the form, in its own words: what it asks for. */
export function asked(words: Markup): Markup {
  return markup`<p class="asked">${words}</p>
    `;
}

/** What a report says in a section, or why nothing stands there. */
export function said(printed: Pick<Printed<unknown>, SaidWith>, section: string): Markup {
  const text = printed.words?.[section];
  if (text !== undefined) return markup`<div class="words">${text}</div>`;
  if (printed.isDraft) return drafted(printed.material[section] ?? []);
  const has = printed.sections.includes(section);
  const why = has ? printed.wordsKept : 'Báo cáo không có lời văn ở phần này.';
  return markup`<p class="lacking">(${why ?? 'Không đọc được tệp lời văn.'})</p>`;
}
type SaidWith = 'words' | 'wordsKept' | 'sections' | 'isDraft' | 'material';

function drafted(material: readonly Material[]): Markup {
  const facts = material.map(({ text, event }) => markup`<li>${text} <code>${event}</code></li>`);
  return markup`${facts.length > 0 && markup`<ul>${facts}</ul>`}<p class="lacking">(Cần bổ sung lời văn.)</p>`;
}

/** A line of figures between the form's lines. */
export function figures(words: Markup): Markup {
  return markup`<p class="figures">${words}</p>`;
}
