// Lines as wide as the terminal shows them: broken between words, what follows under the beginning of the line.

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });
/** What terminals show two columns wide; Vietnamese letters take one, however many marks they bear. */
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;
/** Below this nothing can be read anyway. */
const columnsMin = 20;

function lettersOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Columns that a terminal takes to show the text. */
export function columnsOf(text: string): number {
  return lettersOf(text).reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);
}

/** @param columns of the terminal; 0 or none where it does not tell: the lines stay as they are */
export function wrapped(lines: readonly string[], columns: number | undefined): readonly string[] {
  if (!columns) return lines;
  const width = Math.max(columns, columnsMin);
  return lines.flatMap((line) => wrappedLine(line.normalize('NFC'), width));
}

function wrappedLine(line: string, width: number): readonly string[] {
  if (columnsOf(line) <= width) return [line];
  const indent = (/^ */.exec(line)?.[0] ?? '').slice(0, columnsMin / 2);
  const rows: string[] = [];
  let row = indent;
  for (const part of line.trimStart().match(/ +|[^ ]+/g) ?? []) {
    if (columnsOf(row) + columnsOf(part) <= width) {
      row += part;
      continue;
    }
    if (row !== indent) rows.push(row.trimEnd());
    // The space at which the line was broken is not shown.
    const pieces = part.startsWith(' ') ? [''] : piecesOf(part, width - indent.length);
    rows.push(...pieces.slice(0, -1).map((piece) => indent + piece));
    row = indent + (pieces.at(-1) ?? '');
  }
  return row === indent ? rows : [...rows, row];
}

/** A word longer than a row, cut into rows. */
function piecesOf(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of lettersOf(word)) {
    if (columnsOf(piece) + columnsOf(letter) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
