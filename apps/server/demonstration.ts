// Filling an empty ledger with the demonstration before it is served; one that has data is left as it is.
import { Presets, SingleBar } from 'cli-progress';
import { DemonstrationRefused, fillDemonstration } from '../../libs/demonstration/fill.ts';
import { demonstrationSeed } from '../../libs/demonstration/generate.ts';
import type { EventStore } from '../../libs/event-store/port.ts';

/** Answers whether it filled the ledger; false where the ledger has data, which stays untouched. */
export async function fillIfEmpty(
  store: EventStore,
  { oneByOne }: { readonly oneByOne: boolean },
): Promise<boolean> {
  const bar = progressBar();
  try {
    await fillDemonstration(store, { seed: demonstrationSeed, oneByOne, onProgress: bar.show });
    return true;
  } catch (error) {
    if (error instanceof DemonstrationRefused) return false;
    throw error;
  } finally {
    bar.stop();
  }
}

/** On a terminal's error stream; silent elsewhere. */
function progressBar() {
  const format = 'Nạp dữ liệu minh hoạ / Filling [{bar}] {value}/{total}';
  const bar = new SingleBar(
    { format, stream: process.stderr, hideCursor: true, noTTYOutput: false },
    Presets.shades_classic,
  );
  return {
    show: ({ done, total }: { readonly done: number; readonly total: number }) => {
      if (done === 0) bar.start(total, 0);
      else bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
