// How each bloc's year is opened, pinned to a rule book, and comes to its scorecard.
import { blocYear } from '../domain/bloc-year/bloc-year.ts';
import { blocYearStream } from '../domain/bloc-year/season.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { Scorecard } from '../domain/scorecard/scorecard.ts';
import { authority, board, lead } from './actors.ts';
import { blocs, bodyOf, district, leaders, membersOf, year, type BlocId } from './bodies.ts';
import type { Diary, LedgerSoFar } from './diary.ts';
import { basis, boardLetter, decision3666, minutes, unitLetter } from './papers.ts';
import { books } from './rule-books.ts';

/** The newest draft of a bloc-year, which only the ledger knows. */
async function draftOf(ledger: LedgerSoFar, bloc: BlocId): Promise<number> {
  const { draft } = await ledger.state(blocYear, blocYearStream(year, bloc));
  if (!draft) throw new Error(`${bloc} has no draft`);
  return draft.revision;
}

const byDecision = basis('Quyết định số 3666/QĐ-UBND ngày 13/10/2021, có hiệu lực', decision3666);

/** Provincial: drafted twice, agreed, an adverse opinion answered in writing, issued by the lead. */
export function enterDepartmentsScorecard(diary: Diary, scorecard: Scorecard): void {
  const bloc = blocs.departments;
  const by = lead(leaders[bloc].lead, bloc);
  const of = { bloc, year };
  diary.enter({ on: '2021-01-18', by: board }, 'openBlocYear', of);
  diary.enter({ on: '2021-09-27', by: board }, 'pinRuleBook', {
    ...of,
    ruleBook: books.draft2021,
    legalBasis: null,
  });
  diary.enter({ on: '2021-10-04', by }, 'draftScorecard', { ...of, scorecard });
  diary.enter({ on: '2021-10-25', by: board }, 'pinRuleBook', {
    ...of,
    ruleBook: books.of2021,
    legalBasis: byDecision,
  });
  diary.enter({ on: '2021-10-26', by }, 'draftScorecard', { ...of, scorecard });
  enterAgreement(diary, bloc, '2021-10-28');
  enterOpinion(diary, bloc, 'adverse');
  diary.enter({ on: '2021-11-04', by }, 'answerAdverseOpinion', async (ledger) => ({
    ...of,
    draft: await draftOf(ledger, bloc),
    text: 'Khối tiếp thu, đã nêu rõ hồ sơ kiểm chứng của từng tiêu chí; giữ thang điểm đã thống nhất.',
    document: unitLetter(
      bodyOf(leaders[bloc].lead).name,
      '1187',
      '2021-11-04',
      'Giải trình ý kiến',
    ),
  }));
  enterIssue(diary, bloc, '2021-11-05');
}

function enterAgreement(diary: Diary, bloc: BlocId, on: CivilDate): void {
  diary.enter({ on, by: lead(leaders[bloc].lead, bloc) }, 'agreeScorecard', async (ledger) => ({
    bloc,
    year,
    draft: await draftOf(ledger, bloc),
    members: membersOf[bloc].map(({ id }) => id),
    minutes: minutes('Khối thi đua', on, 'Biên bản thống nhất bảng chấm điểm'),
  }));
}

function enterOpinion(diary: Diary, bloc: BlocId, opinion: 'favourable' | 'adverse'): void {
  const by = lead(leaders[bloc].lead, bloc);
  const letter = unitLetter(
    bodyOf(leaders[bloc].lead).name,
    '1160',
    '2021-10-29',
    'Xin ý kiến về bảng chấm điểm của khối',
  );
  diary.enter({ on: '2021-10-29', by }, 'requestBoardOpinion', async (ledger) => ({
    bloc,
    year,
    draft: await draftOf(ledger, bloc),
    request: letter,
  }));
  const adverse = 'Đề nghị làm rõ hồ sơ tài liệu kiểm chứng của các tiêu chí Mục I.';
  diary.enter({ on: '2021-11-02', by: board }, 'giveBoardOpinion', async (ledger) => ({
    bloc,
    year,
    draft: await draftOf(ledger, bloc),
    opinion,
    text: opinion === 'adverse' ? adverse : 'Nhất trí với dự thảo bảng chấm điểm.',
    document: boardLetter(
      opinion === 'adverse' ? '118' : '119',
      '2021-11-02',
      'Ý kiến về bảng chấm điểm',
    ),
  }));
}

function enterIssue(diary: Diary, bloc: BlocId, on: CivilDate): void {
  const isProvincial = bloc === blocs.departments;
  const issuer = isProvincial ? bodyOf(leaders[bloc].lead).name : district.name;
  const by = isProvincial ? lead(leaders[bloc].lead, bloc) : authority(district.id);
  diary.enter({ on, by }, 'issueScorecard', async (ledger) => ({
    bloc,
    year,
    draft: await draftOf(ledger, bloc),
    decision: unitLetter(issuer, '1204', on, 'Ban hành bảng chấm điểm của khối'),
  }));
}

/** Delegated: the district details and issues it, and asks the Board all the same. */
export function enterCommunesScorecard(diary: Diary, scorecard: Scorecard): void {
  const bloc = blocs.communes;
  const by = authority(district.id);
  const of = { bloc, year };
  diary.enter({ on: '2021-01-18', by: board }, 'openBlocYear', of);
  diary.enter({ on: '2021-10-25', by: board }, 'pinRuleBook', {
    ...of,
    ruleBook: books.of2021,
    legalBasis: null,
  });
  diary.enter({ on: '2021-10-26', by }, 'draftScorecard', { ...of, scorecard });
  enterAgreement(diary, bloc, '2021-10-27');
  enterOpinion(diary, bloc, 'favourable');
  enterIssue(diary, bloc, '2021-11-05');
}

/** The new bloc's scorecard is detailed by the district within the month. */
export function enterEnterprisesScorecard(diary: Diary, scorecard: Scorecard): void {
  const bloc = blocs.enterprises;
  const of = { bloc, year };
  diary.enter({ on: '2021-11-30', by: board }, 'openBlocYear', of);
  diary.enter({ on: '2021-11-30', by: board }, 'pinRuleBook', {
    ...of,
    ruleBook: books.of2021,
    legalBasis: null,
  });
  diary.enter({ on: '2021-12-01', by: authority(district.id) }, 'draftScorecard', {
    ...of,
    scorecard,
  });
  enterAgreement(diary, bloc, '2021-12-01');
  enterIssue(diary, bloc, '2021-12-02');
}
