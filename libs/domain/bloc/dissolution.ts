// The end of a bloc (giải thể khối): recorded first; its members leave and its years are closed by acts of their own.
import { act, draft, type Known } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import { checkDocument } from '../document-check.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { isReorganisationStream, reorganisation } from '../reorganisation/reorganisation.ts';
import { bloc, blocStream, type Bloc, type BlocDissolved } from './bloc.ts';

export interface DissolveBloc {
  readonly bloc: string;
  readonly until: CivilDate;
  /** Ids of blocs that its members go to. */
  readonly successors: readonly string[];
  readonly decision: OfficialDocument;
  /** The reorganisation that ended it with its units, if one did. */
  readonly reorganisation: Reference | null;
}
export const dissolveBloc = act<DissolveBloc, Bloc>({
  name: 'dissolveBloc',
  vi: 'Giải thể khối thi đua',
  en: 'Dissolve a bloc',
  after: ['BlocSetUp'],
  records: ['BlocDissolved'],
  refusals: [
    'BLOC_UNKNOWN',
    'BLOC_DISSOLVED',
    'REORGANISATION_UNKNOWN',
    'PERIOD_REVERSED',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => blocStream(input.bloc),
  decide: (input, known, circumstances) => (state) => {
    if (!state.setUp) return refuse('BLOC_UNKNOWN', 'bloc');
    for (const id of input.successors) {
      if (!known.of(bloc, blocStream(id)).state.setUp) refuse('BLOC_UNKNOWN', 'successors');
    }
    if (state.dissolved) refuse('BLOC_DISSOLVED', 'bloc');
    requireReorganisation(input.reorganisation, known);
    if (input.until < state.setUp.setUpOn) refuse('PERIOD_REVERSED', 'until');
    checkDocument(input.decision, circumstances, 'decision');
    const { until, successors, decision } = input;
    return draft<BlocDissolved>('BlocDissolved', {
      until,
      successors,
      decision,
      reorganisation: input.reorganisation,
    });
  },
});

/** The event named is one of a reorganisation. */
function requireReorganisation(named: Reference | null, known: Known): void {
  if (named === null) return;
  const exists =
    isReorganisationStream(named.stream) &&
    named.revision <= known.of(reorganisation, named.stream).revision;
  if (!exists) refuse('REORGANISATION_UNKNOWN', 'reorganisation');
}
