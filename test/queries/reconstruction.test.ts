// Saved reconstructions over real HTTP: the ledger answers itself, the same for ever, from whatever store holds the events.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decode } from '../../libs/domain/aggregates.ts';
import { answerHash, answerOf } from '../../libs/domain/reconstruction/answer.ts';
import { ledgerOf, type EventOfLedger } from '../../libs/domain/reconstruction/ledger-of-events.ts';
import type { ReconstructionSaved } from '../../libs/domain/reconstruction/reconstruction.ts';
import { migrate } from '../../libs/event-store/migrate.ts';
import { openSqliteStore } from '../../libs/event-store/sqlite.ts';
import { canonicalBytes, canonicalText } from '../../libs/ledger/canonical.ts';
import { sha256Hex } from '../../libs/ledger/hash.ts';
import { open } from '../../libs/ledger/seal.ts';
import { runServer, temporaryFolder, type ServerUnderTest } from '../running-server.ts';
import { recordSeason } from '../season.ts';
import { clientOf, type Client, type Sent } from '../server-client.ts';

const stream = 'unitYear-2021-stp';
const data = temporaryFolder();
let server: ServerUnderTest;
let client: Client;
/** The approval of the Department of Justice, and the letter of December that took half a point. */
let approval: number;
let letter: number;
beforeAll(async () => {
  const store = await openSqliteStore(data, { mode: 'write' });
  await recordSeason(store, { clock: 'simulated' });
  for await (const { bytes } of store.readStream(stream)) {
    const { type, revision } = open(bytes);
    if (type === 'UnitYearApproved') approval = revision;
    if (type === 'CriticismDocumentRecorded') letter ??= revision;
  }
  await store.close();
  server = await runServer({ data });
  client = clientOf(server);
});
afterAll(() => server.stop());

const inspector = { role: 'inspector' } as const;

interface Shown {
  readonly savedHash: string;
  readonly answerHash: string;
  readonly same: boolean;
  readonly differs: readonly string[];
  readonly alarm: boolean;
  readonly answer: string;
  readonly hypothetical: boolean;
  readonly finding: { readonly vi: string };
}

const fields = `reconstruction title what stream question questionHash inEffectOn complaint hypothetical
  saved { address actor { role } } at { address } savedHash answerHash same differs alarm answer finding { vi en }
  answerForm scoring history ruleBooks { event }`;

async function save(id: string, question: Sent, more: Sent = {}): Promise<Shown> {
  const event = await client.mutate(
    'saveReconstruction',
    {
      reconstruction: id,
      title: `Bản dựng lại ${id}`,
      at: { stream, revision: approval },
      question,
      ...more,
    },
    inspector,
  );
  return shown(id, event);
}

async function shown(
  id: string,
  waitFor?: { readonly stream: string; readonly revision: number },
): Promise<Shown> {
  const source = `query ($id: ID!) { reconstruction(id: $id) { ${fields} } }`;
  const answered = await client.query(source, { id }, waitFor ? { waitFor } : {});
  return answered['reconstruction'] as Shown;
}

type Content = { readonly result: Readonly<Record<string, unknown>> };
const contentOf = ({ answer }: Shown) => JSON.parse(answer) as Content;

const ofStp = (what: string, parts: Sent = {}): Sent => ({ what, stream, ...parts });
const ofBloc = (what: string, parts: Sent = {}): Sent => ({
  what,
  stream: 'blocYear-2021-k1',
  ...parts,
});

/** Every kind of question, asked of the ledger as it stood at the approval. */
function questions(): Readonly<Record<string, Sent>> {
  const points = {
    from: { stream, revision: letter - 1 },
    to: { stream, revision: letter },
  };
  const without = [{ stream, revision: letter }];
  return {
    'dl-diem': ofStp('score'),
    'dl-dong': ofStp('explain', { line: 'deduction.criticism' }),
    'dl-so': ofStp('compareScores', points),
    'dl-gia': ofStp('whatIf', { without }),
    'dl-bang': ofBloc('scoreboard'),
    'dl-so-bang': ofBloc('compareScoreboards', points),
    'dl-gia-bang': ofBloc('whatIfScoreboard', { without }),
  };
}

