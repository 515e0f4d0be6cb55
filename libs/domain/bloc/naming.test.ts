// What a bloc is called in the papers of a year, where it was reconstituted under another name.
import { describe, expect, test } from 'vitest';
import { bloc } from './bloc.ts';
import { blocNameOfYear } from './naming.ts';
import { deed, given, knownFrom, type Deed } from '../given.contract.ts';
import { basis, paper, usually } from '../papers.contract.ts';
import { stages } from '../year.contract.ts';

const decision = paper('3711', 'QĐ-UBND', '2021-10-20');
const renamed = deed(
  'reconstituteBloc',
  {
    bloc: 'khoi-1',
    name: 'Khối thi đua các sở tổng hợp',
    authority: null,
    reconstitutedOn: '2021-10-20',
    decision,
  },
  usually,
);

function namesAfter(...deeds: readonly Deed[]): readonly (string | null)[] {
  const known = knownFrom(given([...stages.founded, ...deeds]));
  const { state } = known.of(bloc, 'bloc-khoi-1');
  return [2020, 2021, 2022].map((year) => blocNameOfYear(state, year));
}
const before = namesAfter()[0];

describe('the name of a bloc', () => {
  test('is that of the last day of the year, so that a later one does not reach papers of before', () => {
    expect(before).toMatch(/^Khối/);
    const after = 'Khối thi đua các sở tổng hợp';
    expect(namesAfter(renamed)).toEqual([before, after, after]);
  });

  test('is the one before, where the reconstitution was annulled', () => {
    const annulled = deed(
      'annulBlocFact',
      {
        bloc: 'khoi-1',
        fact: 2,
        factType: 'BlocReconstituted',
        cause: 'recordedInError',
        legalBasis: basis,
        effectiveFrom: null,
      },
      usually,
    );
    expect(namesAfter(renamed, annulled)).toEqual([before, before, before]);
  });
});

test('a bloc that was not set up has no name', () => {
  expect(blocNameOfYear(bloc.initial, 2021)).toBeNull();
});
