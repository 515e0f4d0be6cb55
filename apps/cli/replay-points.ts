// The points between which a unit-year is replayed: an index, a time or an event of the ledger, and two of them for a comparison.
import type { Recorded } from '../../libs/domain/act.ts';
import { decode } from '../../libs/domain/aggregates.ts';
import type { EventStore } from '../../libs/event-store/port.ts';
import type { Views } from '../../libs/views/views.ts';
import { Failure } from './failure.ts';
import type { CommonFlags } from './flags.ts';
import { pointOf, streamOf, viewsOf } from './ledger-reading.ts';

export interface PointFlags extends CommonFlags {
  readonly asOf?: string;
  readonly from?: number;
  readonly to?: number;
  readonly untilEvent?: string;
  readonly diff?: readonly string[];
}

const anAddress = /^(.*)@(\d{1,9})$/;

/** @throws Failure where the flags ask for nothing that could be shown */
export function checkPoints({ from = 0, to = Infinity, untilEvent }: PointFlags): void {
  if (from > to) {
    throw new Failure(
      `--from ${from} đứng sau --to ${to}: không có bước nào ở giữa.`,
      `--from ${from} is after --to ${to}: there is no step between.`,
      2,
    );
  }
  if (untilEvent !== undefined && !anAddress.test(untilEvent)) {
    throw new Failure(
      `“${untilEvent}” không phải là địa chỉ sự kiện (chuỗi@số).`,
      `“${untilEvent}” is no address of an event (stream@revision).`,
      2,
    );
  }
}

/**
 * The events of the unit-year at a point: a ledger index, a time, or an event's address, of this stream or another.
 * @throws Failure where the ledger has no such event
 */
export async function eventsAsOf(
  store: EventStore,
  stream: string,
  point: string | undefined,
  flags: CommonFlags,
): Promise<readonly Recorded[]> {
  if (point === undefined) return streamOf(store, stream);
  const [, other = '', revision = ''] = anAddress.exec(point) ?? [];
  if (revision !== '' && (other === '' || other === stream)) {
    const events = await streamOf(store, stream);
    return upToEvent(events, { stream, revision: Number(revision) });
  }
  const views = await viewsOf(store, flags);
  try {
    const index = revision === '' ? views.resolveAsOf(pointOf(point)) : indexIn(views, point);
    return views.stream(stream, index).map((each) => decode(each));
  } finally {
    views.close();
  }
}

/** The events of a stream up to one of them. @throws Failure where it is not among them */
export function upToEvent(
  events: readonly Recorded[],
  { stream, revision }: { readonly stream: string; readonly revision: number },
): readonly Recorded[] {
  if (!events.some((each) => each.revision === revision)) throw noEvent(`${stream}@${revision}`);
  return events.filter((each) => each.revision <= revision);
}

function indexIn(views: Views, address: string): number {
  const at = address.lastIndexOf('@');
  const index = views.indexOf(address.slice(0, at), Number(address.slice(at + 1)));
  if (index >= 0) return index;
  throw noEvent(address);
}

function noEvent(address: string): Failure {
  return new Failure(`Sổ cái không có sự kiện ${address}.`, `The ledger has no event ${address}.`);
}

/** Both points of a comparison. @throws Failure where there are not exactly two */
export function twoPointsOf(diff: readonly string[]): readonly [string, string] {
  const [first, second, more] = diff;
  if (first !== undefined && second !== undefined && more === undefined) return [first, second];
  throw new Failure(
    '--diff cần đúng hai mốc, ví dụ --diff @90 @91.',
    '--diff needs exactly two points, as in --diff @90 @91.',
    2,
  );
}

/** Each point with a `--diff` of its own: what follows the two is an argument again, which an option of many would swallow. */
export function pointsApart(flags: readonly string[]): readonly string[] {
  const end = flags.indexOf('--');
  const at = flags.indexOf('--diff');
  const second = flags[at + 2];
  if (at < 0 || (end >= 0 && end < at) || second === undefined || second.startsWith('-')) {
    return flags;
  }
  return [...flags.slice(0, at + 2), '--diff', ...flags.slice(at + 2)];
}

/** Gathers what each `--diff` was given. */
export function withPoint(point: string, points: readonly string[] = []): readonly string[] {
  return [...points, point];
}
