// The file of a case from a ledger on disk: verified without that ledger, and every forgery in it named.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportCase } from '../apps/cli/case-file.ts';
import { FolderTaken, type Written } from '../libs/case-file/case-file.ts';
import { manifestBytes, readManifest } from '../libs/case-file/manifest.ts';
import { verifyCaseFile } from '../libs/case-file/verify.ts';
import { person } from '../libs/domain/complaint/case-given.contract.ts';
import { exportLine, readExportLine } from '../libs/event-store/export-lines.ts';
import {
  changeText,
  copied,
  data,
  exportKept,
  exported,
  exportedAt,
  faultsOf,
  filesOf,
  kept,
  lines,
  out,
  pageOf,
  put,
  remadeManifest,
} from './exported-case.ts';
import { disputed, ofYear } from './queries/complaint-case.ts';

let written: Written;
beforeAll(async () => {
  written = await exportKept();
});

describe('the file of a case', () => {
  test('is intact, and its answers and page are made anew from its own events', async () => {
    const verified = await verifyCaseFile(kept, written.manifestHash);
    expect(verified).toMatchObject({
      complaint: 'kn-1',
      ledger: 'so-cai-thi-dua-lao-cai',
      manifestHash: written.manifestHash,
      faults: [],
      recomputed: true,
    });
    expect(written.answers).toBe(3);
  });

  test('has the events of the case and of what it disputes, whole and in order, and no other case', () => {
    const lines = readFileSync(join(kept, 'events.jsonl')).toString('utf8').trim().split('\n');
    const events = lines.map(
      (line) => (JSON.parse(line) as { event: { stream: string; revision: number } }).event,
    );
    const streams = new Set(events.map(({ stream }) => stream));
    for (const stream of ['complaint-kn-1', ofYear, 'complaintProcedure-khieu-nai-2011']) {
      expect(streams).toContain(stream);
    }
    expect([...streams].filter((each) => each.startsWith('complaint-'))).toEqual([
      'complaint-kn-1',
    ]);
    for (const stream of streams) {
      const revisions = events.filter((each) => each.stream === stream);
      expect(revisions.map(({ revision }) => revision)).toEqual([...revisions.keys()]);
    }
  });

  test('answers with the disputed result then, now and what differs', () => {
    const answer = (name: string) =>
      JSON.parse(readFileSync(join(kept, `answers/${name}.json`), 'utf8')) as {
        readonly at: string;
        readonly result: { readonly computed: number; readonly by: number };
      };
    const [then, now, difference] = [answer('then'), answer('now'), answer('difference')];
    expect(then.at).toBe(`${ofYear}@${disputed}`);
    expect(difference.result.by).toBe(now.result.computed - then.result.computed);
    expect(difference.result.by).not.toBe(0);
  });

  test('shows its course, the result, the orders and the papers on a page that fetches and runs nothing', () => {
    const page = pageOf(kept);
    for (const words of [
      'Hồ sơ vụ việc kn-1',
      'Sở Y tế',
      'Ghi nhận sau: khi đó chưa biết',
      'theo quyết định giải quyết vụ việc này',
      'Thẩm định lại Mục III',
      'Giải quyết vụ việc',
      'Đơn khiếu nại',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)');
    expect(page).not.toMatch(/<script|<img|<link|src=|https?:/);
    expect(page).toContain("default-src 'none'");
  });

  test('holds no ledger index outside the bytes that the ledger recorded', () => {
    for (const path of filesOf(kept)) {
      expect(readFileSync(join(kept, path), 'latin1'), path).not.toMatch(/"index"/);
    }
  });

  test('is written once: a folder that is taken is refused and stays as it is', async () => {
    const folder = copied('da-co');
    const before = filesOf(folder);
    await expect(exported('kn-1', folder)).rejects.toBeInstanceOf(FolderTaken);
    expect(filesOf(folder)).toEqual(before);
    expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('of the same case at the same time is the same bytes', async () => {
    const again = await exported('kn-1', join(out, 'lan-hai'));
    expect(again.manifestHash).toBe(written.manifestHash);
  });

  test('of a denunciation is refused to whoever does not say that it is one', async () => {
    const to = join(out, 'khong-hoi');
    const asked = exportCase('tc-0123456789abcdef', { data, to, json: false });
    await expect(asked).rejects.toMatchObject({ en: expect.stringContaining('--denunciation') });
    expect(readdirSync(out)).not.toContain('khong-hoi');
  });

  test('of a denunciation shows nobody, and the seal alone stands in its events', async () => {
    const folder = join(out, 'to-cao');
    await exported('tc-0123456789abcdef', folder);
    expect(await faultsOf(folder)).toEqual([]);
    const paths = filesOf(folder).filter((path) => path !== 'events.jsonl');
    for (const path of paths) {
      expect(readFileSync(join(folder, path), 'utf8')).not.toContain(person.subject);
    }
    expect(pageOf(folder)).toContain('danh tính được niêm phong');
  });
});

describe('a forged file of a case', () => {
  test('with a byte changed anywhere has that part named', async () => {
    for (const path of filesOf(kept)) {
      const folder = copied('mot-byte');
      const bytes = readFileSync(join(folder, path));
      const place = Math.floor(bytes.length / 2);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      writeFileSync(join(folder, path), bytes);
      const faults = await faultsOf(folder, written.manifestHash);
      expect(
        faults.some((each) => each.startsWith(path)),
        `${path}: ${faults.join('; ')}`,
      ).toBe(true);
    }
  });

  test('with a part gone, or one too many, has it named', async () => {
    for (const path of filesOf(kept)) {
      const folder = copied('thieu');
      rmSync(join(folder, path));
      expect(await faultsOf(folder)).toContainEqual(`${path} missing`);
    }
    const folder = copied('thua');
    writeFileSync(join(folder, 'files', 'la.pdf'), 'x');
    expect(await faultsOf(folder)).toEqual(['files/la.pdf extra']);
    remadeManifest(folder);
    expect(await faultsOf(folder)).toEqual(['files/la.pdf extra']);
  });

  test('whose manifest was made anew still differs from its own events', async () => {
    const page = copied('trang');
    changeText(page, 'index.html', 'Đã', 'Chưa');
    remadeManifest(page);
    expect(await faultsOf(page)).toEqual(['index.html recomputed']);

    const answer = copied('cau-tra-loi');
    changeText(answer, 'answers/then.json', /"computed":\d+/, '"computed":9999');
    remadeManifest(answer);
    expect(await faultsOf(answer)).toEqual(['answers/then.json recomputed']);

    const document = copied('tep');
    const path = filesOf(document).find((each) => each.startsWith('files/')) ?? '';
    writeFileSync(join(document, path), 'khác');
    remadeManifest(document);
    expect(await faultsOf(document)).toEqual([`${path} recomputed`]);
  });

  test('whose manifest was made anew is not the one that was noted on paper', async () => {
    const folder = copied('ghi-chu');
    writeFileSync(join(folder, 'case.json'), readFileSync(join(folder, 'case.json')));
    changeText(folder, 'case.json', exportedAt, '2022-03-02T02:00:00.000Z');
    remadeManifest(folder);
    expect(await faultsOf(folder, written.manifestHash)).toContain('manifest.json otherManifest');
  });

  test('with an event rewritten, left out or moved has that event named by the chain', async () => {
    const rewritten = copied('viet-lai');
    const all = lines(rewritten);
    const place = all.findIndex((line) => line.includes('"type":"CaseAccepted"'));
    const read = readExportLine(Buffer.from(all[place] ?? ''));
    const bytes = Buffer.from(
      Buffer.from(read?.bytes ?? [])
        .toString('utf8')
        .replace('"ordinary"', '"complex"'),
    );
    put(rewritten, all.with(place, exportLine(bytes).toString('utf8').trimEnd()));
    const faults = await faultsOf(rewritten);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^complaint-kn-1@\d+ event$/);

    const without = copied('bo-ra');
    put(without, lines(without).toSpliced(place, 1));
    expect(await faultsOf(without)).toEqual(['complaint-kn-1@2 event']);

    const cut = copied('cat-ngan');
    const text = readFileSync(join(cut, 'events.jsonl'));
    writeFileSync(join(cut, 'events.jsonl'), text.subarray(0, text.length - 40));
    remadeManifest(cut);
    expect(await faultsOf(cut)).toEqual([expect.stringMatching(/^events.jsonl:\d+ unreadable$/)]);
  });

  test('with a manifest that leads out of the folder is not read at all', async () => {
    const folder = copied('ra-ngoai');
    const { parts } = readManifest(readFileSync(join(folder, 'manifest.json'))) ?? { parts: [] };
    const outside = { path: '../../etc/passwd', sha256: 'a'.repeat(64), sizeBytes: 1 };
    writeFileSync(join(folder, 'manifest.json'), manifestBytes(1, [...parts, outside]));
    expect(await faultsOf(folder)).toEqual(['manifest.json unreadable']);
  });
});
