// Reports of units beside the score: they are never frozen out, wind up a closed year, and are told by their versions.
import { describe, expect, test } from 'vitest';
import { by, deed, given, knownFrom, when, type Deed } from '../given.contract.ts';
import { basis, board, officer, paper } from '../papers.contract.ts';
import { late, ofUnit } from '../year.contract.ts';
import { counted } from './counted.ts';
import { versionsOf } from './member-report.ts';
import { mau01 } from './member-report.contract.ts';
import { unitYearStream } from './season.ts';
import { unitYear } from './unit-year.ts';

const report = { ...ofUnit, ...mau01, period: 'year' } as const;
const receive = deed(
  'receiveMemberReport',
  { ...report, report: 'bc-1' },
  by(officer, '2021-12-29', '2021-12-15T02:00:00.000Z'),
);
const amend = deed(
  'amendMemberReport',
  { ...report, report: 'bc-2', amends: 'bc-1', adHocAwards: { collectives: 5, individuals: 0 } },
  by(officer, '2021-12-30'),
);
const legalBasis = basis;
const correct = deed(
  'correctMemberReportError',
  { ...report, report: 'bc-1', reallyReceivedAt: '2021-12-14T02:00:00.000Z', legalBasis },
  by(board, '2021-12-30'),
);
const annul = deed(
  'annulMemberReport',
  { ...ofUnit, report: 'bc-2', cause: 'recordedInError', legalBasis, effectiveFrom: null },
  by(board, '2021-12-31'),
);
const stream = unitYearStream(ofUnit);

function versionsAfter(deeds: readonly Deed[]) {
  const { state } = knownFrom(given(deeds)).of(unitYear, stream);
  return versionsOf(state, 'year').map(({ id, receivedAt }) => [id, receivedAt]);
}

describe('a report', () => {
  test('received after the approval is a fact like others, and none that fails to count', () => {
    const { state } = knownFrom(given([...late.approved, receive])).of(counted, stream);
    expect(state.afterApproval).toEqual([]);
    expect(state.facts.memberReports.map(({ id }) => id)).toEqual(['bc-1']);
    expect(state.facts.approvedAt).not.toBeNull();
  });

  test('may come after the year of the unit was closed', () => {
    expect(versionsAfter([...late.closed, receive])).toHaveLength(1);
  });

  test('was received when its first version was, as corrected, and is what its last version says', () => {
    const versions = versionsAfter([...late.approved, receive, amend, correct]);
    expect(versions).toEqual([
      ['bc-1', '2021-12-14T02:00:00.000Z'],
      ['bc-2', '2021-12-30T02:00:00.000Z'],
    ]);
  });

  test('stands again as it was, once the version that took its place is annulled', () => {
    const versions = versionsAfter([...late.approved, receive, amend, annul]);
    expect(versions).toEqual([['bc-1', '2021-12-15T02:00:00.000Z']]);
  });
});

describe('what the form asks of some kinds of unit only', () => {
  const reclassify = (from: string) =>
    deed(
      'reclassifyUnit',
      { unit: ofUnit.unit, kind: 'commune', from, decision: paper('88', 'QĐ-UBND', '2021-06-20') },
      by(board, '2021-12-28'),
    );
  const refusalAfter = (deeds: readonly Deed[], told: Deed) =>
    when(given([...late.approved, ...deeds]), told).refusal?.code ?? null;

  test('goes by its kind on the day on which the report was received', () => {
    expect(refusalAfter([reclassify('2021-12-15')], receive)).toBe('COMPLAINTS_OF_OTHER_KIND');
    expect(refusalAfter([reclassify('2021-12-16')], receive)).toBeNull();
  });

  test('stays what it was where a recording error is put right after a change of kind', () => {
    const after = [receive, reclassify('2021-12-16')];
    expect(refusalAfter(after, correct)).toBeNull();
    const asRecorded = { ...report, report: 'bc-1', reallyReceivedAt: null, legalBasis };
    const again = deed('correctMemberReportError', asRecorded, by(board, '2021-12-30'));
    expect(refusalAfter(after, again)).toBeNull();
  });
});
