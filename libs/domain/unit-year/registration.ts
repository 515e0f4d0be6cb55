// Registration of targets and tasks (đăng ký thi đua): received, amended, a recording error corrected, annulled.
import { act, draft, type Recorded } from '../act.ts';
import type { Instant } from '../civil-date.ts';
import { checkDocument, checkLegalBasis } from '../document-check.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import type { Direction, Quantity } from '../quantity.ts';
import { requireDistinct } from '../distinct.ts';
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

/** A registered target (measured) or task (measured or not). */
export interface RegisteredItem {
  /** Unique in the unit-year; an amendment keeps the id of an item that it changes. */
  readonly item: string;
  readonly kind: 'target' | 'task';
  readonly text: string;
  /** Unit of measure (đơn vị tính); null for a task without one. */
  readonly measure: string | null;
  /** Null for an unmeasured task. */
  readonly value: Quantity | null;
  readonly direction: Direction | null;
}

// Events

export interface RegistrationReceived {
  readonly type: 'RegistrationReceived';
  readonly data: {
    readonly registration: string;
    readonly items: readonly RegisteredItem[];
    /** Emulation titles aimed at (danh hiệu thi đua). */
    readonly titles: readonly string[];
    readonly document: OfficialDocument | null;
  };
}
/** An amendment is itself a registration: it states all items anew. */
export interface RegistrationAmended {
  readonly type: 'RegistrationAmended';
  readonly data: {
    readonly registration: string;
    /** The registration that it amends. */
    readonly amends: string;
    readonly items: readonly RegisteredItem[];
    readonly titles: readonly string[];
    readonly document: OfficialDocument | null;
  };
}
/** What was typed wrongly is put right: the paper said otherwise all along, so the baseline moves. */
export interface RegistrationErrorCorrected {
  readonly type: 'RegistrationErrorCorrected';
  readonly data: {
    readonly registration: string;
    /** The whole paper as it is: it takes the place of what was recorded. */
    readonly items: readonly RegisteredItem[];
    readonly titles: readonly string[];
    readonly document: OfficialDocument | null;
    /** When it was really received; null: as recorded. */
    readonly receivedAt: Instant | null;
    readonly legalBasis: LegalBasis;
  };
}
/** It was recorded for the wrong unit, or twice: it is no registration of this unit. */
export interface RegistrationAnnulled {
  readonly type: 'RegistrationAnnulled';
  readonly data: Annulment & { readonly registration: string };
}
export type RegistrationEvent =
  RegistrationReceived | RegistrationAmended | RegistrationErrorCorrected | RegistrationAnnulled;
export const registrationTypes = {
  RegistrationReceived: 1,
  RegistrationAmended: 1,
  RegistrationErrorCorrected: 1,
  RegistrationAnnulled: 1,
} as const;

// State

export interface Registration {
  readonly id: string;
  readonly revision: number;
  readonly receivedAt: Instant;
  /** The registration that it amends. */
  readonly amends: string | null;
  readonly items: readonly RegisteredItem[];
  readonly titles: readonly string[];
  /** Revisions of the corrections of recording errors in it. */
  readonly corrections: readonly number[];
}
export interface Registrations {
  /** Those that stand. */
  readonly registrations: readonly Registration[];
  /** Every one that was recorded, annulled or not: an id names one registration for ever. */
  readonly registrationsRecorded: readonly Standing[];
}
export const noRegistrations: Registrations = { registrations: [], registrationsRecorded: [] };

export function evolveRegistrations<State extends Registrations>(
  state: State,
  event: Recorded & RegistrationEvent,
): State {
  switch (event.type) {
    case 'RegistrationReceived':
    case 'RegistrationAmended': {
      const { registration: id, items, titles } = event.data;
      const { revision, receivedAt } = event;
      const amends = event.type === 'RegistrationAmended' ? event.data.amends : null;
      const added = { id, revision, receivedAt, amends, items, titles, corrections: [] };
      const registrations = [...state.registrations, added];
      const recorded = [...state.registrationsRecorded, { id, revision, annulledAt: null }];
      return { ...state, registrations, registrationsRecorded: recorded };
    }
    case 'RegistrationErrorCorrected': {
      const registrations = state.registrations.map((each) =>
        each.id === event.data.registration ? corrected(each, event.data, event.revision) : each,
      );
      return { ...state, registrations };
    }
    case 'RegistrationAnnulled': {
      const { registration } = event.data;
      const registrations = state.registrations.filter(({ id }) => id !== registration);
      const recorded = annul(state.registrationsRecorded, registration, event.revision);
      return { ...state, registrations, registrationsRecorded: recorded };
    }
  }
}

function corrected(
  registration: Registration,
  { items, titles, receivedAt }: RegistrationErrorCorrected['data'],
  revision: number,
): Registration {
  const corrections = [...registration.corrections, revision];
  return {
    ...registration,
    items,
    titles,
    receivedAt: receivedAt ?? registration.receivedAt,
    corrections,
  };
}

