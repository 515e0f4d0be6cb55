// Two spellings of one paper are one paper; two papers of one number are told apart where their symbols differ.
import { describe, expect, test } from 'vitest';
import { paper } from './papers.contract.ts';
import { sameIssuer, sameNumberAndDate } from './official-document.ts';

const letter = paper('77', 'UBND-NC', '2021-06-05', {});

describe('a paper', () => {
  test.each([
    ['number and symbol in one', { number: '77/UBND-NC', symbol: null }],
    ['without its symbol', { symbol: null }],
    ['in full-width digits', { number: '７７' }],
    ['with an invisible character', { number: '77\u200b' }],
    ['with another dash', { symbol: 'UBND–NC' }],
    ['with spaces around the dash', { symbol: 'UBND - NC' }],
    ['with a full stop', { symbol: 'UBND-NC.' }],
    ['with the word for number', { number: 'Số 77' }],
    ['with a leading zero', { number: '077' }],
    ['in lower case', { symbol: 'ubnd-nc' }],
  ])('is the same %s', (_, change) => {
    expect(sameNumberAndDate(letter, { ...letter, ...change })).toBe(true);
  });

  test.each([
    ['another number', { number: '78' }],
    ['another symbol', { symbol: 'TB-UBND' }],
    ['another day', { date: '2021-06-06' }],
    ['no number yet', { number: null }],
    ['no date yet', { date: null }],
  ])('is another with %s', (_, change) => {
    expect(sameNumberAndDate(letter, { ...letter, ...change })).toBe(false);
  });

  test('has one issuer however its name is spelled', () => {
    const by = (issuer: string) => ({ ...letter, issuer });
    expect(sameIssuer(by('Uỷ ban nhân dân tỉnh'), by('ỦY BAN  NHÂN DÂN TỈNH'))).toBe(true);
    expect(sameIssuer(by('Tỉnh uỷ'), by('UBND tỉnh'))).toBe(false);
  });
});
