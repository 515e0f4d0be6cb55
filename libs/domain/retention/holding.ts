// Placing and lifting holds on disposal.
import { act, draft, type Circumstances } from '../act.ts';
import type { Actor, Reference } from '../actor.ts';
import { civilDateOf, type CivilDate } from '../civil-date.ts';
import { requireDistinct } from '../distinct.ts';
import { checkLegalBasis } from '../document-check.ts';
import { requireHolder } from '../entitled.ts';
import { requireStandingFact, requireUnusedId } from '../fact.ts';
import type { LegalBasis } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { DisposalHeld, DisposalHoldCause, DisposalHoldLifted } from './disposal-hold.ts';
import { tombstonesOf } from './disposal.ts';
import { retentionStream, type Retention } from './retention.ts';

export interface HoldDisposal {
  readonly hold: string;
  readonly streams: readonly string[];
  readonly files: readonly string[];
  readonly cause: DisposalHoldCause;
  readonly case: Reference | null;
  readonly since: CivilDate;
  readonly legalBasis: LegalBasis;
}
export const holdDisposal = act<HoldDisposal, Retention>({
  name: 'holdDisposal',
  vi: 'Tạm dừng tiêu huỷ hồ sơ',
  en: 'Hold disposal',
  after: [],
  records: ['DisposalHeld'],
  refusals: [
    'NOT_ENTITLED_TO_HOLD',
    'ID_TAKEN',
    'SCOPE_MISSING',
    'NAMED_TWICE',
    'FILE_DISPOSED',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: () => retentionStream,
  decide: (input, _known, circumstances) => (state) => {
    const { hold, streams, files, cause, case: opened, since, legalBasis } = input;
    requireHolderOrInspector(circumstances.actor);
    requireUnusedId(state.holds, hold, 'hold');
    if (streams.length === 0 && files.length === 0) refuse('SCOPE_MISSING', 'streams');
    requireDistinct(streams, 'streams');
    requireDistinct(files, 'files');
    // Bytes stored again after a disposal are held by the streams that name them.
    const gone = files.find((each) => tombstonesOf(state, each).length > 0);
    if (gone) refuse('FILE_DISPOSED', 'files', { id: gone });
    checkLegalBasis(legalBasis, circumstances);
    requireNotAfterToday(since, circumstances, 'since');
    return draft<DisposalHeld>('DisposalHeld', {
      hold,
      streams,
      files,
      cause,
      case: opened,
      since,
      legalBasis,
    });
  },
});

export interface LiftDisposalHold {
  readonly hold: string;
  readonly liftedFrom: CivilDate;
  readonly case: Reference | null;
  readonly legalBasis: LegalBasis;
}
export const liftDisposalHold = act<LiftDisposalHold, Retention>({
  name: 'liftDisposalHold',
  vi: 'Dỡ bỏ việc tạm dừng tiêu huỷ',
  en: 'Lift a hold on disposal',
  after: ['DisposalHeld'],
  records: ['DisposalHoldLifted'],
  refusals: [
    'NOT_ENTITLED_TO_HOLD',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'PERIOD_REVERSED',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: () => retentionStream,
  decide: (input, _known, circumstances) => (state) => {
    const { hold, liftedFrom, case: ended, legalBasis } = input;
    requireHolderOrInspector(circumstances.actor);
    const { id, since } = requireStandingFact(state, state.holds, hold, 'hold');
    if (state.liftings.some((each) => each.hold === id)) {
      refuse('FACT_ALREADY_ANNULLED', 'hold', { id });
    }
    if (liftedFrom < since) refuse('PERIOD_REVERSED', 'liftedFrom');
    checkLegalBasis(legalBasis, circumstances);
    requireNotAfterToday(liftedFrom, circumstances, 'liftedFrom');
    return draft<DisposalHoldLifted>('DisposalHoldLifted', {
      hold,
      liftedFrom,
      case: ended,
      legalBasis,
    });
  },
});

/** An inspector may keep what an inspection needs. */
function requireHolderOrInspector(actor: Actor): void {
  if (actor.role !== 'inspector') requireHolder(actor);
}

function requireNotAfterToday(day: CivilDate, { now }: Circumstances, field: string): void {
  if (day > civilDateOf(now)) refuse('DATE_IN_FUTURE', field);
}
