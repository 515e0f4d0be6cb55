// Results are measured as the baseline registered the item: a later amendment moves nothing.
import { expect, test } from 'vitest';
import { by, deed, given, when } from '../given.contract.ts';
import { officer } from '../papers.contract.ts';
import { ofUnit, registration, stages } from '../year.contract.ts';

const [target] = registration.items;

function measuredAfter(amendmentReceivedAt: string, measure: string) {
  const amend = deed(
    'amendRegistration',
    {
      ...ofUnit,
      registration: 'dk-2021-b',
      amends: 'dk-2021',
      items: [{ ...target, measure: 'nghìn người', value: '720' }],
      titles: [],
      document: null,
    },
    by(officer, '2021-11-20', amendmentReceivedAt),
  );
  const record = deed(
    'recordResult',
    {
      ...ofUnit,
      result: 'kq-1',
      item: 'ct-1',
      period: 'year',
      periodEnd: '2021-12-15',
      measure,
      value: '731',
      assignedPlan: null,
      previousValue: null,
      evidence: [],
    },
    by(officer, '2021-12-20'),
  );
  const { refusal } = when(given([...stages.registered, amend]), record);
  return refusal && { code: refusal.code, vi: refusal.vi };
}

test('an amendment received before the members’ deadline changes the unit of measure', () => {
  expect(measuredAfter('2021-03-14T16:59:59.999Z', 'nghìn người')).toBeNull();
});

test('one received on the day of the deadline does not', () => {
  expect(measuredAfter('2021-03-14T17:00:00.000Z', '%')).toBeNull();
  expect(measuredAfter('2021-03-14T17:00:00.000Z', 'nghìn người')).toEqual({
    code: 'MEASURE_DIFFERS',
    vi: 'Đơn vị tính phải là “%” như đã đăng ký.',
  });
});
