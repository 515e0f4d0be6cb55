// Tells kinds of text: plain, CSV, JSON, XML, mail, and those that run where they are opened.
import type { Content } from './pieces.ts';

const headBytes = 64 * 1024;
const readBytes = 256 * 1024;
const jsonBytesMax = 4 * 1024 * 1024;
/** What no text holds: control characters but tab, line ends, form feed and those above ASCII, which old texts have. */
const control = /(?![\t\n\f\r\u0080-\u009f])\p{Cc}/u;

/** The type of text, in UTF-8 or in UTF-16 with its mark; null for anything else. Mail alone may hold older encodings. */
export async function tellText(content: Content): Promise<string | null> {
  const first = await content.read(0, headBytes);
  const encoding = encodingOf(first);
  const head = new TextDecoder(encoding).decode(first);
  // Told by a mail's head alone: its parts may stand in any encoding.
  if (isMail(head)) return 'message/rfc822';
  const markup = /^\s*</.test(head);
  const all = await scan(content, encoding, markup);
  if (all === null) return null;
  if (/^\s*#!/.test(head)) return 'text/x-shellscript';
  if (/<\?php\b/i.test(head)) return 'application/x-httpd-php';
  if (markup) return all.active ?? tellMarkup(head);
  if (await isJson(content, encoding, head)) return 'application/json';
  return isCsv(head, content.size > headBytes) ? 'text/csv' : 'text/plain';
}

function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Names within XML that make it a web page or a drawing with scripts, wherever they stand. */
const activeMarks: readonly (readonly [RegExp, string])[] = [
  [/http:\/\/www\.w3\.org\/2000\/svg/, 'image/svg+xml'],
  [/http:\/\/www\.w3\.org\/1999\/xhtml|<\?xml-stylesheet|<script\b|<iframe\b/i, 'text/html'],
];
const overlap = 64;

/** Reads all of it: null where it is no text; of markup, whether it is active. */
async function scan(
  content: Content,
  encoding: string,
  markup: boolean,
): Promise<{ readonly active: string | null } | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let active: string | null = null;
  let before = '';
  for (let from = 0; from < content.size; from += readBytes) {
    const isLast = from + readBytes >= content.size;
    const text = decode(decoder, await content.read(from, from + readBytes), isLast);
    if (text === null || control.test(text)) return null;
    if (!markup) continue;
    const seen = before + text;
    active ??= activeMarks.find(([mark]) => mark.test(seen))?.[1] ?? null;
    before = seen.slice(-overlap);
  }
  return { active };
}

function decode(decoder: TextDecoder, bytes: Uint8Array, isLast: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream: !isLast });
  } catch {
    return null;
  }
}

/** By the first element, or by an XML declaration; what else begins with a bracket may be read as a web page. */
function tellMarkup(head: string): string {
  const text = head.trimStart();
  const body = text.replace(prolog, '');
  const root = /^<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/.exec(body)?.[1]?.toLowerCase();
  if (/^<!doctype\s+html/i.test(text) || root === 'html') return 'text/html';
  if (root === 'svg') return 'image/svg+xml';
  if (/^<\?xml\s/.test(text)) return 'application/xml';
  if (root === undefined) return text.startsWith('<!--') ? 'text/html' : 'text/plain';
  return webElements.has(root) ? 'text/html' : 'application/xml';
}
// Every part is bounded or begins unlike the others, so that no text makes this slow.
const prolog =
  /^(?:<\?[^]*?\?>|<!--[^]*?-->|<!doctype[^>[]{0,500}(?:\[[^\]]{0,5000}\])?\s{0,100}>|\s)+/i;
const webElements = new Set(
  'head script iframe style title body div span font table a b br p h1 h2 h3 img link meta form input object embed video audio base frameset center'.split(
    ' ',
  ),
);

async function isJson(content: Content, encoding: string, head: string): Promise<boolean> {
  if (!/^\s*[[{]/.test(head) || content.size > jsonBytesMax) return false;
  try {
    JSON.parse(new TextDecoder(encoding).decode(await content.read(0, content.size)));
    return true;
  } catch {
    return false;
  }
}

const mailFields =
  /^(?:from|to|cc|subject|date|message-id|mime-version|received|return-path|reply-to|delivered-to|content-type|sender|x-[a-z-]+|[a-z]+(?:-[a-z]+)+)$/;
const mailMarks = ['from', 'to', 'date', 'subject', 'message-id', 'received', 'mime-version'];

/** Field lines up to an empty one, at least three of those that every mail has, "From" among them. */
function isMail(head: string): boolean {
  const fields: string[] = [];
  for (const line of head.split(/\r?\n/, 500)) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && fields.length > 0) continue;
    const name = /^([A-Za-z][A-Za-z-]*):/.exec(line)?.[1]?.toLowerCase();
    if (name === undefined || !mailFields.test(name)) return false;
    fields.push(name);
  }
  return fields.includes('from') && mailMarks.filter((mark) => fields.includes(mark)).length >= 3;
}

/** At least two lines with the same number of one separator, quoted ones left out. */
function isCsv(head: string, isCut: boolean): boolean {
  const lines = head.replaceAll(/"(?:[^"]|"")*"/g, '""').split(/\r?\n/);
  const whole = (isCut ? lines.slice(0, -1) : lines).filter((line) => line.trim() !== '');
  if (whole.length < 2) return false;
  return [',', ';', '\t'].some((separator) => {
    const counts = new Set(whole.map((line) => line.split(separator).length - 1));
    return counts.size === 1 && !counts.has(0);
  });
}
