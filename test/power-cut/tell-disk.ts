// Run on a disk that was recovered: tells what the ledger in a folder has, and which of the files named to it are gone.
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openStore } from '../../libs/event-store/open-store.ts';
import { openEvidence } from '../../libs/evidence/evidence.ts';
import { openChain } from '../../libs/ledger/chain.ts';
import { open } from '../../libs/ledger/seal.ts';

/** A command and one place of its events. */
export type Found = readonly [command: string, stream: string, revision: number, index: number];

export interface DiskTold {
  readonly found: readonly Found[];
  readonly events: number;
  /** Whether every hash fits; false also where the ledger cannot be read. */
  readonly intact: boolean;
  /** Of the files named: missing, or not the bytes that they were. */
  readonly filesLost: readonly string[];
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('no folder was named');
const named = JSON.parse(await text(process.stdin)) as readonly string[];
process.stdout.write(JSON.stringify(await told(folder, named)));

async function told(data: string, files: readonly string[]): Promise<DiskTold> {
  const ledger = await readFound(data).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    return { found: [], events: 0, intact: false };
  });
  const evidence = await openEvidence(join(data, 'evidence'));
  const { findings } = await evidence.verify({ named: files });
  await evidence.close();
  const lost = findings.filter(({ fault }) => fault === 'missing' || fault === 'corrupt');
  return { ...ledger, filesLost: lost.map(({ fault, path }) => `${fault} ${path}`) };
}

async function readFound(data: string): Promise<Omit<DiskTold, 'filesLost'>> {
  const { store } = await openStore({ kind: 'folder', folder: data }, { mode: 'read' });
  const chain = openChain();
  const found: Found[] = [];
  for await (const event of store.readAll(null)) {
    chain.add(event);
    const { stream, revision, index, bytes } = event;
    found.push([open(bytes).metadata.command.id, stream, revision, index]);
  }
  await store.close();
  const { events, firstFault } = chain.result();
  return { found, events, intact: firstFault === null };
}
