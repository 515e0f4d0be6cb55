// Why what a bloc, a unit or a dossier had to do is not owed, as the list of deadlines tells it.
import type { DeadlineId } from '../../libs/domain/deadline.ts';
import type { Release } from '../../libs/domain/deadlines/obligation.ts';
import type { Questions } from '../../libs/views/views.ts';
import { deadlineKey, deadlinesScope, type DeadlineRow } from '../../projections/deadline-rows.ts';
import { deadlines } from '../../projections/deadlines.ts';

export interface OwedInYear {
  readonly year: number;
  readonly bloc: string;
  readonly deadline: DeadlineId;
  /** The unit whose year it is of; null: it is the bloc's. */
  readonly unitYear: string | null;
  readonly dossier: string | null;
}

export function releaseOf(views: Questions, owed: OwedInYear, asOf: number | null): Release | null {
  const { row } = views.row(deadlines.name, deadlinesScope(owed.year), deadlineKey(owed), asOf);
  return row ? (row.value as DeadlineRow).release : null;
}
