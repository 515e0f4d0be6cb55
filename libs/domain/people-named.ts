// The people that an event names, wherever they stand in it.
import type { Sealed } from './sealed.ts';

export interface NamedPerson {
  /** Where the person stands, as refusals and seals write it: `exemplars.named[3].person`. */
  readonly field: string;
  readonly sealed: Sealed;
}

/** In the order in which they stand. */
export function peopleNamed(value: unknown, field = ''): readonly NamedPerson[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isSealed(value)) return [{ field, sealed: value }];
  if (Array.isArray(value)) {
    return value.flatMap((each, place) => peopleNamed(each, `${field}[${place}]`));
  }
  return Object.entries(value).flatMap(([key, each]) =>
    peopleNamed(each, field === '' ? key : `${field}.${key}`),
  );
}

function isSealed(value: object): value is Sealed {
  const { subject, ciphertext, commitment } = value as Partial<Record<keyof Sealed, unknown>>;
  return [subject, ciphertext, commitment].every((each) => typeof each === 'string');
}
