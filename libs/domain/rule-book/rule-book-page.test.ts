// The page on rule books, held to the code: it names every key, every fault with its sentences, and every shipped sample.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { laoCai2021 } from '../samples/lao-cai-2021.ts';
import { sampleRuleBooks } from '../samples/rule-books.ts';
import { scorecardFaultSentences } from '../scorecard/scorecard-check.ts';
import { ruleBookFaultSentences } from './rule-book-check.ts';

const page = readFileSync(new URL('../../../docs/rule-book.md', import.meta.url), 'utf8');
const named = (name: string) => page.includes(`\`${name}\``);

test('the page gives every fault with its code and both sentences', () => {
  const sentences = Object.entries({ ...ruleBookFaultSentences, ...scorecardFaultSentences });
  const absent = sentences.filter(([code, { vi, en }]) => {
    return !page.includes(`| \`${code}\` | ${vi} | ${en} |`);
  });
  expect(absent).toEqual([]);
});

test('the page names every setting of a rule book', () => {
  const { deadlines, sections, instruments, yearActs = {}, ...rest } = laoCai2021;
  expect([deadlines, sections, instruments].every((each) => each.length > 0)).toBe(true);
  const paths = Object.entries(rest).flatMap(([key, value]) => {
    if (typeof value !== 'object' || !isGroup(value)) return [key];
    const settings = Object.keys(value).filter((inner) => !/clause$/i.test(inner));
    return settings.map((inner) => `${key}.${inner}`);
  });
  const ofYear = Object.entries(yearActs).flatMap(([part, settings]) =>
    Object.keys(settings as object)
      .filter((inner) => inner !== 'clause')
      .map((inner) => `yearActs.${part}.${inner}`),
  );
  const others = [...ofYear, 'instruments', 'sections[].ceiling', 'sections[].contents[].ceiling'];
  const sectionFlag = 'sections[].illustrative';
  expect([...paths, ...others, sectionFlag].filter((path) => !named(path))).toEqual([]);
});

test('the page names every deadline and every field of one', () => {
  const fields = new Set(laoCai2021.deadlines.flatMap((each) => Object.keys(each)));
  fields.delete('exceptions');
  const ids = laoCai2021.deadlines.map((each) => each.id);
  expect([...ids, ...fields, 'exceptions[]'].filter((name) => !named(name))).toEqual([]);
});

test.each(sampleRuleBooks)('the page names the shipped book $id', ({ id }) => {
  expect(named(id)).toBe(true);
});

/** A clause is cited, not set. */
function isGroup(value: object): boolean {
  return !('reference' in value);
}
