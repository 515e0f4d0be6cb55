// Disposals carried out: nothing goes that an event names which the decision did not know, or that is held by now.
import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deed, type Deed } from '../../libs/domain/given.contract.ts';
import { basis, lead, paper, usually } from '../../libs/domain/papers.contract.ts';
import { sampleRetentionSchedule } from '../../libs/domain/samples/retention-schedule.ts';
import { ofBloc, stages } from '../../libs/domain/year.contract.ts';
import { openEvidence, ordinaryLimits, type EvidenceStore } from '../../libs/evidence/evidence.ts';
import { openKeys, type KeyStore } from '../../libs/evidence/keys.ts';
import { openViews } from '../../libs/views/open-views.ts';
import { records } from '../../projections/records.ts';
import { openDeedStore, type DeedStore } from '../../test/deed-store.ts';
import { samplePdf } from '../../test/sample-file.ts';
import { carryOutDisposals, type CarriedOut } from './evidence-files.disposal.ts';

let folder: string;
let files: EvidenceStore;
let keys: KeyStore;
let deeds: DeedStore;
let file: { readonly sha256: string; readonly sizeBytes: number; readonly mediaType: string };
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'disposal-'));
  keys = await openKeys(join(folder, 'keys'));
  const limits = { ...ordinaryLimits, freeBytesMin: 0 };
  files = await openEvidence(join(folder, 'evidence'), limits, keys);
  const { sha256, bytes, mediaType } = await files.put(one(samplePdf()), { subject: null });
  file = { sha256, sizeBytes: bytes, mediaType };
  deeds = openDeedStore();
  await record(
    ...stages.opened,
    deed('publishRetentionSchedule', sampleRetentionSchedule, usually),
  );
});
afterEach(async () => {
  await files.close();
  rmSync(folder, { recursive: true });
});

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}

async function record(...told: readonly Deed[]): Promise<void> {
  for (const each of told) {
    if (!(await deeds.tryDeed(each))) throw new Error(`${each.act} was to be recorded`);
  }
}

const bloc = 'blocYear-2021-khoi-1';
const subject = 'nguoi-1';

/** The bloc reports a difficulty with a file: the event of this revision names it. */
function reported(revision: number, of: string | null = null): Deed {
  const stored = { ...file, name: null, subject: of };
  return deed(
    'reportDifficulty',
    {
      ...ofBloc,
      difficulty: `vm-${revision}`,
      summary: 'Vướng mắc',
      raisedBy: null,
      document: paper('7', 'BC', '2021-12-01'),
      file: stored,
    },
    { ...usually, actor: lead },
  );
}

/** Disposed of as a record of 2010 that these events name. */
function disposed(...revisions: readonly number[]): Deed {
  const namedBy = revisions.map((revision) => ({ stream: bloc, revision }));
  const of = { kind: 'difficulty', class: '10-nam', year: 2010, namedBy } as const;
  return deed(
    'disposeOfRecords',
    {
      disposal: 'th-1',
      schedule: sampleRetentionSchedule.schedule,
      decision: paper('500', 'QĐ-SNV', '2021-12-15'),
      minutes: null,
      files: [{ ...file, ...of }],
      erasedSubjects: [{ subject, ...of, files: [] }],
    },
    usually,
  );
}

const held = deed(
  'holdDisposal',
  {
    hold: 'td-1',
    streams: [bloc],
    files: [],
    cause: 'complaint',
    case: null,
    since: '2021-12-01',
    legalBasis: basis,
  },
  usually,
);

/** One round, and what is told of it. */
async function carriedOut(quietMs = -1_000): Promise<CarriedOut | { readonly error: unknown }> {
  const views = openViews(':memory:', [records]);
  await views.catchUp(deeds.store);
  const told = Promise.withResolvers<CarriedOut | { readonly error: unknown }>();
  const { store } = deeds;
  const at = { files, keys, store, views, everyMs: 60_000, quietMs, told: told.resolve };
  const disposals = carryOutDisposals(at);
  const outcome = await told.promise;
  await disposals.stop();
  views.close();
  return outcome;
}

const isThere = async () => [await files.has(file.sha256), (await keys.find(subject)).state];

test('what was decided is deleted and erased, and a second round does nothing', async () => {
  await keys.keyFor(subject);
  await record(reported(2, subject), disposed(2));
  expect(await carriedOut()).toMatchObject({ deleted: 1, erased: 1, overtaken: 0 });
  expect(await isThere()).toEqual([false, 'erased']);
  expect(await carriedOut()).toMatchObject({ deleted: 0, erased: 0, overtaken: 0 });
});

test('a naming that the decision did not know keeps bytes and key until a person looks', async () => {
  await keys.keyFor(subject);
  await record(reported(2, subject), reported(3, subject), disposed(2));
  expect(await carriedOut()).toMatchObject({ deleted: 0, erased: 0, overtaken: 2 });
  expect(await isThere()).toEqual([true, 'kept']);
});

test('a hold that was placed after the decision keeps them, and once it is lifted they go', async () => {
  await keys.keyFor(subject);
  await record(reported(2, subject), disposed(2), held);
  expect(await carriedOut()).toMatchObject({ deleted: 0, erased: 0, overtaken: 2 });
  expect(await isThere()).toEqual([true, 'kept']);
  const lifting = { hold: 'td-1', liftedFrom: '2021-12-18', case: null, legalBasis: basis };
  await record(deed('liftDisposalHold', lifting, usually));
  expect(await carriedOut()).toMatchObject({ deleted: 1, erased: 1, overtaken: 0 });
});

test('a file that was claimed a moment ago waits, for a command may be about to name it', async () => {
  await record(reported(2), disposed(2));
  await files.claim(file.sha256);
  expect(await carriedOut(60_000)).toMatchObject({ deleted: 0, waiting: 1 });
  expect(await files.has(file.sha256)).toBe(true);
});
