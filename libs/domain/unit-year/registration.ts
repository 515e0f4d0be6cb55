// Registration of targets and tasks (đăng ký thi đua), its amendment, and the correction of a recording error.
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
export type RegistrationEvent =
  RegistrationReceived | RegistrationAmended | RegistrationErrorCorrected;
export const registrationTypes = {
  RegistrationReceived: 1,
  RegistrationAmended: 1,
  RegistrationErrorCorrected: 1,
} as const;

// State

export interface Registration {
  readonly id: string;
  readonly revision: number;
  readonly receivedAt: Instant;
  readonly items: readonly RegisteredItem[];
  readonly titles: readonly string[];
  /** Revisions of the corrections of recording errors in it. */
  readonly corrections: readonly number[];
}
export interface Registrations {
  readonly registrations: readonly Registration[];
}
export const noRegistrations: Registrations = { registrations: [] };

export function evolveRegistrations<State extends Registrations>(
  state: State,
  event: Recorded & RegistrationEvent,
): State {
  switch (event.type) {
    case 'RegistrationReceived':
    case 'RegistrationAmended': {
      const { registration: id, items, titles } = event.data;
      const { revision, receivedAt } = event;
      const added = { id, revision, receivedAt, items, titles, corrections: [] };
      return { ...state, registrations: [...state.registrations, added] };
    }
    case 'RegistrationErrorCorrected': {
      const registrations = state.registrations.map((each) =>
        each.id === event.data.registration ? corrected(each, event.data, event.revision) : each,
      );
      return { ...state, registrations };
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
    'REGISTRATION_EMPTY',
    'NAMED_TWICE',
    'ITEM_NOT_MEASURED',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, _known, circumstances) => (state) => {
    requireOpen(state);
    if (state.registrations.length > 0) refuse('ALREADY_REGISTERED', 'registration');
    checkItems(input.items);
    checkDocument(input.document, circumstances, 'document');
    const { registration, items, titles, document } = input;
    return draft<RegistrationReceived>('RegistrationReceived', {
      registration,
      items,
      titles,
      document,
    });
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
    find(state, input.amends, 'amends');
    if (state.registrations.some((each) => each.id === input.registration)) {
      refuse('ID_TAKEN', 'registration', { id: input.registration });
    }
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
    find(state, input.registration, 'registration');
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

function find(state: Registrations, id: string, field: string): Registration {
  return (
    state.registrations.find((each) => each.id === id) ?? refuse('FACT_UNKNOWN', field, { id })
  );
}

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
