// Filling an empty ledger with the demonstration before it is served; one that has data is left as it is.
import { Presets, SingleBar } from 'cli-progress';
import { DemonstrationRefused, fillDemonstration } from '../../libs/demonstration/fill.ts';
import { demonstrationSeed, type Extent } from '../../libs/demonstration/generate.ts';
import type { EventStore } from '../../libs/event-store/port.ts';
import type { EvidenceStore } from '../../libs/evidence/evidence.ts';

interface Filling {
  readonly extent: Extent;
  readonly oneByOne: boolean;
  /** Where the few files lie that events of the demonstration name. */
  readonly files: EvidenceStore;
}

/** Answers whether it filled the ledger; false where the ledger has data, which stays untouched. */
export async function fillIfEmpty(
  store: EventStore,
  { extent, oneByOne, files }: Filling,
): Promise<boolean> {
  const bar = progressBar();
  try {
    await fillDemonstration(store, {
      seed: demonstrationSeed,
      extent,
      oneByOne,
      onProgress: bar.show,
      keepFile: async ({ bytes, named: { name, mediaType: declaredType, subject } }) => {
        await files.put(once(bytes), { name, declaredType, subject });
      },
    });
    return true;
  } catch (error) {
    if (error instanceof DemonstrationRefused) return false;
    throw error;
  } finally {
    bar.stop();
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
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
