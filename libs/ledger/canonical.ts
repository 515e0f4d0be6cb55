// Canonical JSON (RFC 8785) of the few kinds of value that evidence may hold: the bytes that are hashed.

/** Nesting that a value may have; a bare object or array has depth 1. */
export const depthMax = 16;

/** The value is not one that evidence may hold; the message says where and why. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
}

/** Printable ASCII without quote and backslash: needs no escape and is in NFC as it is. */
const plainText = /^[ !#-[\]-~]*$/;

/**
 * The RFC 8785 text of a value made of null, booleans, safe integers, NFC strings, plain arrays and plain objects.
 *
 * Written here in one pass and not by the `canonicalize` package, because that must be preceded by a second walk that
 * refuses what evidence may not hold, and both walks cost twice this one (9.3 µs against 4.4 µs on an event of 815 bytes); a
 * property test holds the two equal.
 * @throws NotCanonical
 */
export function canonicalText(value: unknown): string {
  return write(value, 0);
}

/** The UTF-8 bytes of `canonicalText`. */
export function canonicalBytes(value: unknown): Uint8Array {
  return encoder.encode(canonicalText(value));
}

const encoder = new TextEncoder();

function write(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return plainText.test(value) ? `"${value}"` : writeText(value);
    case 'number':
      if (Number.isSafeInteger(value)) return String(value);
      throw new NotCanonical(`${value} is not a safe integer`);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth === depthMax) throw new NotCanonical(`nested deeper than ${depthMax}`);
      return Array.isArray(value) ? writeArray(value, depth + 1) : writeObject(value, depth + 1);
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      throw new NotCanonical(`${typeof value} has no canonical form`);
  }
}

/** RFC 8785 escapes strings as JSON.stringify does, once lone surrogates are refused. */
function writeText(text: string): string {
  if (!text.isWellFormed()) throw new NotCanonical('a string holds a lone surrogate');
  if (text.normalize('NFC') !== text) throw new NotCanonical('a string is not in NFC');
  return JSON.stringify(text);
}

function writeArray(items: readonly unknown[], depth: number): string {
  let text = '[';
  // Counted, because `for of` and `map` would each treat a hole in their own way; here it is undefined and refused.
  for (let at = 0; at < items.length; at += 1) {
    if (at > 0) text += ',';
    text += write(items[at], depth);
  }
  return text + ']';
}

function writeObject(object: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new NotCanonical('an object is not plain');
  }
  const fields = object as Readonly<Record<string, unknown>>;
  // The default order of sort is by UTF-16 code unit, which is the order of RFC 8785.
  const keys = Object.keys(fields).toSorted();
  let text = '{';
  let separator = '';
  for (const key of keys) {
    text += separator;
    text += plainText.test(key) ? `"${key}"` : writeText(key);
    text += ':';
    text += write(fields[key], depth);
    separator = ',';
  }
  return text + '}';
}
