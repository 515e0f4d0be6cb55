// What an official reads where a report states one count, both or none.
import { expect, test } from 'vitest';
import { peopleVi } from './words.ts';

test('counts that a report does not state are said once, and are no nought', () => {
  expect(peopleVi({ collectives: null, individuals: null })).toBe('không nêu');
  expect(peopleVi({ collectives: 0, individuals: null })).toBe('0 tập thể, không nêu cá nhân');
  expect(peopleVi({ collectives: 1200, individuals: 3 })).toBe('1.200 tập thể, 3 cá nhân');
});
