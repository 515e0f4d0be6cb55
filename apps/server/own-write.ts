// Reading one's own write: a request that names an event is answered from views that have handled it, or refused.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Views } from '../../libs/views/views.ts';
import { EdgeRefusal } from './refusal.ts';

const name = 'x-wait-for';
const form = /^([A-Za-z0-9._-]{1,200})@(\d{1,9})$/;

/**
 * A mutation answers once its events are in the ledger, which is a moment before the views have them. A query that must see
 * them sends `x-wait-for: <stream>@<revision>` as the mutation answered. This one hook serves every query: a resolver does
 * nothing for it, and reads `ledger.views` as it would without.
 */
export function waitForOwnWrites(
  fastify: FastifyInstance,
  views: Pick<Views, 'waitFor'>,
  timeoutMs: number,
): void {
  fastify.addHook('preHandler', async (request) => {
    const event = namedIn(request);
    if (!event || (await views.waitFor(event.stream, event.revision, timeoutMs))) return;
    throw new EdgeRefusal('VIEW_BEHIND', { field: name });
  });
}

function namedIn(
  request: FastifyRequest,
): { readonly stream: string; readonly revision: number } | null {
  const value = request.headers[name];
  if (value === undefined) return null;
  const match = typeof value === 'string' ? form.exec(value) : null;
  if (!match) {
    throw new EdgeRefusal('INPUT_INVALID', {
      field: name,
      vi: `Tiêu đề ${name} phải có dạng stream@revision, ví dụ unitYear-2021-stc@12.`,
      en: `The header ${name} is written stream@revision, as in unitYear-2021-stc@12.`,
    });
  }
  return { stream: match[1]!, revision: Number(match[2]) };
}
