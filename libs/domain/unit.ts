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

export interface UnitRegistered {
  readonly type: 'UnitRegistered';
  readonly data: {
    readonly unit: string;
    readonly name: string;
    readonly kind: UnitKind;
    /** True for the unit that houses the Board's standing office (Home Affairs). */
    readonly housesBoard: boolean;
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
export type UnitEvent = UnitRegistered | BlocJoined | BlocLeft;

// State

export interface Membership {
  readonly bloc: string;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  /** Revision of the event that began it. */
  readonly revision: number;
}

export interface Unit {
  readonly registered: UnitRegistered['data'] | null;
  readonly memberships: readonly Membership[];
}

export const unit: Aggregate<Unit> = {
  category: 'unit',
  types: { UnitRegistered: 1, BlocJoined: 1, BlocLeft: 1 },
  initial: { registered: null, memberships: [] },
  evolve,
};

function evolve(state: Unit, recorded: Recorded): Unit {
  const event = recorded as Recorded & UnitEvent;
  switch (event.type) {
    case 'UnitRegistered':
      return { ...state, registered: event.data };
    case 'BlocJoined': {
      const { bloc: id, from } = event.data;
      const membership = { bloc: id, from, until: null, revision: event.revision };
      return { ...state, memberships: [...state.memberships, membership] };
    }
    case 'BlocLeft': {
      const { bloc: id, until } = event.data;
      const memberships = state.memberships.map((each) =>
        each.bloc === id && each.until === null ? { ...each, until } : each,
      );
      return { ...state, memberships };
    }
  }
}

export function unitStream(id: string): string {
  return `unit-${id}`;
}

/** The membership that stands now, if any. */
export function currentMembership(state: Unit): Membership | null {
  return state.memberships.find((each) => each.until === null) ?? null;
}

// Decisions

export interface RegisterUnit {
  readonly unit: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly housesBoard: boolean;
}
export const registerUnit = act<RegisterUnit, Unit>({
  name: 'registerUnit',
  vi: 'Đăng ký đơn vị vào sổ cái',
  en: 'Register a unit in the ledger',
  after: [],
  refusals: ['UNIT_EXISTS'],
  stream: (input) => unitStream(input.unit),
  decide: (input) => (state) => {
    if (state.registered) refuse('UNIT_EXISTS', 'unit');
    const { unit: id, name, kind, housesBoard } = input;
    return draft<UnitRegistered>('UnitRegistered', { unit: id, name, kind, housesBoard });
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
  after: ['UnitRegistered', 'BlocFormed'],
  refusals: [
    'UNIT_UNKNOWN',
    'BLOC_UNKNOWN',
    'ALREADY_IN_A_BLOC',
    'PERIODS_OVERLAP',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => unitStream(input.unit),
  decide: (input, known, circumstances) => (state) => {
    if (!state.registered) refuse('UNIT_UNKNOWN', 'unit');
    if (!known.of(bloc, blocStream(input.bloc)).state.formed) refuse('BLOC_UNKNOWN', 'bloc');
    if (currentMembership(state)) refuse('ALREADY_IN_A_BLOC', 'bloc');
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
  refusals: ['NOT_IN_THIS_BLOC', 'PERIOD_REVERSED', 'DATE_IN_FUTURE'],
  stream: (input) => unitStream(input.unit),
  decide: (input, _known, circumstances) => (state) => {
    const membership = currentMembership(state);
    if (membership?.bloc !== input.bloc) return refuse('NOT_IN_THIS_BLOC', 'bloc');
    if (input.until < membership.from) refuse('PERIOD_REVERSED', 'until');
    checkDocument(input.decision, circumstances, 'decision');
    const { bloc: id, until, decision } = input;
    return draft<BlocLeft>('BlocLeft', { bloc: id, until, decision });
  },
});
