// Cases of nominations by the year-end meeting.
import { blocYearClosed } from '../bloc/dissolution.contract.ts';
import { casesOf } from '../cases.contract.ts';
import { by, deed, type Deed } from '../given.contract.ts';
import { basis, lead, officer, paper } from '../papers.contract.ts';
import type { RuleBook } from '../rule-book/rule-book.ts';
import { sampleBook } from '../rule-book/sample-book.contract.ts';
import { yearActsOf, type YearActs } from '../rule-book/year-acts.ts';
import { ofBloc, stages, stagesOf } from '../year.contract.ts';
import { holdLaunch, holdYearEnd, recordYearEndMinutes } from './convening.contract.ts';
import { unopened } from './opening.contract.ts';
import {
  exclude,
  flag,
  leftAllBlocs,
  newBlocHeld,
  openOthers,
  tally,
  yearEndHeld,
} from './tallying.contract.ts';

const merit = { kind: 'form', name: 'Bằng khen của Chủ tịch UBND tỉnh' } as const;
const nominees = {
  healthFlag: { unit: 'so-y-te', award: flag },
  financeFlag: { unit: 'so-tai-chinh', award: flag },
  financeMerit: { unit: 'so-tai-chinh', award: merit },
} as const;

const nomination = {
  nomination: 'suy-ton-1',
  meeting: 'tong-ket-2021',
  tally: 'kp-1',
  nominees: [nominees.healthFlag, nominees.financeFlag, nominees.financeMerit],
  minutes: 'bb-tong-ket',
} as const;
const sorted = [nominees.financeMerit, nominees.financeFlag, nominees.healthFlag] as const;
const read = [
  { stream: 'unitYear-2021-so-tai-chinh', revision: 0 },
  { stream: 'unitYear-2021-so-y-te', revision: 0 },
] as const;

const byLead = by(lead, '2021-12-21');
const onTheRecord: readonly Deed[] = [...yearEndHeld, recordYearEndMinutes, tally];
const nominate = deed('nominateUnits', { ...ofBloc, ...nomination }, byLead);

/** The year-end meeting with its minutes and tally, under a book that asks for more than the usual one. */
function under(change: Partial<YearActs['nomination']>): readonly Deed[] {
  const acts = yearActsOf(sampleBook);
  const yearActs = { ...acts, nomination: { ...acts.nomination, ...change } };
  const book: RuleBook = { ...sampleBook, form: 2, yearActs };
  return [...stagesOf({ book }).opened, openOthers, holdYearEnd, recordYearEndMinutes, tally];
}

const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
const annul = (fact: number, factType: string) =>
  deed('annulBlocYearFact', { ...ofBloc, fact, factType, ...annulment }, byLead);

/** Another meeting at the year's end, with minutes and a tally of its own. */
const others = { meeting: 'hop-binh-xet', kind: 'yearEndReview' } as const;
const holdReview = deed('holdMeeting', { ...holdYearEnd.input, ...others } as never, byLead);
const reviewMinutes = deed(
  'recordMinutes',
  {
    ...ofBloc,
    minutes: 'bb-binh-xet',
    meeting: 'hop-binh-xet',
    document: paper('29', 'BB-KTĐ', '2021-12-20', { type: 'Biên bản' }),
    file: null,
  },
  byLead,
);

const annulling = (fact: number, factType: string) =>
  casesOf('annulBlocYearFact', {
    given: onTheRecord,
    input: { ...ofBloc, fact, factType, ...annulment },
    by: byLead,
    then: ['BlocYearFactAnnulled', { fact, factType, ...annulment }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [{ code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [nominate] }],
  });

const annulled = { fact: 5, factType: 'UnitsNominated', ...annulment } as const;

export const nominatingCases = [
  casesOf('nominateUnits', {
    given: onTheRecord,
    input: { ...ofBloc, ...nomination },
    by: byLead,
    then: ['UnitsNominated', { ...nomination, nominees: sorted, read }],
    again: { code: 'ID_TAKEN', field: 'nomination' },
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
      {
        code: 'RULE_BOOK_NOT_PINNED',
        field: 'year',
        given: [...stages.founded, holdYearEnd, recordYearEndMinutes],
      },
      { code: 'NOT_RATED_THIS_YEAR', field: 'year', given: [...newBlocHeld, recordYearEndMinutes] },
      {
        code: 'TALLY_MISSING',
        field: 'tally',
        given: under({ tallyNeeded: true }),
        input: { tally: null },
      },
      { code: 'FACT_UNKNOWN', field: 'tally', input: { tally: 'khong-co' } },
      { code: 'FACT_UNKNOWN', field: 'minutes', input: { minutes: 'khong-co' } },
      {
        code: 'FACT_UNKNOWN',
        field: 'minutes',
        also: [holdReview, reviewMinutes],
        input: { minutes: 'bb-binh-xet' },
      },
      { code: 'FACT_ALREADY_ANNULLED', field: 'tally', also: [annul(4, 'BallotsTallied')] },
      { code: 'FACT_ALREADY_ANNULLED', field: 'minutes', also: [annul(3, 'MinutesRecorded')] },
      { code: 'NOMINEES_MISSING', field: 'nominees', input: { nominees: [] } },
      {
        code: 'NAMED_TWICE',
        field: 'nominees',
        input: { nominees: [nominees.healthFlag, nominees.healthFlag] },
      },
      {
        code: 'UNIT_OF_OTHER_BLOC',
        field: 'nominees',
        input: { nominees: [{ unit: 'so-tu-phap', award: flag }] },
      },
      { code: 'UNIT_OF_OTHER_BLOC', field: 'nominees', also: leftAllBlocs },
      {
        code: 'NOT_ON_THE_BALLOT',
        field: 'nominees',
        input: { nominees: [{ unit: 'so-y-te', award: merit }] },
      },
      { code: 'VOTES_TOO_FEW', field: 'nominees', given: under({ leastForPercent: 51 }) },
      { code: 'EXCLUDED_FROM_CONSIDERATION', field: 'nominees', also: [exclude] },
    ],
  }),
  // Half of the ballots issued is enough where half is asked for.
  casesOf('nominateUnits', {
    given: under({ tallyNeeded: true, leastForPercent: 50, of: 'membersPresent' }),
    input: { ...ofBloc, ...nomination },
    by: byLead,
    then: ['UnitsNominated', { ...nomination, nominees: sorted, read }],
    again: { code: 'ID_TAKEN', field: 'nomination' },
    refused: [],
  }),
  // Without a ballot, where the rule book asks for none: the meeting may name whom it will.
  casesOf('nominateUnits', {
    given: [...yearEndHeld, recordYearEndMinutes],
    input: {
      ...ofBloc,
      ...nomination,
      tally: null,
      nominees: [{ unit: 'so-y-te', award: merit }],
    },
    by: byLead,
    then: [
      'UnitsNominated',
      {
        ...nomination,
        tally: null,
        nominees: [{ unit: 'so-y-te', award: merit }],
        read: [read[1]],
      },
    ],
    again: { code: 'ID_TAKEN', field: 'nomination' },
    refused: [],
  }),
  annulling(3, 'MinutesRecorded'),
  annulling(4, 'BallotsTallied'),
  casesOf('annulBlocYearFact', {
    given: [...onTheRecord, nominate],
    input: { ...ofBloc, ...annulled },
    by: byLead,
    then: ['BlocYearFactAnnulled', annulled],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [],
  }),
];
