// Tells what a file is from its content alone.
import { Blob } from 'node:buffer';
import { FileTypeParser } from 'file-type';
import type { Content } from './pieces.ts';
import { tellCompound } from './told-compound.ts';
import { tellText } from './told-text.ts';

const bufferMax = 1024 * 1024;
/** These are written as text too, and a text that begins like one is one. */
const textual = new Set([
  'application/pdf',
  'application/rtf',
  'application/postscript',
  'application/eps',
  'application/x-ms-regedit',
  'application/pgp-encrypted',
  'text/calendar',
  'text/vcard',
  'text/vtt',
]);

/**
 * The media type of content; null where it cannot be told. Text is recognised by all of it being text, before signatures
 * are believed: a plan that begins with "BM 01" is no bitmap.
 */
export async function tellType(content: Content): Promise<string | null> {
  const signature = await tellSignature(content);
  if (signature !== null && textual.has(signature)) return signature;
  const text = await tellText(content);
  if (text !== null) return text;
  return signature === 'application/x-cfb' ? tellCompound(content) : signature;
}

async function tellSignature(content: Content): Promise<string | null> {
  try {
    const parser = new FileTypeParser({ maxBufferSize: bufferMax });
    const told = await parser.fromBlob(new ContentBlob(content, 0, content.size));
    return told?.mime ?? null;
  } catch {
    // A file that breaks the recogniser is not recognised.
    return null;
  }
}

/** Content as the recogniser reads it: slices at any place, none of it in memory but what is asked for. */
class ContentBlob extends Blob {
  readonly #content: Content;
  readonly #start: number;
  readonly #end: number;

  constructor(content: Content, start: number, end: number) {
    super([]);
    this.#content = content;
    this.#start = start;
    this.#end = Math.min(end, content.size);
    Object.defineProperty(this, 'size', { value: this.#end - this.#start });
  }

  override slice(start = 0, end = this.size): Blob {
    return new ContentBlob(this.#content, this.#start + start, this.#start + end);
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    const bytes = await this.#content.read(this.#start, this.#end);
    const copy = new ArrayBuffer(bytes.length);
    new Uint8Array(copy).set(bytes);
    return copy;
  }
}
