// Opening a unit's year in a bloc, applying the issued scorecard, moving to another bloc, and closing.
import { act, draft, type Known } from '../act.ts';
import type { Reference } from '../actor.ts';
import { blocYear } from '../bloc-year/bloc-year.ts';
import { blocYearStream, requireOpenBlocYear } from '../bloc-year/season.ts';
import { checkLegalBasis } from '../document-check.ts';
import type { LegalBasis } from '../official-document.ts';
import { requireDistinct } from '../distinct.ts';
import { refuse } from '../refusal.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import {
  membershipEndedBefore,
  membershipInYear,
  membershipOn,
  unit,
  unitStream,
} from '../unit/unit.ts';
import type { Registrations } from './registration.ts';
import {
  requireCriterion,
  requireNotApproved,
  requireOpen,
  scorecardOf,
  unitYearStream,
  type OfUnitYear,
  type RegisteredItemsMapped,
  type ScorecardApplied,
  type Season,
  type UnitYearClosed,
  type UnitYearOpened,
  type UnitYearTransferred,
} from './season.ts';

export interface OpenUnitYear extends OfUnitYear {
  readonly bloc: string;
}
export const openUnitYear = act<OpenUnitYear, Season>({
  name: 'openUnitYear',
  vi: 'Mở năm thi đua của đơn vị trong khối',
  en: 'Open the year of a unit in its bloc',
  after: ['BlocYearOpened', 'BlocJoined'],
  records: ['UnitYearOpened'],
  refusals: ['UNIT_YEAR_EXISTS', 'BLOC_YEAR_NOT_OPEN', 'BLOC_YEAR_CLOSED', 'NOT_A_MEMBER'],
  stream: unitYearStream,
  decide: (input, known) => (state) => {
    if (state.opened) refuse('UNIT_YEAR_EXISTS', 'year');
    const { unit: id, year, bloc } = input;
    const facts = membershipIn(input, bloc, known);
    return draft<UnitYearOpened>('UnitYearOpened', { unit: id, year, bloc, ...facts });
  },
});

/** The open bloc-year and the unit's membership of the bloc, as references. */
function membershipIn(
  input: OfUnitYear,
  bloc: string,
  known: Known,
): { readonly blocYear: Reference; readonly membership: Reference } {
  const blocYearOf = blocYearStream(input.year, bloc);
  requireOpenBlocYear(known.of(blocYear, blocYearOf).state, 'bloc');
  const stream = unitStream(input.unit);
  const membership = membershipInYear(known.of(unit, stream).state, bloc, input.year);
  if (!membership) return refuse('NOT_A_MEMBER', 'bloc');
  return {
    blocYear: { stream: blocYearOf, revision: 0 },
    membership: { stream, revision: membership.revision },
  };
}

export interface ApplyScorecard extends OfUnitYear {
  /** Registered item → criterion of Section I; an item left out earns no bonus. */
  readonly mapping: readonly { readonly item: string; readonly criterion: string }[];
}
export const applyScorecard = act<ApplyScorecard, Season & Registrations>({
  name: 'applyScorecard',
  vi: 'Áp dụng bảng chấm điểm đã ban hành cho đơn vị',
  en: 'Apply the issued scorecard to a unit-year',
  after: ['UnitYearOpened', 'ScorecardIssued'],
  records: ['ScorecardApplied'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'UNIT_YEAR_APPROVED',
    'SCORECARD_NOT_ISSUED',
    'SCORECARD_ALREADY_APPLIED',
    'NAMED_TWICE',
    'ITEM_UNKNOWN',
    'CRITERION_UNKNOWN',
    'MAPPING_OUTSIDE_SECTION_ONE',
  ],
  stream: unitYearStream,
  decide: (input, known) => (state) => {
    requireOpen(state);
    requireNotApproved(state);
    const stream = blocYearStream(input.year, state.bloc ?? '');
    const issued = known.of(blocYear, stream).state.issued;
    if (!issued) return refuse('SCORECARD_NOT_ISSUED', 'year');
    if (state.applied) refuse('SCORECARD_ALREADY_APPLIED', 'year');
    checkMapping(input.mapping, state, issued.scorecard);
    return draft<ScorecardApplied>('ScorecardApplied', {
      scorecard: { stream, revision: issued.revision },
      contentHash: issued.contentHash,
      ruleBook: issued.ruleBook,
      ruleBookHash: issued.ruleBookHash,
      mapping: input.mapping,
    });
  },
});

type Mapping = ApplyScorecard['mapping'];

