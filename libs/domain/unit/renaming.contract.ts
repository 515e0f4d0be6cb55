// Cases of the changes of a unit: its name, what it is under, its kind, the Board's seat; and of its entry put right.
import { casesOf, unfounded, type RefusedCase } from '../cases.contract.ts';
import { deed } from '../given.contract.ts';
import { basis, paper, tomorrowsPaper, usually } from '../papers.contract.ts';
import { ended } from '../reorganisation/reorganisation.contract.ts';
import { stages } from '../year.contract.ts';

const of = {
  unit: 'so-y-te',
  from: '2021-07-01',
  decision: paper('71', 'QĐ-UBND', '2021-06-20'),
} as const;
const { unit: _, ...said } = of;
const alone = { reorganisation: null, part: null } as const;

function refused(value: object, field: string): readonly RefusedCase[] {
  return [
    { code: 'UNIT_UNKNOWN', field: 'unit', given: [] },
    { code: 'UNIT_ENDED', field: 'unit', given: ended, input: { from: '2021-09-01' } },
    { code: 'NOTHING_NEW', field, input: value },
    { code: 'PERIOD_REVERSED', field: 'from', input: { from: '2014-12-31' } },
    { code: 'DATE_IN_FUTURE', field: 'decision.date', input: { decision: tomorrowsPaper } },
  ];
}

const name = 'Sở Y tế và Dân số';
const entry = {
  name: 'Sở Y tế tỉnh Lào Cai',
  kind: 'department',
  housesBoard: false,
  parent: null,
  from: '2016-01-01',
} as const;

export const renamingCases = [
  casesOf('renameUnit', {
    given: stages.founded,
    input: { ...of, name },
    by: usually,
    then: ['UnitRenamed', { ...said, name, ...alone }],
    again: { code: 'NOTHING_NEW', field: 'name' },
    refused: refused({ name: 'Sở Y tế' }, 'name'),
  }),
  casesOf('reparentUnit', {
    given: stages.founded,
    input: { ...of, parent: 'so-noi-vu' },
    by: usually,
    then: ['UnitReparented', { ...said, parent: 'so-noi-vu', ...alone }],
    again: { code: 'NOTHING_NEW', field: 'parent' },
    refused: [
      ...refused({ parent: null }, 'parent'),
      { code: 'UNIT_UNKNOWN', field: 'parent', input: { parent: 'so-khong-co' } },
      { code: 'PARENT_IS_ITSELF', field: 'parent', input: { parent: 'so-y-te' } },
    ],
  }),
  casesOf('reclassifyUnit', {
    given: stages.founded,
    input: { ...of, kind: 'publicServiceUnit' },
    by: usually,
    then: ['UnitReclassified', { ...said, kind: 'publicServiceUnit' }],
    again: { code: 'NOTHING_NEW', field: 'kind' },
    refused: refused({ kind: 'department' }, 'kind'),
  }),
  casesOf('changeBoardSeat', {
    given: stages.founded,
    input: { ...of, housesBoard: true },
    by: usually,
    then: ['BoardSeatChanged', { ...said, housesBoard: true }],
    again: { code: 'NOTHING_NEW', field: 'housesBoard' },
    refused: refused({ housesBoard: false }, 'housesBoard'),
  }),
  casesOf('correctUnitEntry', {
    given: [...stages.founded, deed('renameUnit', { ...of, name }, usually)],
    input: { unit: 'so-y-te', ...entry, legalBasis: basis },
    by: usually,
    then: ['UnitEntryCorrected', { ...entry, legalBasis: basis }],
    again: 'anew',
    refused: [
      { code: 'UNIT_UNKNOWN', field: 'unit', given: [] },
      { code: 'PARENT_IS_ITSELF', field: 'parent', input: { parent: 'so-y-te' } },
      ...unfounded,
    ],
  }),
];
