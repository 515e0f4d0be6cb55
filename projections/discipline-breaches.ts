// Breaches of the bloc's discipline by what they concern: a row each, under the event of the meeting or of the late paper.
import type { Reference } from '../libs/domain/actor.ts';
import type { Recorded } from '../libs/domain/act.ts';
import { decode } from '../libs/domain/aggregates.ts';
import type { DisciplineBreachRecorded } from '../libs/domain/unit-year/discipline-breach.ts';
import type { UnitYearOpened } from '../libs/domain/unit-year/season.ts';
import type { Fold, Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';

export interface DisciplineBreachRow extends Omit<DisciplineBreachRecorded['data'], 'concerns'> {
  readonly unit: string;
  readonly year: number;
  readonly revision: number;
  readonly annulledAt: number | null;
}

/** The breaches that name one event, by unit-year and the revision of the breach. */
export function breachesScope({ stream, revision }: Reference): string {
  return `${stream}@${revision}`;
}

/** Row versions: one for each breach that names an event, recorded or annulled. */
export const disciplineBreaches: Projection = { name: 'disciplineBreaches', version: 1, project };

type Breach = Recorded & DisciplineBreachRecorded;
interface BreachesOfUnitYear {
  readonly opened: UnitYearOpened['data'] | null;
  readonly breaches: readonly Breach[];
}

/** Every breach of a unit-year, those recorded after its approval too. */
const breachesFold: Fold<BreachesOfUnitYear> = {
  initial: { opened: null, breaches: [] },
  evolve(state, event) {
    if (event.type === 'UnitYearOpened') {
      return { ...state, opened: (decode(event) as Recorded & UnitYearOpened).data };
    }
    if (event.type !== 'DisciplineBreachRecorded') return state;
    return { ...state, breaches: [...state.breaches, decode(event) as Breach] };
  },
};

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  const isBreach = event.type === 'DisciplineBreachRecorded';
  if (!isBreach && event.type !== 'DisciplineBreachAnnulled') return [];
  const { opened, breaches } = folds.state(event.stream, breachesFold);
  const { breach: id } = event.data as { readonly breach: string };
  const told = breaches.find(({ data }) => data.breach === id);
  if (!opened || !told?.data.concerns) return [];
  const { unit, year } = opened;
  const { revision } = told;
  const { concerns, ...data } = told.data;
  const annulledAt = isBreach ? null : event.revision;
  const value: DisciplineBreachRow = { ...data, unit, year, revision, annulledAt };
  const key = `${event.stream}@${String(revision).padStart(9, '0')}`;
  return [{ scope: breachesScope(concerns), key, value }];
}