function checkMapping(mapping: Mapping, state: Registrations, scorecard: Scorecard): void {
  requireDistinct(
    mapping.map((each) => each.item),
    'mapping',
  );
  for (const { item, criterion } of mapping) {
    const registered = state.registrations.some(({ items }) =>
      items.some((each) => each.item === item),
    );
    if (!registered) refuse('ITEM_UNKNOWN', 'mapping.item', { id: item });
    const { section } = requireCriterion(scorecard, criterion, 'mapping.criterion');
    if (section !== 'I') {
      refuse('MAPPING_OUTSIDE_SECTION_ONE', 'mapping.criterion', { id: criterion });
    }
  }
}

export interface MapRegisteredItems extends OfUnitYear {
  /** The whole mapping anew. */
  readonly mapping: Mapping;
  readonly reason: string;
}
export const mapRegisteredItems = act<MapRegisteredItems, Season & Registrations>({
  name: 'mapRegisteredItems',
  vi: 'Gắn lại chỉ tiêu, nhiệm vụ đã đăng ký với tiêu chí Mục I',
  en: 'Map registered items to criteria of Section I anew',
  after: ['ScorecardApplied', 'RegistrationReceived'],
  records: ['RegisteredItemsMapped'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'SCORECARD_NOT_APPLIED',
    'UNIT_YEAR_APPROVED',
    'REASON_MISSING',
    'NAMED_TWICE',
    'ITEM_UNKNOWN',
    'CRITERION_UNKNOWN',
    'MAPPING_OUTSIDE_SECTION_ONE',
  ],
  stream: unitYearStream,
  decide: (input, known) => (state) => {
    const scorecard = scorecardOf(state, known);
    requireNotApproved(state);
    if (input.reason.trim() === '') refuse('REASON_MISSING', 'reason');
    checkMapping(input.mapping, state, scorecard);
    const { mapping, reason } = input;
    return draft<RegisteredItemsMapped>('RegisteredItemsMapped', { mapping, reason });
  },
});

export interface TransferUnitYear extends OfUnitYear {
  /** The bloc that the unit belongs to now. */
  readonly bloc: string;
  readonly legalBasis: LegalBasis;
}
export const transferUnitYear = act<TransferUnitYear, Season>({
  name: 'transferUnitYear',
  vi: 'Chuyển năm thi đua của đơn vị sang khối mới',
  en: 'Move a unit-year to the bloc that the unit has joined',
  after: ['UnitYearOpened', 'BlocJoined'],
  records: ['UnitYearTransferred'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'UNIT_YEAR_APPROVED',
    'ALREADY_IN_THIS_BLOC_YEAR',
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'NOT_A_MEMBER',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    requireOpen(state);
    requireNotApproved(state);
    if (state.bloc === input.bloc) refuse('ALREADY_IN_THIS_BLOC_YEAR', 'bloc');
    const facts = membershipIn(input, input.bloc, known);
    const today = membershipOn(
      known.of(unit, unitStream(input.unit)).state,
      circumstances.occurredOn,
    );
    if (today?.bloc !== input.bloc) refuse('NOT_A_MEMBER', 'bloc');
    checkLegalBasis(input.legalBasis, circumstances);
    const { bloc, legalBasis } = input;
    return draft<UnitYearTransferred>('UnitYearTransferred', { bloc, ...facts, legalBasis });
  },
});

export interface CloseUnitYear extends OfUnitYear {
  readonly legalBasis: LegalBasis;
}
export const closeUnitYear = act<CloseUnitYear, Season>({
  name: 'closeUnitYear',
  vi: 'Khép năm thi đua của đơn vị đã ra khỏi mọi khối',
  en: 'Close the year of a unit that has left all blocs',
  after: ['UnitYearOpened', 'BlocLeft'],
  records: ['UnitYearClosed'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'UNIT_YEAR_APPROVED',
    'STILL_IN_A_BLOC',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    requireOpen(state);
    requireNotApproved(state);
    const stream = unitStream(input.unit);
    const member = known.of(unit, stream).state;
    const day = circumstances.occurredOn;
    const revision = membershipEndedBefore(member, day)?.leftAt ?? null;
    if (membershipOn(member, day) || revision === null) return refuse('STILL_IN_A_BLOC', 'unit');
    checkLegalBasis(input.legalBasis, circumstances);
    return draft<UnitYearClosed>('UnitYearClosed', {
      reason: 'leftAllBlocs',
      departure: { stream, revision },
      legalBasis: input.legalBasis,
    });
  },
});
