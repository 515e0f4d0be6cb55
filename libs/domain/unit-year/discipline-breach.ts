// Breaches of the bloc's discipline (Guidance II.2.b, third dash): recorded acts, never made by a clock.
import { act, draft, type Circumstances, type Known, type Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import { bloc, blocStream, leadershipOn } from '../bloc/bloc.ts';
import { civilDateOf, yearOf, type CivilDate } from '../civil-date.ts';
import { checkDocument, checkLegalBasis } from '../document-check.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import {
  requireOpen,
  requireOpened,
  unitYearStream,
  type OfUnitYear,
  type Season,
} from './season.ts';
import {
  annul,
  requireFreeId,
  requireStanding,
  type Annulment,
  type Standing,
} from './standing.ts';

/** The guidance's list is open: `other` needs its description all the more. */
export const breachKinds = [
  'meetingMissed',
  'wrongAttendance',
  'registrationLate',
  'interimReportLate',
  'finalReportLate',
  'other',
] as const;
export type BreachKind = (typeof breachKinds)[number];

// Events

export interface DisciplineBreachRecorded {
  readonly type: 'DisciplineBreachRecorded';
  readonly data: {
    readonly breach: string;
    readonly kind: BreachKind;
    readonly breachedOn: CivilDate;
    readonly description: string;
    /** The late paper or the meeting, where the ledger holds it. */
    readonly concerns: Reference | null;
    readonly document: OfficialDocument | null;
  };
}
export interface DisciplineBreachAnnulled {
  readonly type: 'DisciplineBreachAnnulled';
  readonly data: Annulment & { readonly breach: string };
}
export type DisciplineBreachEvent = DisciplineBreachRecorded | DisciplineBreachAnnulled;
export const disciplineBreachTypes = {
  DisciplineBreachRecorded: 1,
  DisciplineBreachAnnulled: 1,
} as const;

// State

export interface DisciplineBreach extends Standing {
  readonly kind: BreachKind;
}
export interface DisciplineBreaches {
  readonly breaches: readonly DisciplineBreach[];
}
export const noBreaches: DisciplineBreaches = { breaches: [] };

export function evolveBreaches<State extends DisciplineBreaches>(
  state: State,
  event: Recorded & DisciplineBreachEvent,
): State {
  switch (event.type) {
    case 'DisciplineBreachRecorded': {
      const { breach: id, kind } = event.data;
      const added = { id, revision: event.revision, annulledAt: null, kind };
      return { ...state, breaches: [...state.breaches, added] };
    }
    case 'DisciplineBreachAnnulled':
      return { ...state, breaches: annul(state.breaches, event.data.breach, event.revision) };
  }
}

// Decisions

export interface RecordDisciplineBreach extends OfUnitYear {
  readonly breach: string;
  readonly kind: BreachKind;
  readonly breachedOn: CivilDate;
  readonly description: string;
  readonly concerns: Reference | null;
  readonly document: OfficialDocument | null;
}
export const recordDisciplineBreach = act<RecordDisciplineBreach, Season & DisciplineBreaches>({
  name: 'recordDisciplineBreach',
  vi: 'Ghi nhận việc chưa nghiêm túc thực hiện quy định của khối',
  en: "Record a breach of the bloc's discipline",
  after: ['UnitYearOpened'],
  records: ['DisciplineBreachRecorded'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'OWN_BREACH_OF_LEAD',
    'DESCRIPTION_MISSING',
    'ID_TAKEN',
    'DATE_IN_FUTURE',
    'BREACH_OF_OTHER_YEAR',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    requireOpen(state);
    requireNotOwnLead(input.unit, state, known, circumstances);
    if (input.description.trim() === '') refuse('DESCRIPTION_MISSING', 'description');
    requireFreeId(state.breaches, input.breach, 'breach');
    checkDocument(input.document, circumstances, 'document');
    if (input.breachedOn > civilDateOf(circumstances.now)) refuse('DATE_IN_FUTURE', 'breachedOn');
    if (yearOf(input.breachedOn) !== input.year) refuse('BREACH_OF_OTHER_YEAR', 'breachedOn');
    const { breach, kind, breachedOn, description, concerns, document } = input;
    return draft<DisciplineBreachRecorded>('DisciplineBreachRecorded', {
      breach,
      kind,
      breachedOn,
      description,
      concerns,
      document,
    });
  },
});

/** A lead's own breaches are recorded, and annulled, by a deputy of the bloc or the Board. */
function requireNotOwnLead(
  id: string,
  state: Season,
  known: Known,
  { actor, occurredOn }: Circumstances,
): void {
  if (state.bloc === null) return;
  const leadership = leadershipOn(known.of(bloc, blocStream(state.bloc)).state, occurredOn);
  if (leadership?.lead !== id) return;
  const deputy = actor.role === 'blocDeputy' && actor.bloc === state.bloc;
  if (!deputy && actor.role !== 'board') refuse('OWN_BREACH_OF_LEAD', 'actor.role');
}

export interface AnnulDisciplineBreach extends OfUnitYear, Annulment {
  readonly breach: string;
}
export const annulDisciplineBreach = act<AnnulDisciplineBreach, Season & DisciplineBreaches>({
  name: 'annulDisciplineBreach',
  vi: 'Huỷ ghi nhận vi phạm quy định của khối',
  en: 'Annul a recorded breach of discipline',
  after: ['DisciplineBreachRecorded'],
  records: ['DisciplineBreachAnnulled'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'OWN_BREACH_OF_LEAD',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    requireOpened(state);
    requireNotOwnLead(input.unit, state, known, circumstances);
    requireStanding(state.breaches, input.breach, 'breach');
    checkLegalBasis(input.legalBasis, circumstances);
    const { breach, cause, legalBasis, effectiveFrom } = input;
    return draft<DisciplineBreachAnnulled>('DisciplineBreachAnnulled', {
      breach,
      cause,
      legalBasis,
      effectiveFrom,
    });
  },
});
