// The retention register and the files on record, as of any point: classes, holds, what is due, tombstones.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleRetentionSchedule } from '../../libs/domain/samples/retention-schedule.ts';
import { runServer, type ServerUnderTest } from '../running-server.ts';
import { samplePdf, stored, type Uploaded } from '../sample-file.ts';
import { clientOf, type Client, type RecordedAnswer } from '../server-client.ts';
import { foundation, legalBasis, paper, send, year } from '../year-by-mutations.ts';

let server: ServerUnderTest;
let client: Client;
let last: RecordedAnswer;
const files: Uploaded[] = [];
const marks: Record<string, number> = {};

const { classes, kinds, ...sample } = sampleRetentionSchedule;
/** Everything is kept for a year, but for the plans of a bloc, which are kept for ever. */
const schedule = {
  ...sample,
  classes: [
    { ...classes[0]!, class: '1-nam', title: 'Bảo quản 1 năm', years: 1 },
    { ...classes[0]!, class: '3-nam', title: 'Bảo quản 3 năm', years: 3 },
    { ...classes[0]!, class: 'vinh-vien', title: 'Vĩnh viễn' },
  ],
  kinds: kinds.map(({ kind }) => {
    return { kind, class: kind === 'activityPlan' ? 'vinh-vien' : '1-nam' };
  }),
};

/** Records an act, and remembers at which ledger index a moment was. */
async function act(mark: string, ...[name, input]: Parameters<Client['mutate']>): Promise<void> {
  last = await client.mutate(name, input);
  const { retention } = await client.query('{ retention { index } }', {}, { waitFor: last });
  marks[mark] = (retention as { readonly index: number }).index;
}

const of = { bloc: 'k1', year };
const difficulty = (id: string, file: Uploaded) => {
  return { ...of, difficulty: id, summary: 'Vướng mắc', document: paper('72'), file };
};
const plan = (id: string, file: Uploaded) => {
  return { ...of, plan: id, title: 'Kế hoạch hoạt động', document: paper('73'), file };
};

beforeAll(async () => {
  server = await runServer({ limits: { disposalQuietMs: 0 } });
  client = clientOf(server);
  await send(client, foundation);
  for (const seed of ['a', 'b', 'c']) files.push(await stored(server.url, samplePdf(seed)));
  const [a, b, c] = files as [Uploaded, Uploaded, Uploaded];
  await act('named', 'reportDifficulty', difficulty('v1', a));
  await client.mutate('reportDifficulty', difficulty('v2', b));
  await client.mutate('reportDifficulty', difficulty('v3', c));
  await act('all', 'adoptActivityPlan', plan('kh', c));
  await act('published', 'publishRetentionSchedule', schedule);
  const record = { stream: 'blocYear-2021-k1', revision: 3 };
  const assigned = { record, sha256: a.sha256, class: '3-nam', schedule: schedule.schedule };
  await act('assigned', 'assignRetentionClass', { ...assigned, reason: 'Vụ việc kéo dài' });
  const hold = { hold: 'td', files: [b.sha256], cause: 'litigation', legalBasis };
  await act('held', 'holdDisposal', { ...hold, since: '2022-01-05' });
  await act('lifted', 'liftDisposalHold', { hold: 'td', liftedFrom: '2022-03-01', legalBasis });
  const disposal = { disposal: 'th', schedule: schedule.schedule, decision: paper('95') };
  await act('disposed', 'disposeOfRecords', { ...disposal, files: [b.sha256] });
});
afterAll(() => server.stop());

interface Shown {
  readonly sha256: string;
  readonly state: string;
}

const fields = `index pageInfo { hasNextPage endCursor }
  edges { node { sha256 state kind class year permanent until hold namings namedBy { type kind }
    tombstones { disposal event namedBy decision { number } } } }`;

async function filesAsked(asked: string): Promise<readonly Shown[]> {
  const { files: answer } = await client.query(`{ files(${asked}) { ${fields} } }`);
  return (answer as { edges: readonly { node: Shown }[] }).edges.map(({ node }) => node);
}

async function fileAt(place: number, mark: string): Promise<Shown | undefined> {
  const { sha256 } = files[place]!;
  return (await filesAsked(`sha256: "${sha256}", asOf: { index: ${marks[mark]} }`))[0];
}

