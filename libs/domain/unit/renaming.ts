// A unit renamed, placed under another, of another kind, or housing the Board from a day on.
import { act, draft, type Circumstances } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import { checkDocument } from '../document-check.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { UnitKind } from './kind.ts';
import {
  housesBoardOn,
  kindOn,
  nameOn,
  parentOn,
  type BoardSeatChanged,
  type UnitReclassified,
  type UnitRenamed,
  type UnitReparented,
} from './naming.ts';
import { endedBefore } from './succession.ts';
import { unit, unitStream, type Unit } from './unit.ts';

interface ChangeUnit {
  readonly unit: string;
  readonly from: CivilDate;
  readonly decision: OfficialDocument;
}

/** What every such change presupposes. */
const frame = {
  after: ['UnitEntered'],
  stream: (input: ChangeUnit) => unitStream(input.unit),
} as const;
const refusals = [
  'UNIT_UNKNOWN',
  'UNIT_ENDED',
  'NOTHING_NEW',
  'PERIOD_REVERSED',
  'DATE_IN_FUTURE',
] as const;

function requireGoingOn(input: ChangeUnit, state: Unit): void {
  if (!state.entered) refuse('UNIT_UNKNOWN', 'unit');
  if (endedBefore(state, input.from)) refuse('UNIT_ENDED', 'unit', { id: input.unit });
}

function checkChange(input: ChangeUnit, state: Unit, circumstances: Circumstances): void {
  const { from } = state.entered ?? { from: null };
  if (from !== null && input.from < from) refuse('PERIOD_REVERSED', 'from');
  checkDocument(input.decision, circumstances, 'decision');
}

const alone = { reorganisation: null, part: null } as const;

export interface RenameUnit extends ChangeUnit {
  readonly name: string;
}
export const renameUnit = act<RenameUnit, Unit>({
  ...frame,
  name: 'renameUnit',
  vi: 'Đổi tên đơn vị',
  en: 'Rename a unit',
  records: ['UnitRenamed'],
  refusals,
  decide: (input, _known, circumstances) => (state) => {
    requireGoingOn(input, state);
    const { name, from, decision } = input;
    if (nameOn(state, from) === name) refuse('NOTHING_NEW', 'name');
    checkChange(input, state, circumstances);
    return draft<UnitRenamed>('UnitRenamed', { name, from, decision, ...alone });
  },
});

export interface ReparentUnit extends ChangeUnit {
  /** Null: a body of the province itself. */
  readonly parent: string | null;
}
export const reparentUnit = act<ReparentUnit, Unit>({
  ...frame,
  name: 'reparentUnit',
  vi: 'Thay đổi cơ quan chủ quản của đơn vị',
  en: 'Place a unit under another',
  records: ['UnitReparented'],
  refusals: [
    'UNIT_UNKNOWN',
    'UNIT_ENDED',
    'PARENT_IS_ITSELF',
    'NOTHING_NEW',
    'PERIOD_REVERSED',
    'DATE_IN_FUTURE',
  ],
  decide: (input, known, circumstances) => (state) => {
    const { parent, from, decision } = input;
    if (!state.entered) refuse('UNIT_UNKNOWN', 'unit');
    if (parent !== null && parent !== input.unit) {
      if (!known.of(unit, unitStream(parent)).state.entered) refuse('UNIT_UNKNOWN', 'parent');
    }
    requireGoingOn(input, state);
    if (parent === input.unit) refuse('PARENT_IS_ITSELF', 'parent');
    if (parentOn(state, from) === parent) refuse('NOTHING_NEW', 'parent');
    checkChange(input, state, circumstances);
    return draft<UnitReparented>('UnitReparented', { parent, from, decision, ...alone });
  },
});

export interface ReclassifyUnit extends ChangeUnit {
  readonly kind: UnitKind;
}
export const reclassifyUnit = act<ReclassifyUnit, Unit>({
  ...frame,
  name: 'reclassifyUnit',
  vi: 'Thay đổi loại hình đơn vị',
  en: 'Change the kind of a unit',
  records: ['UnitReclassified'],
  refusals,
  decide: (input, _known, circumstances) => (state) => {
    requireGoingOn(input, state);
    const { kind, from, decision } = input;
    if (kindOn(state, from) === kind) refuse('NOTHING_NEW', 'kind');
    checkChange(input, state, circumstances);
    return draft<UnitReclassified>('UnitReclassified', { kind, from, decision });
  },
});

export interface ChangeBoardSeat extends ChangeUnit {
  readonly housesBoard: boolean;
}
export const changeBoardSeat = act<ChangeBoardSeat, Unit>({
  ...frame,
  name: 'changeBoardSeat',
  vi: 'Thay đổi nơi đặt cơ quan thường trực của Ban Thi đua - Khen thưởng',
  en: "Move the Board's standing office to or from a unit",
  records: ['BoardSeatChanged'],
  refusals,
  decide: (input, _known, circumstances) => (state) => {
    requireGoingOn(input, state);
    const { housesBoard, from, decision } = input;
    if (housesBoardOn(state, from) === housesBoard) refuse('NOTHING_NEW', 'housesBoard');
    checkChange(input, state, circumstances);
    return draft<BoardSeatChanged>('BoardSeatChanged', { housesBoard, from, decision });
  },
});
