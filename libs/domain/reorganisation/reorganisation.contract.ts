// Cases of a decision that reorganises units: recorded, corrected, annulled.
import { casesOf, unfounded, type RefusedCase } from '../cases.contract.ts';
import { deed, type Deed } from '../given.contract.ts';
import {
  basis,
  noBasis,
  paper,
  tomorrowsBasis,
  tomorrowsPaper,
  usually,
} from '../papers.contract.ts';
import { stages } from '../year.contract.ts';
import type { StatedPart } from './parts.ts';

const none = { counterparts: [], name: null, parent: null } as const;

export function stated(
  part: string,
  change: StatedPart['change'],
  unit: string,
  rest: Partial<StatedPart> = {},
): StatedPart {
  return { part, change, unit, ...none, ...rest };
}

export const decision = paper('1660', 'NQ-HĐND', '2021-08-20', { type: 'Nghị quyết' });
export const from = '2021-09-01';

/** Health and justice in one new department; what finance gave away; home affairs renamed and placed. */
export const parts = [
  stated('1', 'consolidated', 'so-y-te', { counterparts: ['so-y-te-tu-phap'] }),
  stated('2', 'succeeded', 'so-y-te-tu-phap', { counterparts: ['so-y-te', 'so-tu-phap'] }),
  stated('3', 'merged', 'so-tu-phap', { counterparts: ['so-y-te-tu-phap'] }),
] as const;
const kept = [
  { part: '1', change: 'consolidated', unit: 'so-y-te', counterparts: ['so-y-te-tu-phap'] },
  {
    part: '2',
    change: 'succeeded',
    unit: 'so-y-te-tu-phap',
    counterparts: ['so-tu-phap', 'so-y-te'],
  },
  { part: '3', change: 'merged', unit: 'so-tu-phap', counterparts: ['so-y-te-tu-phap'] },
] as const;

export const id = { reorganisation: 'sap-xep-2021' } as const;
export const stating = {
  ...id,
  title: 'Sắp xếp các cơ quan chuyên môn',
  decision,
  legalBasis: basis,
  effectiveFrom: from,
  parts,
} as const;

export function decided(...of: readonly StatedPart[]): readonly Deed[] {
  return [...stages.founded, deed('decideReorganisation', { ...stating, parts: of }, usually)];
}

function carryOut(unit: string, part: string): Deed {
  return deed('carryOutReorganisation', { ...id, unit, part }, usually);
}

/** Health dissolved from a day on. */
export function dissolving(effectiveFrom: string): readonly Deed[] {
  const dissolved = [stated('1', 'dissolved', 'so-y-te')];
  return [
    deed('decideReorganisation', { ...stating, effectiveFrom, parts: dissolved }, usually),
    carryOut('so-y-te', '1'),
  ];
}

/** Health ended on the last day of August. */
export const ended: readonly Deed[] = [...stages.founded, ...dissolving(from)];

/** Health gave a part of itself to justice, and went on. */
export const separating: readonly Deed[] = [
  deed(
    'decideReorganisation',
    {
      ...stating,
      parts: [
        stated('1', 'separated', 'so-y-te', { counterparts: ['so-tu-phap'] }),
        stated('2', 'succeeded', 'so-tu-phap', { counterparts: ['so-y-te'] }),
      ],
    },
    usually,
  ),
  carryOut('so-y-te', '1'),
];

export const enterNew = deed(
  'enterUnit',
  {
    unit: 'so-y-te-tu-phap',
    name: 'Sở Y tế và Tư pháp',
    kind: 'department',
    housesBoard: false,
    parent: null,
    from,
  },
  usually,
);

export const byAnother = { reorganisation: 'sap-xep-2021-2' } as const;

