// Evidence files over real HTTP: sent, refused, broken off, given back whole and in ranges.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerOf, codes, runServer, type ServerUnderTest } from './running-server.ts';
import { samplePdf, stored, upload, type Upload, type Uploaded } from './sample-file.ts';
import { board, headersOf } from './server-client.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await runServer({ limits: { fileBytesMax: 200_000, uploadsMax: 2 } });
});
afterAll(() => server.stop());

const uploaded = (body: Uint8Array, about: Upload = {}) => stored(server.url, body, about);

function get(sha256: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  return fetch(`${server.url}/evidence/${sha256}`, { method, headers });
}

/** Uploads on their way: nothing of one that ended is left here. */
function incoming(): readonly string[] {
  return readdirSync(join(server.folder, 'evidence', 'incoming'));
}

describe('an upload', () => {
  test('answers with what an act needs to name the file', async () => {
    const bytes = samplePdf('tên');
    const told = await uploaded(bytes, { name: 'Báo cáo năm.pdf', type: 'text/plain' });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const mediaType = 'application/pdf';
    const name = 'Báo cáo năm.pdf';
    expect(told).toEqual({ sha256, sizeBytes: bytes.length, mediaType, name, subject: null });
    expect(existsSync(join(server.folder, 'evidence', sha256.slice(0, 2), sha256))).toBe(true);
  });

  test('of the same bytes again is answered as the first time', async () => {
    const first = await uploaded(samplePdf('hai lần'), { name: 'a.pdf' });
    expect(await uploaded(samplePdf('hai lần'), { name: 'b.pdf' })).toEqual(first);
  });

  test('is taken in JSON too, as a file and not as a request', async () => {
    const told = await uploaded(Buffer.from('{"a": 1}'), { type: 'application/json' });
    expect(told).toMatchObject({ mediaType: 'application/json', sizeBytes: 8 });
  });

  test('that is personal is sealed, and its name is told to nobody', async () => {
    const bytes = samplePdf('riêng tư');
    const told = await uploaded(bytes, { subject: 'ca-nhan-1', name: 'Nguyễn Văn A.pdf' });
    expect(told).toMatchObject({ subject: 'ca-nhan-1', name: null });
    expect(told.sizeBytes).toBeGreaterThan(bytes.length);
    const plain = await get(told.sha256);
    expect(plain.status).toBe(401);
    expect(codes(await answerOf(plain))).toEqual(['ACTOR_MISSING']);
    const opened = await get(told.sha256, headersOf(board));
    expect(Buffer.from(await opened.arrayBuffer()).equals(bytes)).toBe(true);
    expect(opened.headers.get('cache-control')).toBe('no-store');
    const passedOn = await get(told.sha256, { ...headersOf(board), via: '1.1 proxy' });
    expect(codes(await answerOf(passedOn))).toEqual(['ACTOR_NOT_LOCAL']);
  });

  test.each([
    ['by nobody', samplePdf(), { acting: null }, 401, 'ACTOR_MISSING'],
    ['of nothing', Buffer.alloc(0), {}, 400, 'EVIDENCE_EMPTY'],
    ['of what cannot be told', randomBytes(3_000), {}, 415, 'EVIDENCE_TYPE_UNKNOWN'],
    [
      'of a page',
      Buffer.from('<!doctype html><p>a'),
      { type: 'text/html' },
      415,
      'EVIDENCE_TYPE_DANGEROUS',
    ],
    ['of a program by its name', samplePdf(), { name: 'a.exe' }, 415, 'EVIDENCE_NAME_DANGEROUS'],
    ['of a name with slashes', samplePdf(), { name: '../a.pdf' }, 400, 'EVIDENCE_NAME_INVALID'],
    [
      'for a person without a code',
      samplePdf(),
      { subject: '..' },
      400,
      'EVIDENCE_SUBJECT_INVALID',
    ],
    ['that is too large', samplePdf('lớn', 200_001), {}, 413, 'EVIDENCE_TOO_LARGE'],
  ] as const)(
    '%s is refused in both languages and leaves nothing',
    async (...[, body, about, status, code]) => {
      const response = await upload(server.url, body, about);
      expect(response.status).toBe(status);
      const answer = await answerOf(response);
      expect(codes(answer)).toEqual([code]);
      const { vi, en } = answer.body.errors![0]!.extensions;
      expect(vi).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵđêệềếểễôộồốổỗơợờớởỡưựừứửữ]/);
      expect(en).toMatch(/^[A-Z]/);
      expect(incoming()).toEqual([]);
    },
  );

  test('that does not say how large it is, is refused when it grows too large', async () => {
    for (const length of [30, 300]) {
      const parts = Array.from({ length }, () => samplePdf('dài', 10_000));
      const response = await upload(server.url, ReadableStream.from(parts));
      expect(response.status).toBe(413);
      expect(codes(await answerOf(response))).toEqual(['EVIDENCE_TOO_LARGE']);
    }
    expect(incoming()).toEqual([]);
  });

  test('that is broken off leaves nothing, and beyond those at once the next is told to come back', async () => {
    const halves = [halfAnUpload(), halfAnUpload()];
    await expect.poll(() => incoming().length).toBe(2);
    const third = await upload(server.url, samplePdf());
    expect(third.status).toBe(503);
    expect(third.headers.get('retry-after')).toBe('1');
    expect(codes(await answerOf(third))).toEqual(['EVIDENCE_BUSY']);
    for (const half of halves) half.destroy();
    await expect.poll(incoming).toEqual([]);
    expect((await upload(server.url, samplePdf())).status).toBe(201);
  });

  function halfAnUpload() {
    const headers = { ...headersOf(board), 'content-length': '100000' };
    const sending = request(`${server.url}/evidence`, { method: 'POST', headers });
    sending.on('error', () => undefined);
    sending.write(samplePdf('nửa chừng', 50_000));
    return sending;
  }
});

