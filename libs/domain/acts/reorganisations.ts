// The acts on reorganisations, delegated blocs and seasons cut short.
import { bloc } from '../bloc/bloc.ts';
import { adoptImplementationPlan, recordDelegation } from '../bloc/delegating.ts';
import { dissolveBloc } from '../bloc/dissolution.ts';
import { correctBlocEntry } from '../bloc/formation.ts';
import { endBlocLead } from '../bloc/leadership.ts';
import { blocYear } from '../bloc-year/bloc-year.ts';
import { cutShortBlocYear } from '../bloc-year/closing.ts';
import { correctBlocYearOpening } from '../bloc-year/opening.ts';
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
  correctBlocEntry: of(bloc, correctBlocEntry),
  recordDelegation: of(bloc, recordDelegation),
  adoptImplementationPlan: of(bloc, adoptImplementationPlan),
  endBlocLead: of(bloc, endBlocLead),
  dissolveBloc: of(bloc, dissolveBloc),
  correctBlocYearOpening: of(blocYear, correctBlocYearOpening),
  cutShortBlocYear: of(blocYear, cutShortBlocYear),
  cutShortUnitYear: of(unitYear, cutShortUnitYear),
  annulUnitYearClosure: of(unitYear, annulUnitYearClosure),
} as const;
