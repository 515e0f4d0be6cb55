// The acts on rule books, bloc-years and their scorecards.
import { annulBlocYearFact } from '../bloc-year/annulment.ts';
import { blocYear } from '../bloc-year/bloc-year.ts';
import { requestAppraisal, sendConsolidation } from '../bloc-year/consolidation.ts';
import { openBlocYear, pinRuleBook } from '../bloc-year/opening.ts';
import {
  agreeScorecard,
  answerAdverseOpinion,
  draftScorecard,
  giveBoardOpinion,
  issueScorecard,
  requestBoardOpinion,
} from '../bloc-year/scorecard-issue.ts';
import { publishRuleBook, ruleBook, supersedeRuleBook } from '../rule-book/publication.ts';
import { of } from './tabled.ts';

export const blocYearActs = {
  publishRuleBook: of(ruleBook, publishRuleBook),
  supersedeRuleBook: of(ruleBook, supersedeRuleBook),
  openBlocYear: of(blocYear, openBlocYear),
  pinRuleBook: of(blocYear, pinRuleBook),
  draftScorecard: of(blocYear, draftScorecard),
  agreeScorecard: of(blocYear, agreeScorecard),
  requestBoardOpinion: of(blocYear, requestBoardOpinion),
  giveBoardOpinion: of(blocYear, giveBoardOpinion),
  answerAdverseOpinion: of(blocYear, answerAdverseOpinion),
  issueScorecard: of(blocYear, issueScorecard),
  sendConsolidation: of(blocYear, sendConsolidation),
  requestAppraisal: of(blocYear, requestAppraisal),
  annulBlocYearFact: of(blocYear, annulBlocYearFact),
} as const;
