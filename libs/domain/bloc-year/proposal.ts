// What an award proposal is held to whatever its merits: the pinned rule book, and standing holds.
import type { Known } from '../act.ts';
import type { Reference } from '../actor.ts';
import { refuse } from '../refusal.ts';
import { ruleBook } from '../rule-book/publication.ts';
import type { RuleBook } from '../rule-book/rule-book.ts';
import { yearActsOf } from '../rule-book/year-acts.ts';
import { requireConsidered } from '../unit-year/considered.ts';
import { unitYearStream } from '../unit-year/season.ts';
import { unitYear } from '../unit-year/unit-year.ts';
import { blocYear, type BlocYear } from './bloc-year.ts';
import type { Dossier } from './dossier.ts';
import { standingHolds } from './hold.ts';
import { blocYearStream, type BlocSeason, type OfBlocYear } from './season.ts';

/** The rule book that the bloc-year is pinned to. */
export function requirePinnedBook({ pinned }: BlocSeason, known: Known): RuleBook {
  if (!pinned) return refuse('RULE_BOOK_NOT_PINNED', 'year');
  const { published } = known.of(ruleBook, pinned.ruleBook.stream).state;
  return published?.book ?? refuse('RULE_BOOK_NOT_PINNED', 'year');
}

/** A proposal as holds meet it: of a unit, and the dossiers that it is made by or comes again for. */
interface HeldOrNot {
  readonly unit: string;
  readonly dossiers: readonly string[];
}

interface Asking {
  readonly state: BlocYear;
  readonly known: Known;
  readonly field: string;
}

/**
 * Refuses where a hold stops the proposal: one of this bloc-year, or of any that the unit-year counted in before.
 * @returns what was read of the other bloc-years
 */
export function requireNotHeld(
  proposal: HeldOrNot,
  { bloc, year }: OfBlocYear,
  { state, known, field }: Asking,
): readonly Reference[] {
  const stream = unitYearStream({ unit: proposal.unit, year });
  const blocs = new Set(known.of(unitYear, stream).state.blocs);
  const others = [...blocs]
    .filter((each) => each !== bloc)
    .map((each) => {
      const other = blocYearStream(year, each);
      return { stream: other, ...known.of(blocYear, other) };
    });
  for (const each of [state, ...others.map((other) => other.state)]) {
    const hold = standingHolds(each).find(
      ({ unit, dossier }) =>
        unit === proposal.unit && (dossier === null || proposal.dossiers.includes(dossier)),
    );
    if (hold) refuse('PROPOSAL_HELD', field, { id: hold.id });
  }
  return others.map(({ stream: other, revision }) => ({ stream: other, revision }));
}

/** Refuses where a hold or an exclusion stops a dossier on its way; a rule book may let holds stop submissions only. */
export function requireMayGoOn(
  dossiers: readonly Dossier[],
  of: OfBlocYear,
  { state, known, field }: Asking,
): void {
  const book = requirePinnedBook(state, known);
  if (yearActsOf(book).holds.stop === 'everyForwardStep') {
    for (const { id, beneficiary } of dossiers) {
      const proposal = { unit: beneficiary.unit, dossiers: [id] };
      requireNotHeld(proposal, of, { state, known, field });
    }
  }
  for (const { beneficiary } of dossiers) {
    if (beneficiary.kind !== 'memberUnit') continue;
    requireConsidered({ unit: beneficiary.unit, year: of.year }, book, known, field);
  }
}

/** Ids of dossiers and awards are unique in the whole ledger, because they begin with their bloc-year. */
export function requireIdOfBlocYear(id: string, { year, bloc }: OfBlocYear, field: string): void {
  const prefix = `${year}-${bloc}-`;
  const isOfBloc = id.startsWith(prefix) && id.length > prefix.length;
  if (!isOfBloc) refuse('DOSSIER_ID_OF_OTHER_BLOC', field, { prefix });
}
