// The certificates of a secure test server: an authority of its own, and a certificate for this machine signed by it.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificates {
  readonly cert: string;
  readonly key: string;
  /** PEM file of the authority. */
  readonly caFile: string;
}

/** Makes both, valid for a year, for `localhost` and the loopback addresses. */
export async function makeCertificates(): Promise<Certificates> {
  const common = { keyType: 'ec', algorithm: 'sha256' } as const;
  const authority = await generate([{ name: 'commonName', value: 'store test authority' }], {
    ...common,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const node = await generate([{ name: 'commonName', value: 'eventstoredb-node' }], {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  const caFile = join(await mkdtemp(join(tmpdir(), 'store-ca-')), 'ca.crt');
  await writeFile(caFile, authority.cert);
  return { cert: node.cert, key: node.private, caFile };
}
