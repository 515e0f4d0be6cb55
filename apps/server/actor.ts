// Who acts, until there are accounts: HTTP headers, believed only where the call comes straight from this machine.
import { isIPv4, type AddressInfo } from 'node:net';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { roles, type Actor, type Role } from '../../libs/domain/actor.ts';
import { EdgeRefusal } from './refusal.ts';

const textMax = 200;
const forwarding = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-real-ip',
] as const;

/** A resolver's parameter: who acts. The call is refused where nobody may be believed. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { reply } = GqlExecutionContext.create(context).getContext<{
    reply: { request: FastifyRequest };
  }>();
  return actorOf(reply.request);
});

/** @throws EdgeRefusal ACTOR_NOT_LOCAL, ACTOR_MISSING, ACTOR_INVALID */
export function actorOf(request: FastifyRequest): Actor {
  if (!isDirect(request)) throw new EdgeRefusal('ACTOR_NOT_LOCAL');
  const account = header(request, 'x-actor-account');
  const role = header(request, 'x-actor-role');
  if (account === null || role === null) throw new EdgeRefusal('ACTOR_MISSING');
  return {
    account,
    role: readRole(role),
    unit: header(request, 'x-actor-unit'),
    bloc: header(request, 'x-actor-bloc'),
    actingFor: header(request, 'x-acting-for'),
    appointment: null,
    channel: readChannel(header(request, 'x-actor-channel')),
  };
}

/** From this machine to a server that only this machine can reach, and handed on by no proxy. */
function isDirect(request: FastifyRequest): boolean {
  return (
    isLoopback(request.socket.remoteAddress ?? '') &&
    (request.server.addresses() as AddressInfo[]).every(({ address }) => isLoopback(address)) &&
    forwarding.every((name) => request.headers[name] === undefined)
  );
}

export function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/, '');
  return plain === '::1' || plain === 'localhost' || (isIPv4(plain) && plain.startsWith('127.'));
}

/** A header's text, percent-decoded; null where it is absent or empty. */
function header(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name];
  if (value === undefined || value === '') return null;
  const text = typeof value === 'string' ? decode(value) : null;
  if (text === null || text.length > textMax) {
    throw new EdgeRefusal('ACTOR_INVALID', {
      field: name,
      vi: `Tiêu đề ${name} phải mã hoá phần trăm (UTF-8), dài tối đa ${textMax} ký tự.`,
      en: `The header ${name} is percent-encoded UTF-8 of at most ${textMax} characters.`,
    });
  }
  return text;
}

/** null where the text is no percent-encoded UTF-8 or holds control characters. */
function decode(value: string): string | null {
  try {
    const text = decodeURIComponent(value).normalize('NFC').trim();
    return /\p{Cc}/u.test(text) ? null : text;
  } catch {
    return null;
  }
}

function readRole(text: string): Role {
  const role = roles.find((known) => known === text);
  if (role) return role;
  throw new EdgeRefusal('ACTOR_INVALID', {
    field: 'x-actor-role',
    vi: `Vai trò phải là một trong: ${roles.join(', ')}.`,
    en: `The role is one of: ${roles.join(', ')}.`,
  });
}

/** A batch says so; the generator never comes this way. */
function readChannel(text: string | null): Actor['channel'] {
  if (text === null || text === 'graphql') return 'graphql';
  if (text === 'batch') return 'batch';
  throw new EdgeRefusal('ACTOR_INVALID', {
    field: 'x-actor-channel',
    vi: 'Đường đến của lệnh phải là graphql hoặc batch.',
    en: 'The channel is graphql or batch.',
  });
}
