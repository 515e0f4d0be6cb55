// Annulling a fact of a bloc-year.
import { annullingFacts } from '../fact-annulment.ts';
import type { Annullable, FactAnnulment } from '../fact.ts';
import { awardingAnnullable } from './awarding.ts';
import { blocLifeAnnullable } from './bloc-life.ts';
import type { BlocYear } from './bloc-year.ts';
import { budgetMeetingsAnnullable } from './budget-meetings.ts';
import { consolidatedAnnullable } from './consolidated.ts';
import { reportingAnnullable } from './reporting.ts';
import { requireBegunBlocYear, streamOfBlocYear, type OfBlocYear } from './season.ts';

/** The opening, the rule book and the scorecard are put right by acts of their own, never taken back. */
const annullable: readonly Annullable<BlocYear>[] = [
  ...consolidatedAnnullable,
  ...blocLifeAnnullable,
  ...budgetMeetingsAnnullable,
  ...awardingAnnullable,
  ...reportingAnnullable,
];

export interface AnnulBlocYearFact extends OfBlocYear, FactAnnulment {}
export const annulBlocYearFact = annullingFacts<OfBlocYear, BlocYear>({
  name: 'annulBlocYearFact',
  vi: 'Huỷ một nội dung đã ghi nhận của năm thi đua khối',
  en: 'Annul a recorded fact of a bloc-year',
  after: ['BlocYearOpened'],
  records: 'BlocYearFactAnnulled',
  notBegun: 'BLOC_YEAR_NOT_OPEN',
  annullable,
  stream: streamOfBlocYear,
  requireBegun: requireBegunBlocYear,
});
