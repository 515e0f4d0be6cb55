// Cases of the tally of secret ballots.
import { blocYearClosed } from '../bloc/dissolution.contract.ts';
import { casesOf } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { basis, board, lead, officer, paper, tomorrowsPaper, usually } from '../papers.contract.ts';
import { ofBloc, ofUnit, stages, stagesOf } from '../year.contract.ts';
import { holdLaunch, holdYearEnd } from './convening.contract.ts';
import { unopened } from './opening.contract.ts';

export const flag = { kind: 'title', name: 'Cờ thi đua của UBND tỉnh' } as const;
const merit = { kind: 'form', name: 'Bằng khen của Chủ tịch UBND tỉnh' } as const;
const votes = {
  health: { unit: 'so-y-te', for: 1, against: 0, blank: 1 },
  finance: { unit: 'so-tai-chinh', for: 2, against: 0, blank: 0 },
} as const;

/** As it was typed: in no order. */
const questions = [
  { question: 'cau-2', award: merit, ballotsIssued: 2, nominees: [votes.finance] },
  { question: 'cau-1', award: flag, ballotsIssued: 2, nominees: [votes.health, votes.finance] },
] as const;
const sorted = [
  { ...questions[1], nominees: [votes.finance, votes.health] },
  questions[0],
] as const;

const ballot = {
  tally: 'kp-1',
  meeting: 'tong-ket-2021',
  questions,
  minutes: paper('32', 'BB-KP', '2021-12-21', { type: 'Biên bản kiểm phiếu' }),
} as const;

export const openOthers = deed(
  'openUnitYear',
  { unit: 'so-tai-chinh', year: 2021, bloc: 'khoi-1' },
  by(board, '2021-10-22'),
);
const lastDay = by(lead, '2021-12-21');

/** The year-end conference of a bloc with two unit-years. */
export const yearEndHeld = [...stages.opened, openOthers, holdYearEnd];
export const tally = deed('tallyBallots', { ...ofBloc, ...ballot }, lastDay);

const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
const fact = { fact: 3, factType: 'BallotsTallied', ...annulment } as const;
const annul = deed('annulBlocYearFact', { ...ofBloc, ...fact }, lastDay);

export const exclude = deed(
  'recordExclusion',
  {
    ...ofUnit,
    exclusion: 'lt-1',
    ground: 'Có cá nhân lãnh đạo bị kỷ luật',
    legalBasis: basis,
    document: null,
  },
  usually,
);

/** A nominee that left the bloc for none: its year is closed. */
export const leftAllBlocs = [
  deed(
    'leaveBloc',
    {
      unit: 'so-y-te',
      bloc: 'khoi-1',
      until: '2021-11-30',
      decision: paper('700', 'QĐ-UBND', '2021-11-30'),
    },
    by(board, '2021-12-20'),
  ),
  deed('closeUnitYear', { ...ofUnit, legalBasis: basis }, usually),
];

/** A bloc newly set up in the year: it is rated from the next (Guidance I.1). */
export const newBlocHeld = [...stagesOf({ setUpOn: '2021-04-01' }).opened, openOthers, holdYearEnd];

const asked = (change: object) => ({ questions: [{ ...questions[1], ...change }] });
const stranger = { ...votes.health, unit: 'so-tu-phap' };

export const tallyingCases = [
  casesOf('tallyBallots', {
    given: yearEndHeld,
    input: { ...ofBloc, ...ballot },
    by: lastDay,
    then: [
      'BallotsTallied',
      {
        ...ballot,
        questions: sorted,
        read: [
          { stream: 'unitYear-2021-so-tai-chinh', revision: 0 },
          { stream: 'unitYear-2021-so-y-te', revision: 0 },
        ],
      },
    ],
    again: { code: 'TALLY_ALREADY_RECORDED', field: 'meeting' },
    refused: [
      { code: 'BLOC_YEAR_NOT_OPEN', field: 'year', given: unopened },
      blocYearClosed,
      { code: 'NOT_FOR_THIS_BLOC', field: 'actor.role', by: { actor: officer } },
      { code: 'MEETING_NOT_HELD', field: 'meeting', input: { meeting: 'khong-co' } },
      {
        code: 'NOT_A_YEAR_END_MEETING',
        field: 'meeting',
        also: [holdLaunch],
        input: { meeting: 'phat-dong' },
      },
      { code: 'RULE_BOOK_NOT_PINNED', field: 'year', given: [...stages.founded, holdYearEnd] },
      { code: 'NOT_RATED_THIS_YEAR', field: 'year', given: newBlocHeld },
      { code: 'TALLY_ALREADY_RECORDED', field: 'meeting', also: [tally], input: { tally: 'kp-2' } },
      { code: 'ID_TAKEN', field: 'tally', also: [tally, annul] },
      { code: 'NOMINEES_MISSING', field: 'questions', input: { questions: [] } },
      { code: 'NOMINEES_MISSING', field: 'questions', input: asked({ nominees: [] }) },
      {
        code: 'NAMED_TWICE',
        field: 'questions',
        input: { questions: [questions[0], questions[0]] },
      },
      {
        code: 'NAMED_TWICE',
        field: 'questions',
        input: asked({ nominees: [votes.health, votes.health] }),
      },
      { code: 'UNIT_OF_OTHER_BLOC', field: 'questions', input: asked({ nominees: [stranger] }) },
      { code: 'UNIT_OF_OTHER_BLOC', field: 'questions', also: leftAllBlocs },
      { code: 'EXCLUDED_FROM_CONSIDERATION', field: 'questions', also: [exclude] },
      { code: 'BALLOTS_EXCEED_PRESENT', field: 'questions', input: asked({ ballotsIssued: 3 }) },
      {
        code: 'VOTES_EXCEED_BALLOTS',
        field: 'questions',
        input: asked({ nominees: [votes.finance, { ...votes.health, against: 1 }] }),
      },
      {
        code: 'TALLY_HAS_NO_RECEIPT',
        field: 'receivedAt',
        by: { receivedAt: '2021-12-21T01:30:00.000Z' },
      },
      { code: 'TALLY_OF_OTHER_DAY', field: 'occurredOn', by: { occurredOn: '2021-12-20' } },
      { code: 'DATE_IN_FUTURE', field: 'minutes.date', input: { minutes: tomorrowsPaper } },
    ],
  }),
  casesOf('annulBlocYearFact', {
    given: [...yearEndHeld, tally],
    input: { ...ofBloc, ...fact },
    by: lastDay,
    then: ['BlocYearFactAnnulled', fact],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [],
  }),
  casesOf('annulBlocYearFact', {
    given: yearEndHeld,
    input: { ...ofBloc, fact: 2, factType: 'MeetingHeld', ...annulment },
    by: lastDay,
    then: ['BlocYearFactAnnulled', { fact: 2, factType: 'MeetingHeld', ...annulment }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [{ code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [tally] }],
  }),
];
