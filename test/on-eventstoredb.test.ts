// The whole server on EventStoreDB: the demonstration and a year by mutations answer as on the embedded ledger.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { membersOf } from '../libs/demonstration/bodies.ts';
import type { RemoteAddress } from '../libs/event-store/store-address.ts';
import { startStoreServer } from './eventstoredb/store-server.ts';
import { type Answers, answersOf, differences, type Question, textsOf } from './ledger-answers.ts';
import { verify } from './ledger-process.ts';
import { remoteAddress } from './remote-store.ts';
import { runServer, type ServerUnderTest } from './running-server.ts';
import { type Client, clientOf, type RecordedAnswer, today } from './server-client.ts';
import {
  claims,
  decisions,
  departures,
  foundation,
  issue,
  paper,
  type Step,
} from './year-by-mutations.ts';

const year = 2021;

/** A place for ledgers, each under a prefix of its own. */
interface Place {
  address(): RemoteAddress;
  close(): Promise<void>;
}

const fresh = () => `test-${randomUUID()}.`;

async function onTestServer(): Promise<Place> {
  const store = await startStoreServer();
  return { address: () => remoteAddress(store, { prefix: fresh() }), close: () => store.stop() };
}

async function onRealServer(url: string): Promise<Place> {
  const address = () => remoteAddress({ url, caFile: null }, { prefix: fresh() });
  return { address, close: async () => undefined };
}

const real = process.env['EVENTSTORE_URL'];
const places: readonly (readonly [name: string, open: () => Promise<Place>])[] = [
  ['the server of the tests', onTestServer],
  ...(real === undefined ? [] : [['the real server', () => onRealServer(real)] as const]),
];
const ran = places.map(([name]) => `The whole server runs on EventStoreDB: ${name}\n`);
const notRan = 'EVENTSTORE_URL names no real server: the whole server did not run on one\n';
process.stdout.write([...ran, ...(real === undefined ? [notRan] : [])].join(''));

/** Every field, for the seed makes the ids, the times and the hashes too; every event, and the scores of some units of each bloc. */
const demonstration = {
  year,
  blocs: Object.keys(membersOf),
  units: Object.values(membersOf).flatMap((members) => members.slice(0, 3).map(({ id }) => id)),
  trailsOf: ['so-tai-chinh', 'dn-che-nam-tra'],
  asOf: [2_500],
};

const disputed = { unit: 'so-van-hoa-the-thao', year };
const winter = { asOf: { index: 2_500 } };
const event = `unitYear-2021-${disputed.unit}@3`;
/** Time travel and cases: on any store of one ledger an index, a time, an address and a day name the same. */
const history: readonly Question[] = [
  ...[{ index: 2_500 }, { time: '2021-11-30T17:00:00Z' }, { event }, { approvalOf: disputed }].map(
    (asOf): Question => ['score', { ...disputed, asOf }],
  ),
  ['score', { ...disputed, inEffectOn: '2021-10-31' }],
  ['scoreboard', { bloc: Object.keys(membersOf)[0], year, inEffectOn: '2021-10-31' }],
  ['compareScores', { ...disputed, from: winter, to: null }],
  ['explain', { ...disputed, line: 'deduction.criticism' }],
  ['whatIf', { ...disputed, without: [event], with: [] }],
  ['causes', { event }],
  ['effects', { event }],
  ['complaints', { first: 20 }],
  ['complaintTimeline', { id: 'khieu-nai-2022-01', first: 30, on: '2022-06-30' }],
  ['complaintDeadlines', { first: 30, on: '2022-06-30' }],
];

/** As `--demo` starts it, once the views have the last event. */
async function demonstrate(store: RemoteAddress | null): Promise<ServerUnderTest> {
  // A query may wait as long as the whole demonstration takes to be read.
  const limits = { ownWriteTimeoutMs: 50_000, answerTimeoutMs: 55_000 };
  const server = await runServer({ store, demo: 'small', limits });
  const waitFor = { stream: 'ledger', revision: 1 };
  await clientOf(server).query('{ ledger { id } }', {}, { waitFor });
  return server;
}

/**
 * The year of `year-by-mutations.ts`. Its commands have the same ids wherever they are sent; what the machine's clock gives
 * differs (times of recording, and with them hashes), and so does the id of the ledger, in its first event.
 */
