// How words are folded: what a person types without marks, or spells in another way, finds what was recorded.
import { describe, expect, test } from 'vitest';
import { wordsOf } from './search-words.ts';

const folded = (text: string) => wordsOf(text).map((word) => word.folded);
const marked = (text: string) => wordsOf(text).map((word) => word.marked);

describe('a word', () => {
  test('loses its marks, its case and the stroke of đ', () => {
    expect(folded('HỘI NÔNG DÂN thị xã Đồng Đăng')).toEqual(
      folded('hoi nong dan thi xa dong dang'),
    );
    expect(folded('ưỡn ặ ỷ Ờ')).toEqual(['uon', 'a', 'y', 'o']);
  });

  test('is the same however its letters are composed', () => {
    const text = 'Hội Nông dân Lào Cai, đường Điện Biên';
    expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')));
  });

  test('keeps its marks apart for those who type them', () => {
    expect(marked('Hội')).toEqual(['hội']);
    expect(marked('HỘI')).toEqual(marked('hội'));
    expect(marked('hội')).not.toEqual(marked('hồi'));
    expect(folded('hội')).toEqual(folded('hồi'));
  });

  test('bears its tone where either spelling puts it', () => {
    expect(marked('Uỷ ban')).toEqual(marked('Ủy ban'));
    expect(marked('hoà, khoẻ, thuỷ')).toEqual(marked('hòa, khỏe, thủy'));
    expect(marked('toán')).not.toEqual(marked('tóan'));
  });

  test('ends at whatever is no letter and no digit', () => {
    expect(folded('12/QĐ-UBND')).toEqual(['12', 'qd', 'ubnd']);
    expect(folded('“thi đua - khen thưởng”…')).toEqual(['thi', 'dua', 'khen', 'thuong']);
    expect(folded('– … !')).toEqual([]);
    expect(folded('\u0301')).toEqual([]);
  });

  test('that is too long is cut alike wherever it stands', () => {
    expect(folded(`${'a'.repeat(60)}b`)).toEqual(folded(`${'a'.repeat(60)}c`));
  });
});
