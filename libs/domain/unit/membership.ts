// A unit's membership of blocs: joining one, leaving it.
import { act, draft } from '../act.ts';
import { bloc, blocStream } from '../bloc/bloc.ts';
import type { CivilDate } from '../civil-date.ts';
import { checkDocument } from '../document-check.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { endedBefore } from './succession.ts';
import { openMembership, unitStream, type BlocJoined, type BlocLeft, type Unit } from './unit.ts';

export interface JoinBloc {
  readonly unit: string;
  readonly bloc: string;
  readonly from: CivilDate;
  readonly decision: OfficialDocument;
}
export const joinBloc = act<JoinBloc, Unit>({
  name: 'joinBloc',
  vi: 'Đơn vị vào khối thi đua',
  en: 'A unit joins a bloc',
  after: ['UnitEntered', 'BlocSetUp'],
  records: ['BlocJoined'],
  refusals: [
    'UNIT_UNKNOWN',
    'UNIT_ENDED',
    'BLOC_UNKNOWN',
    'BLOC_DISSOLVED',
    'ALREADY_IN_A_BLOC',
    'PERIODS_OVERLAP',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => unitStream(input.unit),
  decide: (input, known, circumstances) => (state) => {
    if (!state.entered) refuse('UNIT_UNKNOWN', 'unit');
    if (endedBefore(state, input.from)) refuse('UNIT_ENDED', 'unit', { id: input.unit });
    const { setUp, dissolved } = known.of(bloc, blocStream(input.bloc)).state;
    if (!setUp) refuse('BLOC_UNKNOWN', 'bloc');
    if (dissolved && dissolved.until < input.from) refuse('BLOC_DISSOLVED', 'bloc');
    if (openMembership(state)) refuse('ALREADY_IN_A_BLOC', 'bloc');
    if (state.memberships.some((each) => each.until !== null && each.until >= input.from)) {
      refuse('PERIODS_OVERLAP', 'from');
    }
    checkDocument(input.decision, circumstances, 'decision');
    const { bloc: id, from, decision } = input;
    return draft<BlocJoined>('BlocJoined', { bloc: id, from, decision });
  },
});

export interface LeaveBloc {
  readonly unit: string;
  readonly bloc: string;
  readonly until: CivilDate;
  readonly decision: OfficialDocument;
}
export const leaveBloc = act<LeaveBloc, Unit>({
  name: 'leaveBloc',
  vi: 'Đơn vị ra khỏi khối thi đua',
  en: 'A unit leaves a bloc',
  after: ['BlocJoined'],
  records: ['BlocLeft'],
  refusals: ['NOT_IN_THIS_BLOC', 'PERIOD_REVERSED', 'DATE_IN_FUTURE'],
  stream: (input) => unitStream(input.unit),
  decide: (input, _known, circumstances) => (state) => {
    const membership = openMembership(state);
    if (membership?.bloc !== input.bloc) return refuse('NOT_IN_THIS_BLOC', 'bloc');
    if (input.until < membership.from) refuse('PERIOD_REVERSED', 'until');
    checkDocument(input.decision, circumstances, 'decision');
    const { bloc: id, until, decision } = input;
    return draft<BlocLeft>('BlocLeft', { bloc: id, until, decision });
  },
});
