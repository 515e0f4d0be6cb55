// Saved reconstructions: a row each, under the case that it was made for.
import type { ReconstructionSaved } from '../libs/domain/reconstruction/reconstruction.ts';
import type { Projection, Row, ViewEvent } from '../libs/views/projection.ts';

export interface ReconstructionRow {
  readonly reconstruction: string;
}

/** Those of a case; null: those made for none. */
export function reconstructionsScope(complaint: string | null): string {
  return complaint === null ? 'none' : `case/${complaint}`;
}

export function reconstructionKey({ reconstruction }: ReconstructionRow): string {
  return reconstruction;
}

/** Row versions: one a reconstruction, for ever. */
export const reconstructions: Projection = { name: 'reconstructions', version: 1, project };

function project({ stream, data }: ViewEvent): readonly Row[] {
  if (!stream.startsWith('reconstruction-')) return [];
  const { reconstruction, complaint } = data as ReconstructionSaved['data'];
  const value: ReconstructionRow = { reconstruction };
  return [{ scope: reconstructionsScope(complaint), key: reconstructionKey(value), value }];
}
