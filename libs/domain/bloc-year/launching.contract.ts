// Cases of emulation movements: launched, reviewed, annulled.
import { casesOf } from '../cases.contract.ts';
import { deed } from '../given.contract.ts';
import { ofBloc, stages } from '../year.contract.ts';
import {
  annulment,
  begun,
  byLead,
  file,
  letter,
  overtaken,
  running,
  strangers,
  unassigned,
  undue,
  unhashed,
} from './bloc-life.contract.ts';

const movement = {
  movement: 'phong-trao-1',
  title: 'Thi đua phòng, chống dịch COVID-19',
  of: 'province',
  kind: 'thematic',
  from: '2021-06-01',
  until: '2021-12-31',
  units: ['so-y-te'],
  document: letter,
  file,
} as const;
const launch = deed('launchMovement', { ...ofBloc, ...movement }, byLead);
const launched = [...stages.opened, launch];
/** Revision of the launch in the bloc-year. */
const fact = 2;

const review = { movement: movement.movement, stage: 'interim', document: letter, file } as const;
const reviewed = deed('reviewMovement', { ...ofBloc, ...review }, byLead);
const annulLaunch = deed(
  'annulBlocYearFact',
  { ...ofBloc, fact, factType: 'MovementLaunched', ...annulment },
  byLead,
);

const annulReview = deed(
  'annulBlocYearFact',
  { ...ofBloc, fact: 3, factType: 'MovementReviewed', ...annulment },
  byLead,
);

export const movementCases = [
  casesOf('launchMovement', {
    given: stages.opened,
    input: { ...ofBloc, ...movement },
    by: byLead,
    then: ['MovementLaunched', movement],
    again: { code: 'ID_TAKEN', field: 'movement' },
    refused: [
      ...running,
      { code: 'PERIOD_REVERSED', field: 'until', input: { until: '2021-05-31' } },
      ...unassigned,
      unhashed,
      undue,
    ],
  }),
  casesOf('reviewMovement', {
    given: launched,
    input: { ...ofBloc, ...review },
    by: byLead,
    then: ['MovementReviewed', review],
    again: { code: 'NOTHING_NEW', field: 'stage' },
    refused: [
      begun,
      strangers,
      { code: 'FACT_UNKNOWN', field: 'movement', input: { movement: 'khong-co' } },
      { code: 'FACT_ALREADY_ANNULLED', field: 'movement', also: [annulLaunch] },
      unhashed,
      undue,
    ],
  }),
  // Its other stage, in a closed year.
  casesOf('reviewMovement', {
    given: [...launched, reviewed, ...overtaken],
    input: { ...ofBloc, ...review, stage: 'final' },
    by: byLead,
    then: ['MovementReviewed', { ...review, stage: 'final' }],
    again: { code: 'NOTHING_NEW', field: 'stage' },
    refused: [],
  }),
  // A review that was annulled is made anew.
  casesOf('reviewMovement', {
    given: [...launched, reviewed, annulReview],
    input: { ...ofBloc, ...review },
    by: byLead,
    then: ['MovementReviewed', review],
    again: { code: 'NOTHING_NEW', field: 'stage' },
    refused: [],
  }),
  casesOf('annulBlocYearFact', {
    given: launched,
    input: { ...ofBloc, fact, factType: 'MovementLaunched', ...annulment },
    by: byLead,
    then: ['BlocYearFactAnnulled', { fact, factType: 'MovementLaunched', ...annulment }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [{ code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [reviewed] }],
  }),
];
