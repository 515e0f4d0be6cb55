// A denunciation through the API: nothing that is recorded or answered tells who denounced.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { khieuNai2011 } from '../libs/domain/samples/khieu-nai-2011.ts';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import type { EventContent } from '../libs/ledger/event.ts';
import { open } from '../libs/ledger/seal.ts';
import { runServer, type ServerUnderTest } from './running-server.ts';
import { clientOf, type Client, type Sent } from './server-client.ts';

let server: ServerUnderTest;
let client: Client;
beforeAll(async () => {
  server = await runServer();
  client = clientOf(server);
  const published = { complaintProcedure: 'kn-1', procedure: khieuNai2011 };
  await client.mutate('publishComplaintProcedure', published);
});
afterAll(() => server.stop());

const handler = { role: 'complaintHandler' } as const;
const told: Sent = {
  kind: 'denunciation',
  instance: 'first',
  capacity: 'ownRight',
  claims: 'Phản ánh việc kê khai thành tích',
  area: 'ordinary',
  procedure: 'kn-1',
};
const hong = { fullName: 'Trần Thị Hồng', position: 'Giám đốc', workplace: 'Sở Tài chính' };
const denounced = (commandId: string, denouncer: object = hong): Sent => ({
  ...told,
  commandId,
  lodger: { denouncer },
});

interface Lodged {
  readonly complaint: string;
  readonly lodger: { readonly person: { readonly subject: string; readonly ciphertext: string } };
}

async function recorded(stream: string): Promise<{ event: EventContent; data: Lodged }> {
  const store = await openSqliteStore(server.folder, { mode: 'read' });
  for await (const { bytes } of store.readStream(stream)) {
    await store.close();
    const event = open(bytes);
    return { event, data: event.data as Lodged };
  }
  throw new Error(`${stream} has no events`);
}

describe('a denunciation', () => {
  test('is recorded under ids that are drawn, and names nobody and nothing of the letter', async () => {
    const { stream } = await client.mutate('lodgeCase', denounced('don-cua-ba-Hong'), handler);
    expect(stream).toMatch(/^complaint-tc-[0-9a-f]{32}$/);
    const { event, data } = await recorded(stream);
    expect(data.lodger.person.subject).toMatch(/^nd-[0-9a-f]{32}$/);
    expect(JSON.stringify(event)).not.toMatch(/Hồng|Hong|Giám đốc|Sở Tài chính/);
  });

  test('sent again is the same, and another letter has other ids', async () => {
    const first = await client.mutate('lodgeCase', denounced('don-2'), handler);
    const again = await client.mutate('lodgeCase', denounced('don-2'), handler);
    expect(again).toEqual({ ...first, repeated: true });
    const other = await client.mutate('lodgeCase', denounced('don-3'), handler);
    expect(other.stream).not.toBe(first.stream);
    const subjects = await Promise.all(
      [first, other].map(async ({ stream }) => (await recorded(stream)).data.lodger.person.subject),
    );
    expect(new Set(subjects).size).toBe(2);
  });

  test('tells by its seal no length of a name', async () => {
    const short = { ...hong, fullName: 'An', position: null, workplace: null };
    const lengths = await Promise.all(
      [denounced('don-4'), denounced('don-5', short)].map(async (input) => {
        const { stream } = await client.mutate('lodgeCase', input, handler);
        return (await recorded(stream)).data.lodger.person.ciphertext.length;
      }),
    );
    expect(lengths[0]).toBe(lengths[1]);
  });

  test('whose letter has no name is recorded without one', async () => {
    const { stream } = await client.mutate('lodgeCase', denounced('don-6', {}), handler);
    const { data } = await recorded(stream);
    expect(data.lodger).toEqual({ kind: 'denouncer', person: null });
  });

  test('is refused under a key that the ledger knows, which would join it to what it knows', async () => {
    const subject = 'nguoi-1';
    const people = { ofPeople: { people: [{ ...hong, subject }] } };
    const petition = { ...told, kind: 'petition', complaint: 'kn-9', lodger: people };
    const waitFor = await client.mutate('lodgeCase', petition, handler);
    await client.query('{ ledger { head } }', {}, { waitFor });
    const error = await client.refused(
      'lodgeCase',
      denounced('don-7', { ...hong, subject }),
      handler,
    );
    expect(error.extensions.code).toBe('SUBJECT_KNOWN');
  });

  test('is refused from anyone but a handler who speaks for no unit', async () => {
    const officer = { role: 'unitOfficer', unit: 'stc' } as const;
    const error = await client.refused('lodgeCase', denounced('don-8'), officer);
    expect(error.extensions.code).toBe('NOT_THE_HANDLER');
    const ofUnit = await client.refused('lodgeCase', denounced('don-8'), {
      ...handler,
      unit: 'stc',
    });
    expect(ofUnit.extensions.code).toBe('NOT_THE_HANDLER');
  });
});

test('a reconstruction made for a denunciation is found under its case, and tells nothing of who denounced', async () => {
  const lodged = await client.mutate('lodgeCase', denounced('don-9'), handler);
  const complaint = lodged.stream.slice('complaint-'.length);
  const { data } = await recorded(lodged.stream);
  const waitFor = await client.mutate(
    'saveReconstruction',
    {
      reconstruction: 'dl-1',
      title: 'Điểm của đơn vị lúc tiếp nhận đơn',
      question: { what: 'score', stream: 'unitYear-2021-stc' },
      at: { stream: lodged.stream, revision: lodged.revision },
      complaint,
    },
    handler,
  );
  const source = `query ($complaint: ID) { reconstructions(complaint: $complaint) { edges { node {
    reconstruction title complaint question answer same at { address sentence { vi en } } saved { sentence { vi en } } } } } }`;
  const text = JSON.stringify(await client.query(source, { complaint }, { waitFor }));
  expect(text).toContain('"reconstruction":"dl-1"');
  expect(text).toContain('"same":true');
  expect(text).not.toMatch(/Hồng|Hong|Giám đốc|Sở Tài chính/);
  expect(text).not.toContain(data.lodger.person.subject);
  expect(JSON.stringify((await recorded(waitFor.stream)).event)).not.toMatch(/Hồng|Hong|nd-/);
});

test('another case than a denunciation is named by who records it', async () => {
  const people = { ofPeople: { people: [{ ...hong, subject: 'nguoi-2' }] } };
  const petition = { ...told, kind: 'petition', lodger: people };
  const error = await client.refused('lodgeCase', petition, handler);
  expect(error.extensions).toMatchObject({ code: 'INPUT_INVALID', field: 'complaint' });
});