test('a file says which events name it, and how long it is kept by the longest class of them', async () => {
  expect(await fileAt(2, 'named')).toBeUndefined();
  expect(await fileAt(2, 'all')).toMatchObject({ namings: 2, class: null, until: null });
  expect(await fileAt(2, 'published')).toMatchObject({
    state: 'kept',
    kind: 'activityPlan',
    class: 'vinh-vien',
    permanent: true,
    until: null,
    namedBy: expect.arrayContaining([
      { type: 'ActivityPlanAdopted', kind: 'activityPlan' },
      { type: 'DifficultyReported', kind: 'difficulty' },
    ]) as unknown,
  });
  expect(await fileAt(1, 'published')).toMatchObject({ class: '1-nam', year, until: year + 1 });
});

test('a class that was assigned counts from its event on', async () => {
  expect(await fileAt(0, 'published')).toMatchObject({ class: '1-nam', until: year + 1 });
  expect(await fileAt(0, 'assigned')).toMatchObject({ class: '3-nam', until: year + 3 });
});

test('a hold and a disposal are told as of the points where they stand', async () => {
  expect(await fileAt(1, 'assigned')).toMatchObject({ state: 'kept', hold: null });
  expect(await fileAt(1, 'held')).toMatchObject({ state: 'kept', hold: 'td' });
  expect(await fileAt(1, 'lifted')).toMatchObject({ state: 'kept', hold: null, tombstones: [] });
  expect(await fileAt(1, 'disposed')).toMatchObject({
    state: 'disposed',
    class: null,
    tombstones: [
      {
        disposal: 'th',
        event: `${last.stream}@${last.revision}`,
        namedBy: ['blocYear-2021-k1@4'],
        decision: { number: '95' },
      },
    ],
  });
});

test('what is due for disposal in a year is past its period, and neither held nor gone', async () => {
  const due = async (dueIn: number, mark: string) =>
    (await filesAsked(`dueIn: ${dueIn}, asOf: { index: ${marks[mark]} }`)).map(
      (each) => each.sha256,
    );
  const [a = '', b = ''] = files.map(({ sha256 }) => sha256);
  expect(await due(year + 1, 'assigned')).toEqual([]);
  expect(await due(year + 2, 'assigned')).toEqual([b]);
  expect(await due(year + 4, 'assigned')).toEqual(
    [a, b].toSorted((one, other) => (one < other ? -1 : 1)),
  );
  expect(await due(year + 2, 'held')).toEqual([]);
  expect(await due(year + 4, 'disposed')).toEqual([a]);
});

test('files are paged by their hashes', async () => {
  const hashes = files.map(({ sha256 }) => sha256).toSorted();
  let after = '';
  const seen: string[] = [];
  for (let more = true; more;) {
    const { files: answer } = await client.query(`{ files(first: 2${after}) { ${fields} } }`);
    const page = answer as {
      edges: readonly { node: Shown }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    seen.push(...page.edges.map(({ node }) => node.sha256));
    after = `, after: "${page.pageInfo.endCursor}"`;
    more = page.pageInfo.hasNextPage;
  }
  expect(seen).toEqual(hashes);
});

test('the register says which schedule is in force, what was held and what was disposed of', async () => {
  const asked = `index inForce holdsCount disposalsCount
    schedules { schedule illustrative supersededBy annulled classes { class years kinds clause { vi } } }
    holds { hold cause since liftedFrom standing files } disposals { disposal files schedule }`;
  const at = async (mark: string) => {
    const answer = await client.query(
      `{ retention(asOf: { index: ${marks[mark]} }) { ${asked} } }`,
    );
    return answer['retention'];
  };
  expect(await at('all')).toMatchObject({ inForce: null, schedules: [], holds: [] });
  expect(await at('held')).toMatchObject({
    inForce: schedule.schedule,
    schedules: [{ illustrative: true, classes: [{ years: 1 }, { years: 3 }, { years: null }] }],
    holds: [{ hold: 'td', cause: 'litigation', standing: true, liftedFrom: null }],
    disposals: [],
  });
  expect(await at('disposed')).toMatchObject({
    index: marks['disposed'],
    holds: [{ standing: false, liftedFrom: '2022-03-01' }],
    disposals: [{ disposal: 'th', files: [files[1]!.sha256] }],
  });
});
