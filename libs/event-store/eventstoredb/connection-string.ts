// Where a store is and how it is reached: read once from a connection string, with its secrets taken out first.
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type {
  ChannelCredentialOptions,
  DNSClusterOptions,
  GossipClusterOptions,
  SingleNodeOptions,
} from '@eventstore/db-client';
import {
  parseConnectionString,
  type ConnectionOptions,
} from '@eventstore/db-client/dist/Client/parseConnectionString.js';
import { CertificateUnreadable, ConnectionStringInvalid } from './refusals.ts';

export interface Account {
  readonly username: string;
  readonly password: string;
}

export interface Address {
  /** `esdb://…` or `esdb+discover://…`; TLS unless it says `tls=false`. */
  readonly connection: string;
  /** Instead of the user information in the connection string. */
  readonly credentials?: Account | null;
  /** PEM file of the authority behind the store's certificates; instead of `tlsCAFile` in the connection string. */
  readonly caFile?: string | null;
}

/** What the client is made of. */
export interface Reach {
  readonly nodes: DNSClusterOptions | GossipClusterOptions | SingleNodeOptions;
  readonly channel: ChannelCredentialOptions;
  readonly account: Account | undefined;
  /** Hosts only: may be shown and logged. */
  readonly shown: string;
}

const form = /^(esdb(?:\+discover)?):\/\/(?:([^@/?]*)@)?([^@?]+?)\/?(\?[^?@]*)?$/i;

/** Options that a ledger may be given; what is not named here would do nothing, or harm. */
const options = new Set([
  'tls',
  'tlscafile',
  'usercertfile',
  'userkeyfile',
  'maxdiscoverattempts',
  'discoveryinterval',
  'gossiptimeout',
  'keepaliveinterval',
  'keepalivetimeout',
  'connectionname',
]);

/**
 * Writes go to the leader, and an append that fails throws, whatever the text says: elsewhere the client misreports them.
 * @throws ConnectionStringInvalid, CertificateUnreadable
 */
export function reachOf({ connection, credentials, caFile }: Address): Reach {
  const [, scheme = '', user, hosts = '', query = ''] = form.exec(connection.trim()) ?? [];
  if (scheme === '') throw invalid('esdb://máy-chủ:2113', 'esdb://host:2113');
  for (const pair of query.slice(1).split('&').filter(Boolean)) refuseUnknown(pair);
  const parsed = parsedHosts(`${scheme.toLowerCase()}://${hosts}${query}`);
  const account = credentials ?? accountIn(user) ?? undefined;
  return {
    nodes: nodesOf(parsed),
    channel: { insecure: parsed.tls === false, ...certificatesOf(parsed, caFile ?? null) },
    account: account && { ...account },
    shown: parsed.hosts.map(({ address, port }) => `${address}:${port}`).join(','),
  };
}

function nodesOf(parsed: ConnectionOptions): Reach['nodes'] {
  const common = {
    throwOnAppendFailure: true,
    ...(parsed.keepAliveInterval && { keepAliveInterval: parsed.keepAliveInterval }),
    ...(parsed.keepAliveTimeout && { keepAliveTimeout: parsed.keepAliveTimeout }),
    ...(parsed.connectionName && { connectionName: parsed.connectionName }),
  };
  const discovery = {
    ...common,
    nodePreference: 'leader',
    // The client's own ten attempts of five seconds would hold every caller for as long.
    maxDiscoverAttempts: parsed.maxDiscoverAttempts ?? 2,
    discoveryInterval: parsed.discoveryInterval ?? 100,
    gossipTimeout: parsed.gossipTimeout ?? 2,
  } as const;
  const [first] = parsed.hosts;
  if (first === undefined) throw invalid('tên máy chủ', 'a host');
  if (parsed.dnsDiscover) return { ...discovery, discover: first };
  if (parsed.hosts.length > 1) return { ...discovery, endpoints: parsed.hosts };
  return { ...common, endpoint: first };
}

function parsedHosts(text: string): ConnectionOptions {
  let parsed: ConnectionOptions;
  try {
    parsed = parseConnectionString(text);
  } catch {
    throw invalid('tên máy chủ và cổng', 'hosts with their ports');
  }
  if (parsed.hosts.some(({ port }) => port < 1 || port > 65_535)) {
    throw invalid('cổng từ 1 đến 65535', 'a port from 1 to 65535');
  }
  // A certificate names a host; the client's TLS refuses to ask for one by an address.
  if (parsed.tls !== false && parsed.hosts.some(({ address }) => isIP(address) !== 0)) {
    throw invalid(
      'tên máy chủ thay cho địa chỉ IP khi dùng TLS',
      'host names, not IP addresses, with TLS',
    );
  }
  return parsed;
}

function refuseUnknown(pair: string): void {
  const [key = '', value = ''] = pair.split('=');
  if (value !== '' && options.has(key.trim().toLowerCase().replaceAll(/[_-]/g, ''))) return;
  throw new ConnectionStringInvalid(
    `Địa chỉ kho sự kiện có tuỳ chọn không dùng được: “${key}”.`,
    `The address of the event store has an option that cannot be used: “${key}”.`,
  );
}

function accountIn(user: string | undefined): Account | null {
  if (user === undefined) return null;
  const colon = user.indexOf(':');
  try {
    const username = decodeURIComponent(user.slice(0, colon));
    const password = decodeURIComponent(user.slice(colon + 1));
    if (colon > 0 && password !== '') return { username, password };
  } catch {
    // Told below, without what was written.
  }
  throw invalid(
    'tên:mật-khẩu@ (ký tự đặc biệt viết dạng %XX)',
    'user:password@ (special characters as %XX)',
  );
}

function certificatesOf(
  parsed: ConnectionOptions,
  caFile: string | null,
): ChannelCredentialOptions {
  const authority = caFile ?? parsed.tlsCAFile;
  const { userCertFile, userKeyFile } = parsed;
  return {
    ...(authority && { rootCertificate: readPem(authority) }),
    ...(userCertFile && { userCertFile: readPem(userCertFile) }),
    ...(userKeyFile && { userKeyFile: readPem(userKeyFile) }),
  };
}

function readPem(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new CertificateUnreadable(file);
  }
}

function invalid(vi: string, en: string): ConnectionStringInvalid {
  return new ConnectionStringInvalid(
    `Địa chỉ kho sự kiện không đúng: cần ${vi}.`,
    `The address of the event store cannot be read: it needs ${en}.`,
  );
}
