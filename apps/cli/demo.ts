// `thidua demo`: fills an empty ledger with the demonstration; never touches one that has data.
import { fillDemonstration } from '../../libs/demonstration/fill.ts';
import { openStore } from '../../libs/event-store/open-store.ts';
import { storeOf, type CommonFlags } from './flags.ts';
import { printJson, progressBar } from './output.ts';

interface Flags extends CommonFlags {
  readonly seed: number;
}

export async function demo(flags: Flags): Promise<void> {
  const address = storeOf(flags);
  const { store } = await openStore(address, { mode: 'write' });
  const bar = progressBar('Nạp dữ liệu minh hoạ / Filling');
  try {
    const { events } = await fillDemonstration(store, {
      seed: flags.seed,
      oneByOne: address.kind === 'eventstoredb',
      onProgress: ({ done, total }) => bar.update(done, total),
    });
    bar.stop();
    if (flags.json) printJson({ events, seed: flags.seed });
    else process.stdout.write(`Đã nạp / Filled: ${events} sự kiện / events\n`);
  } finally {
    bar.stop();
    await store.close();
  }
}
