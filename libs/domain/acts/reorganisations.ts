// The acts on reorganisations, delegated blocs and seasons cut short.
import { bloc } from '../bloc/bloc.ts';
import { dissolveBloc } from '../bloc/dissolution.ts';
import { blocYear } from '../bloc-year/bloc-year.ts';
import { cutShortBlocYear } from '../bloc-year/closing.ts';
import { of } from './tabled.ts';

export const reorganisationActs = {
  dissolveBloc: of(bloc, dissolveBloc),
  cutShortBlocYear: of(blocYear, cutShortBlocYear),
} as const;
