// What a benchmark needs to know of a ledger: its boards with the span that each was written in, and unit-years still open.
import type { Actor } from '../libs/domain/actor.ts';
import type { EvidenceFiled } from '../libs/domain/unit-year/evidence.ts';
import type { UnitYearOpened } from '../libs/domain/unit-year/season.ts';
import type { EventStore } from '../libs/event-store/port.ts';
import { open } from '../libs/ledger/seal.ts';

export interface Board {
  readonly bloc: string;
  readonly year: number;
  readonly units: number;
  /** Ledger indexes of the first and the last event of its unit-years. */
  readonly from: number;
  readonly to: number;
  /** From this index on it has its rows of now: all its unit-years are open, and those that left it have left. */
  readonly fullFrom: number;
}

/** A unit-year that nobody has approved or closed, with one of its filings and who filed it. */
export interface OpenUnitYear {
  readonly unit: string;
  readonly year: number;
  readonly events: number;
  readonly filed: EvidenceFiled['data'];
  readonly by: Actor;
}

export interface LedgerFacts {
  readonly events: number;
  /** The boards that have most units. */
  readonly boards: readonly Board[];
  readonly openUnitYears: readonly OpenUnitYear[];
  /** Mean size of a filing, in bytes. */
  readonly filingBytes: number;
}

interface UnitYearSeen {
  readonly unit: string;
  readonly year: number;
  readonly bloc: string;
  readonly from: number;
  /** Where it was opened, or left its bloc. */
  settledAt: number;
  to: number;
  events: number;
  isOver: boolean;
  filed: EvidenceFiled['data'] | null;
  by: Actor | null;
}

export async function readFacts(store: EventStore): Promise<LedgerFacts> {
  const seen = new Map<string, UnitYearSeen>();
  const filings: number[] = [];
  let events = 0;
  for await (const { stream, index, type, bytes } of store.readAll(null)) {
    events += 1;
    const unitYear = seen.get(stream);
    if (unitYear === undefined && type !== 'UnitYearOpened') continue;
    const { data, metadata } = open(bytes);
    if (unitYear === undefined) {
      const { unit, year, bloc } = data as UnitYearOpened['data'];
      const start = { unit, year, bloc, from: index, settledAt: index, to: index, events: 1 };
      seen.set(stream, { ...start, isOver: false, filed: null, by: null });
      continue;
    }
    unitYear.to = index;
    unitYear.events += 1;
    if (type === 'UnitYearTransferred') unitYear.settledAt = index;
    unitYear.isOver ||= type === 'UnitYearApproved' || type === 'UnitYearClosed';
    if (type !== 'EvidenceFiled') continue;
    filings.push(bytes.length);
    unitYear.filed = data as EvidenceFiled['data'];
    unitYear.by = metadata.actor as Actor;
  }
  const filingBytes = filings.reduce((sum, size) => sum + size, 0) / filings.length;
  const unitYears = [...seen.values()];
  return { events, boards: boardsOf(unitYears), openUnitYears: openOf(unitYears), filingBytes };
}

function boardsOf(unitYears: readonly UnitYearSeen[]): readonly Board[] {
  const boards = new Map<string, Board>();
  for (const { bloc, year, from, settledAt, to } of unitYears) {
    const key = `${year}/${bloc}`;
    const board = boards.get(key) ?? { bloc, year, units: 0, from, to, fullFrom: from };
    boards.set(key, {
      ...board,
      units: board.units + 1,
      from: Math.min(board.from, from),
      to: Math.max(board.to, to),
      fullFrom: Math.max(board.fullFrom, settledAt),
    });
  }
  const most = Math.max(...[...boards.values()].map(({ units }) => units));
  return [...boards.values()].filter(({ units }) => units === most);
}

function openOf(unitYears: readonly UnitYearSeen[]): readonly OpenUnitYear[] {
  return unitYears.flatMap(({ unit, year, events, isOver, filed, by }) =>
    isOver || filed === null || by === null ? [] : [{ unit, year, events, filed, by }],
  );
}
