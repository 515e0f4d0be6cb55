// Annulling a fact of a stream that has one annulment for all of its facts: one act a stream, over its own table of them.
import { act, type Act } from './act.ts';
import type { Actor, Role } from './actor.ts';
import { checkLegalBasis } from './document-check.ts';
import { runsBloc, type RunBloc } from './entitled.ts';
import type { Annullable, FactAnnulment, Facts } from './fact.ts';
import { refuse, type RefusalCode } from './refusal.ts';

interface Of<Place, State> {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  readonly after: readonly string[];
  readonly records: string;
  /** What is refused where the stream was not begun. */
  readonly notBegun: RefusalCode;
  readonly annullable: readonly Annullable<State>[];
  /**
   * The stream holds periods, which its fold takes out whole: only what never was so is annulled; what ended is a new fact.
   */
  readonly onlyInError?: true;
  readonly stream: (place: Place) => string;
  /** Refuses where the stream was not begun; the bloc that facts of `thoseWhoRunTheBloc` are of. */
  readonly requireBegun: (state: State) => RunBloc | null;
}

/** Declares the act. It is possible in a stream that was closed too: a fact recorded wrongly is put right at any time. */
export function annullingFacts<Place extends object, State extends Facts>(
  of: Of<Place, State>,
): Act<Place & FactAnnulment, State> {
  return act<Place & FactAnnulment, State>({
    name: of.name,
    vi: of.vi,
    en: of.en,
    after: of.after,
    records: [of.records],
    refusals: [
      of.notBegun,
      'FACT_UNKNOWN',
      'FACT_NOT_ANNULLABLE',
      ...refusedActors(of.annullable),
      'FACT_ALREADY_ANNULLED',
      ...rested(of.annullable),
      'LEGAL_BASIS_MISSING',
      'DATE_IN_FUTURE',
    ],
    stream: of.stream,
    decide: (input, _known, circumstances) => (state) => {
      const { fact, factType, cause, legalBasis, effectiveFrom } = input;
      const bloc = of.requireBegun(state);
      const found = state.recorded.find((each) => each.revision === fact);
      if (found?.type !== factType) return refuse('FACT_UNKNOWN', 'fact', { id: fact });
      const annullable = of.annullable.find(({ type }) => type === factType);
      if (!annullable) return refuse('FACT_NOT_ANNULLABLE', 'factType');
      if (of.onlyInError && cause !== 'recordedInError') refuse('FACT_NOT_ANNULLABLE', 'cause');
      if (of.onlyInError && effectiveFrom !== null) refuse('FACT_NOT_ANNULLABLE', 'effectiveFrom');
      requireEntitled(annullable.by, circumstances.actor, { bloc, recorder: found.actor.role });
      if (state.annulled.has(fact)) refuse('FACT_ALREADY_ANNULLED', 'fact', { id: fact });
      const [first] = annullable.restingOn?.(state, fact) ?? [];
      if (first !== undefined) refuse('FACT_HAS_DEPENDANTS', 'fact', { id: first });
      checkLegalBasis(legalBasis, circumstances);
      const data = { fact, factType, cause, legalBasis, effectiveFrom };
      return [{ type: of.records, schema: 1, data }];
    },
  });
}

function refusedActors(annullable: readonly Annullable<never>[]): readonly RefusalCode[] {
  const ofBloc = annullable.some(({ by }) => by === 'thoseWhoRunTheBloc');
  const ofRecorders = annullable.some(({ by }) => by !== 'thoseWhoRunTheBloc');
  return [
    ...(ofBloc ? (['NOT_FOR_THIS_BLOC'] as const) : []),
    ...(ofRecorders ? (['NOT_THE_RECORDER'] as const) : []),
  ];
}

function rested(annullable: readonly Annullable<never>[]): readonly RefusalCode[] {
  return annullable.some((each) => each.restingOn) ? ['FACT_HAS_DEPENDANTS'] : [];
}

/** Who may annul depends on the fact, so the fact is looked for first. */
function requireEntitled(
  by: Annullable<never>['by'],
  actor: Actor,
  of: { readonly bloc: RunBloc | null; readonly recorder: Role },
): void {
  const { role } = actor;
  if (by === 'thoseWhoRunTheBloc') {
    const entitled = role === 'complaintHandler' || (of.bloc !== null && runsBloc(of.bloc, actor));
    if (!entitled) refuse('NOT_FOR_THIS_BLOC', 'actor.role');
    return;
  }
  const entitled: readonly Role[] =
    by === 'itsRecorder' ? ['board', 'complaintHandler', of.recorder] : by;
  if (!entitled.includes(role)) refuse('NOT_THE_RECORDER', 'actor.role');
}
