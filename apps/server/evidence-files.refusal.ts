// What the evidence files refuse, as an answer over HTTP: the status of each code, and the form that every error has.
import type { FastifyReply } from 'fastify';
import { EvidenceRefused, type EvidenceCode } from '../../libs/evidence/refusals.ts';
import { answerRefusal } from './graphql/error-filter.ts';
import { EdgeRefusal } from './refusal.ts';

const statuses: Readonly<Record<EvidenceCode, number>> = {
  EVIDENCE_TOO_LARGE: 413,
  EVIDENCE_EMPTY: 400,
  EVIDENCE_TYPE_UNKNOWN: 415,
  EVIDENCE_TYPE_NOT_ALLOWED: 415,
  EVIDENCE_TYPE_DANGEROUS: 415,
  EVIDENCE_NAME_INVALID: 400,
  EVIDENCE_NAME_DANGEROUS: 415,
  EVIDENCE_UPLOAD_BROKEN: 400,
  EVIDENCE_BUSY: 503,
  EVIDENCE_LOCKED: 503,
  EVIDENCE_DISK_FULL: 507,
  EVIDENCE_STORE_FULL: 507,
  EVIDENCE_STORE_FAILED: 500,
  EVIDENCE_STOPPED: 503,
  EVIDENCE_CLOSED: 503,
  EVIDENCE_HASH_INVALID: 400,
  EVIDENCE_UNKNOWN: 404,
  EVIDENCE_MISSING: 500,
  EVIDENCE_CORRUPT: 500,
  EVIDENCE_RANGE_UNSATISFIABLE: 416,
  EVIDENCE_SUBJECT_INVALID: 400,
  EVIDENCE_KEYS_ABSENT: 503,
  EVIDENCE_KEYS_INSIDE: 500,
  EVIDENCE_ERASED: 410,
  EVIDENCE_KEY_MISSING: 500,
  EVIDENCE_KEY_CORRUPT: 500,
};

export function statusOf(code: EvidenceCode): number {
  return statuses[code];
}

const comeBack = new Set(['EVIDENCE_BUSY', 'EVIDENCE_LOCKED', 'OVERLOADED']);

/** Answers a refusal of the routes of files; anything else is a defect, logged and told as such. */
export function answerFailure(error: unknown, reply: FastifyReply): void {
  const isOwn = error instanceof EvidenceRefused;
  if (isOwn ? statuses[error.code] === 500 : !(error instanceof EdgeRefusal)) {
    reply.log.error({ err: error }, 'an evidence file could not be served');
  }
  const refusal = isOwn
    ? { ...partsOf(error), statusCode: statuses[error.code] }
    : error instanceof EdgeRefusal
      ? error
      : new EdgeRefusal('INTERNAL');
  if (comeBack.has(refusal.code)) reply.header('retry-after', '1');
  answerRefusal(refusal, reply);
}

function partsOf({ code, field, vi, en }: EvidenceRefused) {
  return { code, field, vi, en };
}
