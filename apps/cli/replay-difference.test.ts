// How a comparison of two points reads: what is supposed is marked, and what is not proven is said.
import { describe, expect, test } from 'vitest';
import { compareScores, type ScoreComparison } from '../../libs/domain/history/compare.ts';
import { differenceJson, differenceLines } from './replay-difference.ts';

const stream = 'unitYear-2021-u1';
const nothing = { events: [], source: () => expect.unreachable('no scorecard was applied') };
const compared = compareScores(nothing, nothing);

/** A line that moved by no event, with the smallest set proven or not. */
function moved(smallest: boolean): ScoreComparison {
  const causes = { added: [], left: [], smallest };
  const line = {
    id: 'I.1.1',
    title: 'Tiêu chí',
    before: null,
    after: null,
    by: 50,
    causes,
    through: [],
  };
  return { ...compared, by: 50, lines: [line] };
}

describe('a comparison under another rule book', () => {
  const asked = { stream, ruleBook: 'lao-cai-2022' };

  test('says in the text and as JSON that it is hypothetical', () => {
    const text = differenceLines(compared, [], asked);
    expect(text).toContainEqual(
      expect.stringMatching(/^GIẢ ĐỊNH: .*lao-cai-2022 \/ HYPOTHETICAL: /),
    );
    expect(differenceJson(compared, asked)).toMatchObject({
      hypothetical: true,
      ruleBook: 'lao-cai-2022',
    });
  });

  test('is told from one under its own', () => {
    const own = { stream, ruleBook: null };
    expect(differenceLines(compared, [], own).join('\n')).not.toContain('HYPOTHETICAL');
    expect(differenceJson(compared, own)).toMatchObject({ hypothetical: false, ruleBook: null });
  });
});

test('a set of causes that is not proven the smallest is said to be none', () => {
  const text = (smallest: boolean) =>
    differenceLines(moved(smallest), [], { stream, ruleBook: null }).join('\n');
  expect(text(false)).toMatch(/chưa chứng minh đây là tập nhỏ nhất.*smaller set.*not proven/);
  expect(text(true)).not.toContain('chưa chứng minh');
});
