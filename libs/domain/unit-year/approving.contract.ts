// Cases of approving a unit-year and reopening it.
import { approved, casesOf, closed, notApplied, notOpen, unfounded } from '../cases.contract.ts';
import { by, deed, given } from '../given.contract.ts';
import { basis, board, chairman, lead, tomorrowsPaper } from '../papers.contract.ts';
import { approval, late, ofUnit, seenIn, stages, stagesOf } from '../year.contract.ts';
import { pinning } from '../bloc-year/opening.contract.ts';
import { criticism } from './criticism-document.contract.ts';

const { scoreDigest } = seenIn(given(late.agreedAndAppraised));
const scorecard = { stream: 'blocYear-2021-khoi-1', revision: 6 } as const;
const newBloc = stagesOf({ setUpOn: '2021-04-01' });
const recordOrganisations = late.recordOrganisations.slice(-1);
const ofOwnUnit = {
  code: 'OWN_CASE',
  field: 'actor.unit',
  by: { actor: { ...chairman, unit: 'so-y-te' } },
} as const;

/** A criticism document recorded after the approval: revision 9 of the unit-year. */
const recordAfterwards = deed(
  'recordCriticismDocument',
  { ...ofUnit, ...criticism },
  by(board, '2021-12-29'),
);
export const admitted = 9;

export const approvingCases = [
  casesOf('approveUnitYear', {
    given: late.agreedAndAppraised,
    input: { ...ofUnit, total: 92_50, scoreDigest, decision: approval },
    by: by(chairman, '2021-12-28'),
    then: [
      'UnitYearApproved',
      {
        total: 92_50,
        scoreDigest,
        excluded: false,
        branch: 'party',
        scorecard,
        ruleBook: pinning.ruleBook,
        ruleBookHash: pinning.contentHash,
        read: [{ stream: 'unitYear-2021-so-y-te', revision: 7 }, scorecard, pinning.ruleBook],
        decision: approval,
      },
    ],
    again: { code: 'UNIT_YEAR_APPROVED', field: 'year' },
    refused: [
      notOpen,
      closed,
      notApplied,
      approved,
      { code: 'NOT_RATED_THIS_YEAR', field: 'year', given: newBloc.selfScored },
      ofOwnUnit,
      {
        ...ofOwnUnit,
        field: 'actor.actingFor',
        by: { actor: { ...chairman, actingFor: 'so-y-te' } },
      },
      { code: 'NOT_THE_APPROVER', field: 'actor.role', by: { actor: lead } },
      { code: 'ORGANISATIONS_NOT_RECORDED', field: 'year', given: stages.selfScored },
      { code: 'SCORE_INCOMPLETE', field: 'year', given: [...stages.filed, ...recordOrganisations] },
      {
        code: 'SCORE_PROVISIONAL',
        field: 'year',
        given: [...late.requested, ...recordOrganisations],
      },
      { code: 'SCORE_CHANGED', field: 'scoreDigest', input: { total: 92_51 } },
      { code: 'SCORE_CHANGED', field: 'scoreDigest', input: { scoreDigest: '0'.repeat(64) } },
      {
        code: 'APPROVER_UNNAMED',
        field: 'decision.signatory',
        input: { decision: { ...approval, signatory: ' ' } },
      },
      {
        code: 'DOCUMENT_INCOMPLETE',
        field: 'decision.number',
        input: { decision: { ...approval, number: null } },
      },
      { code: 'DATE_IN_FUTURE', field: 'decision.date', input: { decision: tomorrowsPaper } },
    ],
  }),
  casesOf('reopenUnitYear', {
    given: [...late.approved, recordAfterwards],
    input: { ...ofUnit, legalBasis: basis, admits: [admitted] },
    by: by(chairman, '2021-12-30'),
    then: ['UnitYearReopened', { legalBasis: basis, admits: [admitted] }],
    again: { code: 'NOT_AFTER_APPROVAL', field: 'admits' },
    refused: [
      notOpen,
      { code: 'UNIT_YEAR_NOT_APPROVED', field: 'year', given: late.agreedAndAppraised },
      ofOwnUnit,
      { code: 'NOT_AFTER_APPROVAL', field: 'admits', input: { admits: [admitted, 3] } },
      ...unfounded,
    ],
  }),
];
