// Markup that cannot forget to escape: what a template is given is text unless another template made it.

const made = Symbol('made by a template');

/** Markup; only `markup` and `rawStyle` make it. */
export interface Markup {
  readonly [made]: string;
}

/** What a template may hold; null and false leave nothing. */
export type Piece = string | number | null | false | Markup | readonly Piece[];

/** `<p>${text}</p>`, with the text escaped for elements and for quoted attributes alike. */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const text = strings.reduce(
    (before, each, place) => before + markupOf(pieces[place - 1]!) + each,
  );
  return { [made]: text };
}

function markupOf(piece: Piece): string {
  if (piece === null || piece === false) return '';
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(`${piece}`);
  return isMade(piece) ? piece[made] : piece.map(markupOf).join('');
}

function isMade(piece: Markup | readonly Piece[]): piece is Markup {
  return made in piece;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (each) => entities[each]!);
}

/** A style sheet of this program; a sheet with `<` in it could end its element, so there is none. */
export function rawStyle(sheet: string): Markup {
  if (sheet.includes('<')) throw new Error('a style sheet holds no <');
  return { [made]: `<style>${sheet}</style>` };
}

export function textOf(page: Markup): string {
  return page[made];
}
