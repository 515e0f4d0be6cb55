// An emulation bloc (khối thi đua): how it was set up, and who leads it.
import { act, draft, type Aggregate, type Recorded } from './act.ts';
import type { CivilDate } from './civil-date.ts';
import { checkDocument } from './document-check.ts';
import type { OfficialDocument } from './official-document.ts';
import { refuse } from './refusal.ts';

export type BlocTier = 'provincial' | 'delegated';

// Events

export interface BlocFormed {
  readonly type: 'BlocFormed';
  readonly data: {
    readonly bloc: string;
    readonly name: string;
    readonly tier: BlocTier;
    /** Newly set up (thành lập) or reconstituted (kiện toàn): Guidance I.1. */
    readonly manner: 'setUp' | 'reconstituted';
    /** Delegated blocs: the department or People's Committee that sets it up and details its scorecard. */
    readonly authority: string | null;
    readonly formedOn: CivilDate;
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
export type BlocEvent = BlocFormed | BlocLeadApproved;

// State

export interface Leadership {
  readonly lead: string;
  readonly deputies: readonly string[];
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly revision: number;
}

export interface Bloc {
  readonly formed: (BlocFormed['data'] & { readonly revision: number }) | null;
  /** In the order of approval; of two that overlap the later approved holds. */
  readonly leaderships: readonly Leadership[];
}

export const bloc: Aggregate<Bloc> = {
  category: 'bloc',
  types: { BlocFormed: 1, BlocLeadApproved: 1 },
  initial: { formed: null, leaderships: [] },
  evolve,
};

function evolve(state: Bloc, recorded: Recorded): Bloc {
  const event = recorded as Recorded & BlocEvent;
  switch (event.type) {
    case 'BlocFormed':
      return { ...state, formed: { ...event.data, revision: event.revision } };
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

export interface FormBloc {
  readonly bloc: string;
  readonly name: string;
  readonly tier: BlocTier;
  readonly manner: 'setUp' | 'reconstituted';
  readonly authority: string | null;
  readonly formedOn: CivilDate;
  readonly decision: OfficialDocument;
}
export const formBloc = act<FormBloc, Bloc>({
  name: 'formBloc',
  vi: 'Thành lập hoặc kiện toàn khối thi đua',
  en: 'Set up or reconstitute a bloc',
  after: [],
  refusals: ['BLOC_EXISTS', 'AUTHORITY_MISSING', 'AUTHORITY_OF_PROVINCIAL_BLOC', 'DATE_IN_FUTURE'],
  stream: (input) => blocStream(input.bloc),
  decide: (input, _known, circumstances) => (state) => {
    if (state.formed) refuse('BLOC_EXISTS', 'bloc');
    if (input.tier === 'delegated' && !input.authority) refuse('AUTHORITY_MISSING', 'authority');
    if (input.tier === 'provincial' && input.authority) {
      refuse('AUTHORITY_OF_PROVINCIAL_BLOC', 'authority');
    }
    checkDocument(input.decision, circumstances, 'decision');
    const { bloc: id, name, tier, manner, authority, formedOn, decision } = input;
    return draft<BlocFormed>('BlocFormed', {
      bloc: id,
      name,
      tier,
      manner,
      authority,
      formedOn,
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
  after: ['BlocFormed'],
  refusals: ['BLOC_UNKNOWN', 'PERIOD_REVERSED', 'LEAD_IS_DEPUTY', 'DATE_IN_FUTURE'],
  stream: (input) => blocStream(input.bloc),
  decide: (input, _known, circumstances) => (state) => {
    if (!state.formed) refuse('BLOC_UNKNOWN', 'bloc');
    if (input.until !== null && input.until < input.from) refuse('PERIOD_REVERSED', 'until');
    if (input.deputies.includes(input.lead)) refuse('LEAD_IS_DEPUTY', 'deputies');
    checkDocument(input.decision, circumstances, 'decision');
    const { lead, deputies, from, until, decision } = input;
    return draft<BlocLeadApproved>('BlocLeadApproved', { lead, deputies, from, until, decision });
  },
});
