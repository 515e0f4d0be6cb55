// Annulling a fact of retention that was recorded in error: a schedule, a class, a hold; a disposal never.
import { act, draft } from '../act.ts';
import { checkLegalBasis } from '../document-check.ts';
import { standingFacts, type FactAnnulment } from '../fact.ts';
import { refuse } from '../refusal.ts';
import {
  requireArchivist,
  retentionStream,
  type Retention,
  type RetentionFactAnnulled,
} from './retention.ts';

const annullable = new Set([
  'RetentionSchedulePublished',
  'RetentionClassAssigned',
  'DisposalHeld',
]);

export type AnnulRetentionFact = FactAnnulment;
export const annulRetentionFact = act<AnnulRetentionFact, Retention>({
  name: 'annulRetentionFact',
  vi: 'Huỷ một nội dung đã ghi nhận về lưu trữ',
  en: 'Annul a recorded fact of retention',
  after: [],
  records: ['RetentionFactAnnulled'],
  refusals: [
    'NOT_THE_ARCHIVIST',
    'FACT_UNKNOWN',
    'FACT_NOT_ANNULLABLE',
    'FACT_ALREADY_ANNULLED',
    'FACT_HAS_DEPENDANTS',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: () => retentionStream,
  decide: (input, _known, circumstances) => (state) => {
    const { fact, factType, cause, legalBasis, effectiveFrom } = input;
    requireArchivist(circumstances.actor);
    const found = state.recorded.find(({ revision }) => revision === fact);
    if (found?.type !== factType) refuse('FACT_UNKNOWN', 'fact', { id: fact });
    if (!annullable.has(factType)) refuse('FACT_NOT_ANNULLABLE', 'factType');
    if (state.annulled.has(fact)) refuse('FACT_ALREADY_ANNULLED', 'fact', { id: fact });
    const [first] = restingOn(state, fact);
    if (first !== undefined) refuse('FACT_HAS_DEPENDANTS', 'fact', { id: first });
    checkLegalBasis(legalBasis, circumstances);
    return draft<RetentionFactAnnulled>('RetentionFactAnnulled', {
      fact,
      factType,
      cause,
      legalBasis,
      effectiveFrom,
    });
  },
});

/** What stands on it: ids of classes, supersessions and disposals by a schedule, and of the hold that was lifted. */
function restingOn(state: Retention, fact: number): readonly (string | number)[] {
  const schedule = state.schedules.find(({ revision }) => revision === fact)?.id;
  const hold = state.holds.find(({ revision }) => revision === fact)?.id;
  return [
    ...standingFacts(state, state.assignments)
      .filter((each) => each.schedule === schedule)
      .map(({ revision }) => revision),
    ...state.supersessions
      .filter((each) => each.schedule === schedule || each.by === schedule)
      .map((each) => each.schedule),
    ...state.disposals.filter((each) => each.schedule === schedule).map(({ id }) => id),
    ...state.liftings.filter((each) => each.hold === hold).map(({ revision }) => revision),
  ];
}
