// Places in the store's global order: its commit and prepare positions, kept together as one opaque text.
import type { Position as StorePosition } from '@eventstore/db-client';
import type { Checkpoint, Position } from '../port.ts';

const form = /^(\d{1,19})\/(\d{1,19})$/;

export function positionText({ commit, prepare }: StorePosition): Position {
  return `${commit}/${prepare}`;
}

/** @throws RangeError where the position was not given by this kind of store */
export function positionIn({ position }: Pick<Checkpoint, 'position'>): StorePosition {
  const [, commit, prepare] = form.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) {
    throw new RangeError('the checkpoint is not of this store');
  }
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}

/** Negative where `a` comes before `b`. */
export function comparePositions(a: StorePosition, b: StorePosition): number {
  if (a.commit !== b.commit) return a.commit < b.commit ? -1 : 1;
  if (a.prepare !== b.prepare) return a.prepare < b.prepare ? -1 : 1;
  return 0;
}
