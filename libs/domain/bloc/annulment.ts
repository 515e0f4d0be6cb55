// Annulling a fact of a bloc: its reconstitution, its lead approved or ended, its delegation, its end.
import { annullingFacts } from '../fact-annulment.ts';
import { standingFacts, type Annullable, type FactAnnulment } from '../fact.ts';
import { refuse } from '../refusal.ts';
import { blocStream, type Bloc, type BlocLeadEnded } from './bloc.ts';

function endingOf(state: Bloc, approval: number): readonly number[] {
  return standingFacts(state, state.recorded)
    .filter(({ type }) => type === 'BlocLeadEnded')
    .filter(({ data }) => (data as BlocLeadEnded['data']).approval === approval)
    .map(({ revision }) => revision);
}

/** The setting up is never taken back: years and memberships of the bloc begin with it. */
const annullable: readonly Annullable<Bloc>[] = [
  { type: 'BlocReconstituted', by: 'itsRecorder' },
  { type: 'BlocLeadApproved', by: 'itsRecorder', restingOn: endingOf },
  { type: 'BlocLeadEnded', by: 'itsRecorder' },
  { type: 'BlocDelegated', by: 'itsRecorder' },
  { type: 'ImplementationPlanAdopted', by: 'itsRecorder' },
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