// Decisions

export interface RegistrationInput extends OfUnitYear {
  readonly registration: string;
  readonly items: readonly RegisteredItem[];
  readonly titles: readonly string[];
  readonly document: OfficialDocument | null;
}

export const receiveRegistration = act<RegistrationInput, Season & Registrations>({
  name: 'receiveRegistration',
  vi: 'Tiếp nhận đăng ký thi đua của đơn vị',
  en: 'Receive the registration of a unit',
  after: ['UnitYearOpened'],
  records: ['RegistrationReceived'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'ALREADY_REGISTERED',
    'ID_TAKEN',
    'REGISTRATION_EMPTY',
    'NAMED_TWICE',
    'ITEM_NOT_MEASURED',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, _known, circumstances) => (state) => {
    requireOpen(state);
    if (state.registrations.length > 0) refuse('ALREADY_REGISTERED', 'registration');
    requireFreeId(state.registrationsRecorded, input.registration, 'registration');
    checkItems(input.items);
    checkDocument(input.document, circumstances, 'document');
    const { registration, items, titles, document } = input;
    const data = { registration, items, titles, document };
    return draft<RegistrationReceived>('RegistrationReceived', data);
  },
});

export interface AmendRegistration extends RegistrationInput {
  readonly amends: string;
}
export const amendRegistration = act<AmendRegistration, Season & Registrations>({
  name: 'amendRegistration',
  vi: 'Điều chỉnh đăng ký thi đua',
  en: 'Amend a registration',
  after: ['RegistrationReceived'],
  records: ['RegistrationAmended'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'NOT_REGISTERED',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'ID_TAKEN',
    'REGISTRATION_EMPTY',
    'NAMED_TWICE',
    'ITEM_NOT_MEASURED',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, _known, circumstances) => (state) => {
    requireOpen(state);
    if (state.registrations.length === 0) refuse('NOT_REGISTERED', 'amends');
    requireStanding(state.registrationsRecorded, input.amends, 'amends');
    requireFreeId(state.registrationsRecorded, input.registration, 'registration');
    checkItems(input.items);
    checkDocument(input.document, circumstances, 'document');
    const { registration, amends, items, titles, document } = input;
    return draft<RegistrationAmended>('RegistrationAmended', {
      registration,
      amends,
      items,
      titles,
      document,
    });
  },
});

export interface CorrectRegistrationError extends OfUnitYear {
  readonly registration: string;
  /** All items as the paper states them. */
  readonly items: readonly RegisteredItem[];
  readonly titles: readonly string[];
  readonly document: OfficialDocument | null;
  /** When the paper was really received; null: as recorded. */
  readonly reallyReceivedAt: Instant | null;
  readonly legalBasis: LegalBasis;
}
export const correctRegistrationError = act<CorrectRegistrationError, Season & Registrations>({
  name: 'correctRegistrationError',
  vi: 'Đính chính sai sót khi ghi nhận đăng ký thi đua',
  en: 'Correct an error made in recording a registration',
  after: ['RegistrationReceived'],
  records: ['RegistrationErrorCorrected'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'REGISTRATION_EMPTY',
    'NAMED_TWICE',
    'ITEM_NOT_MEASURED',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
    'LEGAL_BASIS_MISSING',
  ],
  stream: unitYearStream,
  decide: (input, _known, circumstances) => (state) => {
    requireOpened(state);
    requireStanding(state.registrationsRecorded, input.registration, 'registration');
    checkItems(input.items);
    const { registration, items, titles, document, reallyReceivedAt: receivedAt } = input;
    // The time of receipt decides what the year is measured against: only the paper itself can show it.
    if (receivedAt !== null && !document?.date) refuse('DOCUMENT_INCOMPLETE', 'document.date');
    checkDocument(document, circumstances, 'document');
    if (receivedAt !== null && receivedAt > circumstances.now) {
      refuse('DATE_IN_FUTURE', 'reallyReceivedAt');
    }
    checkLegalBasis(input.legalBasis, circumstances);
    return draft<RegistrationErrorCorrected>('RegistrationErrorCorrected', {
      registration,
      items,
      titles,
      document,
      receivedAt,
      legalBasis: input.legalBasis,
    });
  },
});

function checkItems(items: readonly RegisteredItem[]): void {
  if (items.length === 0) refuse('REGISTRATION_EMPTY', 'items');
  requireDistinct(
    items.map((each) => each.item),
    'items',
  );
  for (const each of items) {
    const measured = each.value !== null && each.measure !== null && each.direction !== null;
    const unmeasured = each.value === null && each.measure === null && each.direction === null;
    if (!measured && !(unmeasured && each.kind === 'task')) {
      refuse('ITEM_NOT_MEASURED', 'items', { id: each.item });
    }
  }
}
