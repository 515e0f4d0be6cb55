// Copies of a document that differ in one place, which is what the wrong samples of the tests are.

export type Place = readonly (string | number)[];

/** A copy with `value` at the place; objects and lists on the way must be there. */
export function put(document: unknown, place: Place, value: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return value;
  const inner = rest.length === 0 ? value : put(held(document, key), rest, value);
  return replaced(document, key, inner);
}

/** A copy without the key at the place. */
export function without(document: unknown, place: Place): unknown {
  const [key, ...rest] = place;
  if (key === undefined) throw new Error('a place to leave out is missing');
  if (rest.length > 0) return replaced(document, key, without(held(document, key), rest));
  const entries = Object.entries(document as object);
  return Object.fromEntries(entries.filter(([name]) => name !== key));
}

/** What stands at the place; fails where nothing does, so that a test never alters thin air. */
export function at(document: unknown, place: Place): unknown {
  return place.reduce((inner: unknown, key) => held(inner, key), document);
}

function held(document: unknown, key: string | number): unknown {
  if (typeof document !== 'object' || document === null || !Object.hasOwn(document, key)) {
    throw new Error(`there is no ${key}`);
  }
  return (document as Readonly<Record<string | number, unknown>>)[key];
}

/** A key that is not there yet is added: an unknown key is a mistake too. */
function replaced(document: unknown, key: string | number, value: unknown): unknown {
  if (Array.isArray(document)) {
    return document.map((each: unknown, place) => (place === key ? value : each));
  }
  return { ...(document as object), [key]: value };
}
