// Entering a unit in the ledger, and putting its entry right.
import { act, draft } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import { checkLegalBasis } from '../document-check.ts';
import type { LegalBasis } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { UnitKind } from './kind.ts';
import type { UnitEntered, UnitEntryCorrected } from './naming.ts';
import { unitStream, type Unit } from './unit.ts';

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

export interface CorrectUnitEntry extends EnterUnit {
  readonly legalBasis: LegalBasis;
}
export const correctUnitEntry = act<CorrectUnitEntry, Unit>({
  name: 'correctUnitEntry',
  vi: 'Đính chính thông tin đơn vị khi ghi vào sổ cái',
  en: 'Correct the entry of a unit',
  after: ['UnitEntered'],
  records: ['UnitEntryCorrected'],
  refusals: ['UNIT_UNKNOWN', 'PARENT_IS_ITSELF', 'LEGAL_BASIS_MISSING', 'DATE_IN_FUTURE'],
  stream: (input) => unitStream(input.unit),
  decide: (input, _known, circumstances) => (state) => {
    if (!state.entered) refuse('UNIT_UNKNOWN', 'unit');
    if (input.parent === input.unit) refuse('PARENT_IS_ITSELF', 'parent');
    checkLegalBasis(input.legalBasis, circumstances);
    const { name, kind, housesBoard, parent, from, legalBasis } = input;
    const entry = { name, kind, housesBoard, parent, from };
    return draft<UnitEntryCorrected>('UnitEntryCorrected', { ...entry, legalBasis });
  },
});
