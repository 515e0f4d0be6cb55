// An upload: its headers are read, its body goes to the disk as it comes, and the answer waits until it is durable.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EvidenceStore } from '../../libs/evidence/evidence.ts';
import { EvidenceRefused, sizeShown } from '../../libs/evidence/refusals.ts';
import type { Limits } from './limits.ts';

/** A stored file as an act names it; the answer to an upload. */
interface Uploaded {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  /** Null for a personal file: its name would tell the person's, and what is answered here goes into events. */
  readonly name: string | null;
  readonly subject: string | null;
}

/** @throws EvidenceRefused */
export async function receiveFile(
  files: EvidenceStore,
  { fileBytesMax }: Limits,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  requireSize(request.headers['content-length'], fileBytesMax);
  const subject = headerText(request, 'x-file-subject');
  const { sha256, bytes, mediaType, name } = await files.put(bodyOf(request), {
    declaredType: request.headers['content-type'] ?? null,
    name: fileName(request),
    subject,
  });
  const uploaded: Uploaded = {
    sha256,
    sizeBytes: bytes,
    mediaType,
    name: subject === null ? name : null,
    subject,
  };
  return reply
    .code(201)
    .header('location', `/evidence/${sha256}`)
    .type('application/json; charset=utf-8')
    .send(uploaded);
}

/** What says itself that it is too large is refused before it is sent. */
function requireSize(length: string | undefined, most: number): void {
  if (Number(length ?? 0) <= most) return;
  throw new EvidenceRefused('EVIDENCE_TOO_LARGE', { field: 'file', detail: sizeShown(most) });
}

/** Letting the stream go must not destroy its connection: the refusal is still to be answered on it. */
function bodyOf({ raw }: FastifyRequest): AsyncIterable<Uint8Array> {
  return raw.iterator({ destroyOnReturn: false });
}

function fileName(request: FastifyRequest): string | null {
  try {
    return headerText(request, 'x-file-name');
  } catch (cause) {
    throw new EvidenceRefused('EVIDENCE_NAME_INVALID', { field: 'name', cause });
  }
}

/** Percent-encoded UTF-8; null where the header is absent or empty. */
function headerText(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name];
  if (value === undefined || value === '') return null;
  return decodeURIComponent(String(value));
}
