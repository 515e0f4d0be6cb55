// The parties of a case: who lodged it, who settles it, whom it is passed to; units and bodies by name, people never.
import type { Sealed } from '../sealed.ts';

/** An organ, or a capacity in one; never a person's name. */
export interface Body {
  readonly kind: 'body';
  readonly body: string;
}
export interface UnitParty {
  readonly kind: 'unit';
  readonly unit: string;
}
/** Who settles a case, or is charged with a part of it. */
export type Organ = UnitParty | Body;

/** The lodger is named by this word alone, so that no paper of the case says more than its lodging. */
export type Party = Organ | { readonly kind: 'lodger' };

/** Beside a sealed person stands no unit: the seal's workplace says it. */
export type Lodger =
  | { readonly kind: 'units'; readonly units: readonly string[] }
  | { readonly kind: 'people'; readonly people: readonly Sealed[] }
  | { readonly kind: 'denouncer'; readonly person: Sealed | null };

/** In one's own right, as a legal representative, or by authorisation. */
export type Capacity = 'ownRight' | 'legalRepresentative' | 'authorised';

/** Đúng; đúng một phần; sai. */
export type CaseOutcome = 'upheld' | 'partlyUpheld' | 'notUpheld';

/** One spelling a party, to tell two apart. */
export function partyKey(party: Party): string {
  switch (party.kind) {
    case 'unit':
      return `unit ${party.unit}`;
    case 'body':
      return `body ${party.body.normalize('NFC').trim().toLowerCase()}`;
    case 'lodger':
      return 'lodger';
  }
}

export function sameParty(one: Party, other: Party): boolean {
  return partyKey(one) === partyKey(other);
}

/** The units that lodged it; none where people did. */
export function lodgingUnits(lodger: Lodger): readonly string[] {
  return lodger.kind === 'units' ? lodger.units : [];
}