async function everyEvent(): Promise<readonly EventOfLedger[]> {
  const store = await openSqliteStore(server.folder, { mode: 'read' });
  const events: EventOfLedger[] = [];
  for await (const { bytes } of store.readAll(null)) {
    const content = open(bytes);
    events.push({ stream: content.stream, recorded: decode(content) });
  }
  await store.close();
  return events;
}

const digest = (value: unknown) => sha256Hex(canonicalBytes(value));
describe('a reconstruction of each kind of question', () => {
  test('is the same when it is asked again', async () => {
    for (const [id, question] of Object.entries(questions())) {
      const first = await save(id, question);
      expect(first, id).toMatchObject({ same: true, differs: [], alarm: false });
      expect(first.answerHash).toBe(sha256Hex(new TextEncoder().encode(first.answer)));
      expect(first.hypothetical).toBe(id.startsWith('dl-gia'));
    }
  });

  test('answers with the figures of the queries', async () => {
    const score = contentOf(await shown('dl-diem')).result;
    expect(score).toMatchObject({ total: 93_50, deductions: -50 });
    expect(contentOf(await shown('dl-so')).result).toMatchObject({
      by: -50,
      lines: [{ id: 'deduction.criticism', by: -50, causes: { added: [`${stream}@${letter}`] } }],
    });
    const would = contentOf(await shown('dl-gia')).result;
    expect(would).toMatchObject({
      leftOut: [`${stream}@${letter}`],
      by: 50,
      actual: { computed: 93_50 },
      would: { computed: 94_00 },
    });
    const { result } = contentOf(await shown('dl-bang'));
    const { scoreboard } = (await client.query(
      `{ scoreboard(bloc: "k1", year: 2021, asOf: { event: "${stream}@${approval}" }) { rows { unit rank total } } }`,
    )) as { readonly scoreboard: { readonly rows: readonly Row[] } };
    const rows = result['rows'] as readonly (Omit<Row, 'total'> & { readonly total: number })[];
    const told = rows.map(({ unit, rank, total }) => ({
      unit,
      rank,
      total: (total / 100).toFixed(2),
    }));
    const byUnit = (one: Row, other: Row) => (one.unit < other.unit ? -1 : 1);
    expect(told).toEqual(scoreboard.rows.toSorted(byUnit));
  });

  test('is the same from the events alone, as whoever has no server reads them', async () => {
    const events = await everyEvent();
    const ledger = ledgerOf(events, digest);
    const saved = events.flatMap(({ recorded }) =>
      recorded.type === 'ReconstructionSaved' ? [recorded.data as ReconstructionSaved['data']] : [],
    );
    expect(saved).toHaveLength(Object.keys(questions()).length);
    for (const each of saved) {
      const answer = answerOf(each, ledger);
      expect(answerHash(answer, digest), each.title).toBe(each.answerHash);
      expect(canonicalText(answer.content)).toBe((await shown(each.reconstruction)).answer);
      expect(answer.ruleBooks).toEqual(each.ruleBooks);
    }
  });

  test('names no ledger index, no time of recording, no sentence and no name of a unit', async () => {
    for (const id of Object.keys(questions())) {
      const { answer } = await shown(id);
      expect(answer).not.toMatch(/index|recordedAt|"vi"|"en"|Sở|Khối|\d{4}-\d\d-\d\dT/u);
    }
  });
});

interface Row {
  readonly unit: string;
  readonly rank: number | null;
  readonly total: string;
}

