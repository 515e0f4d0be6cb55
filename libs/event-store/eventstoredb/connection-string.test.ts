// Addresses of a store: what is read of them, what is refused, and that no secret is ever told.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reachOf } from './connection-string.ts';
import { CertificateUnreadable, ConnectionStringInvalid } from './refusals.ts';

describe('the address of a store', () => {
  test('of one node is reached by TLS unless it says otherwise', () => {
    expect(reachOf({ connection: 'esdb://store.example:2113' })).toEqual({
      nodes: {
        endpoint: { address: 'store.example', port: 2113 },
        throwOnAppendFailure: true,
      },
      channel: { insecure: false },
      account: undefined,
      shown: 'store.example:2113',
    });
    expect(reachOf({ connection: 'esdb://127.0.0.1:2113?tls=false' }).channel.insecure).toBe(true);
  });

  test('of several nodes asks them for the leader, and so does a name to discover', () => {
    const { nodes, shown } = reachOf({ connection: 'esdb://a:1,b:2,c:3?tls=true' });
    expect(nodes).toMatchObject({
      endpoints: [
        { address: 'a', port: 1 },
        { address: 'b', port: 2 },
        { address: 'c', port: 3 },
      ],
      nodePreference: 'leader',
    });
    expect(shown).toBe('a:1,b:2,c:3');
    expect(reachOf({ connection: 'esdb+discover://cluster:2113' }).nodes).toMatchObject({
      discover: { address: 'cluster', port: 2113 },
      nodePreference: 'leader',
    });
  });

  test('may hold an account, whose password may hold any character; one that is given beside it wins', () => {
    const connection = 'esdb://ledger:p%40ss:w%2Frd@store:2113';
    expect(reachOf({ connection }).account).toEqual({ username: 'ledger', password: 'p@ss:w/rd' });
    const credentials = { username: 'other', password: 'told' };
    expect(reachOf({ connection, credentials }).account).toEqual(credentials);
  });

  test('names the file of its authority, which is read at once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ca-'));
    const caFile = join(folder, 'ca.crt');
    writeFileSync(caFile, 'PEM');
    const read = reachOf({ connection: 'esdb://a:1', caFile }).channel.rootCertificate;
    expect(read?.toString()).toBe('PEM');
    rmSync(folder, { recursive: true });
    expect(() => reachOf({ connection: 'esdb://a:1', caFile })).toThrow(CertificateUnreadable);
  });

  test.each([
    'http://secret:secret@a:1',
    'esdb://',
    'esdb://secret:secret@',
    'esdb://secret@a:1',
    'esdb://secret:@a:1',
    'esdb://secret:%ZZ@a:1',
    'esdb://secret:secret@a:port',
    'esdb://user:one?secret@a:1',
    'esdb://user:one?secret=secret@a:1?tls=true',
    'esdb://secret:secret@a:70000',
    'esdb://secret:secret@127.0.0.1:2113',
    'esdb://secret:secret@a:1?throwOnAppendFailure=false',
    'esdb://secret:secret@a:1?nodePreference=follower',
    'esdb://secret:secret@a:1?tlsVerifyCert=false',
    'esdb://secret:secret@a:1?tls=maybe',
    'esdb://secret:secret@a:1?tls',
  ])('written as %s is refused in both languages, and never repeated', (connection) => {
    let refusal: unknown;
    try {
      reachOf({ connection });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(ConnectionStringInvalid);
    const { vi, en, code } = refusal as ConnectionStringInvalid;
    expect(code).toBe('STORE_ADDRESS_INVALID');
    expect(vi).not.toBe(en);
    expect(`${vi} ${en}`).not.toContain('secret');
  });
});
