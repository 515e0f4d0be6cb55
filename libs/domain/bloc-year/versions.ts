// Papers that a newer version takes the place of: which is the newest, and what a paper that names others asks of them.
import { standingFacts, type Facts } from '../fact.ts';
import { refuse } from '../refusal.ts';

interface Kept {
  readonly id: string;
  readonly revision: number;
}
interface Version extends Kept {
  readonly supersedes: string | null;
}
type Annulled = Pick<Facts, 'annulled'>;

/** A fact that an input names by its id; null: it names none. */
interface Named {
  readonly among: readonly Kept[];
  readonly id: string | null;
  readonly field: string;
}

/** Everything named exists, and then: all of it stands. */
export function requireNamedStanding({ annulled }: Annulled, named: readonly Named[]): void {
  const found = named.flatMap(({ among, id, field }) => {
    if (id === null) return [];
    const fact = among.find((each) => each.id === id);
    return [{ ...(fact ?? refuse('FACT_UNKNOWN', field, { id })), field }];
  });
  for (const { id, revision, field } of found) {
    if (annulled.has(revision)) refuse('FACT_ALREADY_ANNULLED', field, { id });
  }
}

/** No standing version has taken the place of this one. */
export function requireNewest(
  state: Annulled,
  versions: readonly Version[],
  id: string | null,
  field: string,
): void {
  if (id === null) return;
  const newer = standingFacts(state, versions).some(({ supersedes }) => supersedes === id);
  if (newer) refuse('FACT_ALREADY_SUPERSEDED', field, { id });
}
