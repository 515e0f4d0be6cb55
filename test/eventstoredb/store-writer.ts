// Who decides on writes: expected revisions, repetition, deletion and its undoing, as the server's index writer does.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ANY, DELETED_STREAM, NO_STREAM, STREAM_EXISTS } from './protocol.ts';
import { type Draft, eventDraft, lastRevision, type StoreLog } from './store-log.ts';
import { isMetastream, isSoftDeleted } from './stream-metadata.ts';

/** An event that a caller proposes. */
export interface Proposal {
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

export type WriteOutcome =
  | {
      readonly outcome: 'written';
      /** The stream's last number, -1 for none. */
      readonly revision: number;
      /** Where the last event stands; -1 where the server does not know. */
      readonly position: number;
    }
  | { readonly outcome: 'wrongExpectedVersion'; readonly current: number }
  | { readonly outcome: 'streamDeleted' }
  /** The server's own time ran out. */
  | { readonly outcome: 'timedOut'; readonly message: string };

export interface StoreWriter {
  append(stream: string, expected: number, events: readonly Proposal[]): Promise<WriteOutcome>;
  /** Soft: truncates the stream by its metadata; hard: lays a tombstone. */
  remove(stream: string, expected: number, hard: boolean): Promise<WriteOutcome>;
}

interface Known {
  readonly stream: string;
  readonly revision: number;
}

type Decision =
  | { readonly go: true; readonly current: number; readonly undelete: boolean }
  | { readonly go: false; readonly answer: WriteOutcome };

/** Bytes of ids that the server remembers since its start; an id without a number is found in these alone. */
const REMEMBERED_BYTES = 8 * 1024 * 1024;

/** A repetition of what is not committed yet is dropped: it waits for a commit that never comes. */
const DROPPED: WriteOutcome = { outcome: 'timedOut', message: 'Commit phase timeout.' };
const COMMIT_TIMEOUT_MS = 2000;

/** How long a follower waits for the answer of a leader that is away. */
const FORWARDING_TIMEOUT_MS = 4300;

const NO_BYTES = Buffer.alloc(0);

/** Ids written since the server started: they do not outlive it, as on a real one. */
class RememberedIds {
  readonly #known = new Map<string, Known>();
  #bytes = 0;

  get(id: string, stream: string): number | null {
    const known = this.#known.get(id);
    return known === undefined || known.stream !== stream ? null : known.revision;
  }

