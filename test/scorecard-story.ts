// A scorecard that the Board would not have at first: answered in writing, drafted anew, agreed, and issued. All invented.
import { by, deed, type Deed } from '../libs/domain/given.contract.ts';
import { board, lead, paper } from '../libs/domain/papers.contract.ts';
import { sampleScorecard } from '../libs/domain/rule-book/sample-book.contract.ts';
import { ofBloc, stagesOf } from '../libs/domain/year.contract.ts';

const { asked } = stagesOf();
/** The first draft is revision 2, the second comes after its opinion and the answer. */
const first = 2;
const second = 7;

export const scorecardStory: readonly Deed[] = [
  ...asked,
  deed(
    'giveBoardOpinion',
    {
      ...ofBloc,
      draft: first,
      opinion: 'adverse',
      text: 'Tiêu chí III.2 chưa nêu hồ sơ kiểm chứng',
      document: paper('70', 'BTĐKT-NV', '2021-11-02'),
    },
    by(board, '2021-11-02'),
  ),
  deed(
    'answerAdverseOpinion',
    {
      ...ofBloc,
      draft: first,
      text: 'Khối sẽ bổ sung hồ sơ kiểm chứng trong dự thảo sau',
      document: paper('14', 'KTĐ', '2021-11-03'),
    },
    by(lead, '2021-11-03'),
  ),
  deed(
    'draftScorecard',
    { ...ofBloc, scorecard: { ...sampleScorecard, title: 'Bảng chấm điểm, dự thảo lần 2' } },
    by(lead, '2021-11-04'),
  ),
  deed(
    'agreeScorecard',
    {
      ...ofBloc,
      draft: second,
      members: ['so-tai-chinh', 'so-tu-phap', 'so-y-te'],
      minutes: paper('3', 'BB-KTĐ', '2021-11-05', { type: 'Biên bản' }),
    },
    by(lead, '2021-11-05'),
  ),
  deed(
    'requestBoardOpinion',
    { ...ofBloc, draft: second, request: paper('15', 'TTr-KTĐ', '2021-11-06') },
    by(lead, '2021-11-06'),
  ),
  deed(
    'giveBoardOpinion',
    {
      ...ofBloc,
      draft: second,
      opinion: 'favourable',
      text: 'Nhất trí',
      document: paper('72', 'BTĐKT-NV', '2021-11-09'),
    },
    by(board, '2021-11-09'),
  ),
  deed(
    'issueScorecard',
    { ...ofBloc, draft: second, decision: paper('16', 'QĐ-KTĐ', '2021-11-10') },
    by(lead, '2021-11-10'),
  ),
];
