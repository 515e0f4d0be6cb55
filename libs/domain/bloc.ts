// An emulation bloc (khối thi đua): how it was set up, and who leads it.
import { act, draft, type Aggregate, type Recorded } from './act.ts';
import { civilDateOf, type CivilDate } from './civil-date.ts';
import { checkDocument } from './document-check.ts';
import type { OfficialDocument } from './official-document.ts';
import { refuse } from './refusal.ts';

export type BlocTier = 'provincial' | 'delegated';

// Events

/** Thành lập: from this day the bloc is new (Guidance I.1). */
export interface BlocSetUp {
  readonly type: 'BlocSetUp';
  readonly data: {
    readonly bloc: string;
    readonly name: string;
    readonly tier: BlocTier;
    /** Delegated blocs: the unit (department, district People's Committee) that sets it up and details its scorecard. */
    readonly authority: string | null;
    readonly setUpOn: CivilDate;
    readonly decision: OfficialDocument;
  };
}
/** Kiện toàn: an existing bloc goes on under a new decision; it is not new. */
export interface BlocReconstituted {
  readonly type: 'BlocReconstituted';
  readonly data: {
    readonly name: string;
    readonly authority: string | null;
    readonly reconstitutedOn: CivilDate;
    readonly decision: OfficialDocument;
  };
}
export interface BlocLeadApproved {
  readonly type: 'BlocLeadApproved';
  readonly data: {
    readonly lead: string;
    readonly deputies: readonly string[];
    readonly from: CivilDate;
    readonly until: CivilDate | null;
    readonly decision: OfficialDocument;
  };
}
export type BlocEvent = BlocSetUp | BlocReconstituted | BlocLeadApproved;

// State

export interface Leadership {
  readonly lead: string;
  readonly deputies: readonly string[];
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly revision: number;
}

export interface Bloc {
  readonly setUp: BlocSetUp['data'] | null;
  /** The name that holds now. */
  readonly name: string | null;
  readonly authority: string | null;
  /** Revision of the newest setting up or reconstitution. */
  readonly formation: number | null;
  /** In the order of approval; of two that overlap the later approved holds. */
  readonly leaderships: readonly Leadership[];
}

export const bloc: Aggregate<Bloc> = {
  category: 'bloc',
  types: { BlocSetUp: 1, BlocReconstituted: 1, BlocLeadApproved: 1 },
  initial: { setUp: null, name: null, authority: null, formation: null, leaderships: [] },
  evolve,
};

function evolve(state: Bloc, recorded: Recorded): Bloc {
  const event = recorded as Recorded & BlocEvent;
  switch (event.type) {
    case 'BlocSetUp': {
      const { name, authority } = event.data;
      return { ...state, setUp: event.data, name, authority, formation: event.revision };
    }
    case 'BlocReconstituted': {
      const { name, authority } = event.data;
      return { ...state, name, authority, formation: event.revision };
    }
    case 'BlocLeadApproved': {
      const { lead, deputies, from, until } = event.data;
      const leadership = { lead, deputies, from, until, revision: event.revision };
      return { ...state, leaderships: [...state.leaderships, leadership] };
    }
  }
}

export function blocStream(id: string): string {
  return `bloc-${id}`;
}

/** Who leads on a day; null where nobody was approved for it. */
export function leadershipOn(state: Bloc, day: CivilDate): Leadership | null {
  const standing = state.leaderships.filter(
    (each) => each.from <= day && (each.until === null || day <= each.until),
  );
  return standing.at(-1) ?? null;
}

// Decisions

