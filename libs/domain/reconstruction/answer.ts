// The canonical answer to a question: pure, of the events known at a point, the same for ever while its versions are.
import type { Reference } from '../actor.ts';
import { anyStream } from '../any-stream.ts';
import type { CivilDate } from '../civil-date.ts';
import { refuse } from '../refusal.ts';
import { answerForm } from './answer-form.ts';
import {
  boardComparisonAnswer,
  scoreboardAnswer,
  whatIfAnswer,
  whatIfScoreboardAnswer,
} from './board-answers.ts';
import type { Books, LedgerAt, LedgerThen, RuleBookRead } from './ledger-then.ts';
import { isHypothetical, yearOfStream, type Asked, type Point, type YearOf } from './question.ts';
import { comparisonAnswer, explainAnswer, scoreAnswer, type PointRead } from './unit-answers.ts';

export interface Answer {
  /**
   * Plain data of whole numbers, texts, lists and objects: its canonical text (RFC 8785) is what is kept, shown and written
   * into case files, and the SHA-256 of that text's UTF-8 bytes is the answer's hash. It names events as `stream@revision`,
   * and no ledger index, time of recording, sentence or name. `result` is null where nothing was open at that point.
   */
  readonly content: {
    readonly form: number;
    readonly what: string;
    /** True: a supposition, and no result of anyone. */
    readonly hypothetical: boolean;
    readonly stream: string;
    readonly at: string;
    readonly inEffectOn: CivilDate | null;
    readonly result: object | null;
  };
  /** Rule books that it was computed by, by their streams. */
  readonly ruleBooks: readonly RuleBookRead[];
}

/**
 * Answers a question, checked by `questionFault`, from the ledger as it stood at the question's own events.
 * @throws DomainError FACT_UNKNOWN where an event that it names was not known at `at`; as the decisions of supposed facts
 */
export function answerOf(asked: Asked, ledger: LedgerAt): Answer {
  const { question, at, inEffectOn } = asked;
  const books: Books = { read: new Map() };
  const result = resultOf(asked, ledger, books);
  return {
    content: {
      form: answerForm,
      what: question.what,
      hypothetical: isHypothetical(question),
      stream: question.stream,
      at: `${at.stream}@${at.revision}`,
      inEffectOn,
      result,
    },
    ruleBooks: [...books.read.values()].toSorted((a, b) =>
      a.ruleBook.stream < b.ruleBook.stream ? -1 : 1,
    ),
  };
}

/** SHA-256 (hex) of an answer, by a digest of canonical forms such as `Known.digest`. */
export function answerHash({ content }: Answer, digest: (value: unknown) => string): string {
  return digest(content);
}

function resultOf(asked: Asked, ledger: LedgerAt, books: Books): object | null {
  const { question, inEffectOn: day } = asked;
  const then = ledgerAt(ledger, asked.at, 'at');
  const { year, id } = yearAsked(question.stream);
  const point = { then, day };
  const within = (named: Point, field: string): PointRead => {
    requireKnown(then, named, `question.${field}`);
    return { then: ledgerAt(ledger, named, `question.${field}`), day: named.inEffectOn };
  };
  switch (question.what) {
    case 'score':
      return scoreAnswer({ unit: id, year }, point, books);
    case 'explain':
      return explainAnswer({ unit: id, year, line: question.line }, point, books);
    case 'compareScores': {
      const points = [within(question.from, 'from'), within(question.to, 'to')] as const;
      return comparisonAnswer({ unit: id, year }, points, books);
    }
    case 'whatIf':
      return whatIfAnswer({ unit: id, year }, { supposed: question, point, books });
    case 'scoreboard':
      return scoreboardAnswer({ bloc: id, year }, point, books);
    case 'compareScoreboards': {
      const points = [within(question.from, 'from'), within(question.to, 'to')] as const;
      return boardComparisonAnswer({ bloc: id, year }, points, books);
    }
    case 'whatIfScoreboard':
      return whatIfScoreboardAnswer({ bloc: id, year }, { supposed: question, point, books });
  }
}

function yearAsked(stream: string): YearOf {
  const year = yearOfStream(stream);
  if (!year)
    throw new RangeError(`${stream} is no stream of a year: the caller checks the question`);
  return year;
}

function ledgerAt(ledger: LedgerAt, event: Reference, field: string): LedgerThen {
  return ledger(event) ?? unknown(event, field);
}

/** A point of a comparison lies in what was known when it was made. */
function requireKnown({ known }: LedgerThen, event: Reference, field: string): void {
  if (known.of(anyStream, event.stream).revision < event.revision) unknown(event, field);
}

function unknown({ stream, revision }: Reference, field: string): never {
  return refuse('FACT_UNKNOWN', field, { id: `${stream}@${revision}` });
}