/** What is wrong with the parts, whether they are recorded or corrected. */
const wrongParts: readonly RefusedCase<{ readonly parts: readonly StatedPart[] }>[] = [
  { code: 'PARTS_MISSING', field: 'parts', input: { parts: [] } },
  { code: 'PART_INVALID', field: 'parts', input: { parts: [stated('1', 'merged', 'so-y-te')] } },
  { code: 'PART_INVALID', field: 'parts', input: { parts: [stated('1', 'renamed', 'so-y-te')] } },
  {
    code: 'PART_INVALID',
    field: 'parts',
    input: { parts: [stated('1', 'dissolved', 'so-y-te', { name: 'Sở' })] },
  },
  {
    code: 'PART_INVALID',
    field: 'parts',
    input: { parts: [stated('1', 'reparented', 'so-y-te', { parent: 'so-y-te' })] },
  },
  {
    code: 'NAMED_TWICE',
    field: 'parts',
    input: { parts: [parts[0], { ...parts[1], part: '1' }, parts[2]] },
  },
  {
    code: 'NAMED_TWICE',
    field: 'parts',
    input: { parts: [...parts, { ...parts[1], part: '4' }] },
  },
  {
    code: 'NAMED_TWICE',
    field: 'parts',
    input: {
      parts: [
        { ...parts[0], counterparts: ['so-y-te-tu-phap', 'so-y-te-tu-phap'] },
        ...parts.slice(1),
      ],
    },
  },
  {
    code: 'UNIT_UNKNOWN',
    field: 'parts',
    input: { parts: [stated('1', 'dissolved', 'so-khong-co')] },
  },
  {
    code: 'UNIT_UNKNOWN',
    field: 'parts',
    input: { parts: [stated('1', 'reparented', 'so-y-te', { parent: 'so-khong-co' })] },
  },
  {
    code: 'UNIT_ENDS_AND_GOES_ON',
    field: 'parts',
    input: { parts: [...parts, stated('4', 'renamed', 'so-y-te', { name: 'Sở Y tế mới' })] },
  },
  { code: 'REORGANISATION_UNBALANCED', field: 'parts', input: { parts: [parts[0]] } },
  { code: 'REORGANISATION_UNBALANCED', field: 'parts', input: { parts: parts.slice(0, 2) } },
];

const wrongDocument = [
  {
    code: 'DOCUMENT_INCOMPLETE',
    field: 'decision.number',
    input: { decision: { ...decision, number: null } },
  },
  { code: 'DATE_IN_FUTURE', field: 'decision.date', input: { decision: tomorrowsPaper } },
] as const;

const { title: _, ...content } = stating;
const correction = { ...content, parts: parts.toReversed() } as const;
const { reorganisation: __, ...corrected } = content;

export const annulment = {
  cause: 'recordedInError',
  legalBasis: basis,
  effectiveFrom: null,
} as const;

export const decisionCases = [
  casesOf('decideReorganisation', {
    given: stages.founded,
    input: stating,
    by: usually,
    then: ['ReorganisationDecided', { ...stating, parts: kept }],
    again: { code: 'REORGANISATION_EXISTS', field: 'reorganisation' },
    refused: [
      ...wrongParts,
      { code: 'UNIT_ENDED', field: 'parts', given: ended, input: byAnother },
      ...wrongDocument,
      { code: 'LEGAL_BASIS_MISSING', field: 'legalBasis.text', input: { legalBasis: noBasis } },
      {
        code: 'DATE_IN_FUTURE',
        field: 'legalBasis.document.date',
        input: { legalBasis: tomorrowsBasis },
      },
    ],
  }),
  casesOf('correctReorganisation', {
    given: decided(...parts),
    input: correction,
    by: usually,
    then: ['ReorganisationCorrected', { ...corrected, parts: kept }],
    again: 'anew',
    refused: [
      { code: 'REORGANISATION_UNKNOWN', field: 'reorganisation', given: stages.founded },
      {
        code: 'FACT_ALREADY_ANNULLED',
        field: 'reorganisation',
        also: [deed('annulReorganisation', { ...id, ...annulment }, usually)],
      },
      ...wrongParts,
      {
        code: 'UNIT_ENDED',
        field: 'parts',
        given: [
          ...ended,
          deed(
            'decideReorganisation',
            {
              ...stating,
              ...byAnother,
              parts: [stated('1', 'renamed', 'so-tu-phap', { name: 'Sở Tư pháp mới' })],
            },
            usually,
          ),
        ],
        input: byAnother,
      },
      ...wrongDocument,
      ...unfounded,
    ],
  }),
  casesOf('correctReorganisation', {
    given: [...decided(...parts), carryOut('so-y-te', '1')],
    input: correction,
    by: usually,
    then: ['ReorganisationCorrected', { ...corrected, parts: kept }],
    again: 'anew',
    refused: [
      {
        code: 'PART_ALREADY_CARRIED_OUT',
        field: 'parts',
        input: { parts: [stated('1', 'dissolved', 'so-y-te')] },
      },
      {
        code: 'PART_ALREADY_CARRIED_OUT',
        field: 'parts',
        input: { parts: [stated('2', 'renamed', 'so-noi-vu', { name: 'Sở Nội vụ mới' })] },
      },
      { code: 'PART_ALREADY_CARRIED_OUT', field: 'parts', input: { effectiveFrom: '2021-10-01' } },
      {
        code: 'PART_ALREADY_CARRIED_OUT',
        field: 'parts',
        input: { decision: { ...decision, number: '1661' } },
      },
    ],
  }),
  casesOf('annulReorganisation', {
    given: decided(...parts),
    input: { ...id, ...annulment },
    by: usually,
    then: ['ReorganisationAnnulled', annulment],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'reorganisation' },
    refused: [
      { code: 'REORGANISATION_UNKNOWN', field: 'reorganisation', given: stages.founded },
      ...unfounded,
    ],
  }),
];
