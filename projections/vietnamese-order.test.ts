// The order of names: the Vietnamese alphabet's, which no computer's letters follow by themselves.
import { expect, test } from 'vitest';
import { byNameThenId } from './vietnamese-order.ts';

const sorted = (names: readonly string[]) =>
  names
    .map((name, at) => ({ name, id: `dv${at}` }))
    .toSorted(byNameThenId)
    .map(({ name }) => name);

test('names stand in the order of the Vietnamese alphabet', () => {
  const names = ['Ưng', 'Đoàn', 'Ơn', 'Ân', 'Dân', 'Uỷ', 'Ở', 'An', 'Ăn', 'Sở Ý'];
  const inOrder = ['An', 'Ăn', 'Ân', 'Dân', 'Đoàn', 'Ở', 'Ơn', 'Sở Ý', 'Uỷ', 'Ưng'];
  expect(sorted(names)).toEqual(inOrder);
});

test('numbers in names stand by their value', () => {
  expect(sorted(['Khối 10', 'Khối 2', 'Khối 1'])).toEqual(['Khối 1', 'Khối 2', 'Khối 10']);
});

test('of two units of one name the lesser id comes first', () => {
  const twice = [
    { name: 'Xã Tân An', id: 'b' },
    { name: 'Xã Tân An', id: 'a' },
  ];
  expect(twice.toSorted(byNameThenId).map(({ id }) => id)).toEqual(['a', 'b']);
});
