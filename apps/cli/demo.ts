// `thidua demo`: fills an empty ledger with the demonstration; never touches one that has data.
import { fillDemonstration } from '../../libs/demonstration/fill.ts';
import type { Extent } from '../../libs/demonstration/generate.ts';
import { openStore } from '../../libs/event-store/open-store.ts';
import { openEvidence } from '../../libs/evidence/evidence.ts';
import { foldersOf } from './evidence-folders.ts';
import { storeOf, type CommonFlags } from './flags.ts';
import { printJson, progressBar } from './output.ts';

interface Flags extends CommonFlags {
  readonly seed: number;
  readonly extent: Extent;
  readonly evidence?: string;
}

export async function demo(flags: Flags): Promise<void> {
  const address = storeOf(flags);
  const { store } = await openStore(address, { mode: 'write' });
  const files = await openEvidence(foldersOf(flags).evidence);
  const bar = progressBar('Nạp dữ liệu minh hoạ / Filling');
  const { seed, extent } = flags;
  try {
    const { events } = await fillDemonstration(store, {
      seed,
      extent,
      oneByOne: address.kind === 'eventstoredb',
      onProgress: ({ done, total }) => bar.update(done, total),
      keepFile: async ({ bytes, named: { name, mediaType: declaredType, subject } }) => {
        await files.put(once(bytes), { name, declaredType, subject });
      },
    });
    bar.stop();
    if (flags.json) printJson({ events, seed, extent });
    else process.stdout.write(`Đã nạp / Filled: ${events} sự kiện / events\n`);
  } finally {
    bar.stop();
    await files.close();
    await store.close();
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
