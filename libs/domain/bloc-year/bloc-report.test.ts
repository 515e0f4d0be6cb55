// Reports of blocs as their corrections and annulments leave them.
import { expect, test } from 'vitest';
import { cutShort } from '../bloc/dissolution.contract.ts';
import { by, deed, given, knownFrom, type Deed } from '../given.contract.ts';
import { basis, lead } from '../papers.contract.ts';
import { ofBloc, stages } from '../year.contract.ts';
import { standingReports } from './bloc-report.ts';
import { blocYear } from './bloc-year.ts';
import { mau02 } from './receiving-reports.contract.ts';
import { blocYearStream } from './season.ts';

const paper = { ...ofBloc, ...mau02, report: 'bck-1', period: 'year', movements: [] } as const;
const day = by(lead, '2021-12-20', '2021-12-15T02:00:00.000Z');
const receive = deed('receiveBlocReport', paper, day);
const correct = (reallyReceivedAt: string | null, members: number) =>
  deed('correctBlocReportError', { ...paper, members, reallyReceivedAt, legalBasis: basis }, day);
const stream = blocYearStream(2021, 'khoi-1');

function reportsAfter(deeds: readonly Deed[]) {
  const { state } = knownFrom(given(deeds)).of(blocYear, stream);
  return standingReports(state).map((each) => [each.receivedAt, each.paper.members]);
}

const corrected = [
  ...stages.applied,
  receive,
  correct('2021-12-14T02:00:00.000Z', 5),
  correct(null, 6),
];

test('a report is as its newest correction has it, received when a correction said so last', () => {
  expect(reportsAfter(corrected)).toEqual([['2021-12-14T02:00:00.000Z', 6]]);
});

test('a correction that is annulled brings back what stood before it', () => {
  const annul = (fact: number) =>
    deed(
      'annulBlocYearFact',
      {
        ...ofBloc,
        fact,
        factType: 'BlocReportErrorCorrected',
        cause: 'recordedInError',
        legalBasis: basis,
        effectiveFrom: null,
      },
      day,
    );
  const last = 9;
  expect(reportsAfter([...corrected, annul(last)])).toEqual([['2021-12-14T02:00:00.000Z', 5]]);
  expect(reportsAfter([...corrected, annul(last), annul(last - 1)])).toEqual([
    ['2021-12-15T02:00:00.000Z', 4],
  ]);
});

test('a bloc reports on a year that ended with it', () => {
  expect(reportsAfter([...stages.applied, ...cutShort('khoi-1'), receive])).toHaveLength(1);
});
