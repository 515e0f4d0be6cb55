// The people whom acts name: sealed on their way into an event, opened on their way out of it. Their names are nowhere else.
import { createHmac } from 'node:crypto';
import type { Command } from '../../libs/commands/carry-out.ts';
import type { Reference } from '../../libs/domain/actor.ts';
import type { Person, Sealed } from '../../libs/domain/sealed.ts';
import type { KeyStore } from '../../libs/evidence/keys.ts';
import { openDatum, sealDatum } from '../../libs/evidence/sealed-datum.ts';
import { canonicalBytes } from '../../libs/ledger/canonical.ts';
import { PersonInput } from './person.input.ts';

/** The event that names a person, and the field of its data, as refusals write it: `exemplars.named[3].person`. */
export interface PersonPlace extends Reference {
  readonly field: string;
}

/** An input as it is digested, with each person as the key's subject alone; and as it is recorded in a place. */
export type Sealing = Pick<Command, 'input'> & Required<Pick<Command, 'sealedFor'>>;

export interface People {
  /** A key that is no more refuses when its person is sealed: a command that was carried out before is answered all the same. */
  sealing(input: object): Promise<Sealing>;
  /** As `sealing`, every plaintext filled up to one of a few lengths, so that the seal tells no length of a name. */
  sealingPadded(input: object): Promise<Sealing>;
  /**
   * 32 hexadecimal digits that nobody can tell from chance without this ledger's keys, and the same for the same words: for
   * ids that may not say what they were made of.
   */
  drawn(words: string): Promise<string>;
  /** The person; null where the key is not here, or the seal is of another place or was changed. */
  open(sealed: Sealed, place: PersonPlace): Promise<Person | 'erased' | null>;
}

export function openPeople(keys: KeyStore, ledgerId: () => string): People {
  const boundTo = ({ stream, revision, field }: PersonPlace): Uint8Array =>
    canonicalBytes([ledgerId(), stream, revision, field]);
  const seal = (
    key: Uint8Array,
    { subject, ...person }: PersonInput,
    place: PersonPlace,
    padded: boolean,
  ): Sealed => {
    const plaintext = plaintextOf(person);
    const filled = padded ? filledUp(plaintext) : plaintext;
    return { subject, ...sealDatum(key, boundTo(place), filled) };
  };
  const sealing = async (input: object, padded: boolean): Promise<Sealing> => {
    const subjects = new Set<string>();
    const redacted = mapPeople(input, '', ({ subject }) => {
      subjects.add(subject);
      return { subject };
    });
    const keyOf = await keysOf(keys, subjects);
    const sealedFor = (place: Reference) =>
      mapPeople(input, '', (person, field) =>
        seal(keyOf(person.subject), person, { ...place, field }, padded),
      ) as object;
    return { input: redacted as object, sealedFor };
  };
  return {
    sealing: (input) => sealing(input, false),
    sealingPadded: (input) => sealing(input, true),
    async drawn(words) {
      const key = await keys.keyFor(drawingKey);
      return createHmac('sha256', key).update(words).digest('hex').slice(0, 32);
    },
    async open(sealed, place) {
      const found = await keys.find(sealed.subject);
      if (found.state !== 'kept') return found.state === 'erased' ? 'erased' : null;
      const opened = openDatum(found.key, boundTo(place), sealed);
      return opened && (JSON.parse(Buffer.from(opened).toString()) as Person);
    },
  };
}

function plaintextOf({ fullName, position, workplace }: Person): Uint8Array {
  return canonicalBytes({ fullName, position, workplace });
}

/**
 * No person's key, though kept with theirs, because whoever has it can tell what an id was drawn for. Longer than any id may
 * be: nobody can be named by it, so no disposal of a person's records erases it.
 */
const drawingKey = 'ids-drawn'.padEnd(80, '-');

/** Lengths in bytes; the last is the most that a seal has room for. */
const paddedBytes = [1_024, 2_048, 2_944] as const;

/** Blanks at the end, which JSON passes over. */
function filledUp(plaintext: Uint8Array): Uint8Array {
  const size = paddedBytes.find((each) => each >= plaintext.length) ?? plaintext.length;
  const filled = new Uint8Array(size).fill(0x20);
  filled.set(plaintext);
  return filled;
}

/** The keys of subjects, made where there were none; what a subject without one is refused with waits for its person. */
async function keysOf(
  keys: KeyStore,
  subjects: ReadonlySet<string>,
): Promise<(subject: string) => Uint8Array> {
  const made = new Map<string, () => Uint8Array>();
  for (const subject of subjects) {
    try {
      const key = await keys.keyFor(subject);
      made.set(subject, () => key);
    } catch (error) {
      made.set(subject, () => {
        throw error;
      });
    }
  }
  return (subject) => made.get(subject)!();
}

/** Plain data with every person replaced; `field` is the place of the value itself. */
function mapPeople(
  value: unknown,
  field: string,
  replaced: (person: PersonInput, field: string) => unknown,
): unknown {
  if (value instanceof PersonInput) return replaced(value, field);
  if (Array.isArray(value)) {
    return value.map((each, place) => mapPeople(each, `${field}[${place}]`, replaced));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      mapPeople(each, field === '' ? key : `${field}.${key}`, replaced),
    ]),
  );
}