  put(id: string, known: Known): void {
    if (this.#known.has(id)) return;
    this.#bytes += 28 + 2 * known.stream.length;
    this.#known.set(id, known);
    for (const [oldest, value] of this.#known) {
      if (this.#bytes <= REMEMBERED_BYTES) return;
      this.#bytes -= 28 + 2 * value.stream.length;
      this.#known.delete(oldest);
    }
  }
}

const refuse = (current: number): Decision => ({
  go: false,
  answer: { outcome: 'wrongExpectedVersion', current },
});

async function forwardInVain(): Promise<WriteOutcome> {
  await sleep(FORWARDING_TIMEOUT_MS);
  return { outcome: 'timedOut', message: 'Forwarding timeout' };
}

/** What a follower forwards to while the leader that it knows is away. */
export const awayWriter: StoreWriter = { append: forwardInVain, remove: forwardInVain };

/** Opens a writer on a log; one a server, for what it remembers is lost with the server. */
export function openStoreWriter(log: StoreLog): StoreWriter {
  const remembered = new RememberedIds();

  const go = (stream: string, current: number): Decision => ({
    go: true,
    current,
    undelete: isSoftDeleted(log, stream),
  });

  const repeated = (stream: string, revision: number): Decision => {
    const position = log.streamRecords(stream)[revision]?.position ?? -1;
    if (position >= log.committed) return { go: false, answer: DROPPED };
    return { go: false, answer: { outcome: 'written', revision, position } };
  };

  /** Any revision or an existing stream: a repetition is known by the remembered ids alone. */
  const checkUnnumbered = (stream: string, current: number, ids: readonly string[]): Decision => {
    let last: number | null = null;
    for (const id of ids) {
      const revision = remembered.get(id, stream);
      if (revision === null) return last === null ? go(stream, current) : refuse(current);
      last = revision;
    }
    return last === null ? go(stream, current) : repeated(stream, last);
  };

  /** A revision that was passed: the same ids at the same numbers are a repetition, anything else a conflict. */
  const checkPassed = (
    stream: string,
    expected: number,
    current: number,
    ids: readonly string[],
  ): Decision => {
    for (const [offset, id] of ids.entries()) {
      const revision = expected + 1 + offset;
      if (remembered.get(id, stream) === revision) continue;
      if (log.streamRecords(stream)[revision]?.id === id) continue;
      if (offset === 0 && expected === NO_STREAM && isSoftDeleted(log, stream)) {
        return { go: true, current, undelete: true };
      }
      return refuse(current);
    }
    return ids.length === 0 ? refuse(current) : repeated(stream, expected + ids.length);
  };

  const check = (stream: string, expected: number, ids: readonly string[]): Decision => {
    const current = lastRevision(log.streamRecords(stream));
    if (current === DELETED_STREAM) return { go: false, answer: { outcome: 'streamDeleted' } };
    if (expected === STREAM_EXISTS) {
      if (isSoftDeleted(log, stream)) return { go: false, answer: { outcome: 'streamDeleted' } };
      if (current < 0 && log.streamRecords(`$$${stream}`).length === 0) return refuse(current);
    }
    if (expected === ANY || expected === STREAM_EXISTS) {
      return checkUnnumbered(stream, current, ids);
    }
    if (expected < current) return checkPassed(stream, expected, current, ids);
    return expected > current ? refuse(current) : go(stream, current);
  };

  /** The metadata that lets a softly deleted stream begin anew at a number. */
  const undeletion = (stream: string, from: number): Draft => {
    const records = log.streamRecords(`$$${stream}`);
    const json: unknown = JSON.parse(records.at(-1)?.data.toString('utf8') ?? '{}');
    const metadata = { ...(json as Record<string, unknown>), $tb: from };
    return eventDraft(`$$${stream}`, lastRevision(records) + 1, '$metadata', metadata);
  };

  const settle = async (drafts: readonly Draft[]): Promise<readonly { position: number }[]> => {
    const { stored, durable } = log.write(drafts);
    for (const { id, stream, revision, kind } of stored) {
      if (kind !== 'blank') remembered.put(id, { stream, revision });
    }
    await durable;
    return stored;
  };

  const append: StoreWriter['append'] = async (stream, expected, events) => {
    const decision = check(
      stream,
      expected,
      events.map(({ id }) => id),
    );
    if (!decision.go) {
      if (decision.answer === DROPPED) await sleep(COMMIT_TIMEOUT_MS);
      return decision.answer;
    }
    const first = decision.current + 1;
    const drafts: Draft[] = events.map((event, offset) => ({
      ...event,
      kind: 'event',
      stream,
      revision: first + offset,
    }));
    if (drafts.length === 0) drafts.push(blank(stream, decision.current));
    // Undeleting follows in the same moment: the data of the metadata just written may be what undeletes.
    const original = stream.slice(2);
    const undeletes = isMetastream(stream) && isSoftDeleted(log, original);
    const written = settle(drafts);
    if (decision.undelete) await settle([undeletion(stream, first)]);
    if (undeletes) {
      await settle([undeletion(original, lastRevision(log.streamRecords(original)) + 1)]);
    }
    const position = (await written).at(-1)!.position;
    return { outcome: 'written', revision: decision.current + events.length, position };
  };

  const remove: StoreWriter['remove'] = async (stream, expected, hard) => {
    const id = randomUUID();
    const decision = check(stream, expected, [id]);
    if (!decision.go) return decision.answer;
    const metadata = log.streamRecords(`$$${stream}`);
    if (!hard && decision.current < 0 && metadata.length === 0) {
      return { outcome: 'wrongExpectedVersion', current: -1 };
    }
    const draft: Draft = hard
      ? { ...blank(stream, DELETED_STREAM), kind: 'tombstone', id, type: '$streamDeleted' }
      : {
          ...eventDraft(`$$${stream}`, lastRevision(metadata) + 1, '$metadata', {}),
          id,
          data: Buffer.from('{"$tb":9223372036854775807}'),
        };
    const [stored] = await settle([draft]);
    return { outcome: 'written', revision: draft.revision, position: stored!.position };
  };

  return { append, remove };
}

function blank(stream: string, revision: number): Draft {
  return {
    kind: 'blank',
    stream,
    revision,
    id: randomUUID(),
    type: '',
    isJson: false,
    data: NO_BYTES,
    metadata: NO_BYTES,
  };
}
