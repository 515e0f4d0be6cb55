// Blocs: a row each, with how it was set up, its name now, and who leads it.
import type { BlocTier, Leadership } from '../libs/domain/bloc/bloc.ts';
import type { Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import { blocFold } from './stream-folds.ts';

export interface BlocRow {
  readonly bloc: string;
  readonly name: string;
  readonly tier: BlocTier;
  readonly authority: string | null;
  readonly setUpOn: string;
  /** In the order of approval; of two that overlap the later approved holds. */
  readonly leaderships: readonly Leadership[];
  /** Revision of the newest event of the bloc. */
  readonly revision: number;
}

/** The one scope; its keys are bloc ids. */
export const blocsScope = 'all';

/** Row versions: one an event of a bloc. */
export const blocs: Projection = { name: 'blocs', version: 1, project };

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  if (!event.stream.startsWith('bloc-')) return [];
  const { setUp, name, authority, leaderships } = folds.state(event.stream, blocFold);
  if (!setUp) return [];
  const { bloc, tier, setUpOn } = setUp;
  const value: BlocRow = {
    bloc,
    name: name ?? setUp.name,
    tier,
    authority,
    setUpOn,
    leaderships,
    revision: event.revision,
  };
  return [{ scope: blocsScope, key: bloc, value }];
}
