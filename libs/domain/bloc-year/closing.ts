// Closing the year of a bloc that was dissolved within it.
import { act, draft } from '../act.ts';
import { bloc, blocStream } from '../bloc/bloc.ts';
import { checkLegalBasis } from '../document-check.ts';
import type { LegalBasis } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { BlocYear } from './bloc-year.ts';
import {
  requireOpenBlocYear,
  streamOfBlocYear,
  type BlocYearCutShort,
  type OfBlocYear,
} from './season.ts';

export interface CutShortBlocYear extends OfBlocYear {
  readonly legalBasis: LegalBasis;
}
export const cutShortBlocYear = act<CutShortBlocYear, BlocYear>({
  name: 'cutShortBlocYear',
  vi: 'Kết thúc sớm năm thi đua của khối do giải thể',
  en: 'Close the year of a dissolved bloc',
  after: ['BlocYearOpened', 'BlocDissolved'],
  records: ['BlocYearCutShort'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'BLOC_NOT_DISSOLVED',
    'SEASON_WAS_OVER',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    requireOpenBlocYear(state);
    const stream = blocStream(input.bloc);
    const { dissolved } = known.of(bloc, stream).state;
    if (!dissolved) return refuse('BLOC_NOT_DISSOLVED', 'bloc');
    const { until, revision } = dissolved;
    if (until >= `${input.year}-12-31`) refuse('SEASON_WAS_OVER', 'year');
    checkLegalBasis(input.legalBasis, circumstances);
    const { legalBasis } = input;
    const dissolution = { stream, revision };
    return draft<BlocYearCutShort>('BlocYearCutShort', { until, dissolution, legalBasis });
  },
});
