// The file of a case as it is made: its page of a disputed board, and what is said where the evidence or the folder fails it.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Written } from '../libs/case-file/case-file.ts';
import { placesIn } from '../libs/evidence/folder.ts';
import {
  data,
  exportKept,
  exported,
  faultsOf,
  filesOf,
  kept,
  out,
  pageOf,
} from './exported-case.ts';

let written: Written;
beforeAll(async () => {
  written = await exportKept();
});

describe('the file of a case', () => {
  test('on what was decided of a whole bloc shows what is disputed, and the board then and now', async () => {
    const folder = join(out, 'khoi');
    await exported('kn-khoi', folder);
    expect(await faultsOf(folder)).toEqual([]);
    const page = pageOf(folder);
    expect(page).toMatch(/Nội dung bị khiếu nại.*blocYear-2021-khoi-1@0/);
    expect(page).toContain('Bảng điểm của khối (blocYear-2021-khoi-1), năm 2021');
    expect(page).toMatch(/<th scope="row">Sở Y tế<\/th>\s*<td>–<\/td><td>–<\/td><td>\d+,\d\d</);
    expect(page).not.toMatch(/<h2>\d/);
  });

  test('with a stored document that was damaged is written, and says so', async () => {
    const path = filesOf(kept).find((each) => each.startsWith('files/')) ?? '';
    const stored = placesIn(join(data, 'evidence')).bytes(
      path.slice('files/'.length, -'.pdf'.length),
    );
    const whole = readFileSync(stored);
    chmodSync(stored, 0o640);
    writeFileSync(stored, whole.toReversed());
    const { damaged } = await exported('kn-1', join(out, 'hong'));
    writeFileSync(stored, whole);
    expect(damaged).toEqual([path]);
    expect(written.damaged).toEqual([]);
    expect(await faultsOf(join(out, 'hong'))).toContain(`${path} changed`);
  });

  test('is refused, and not tried for ever, where no folder can be made', async () => {
    await expect(exported('kn-1', '/proc/ho-so')).rejects.toHaveProperty('code');
  });
});
