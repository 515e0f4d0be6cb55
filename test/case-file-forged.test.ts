// A forger who knows the form of a case's file and makes every hash anew: what is left out, shuffled or made up is told.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyCaseFile } from '../libs/case-file/verify.ts';
import { exportLine } from '../libs/event-store/export-lines.ts';
import type { EventContent } from '../libs/ledger/event.ts';
import { seal } from '../libs/ledger/seal.ts';
import {
  changeText,
  copied,
  exportKept,
  faultsOf,
  kept,
  lines,
  put,
  remadeManifest,
} from './exported-case.ts';

beforeAll(exportKept);

describe('a forged file of a case', () => {
  test('whose streams were left out, shuffled or made up is told as such, never with a crash', async () => {
    const ofStream = (line: string) =>
      (JSON.parse(line) as { event: { stream: string } }).event.stream;
    for (const stream of new Set(lines(kept).map(ofStream))) {
      const folder = copied('mat-luong');
      put(
        folder,
        lines(folder).filter((line) => ofStream(line) !== stream),
      );
      expect(await faultsOf(folder), stream).not.toEqual([]);
    }
    const shuffled = copied('dao-luong');
    const isCase = (line: string) => ofStream(line) === 'complaint-kn-1';
    const all = lines(shuffled);
    put(shuffled, [...all.filter(isCase), ...all.filter((line) => !isCase(line))]);
    expect(await faultsOf(shuffled)).toContain('complaint-kn-1@0 disordered');
    const empty = copied('rong');
    writeFileSync(join(empty, 'events.jsonl'), '');
    remadeManifest(empty);
    expect(await faultsOf(empty)).toEqual(['events.jsonl incomplete']);
  });

  test('with an event that nobody knows, chained to the last, has it named', async () => {
    for (const [type, schema, reason] of [
      ['CaseForgotten', 1, 'newerEvent'],
      ['CaseDecided', 2, 'newerEvent'],
      ['CaseDecided', 1, 'incomplete'],
    ] as const) {
      const folder = copied('su-kien-la');
      const own = lines(folder).flatMap((line) => {
        const { hash, event } = JSON.parse(line) as { hash: string; event: EventContent };
        return event.stream === 'complaint-kn-1' ? [{ hash, event }] : [];
      });
      const { hash, event } = own.at(-1)!;
      const { ledger, stream, revision, metadata } = event;
      const after = { revision, hash };
      const [made] = seal([{ type, schema, data: {} }], { ledger, stream, after, metadata });
      put(folder, [...lines(folder), exportLine(made!.bytes).toString('utf8').trimEnd()]);
      expect((await faultsOf(folder)).join(), `${type} ${schema}`).toContain(reason);
    }
  });

  test('that calls itself another version’s does not pass for that, unless its hash was noted', async () => {
    const folder = copied('phien-ban');
    changeText(folder, 'case.json', /"scoring": "[^"]*"/, '"scoring": "0"');
    changeText(folder, 'answers/now.json', /"computed":\d+/, '"computed":9999');
    remadeManifest(folder);
    const { faults, manifestHash } = await verifyCaseFile(folder, null);
    expect(faults.map(({ at, reason }) => `${at} ${reason}`)).toEqual([
      'answers/now.json otherVersion',
    ]);
    expect(await faultsOf(folder, manifestHash)).toEqual([]);
  });

  test('with an empty folder, a link or another spelling of its manifest has it named', async () => {
    const folder = copied('la');
    mkdirSync(join(folder, 'thêm'));
    rmSync(join(folder, 'index.html'));
    symlinkSync(join(kept, 'index.html'), join(folder, 'index.html'));
    expect((await faultsOf(folder)).toSorted()).toEqual(['index.html extra', 'thêm extra']);
    const spelled = copied('dau-cach');
    changeText(spelled, 'manifest.json', '"parts":[', '"parts": [');
    expect(await faultsOf(spelled)).toEqual(['manifest.json unreadable']);
  });
});
