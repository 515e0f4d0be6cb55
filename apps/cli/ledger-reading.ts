// Reading a ledger beside whoever writes it: its streams as folds see them, and its views in memory.
import { addDays, isCivilDate, startOfDay } from '../../libs/domain/civil-date.ts';
import { decode } from '../../libs/domain/aggregates.ts';
import type { Aggregate, Recorded } from '../../libs/domain/act.ts';
import type { Reference } from '../../libs/domain/actor.ts';
import { blocYear } from '../../libs/domain/bloc-year/bloc-year.ts';
import { ruleBook, ruleBookStream } from '../../libs/domain/rule-book/publication.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import type { Instant } from '../../libs/domain/civil-date.ts';
import { genesis, ledgerStream } from '../../libs/domain/ledger.ts';
import type { BasisSource, ScoreBasis } from '../../libs/domain/scoring/score.ts';
import type { ScorecardApplied } from '../../libs/domain/unit-year/season.ts';
import { openStore, StoreAway } from '../../libs/event-store/open-store.ts';
import { StoreUnavailable, type EventStore } from '../../libs/event-store/port.ts';
import { open } from '../../libs/ledger/seal.ts';
import type { Progress } from '../../libs/views/follow.ts';
import { openViews } from '../../libs/views/open-views.ts';
import type { AsOf, Views } from '../../libs/views/views.ts';
import { scoreboard } from '../../projections/scoreboard.ts';
import { Failure } from './failure.ts';
import { storeOf, type CommonFlags } from './flags.ts';
import { progressBar } from './output.ts';

/** Opens the ledger for reading, hands it over, and closes it whatever happens. */
export async function reading<Result>(
  flags: CommonFlags,
  work: (store: EventStore) => Promise<Result>,
): Promise<Result> {
  const address = storeOf(flags);
  const { store } = await openStore(address, { mode: 'read' });
  try {
    return await work(store);
  } catch (error) {
    throw error instanceof StoreUnavailable ? new StoreAway(address, error) : error;
  } finally {
    await store.close();
  }
}

/** How many events there are, for a bar; null where a store would have to read them all to tell. */
export async function countOf(store: EventStore, flags: CommonFlags): Promise<number | null> {
  if (storeOf(flags).kind === 'eventstoredb') return null;
  return (await store.head())?.index ?? 0;
}

/** The views of the ledger as it stands now, in memory: the running server keeps its own. */
export async function viewsOf(store: EventStore, flags: CommonFlags): Promise<Views> {
  const views = openViews(':memory:', [scoreboard]);
  const bar = progressBar('Đọc sổ cái / Reading');
  const onProgress = ({ handled, total }: Progress) => bar.update(handled, total);
  const isCounted = storeOf(flags).kind === 'folder';
  await views.catchUp(store, isCounted ? { onProgress } : {});
  bar.stop();
  return views;
}

export async function streamOf(store: EventStore, stream: string): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = [];
  for await (const { bytes } of store.readStream(stream)) recorded.push(decode(open(bytes)));
  return recorded;
}

/** The scorecards, rule books and bloc-years that a unit-year's events name, read once and as they hold now. */
export async function basisSourceOf(
  store: EventStore,
  events: readonly Recorded[],
): Promise<BasisSource> {
  const bases = new Map<string, ScoreBasis>();
  for (const event of events) {
    if (event.type !== 'ScorecardApplied') continue;
    const applied = event.data as ScorecardApplied['data'];
    bases.set(keyOf(applied), await readBasis(store, applied));
  }
  return (applied) => {
    const basis = bases.get(keyOf(applied));
    if (!basis) throw new Error(`no scorecard was read for ${keyOf(applied)}`);
    return basis;
  };
}

function keyOf({ scorecard }: ScorecardApplied['data']): string {
  return `${scorecard.stream}@${scorecard.revision}`;
}

async function readBasis(
  store: EventStore,
  { scorecard, ruleBook: book }: ScorecardApplied['data'],
): Promise<ScoreBasis> {
  // The opening may be corrected after the issue, so the bloc-year is read whole: what was issued stays as it is.
  const bloc = await foldUpTo(store, blocYear, { stream: scorecard.stream, revision: Infinity });
  const { published } = await foldUpTo(store, ruleBook, book);
  if (!bloc.issued || !bloc.opened || !published) {
    throw new Failure(
      `Không tìm thấy bảng chấm điểm đã áp dụng (${scorecard.stream}@${scorecard.revision}).`,
      `The scorecard applied is not in the ledger (${scorecard.stream}@${scorecard.revision}).`,
    );
  }
  return { book: published.book, scorecard: bloc.issued.scorecard, blocYear: bloc.opened };
}

/** A rule book that was published. @throws Failure */
export async function bookOf(store: EventStore, id: string): Promise<RuleBook> {
  const stream = ruleBookStream(id);
  const { published } = await foldUpTo(store, ruleBook, { stream, revision: Infinity });
  if (published) return published.book;
  throw new Failure(`Chưa ban hành bộ quy tắc “${id}”.`, `No rule book “${id}” was published.`);
}

async function foldUpTo<State>(
  store: EventStore,
  aggregate: Aggregate<State>,
  { stream, revision }: Reference,
): Promise<State> {
  const events = await streamOf(store, stream);
  return events
    .filter((each) => each.revision <= revision)
    .reduce((state, event) => aggregate.evolve(state, event), aggregate.initial);
}

/** Tells of a time of recording whether a simulated clock gave it; the last such time is that of the clock's end. */
export async function simulatedTimesOf(store: EventStore): Promise<(at: Instant) => boolean> {
  const events = await streamOf(store, ledgerStream);
  const { opened } = events.reduce((state, each) => genesis.evolve(state, each), genesis.initial);
  const end = events.find(({ type }) => type === 'MachineClockAdopted')?.recordedAt ?? null;
  return (at) => opened?.clock === 'simulated' && (end === null || at <= end);
}

/** "1234" is a ledger index, anything else a time. */
export function pointOf(text: string | undefined): AsOf {
  if (text === undefined) return null;
  if (/^\d{1,15}$/.test(text)) return { index: Number(text) };
  // A day means its end in Lào Cai; any other time names its zone, so that it means the same on every machine.
  if (isCivilDate(text)) return { time: lastInstantOf(text) };
  try {
    return { time: new Date(Temporal.Instant.from(text).epochMilliseconds).toISOString() };
  } catch {
    throw new Failure(
      `“${text}” không phải là chỉ số sự kiện, ngày (2021-12-15) hay thời điểm có múi giờ (2021-12-15T08:00:00+07:00).`,
      `“${text}” is no ledger index, no day (2021-12-15) and no time with its zone (2021-12-15T08:00:00+07:00).`,
      2,
    );
  }
}

function lastInstantOf(day: string): string {
  return new Date(Date.parse(startOfDay(addDays(day, 1))) - 1).toISOString();
}
