// Annulling a fact of a bloc: its reconstitution, the approval of its lead, its end.
import { annullingFacts } from '../fact-annulment.ts';
import type { Annullable, FactAnnulment } from '../fact.ts';
import { refuse } from '../refusal.ts';
import { blocStream, type Bloc } from './bloc.ts';

/** The setting up is never taken back: years and memberships of the bloc begin with it. */
const annullable: readonly Annullable<Bloc>[] = [
  { type: 'BlocReconstituted', by: 'itsRecorder' },
  { type: 'BlocLeadApproved', by: 'itsRecorder' },
  { type: 'BlocDissolved', by: 'itsRecorder' },
];

interface OfBloc {
  readonly bloc: string;
}
export interface AnnulBlocFact extends OfBloc, FactAnnulment {}
export const annulBlocFact = annullingFacts<OfBloc, Bloc>({
  name: 'annulBlocFact',
  vi: 'Huỷ một nội dung đã ghi nhận của khối thi đua',
  en: 'Annul a recorded fact of a bloc',
  after: ['BlocSetUp'],
  records: 'BlocFactAnnulled',
  notBegun: 'BLOC_UNKNOWN',
  annullable,
  onlyInError: true,
  stream: ({ bloc }) => blocStream(bloc),
  requireBegun: ({ setUp }) => (setUp ? null : refuse('BLOC_UNKNOWN', 'bloc')),
});
