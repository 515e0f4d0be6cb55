// `thidua replay` as a user runs it, on the compiled program and the small demonstration.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPrograms } from './compiled-programs.ts';

const programs = openPrograms();
const { cli, said, thidua } = programs;
beforeAll(() => programs.fillSmall());
afterAll(() => programs.clear());

describe('a replay', () => {
  const replay = (...flags: readonly string[]) => thidua('replay', 'so-tu-phap', '2021', ...flags);

  test('shows the steps from one event up to another, and ends at the total there', () => {
    const { out } = replay('--from', '90', '--to', '91');
    expect(out.match(/^@\d+/gm)).toEqual(['@90', '@91']);
    expect(out).toContain('Tổng điểm / Total: 67,40');
    expect(replay('--until-event', 'unitYear-2021-so-tu-phap@91', '--from', '90').out).toBe(out);
  });

  test('compares two points: which line differs by which event', () => {
    const { out: differing } = replay('--diff', '@89', '@91');
    expect(differing).toContain('Tổng điểm / Total: 67,90 → 67,40  -0,50');
    expect(differing).toContain(
      'deduction.criticism: -1,50 → -2,00  (qua / through: criticismMaximum)',
    );
    expect(differing).toContain('+ @90  Ghi nhận văn bản phê bình số 4450/UBND-TH');
    // Without the fourth letter the fifth would deduct: only both together make the difference.
    expect(differing).toContain('+ @91  Ghi nhận văn bản phê bình số 4871/UBND-TH');
    const told = JSON.parse(replay('--diff', '@89', '@91', '--json').out) as object;
    expect(told).toMatchObject({
      by: '-0.50',
      lines: [
        {
          added: ['unitYear-2021-so-tu-phap@90', 'unitYear-2021-so-tu-phap@91'],
          smallest: true,
        },
      ],
    });
  });

  test('under another rule book says that it is hypothetical', () => {
    const { out } = replay('--rule-book', 'lao-cai-2021', '--from', '100');
    expect(out).toContain('GIẢ ĐỊNH: tính theo bộ quy tắc lao-cai-2021');
    expect(replay('--rule-book', 'khong-co')).toMatchObject({
      code: 1,
      all: expect.stringContaining('Chưa ban hành bộ quy tắc “khong-co”'),
    });
  });

  test('goes forwards and back with keys in a terminal', () => {
    const keys = `(sleep 2; printf '\\033[C'; sleep 1; printf 'n'; sleep 1; printf 'q') | script -qec`;
    const command = `"${process.execPath}" "${cli}" replay so-tu-phap 2021`;
    const { all } = said('bash', ['-c', `${keys} '${command}' /dev/null`]);
    expect(all.match(/step \d+\/\d+/g)).toEqual(['step 1/107', 'step 2/107', 'step 54/107']);
    expect(all).toContain('Tổng điểm / Total: 86,90');
  }, 30_000);

  test('compares under another rule book as a supposition, the points before the unit too', () => {
    const flags = ['--diff', '@89', '@91', 'so-tu-phap', '2021', '--rule-book', 'lao-cai-2021'];
    expect(thidua('replay', ...flags).out).toContain('HYPOTHETICAL: scored by rule book');
    const told = JSON.parse(thidua('replay', ...flags, '--json').out) as object;
    expect(told).toMatchObject({ hypothetical: true, by: '-0.50' });
  });

  test.each([
    ['a comparison has not two points', ['--diff', '@1'], 2, 'exactly two points'],
    ['it ends before it begins', ['--from', '20', '--to', '10'], 2, 'không có bước nào ở giữa'],
    ['it begins after the last event', ['--from', '9999'], 1, 'no step from event 9999'],
    ['the ledger lacks its last event', ['--until-event', '@9999'], 1, 'so-tu-phap@9999'],
    ['the ledger lacks a point', ['--diff', '@1', '@9999'], 1, 'không có sự kiện'],
    ['steps are asked of a comparison', ['--diff', '@1', '@2', '--from', '1'], 2, 'Không dùng'],
    ['it has two ends', ['--as-of', '9', '--until-event', '@1'], 2, 'cannot be used with'],
  ])('is refused where %s', (_, flags, code, sentence) => {
    expect(replay(...flags)).toMatchObject({ code, all: expect.stringContaining(sentence) });
  });
});
