// Cases of a scorecard's way from draft to issue.
import { blocYearClosed } from '../bloc/dissolution.contract.ts';
import { casesOf } from '../cases.contract.ts';
import { by, deed, digestOf } from '../given.contract.ts';
import { basis, board, lead, officer, paper, tomorrowsPaper } from '../papers.contract.ts';
import { sampleScorecard } from '../rule-book/sample-book.contract.ts';
import { ofBloc, stages, stagesOf } from '../year.contract.ts';
import { otherBook, pinning, unopened } from './opening.contract.ts';

const byLead = by(lead, '2021-12-01');
const byBoard = by(board, '2021-12-01');
const ofDraft = { ...ofBloc, draft: 2 } as const;
const board1 = { issuer: 'Ban Thi đua - Khen thưởng', type: 'Công văn' } as const;
const bloc1 = { issuer: 'Khối thi đua số 1', type: 'Tờ trình' } as const;

const redraft = deed(
  'draftScorecard',
  { ...ofBloc, scorecard: { ...sampleScorecard, title: 'Bảng chấm điểm (dự thảo 2)' } },
  byLead,
);
const otherPin = deed(
  'pinRuleBook',
  { ...ofBloc, ruleBook: 'lao-cai-2021-b', legalBasis: basis },
  byBoard,
);
const opinion = {
  draft: 2,
  opinion: 'adverse',
  text: 'Điểm của Mục III chưa gắn với hồ sơ kiểm chứng',
  document: paper('77', 'BTĐKT-NV', '2021-11-05', board1),
} as const;
const object = deed('giveBoardOpinion', { ...ofBloc, ...opinion }, byBoard);
const answer = {
  draft: 2,
  text: 'Khối đã bổ sung hồ sơ kiểm chứng của Mục III',
  document: paper('14', 'KTĐ', '2021-11-08', bloc1),
} as const;
const minutes = paper('3', 'BB-KTĐ', '2021-10-28', { ...bloc1, type: 'Biên bản' });
const request = paper('12', 'TTr-KTĐ', '2021-10-29', bloc1);
const decision = paper('13', 'QĐ-KTĐ', '2021-11-10', { ...bloc1, type: 'Quyết định' });
const delegated = stagesOf({ authority: 'ubnd-huyen-bao-thang' });

/** What every act on a draft looks for first. */
const draftInHand = [
  { code: 'BLOC_YEAR_NOT_OPEN', field: 'year', given: unopened },
  blocYearClosed,
  { code: 'SCORECARD_NOT_DRAFTED', field: 'draft', given: stages.pinned },
  { code: 'SCORECARD_ALREADY_ISSUED', field: 'draft', given: stages.issued },
  { code: 'DRAFT_REPLACED', field: 'draft', also: [redraft] },
] as const;

const drafting = [
  casesOf('draftScorecard', {
    given: stages.pinned,
    input: { ...ofBloc, scorecard: sampleScorecard },
    by: byLead,
    then: [
      'ScorecardDrafted',
      {
        ruleBook: pinning.ruleBook,
        contentHash: digestOf(sampleScorecard),
        scorecard: sampleScorecard,
      },
    ],
    again: 'anew',
    refused: [
      { code: 'BLOC_YEAR_NOT_OPEN', field: 'year', given: unopened },
      blocYearClosed,
      { code: 'RULE_BOOK_NOT_PINNED', field: 'year', given: stages.founded },
      { code: 'SCORECARD_ALREADY_ISSUED', field: 'scorecard', given: stages.issued },
      {
        code: 'SCORECARD_INVALID',
        field: 'scorecard.criteria(I)',
        input: { scorecard: { ...sampleScorecard, criteria: sampleScorecard.criteria.slice(1) } },
      },
    ],
  }),
  casesOf('agreeScorecard', {
    given: stages.drafted,
    input: { ...ofDraft, members: ['so-tai-chinh', 'so-y-te'], minutes },
    by: byLead,
    then: [
      'ScorecardAgreed',
      {
        draft: 2,
        members: [
          { unit: 'so-tai-chinh', membership: { stream: 'unit-so-tai-chinh', revision: 1 } },
          { unit: 'so-y-te', membership: { stream: 'unit-so-y-te', revision: 1 } },
        ],
        minutes,
      },
    ],
    again: 'anew',
    refused: [
      ...draftInHand,
      { code: 'NOBODY_AGREED', field: 'members', input: { members: [] } },
      { code: 'NAMED_TWICE', field: 'members', input: { members: ['so-y-te', 'so-y-te'] } },
      { code: 'NOT_A_MEMBER', field: 'members', input: { members: ['ban-quan-ly-kkt'] } },
      { code: 'DATE_IN_FUTURE', field: 'minutes.date', input: { minutes: tomorrowsPaper } },
    ],
  }),
];

const asking = [
  casesOf('requestBoardOpinion', {
    given: stages.agreed,
    input: { ...ofDraft, request },
    by: byLead,
    then: ['BoardOpinionRequested', { draft: 2, request }],
    again: 'anew',
    refused: [
      ...draftInHand,
      { code: 'SCORECARD_NOT_AGREED', field: 'draft', given: stages.drafted },
      { code: 'DATE_IN_FUTURE', field: 'request.date', input: { request: tomorrowsPaper } },
    ],
  }),
  casesOf('giveBoardOpinion', {
    given: stages.asked,
    input: { ...ofBloc, ...opinion },
    by: byBoard,
    then: ['BoardOpinionGiven', opinion],
    again: 'anew',
    refused: [
      ...draftInHand,
      { code: 'OPINION_NOT_REQUESTED', field: 'draft', given: stages.agreed },
      { code: 'NOT_THE_BOARD', field: 'actor.role', by: { actor: lead } },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    ],
  }),
  casesOf('answerAdverseOpinion', {
    given: [...stages.asked, object],
    input: { ...ofBloc, ...answer },
    by: byLead,
    then: ['AdverseOpinionAnswered', answer],
    again: 'anew',
    refused: [
      ...draftInHand,
      { code: 'OPINION_NOT_ADVERSE', field: 'draft', given: stages.advised },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    ],
  }),
];

const issuing = casesOf('issueScorecard', {
  given: stages.advised,
  input: { ...ofDraft, decision },
  by: byLead,
  then: [
    'ScorecardIssued',
    {
      draft: 2,
      contentHash: digestOf(sampleScorecard),
      ruleBook: pinning.ruleBook,
      ruleBookHash: pinning.contentHash,
      decision,
    },
  ],
  again: { code: 'SCORECARD_ALREADY_ISSUED', field: 'draft' },
  refused: [
    ...draftInHand,
    { code: 'DRAFT_UNDER_OTHER_RULE_BOOK', field: 'draft', also: [otherBook, otherPin] },
    { code: 'NOT_THE_DELEGATED_AUTHORITY', field: 'actor.role', given: delegated.advised },
    { code: 'NOT_THE_BLOC_LEAD', field: 'actor.role', by: { actor: officer } },
    { code: 'SCORECARD_NOT_AGREED', field: 'draft', given: stages.drafted },
    { code: 'OPINION_NOT_GIVEN', field: 'draft', given: stages.asked },
    { code: 'ADVERSE_OPINION_NOT_ANSWERED', field: 'draft', given: [...stages.asked, object] },
    { code: 'DATE_IN_FUTURE', field: 'decision.date', input: { decision: tomorrowsPaper } },
  ],
});

export const scorecardIssueCases = [...drafting, ...asking, issuing];
