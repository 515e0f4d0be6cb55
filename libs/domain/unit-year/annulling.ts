// Annulling a fact of a unit-year: one act for every kind of fact that can be taken back on a legal basis.
import { act, type Act } from '../act.ts';
import { checkLegalBasis } from '../document-check.ts';
import { refuse } from '../refusal.ts';
import { requireOpened, unitYearStream, type OfUnitYear, type Season } from './season.ts';
import { requireStanding, type Annulment, type Standing } from './standing.ts';

/** The fact's id stands in the input, and in the event, under the fact's own noun. */
type Named<Noun extends string> = { readonly [Each in Noun]: string };

/**
 * Declares the annulment of a kind of fact. It is possible as long as the unit-year was opened, closed or approved or not:
 * a fact recorded wrongly is put right at any time, and an approval decides what counts.
 */
export function annulling<Noun extends string, State extends Season>(of: {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  /** Event types: what recorded the fact, and what annuls it. */
  readonly fact: string;
  readonly records: string;
  readonly noun: Noun;
  facts(state: State): readonly Standing[];
  /** Ids of standing facts that rest on the one of this id: they have to be annulled before it. */
  restingOn?(state: State, id: string): readonly string[];
}): Act<OfUnitYear & Annulment & Named<Noun>, State> {
  const { name, vi, en, noun } = of;
  return act<OfUnitYear & Annulment & Named<Noun>, State>({
    name,
    vi,
    en,
    after: [of.fact],
    records: [of.records],
    refusals: [
      'UNIT_YEAR_NOT_OPEN',
      'FACT_UNKNOWN',
      'FACT_ALREADY_ANNULLED',
      ...(of.restingOn ? (['FACT_HAS_DEPENDANTS'] as const) : []),
      'LEGAL_BASIS_MISSING',
      'DATE_IN_FUTURE',
    ],
    stream: unitYearStream,
    decide: (input, _known, circumstances) => (state) => {
      requireOpened(state);
      requireStanding(of.facts(state), input[noun], noun);
      const [first] = of.restingOn?.(state, input[noun]) ?? [];
      if (first !== undefined) refuse('FACT_HAS_DEPENDANTS', noun, { id: first });
      checkLegalBasis(input.legalBasis, circumstances);
      const { cause, legalBasis, effectiveFrom } = input;
      const data = { [noun]: input[noun], cause, legalBasis, effectiveFrom };
      return [{ type: of.records, schema: 1, data }];
    },
  });
}
