// How much room there is: uploads at once, bytes of the store, bytes of the disk.
import { readdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { shards, statIfThere, type Places } from './folder.ts';
import { EvidenceRefused, sizeShown } from './refusals.ts';

export interface RoomLimits {
  /** Bytes of one file as it is sent. */
  readonly fileBytesMax: number;
  /** Bytes of all stored files; null: as many as the disk holds. */
  readonly totalBytesMax: number | null;
  /** Bytes that uploads leave free on the disk, for the ledger that may share it. */
  readonly freeBytesMin: number;
  /** Uploads at once in this process. */
  readonly uploadsMax: number;
}

/** The room of one upload. */
export interface UploadRoom {
  /** Call before writing so many more bytes of content. @throws EvidenceRefused */
  readonly grow: (bytes: number) => Promise<void>;
  /** The upload is over: so many bytes were added to the store. */
  readonly end: (addedBytes: number) => void;
}

export interface Room {
  /** @throws EvidenceRefused EVIDENCE_BUSY at once, EVIDENCE_DISK_FULL, EVIDENCE_STORE_FULL */
  readonly enter: () => Promise<UploadRoom>;
  readonly removed: (bytes: number) => void;
}

const diskAskedEveryBytes = 16 * 1024 * 1024;

/** With a limit on all files, counts them now; what other processes add later is seen at the next start. */
export async function openRoom(places: Places, limits: RoomLimits): Promise<Room> {
  const { fileBytesMax, totalBytesMax, uploadsMax } = limits;
  let total = totalBytesMax === null ? 0 : await countBytes(places);
  let uploads = 0;
  const requireRoom = (more: number): void => {
    if (totalBytesMax !== null && total + more > totalBytesMax)
      throw new EvidenceRefused('EVIDENCE_STORE_FULL', { detail: sizeShown(totalBytesMax) });
  };
  const requireDisk = async (): Promise<void> => {
    const disk = await statfs(places.root);
    if (disk.bavail * disk.bsize < limits.freeBytesMin)
      throw new EvidenceRefused('EVIDENCE_DISK_FULL');
  };
  const upload = (): UploadRoom => {
    let content = 0;
    let reserved = 0;
    const grow = async (bytes: number): Promise<void> => {
      content += bytes;
      if (content > fileBytesMax)
        throw new EvidenceRefused('EVIDENCE_TOO_LARGE', {
          field: 'file',
          detail: sizeShown(fileBytesMax),
        });
      requireRoom(bytes);
      reserved += bytes;
      total += bytes;
      const before = content - bytes;
      if (Math.floor(content / diskAskedEveryBytes) > Math.floor(before / diskAskedEveryBytes))
        await requireDisk();
    };
    const end = (addedBytes: number): void => {
      total += addedBytes - reserved;
      uploads -= 1;
    };
    return { grow, end };
  };
  return {
    enter: async () => {
      if (uploads >= uploadsMax) throw new EvidenceRefused('EVIDENCE_BUSY', { detail: uploadsMax });
      requireRoom(1);
      uploads += 1;
      try {
        await requireDisk();
        return upload();
      } catch (error) {
        uploads -= 1;
        throw error;
      }
    },
    removed: (bytes) => {
      total -= bytes;
    },
  };
}

async function countBytes(places: Places): Promise<number> {
  let total = 0;
  for (const shard of shards) {
    const folder = join(places.root, shard);
    const files = (await readdir(folder)).filter((name) => !name.endsWith('.json'));
    const found = await Promise.all(files.map((name) => statIfThere(join(folder, name))));
    total += found.reduce((sum, file) => sum + (file?.size ?? 0), 0);
  }
  return total;
}