describe('a saved reconstruction', () => {
  test('gives the same bytes after other facts were recorded, though the result has changed', async () => {
    const before = await shown('dl-diem');
    const waitFor = await client.mutate('recordCriticismDocument', {
      unit: 'stc',
      year: 2021,
      criticism: 'vb-sau',
      kind: 'criticism',
      issuingBody: 'provincialPeoplesCommittee',
      document: { issuer: 'UBND tỉnh', number: '77', symbol: 'UBND', date: '2021-10-05' },
      serious: false,
    });
    const source = `{ now: scoreboard(bloc: "k1", year: 2021) { rows { unit total } }
      then: scoreboard(bloc: "k1", year: 2021, asOf: { event: "${stream}@${approval}" }) { rows { unit total } } }`;
    const { now, then } = await client.query(source, {}, { waitFor });
    expect(now).not.toEqual(then);
    const board = await shown('dl-bang');
    expect(board).toMatchObject({ same: true, answerHash: board.savedHash });
    expect((await shown('dl-diem')).answer).toBe(before.answer);
  });

  test('is listed under its case, and those of no case apart', async () => {
    const { reconstructions } = (await client.query(
      '{ reconstructions { edges { node { reconstruction same } } } }',
    )) as { readonly reconstructions: { readonly edges: readonly object[] } };
    expect(reconstructions.edges).toHaveLength(Object.keys(questions()).length);
    const none = await client.query('{ reconstructions(complaint: "kn-1") { edges { cursor } } }');
    expect(none).toEqual({ reconstructions: { edges: [] } });
  });

  test('is not there before it was saved', async () => {
    const asked = `{ reconstruction(id: "dl-diem", asOf: { event: "${stream}@0" }) { title } }`;
    expect(await client.query(asked)).toEqual({ reconstruction: null });
  });

  const startedOn = async (folder: string): Promise<void> => {
    server = await runServer({ data: folder });
    client = clientOf(server);
  };
  const waitFor = { stream: 'reconstruction-dl-gia-bang', revision: 0 };

  test('is the same after the server was started again, and on a ledger moved to another store', async () => {
    const before = await shown('dl-gia-bang');
    await server.stop();
    await startedOn(data);
    expect(await shown('dl-gia-bang', waitFor)).toEqual(before);
    const folder = temporaryFolder();
    await server.stop();
    const from = await openSqliteStore(data, { mode: 'read' });
    const to = await openSqliteStore(folder, { mode: 'write' });
    await migrate(from, to);
    await Promise.all([from.close(), to.close()]);
    await startedOn(folder);
    expect(await shown('dl-gia-bang', waitFor)).toEqual(before);
  });
});

describe('a question that cannot be asked', () => {
  const refused = (question: Sent, more: Sent = {}) =>
    client.refused(
      'saveReconstruction',
      { reconstruction: 'dl-x', title: 'X', question, at: { stream, revision: 0 }, ...more },
      inspector,
    );

  test('names the part that is wrong, and why', async () => {
    const error = await refused(ofStp('explain'));
    expect(error.extensions).toMatchObject({
      code: 'QUESTION_INVALID',
      field: 'question.line',
      vi: expect.stringContaining('Loại câu hỏi này cần nêu mục này.') as string,
    });
  });

  test('asks for an event that was not known at its point', async () => {
    const without = [{ stream, revision: letter }];
    const error = await refused(ofStp('whatIf', { without }));
    expect(error.extensions).toMatchObject({ code: 'FACT_UNKNOWN', field: 'question.without' });
  });

  test('is not told of to whoever may not ask', async () => {
    const input = {
      reconstruction: 'dl-x',
      title: 'X',
      question: ofStp('explain'),
      at: { stream, revision: 0 },
    };
    const { extensions } = await client.refused('saveReconstruction', input, {
      role: 'administrator',
    });
    expect(extensions).toMatchObject({ code: 'NOT_ENTITLED_TO_RECONSTRUCT' });
  });

  test('takes no id that is taken, though it has no answer', async () => {
    const without = [{ stream, revision: letter }];
    const error = await refused(ofStp('whatIf', { without }), { reconstruction: 'dl-diem' });
    expect(error.extensions).toMatchObject({ code: 'ID_TAKEN', field: 'reconstruction' });
  });

  test('supposes a fact that its own decision refuses', async () => {
    const supposed = {
      annulCriticismDocument: {
        commandId: 'x',
        occurredOn: '2021-12-20',
        unit: 'stp',
        year: 2021,
        criticism: 'khong-co',
        cause: 'recordedInError',
        legalBasis: { text: 'Căn cứ' },
      },
    };
    const more = { at: { stream, revision: approval } };
    const { extensions } = await refused(ofStp('whatIf', { with: [supposed] }), more);
    expect(extensions['code']).toBe('FACT_UNKNOWN');
  });
});
