// Cases of a reorganisation carried out for a unit, in every way.
import { casesOf, type RefusedCase } from '../cases.contract.ts';
import { deed, type Deed } from '../given.contract.ts';
import { usually } from '../papers.contract.ts';
import { stages } from '../year.contract.ts';
import {
  annulment,
  byAnother,
  decided,
  decision,
  enterNew,
  from,
  id,
  parts,
  stated,
  stating,
} from './reorganisation.contract.ts';

const until = '2021-08-31';

const of = {
  decision,
  reorganisation: { stream: 'reorganisation-sap-xep-2021', revision: 0 },
} as const;

/** One way of carrying out: who is given, the part, what it records. */
function carriedOut(
  given: readonly Deed[],
  [unit, part]: readonly [unit: string, part: string],
  [type, data]: readonly [type: string, data: object],
  refused: readonly RefusedCase[] = [],
) {
  return casesOf('carryOutReorganisation', {
    given,
    input: { ...id, unit, part },
    by: usually,
    then: [type, { ...data, ...of, part }],
    again: { code: 'PART_ALREADY_CARRIED_OUT', field: 'part' },
    refused: [
      {
        code: 'REORGANISATION_UNKNOWN',
        field: 'reorganisation',
        given: [...stages.founded, enterNew],
      },
      { code: 'PART_UNKNOWN', field: 'part', input: { part: '9' } },
      ...refused,
    ],
  });
}

const separated = [
  stated('1', 'separated', 'so-y-te', { counterparts: ['so-tu-phap'] }),
  stated('2', 'succeeded', 'so-tu-phap', { counterparts: ['so-y-te'] }),
  stated('3', 'renamed', 'so-noi-vu', { name: 'Sở Nội vụ và Lao động' }),
  stated('4', 'reparented', 'so-noi-vu', { parent: 'so-tai-chinh' }),
] as const;
const divided = [
  stated('1', 'divided', 'so-y-te', { counterparts: ['so-tu-phap', 'so-tai-chinh'] }),
  stated('2', 'succeeded', 'so-tu-phap', { counterparts: ['so-y-te'] }),
  stated('3', 'succeeded', 'so-tai-chinh', { counterparts: ['so-y-te'] }),
] as const;

/** Another decision that was carried out already ended health. */
const endedBefore = [
  ...decided(...parts),
  deed(
    'decideReorganisation',
    {
      ...stating,
      ...byAnother,
      parts: [stated('1', 'dissolved', 'so-y-te')],
    },
    usually,
  ),
  deed('carryOutReorganisation', { ...byAnother, unit: 'so-y-te', part: '1' }, usually),
];

/** Health left its bloc and joined it again after the day on which the decision ends it. */
const joinedLater = [
  ...decided(...parts),
  deed('leaveBloc', { unit: 'so-y-te', bloc: 'khoi-1', until: '2021-07-31', decision }, usually),
  deed('joinBloc', { unit: 'so-y-te', bloc: 'khoi-1', from: '2021-10-01', decision }, usually),
];

export const carryingOutCases = [
  carriedOut(
    decided(...parts),
    ['so-y-te', '1'],
    ['UnitMerged', { manner: 'consolidated', successors: ['so-y-te-tu-phap'], until }],
    [
      { code: 'UNIT_UNKNOWN', field: 'unit', input: { unit: 'so-khong-co' } },
      { code: 'PART_UNKNOWN', field: 'part', input: { part: '3' } },
      {
        code: 'FACT_ALREADY_ANNULLED',
        field: 'reorganisation',
        also: [deed('annulReorganisation', { ...id, ...annulment }, usually)],
      },
      { code: 'UNIT_ENDED', field: 'unit', given: endedBefore },
      { code: 'PERIOD_REVERSED', field: 'part', given: joinedLater },
    ],
  ),
  carriedOut(
    [...decided(...parts), enterNew],
    ['so-y-te-tu-phap', '2'],
    ['UnitSucceeded', { predecessors: ['so-tu-phap', 'so-y-te'], from }],
  ),
  carriedOut(
    decided(...divided),
    ['so-y-te', '1'],
    ['UnitDivided', { successors: ['so-tai-chinh', 'so-tu-phap'], until }],
  ),
  carriedOut(
    decided(stated('1', 'dissolved', 'so-y-te')),
    ['so-y-te', '1'],
    ['UnitDissolved', { until }],
  ),
  carriedOut(
    decided(...separated),
    ['so-y-te', '1'],
    ['UnitSeparated', { recipients: ['so-tu-phap'], from }],
  ),
  carriedOut(
    decided(...separated),
    ['so-noi-vu', '3'],
    ['UnitRenamed', { name: 'Sở Nội vụ và Lao động', from }],
  ),
  carriedOut(
    decided(...separated),
    ['so-noi-vu', '4'],
    ['UnitReparented', { parent: 'so-tai-chinh', from }],
    [
      {
        code: 'PERIOD_REVERSED',
        field: 'part',
        given: [
          ...stages.founded,
          deed(
            'decideReorganisation',
            { ...stating, effectiveFrom: '2014-12-31', parts: separated },
            usually,
          ),
        ],
      },
    ],
  ),
];
