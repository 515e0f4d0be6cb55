// Words as they are searched: Vietnamese marks folded away, and kept apart for those who type them.

const wordForm = /[\p{L}\p{N}\p{M}]+/gu;
/** Longer ones are cut, in what is searched and in what is sought alike. */
const wordLengthMax = 40;

export interface Word {
  /** Lower case, without any mark: "uỷ", "ủy" and "UY" are "uy", "đ" is "d". */
  readonly folded: string;
  /** Lower case with its marks, wherever the tone was written: "uỷ" is "ủy". */
  readonly marked: string;
}

const tones = '\u0300\u0301\u0303\u0309\u0323';
/** Old and new spelling differ in where an open syllable in oa, oe, uy bears its tone. */
const lateTone = new RegExp(`(o[ae]|uy)([${tones}])$`, 'u');

/** Names repeat the same few thousand words; the map is emptied before it grows past them. */
const known = new Map<string, Word>();
const knownMax = 20_000;

export function wordsOf(text: string): readonly Word[] {
  return (text.match(wordForm) ?? []).map(wordOf).filter(({ folded }) => folded !== '');
}

function wordOf(spelled: string): Word {
  const found = known.get(spelled);
  if (found) return found;
  const apart = spelled.toLowerCase().normalize('NFD').slice(0, wordLengthMax);
  const early = apart.replace(lateTone, (_, [first, last]: string, tone: string) =>
    [first, tone, last].join(''),
  );
  const folded = apart.replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  const word = { folded, marked: early.normalize('NFC') };
  if (known.size >= knownMax) known.clear();
  known.set(spelled, word);
  return word;
}

/** No word begins with a dot, so the year of a text and how a word is marked stand in one index with the words. */
const dot = '·';

export function markedTerm({ marked }: Word): string {
  return `${dot}${marked}`;
}

export function yearTerm(year: number): string {
  return `${dot}${dot}${year}`;
}