const recorded = {
  year,
  blocs: ['k1', 'k2'],
  units: ['stc', 'stp', 'snv'],
  fromIndex: 1,
  asOf: [20, 60],
  without: ['recordedAt', 'receivedAt', 'time', 'hash', 'previous'],
};

/** What the mutations were told, refusals too, and then the queries. */
interface Year {
  readonly told: readonly object[];
  readonly answers: Answers;
}

async function recordYear(server: ServerUnderTest): Promise<Year> {
  const client = clientOf(server);
  const told: RecordedAnswer[] = [];
  const send = async (steps: readonly Step[]): Promise<void> => {
    for (const [name, input, actor] of steps) {
      const envelope = { commandId: `lenh-${told.length}`, occurredOn: today() };
      told.push(await client.mutate(name, { ...envelope, ...input }, actor));
    }
  };
  await send([...foundation, ...issue, ...claims, ...decisions]);
  await send([await approval(client, told.at(-1)!), ...departures]);
  await send(again);
  const waitFor = told.findLast(({ repeated }) => !repeated)!;
  await client.query('{ ledger { id } }', {}, { waitFor });
  const refused = await Promise.all(
    refusals.map(([name, input, actor]) => client.refused(name, input, actor)),
  );
  return { told: [...told, ...refused], answers: await answersOf(server, recorded) };
}

/** What the approver sees, approved. */
async function approval(client: Client, waitFor: RecordedAnswer): Promise<Step> {
  const query = '{ score(unit: "stc", year: 2021) { total scoreDigest } }';
  const { score } = await client.query(query, {}, { waitFor });
  const seen = score as { readonly total: string; readonly scoreDigest: string };
  const decision = paper('40');
  return ['approveUnitYear', { unit: 'stc', year, ...seen, decision }, { role: 'chairman' }];
}

const unit = { unit: 'sct', name: 'Sở Công Thương', kind: 'department', housesBoard: false };
const again: readonly Step[] = [
  ['enterUnit', { ...unit, commandId: 'hai-lan' }],
  ['enterUnit', { ...unit, commandId: 'hai-lan' }],
];
const refusals: readonly Step[] = [
  ['enterUnit', { ...unit, name: 'Sở khác', commandId: 'hai-lan' }],
  ['enterUnit', unit],
  ['openBlocYear', { bloc: 'k9', year }],
  ['fileEvidence', { unit: 'stc', year }],
];

let embedded: { readonly demonstration: Answers; readonly history: Answers; readonly year: Year };
beforeAll(async () => {
  const demonstrated = await demonstrate(null);
  const server = await runServer();
  embedded = {
    demonstration: await answersOf(demonstrated, demonstration),
    history: await textsOf(demonstrated, history),
    year: await recordYear(server),
  };
  await demonstrated.stop();
  await server.stop();
});

// A real store that others fill too is read through once before a ledger is opened in it.
const timeout = 300_000;

describe.each(places)('the whole server on EventStoreDB, on %s', { timeout }, (_, open) => {
  let place: Place;
  beforeAll(async () => {
    place = await open();
  });
  afterAll(() => place.close());

  test('answers of the demonstration what the embedded ledger answers, byte for byte', async () => {
    const store = place.address();
    const server = await demonstrate(store);
    const answers = await answersOf(server, demonstration);
    expect(differences(answers, embedded.demonstration)).toEqual([]);
    expect(answers.size).toBeGreaterThan(150);
    const past = await textsOf(server, history);
    expect(differences(past, embedded.history)).toEqual([]);
    expect(past.size).toBe(history.length);
    expect([...past.values()].filter((text) => /^\{"data":\{"\w+":null/.test(text))).toEqual([]);
    expect(await verify(server.folder, store)).toMatchObject({ intact: true, firstFault: null });
    await server.stop();
  });

  test('takes a year by mutations as the embedded ledger does, and answers the same of it', async () => {
    const server = await runServer({ store: place.address() });
    const { told, answers } = await recordYear(server);
    expect(told).toEqual(embedded.year.told);
    expect(differences(answers, embedded.year.answers)).toEqual([]);
    await server.stop();
  });
});
