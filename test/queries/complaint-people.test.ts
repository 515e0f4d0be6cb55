// Who lodged a case, asked over real HTTP: people by name to whoever acts, a denouncer to nobody.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { khieuNai2011 } from '../../libs/domain/samples/khieu-nai-2011.ts';
import { runServer, type ServerUnderTest } from '../running-server.ts';
import { clientOf, headersOf, type RecordedAnswer, type Sent } from '../server-client.ts';

const handler = { role: 'complaintHandler' } as const;
const letter: Sent = {
  instance: 'first',
  capacity: 'ownRight',
  claims: 'Đề nghị xem xét',
  area: 'ordinary',
  procedure: 'kn-1',
};
const hong = { fullName: 'Trần Thị Hồng', position: 'Chuyên viên', workplace: 'Sở Tài chính' };

let server: ServerUnderTest;
let denunciation: RecordedAnswer;
beforeAll(async () => {
  server = await runServer();
  const client = clientOf(server);
  const published = { complaintProcedure: 'kn-1', procedure: khieuNai2011 };
  await client.mutate('publishComplaintProcedure', published);
  const people = [{ subject: 'nguoi-1', ...hong }];
  const petition = { complaint: 'kn-1', kind: 'petition', lodger: { ofPeople: { people } } };
  await client.mutate('lodgeCase', { ...letter, ...petition }, handler);
  const denounced = { kind: 'denunciation', lodger: { denouncer: hong } };
  denunciation = await client.mutate('lodgeCase', { ...letter, ...denounced }, handler);
});
afterAll(() => server.stop());

const query = `query($id: ID!) { complaint(id: $id) {
  lodger { people { subject state fullName position workplace } denouncer }
  instances { claims representative { fullName } } steps { sentence { vi } } } }`;

function ask(id: string, headers: Readonly<Record<string, string>> = {}) {
  const { stream, revision } = denunciation;
  const waiting = { ...headers, 'x-wait-for': `${stream}@${revision}` };
  return server.ask({ query, variables: { id } }, waiting);
}

test('people are named to whoever acts, and to nobody else', async () => {
  const acting = await ask('kn-1', headersOf(handler));
  expect(acting.body.data).toMatchObject({
    complaint: { lodger: { people: [{ subject: 'nguoi-1', state: 'open', ...hong }] } },
  });
  const other = await ask('kn-1');
  expect(other.body.data).toMatchObject({
    complaint: { lodger: { people: [{ state: 'sealed', fullName: null }] } },
  });
  expect(other.text).not.toContain('Hồng');
});

test('a denouncer is named to nobody, whoever acts', async () => {
  const id = denunciation.stream.slice('complaint-'.length);
  const { body, text } = await ask(id, headersOf(handler));
  expect(body.data).toMatchObject({
    complaint: {
      lodger: { people: [], denouncer: 'sealed' },
      instances: [{ representative: null }],
    },
  });
  expect(text).not.toMatch(/Hồng|nd-[0-9a-f]|Sở Tài chính/);
});
