// Makes the demonstration: carries out its diary in memory and hands over the bytes, in batches, as they are decided.
import { adoptMachineClock, openLedger } from '../commands/genesis.ts';
import type { Instant } from '../domain/civil-date.ts';
import { ledgerStream } from '../domain/ledger.ts';
import { openMemoryStore } from '../event-store/memory.ts';
import { limits, type AppendEvent } from '../event-store/port.ts';
import { canonicalBytes } from '../ledger/canonical.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { chanceOf } from './chance.ts';
import { decideAll, type Decided } from './decide-all.ts';
import { openDiary, type Entry } from './diary.ts';
import { enterWholeProvince } from './province/story.ts';
import { enterThreeBlocs } from './story.ts';
import { instant } from './working-time.ts';

/** One append: events of one stream that follow one another in the ledger too. */
export interface Batch {
  readonly stream: string;
  /** Revision of the stream before it. */
  readonly expected: number;
  readonly events: readonly AppendEvent[];
}

/** How much is told: 2021 of three blocs, or two years of the whole province. */
export const extents = ['province', 'small'] as const;
export type Extent = (typeof extents)[number];

export interface DemonstrationOf {
  readonly seed: number;
  readonly extent: Extent;
}

export interface Demonstration {
  readonly ledger: string;
  readonly events: number;
  /** In the order of the ledger, which is that of the recording times; decided while they are read, and once only. */
  readonly batches: AsyncIterable<Batch>;
}

/** The seed of the demonstration that the documents tell of. */
export const demonstrationSeed = 2021;

interface Told {
  readonly purpose: string;
  readonly until: Instant;
  readonly diaryOf: (seed: string) => ReturnType<typeof openDiary>;
  /** What the ledger's id is drawn from. */
  readonly mark: (seed: number) => object;
}

const told: Readonly<Record<Extent, Told>> = {
  small: {
    purpose:
      'Sổ cái minh hoạ năm thi đua 2021. Tên xã, huyện, doanh nghiệp, người ký và mọi số liệu, văn bản về các đơn vị đều là hư cấu; giờ ghi là giờ giả lập. / Demonstration of the emulation year 2021: communes, district, enterprises, signatories, figures and papers are invented; times are simulated.',
    until: instant('2022-03-31', '16:45'),
    diaryOf(seed) {
      const diary = openDiary();
      enterThreeBlocs(diary, seed);
      return diary;
    },
    mark: (seed) => ({ demonstration: seed }),
  },
  province: {
    purpose:
      'Sổ cái minh hoạ hai năm thi đua 2021, 2022 của một tỉnh. Tên huyện, xã, phường, doanh nghiệp, người ký và mọi số liệu, văn bản về các đơn vị đều là hư cấu; giờ ghi là giờ giả lập. / Demonstration of the emulation years 2021 and 2022 of a province: districts, communes, enterprises, signatories, figures and papers are invented; times are simulated.',
    until: instant('2023-03-31', '16:45'),
    diaryOf(seed) {
      const diary = openDiary();
      enterWholeProvince(diary, seed);
      return diary;
    },
    mark: (seed) => ({ demonstration: seed, extent: 'province' }),
  },
};

/** The id of the demonstration's ledger, which its seed and extent fix. */
export function ledgerOf({ seed, extent }: DemonstrationOf): string {
  return `minh-hoa-${sha256Hex(canonicalBytes(told[extent].mark(seed))).slice(0, 12)}`;
}

/** The same seed and extent give the same bytes. Every act goes through the same decisions as anyone's. */
export function generateDemonstration(of: DemonstrationOf): Demonstration {
  const ledger = ledgerOf(of);
  const seed = String(of.seed);
  const diary = told[of.extent].diaryOf(seed);
  const entries = diary.entries(chanceOf(seed, 'times'));
  // Every act, and every reaction to one, records one event; the ledger's own stream has two.
  return { ledger, events: diary.size + 2, batches: batchesOf(of.extent, ledger, entries) };
}

async function* batchesOf(
  extent: Extent,
  ledger: string,
  entries: Iterable<Entry>,
): AsyncGenerator<Batch, void, undefined> {
  const [opening, closing] = await ownEvents(extent, ledger);
  yield { stream: ledgerStream, expected: -1, events: [opening] };
  yield* neighboursTogether(decideAll(ledger, entries));
  yield { stream: ledgerStream, expected: 0, events: [closing] };
}

/** The opening of the ledger, and the machine's clock taken over at the end. */
async function ownEvents(
  extent: Extent,
  ledger: string,
): Promise<readonly [opening: AppendEvent, closing: AppendEvent]> {
  const { purpose, until } = told[extent];
  const store = openMemoryStore();
  await openLedger(store, { ledger, purpose, clock: 'simulated' }, instant('2021-01-04', '08:00'));
  const reason = 'Hết dữ liệu minh hoạ; từ đây giờ ghi là giờ của máy';
  await adoptMachineClock(store, ledger, { reason }, until);
  const events: AppendEvent[] = [];
  for await (const { id, type, bytes } of store.readAll(null)) events.push({ id, type, bytes });
  const [opening, closing] = events;
  if (!opening || !closing) throw new Error('the ledger was not opened and closed');
  return [opening, closing];
}

/** Neighbours of one stream go together, up to what one append may hold. */
async function* neighboursTogether(
  decided: AsyncIterable<Decided>,
): AsyncGenerator<Batch, void, undefined> {
  let batch = { stream: '', expected: -1, events: [] as AppendEvent[], size: 0 };
  for await (const { stream, expected, events } of decided) {
    const added = events.map(({ id, content, bytes }) => ({ id, type: content.type, bytes }));
    const size = added.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const fits =
      batch.stream === stream &&
      batch.events.length + added.length <= limits.appendEventsMax &&
      batch.size + size <= limits.appendBytesMax;
    if (fits) {
      batch.events.push(...added);
      batch.size += size;
    } else {
      if (batch.events.length > 0) yield batch;
      batch = { stream, expected, events: added, size };
    }
  }
  if (batch.events.length > 0) yield batch;
}
