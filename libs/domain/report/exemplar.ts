// Exemplary collectives and individuals (điển hình tiên tiến) as both report forms count and name them.
import type { PeopleCount } from '../people-count.ts';
import { checkSealed, type Sealed } from '../sealed.ts';
import { requirePeopleNoMore, type StatedPeople } from './figures.ts';

interface Exemplar {
  /** The member that they belong to; null: not said. */
  readonly unit: string | null;
  /** Điển hình mới được phát hiện. */
  readonly newlyFound: boolean;
  /** Introduced on the portal of the Council (Cổng thông tin điện tử). */
  readonly onPortal: boolean;
}
export interface NamedCollective extends Exemplar {
  readonly kind: 'collective';
  readonly name: string;
}
export interface NamedIndividual extends Exemplar {
  readonly kind: 'individual';
  readonly person: Sealed;
}
export type NamedExemplar = NamedCollective | NamedIndividual;

export interface Exemplars {
  readonly all: StatedPeople;
  /** Of them all. */
  readonly newlyFound: StatedPeople;
  readonly onPortal: StatedPeople;
  /** Whom the report names; each is counted above too. */
  readonly named: readonly NamedExemplar[];
}

export function checkExemplarCounts({ all, newlyFound, onPortal, named }: Exemplars): void {
  requirePeopleNoMore(newlyFound, all, 'exemplars.newlyFound');
  requirePeopleNoMore(countOf(named), all, 'exemplars.all');
  requirePeopleNoMore(
    countOf(named.filter((each) => each.newlyFound)),
    newlyFound,
    'exemplars.newlyFound',
  );
  requirePeopleNoMore(
    countOf(named.filter((each) => each.onPortal)),
    onPortal,
    'exemplars.onPortal',
  );
}

/** A person stands sealed in an event, or not at all. */
export function checkExemplarsSealed({ named }: Exemplars): void {
  for (const [place, each] of named.entries()) {
    if (each.kind === 'individual') checkSealed(each.person, `exemplars.named[${place}].person`);
  }
}

function countOf(named: readonly NamedExemplar[]): PeopleCount {
  const collectives = named.filter(({ kind }) => kind === 'collective').length;
  return { collectives, individuals: named.length - collectives };
}
