// Opening a unit's year in a bloc, applying the issued scorecard, moving to another bloc, and closing.
import { act, draft, type Known } from '../act.ts';
import type { Reference } from '../actor.ts';
import { blocYear, blocYearStream } from '../bloc-year/bloc-year.ts';
import { checkLegalBasis } from '../document-check.ts';
import type { LegalBasis } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { currentMembership, unit, unitStream } from '../unit.ts';
import type { Registrations } from './registration.ts';
import {
  requireCriterion,
  requireDistinct,
  requireNotApproved,
  requireOpen,
  unitYearStream,
  type OfUnitYear,
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
  refusals: ['UNIT_YEAR_EXISTS', 'BLOC_YEAR_NOT_OPEN', 'NOT_A_MEMBER'],
  stream: unitYearStream,
  decide: (input, known) => (state) => {
    if (state.opened) refuse('UNIT_YEAR_EXISTS', 'year');
    const { unit: id, year, bloc } = input;
    const facts = membershipIn(input, bloc, known);
    return draft<UnitYearOpened>('UnitYearOpened', { unit: id, year, bloc, ...facts });
  },
});

/** The open bloc-year and the unit's standing membership, as references. */
function membershipIn(
  input: OfUnitYear,
  bloc: string,
  known: Known,
): { readonly blocYear: Reference; readonly membership: Reference } {
  const blocYearOf = blocYearStream(input.year, bloc);
  if (!known.of(blocYear, blocYearOf).state.opened) refuse('BLOC_YEAR_NOT_OPEN', 'bloc');
  const stream = unitStream(input.unit);
  const membership = currentMembership(known.of(unit, stream).state);
  if (membership?.bloc !== bloc) return refuse('NOT_A_MEMBER', 'bloc');
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
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'UNIT_YEAR_APPROVED',
    'SCORECARD_NOT_ISSUED',
    'SCORECARD_ALREADY_APPLIED',
    'NAMED_TWICE',
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
    if (state.applied && sameMapping(state.applied.mapping, input.mapping)) {
      refuse('SCORECARD_ALREADY_APPLIED', 'mapping');
    }
    requireDistinct(
      input.mapping.map((each) => each.item),
      'mapping',
    );
    for (const { criterion } of input.mapping) {
      const { section } = requireCriterion(issued.scorecard, criterion, 'mapping.criterion');
      if (section !== 'I')
        refuse('MAPPING_OUTSIDE_SECTION_ONE', 'mapping.criterion', { id: criterion });
    }
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

function sameMapping(before: Mapping, after: Mapping): boolean {
  if (before.length !== after.length) return false;
  const criteria = new Map(before.map((each) => [each.item, each.criterion]));
  return after.every((each) => criteria.get(each.item) === each.criterion);
}

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
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'UNIT_YEAR_APPROVED',
    'ALREADY_IN_THIS_BLOC_YEAR',
    'BLOC_YEAR_NOT_OPEN',
    'NOT_A_MEMBER',
    'LEGAL_BASIS_MISSING',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    requireOpen(state);
    requireNotApproved(state);
    if (state.bloc === input.bloc) refuse('ALREADY_IN_THIS_BLOC_YEAR', 'bloc');
    const facts = membershipIn(input, input.bloc, known);
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
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'UNIT_YEAR_APPROVED',
    'STILL_IN_A_BLOC',
    'LEGAL_BASIS_MISSING',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    requireOpen(state);
    requireNotApproved(state);
    const stream = unitStream(input.unit);
    const { state: member, revision } = known.of(unit, stream);
    if (currentMembership(member)) refuse('STILL_IN_A_BLOC', 'unit');
    checkLegalBasis(input.legalBasis, circumstances);
    return draft<UnitYearClosed>('UnitYearClosed', {
      reason: 'leftAllBlocs',
      departure: { stream, revision },
      legalBasis: input.legalBasis,
    });
  },
});
