// The circumstances of an act: nothing occurs or is received after its recording.
import { describe, expect, test } from 'vitest';
import { checkCircumstances } from './act.ts';
import { deed, given, when } from './given.contract.ts';
import { board, usually } from './papers.contract.ts';

const lastInstantOfThe14th = '2021-12-14T16:59:59.999Z';
const firstInstantOfThe15th = '2021-12-14T17:00:00.000Z';

function at(now: string, occurredOn: string, receivedAt: string | null = null) {
  return () =>
    checkCircumstances({
      commandId: 'lenh-1',
      actor: board,
      occurredOn,
      receivedAt,
      now,
      causation: null,
      correlation: null,
    });
}

describe('the day of an act', () => {
  test('may be the day of its recording, by the clock of Vietnam', () => {
    expect(at(firstInstantOfThe15th, '2021-12-15')).not.toThrow();
  });

  test('may not be the day after its recording', () => {
    expect(at(lastInstantOfThe14th, '2021-12-15')).toThrow(
      expect.objectContaining({ code: 'DATE_IN_FUTURE', field: 'occurredOn' }),
    );
  });
});

describe('the time of receipt', () => {
  test('may be the time of recording, or long before', () => {
    expect(at(lastInstantOfThe14th, '2021-12-14', lastInstantOfThe14th)).not.toThrow();
    expect(at(lastInstantOfThe14th, '2021-12-14', '2021-03-01T00:00:00.000Z')).not.toThrow();
  });

  test('may not be after the recording', () => {
    expect(at(lastInstantOfThe14th, '2021-12-14', firstInstantOfThe15th)).toThrow(
      expect.objectContaining({ code: 'DATE_IN_FUTURE', field: 'receivedAt' }),
    );
  });
});

test('a refusal says what is wrong and what to do, in both languages', () => {
  const input = {
    unit: 'so-y-te',
    name: 'Sở Y tế',
    kind: 'department',
    housesBoard: false,
    parent: null,
    from: null,
  } as const;
  const enter = deed('enterUnit', input, usually);
  const { refusal } = when(given([enter]), enter);
  expect(refusal?.vi).toBe('Đơn vị này đã có trong sổ cái; mã đơn vị không dùng lại.');
  expect(refusal?.en).toBe('This unit is in the ledger already; a unit id is never used again.');
});
