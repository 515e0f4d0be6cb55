// The parts of a reorganisation as a clerk states them, and what makes them agree: both sides named, no unit ending and going on.
import type { Known } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import { requireDistinct } from '../distinct.ts';
import { refuse } from '../refusal.ts';
import { endedBefore } from '../unit/succession.ts';
import { unit, unitStream, type PartDone } from '../unit/unit.ts';
import type { ReorganisationPart, UnitChange } from './reorganisation.ts';

/** One form for every change; what a change has no use for stays empty. */
export interface StatedPart {
  readonly part: string;
  readonly change: UnitChange;
  readonly unit: string;
  readonly counterparts: readonly string[];
  readonly name: string | null;
  readonly parent: string | null;
}

/** Changes that end their unit. */
const endings: ReadonlySet<UnitChange> = new Set([
  'merged',
  'consolidated',
  'divided',
  'dissolved',
]);

/** Changes whose counterparts take over from the unit. */
const givings: ReadonlySet<UnitChange> = new Set([
  'merged',
  'consolidated',
  'divided',
  'separated',
]);

/** The parts as the event keeps them, in the order of their ids. Refuses PARTS_MISSING, PART_INVALID, NAMED_TWICE. */
export function partsOf(stated: readonly StatedPart[]): readonly ReorganisationPart[] {
  if (stated.length === 0) refuse('PARTS_MISSING', 'parts');
  const parts = stated.map(partOf);
  requireDistinct(
    parts.map(({ part }) => part),
    'parts',
  );
  requireDistinct(
    parts.map(({ unit: id, change }) => `${id} ${change}`),
    'parts',
  );
  for (const each of parts) requireDistinct(counterpartsOf(each), 'parts');
  return parts.toSorted((one, other) => (one.part < other.part ? -1 : 1));
}

function partOf(stated: StatedPart): ReorganisationPart {
  const { part, change, unit: id, name, parent } = stated;
  const counterparts = stated.counterparts.toSorted();
  const needs = {
    counterparts: givings.has(change) || change === 'succeeded',
    name: change === 'renamed',
  };
  const fits =
    needs.counterparts === counterparts.length > 0 &&
    needs.name === (name !== null) &&
    (parent === null || (change === 'reparented' && parent !== id)) &&
    !counterparts.includes(id);
  if (!fits) refuse('PART_INVALID', 'parts', { id: part });
  switch (change) {
    case 'merged':
    case 'consolidated':
    case 'divided':
    case 'separated':
      return { part, change, unit: id, counterparts };
    case 'dissolved':
      return { part, change, unit: id, counterparts: [] };
    case 'succeeded':
      return { part, change, unit: id, counterparts };
    case 'renamed':
      return { part, change, unit: id, name: name ?? '' };
    case 'reparented':
      return { part, change, unit: id, parent };
  }
}

function counterpartsOf(part: ReorganisationPart): readonly string[] {
  return 'counterparts' in part ? part.counterparts : [];
}

interface Place {
  /** The stream of the decision: what it ended itself does not stand in its way. */
  readonly stream: string;
  readonly effectiveFrom: CivilDate;
}

/** The units are entered, but for those that succeed, which may be new; and they had not ended. */
export function checkUnits(
  parts: readonly ReorganisationPart[],
  { stream, effectiveFrom }: Place,
  known: Known,
): void {
  const existing = parts.filter(({ change }) => change !== 'succeeded');
  const parents = parts.flatMap((each) =>
    each.change === 'reparented' && each.parent !== null ? [each.parent] : [],
  );
  for (const id of [...existing.map((each) => each.unit), ...parents]) {
    const { entered } = known.of(unit, unitStream(id)).state;
    if (!entered) refuse('UNIT_UNKNOWN', 'parts', { id });
  }
  for (const { unit: id } of existing) {
    const { state } = known.of(unit, unitStream(id));
    const byThis = state.partsDone.some(
      ({ reorganisation, revision }) =>
        reorganisation === stream && revision === state.ended?.revision,
    );
    if (!byThis && endedBefore(state, effectiveFrom)) refuse('UNIT_ENDED', 'parts', { id });
  }
}

/** A unit that ends has no other part; whoever gives is named by whom it gives to, and the reverse. */
export function checkAgreement(parts: readonly ReorganisationPart[]): void {
  for (const { change, unit: id } of parts) {
    const others = parts.filter((each) => each.unit === id);
    if (endings.has(change) && others.length > 1) {
      refuse('UNIT_ENDS_AND_GOES_ON', 'parts', { id });
    }
  }
  for (const each of parts) {
    for (const other of counterpartsOf(each)) {
      const answers = parts.some(
        (one) =>
          one.unit === other &&
          counterpartsOf(one).includes(each.unit) &&
          (each.change === 'succeeded' ? givings.has(one.change) : one.change === 'succeeded'),
      );
      if (!answers) refuse('REORGANISATION_UNBALANCED', 'parts', { id: other });
    }
  }
}

/** The event of its unit that carried a part out and stands, if any. */
export function partDone(
  stream: string,
  { part, unit: id }: Pick<ReorganisationPart, 'part' | 'unit'>,
  known: Known,
): PartDone | null {
  const { partsDone } = known.of(unit, unitStream(id)).state;
  return partsDone.find((each) => each.reorganisation === stream && each.part === part) ?? null;
}
