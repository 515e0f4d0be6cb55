// A unit: its name, kind and membership of blocs; identified by an opaque id, never by its name.
import { act, draft, type Aggregate, type Recorded } from './act.ts';
import { bloc, blocStream } from './bloc.ts';
import type { CivilDate } from './civil-date.ts';
import { checkDocument } from './document-check.ts';
import type { OfficialDocument } from './official-document.ts';
import { refuse } from './refusal.ts';

export const unitKinds = [
  'partyBody',
  'frontAndSocioPolitical',
  'department',
  'publicServiceUnit',
  'district',
  'commune',
  'centralBody',
  'socioProfessional',
  'enterprise',
] as const;
export type UnitKind = (typeof unitKinds)[number];

// Events

export interface UnitEntered {
  readonly type: 'UnitEntered';
  readonly data: {
    readonly unit: string;
    readonly name: string;
    readonly kind: UnitKind;
    /** True for the unit that houses the Board's standing office (Home Affairs). */
    readonly housesBoard: boolean;
    /** The unit above it; null for a body of the province itself. */
    readonly parent: string | null;
    /** The day from which name, kind and parent hold; null: not known. */
    readonly from: CivilDate | null;
  };
}
export interface BlocJoined {
  readonly type: 'BlocJoined';
  readonly data: {
    readonly bloc: string;
    readonly from: CivilDate;
    readonly decision: OfficialDocument;
  };
}
export interface BlocLeft {
  readonly type: 'BlocLeft';
  readonly data: {
    readonly bloc: string;
    /** The last day of membership. */
    readonly until: CivilDate;
    readonly decision: OfficialDocument;
  };
}
export type UnitEvent = UnitEntered | BlocJoined | BlocLeft;

// State

export interface Membership {
  readonly bloc: string;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  /** Revision of the event that began it. */
  readonly revision: number;
  /** Revision of the event that ended it. */
  readonly leftAt: number | null;
}

export interface Unit {
  readonly entered: UnitEntered['data'] | null;
  readonly memberships: readonly Membership[];
}

export const unit: Aggregate<Unit> = {
  category: 'unit',
  types: { UnitEntered: 1, BlocJoined: 1, BlocLeft: 1 },
  initial: { entered: null, memberships: [] },
  evolve,
};

function evolve(state: Unit, recorded: Recorded): Unit {
  const event = recorded as Recorded & UnitEvent;
  switch (event.type) {
    case 'UnitEntered':
      return { ...state, entered: event.data };
    case 'BlocJoined': {
      const { bloc: id, from } = event.data;
      const membership = { bloc: id, from, until: null, revision: event.revision, leftAt: null };
      return { ...state, memberships: [...state.memberships, membership] };
    }
    case 'BlocLeft': {
      const { bloc: id, until } = event.data;
      const memberships = state.memberships.map((each) =>
        each.bloc === id && each.until === null ? { ...each, until, leftAt: event.revision } : each,
      );
      return { ...state, memberships };
    }
  }
}

export function unitStream(id: string): string {
  return `unit-${id}`;
}

/** The membership that no leaving has ended, if any. */
function openMembership(state: Unit): Membership | null {
  return state.memberships.find((each) => each.until === null) ?? null;
}

/** The membership that holds on a day, if any. */
export function membershipOn(state: Unit, day: CivilDate): Membership | null {
  return (
    state.memberships.find(
      (each) => each.from <= day && (each.until === null || day <= each.until),
    ) ?? null
  );
}

/** The last membership that had ended before a day, if any. */
export function membershipEndedBefore(state: Unit, day: CivilDate): Membership | null {
  const ended = state.memberships.filter((each) => each.until !== null && each.until < day);
  return ended.at(-1) ?? null;
}

/** The last membership of a bloc that meets a year, if any. */
export function membershipInYear(state: Unit, bloc: string, year: number): Membership | null {
  const meets = state.memberships.filter(
    (each) =>
      each.bloc === bloc &&
      each.from <= `${year}-12-31` &&
      (each.until === null || each.until >= `${year}-01-01`),
  );
  return meets.at(-1) ?? null;
}

// Decisions

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

export interface JoinBloc {
  readonly unit: string;
  readonly bloc: string;
  readonly from: CivilDate;
  readonly decision: OfficialDocument;
}
export const joinBloc = act<JoinBloc, Unit>({
  name: 'joinBloc',
  vi: 'Đơn vị vào khối thi đua',
  en: 'A unit joins a bloc',
  after: ['UnitEntered', 'BlocSetUp'],
  records: ['BlocJoined'],
  refusals: [
    'UNIT_UNKNOWN',
    'BLOC_UNKNOWN',
    'ALREADY_IN_A_BLOC',
    'PERIODS_OVERLAP',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => unitStream(input.unit),
  decide: (input, known, circumstances) => (state) => {
    if (!state.entered) refuse('UNIT_UNKNOWN', 'unit');
    if (!known.of(bloc, blocStream(input.bloc)).state.setUp) refuse('BLOC_UNKNOWN', 'bloc');
    if (openMembership(state)) refuse('ALREADY_IN_A_BLOC', 'bloc');
    if (state.memberships.some((each) => each.until !== null && each.until >= input.from)) {
      refuse('PERIODS_OVERLAP', 'from');
    }
    checkDocument(input.decision, circumstances, 'decision');
    const { bloc: id, from, decision } = input;
    return draft<BlocJoined>('BlocJoined', { bloc: id, from, decision });
  },
});

export interface LeaveBloc {
  readonly unit: string;
  readonly bloc: string;
  readonly until: CivilDate;
  readonly decision: OfficialDocument;
}
export const leaveBloc = act<LeaveBloc, Unit>({
  name: 'leaveBloc',
  vi: 'Đơn vị ra khỏi khối thi đua',
  en: 'A unit leaves a bloc',
  after: ['BlocJoined'],
  records: ['BlocLeft'],
  refusals: ['NOT_IN_THIS_BLOC', 'PERIOD_REVERSED', 'DATE_IN_FUTURE'],
  stream: (input) => unitStream(input.unit),
  decide: (input, _known, circumstances) => (state) => {
    const membership = openMembership(state);
    if (membership?.bloc !== input.bloc) return refuse('NOT_IN_THIS_BLOC', 'bloc');
    if (input.until < membership.from) refuse('PERIOD_REVERSED', 'until');
    checkDocument(input.decision, circumstances, 'decision');
    const { bloc: id, until, decision } = input;
    return draft<BlocLeft>('BlocLeft', { bloc: id, until, decision });
  },
});
