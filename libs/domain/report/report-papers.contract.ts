// What the papers of the tests of reports say. All invented.
import type { Sealed } from '../sealed.ts';
import type { StoredFile } from '../stored-file.ts';
import type { Exemplars, NamedIndividual } from './exemplar.ts';

export function file(name: string | null, digit = '4'): StoredFile {
  const mediaType = 'application/pdf';
  return { sha256: digit.repeat(64), sizeBytes: 90_210, mediaType, name, subject: null };
}

const person: Sealed = {
  subject: 'nguoi-7f3a',
  ciphertext: `AQ${'b'.repeat(118)}`,
  commitment: 'c'.repeat(64),
};
export const individual: NamedIndividual = {
  kind: 'individual',
  unit: 'so-y-te',
  person,
  newlyFound: true,
  onPortal: false,
};

export const exemplars: Exemplars = {
  all: { collectives: 3, individuals: 12 },
  newlyFound: { collectives: 1, individuals: 4 },
  onPortal: { collectives: 1, individuals: null },
  named: [
    {
      kind: 'collective',
      unit: 'so-y-te',
      name: 'Trạm Y tế xã Bản Qua',
      newlyFound: false,
      onPortal: true,
    },
    individual,
  ],
};

/** What is wrong with exemplars, whatever the form. */
export const wrongExemplars = [
  {
    code: 'FIGURES_INCONSISTENT',
    field: 'exemplars.newlyFound.individuals',
    input: { exemplars: { ...exemplars, newlyFound: { collectives: 1, individuals: 13 } } },
  },
  {
    code: 'FIGURES_INCONSISTENT',
    field: 'exemplars.onPortal.collectives',
    input: { exemplars: { ...exemplars, onPortal: { collectives: 0, individuals: 0 } } },
  },
  {
    code: 'SEALED_INVALID',
    field: 'exemplars.named[0].person.ciphertext',
    input: {
      exemplars: {
        ...exemplars,
        named: [{ ...individual, person: { ...person, ciphertext: 'Nguyễn Văn An' } }],
      },
    },
  },
] as const;
