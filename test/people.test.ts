// People from the input to the event over real HTTP: their names are in no file, no log and no refusal.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPeople } from '../apps/server/people.ts';
import type { Sealed } from '../libs/domain/sealed.ts';
import { openKeys } from '../libs/evidence/keys.ts';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import { open } from '../libs/ledger/seal.ts';
import { compiledProgram } from './compiled-programs.ts';
import { sampleFile, uploadSample } from './sample-file.ts';
import {
  post,
  temporaryFolder,
  type AnsweredError,
  type ServerUnderTest,
} from './running-server.ts';
import {
  clientOf,
  type Acting,
  type Client,
  type RecordedAnswer,
  type Sent,
} from './server-client.ts';
import { foundation, paper, send, year } from './year-by-mutations.ts';

let folder: string;
let child: ChildProcess;
let client: Client;
let ask: ServerUnderTest['ask'];
let printed = '';
const toldAll: string[] = [];

/** A server that prints as much as it can. */
beforeAll(async () => {
  folder = temporaryFolder();
  const flags = ['--port', '0', '--data', folder, '--log', 'debug'];
  child = spawn(process.execPath, [compiledProgram('server'), ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  }
  const file = join(folder, 'server.json');
  while (!existsSync(file) || !printed.includes('Sẵn sàng')) await sleep(50);
  const { url } = JSON.parse(readFileSync(file, 'utf8')) as { readonly url: string };
  ask = async (request: unknown, headers = {}) => {
    const answer = await post(url, JSON.stringify(request), headers);
    toldAll.push(answer.text);
    return answer;
  };
  client = clientOf({ url, folder, ask, stop: async () => {} });
  await uploadSample(url);
  await send(client, foundation);
}, 60_000);
afterAll(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const officer: Acting = { role: 'unitOfficer', unit: 'stc' };
const name = 'Đặng Thị Quỳnh Như';
const position = 'Chuyên viên kế toán trưởng';
const workplace = 'Phòng Hành chính sự nghiệp';
const person = { subject: 'nguoi-17', fullName: name, position, workplace };

function dossier(number: string, named: object, rest: object = {}): Sent {
  return {
    bloc: 'k1',
    year,
    commandId: `trinh-${number}`,
    dossier: `2021-k1-${number}`,
    beneficiary: { individual: { unit: 'stc', person: named } },
    category: 'other',
    occasion: 'adHoc',
    level: 'provincial',
    award: { kind: 'form', name: 'Bằng khen' },
    submitter: { unit: 'stc', capacity: 'provincialAgency' },
    submission: paper('70'),
    unscannable: ['Kỷ yếu'],
    ...rest,
  };
}
const exemplars = {
  all: { collectives: 1, individuals: 2 },
  named: [{ name: 'Phòng Ngân sách', unit: 'stc' }],
  people: [{ person, unit: 'stc' }],
};

async function eventAt({ stream, revision }: RecordedAnswer) {
  const store = await openSqliteStore(folder, { mode: 'read' });
  try {
    for await (const each of store.readStream(stream)) {
      if (each.revision === revision) return open(each.bytes);
    }
    throw new Error(`${stream} has no event ${revision}`);
  } finally {
    await store.close();
  }
}

async function opened(sealed: Sealed, at: RecordedAnswer, field: string) {
  const { ledger } = await eventAt(at);
  const keys = await openKeys(join(folder, 'keys'));
  const { stream, revision } = at;
  return openPeople(keys, () => ledger).open(sealed, { stream, revision, field });
}

/** What is neither on a disk nor told: no part of the person, in whichever spelling a file may hold it. */
function expectNowhere(text: string): void {
  for (const each of [name, position, workplace]) expect(text).not.toContain(each);
}

let submitted: RecordedAnswer;

test('a dossier of a person, sent with the name in clear, is recorded with the name sealed', async () => {
  submitted = await client.mutate('submitDossier', dossier('31', person), officer);
  const { data } = await eventAt(submitted);
  const { beneficiary } = data as { beneficiary: { person: Sealed } };
  expectNowhere(JSON.stringify(data));
  expect(beneficiary.person.subject).toBe('nguoi-17');
  const { subject: _, ...clear } = person;
  expect(await opened(beneficiary.person, submitted, 'beneficiary.person')).toEqual(clear);
  expect(await opened(beneficiary.person, submitted, 'beneficiary')).toBeNull();
});

test('reports of a member and of a bloc name people so, each at its place', async () => {
  const of = { year, period: 'year', document: paper('71'), scan: sampleFile, exemplars };
  const complaints = { received: 0, resolved: 0 };
  const sent = [
    await client.mutate('receiveMemberReport', { ...of, unit: 'stc', report: 'bc1', complaints }),
    await client.mutate('receiveBlocReport', { ...of, bloc: 'k1', report: 'bc2' }),
  ];
  for (const at of sent) {
    const { data } = await eventAt(at);
    const named = (data as { exemplars: { named: readonly { person?: Sealed }[] } }).exemplars
      .named;
    expectNowhere(JSON.stringify(data));
    expect(named).toHaveLength(2);
    const sealed = named[1]!.person!;
    const seen = await opened(sealed, at, 'exemplars.named[1].person');
    expect(seen).toMatchObject({ fullName: name });
    expect(await opened(sealed, at, 'exemplars.named[0].person')).toBeNull();
  }
});

test('the same command sent again answers as the first time, whatever its people are called now', async () => {
  const again = await client.mutate('submitDossier', dossier('31', person), officer);
  expect(again).toEqual({ ...submitted, repeated: true });
  const respelled = { ...person, fullName: 'Đặng Thị Quỳnh' };
  const other = await client.mutate('submitDossier', dossier('31', respelled), officer);
  expect(other.repeated).toBe(true);
  const another = dossier('31', { ...person, subject: 'nguoi-18' });
  const { extensions } = await client.refused('submitDossier', another, officer);
  expect(extensions.code).toBe('COMMAND_ID_REUSED');
});

test('no refusal repeats a name, whatever is wrong with the input', async () => {
  const refused: AnsweredError[] = [
    await client.refused('submitDossier', dossier('32', person), { role: 'chairman' }),
    await client.refused('submitDossier', dossier('33', { ...person, subject: name }), officer),
    await client.refused('submitDossier', dossier('34', { ...person, age: 40 }), officer),
    await client.refused('submitDossier', dossier('35', { ...person, position: [name] }), officer),
    await client.refused('submitDossier', dossier('36', { fullName: name }), officer),
    await client.refused(
      'submitDossier',
      dossier('37', { ...person, fullName: name.repeat(20) }),
      officer,
    ),
  ];
  for (const error of refused) expectNowhere(JSON.stringify(error));
  // Written into the document itself, too.
  for (const fullName of [`["${name}"]`, `{ ho: "${name}" }`, `5, ten: "${name}"`]) {
    const of = `beneficiary: { individual: { unit: "stc", person: { fullName: ${fullName} } } }`;
    const answer = await ask({ query: `mutation { submitDossier(input: { ${of} }) { stream } }` });
    expect(answer.body.errors?.length).toBeGreaterThan(0);
    expectNowhere(answer.text);
  }
});

test('a person whose key was erased cannot be named again; what was recorded stays', async () => {
  const keys = await openKeys(join(folder, 'keys'));
  await keys.erase('nguoi-17');
  const { data } = await eventAt(submitted);
  const { beneficiary } = data as { beneficiary: { person: Sealed } };
  expect(await opened(beneficiary.person, submitted, 'beneficiary.person')).toBe('erased');
  const again = await client.mutate('submitDossier', dossier('31', person), officer);
  expect(again).toEqual({ ...submitted, repeated: true });
  const { extensions } = await client.refused('submitDossier', dossier('38', person), officer);
  expect(extensions.code).toBe('EVIDENCE_ERASED');
});

test('no file of the server and nothing it printed or answered holds a name', async () => {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  const names = files.map((each) => each.name);
  expect(names).toEqual(expect.arrayContaining(['views.sqlite', 'nguoi-17.erased']));
  for (const each of files) expectNowhere(readFileSync(join(each.parentPath, each.name), 'utf8'));
  expectNowhere(printed);
  expectNowhere(toldAll.join('\n'));
  expect(toldAll.length).toBeGreaterThan(30);
});
