// The unit-years whose rows another stream may change: those of a unit that is renamed, those scored in a bloc-year.
import { naming } from '../libs/domain/unit/naming.ts';
import type { Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';

/** Rows of a view for itself: under each stream, the unit-years that its events may concern. */
interface ConcernedRow {
  readonly streams: readonly string[];
}

/** No scope of an answer is called so: those begin with a year. */
const concernedScope = 'concerned';

/** The streams of unit-years noted under a stream, before this event. */
export function concernedBy(stream: string, folds: StreamFolds): readonly string[] {
  return (folds.row(concernedScope, stream) as ConcernedRow | null)?.streams ?? [];
}

/** The row that notes a unit-year under a stream; none where it is noted. */
export function noted(stream: string, unitYear: string, folds: StreamFolds): readonly Row[] {
  const streams = concernedBy(stream, folds);
  if (streams.includes(unitYear)) return [];
  const value: ConcernedRow = { streams: [...streams, unitYear] };
  return [{ scope: concernedScope, key: stream, value }];
}

/** A correction of the entry and an annulment change names as a renaming does. */
export function changesNames({ stream, type }: ViewEvent): boolean {
  if (!stream.startsWith('unit-')) return false;
  return Object.hasOwn(naming.types, type) || type === 'UnitFactAnnulled';
}
