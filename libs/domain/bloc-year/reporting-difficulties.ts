// A bloc reports a difficulty; the Board refers it; it is answered. The Guidance's closing paragraph asks for writing, and names the way up.
import { act, draft } from '../act.ts';
import type { Role } from '../actor.ts';
import { checkDocument, checkIssuedDocument } from '../document-check.ts';
import { requireBoard, requireRunsBloc } from '../entitled.ts';
import { requireStandingFact, requireUnusedId } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { checkFile, type StoredFile } from '../stored-file.ts';
import type { BlocYear } from './bloc-year.ts';
import {
  stepsOf,
  type Answerer,
  type DifficultyAnswered,
  type DifficultyReferred,
  type DifficultyReported,
} from './difficulty.ts';
import { countedHere } from './member-years.ts';
import { requireBegunBlocYear, streamOfBlocYear, type OfBlocYear } from './season.ts';

export interface ReportDifficulty extends OfBlocYear {
  readonly difficulty: string;
  readonly summary: string;
  readonly raisedBy: string | null;
  readonly document: OfficialDocument;
  readonly file: StoredFile | null;
}
/** Possible in a closed year too: that the bloc was dissolved may be the difficulty. */
export const reportDifficulty = act<ReportDifficulty, BlocYear>({
  name: 'reportDifficulty',
  vi: 'Phản ánh khó khăn, vướng mắc về Sở Nội vụ (qua Ban Thi đua - Khen thưởng)',
  en: 'Report a difficulty to Home Affairs through the Board',
  after: ['BlocYearOpened'],
  records: ['DifficultyReported'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_FOR_THIS_BLOC',
    'ID_TAKEN',
    'SUMMARY_MISSING',
    'UNIT_OF_OTHER_BLOC',
    'CONTENT_HASH_INVALID',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    requireRunsBloc(requireBegunBlocYear(state), circumstances.actor);
    const { difficulty, summary, raisedBy, document, file } = input;
    requireUnusedId(state.difficulties, difficulty, 'difficulty');
    requireSummary(summary);
    if (raisedBy !== null) {
      const { bloc, year } = input;
      countedHere({ bloc, year, units: [raisedBy] }, known, 'raisedBy');
    }
    checkFile(file, 'file');
    checkIssuedDocument(document, circumstances, 'document');
    const data = { difficulty, summary, raisedBy, document, file };
    return draft<DifficultyReported>('DifficultyReported', data);
  },
});

export interface ReferDifficulty extends OfBlocYear {
  readonly difficulty: string;
  readonly document: OfficialDocument;
  readonly file: StoredFile | null;
}
export const referDifficulty = act<ReferDifficulty, BlocYear>({
  name: 'referDifficulty',
  vi: 'Tổng hợp, báo cáo UBND tỉnh về khó khăn, vướng mắc',
  en: "Refer a difficulty to the People's Committee",
  after: ['DifficultyReported'],
  records: ['DifficultyReferred'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_THE_BOARD',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'DIFFICULTY_ANSWERED',
    'NOTHING_NEW',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, _known, circumstances) => (state) => {
    requireBegunBlocYear(state);
    requireBoard(circumstances.actor);
    const { difficulty, document, file } = input;
    requireStandingFact(state, state.difficulties, difficulty, 'difficulty');
    const steps = stepsOf(state, difficulty);
    // Another's answer does not bar it: only the People's Committee's is final.
    if (steps.some(({ by }) => by === 'peoplesCommittee')) {
      refuse('DIFFICULTY_ANSWERED', 'difficulty', { id: difficulty });
    }
    if (steps.some(({ by }) => by === null)) refuse('NOTHING_NEW', 'difficulty');
    checkFile(file, 'file');
    checkDocument(document, circumstances, 'document');
    return draft<DifficultyReferred>('DifficultyReferred', { difficulty, document, file });
  },
});

export interface AnswerDifficulty extends OfBlocYear {
  readonly difficulty: string;
  readonly by: Answerer;
  readonly summary: string;
  readonly document: OfficialDocument;
  readonly file: StoredFile | null;
}
export const answerDifficulty = act<AnswerDifficulty, BlocYear>({
  name: 'answerDifficulty',
  vi: 'Trả lời khó khăn, vướng mắc',
  en: 'Answer a difficulty',
  after: ['DifficultyReported'],
  records: ['DifficultyAnswered'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_THE_ANSWERER',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'DIFFICULTY_ANSWERED',
    'SUMMARY_MISSING',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, _known, circumstances) => (state) => {
    requireBegunBlocYear(state);
    const answerers: readonly Role[] = ['board', 'peoplesCommittee', 'chairman'];
    if (!answerers.includes(circumstances.actor.role)) refuse('NOT_THE_ANSWERER', 'actor.role');
    const { difficulty, by, summary, document, file } = input;
    requireStandingFact(state, state.difficulties, difficulty, 'difficulty');
    if (
      stepsOf(state, difficulty).some((each) => each.by === 'peoplesCommittee' || each.by === by)
    ) {
      refuse('DIFFICULTY_ANSWERED', 'difficulty', { id: difficulty });
    }
    requireSummary(summary);
    checkFile(file, 'file');
    checkDocument(document, circumstances, 'document');
    const data = { difficulty, by, summary, document, file };
    return draft<DifficultyAnswered>('DifficultyAnswered', data);
  },
});

function requireSummary(summary: string): void {
  if (summary.trim() === '') refuse('SUMMARY_MISSING', 'summary');
}
