// Both report forms are held whole: each line has its place, each figure its line; what is missing or odd is marked, not refused.
import { describe, expect, test } from 'vitest';
import { mau02 } from '../bloc-year/receiving-reports.contract.ts';
import { yearActsOf } from '../rule-book/year-acts.ts';
import { laoCai2021 } from '../samples/lao-cai-2021.ts';
import { mau01 } from '../unit-year/member-report.contract.ts';
import { figureNotesOf01, mau01Sections, missingIn01, paperOf01 } from './mau-01.ts';
import { linesOfMau01 } from './mau-01-lines.contract.ts';
import { figureNotesOf02, mau02Sections, missingIn02, paperOf02 } from './mau-02.ts';
import { linesOfMau02 } from './mau-02-lines.contract.ts';

interface Line {
  readonly words: string;
  readonly fields: readonly string[];
  readonly sections: readonly string[];
}

interface Form {
  readonly paper: object;
  readonly sections: readonly string[];
  readonly lines: readonly Line[];
}

const forms: readonly (readonly [string, Form])[] = [
  ['Mẫu số 01', { paper: mau01, sections: mau01Sections, lines: linesOfMau01 }],
  ['Mẫu số 02', { paper: mau02, sections: mau02Sections, lines: linesOfMau02 }],
];

/** Whether a paper with its period has the field; of a list, whether its first entry has. */
function has(paper: object, path: string): boolean {
  const at = path.split('.').reduce<unknown>(
    (value, key) => {
      const entry: unknown = Array.isArray(value) ? value[0] : value;
      return typeof entry === 'object' && entry !== null
        ? (entry as Readonly<Record<string, unknown>>)[key]
        : undefined;
    },
    { ...paper, period: 'year' },
  );
  return at !== undefined;
}

describe.each(forms)('%s', (_name, { paper, sections, lines }) => {
  test('has a field or a section for what each of its lines asks for', () => {
    expect(lines.filter((line) => line.fields.length + line.sections.length === 0)).toEqual([]);
    const unknown = lines.flatMap(({ fields }) => fields.filter((path) => !has(paper, path)));
    expect(unknown).toEqual([]);
  });

  test('has no section that none of its lines asks for, and all in the order of its lines', () => {
    expect([...new Set(lines.flatMap((line) => line.sections))]).toEqual(sections);
  });

  test('has no figure that none of its lines asks for', () => {
    const asked = new Set(lines.flatMap(({ fields }) => fields.map((path) => path.split('.')[0])));
    const figures = Object.keys(paper).filter((key) => key !== 'narrative');
    expect(figures.filter((key) => !asked.has(key))).toEqual([]);
  });
});

describe('what a report leaves out', () => {
  const { reports } = yearActsOf(laoCai2021);

  test('is told by the sections that have no text', () => {
    const missing = missingIn01(mau01, 'department', reports);
    expect(missing).toContain('complaints');
    expect(missing).toContain('petitions');
    expect(missing).not.toContain('overview');
    expect(missing).not.toContain('exemplarFigures');
    expect(missingIn02(mau02)).toContain('strengths');
    expect(missingIn02(mau02)).not.toContain('otherActivities');
  });

  test('is no section that the form does not ask of this kind of unit, or that has nothing to say', () => {
    const without = { ...mau01, complaints: null, petitionsTo: [] };
    const missing = missingIn01(without, 'commune', reports);
    expect(missing).not.toContain('complaints');
    expect(missing).not.toContain('petitions');
    expect(missingIn01(without, 'district', reports)).toContain('complaints');
  });

  test('is every section of one that is on file as a scan only', () => {
    expect(missingIn02({ ...mau02, narrative: null })).toHaveLength(mau02Sections.length - 5);
  });
});

describe('figures that look odd and may be right', () => {
  test('are marked: decisions on earlier dossiers, letters carried over, signers that left', () => {
    expect(figureNotesOf01(mau01)).toEqual(['complaints.resolved', 'awards[0].eligible']);
    expect(figureNotesOf02(mau02)).toEqual(['badge.granted']);
    expect(figureNotesOf02({ ...mau02, members: 3 })).toEqual([
      'pact.signers',
      'badge.granted',
      'membersTakingPart',
    ]);
  });

  test('are not, where one of the two is not stated', () => {
    const { initiatives } = mau01;
    const silent = { ...mau01, complaints: null, awards: [] };
    expect(figureNotesOf01(silent)).toEqual([]);
    const more = { ...silent, initiatives: { ...initiatives, considered: 1 } };
    expect(figureNotesOf01(more)).toEqual(['initiatives.recognised']);
    expect(
      figureNotesOf02({ ...mau02, members: null, badge: { considered: null, granted: 9 } }),
    ).toEqual([]);
  });
});

test('a paper is taken out whole of what carries it', () => {
  expect(paperOf01(mau01)).toEqual(mau01);
  expect(paperOf02(mau02)).toEqual(mau02);
});
