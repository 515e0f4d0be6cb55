// The acts on units and blocs.
import { annulBlocFact } from '../bloc/annulment.ts';
import { bloc } from '../bloc/bloc.ts';
import { reconstituteBloc, setUpBloc } from '../bloc/formation.ts';
import { approveBlocLead } from '../bloc/leadership.ts';
import { annulUnitFact } from '../unit/annulment.ts';
import { enterUnit } from '../unit/entry.ts';
import { joinBloc, leaveBloc } from '../unit/membership.ts';
import { unit } from '../unit/unit.ts';
import { of } from './tabled.ts';

export const unitActs = {
  enterUnit: of(unit, enterUnit),
  setUpBloc: of(bloc, setUpBloc),
  reconstituteBloc: of(bloc, reconstituteBloc),
  approveBlocLead: of(bloc, approveBlocLead),
  joinBloc: of(unit, joinBloc),
  leaveBloc: of(unit, leaveBloc),
  annulUnitFact: of(unit, annulUnitFact),
  annulBlocFact: of(bloc, annulBlocFact),
} as const;
