// Placing and lifting holds on award proposals.
import { act, draft, type Circumstances } from '../act.ts';
import type { Reference } from '../actor.ts';
import { civilDateOf, type CivilDate } from '../civil-date.ts';
import { checkDocument, checkLegalBasis } from '../document-check.ts';
import { requireHolder } from '../entitled.ts';
import { requireStandingFact, requireUnusedId } from '../fact.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { unitYearStream } from '../unit-year/season.ts';
import { unitYear } from '../unit-year/unit-year.ts';
import type { BlocYear } from './bloc-year.ts';
import { requireDossier } from './dossier.ts';
import {
  liftingsOf,
  type HoldCause,
  type HoldLifted,
  type HoldOutcome,
  type ProposalsHeld,
} from './hold.ts';
import { requireBegunBlocYear, streamOfBlocYear, type OfBlocYear } from './season.ts';

export interface HoldProposals extends OfBlocYear {
  readonly hold: string;
  readonly unit: string;
  /** Null: every proposal of the unit. */
  readonly dossier: string | null;
  readonly cause: HoldCause;
  readonly case: Reference | null;
  readonly from: CivilDate;
  readonly legalBasis: LegalBasis;
  readonly document: OfficialDocument | null;
}
export const holdProposals = act<HoldProposals, BlocYear>({
  name: 'holdProposals',
  vi: 'Tạm dừng đề nghị khen thưởng đối với đơn vị',
  en: 'Hold the award proposals of a unit',
  after: ['BlocYearOpened', 'UnitYearOpened'],
  records: ['ProposalsHeld'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_ENTITLED_TO_HOLD',
    'ID_TAKEN',
    'UNIT_OF_OTHER_BLOC',
    'FACT_UNKNOWN',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    requireBegunBlocYear(state);
    requireHolder(circumstances.actor);
    requireUnusedId(state.holds, input.hold, 'hold');
    const stream = unitYearStream({ unit: input.unit, year: input.year });
    if (known.of(unitYear, stream).state.bloc !== input.bloc) {
      refuse('UNIT_OF_OTHER_BLOC', 'unit', { id: input.unit });
    }
    requireDossierOf(input, state);
    checkLegalBasis(input.legalBasis, circumstances);
    checkDocument(input.document, circumstances, 'document');
    requireNotAfterToday(input.from, circumstances, 'from');
    const { hold, unit, dossier, cause, case: opened, from, legalBasis, document } = input;
    return draft<ProposalsHeld>('ProposalsHeld', {
      hold,
      unit,
      dossier,
      cause,
      case: opened,
      from,
      legalBasis,
      document,
    });
  },
});

/** A hold of one dossier names one of the unit's that was submitted. */
function requireDossierOf({ dossier, unit }: HoldProposals, state: BlocYear): void {
  if (dossier === null) return;
  const { beneficiary } = requireDossier(state, dossier, 'dossier');
  if (beneficiary.unit !== unit) refuse('FACT_UNKNOWN', 'dossier', { id: dossier });
}

export interface LiftHold extends OfBlocYear {
  readonly hold: string;
  readonly liftedFrom: CivilDate;
  readonly outcome: HoldOutcome;
  readonly case: Reference | null;
  readonly legalBasis: LegalBasis;
  readonly document: OfficialDocument | null;
}
export const liftHold = act<LiftHold, BlocYear>({
  name: 'liftHold',
  vi: 'Dỡ bỏ việc tạm dừng đề nghị khen thưởng',
  en: 'Lift a hold',
  after: ['ProposalsHeld'],
  records: ['HoldLifted'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_ENTITLED_TO_HOLD',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'PERIOD_REVERSED',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, _known, circumstances) => (state) => {
    requireBegunBlocYear(state);
    requireHolder(circumstances.actor);
    const { id, from } = requireStandingFact(state, state.holds, input.hold, 'hold');
    if (liftingsOf(state, id).length > 0) refuse('FACT_ALREADY_ANNULLED', 'hold', { id });
    if (input.liftedFrom < from) refuse('PERIOD_REVERSED', 'liftedFrom');
    checkLegalBasis(input.legalBasis, circumstances);
    checkDocument(input.document, circumstances, 'document');
    requireNotAfterToday(input.liftedFrom, circumstances, 'liftedFrom');
    const { hold, liftedFrom, outcome, case: ended, legalBasis, document } = input;
    return draft<HoldLifted>('HoldLifted', {
      hold,
      liftedFrom,
      outcome,
      case: ended,
      legalBasis,
      document,
    });
  },
});

function requireNotAfterToday(day: CivilDate, { now }: Circumstances, field: string): void {
  if (day > civilDateOf(now)) refuse('DATE_IN_FUTURE', field);
}
