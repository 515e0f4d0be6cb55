// Holds on award proposals: a row each, in force, lifted or annulled.
import type { BlocYearFactAnnulled } from '../libs/domain/bloc-year/bloc-year.ts';
import type { HoldLifted, ProposalsHeld } from '../libs/domain/bloc-year/hold.ts';
import type { Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import { annulmentOf, factsFold, factsOf } from './bloc-year-facts.ts';
import { blocYearFold } from './stream-folds.ts';

export interface LiftingRow extends Omit<HoldLifted['data'], 'hold'> {
  readonly revision: number;
  readonly annulledAt: number | null;
}

type Held = ProposalsHeld['data'];

export interface HoldRow extends Held {
  readonly bloc: string;
  readonly year: number;
  readonly revision: number;
  readonly annulledAt: number | null;
  /** In the order of recording: one stands at most. */
  readonly liftings: readonly LiftingRow[];
  /** Neither lifted nor annulled. */
  readonly inForce: boolean;
}

/** All holds of one year: a dossier is stopped by those of every bloc-year that its unit has counted in. */
export function holdsScope(year: number): string {
  return String(year);
}

/** A hold's id is its own in its bloc-year only. */
export function holdKey({ bloc, hold }: { readonly bloc: string; readonly hold: string }): string {
  return `${bloc}/${hold}`;
}

/** Row versions: one a hold placed, lifted or annulled. */
export const holds: Projection = { name: 'holds', version: 1, project };

const holdTypes = ['ProposalsHeld', 'HoldLifted'] as const;
const holdsFold = factsFold(holdTypes);
const concerned: ReadonlySet<string> = new Set([...holdTypes, 'BlocYearFactAnnulled']);

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  const { stream, type, data } = event;
  if (!stream.startsWith('blocYear-') || !concerned.has(type)) return [];
  const state = folds.state(stream, holdsFold);
  const isAnnulment = type === 'BlocYearFactAnnulled';
  const revision = isAnnulment ? (data as BlocYearFactAnnulled['data']).fact : event.revision;
  const named = state.facts.find((each) => each.revision === revision);
  if (!named) return [];
  const { hold: id } = named.data as ProposalsHeld['data'] | HoldLifted['data'];
  const held = factsOf(state, 'ProposalsHeld').find((each) => each.data.hold === id);
  const { opened } = folds.state(stream, blocYearFold);
  if (!held || !opened) return [];
  const liftings = factsOf(state, 'HoldLifted')
    .filter((each) => each.data.hold === id)
    .map((each): LiftingRow => {
      const { hold: _, ...lifting } = each.data;
      const annulledAt = annulmentOf(state, each.revision);
      return { ...lifting, revision: each.revision, annulledAt };
    });
  const annulledAt = annulmentOf(state, held.revision);
  const isLifted = liftings.some((each) => each.annulledAt === null);
  const { bloc, year } = opened;
  const value: HoldRow = {
    ...held.data,
    bloc,
    year,
    revision: held.revision,
    annulledAt,
    liftings,
    inForce: annulledAt === null && !isLifted,
  };
  return [{ scope: holdsScope(year), key: holdKey({ bloc, hold: id }), value }];
}
