// The SQLite store keeps the contract, and what only it promises: one writer, readers beside it, groups, rules in the file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Conflict, OutcomeUnknown, QueueFull, StoreUnavailable } from './port.ts';
import { FolderInUse, openSqliteStore, type SqliteStore } from './sqlite.ts';
import { storeContract } from './store.contract.ts';
import { collect, eventOf, eventsIn, subscribeUntil } from './store-events.contract.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

storeContract('the SQLite store', async () => {
  const store = await openSqliteStore(folder, { mode: 'write' });
  return {
    store,
    reopen: async () => {
      await store.close();
      return openSqliteStore(folder, { mode: 'write' });
    },
  };
});

/** Opens for writing, and closes whatever the test does. */
async function writing(
  use: (store: SqliteStore) => Promise<void>,
  queueMax?: number,
): Promise<void> {
  const store = await openSqliteStore(folder, {
    mode: 'write',
    ...(queueMax === undefined ? {} : { queueMax }),
  });
  try {
    await use(store);
  } finally {
    await store.close();
  }
}

const append = (store: SqliteStore, stream: string, expected: number, text: string) =>
  store.append(stream, expected, [eventOf(text)], { timeoutMs: 20_000 });

/** Makes every commit of the store wait, as a slow disk would, until the answer is called. */
function holdCommits(): () => void {
  const foreign = new DatabaseSync(join(folder, 'ledger.sqlite'));
  foreign.exec('BEGIN IMMEDIATE');
  return () => foreign.close();
}

describe('a folder of the SQLite store', () => {
  it('keeps what was answered when it is opened again, and goes on from there', async () => {
    await writing(async (store) => {
      await append(store, 'a', -1, 'one');
      await append(store, 'a', 0, 'two');
    });
    await writing(async (store) => {
      await expect(append(store, 'a', -1, 'late')).rejects.toMatchObject({ actual: 1 });
      expect(await append(store, 'a', 0, 'two')).toEqual({ revision: 1 });
      expect(await append(store, 'a', 1, 'three')).toEqual({ revision: 2 });
      expect(await store.head()).toEqual({ position: '3', index: 3 });
    });
  });

  it('refuses a second writer at once, in Vietnamese and English, until the first has closed', async () => {
    await writing(async (store) => {
      const started = performance.now();
      const refusal: unknown = await openSqliteStore(folder, { mode: 'write' }).catch(
        (error: unknown) => error,
      );
      expect(performance.now() - started).toBeLessThan(1_000);
      expect(refusal).toBeInstanceOf(FolderInUse);
      expect(refusal).toMatchObject({
        vi: expect.stringContaining('đang được một chương trình khác mở để ghi'),
        en: expect.stringContaining('already open for writing'),
      });
      expect(await append(store, 'a', -1, 'undisturbed')).toEqual({ revision: 0 });
    });
    await writing(async (store) => {
      expect(await append(store, 'a', 0, 'next')).toEqual({ revision: 1 });
    });
  });

  it('cannot be read before a writer has been there', async () => {
    await expect(openSqliteStore(folder, { mode: 'read' })).rejects.toBeInstanceOf(
      StoreUnavailable,
    );
  });

  it('is read beside its writer, and a subscription there hears new commits', async () => {
    await writing(async (store) => {
      await append(store, 'a', -1, 'before');
      const reader = await openSqliteStore(folder, { mode: 'read' });
      await expect(append(reader, 'a', 0, 'no')).rejects.toBeInstanceOf(StoreUnavailable);
      let caughtUp = 0;
      const heard = await subscribeUntil(reader, null, (message) => {
        if (message.kind === 'caughtUp') caughtUp += 1;
        if (caughtUp === 1 && message.kind === 'caughtUp') void append(store, 'a', 0, 'after');
        return caughtUp === 2;
      });
      expect(eventsIn(heard).map((event) => event.revision)).toEqual([0, 1]);
      await reader.close();
    });
  });

  it('keeps an event once in the whole ledger, wherever it is sent to again', async () => {
    await writing(async (store) => {
      await append(store, 'a', -1, 'one');
      await append(store, 'a', 0, 'two');
      await expect(append(store, 'a', 1, 'two')).rejects.toMatchObject({ actual: 1 });
      await expect(append(store, 'b', -1, 'one')).rejects.toMatchObject({ actual: -1 });
      expect(await store.head()).toEqual({ position: '2', index: 2 });
    });
  });

  it('refuses a checkpoint beyond its head', async () => {
    await writing(async (store) => {
      await append(store, 'a', -1, 'one');
      expect(() => store.readAll({ position: '2', index: 2 })).toThrow(RangeError);
    });
  });
});

