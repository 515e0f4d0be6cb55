// The secrecy of ballots in what the server prints: neither figures nor nominees, whether the tally is recorded or refused.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { budgetMeetingSteps } from './mutation-steps/budget-meetings.ts';
import { compiledProgram } from './compiled-programs.ts';
import { post, temporaryFolder } from './running-server.ts';
import { board, clientOf, headersOf, mutationOf } from './server-client.ts';
import { foundation, send, type Step } from './year-by-mutations.ts';

const children: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A server that prints as much as it can. */
async function started() {
  const folder = temporaryFolder();
  folders.push(folder);
  const child = spawn(
    process.execPath,
    [compiledProgram('server'), '--port', '0', '--data', folder, '--log', 'debug'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  children.push(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  }
  const file = join(folder, 'server.json');
  await expect.poll(() => existsSync(file) && printed.includes('Sẵn sàng'), wait).toBe(true);
  const { url } = JSON.parse(readFileSync(file, 'utf8')) as { readonly url: string };
  const ask = (request: unknown, headers = {}) => post(url, JSON.stringify(request), headers);
  const stop = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  };
  return { server: { url, folder, ask, stop }, stop, printed: () => printed };
}
const wait = { timeout: 30_000 };

const nominee = 'phieu-kin-don-vi';
const figures = { for: 4711, against: 4712, blank: 4713 };
const tally = {
  bloc: 'k1',
  year: 2021,
  tally: 'kiem-phieu-mat',
  meeting: 'tong-ket',
  occurredOn: '2021-12-20',
  questions: [
    {
      question: 'cau-hoi-mat',
      award: { kind: 'title', name: 'Danh hiệu mật' },
      ballotsIssued: 4714,
      nominees: [{ unit: nominee, ...figures }],
    },
  ],
};

test('a tally leaves nothing in the log, recorded or refused, well formed or not', async () => {
  const { server, stop, printed } = await started();
  const client = clientOf(server);
  const tallying = budgetMeetingSteps.find(([name]) => name === 'tallyBallots');
  const before = budgetMeetingSteps.slice(0, budgetMeetingSteps.indexOf(tallying as Step));
  const inK1 = (step: Step): Step => [step[0], { ...step[1], bloc: 'k1' }];
  const meetings = before.filter(([name]) => name !== 'pinRuleBook').map(inK1);
  const recorded = inK1(tallying as Step);
  await send(client, [...foundation, ...meetings, recorded]);

  const refused = await client.refused('tallyBallots', tally);
  expect(refused.extensions.code).toBe('TALLY_ALREADY_RECORDED');
  const unknown = await client.refused('tallyBallots', { ...tally, meeting: 'khong-co' });
  expect(unknown.extensions.code).toBe('MEETING_NOT_HELD');
  const halves = { ...tally, questions: [{ ...tally.questions[0], ballotsIssued: 4714.5 }] };
  expect((await client.refused('tallyBallots', halves)).extensions.code).toMatch(/INVALID$/);
  const headers = headersOf(board);
  const broken = { query: mutationOf('tallyBallots'), variables: JSON.stringify(tally) };
  expect((await server.ask(broken, headers)).status).toBeGreaterThanOrEqual(200);
  await post(server.url, JSON.stringify(tally).slice(0, -3), headers);
  await stop();

  for (const secret of [nominee, 'cau-hoi-mat', 'kiem-phieu-mat', 'Danh hiệu mật', 'kp-1']) {
    expect(printed()).not.toContain(secret);
  }
  expect(printed()).not.toMatch(/(for|against|blank|ballotsIssued)\W{1,6}471\d/);
}, 60_000);
