// A bloc-year: pinned again until its scorecard is issued, and the scorecard's way to issue (Guidance I.1, II.1).
import { describe, expect, test } from 'vitest';
import { by, deed, given, knownFrom, when, type Deed } from '../given.contract.ts';
import { basis, board, lead, paper } from '../papers.contract.ts';
import { sampleScorecard } from '../rule-book/sample-book.contract.ts';
import { ofBloc, stages, stagesOf } from '../year.contract.ts';
import { blocYear } from './bloc-year.ts';
import { isRated } from './season.ts';
import { otherBook } from './opening.contract.ts';

const byBoard = by(board, '2021-12-01');
const byLead = by(lead, '2021-12-01');
const ofDraft = { ...ofBloc, draft: 2 } as const;
const decision = paper('13', 'QĐ-KTĐ', '2021-11-10');
const issue = deed('issueScorecard', { ...ofDraft, decision }, byLead);

function after(deeds: readonly Deed[]) {
  return knownFrom(given(deeds)).of(blocYear, 'blocYear-2021-khoi-1').state;
}

function advise(opinion: 'favourable' | 'adverse', draft = 2): Deed {
  const document = paper('78', 'BTĐKT-NV', '2021-11-06');
  return deed(
    'giveBoardOpinion',
    { ...ofBloc, draft, opinion, text: 'Ý kiến của Ban', document },
    byBoard,
  );
}
const answer = deed(
  'answerAdverseOpinion',
  { ...ofDraft, text: 'Khối giải trình', document: paper('14', 'KTĐ', '2021-11-08') },
  byLead,
);

describe('the rule book of a bloc-year', () => {
  const pinAgain = deed(
    'pinRuleBook',
    { ...ofBloc, ruleBook: 'lao-cai-2021-b', legalBasis: basis },
    byBoard,
  );

  test('may be pinned again with a legal basis, until the scorecard is issued', () => {
    const state = after([...stages.advised, otherBook, pinAgain]);
    expect(state.pinned?.ruleBook.stream).toBe('ruleBook-lao-cai-2021-b');
    expect(state.pinned?.legalBasis).toEqual(basis);
  });

  test('can go back to the first book, again with a legal basis', () => {
    const back = deed(
      'pinRuleBook',
      { ...ofBloc, ruleBook: 'lao-cai-2021', legalBasis: basis },
      byBoard,
    );
    const state = after([...stages.pinned, otherBook, pinAgain, back]);
    expect(state.pinned?.ruleBook.stream).toBe('ruleBook-lao-cai-2021');
  });
});

describe('the issue of a scorecard', () => {
  test('follows an adverse opinion once it is answered in writing', () => {
    const { refusal } = when(given([...stages.asked, advise('adverse'), answer]), issue);
    expect(refusal).toBeNull();
  });

  test('waits again where the Board stays adverse after the answer', () => {
    const past = given([...stages.asked, advise('adverse'), answer, advise('adverse')]);
    expect(when(past, issue).refusal?.code).toBe('ADVERSE_OPINION_NOT_ANSWERED');
  });

  test('needs agreement and opinion on the very draft, not on the one before', () => {
    const redraft = deed('draftScorecard', { ...ofBloc, scorecard: sampleScorecard }, byLead);
    const issueAnew = deed('issueScorecard', { ...ofBloc, draft: 6, decision }, byLead);
    const past = given([...stages.advised, redraft]);
    expect(when(past, issue).refusal?.code).toBe('DRAFT_REPLACED');
    expect(when(past, issueAnew).refusal?.code).toBe('SCORECARD_NOT_AGREED');
  });

  test('of a delegated bloc is its authority’s, without agreement and opinion', () => {
    const authority = 'ubnd-huyen-bao-thang';
    const past = given(stagesOf({ authority }).drafted);
    const official = { ...lead, role: 'delegatedAuthority', unit: authority } as const;
    const byAuthority = by(official, '2021-12-01');
    const issued = deed('issueScorecard', { ...ofDraft, decision }, byAuthority);
    expect(when(past, issued).refusal).toBeNull();
    const elsewhere = by({ ...official, unit: 'ubnd-huyen-sa-pa' }, '2021-12-01');
    const refused = deed('issueScorecard', { ...ofDraft, decision }, elsewhere);
    expect(when(past, refused).refusal?.code).toBe('NOT_THE_DELEGATED_AUTHORITY');
  });
});

describe('a bloc newly set up', () => {
  const opened = (setUpOn: string) => ({
    ...ofBloc,
    tier: 'provincial' as const,
    authority: null,
    setUpOn,
    formation: { stream: 'bloc-khoi-1', revision: 0 },
  });

  test('is rated from the year after it was set up, where the rule book says so', () => {
    const days = ['2020-12-31', '2021-01-01', '2021-12-31'];
    expect(days.map((day) => isRated(opened(day), 'nextYear'))).toEqual([true, false, false]);
  });

  test('is rated at once, where the rule book says so', () => {
    expect(isRated(opened('2021-04-01'), 'atOnce')).toBe(true);
  });
});