describe('a download', () => {
  const bytes = samplePdf('tải về', 100_000);
  const tag = (sha256: string) => `"${sha256}"`;
  let file: Uploaded;
  beforeAll(async () => {
    file = await uploaded(bytes, { name: 'Biên bản "họp".pdf' });
  });

  test('is an attachment that no browser runs', async () => {
    const response = await get(file.sha256);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    const said = Object.fromEntries(response.headers);
    expect(said).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'accept-ranges': 'bytes',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      etag: tag(file.sha256),
    });
    expect(said['content-disposition']).toBe(
      `attachment; filename="Bi_n b_n _h_p_.pdf"; filename*=UTF-8''${encodeURIComponent('Biên bản "họp".pdf')}`,
    );
  });

  test.each([
    ['bytes=0-9', 0, 10],
    ['bytes=99990-', 99_990, 100_000],
    ['bytes=-5', 99_995, 100_000],
    ['bytes=70000-999999', 70_000, 100_000],
  ])('of %s is exactly that part', async (range, start, end) => {
    const response = await get(file.sha256, { range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/100000`);
    const given = Buffer.from(await response.arrayBuffer());
    expect(given.equals(bytes.subarray(start, end))).toBe(true);
  });

  test('of a part beyond the end is refused with the size', async () => {
    const response = await get(file.sha256, { range: 'bytes=100000-' });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */100000');
    expect(codes(await answerOf(response))).toEqual(['EVIDENCE_RANGE_UNSATISFIABLE']);
  });

  test('of a part of other bytes than the sender knows is of all of them', async () => {
    const [range, other] = ['bytes=0-9', '"other"'];
    expect((await get(file.sha256, { range, 'if-range': other })).status).toBe(200);
    expect((await get(file.sha256, { range, 'if-range': tag(file.sha256) })).status).toBe(206);
  });

  test('is not sent again to who has it', async () => {
    const response = await get(file.sha256, { 'if-none-match': tag(file.sha256) });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
  });

  test('can be asked about without its bytes', async () => {
    const response = await get(file.sha256, {}, 'HEAD');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('100000');
    expect(await response.text()).toBe('');
  });

  test('of what is not there or is no hash is refused', async () => {
    const unknown = await get('0'.repeat(64));
    expect(unknown.status).toBe(404);
    expect(codes(await answerOf(unknown))).toEqual(['EVIDENCE_UNKNOWN']);
    const wrong = await get('..%2f..%2fledger.sqlite');
    expect(wrong.status).toBe(400);
    expect(codes(await answerOf(wrong))).toEqual(['EVIDENCE_HASH_INVALID']);
  });

  test('of damaged bytes is refused and not given', async () => {
    const damaged = await uploaded(samplePdf('hỏng', 5_000));
    const path = join(server.folder, 'evidence', damaged.sha256.slice(0, 2), damaged.sha256);
    writeFileSync(path, samplePdf('khác', damaged.sizeBytes).subarray(0, damaged.sizeBytes));
    const response = await get(damaged.sha256);
    expect(response.status).toBe(500);
    expect(codes(await answerOf(response))).toEqual(['EVIDENCE_CORRUPT']);
  });
});
