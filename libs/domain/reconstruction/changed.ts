// A reconstruction asked again: the same answer, or what of its computation changed since it was saved.
import { sentence, type Sentence } from '../replay/sentence.ts';
import { answerForm } from './answer-form.ts';
import type { RuleBookRead } from './ledger-then.ts';
import type { ReconstructionSaved } from './reconstruction.ts';
import { versions, type Versions } from './versions.ts';

/** What an answer depends on beside the events that it is read from. */
export type Changed = 'scoring' | 'history' | 'answerForm' | 'ruleBooks';

export interface Finding {
  readonly same: boolean;
  /** Empty where the answer is the same. */
  readonly differs: readonly Changed[];
  /** Another answer by the same code from the same rule books: forged or damaged evidence, or a defect. */
  readonly alarm: boolean;
  readonly finding: Sentence;
}

/** What computes an answer now. */
export interface AnsweredNow {
  readonly hash: string;
  readonly ruleBooks: readonly RuleBookRead[];
  readonly versions?: Versions;
  readonly answerForm?: number;
}

type Saved = Pick<
  ReconstructionSaved['data'],
  'answerHash' | 'answerForm' | 'versions' | 'ruleBooks'
>;

/** Holds a saved answer against the answer of now. */
export function changed(saved: Saved, now: AnsweredNow): Finding {
  if (saved.answerHash === now.hash) {
    return { same: true, differs: [], alarm: false, finding: sameSentence };
  }
  const differs = differences(saved, now);
  const alarm = differs.length === 0;
  return { same: false, differs, alarm, finding: alarm ? alarmSentence : changedBy(differs) };
}

function differences(saved: Saved, now: AnsweredNow): readonly Changed[] {
  const { scoring, history } = now.versions ?? versions;
  const isSame: Readonly<Record<Changed, boolean>> = {
    scoring: saved.versions.scoring === scoring,
    history: saved.versions.history === history,
    answerForm: saved.answerForm === (now.answerForm ?? answerForm),
    ruleBooks: textOf(saved.ruleBooks) === textOf(now.ruleBooks),
  };
  return (Object.keys(isSame) as Changed[]).filter((each) => !isSame[each]);
}

function textOf(ruleBooks: readonly RuleBookRead[]): string {
  const told = ruleBooks.map(
    ({ ruleBook: { stream, revision }, contentHash }) => `${stream}@${revision} ${contentHash}`,
  );
  return told.join('\n');
}

const sameSentence = sentence(
  'Hỏi lại được đúng câu trả lời đã lưu, giống từng byte',
  'Asked again it gives the saved answer, byte for byte',
);
const alarmSentence = sentence(
  'CẢNH BÁO: câu trả lời khác mà cách tính và bộ quy tắc không đổi; hãy chạy thidua verify và giữ nguyên dữ liệu',
  'ALARM: another answer though neither the computation nor the rule books changed; run thidua verify and keep the data as they are',
);

const words: Readonly<Record<Changed, readonly [string, string]>> = {
  scoring: ['cách chấm điểm', 'scoring'],
  history: ['cách so sánh, giải thích, giả định', 'comparing, explaining and supposing'],
  answerForm: ['dạng của câu trả lời', 'the form of answers'],
  ruleBooks: ['bộ quy tắc đã đọc', 'the rule books read'],
};

function changedBy(differs: readonly Changed[]): Sentence {
  const [vi, en] = [0, 1].map((at) => differs.map((each) => words[each][at]).join(', '));
  return sentence(
    `Câu trả lời khác vì từ khi lưu đã thay đổi: ${vi}`,
    `The answer differs because since it was saved these changed: ${en}`,
  );
}
