// Descriptions of the schema in both languages: Vietnamese first, English on the second line.

/** One sentence in each language; the full stops are added. */
export function inBoth(vi: string, en: string): string {
  return `${vi}.\n${en}.`;
}
