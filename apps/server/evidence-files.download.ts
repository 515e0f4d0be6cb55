// A download: always an attachment that no browser runs, whole or a range, opened with its key for those who act alone.
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EvidenceStore } from '../../libs/evidence/evidence.ts';
import { DomainError } from '../../libs/domain/refusal.ts';
import type { Tombstone } from '../../libs/domain/retention/disposal.ts';
import { rangeAsked, type Reading, type StoredFile } from '../../libs/evidence/reading.ts';
import { EvidenceRefused } from '../../libs/evidence/refusals.ts';
import { downloadName } from '../../libs/evidence/types.ts';
import { actorOf } from './actor.ts';
import { placeOfDisposal, type FindTombstone } from './tombstones.ts';

type FileRequest = FastifyRequest<{ Params: { readonly sha256: string } }>;

/** Where downloads come from, and the tombstones of what is no more. */
export interface GivenOut {
  readonly files: EvidenceStore;
  readonly tombstoneOf: FindTombstone;
}

/** @throws EvidenceRefused; EdgeRefusal as `actorOf` for a personal file */
export async function answerFile(
  { files, tombstoneOf }: GivenOut,
  request: FileRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { sha256 } = request.params;
  const tombstone = await tombstoneOf(sha256);
  if (tombstone !== null) return answerGone(tombstone, reply);
  const file = await files.stat(sha256);
  if (file === null) {
    throw new EvidenceRefused('EVIDENCE_UNKNOWN', { field: 'sha256', detail: sha256 });
  }
  if (file.subject !== null) actorOf(request);
  const tag = `"${sha256}"`;
  reply.header('etag', tag).header('accept-ranges', 'bytes');
  // What is personal stays in no cache, and what may be disposed of is asked for again.
  reply.header('cache-control', file.subject === null ? 'private, no-cache' : 'no-store');
  if (names(request.headers['if-none-match'], tag)) return reply.code(304).send();
  const reading = await readAsked(files, file, request, reply);
  describe(reply, reading);
  if (request.method === 'HEAD') return reply.send();
  return reply.send(Readable.from(await begun(reading.stream), { objectMode: false }));
}

/** 410: the bytes were destroyed by decision; what the ledger keeps of them is told. */
function answerGone(tombstone: Tombstone, reply: FastifyReply): FastifyReply {
  const { sha256, revision, disposal, decision, ...about } = tombstone;
  const { code, vi, en } = new DomainError('FILE_DISPOSED', 'sha256', { id: sha256 });
  const { issuer, number, symbol, date } = decision;
  const told = {
    sha256,
    ...about,
    disposal,
    event: placeOfDisposal({ revision }),
    decision: { issuer, number, symbol, date },
  };
  const error = { message: vi, extensions: { code, field: 'sha256', vi, en, tombstone: told } };
  return reply
    .code(410)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ errors: [error] });
}

/** A range is answered only of the very bytes that the sender knows, where it says which. */
async function readAsked(
  files: EvidenceStore,
  { sha256, contentBytes }: StoredFile,
  { headers, method }: FileRequest,
  reply: FastifyReply,
): Promise<Reading> {
  const isSame = headers['if-range'] === undefined || headers['if-range'] === `"${sha256}"`;
  try {
    const range = method === 'GET' && isSame ? rangeAsked(headers.range, contentBytes) : null;
    if (range !== null) {
      reply.code(206);
      reply.header('content-range', `bytes ${range.start}-${range.end - 1}/${contentBytes}`);
    }
    return await files.read(sha256, range);
  } catch (error) {
    if (error instanceof EvidenceRefused && error.code === 'EVIDENCE_RANGE_UNSATISFIABLE') {
      reply.header('content-range', `bytes */${contentBytes}`);
    }
    throw error;
  }
}

function describe(reply: FastifyReply, { file, range }: Reading): void {
  reply
    .header('content-type', file.mediaType)
    .header('content-length', range.end - range.start)
    .header('content-disposition', disposition(downloadName(file)))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox");
}

/** Old clients read the plain name, where what is not ASCII is an underline; the others the encoded one. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function names(header: string | undefined, tag: string): boolean {
  return (header ?? '')
    .split(',')
    .some((each) => each.trim().replace(/^W\//, '') === tag || each.trim() === '*');
}

/** The first piece is read before the answer begins, so that damage there is told and not a connection that breaks. */
async function begun(stream: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const pieces = stream[Symbol.asyncIterator]();
  const first = await pieces.next();
  return (async function* () {
    try {
      for (let next = first; next.done !== true; next = await pieces.next()) yield next.value;
    } finally {
      await pieces.return?.();
    }
  })();
}
