// Tells what is in a compound file of Microsoft (CFB, "OLE"): .doc, .xls, .ppt, .msg and what else came in one before 2007.
import type { Content } from './pieces.ts';

interface Entry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly class: string;
}

const entryBytes = 128;
const entriesMax = 4_096;
const headerBytes = 512;
const headerTableEntries = 109;
const installerClass = '84100c0000000000c000000000000046';

/**
 * Only what stands directly in the root tells: a document may hold a spreadsheet within, and stays a document. A file with
 * macros is told as such. Null where the file is damaged or of no known kind.
 */
export async function tellCompound(content: Content): Promise<string | null> {
  const entries = await readDirectory(content);
  const root = entries[0];
  if (root === undefined) return null;
  if (root.class === installerClass) return 'application/x-msi';
  const names = new Set(childrenOf(root, entries).map((entry) => entry.name));
  const has = (...wanted: readonly string[]): boolean => wanted.some((name) => names.has(name));
  if (has('EncryptedPackage')) return 'application/x-encrypted-office';
  if (has('Macros', '_VBA_PROJECT_CUR', 'VBA')) return 'application/vnd.ms-office.macroenabled';
  if (has('WordDocument')) return 'application/msword';
  if (has('PowerPoint Document')) return 'application/vnd.ms-powerpoint';
  if (has('Workbook', 'Book')) return 'application/vnd.ms-excel';
  if (has('__properties_version1.0')) return 'application/vnd.ms-outlook';
  return null;
}

/** The directory's entries in order, as far as they can be read. */
async function readDirectory(content: Content): Promise<readonly Entry[]> {
  const header = Buffer.from(await content.read(0, headerBytes));
  if (header.length < headerBytes) return [];
  const sectorBytes = header.readUInt16LE(30) === 12 ? 4_096 : 512;
  const sector = async (number: number): Promise<Buffer> => {
    const position = (number + 1) * sectorBytes;
    return Buffer.from(await content.read(position, position + sectorBytes));
  };
  // The table of sectors; its part beyond 109 sectors of itself is not followed, the directory stands far before.
  const following = async (number: number): Promise<number | null> => {
    const perSector = sectorBytes / 4;
    const part = Math.floor(number / perSector);
    if (part >= headerTableEntries) return null;
    const table = await sector(header.readUInt32LE(76 + part * 4));
    const at = (number % perSector) * 4;
    return at + 4 <= table.length ? table.readUInt32LE(at) : null;
  };
  const entries: Entry[] = [];
  let number: number | null = header.readUInt32LE(48);
  while (number !== null && number < 0xfffffffa && entries.length < entriesMax) {
    const bytes = await sector(number);
    if (bytes.length < entryBytes) break;
    for (let at = 0; at + entryBytes <= bytes.length; at += entryBytes)
      entries.push(entryIn(bytes.subarray(at, at + entryBytes)));
    number = await following(number);
  }
  return entries;
}

function entryIn(bytes: Buffer): Entry {
  const nameBytes = Math.max(0, Math.min(64, bytes.readUInt16LE(64)) - 2);
  return {
    name: bytes.toString('utf16le', 0, nameBytes),
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
    class: bytes.toString('hex', 80, 96),
  };
}

/** The entries of a storage: a binary tree of siblings, walked with each entry once, however they point. */
function childrenOf(storage: Entry, entries: readonly Entry[]): readonly Entry[] {
  const waiting = [storage.child];
  const seen = new Set<number>();
  const found: Entry[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entry = entries[next];
    if (entry === undefined || seen.has(next)) continue;
    seen.add(next);
    found.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}
