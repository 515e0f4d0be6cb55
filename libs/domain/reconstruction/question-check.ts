// What makes a question wrong: a part that its kind of question needs or has no place for, or a person that it names.
import { filesNamed } from '../files-named.ts';
import { supposedMax } from '../history/supposed-max.ts';
import { peopleNamed } from '../people-named.ts';
import type { Sentences } from '../shape.ts';
import {
  supposableActs,
  yearOfDeed,
  yearOfStream,
  type Asked,
  type Point,
  type Question,
  type Supposed,
} from './question.ts';

/** Codes are API and permanent. */
export const questionFaultSentences = {
  PART_MISSING: {
    vi: 'Loại câu hỏi này cần nêu mục này.',
    en: 'Questions of this kind need this part.',
  },
  PART_NOT_EXPECTED: {
    vi: 'Loại câu hỏi này không có mục này; hãy bỏ trống.',
    en: 'Questions of this kind have no such part; leave it empty.',
  },
  STREAM_OF_OTHER_KIND: {
    vi: 'Câu hỏi về đơn vị phải nêu chuỗi unitYear-…, về khối phải nêu chuỗi blocYear-….',
    en: 'A question about a unit names a stream unitYear-…, one about a bloc blocYear-….',
  },
  NOT_OF_THIS_YEAR: {
    vi: 'Nội dung này không thuộc đơn vị, khối và năm đang hỏi.',
    en: 'This is not of the unit, bloc and year that is asked about.',
  },
  ACT_NOT_SUPPOSABLE: {
    vi: 'Việc này không được giả định.',
    en: 'This act cannot be supposed.',
  },
  NAMES_A_PERSON: {
    vi: 'Câu hỏi lưu lại không được nêu tên hay mã của cá nhân.',
    en: 'A saved question names no person.',
  },
  TOO_MANY: {
    vi: 'Danh sách dài quá giới hạn cho phép.',
    en: 'The list is longer than is allowed.',
  },
  TOO_LARGE: {
    vi: 'Câu hỏi vượt quá 16 KiB.',
    en: 'The question is larger than 16 KiB.',
  },
} as const satisfies Record<string, Sentences>;
export type QuestionFaultCode = keyof typeof questionFaultSentences;

export interface QuestionFault {
  readonly code: QuestionFaultCode;
  /** Path from the input of the act. */
  readonly path: string;
}

/** A question as it was sent: the parts of every kind, those that are not there null or empty. */
export interface QuestionParts extends Supposed {
  readonly what: Question['what'];
  readonly stream: string;
  readonly line: string | null;
  readonly from: Point | null;
  readonly to: Point | null;
}

const questionBytesMax = 16 * 1_024;
/** Most events that a question leaves out. */
export const withoutMax = 50;

type Part = 'line' | 'from' | 'to' | 'without' | 'with' | 'ruleBook';

const partsOf: Readonly<Record<Question['what'], readonly Part[]>> = {
  score: [],
  explain: ['line'],
  compareScores: ['from', 'to'],
  whatIf: ['without', 'with', 'ruleBook'],
  scoreboard: [],
  compareScoreboards: ['from', 'to'],
  whatIfScoreboard: ['without', 'with', 'ruleBook'],
};
const supposing: ReadonlySet<Part> = new Set(['without', 'with', 'ruleBook']);
const aboutBlocs: ReadonlySet<Question['what']> = new Set([
  'scoreboard',
  'compareScoreboards',
  'whatIfScoreboard',
]);

/** The first fault of a question as it was sent; null where it may be asked. */
export function questionFault(parts: QuestionParts, { inEffectOn }: Pick<Asked, 'inEffectOn'>) {
  return (
    streamFault(parts) ??
    partFault(parts) ??
    dayFault(parts, inEffectOn) ??
    suppositionFault(parts) ??
    sizeFault(parts)
  );
}

/** The closed shape of a question without faults: its own parts, and no others. */
export function questionOf(parts: QuestionParts): Question {
  const named = partsOf[parts.what].map((part) => [part, inOrder(part, parts)] as const);
  return { what: parts.what, stream: parts.stream, ...Object.fromEntries(named) } as Question;
}

/** What is left out is a set: in which order it was named says nothing. */
function inOrder(part: Part, parts: QuestionParts): unknown {
  if (part !== 'without') return parts[part];
  return parts.without.toSorted((a, b) =>
    a.stream === b.stream ? a.revision - b.revision : a.stream < b.stream ? -1 : 1,
  );
}

function fault(code: QuestionFaultCode, path: string): QuestionFault {
  return { code, path };
}

function streamFault({ what, stream }: QuestionParts): QuestionFault | null {
  const category = aboutBlocs.has(what) ? 'blocYear' : 'unitYear';
  if (yearOfStream(stream)?.category === category) return null;
  return fault('STREAM_OF_OTHER_KIND', 'question.stream');
}

function isGiven(part: Part, parts: QuestionParts): boolean {
  const value = parts[part];
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

function partFault(parts: QuestionParts): QuestionFault | null {
  const own = partsOf[parts.what];
  for (const part of ['line', 'from', 'to', 'without', 'with', 'ruleBook'] as const) {
    const given = isGiven(part, parts);
    if (given && !own.includes(part)) return fault('PART_NOT_EXPECTED', `question.${part}`);
    if (!given && own.includes(part) && !supposing.has(part)) {
      return fault('PART_MISSING', `question.${part}`);
    }
  }
  return null;
}

/** The points of a comparison name their own days, and what would be is of all that is known. */
function dayFault({ what }: QuestionParts, day: Asked['inEffectOn']): QuestionFault | null {
  const takesDay = partsOf[what].every((part) => part === 'line');
  return day !== null && !takesDay ? fault('PART_NOT_EXPECTED', 'inEffectOn') : null;
}

function suppositionFault(parts: QuestionParts): QuestionFault | null {
  if (parts.without.length > withoutMax) return fault('TOO_MANY', 'question.without');
  if (parts.with.length > supposedMax) return fault('TOO_MANY', 'question.with');
  const year = yearOfStream(parts.stream);
  const isOfBloc = year?.category === 'blocYear';
  const isOther = (stream: string) =>
    isOfBloc ? yearOfStream(stream)?.year !== year.year : stream !== parts.stream;
  const without = parts.without.findIndex(({ stream }) => isOther(stream));
  if (without >= 0) return fault('NOT_OF_THIS_YEAR', `question.without[${without}]`);
  for (const [place, deed] of parts.with.entries()) {
    const path = `question.with[${place}]`;
    if (!supposableActs.includes(deed.act)) return fault('ACT_NOT_SUPPOSABLE', path);
    const named = yearOfDeed(deed);
    const isOf = named.year === year?.year && (isOfBloc || named.unit === year?.id);
    if (!isOf) return fault('NOT_OF_THIS_YEAR', path);
    if (namesAPerson(deed.input)) return fault('NAMES_A_PERSON', path);
  }
  return null;
}

/** A question stands in clear for ever. */
function namesAPerson(input: object): boolean {
  const hasSubject = ({ subject }: { readonly subject?: unknown }) => typeof subject === 'string';
  return peopleNamed(input).length > 0 || filesNamed(input).some(hasSubject);
}

function sizeFault(parts: QuestionParts): QuestionFault | null {
  const bytes = new TextEncoder().encode(JSON.stringify(questionOf(parts))).length;
  return bytes > questionBytesMax ? fault('TOO_LARGE', 'question') : null;
}
