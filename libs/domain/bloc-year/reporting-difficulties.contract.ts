// Cases of difficulties: reported, referred, answered, annulled.
import { casesOf } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { board, chairman, lead, paper } from '../papers.contract.ts';
import { ofBloc, stages } from '../year.contract.ts';
import {
  annulment,
  begun,
  byLead,
  file,
  letter,
  overtaken,
  strangers,
  undue,
  unhashed,
} from './bloc-life.contract.ts';

const report = {
  difficulty: 'vuong-mac-1',
  summary: 'Chưa có số liệu xếp loại của tổ chức đảng để chấm Mục II',
  raisedBy: 'so-y-te',
  document: letter,
  file,
} as const;
const reported = deed('reportDifficulty', { ...ofBloc, ...report }, byLead);
const told = [...stages.opened, reported];
/** Revision of the report in the bloc-year. */
const fact = 2;

const annulReport = deed(
  'annulBlocYearFact',
  { ...ofBloc, fact, factType: 'DifficultyReported', ...annulment },
  byLead,
);

const byBoard = by(board, '2021-12-10');
const referral = {
  difficulty: report.difficulty,
  document: paper('120', 'BC-SNV', '2021-12-08', { issuer: 'Sở Nội vụ', type: 'Báo cáo' }),
  file,
} as const;
const referred = deed('referDifficulty', { ...ofBloc, ...referral }, byBoard);

const annulReferral = deed(
  'annulBlocYearFact',
  { ...ofBloc, fact: 3, factType: 'DifficultyReferred', ...annulment },
  byBoard,
);

const answer = {
  difficulty: report.difficulty,
  by: 'board',
  summary: 'Chấm tạm theo kết quả năm trước, chấm lại khi có kết quả chính thức',
  document: paper('91', 'BTĐKT-NV', '2021-12-09', { issuer: 'Ban Thi đua - Khen thưởng' }),
  file,
} as const;
const answered = deed('answerDifficulty', { ...ofBloc, ...answer }, byBoard);
const decided = deed('answerDifficulty', { ...ofBloc, ...answer, by: 'peoplesCommittee' }, byBoard);

const known = [
  { code: 'FACT_UNKNOWN', field: 'difficulty', input: { difficulty: 'khong-co' } },
  { code: 'FACT_ALREADY_ANNULLED', field: 'difficulty', given: [...told, annulReport] },
] as const;

export const difficultyCases = [
  casesOf('reportDifficulty', {
    // In a closed year too.
    given: [...stages.opened, ...overtaken],
    input: { ...ofBloc, ...report },
    by: byLead,
    then: ['DifficultyReported', report],
    again: { code: 'ID_TAKEN', field: 'difficulty' },
    refused: [
      begun,
      strangers,
      { code: 'SUMMARY_MISSING', field: 'summary', input: { summary: ' ' } },
      { code: 'UNIT_OF_OTHER_BLOC', field: 'raisedBy', input: { raisedBy: 'so-tu-phap' } },
      unhashed,
      ...(['issuer', 'number', 'date'] as const).map((part) => ({
        code: 'DOCUMENT_INCOMPLETE' as const,
        field: `document.${part}`,
        input: { document: { ...letter, [part]: null } },
      })),
      undue,
    ],
  }),
  casesOf('reportDifficulty', {
    given: stages.founded,
    input: { ...ofBloc, ...report, raisedBy: null },
    by: byLead,
    then: ['DifficultyReported', { ...report, raisedBy: null }],
    again: { code: 'ID_TAKEN', field: 'difficulty' },
    refused: [],
  }),
  casesOf('referDifficulty', {
    given: [...told, answered],
    input: { ...ofBloc, ...referral },
    by: byBoard,
    then: ['DifficultyReferred', referral],
    again: { code: 'NOTHING_NEW', field: 'difficulty' },
    refused: [
      begun,
      { code: 'NOT_THE_BOARD', field: 'actor.role', by: { actor: lead } },
      ...known,
      { code: 'DIFFICULTY_ANSWERED', field: 'difficulty', also: [decided] },
      unhashed,
      undue,
    ],
  }),
  casesOf('answerDifficulty', {
    given: [...told, referred],
    input: { ...ofBloc, ...answer },
    by: byBoard,
    then: ['DifficultyAnswered', answer],
    again: { code: 'DIFFICULTY_ANSWERED', field: 'difficulty' },
    refused: [
      begun,
      { code: 'NOT_THE_ANSWERER', field: 'actor.role', by: { actor: lead } },
      ...known,
      { code: 'DIFFICULTY_ANSWERED', field: 'difficulty', also: [decided] },
      { code: 'SUMMARY_MISSING', field: 'summary', input: { summary: ' ' } },
      unhashed,
      undue,
    ],
  }),
  casesOf('answerDifficulty', {
    given: [...told, referred, answered],
    input: { ...ofBloc, ...answer, by: 'peoplesCommittee' },
    by: by(chairman, '2021-12-15'),
    then: ['DifficultyAnswered', { ...answer, by: 'peoplesCommittee' }],
    again: { code: 'DIFFICULTY_ANSWERED', field: 'difficulty' },
    refused: [],
  }),
  // A referral that was annulled is made anew.
  casesOf('referDifficulty', {
    given: [...told, referred, annulReferral],
    input: { ...ofBloc, ...referral },
    by: byBoard,
    then: ['DifficultyReferred', referral],
    again: { code: 'NOTHING_NEW', field: 'difficulty' },
    refused: [],
  }),
  casesOf('annulBlocYearFact', {
    given: told,
    input: { ...ofBloc, fact, factType: 'DifficultyReported', ...annulment },
    by: byLead,
    then: ['BlocYearFactAnnulled', { fact, factType: 'DifficultyReported', ...annulment }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [
      strangers,
      { code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [referred] },
      { code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [answered] },
    ],
  }),
  casesOf('annulBlocYearFact', {
    given: [...told, answered],
    input: { ...ofBloc, fact: 3, factType: 'DifficultyAnswered', ...annulment },
    by: byBoard,
    then: ['BlocYearFactAnnulled', { fact: 3, factType: 'DifficultyAnswered', ...annulment }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [{ code: 'NOT_THE_RECORDER', field: 'actor.role', by: { actor: lead } }],
  }),
];
