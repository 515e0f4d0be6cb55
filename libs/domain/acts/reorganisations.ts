// The acts on reorganisations, delegated blocs and seasons cut short.
import { bloc } from '../bloc/bloc.ts';
import { dissolveBloc } from '../bloc/dissolution.ts';
import { blocYear } from '../bloc-year/bloc-year.ts';
import { cutShortBlocYear } from '../bloc-year/closing.ts';
import { carryOutReorganisation } from '../reorganisation/carrying-out.ts';
import {
  annulReorganisation,
  correctReorganisation,
  decideReorganisation,
} from '../reorganisation/deciding.ts';
import { reorganisation } from '../reorganisation/reorganisation.ts';
import { correctUnitEntry } from '../unit/entry.ts';
import { changeBoardSeat, reclassifyUnit, renameUnit, reparentUnit } from '../unit/renaming.ts';
import { unit } from '../unit/unit.ts';
import { annulUnitYearClosure, cutShortUnitYear } from '../unit-year/closing.ts';
import { unitYear } from '../unit-year/unit-year.ts';
import { of } from './tabled.ts';

export const reorganisationActs = {
  decideReorganisation: of(reorganisation, decideReorganisation),
  correctReorganisation: of(reorganisation, correctReorganisation),
  annulReorganisation: of(reorganisation, annulReorganisation),
  carryOutReorganisation: of(unit, carryOutReorganisation),
  renameUnit: of(unit, renameUnit),
  reparentUnit: of(unit, reparentUnit),
  reclassifyUnit: of(unit, reclassifyUnit),
  changeBoardSeat: of(unit, changeBoardSeat),
  correctUnitEntry: of(unit, correctUnitEntry),
  dissolveBloc: of(bloc, dissolveBloc),
  cutShortBlocYear: of(blocYear, cutShortBlocYear),
  cutShortUnitYear: of(unitYear, cutShortUnitYear),
  annulUnitYearClosure: of(unitYear, annulUnitYearClosure),
} as const;
