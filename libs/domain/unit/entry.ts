// Entering a unit in the ledger.
import { act, draft } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import { refuse } from '../refusal.ts';
import { unitStream, type Unit, type UnitEntered, type UnitKind } from './unit.ts';

export interface EnterUnit {
  readonly unit: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly housesBoard: boolean;
  readonly parent: string | null;
  readonly from: CivilDate | null;
}
export const enterUnit = act<EnterUnit, Unit>({
  name: 'enterUnit',
  vi: 'Ghi nhận đơn vị vào sổ cái',
  en: 'Enter a unit in the ledger',
  after: [],
  records: ['UnitEntered'],
  refusals: ['UNIT_EXISTS'],
  stream: (input) => unitStream(input.unit),
  decide: (input) => (state) => {
    if (state.entered) refuse('UNIT_EXISTS', 'unit');
    const { unit: id, name, kind, housesBoard, parent, from } = input;
    return draft<UnitEntered>('UnitEntered', { unit: id, name, kind, housesBoard, parent, from });
  },
});
