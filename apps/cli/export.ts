// `thidua export`: every event's bytes in the ledger's order, one a line with its hash, so that anyone can verify them elsewhere.
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import type { EventStore } from '../../libs/event-store/port.ts';
import { exportLine } from '../../libs/event-store/export-lines.ts';
import { countOf, reading } from './ledger-reading.ts';
import type { CommonFlags } from './flags.ts';
import { printJson, progressBar } from './output.ts';

export async function exportLedger(file: string, flags: CommonFlags): Promise<void> {
  const toFile = file !== '-';
  // Opened before anything is read, so that a file that stands in the way is told at once.
  const out = toFile ? (await open(file, 'wx')).createWriteStream() : process.stdout;
  const events = await reading(flags, async (store) =>
    writeEvents(store, out, await countOf(store, flags)),
  );
  if (!toFile) return;
  out.end();
  await finished(out);
  if (flags.json) printJson({ file, events });
  else process.stdout.write(`Đã xuất / Exported: ${events} sự kiện / events → ${file}\n`);
}

async function writeEvents(
  store: EventStore,
  out: Writable,
  total: number | null,
): Promise<number> {
  const bar = progressBar('Xuất / Exporting');
  let count = 0;
  for await (const { bytes } of store.readAll(null)) {
    if (!out.write(exportLine(bytes))) await once(out, 'drain');
    count += 1;
    if (count % 1000 === 0) bar.update(count, total);
  }
  bar.stop();
  return count;
}
