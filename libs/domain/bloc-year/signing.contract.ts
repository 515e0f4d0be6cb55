// Cases of the emulation pact: signed, signed later, annulled.
import { casesOf } from '../cases.contract.ts';
import { deed } from '../given.contract.ts';
import { ofBloc, stages } from '../year.contract.ts';
import {
  annulment,
  begun,
  byLead,
  file,
  letter,
  running,
  strangers,
  undue,
  unhashed,
} from './bloc-life.contract.ts';

const joined = (unit: string) => ({ stream: `unit-${unit}`, revision: 1 });

const pact = {
  pact: 'giao-uoc-2021',
  signers: ['so-y-te', 'so-tai-chinh'],
  nonSigners: [
    { unit: 'so-tu-phap', reason: 'Chưa thống nhất chỉ tiêu' },
    { unit: 'so-noi-vu', reason: null },
  ],
  document: letter,
  file,
} as const;
const sign = deed('signPact', { ...ofBloc, ...pact }, byLead);
const signed = [...stages.founded, sign];

const annulPact = deed(
  'annulBlocYearFact',
  { ...ofBloc, fact: 1, factType: 'PactSigned', ...annulment },
  byLead,
);

const signature = { pact: pact.pact, unit: 'so-tu-phap', document: letter } as const;
const added = deed('addPactSignature', { ...ofBloc, ...signature }, byLead);

const annulSignature = deed(
  'annulBlocYearFact',
  { ...ofBloc, fact: 2, factType: 'PactSignatureAdded', ...annulment },
  byLead,
);

export const signingCases = [
  casesOf('signPact', {
    given: stages.founded,
    input: { ...ofBloc, ...pact },
    by: byLead,
    then: [
      'PactSigned',
      {
        ...pact,
        signers: ['so-tai-chinh', 'so-y-te'],
        nonSigners: pact.nonSigners.toReversed(),
        memberships: ['so-tai-chinh', 'so-y-te', 'so-noi-vu', 'so-tu-phap'].map(joined),
      },
    ],
    again: { code: 'PACT_ALREADY_SIGNED', field: 'pact' },
    refused: [
      ...running,
      { code: 'ID_TAKEN', field: 'pact', also: [sign, annulPact] },
      { code: 'UNITS_MISSING', field: 'signers', input: { signers: [] } },
      { code: 'NAMED_TWICE', field: 'signers', input: { signers: ['so-y-te', 'so-y-te'] } },
      {
        code: 'NAMED_TWICE',
        field: 'nonSigners',
        input: { nonSigners: [{ unit: 'so-y-te', reason: null }] },
      },
      { code: 'NOT_A_MEMBER', field: 'signers', input: { signers: ['so-y-te', 'so-cong-thuong'] } },
      {
        code: 'NOT_A_MEMBER',
        field: 'nonSigners',
        input: { nonSigners: [{ unit: 'so-xay-dung', reason: null }] },
      },
      unhashed,
      undue,
    ],
  }),
  casesOf('addPactSignature', {
    given: signed,
    input: { ...ofBloc, ...signature },
    by: byLead,
    then: ['PactSignatureAdded', { ...signature, membership: joined('so-tu-phap') }],
    again: { code: 'UNIT_ALREADY_SIGNED', field: 'unit' },
    refused: [
      ...running,
      { code: 'FACT_UNKNOWN', field: 'pact', input: { pact: 'khong-co' } },
      { code: 'FACT_ALREADY_ANNULLED', field: 'pact', also: [annulPact] },
      { code: 'UNIT_ALREADY_SIGNED', field: 'unit', input: { unit: 'so-y-te' } },
      { code: 'NOT_A_MEMBER', field: 'unit', input: { unit: 'so-xay-dung' } },
      undue,
    ],
  }),
  // A signature that was annulled is given anew.
  casesOf('addPactSignature', {
    given: [...signed, added, annulSignature],
    input: { ...ofBloc, ...signature },
    by: byLead,
    then: ['PactSignatureAdded', { ...signature, membership: joined('so-tu-phap') }],
    again: { code: 'UNIT_ALREADY_SIGNED', field: 'unit' },
    refused: [],
  }),
  casesOf('annulBlocYearFact', {
    given: signed,
    input: { ...ofBloc, fact: 1, factType: 'PactSigned', ...annulment },
    by: byLead,
    then: ['BlocYearFactAnnulled', { fact: 1, factType: 'PactSigned', ...annulment }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [begun, strangers, { code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [added] }],
  }),
];
