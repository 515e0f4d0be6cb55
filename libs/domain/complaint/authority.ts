// On whose authority a case is lodged: in one's own right, or by a representative whose paper says so.
import { refuse } from '../refusal.ts';
import { checkSealed } from '../sealed.ts';
import type { Lodged } from './handling.ts';
import { lodgingUnits } from './party.ts';

type Authority = Pick<Lodged, 'capacity' | 'representative' | 'authorisation'>;

/** A unit is represented by whom its letter names; a denouncer by nobody. */
export function requireAuthority(
  { kind, lodger }: Pick<Lodged, 'kind' | 'lodger'>,
  { capacity, representative, authorisation }: Authority,
): void {
  const field = 'authorisation';
  if (capacity === 'ownRight') {
    if (representative || authorisation) refuse('AUTHORISATION_MISSING', field);
    return;
  }
  const isNamed = representative !== null || lodgingUnits(lodger).length > 0;
  if (kind === 'denunciation' || !isNamed || !authorisation) refuse('AUTHORISATION_MISSING', field);
}

export function checkPeople(lodged: Partial<Pick<Lodged, 'lodger'>> & Authority): void {
  const { lodger, representative } = lodged;
  if (lodger?.kind === 'people') {
    for (const [place, each] of lodger.people.entries()) {
      checkSealed(each, `lodger.people[${place}]`);
    }
  }
  if (lodger?.kind === 'denouncer' && lodger.person) checkSealed(lodger.person, 'lodger.person');
  if (representative) checkSealed(representative, 'representative');
}
