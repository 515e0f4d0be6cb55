// Annulling a fact of a unit: its membership of a bloc begun or ended, what it was called, how it ended or went on.
import { annullingFacts } from '../fact-annulment.ts';
import { standingFacts, type Annullable, type FactAnnulment } from '../fact.ts';
import { refuse } from '../refusal.ts';
import { unitStream, type Unit, type UnitEvent } from './unit.ts';

/** Joinings and leavings after a fact rest on it: a unit is in one bloc at a time. */
function membershipsAfter(state: Unit, fact: number): readonly number[] {
  return standingFacts(state, state.recorded)
    .filter(({ type, revision }) => /^Bloc(Joined|Left)$/.test(type) && revision > fact)
    .map(({ revision }) => revision);
}

/** The entry is put right by an act of its own, never taken back. */
const annullable: readonly Annullable<Unit>[] = [
  { type: 'BlocJoined', by: 'itsRecorder', restingOn: membershipsAfter },
  { type: 'BlocLeft', by: 'itsRecorder', restingOn: membershipsAfter },
  ...(
    [
      'UnitRenamed',
      'UnitReparented',
      'UnitReclassified',
      'BoardSeatChanged',
      'UnitMerged',
      'UnitDivided',
      'UnitDissolved',
      'UnitSeparated',
      'UnitSucceeded',
    ] as const satisfies readonly UnitEvent['type'][]
  ).map((type) => ({ type, by: 'itsRecorder' }) as const),
];

interface OfUnit {
  readonly unit: string;
}
export interface AnnulUnitFact extends OfUnit, FactAnnulment {}
export const annulUnitFact = annullingFacts<OfUnit, Unit>({
  name: 'annulUnitFact',
  vi: 'Huỷ một nội dung đã ghi nhận của đơn vị',
  en: 'Annul a recorded fact of a unit',
  after: ['UnitEntered'],
  records: 'UnitFactAnnulled',
  notBegun: 'UNIT_UNKNOWN',
  annullable,
  onlyInError: true,
  stream: ({ unit }) => unitStream(unit),
  requireBegun: ({ entered }) => (entered ? null : refuse('UNIT_UNKNOWN', 'unit')),
});
