// Asked again: the same, or what of the computation changed, or an alarm.
import { describe, expect, test } from 'vitest';
import { answerForm } from './answer-form.ts';
import { changed } from './changed.ts';
import { versions } from './versions.ts';

const read = {
  ruleBook: { stream: 'ruleBook-lao-cai-2021', revision: 0 },
  contentHash: 'b'.repeat(64),
};
const saved = { answerHash: 'a'.repeat(64), answerForm, versions, ruleBooks: [read] };
const other = { hash: 'c'.repeat(64), ruleBooks: [read] };

describe('a reconstruction asked again', () => {
  test('is the same by the same hash, whatever was raised since', () => {
    const now = {
      hash: saved.answerHash,
      ruleBooks: [read],
      versions: { ...versions, scoring: '9' },
    };
    expect(changed(saved, now)).toMatchObject({ same: true, differs: [], alarm: false });
  });

  test.each([
    ['scoring', { versions: { ...versions, scoring: '9' } }],
    ['history', { versions: { ...versions, history: '9' } }],
    ['answerForm', { answerForm: answerForm + 1 }],
    ['ruleBooks', { ruleBooks: [] }],
  ] as const)('says that %s changed', (what, change) => {
    const found = changed(saved, { ...other, ...change });
    expect(found).toMatchObject({ same: false, differs: [what], alarm: false });
    expect(found.finding.vi).toMatch(/^Câu trả lời khác vì từ khi lưu đã thay đổi: /);
  });

  test('raises the alarm where nothing that computes it changed', () => {
    const found = changed(saved, other);
    expect(found).toMatchObject({ same: false, differs: [], alarm: true });
    expect(found.finding.vi).toMatch(/^CẢNH BÁO/);
  });
});