export interface SetUpBloc {
  readonly bloc: string;
  readonly name: string;
  readonly tier: BlocTier;
  readonly authority: string | null;
  readonly setUpOn: CivilDate;
  readonly decision: OfficialDocument;
}
export const setUpBloc = act<SetUpBloc, Bloc>({
  name: 'setUpBloc',
  vi: 'Thành lập khối thi đua',
  en: 'Set up a bloc',
  after: [],
  records: ['BlocSetUp'],
  refusals: ['BLOC_EXISTS', 'AUTHORITY_MISSING', 'AUTHORITY_OF_PROVINCIAL_BLOC', 'DATE_IN_FUTURE'],
  stream: (input) => blocStream(input.bloc),
  decide: (input, _known, circumstances) => (state) => {
    if (state.setUp) refuse('BLOC_EXISTS', 'bloc');
    checkAuthority(input.tier, input.authority);
    if (input.setUpOn > civilDateOf(circumstances.now)) refuse('DATE_IN_FUTURE', 'setUpOn');
    checkDocument(input.decision, circumstances, 'decision');
    const { bloc: id, name, tier, authority, setUpOn, decision } = input;
    return draft<BlocSetUp>('BlocSetUp', { bloc: id, name, tier, authority, setUpOn, decision });
  },
});

function checkAuthority(tier: BlocTier, authority: string | null): void {
  if (tier === 'delegated' && !authority) refuse('AUTHORITY_MISSING', 'authority');
  if (tier === 'provincial' && authority) refuse('AUTHORITY_OF_PROVINCIAL_BLOC', 'authority');
}

export interface ReconstituteBloc {
  readonly bloc: string;
  readonly name: string;
  readonly authority: string | null;
  readonly reconstitutedOn: CivilDate;
  readonly decision: OfficialDocument;
}
export const reconstituteBloc = act<ReconstituteBloc, Bloc>({
  name: 'reconstituteBloc',
  vi: 'Kiện toàn khối thi đua',
  en: 'Reconstitute a bloc',
  after: ['BlocSetUp'],
  records: ['BlocReconstituted'],
  refusals: [
    'BLOC_UNKNOWN',
    'AUTHORITY_MISSING',
    'AUTHORITY_OF_PROVINCIAL_BLOC',
    'PERIOD_REVERSED',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => blocStream(input.bloc),
  decide: (input, _known, circumstances) => (state) => {
    if (!state.setUp) return refuse('BLOC_UNKNOWN', 'bloc');
    checkAuthority(state.setUp.tier, input.authority);
    if (input.reconstitutedOn < state.setUp.setUpOn) refuse('PERIOD_REVERSED', 'reconstitutedOn');
    if (input.reconstitutedOn > civilDateOf(circumstances.now)) {
      refuse('DATE_IN_FUTURE', 'reconstitutedOn');
    }
    checkDocument(input.decision, circumstances, 'decision');
    const { name, authority, reconstitutedOn, decision } = input;
    return draft<BlocReconstituted>('BlocReconstituted', {
      name,
      authority,
      reconstitutedOn,
      decision,
    });
  },
});

export interface ApproveBlocLead {
  readonly bloc: string;
  readonly lead: string;
  readonly deputies: readonly string[];
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly decision: OfficialDocument;
}
export const approveBlocLead = act<ApproveBlocLead, Bloc>({
  name: 'approveBlocLead',
  vi: 'Phê chuẩn Trưởng khối, Phó khối',
  en: 'Approve the lead and deputies of a bloc',
  after: ['BlocSetUp'],
  records: ['BlocLeadApproved'],
  refusals: ['BLOC_UNKNOWN', 'PERIOD_REVERSED', 'LEAD_IS_DEPUTY', 'DATE_IN_FUTURE'],
  stream: (input) => blocStream(input.bloc),
  decide: (input, _known, circumstances) => (state) => {
    if (!state.setUp) refuse('BLOC_UNKNOWN', 'bloc');
    if (input.until !== null && input.until < input.from) refuse('PERIOD_REVERSED', 'until');
    if (input.deputies.includes(input.lead)) refuse('LEAD_IS_DEPUTY', 'deputies');
    checkDocument(input.decision, circumstances, 'decision');
    const { lead, deputies, from, until, decision } = input;
    return draft<BlocLeadApproved>('BlocLeadApproved', { lead, deputies, from, until, decision });
  },
});
