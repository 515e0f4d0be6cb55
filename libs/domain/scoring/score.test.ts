// Scores of unusual unit-years: words that objects know by themselves are criteria like any other, and measures are not mixed.
import { describe, expect, test } from 'vitest';
import { laoCai2021 } from '../samples/lao-cai-2021.ts';
import { counted } from '../unit-year/counted.ts';
import { score, type ScoreBasis } from './score.ts';

const named = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];

const basis: ScoreBasis = {
  book: laoCai2021,
  scorecard: {
    form: 1,
    title: 'Bảng chấm điểm thử',
    illustrative: true,
    criteria: named.map((id) => ({
      id,
      section: 'III',
      content: null,
      text: `Tiêu chí ${id}`,
      max: 500,
      evidence: 'Báo cáo',
      ratedBy: null,
      ratings: [],
      deductions: [],
      bonus: null,
    })),
  },
  blocYear: {
    bloc: 'k1',
    year: 2021,
    tier: 'provincial',
    authority: null,
    setUpOn: '2015-01-01',
    formation: { stream: 'bloc-k1', revision: 0 },
  },
};

describe('criteria named as what every object has', () => {
  test('are missing until they are scored', () => {
    const { total, lines, status } = score(counted.initial, basis);
    expect(total).toBe(0);
    expect(status.missing).toEqual(named);
    expect(lines.map((each) => each.basis)).toEqual(['none', 'none', 'none', 'none']);
  });

  test('count what they were given', () => {
    const lines = named.map((criterion) => ({
      criterion,
      points: 125,
      evidence: [],
      explanation: 'Không có hồ sơ',
    }));
    const event = {
      revision: 0,
      type: 'SelfScored',
      data: { scorecard: { stream: 'blocYear-2021-k1', revision: 5 }, lines },
      occurredOn: '2021-12-01',
      recordedAt: '2021-12-01T01:00:00.000Z',
      receivedAt: '2021-12-01T01:00:00.000Z',
      actor: {
        account: 'a',
        role: 'unitOfficer',
        unit: 'u',
        bloc: null,
        actingFor: null,
        appointment: null,
        channel: 'batch',
      },
      causation: null,
      correlation: null,
    } as const;
    expect(score(counted.evolve(counted.initial, event), basis).total).toBe(500);
  });
});
