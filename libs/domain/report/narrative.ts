// The words of a report: one stored file a version; figures stand beside it as figures, so that they can be summed.
import { requireDistinct } from '../distinct.ts';
import { checkFile, type StoredFile } from '../stored-file.ts';

export interface Narrative<Section extends string> {
  /**
   * JSON `{form: 1, sections: {[section]: text}}`, of the media type
   * application/vnd.thidua.narrative+json; encrypted where it names people.
   */
  readonly file: StoredFile;
  /** The sections that have a text in the file, in the order of the form. */
  readonly sections: readonly Section[];
}

export function checkNarrative(narrative: Narrative<string> | null): void {
  if (narrative) requireDistinct(narrative.sections, 'narrative.sections');
}

/** Bytes are named by their hash alone: a report that came on paper has a scan, a typed one its narrative. */
export function checkReportFiles(report: {
  readonly scan: StoredFile | null;
  readonly narrative: Narrative<string> | null;
}): void {
  checkFile(report.scan, 'scan');
  checkFile(report.narrative?.file ?? null, 'narrative.file');
}

/** Sections that the form asks for and the report has no text in: they are shown, never a reason to turn it away. */
export function sectionsMissing<Section extends string>(
  asked: readonly Section[],
  narrative: Narrative<Section> | null,
): readonly Section[] {
  return asked.filter((section) => !narrative?.sections.includes(section));
}