describe('the file of the SQLite store', () => {
  it('refuses to change, delete, replace or skip events', async () => {
    await writing(async (store) => {
      await append(store, 'a', -1, 'one');
      await append(store, 'a', 0, 'two');
    });
    const file = new DatabaseSync(join(folder, 'ledger.sqlite'));
    const { id } = eventOf('one');
    const insert = `INTO event (position, stream, revision, id, type, bytes) VALUES`;
    for (const [statement, reason] of [
      [`UPDATE event SET type = 'other' WHERE position = 1`, /never changed/],
      ['DELETE FROM event WHERE position = 2', /never deleted/],
      ['DELETE FROM event', /never deleted/],
      [
        `INSERT OR REPLACE ${insert} (1, 'a', 2, 'x', 't', x'00')`,
        /positions of the ledger have no gaps/,
      ],
      [`INSERT OR REPLACE ${insert} (3, 'a', 2, '${id}', 't', x'00')`, /recorded once/],
      [`INSERT ${insert} (4, 'a', 2, 'x', 't', x'00')`, /positions of the ledger have no gaps/],
      [`INSERT ${insert} (3, 'a', 3, 'x', 't', x'00')`, /revisions of a stream have no gaps/],
      [`INSERT ${insert} (3, 'b', 1, 'x', 't', x'00')`, /revisions of a stream have no gaps/],
    ] as const) {
      expect(() => file.exec(statement)).toThrow(reason);
    }
    expect(file.prepare('SELECT count(*) AS n FROM event').get()?.['n']).toBe(2);
    file.close();
  });

  it('is not opened when its last events were removed behind the back of the store', async () => {
    await writing(async (store) => {
      await append(store, 'a', -1, 'one');
      await append(store, 'a', 0, 'two');
    });
    const file = new DatabaseSync(join(folder, 'ledger.sqlite'));
    file.exec('DROP TRIGGER event_is_not_deleted; DELETE FROM event WHERE position = 2');
    file.close();
    await expect(openSqliteStore(folder, { mode: 'write' })).rejects.toThrow(
      /last events were removed/,
    );
    await expect(openSqliteStore(folder, { mode: 'read' })).rejects.toThrow(
      /last events were removed/,
    );
  });
});

describe('the writer of the SQLite store', () => {
  it('commits concurrent appends as groups, in which a conflict harms nobody else', async () => {
    await writing(async (store) => {
      await append(store, 'taken', -1, 'first');
      const before = store.counts();
      const settled = await Promise.allSettled(
        Array.from({ length: 200 }, (_, at) =>
          at % 10 === 0
            ? append(store, 'taken', -1, `late ${at}`)
            : append(store, `own-${at}`, -1, `${at}`),
        ),
      );
      const refused = settled.filter((one) => one.status === 'rejected');
      expect(refused).toHaveLength(20);
      for (const { reason } of refused) expect(reason).toBeInstanceOf(Conflict);
      const after = store.counts();
      expect(after.appends - before.appends).toBe(200);
      expect(after.commits - before.commits).toBeLessThan(20);
      expect(after).toMatchObject({ waitingAppends: 0, waitingBytes: 0 });
      expect(await collect(store.readAll(null))).toHaveLength(181);
    });
  });

  it('does not hold up the event loop or readers while a commit is slow', async () => {
    await writing(async (store) => {
      await append(store, 'a', -1, 'one');
      const release = holdCommits();
      const slow = append(store, 'a', 0, 'two');
      let longestMs = 0;
      let last = performance.now();
      const until = last + 400;
      while (last < until) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        expect(await collect(store.readStream('a'))).toHaveLength(1);
        const now = performance.now();
        longestMs = Math.max(longestMs, now - last);
        last = now;
      }
      release();
      expect(await slow).toEqual({ revision: 1 });
      expect(longestMs).toBeLessThan(200);
    });
  });

  it('says that the outcome is unknown when a commit takes too long; sending again settles it', async () => {
    await writing(async (store) => {
      await append(store, 'a', -1, 'one');
      const release = holdCommits();
      const hurried = store.append('a', 0, [eventOf('two')], { timeoutMs: 50 });
      await expect(hurried).rejects.toBeInstanceOf(OutcomeUnknown);
      release();
      expect(await append(store, 'a', 0, 'two')).toEqual({ revision: 1 });
      expect(await collect(store.readStream('a'))).toHaveLength(2);
    });
  });

  it('refuses appends beyond its queue at once, and takes in nothing of them', async () => {
    await writing(async (store) => {
      await append(store, 'a', -1, 'one');
      const release = holdCommits();
      const waiting = [1, 2, 3].map((at) => append(store, `waits-${at}`, -1, `${at}`));
      await expect(append(store, 'refused', -1, 'no')).rejects.toBeInstanceOf(QueueFull);
      expect(store.counts().waitingAppends).toBe(3);
      release();
      await Promise.all(waiting);
      expect(await collect(store.readStream('refused'))).toEqual([]);
      expect(await append(store, 'refused', -1, 'yes')).toEqual({ revision: 0 });
    }, 3);
  });
});
