// What the shipped samples promise: no faults, sizes within an event, and a plain word where they are illustrative.
import { describe, expect, it, test } from 'vitest';
import { parsePoints } from '../points.ts';
import { sectionOf } from '../rule-book/rule-book.ts';
import { scorecardFaults } from '../scorecard/scorecard-check.ts';
import { laoCai2021 } from './lao-cai-2021.ts';
import { sampleRuleBooks } from './rule-books.ts';
import { sampleScorecards } from './scorecards.ts';

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
const bookOf = (id: string) => sampleRuleBooks.find((each) => each.id === id)!.book;

describe.each(sampleScorecards)('the scorecard $id', ({ ruleBook, scorecard }) => {
  it('has no fault under its rule book', () => {
    expect(scorecardFaults(scorecard, bookOf(ruleBook))).toEqual([]);
  });

  it('fits into an event', () => {
    expect(bytesOf(scorecard)).toBeLessThan(45 * 1024);
  });

  it('calls itself an illustrative sample', () => {
    expect(scorecard.illustrative).toBe(true);
    expect(scorecard.title).toContain('mẫu minh hoạ');
  });

  it('has targets with fixed, default and graded bonuses, seven of them worth a full point', () => {
    const targets = scorecard.criteria.filter((each) => each.section === 'I');
    const kinds = new Set(targets.map((each) => each.bonus?.kind ?? 'default'));
    expect(kinds).toEqual(new Set(['fixed', 'default', 'graded']));
    expect(targets.filter((each) => each.bonus === null).length).toBeGreaterThanOrEqual(7);
    expect(targets.some((each) => each.bonus?.kind === 'fixed' && each.bonus.points === 50)).toBe(
      true,
    );
  });

  it('keys criteria of Section II to each organisation, and leaves others unkeyed', () => {
    const second = scorecard.criteria.filter((each) => each.section === 'II');
    expect(new Set(second.map((each) => each.ratedBy))).toEqual(
      new Set(['party', 'tradeUnion', 'massOrganisations', null]),
    );
    for (const criterion of second.filter((each) => each.ratedBy !== null)) {
      expect(criterion.ratings.map((each) => each.rating)).toEqual([
        'Hoàn thành xuất sắc nhiệm vụ',
        'Hoàn thành tốt nhiệm vụ',
        'Hoàn thành nhiệm vụ',
        'Không hoàn thành nhiệm vụ',
      ]);
      expect(criterion.ratings[0]?.points).toBe(criterion.max);
    }
  });

  it("has the bloc's own deductions at several criteria", () => {
    const own = scorecard.criteria.filter((each) => each.deductions.length > 0);
    expect(own.length).toBeGreaterThanOrEqual(4);
  });
});

test.each(sampleRuleBooks)('the rule book $id fits into an event', ({ book }) => {
  expect(bytesOf(book)).toBeLessThan(45 * 1024);
});

describe('the rule book of 2021', () => {
  it('holds the figures of the guidance', () => {
    const { total, bonus, criticism, ineligibleDossiers, discipline, organisations } = laoCai2021;
    expect(total.points).toBe(parsePoints('100'));
    expect(total.sectionsPoints).toBe(parsePoints('95'));
    expect(bonus).toMatchObject({ ceiling: parsePoints('5'), itemMax: parsePoints('1') });
    expect(criticism).toMatchObject({ each: parsePoints('0.5'), max: parsePoints('2') });
    expect(ineligibleDossiers.tiers).toEqual([
      { from: 1, points: parsePoints('1') },
      { from: 6, points: parsePoints('1.5') },
      { from: 11, points: parsePoints('2') },
    ]);
    expect(discipline.points).toBe(parsePoints('1'));
    expect(organisations.noneSharePercent).toBe(50);
  });

  it('marks what only Decision 3666 fixes as illustrative', () => {
    expect(laoCai2021.sections.every((each) => each.illustrative)).toBe(true);
    const unknown = laoCai2021.deadlines.filter(
      (each) => each.kind === 'yearly' && each.monthDay === null,
    );
    expect(unknown.map((each) => [each.id, each.illustrative])).toEqual([
      ['memberHalfYearReport', true],
      ['blocHalfYearReport', true],
      ['memberYearReport', true],
      ['blocYearReport', true],
      ['yearEndMeeting', true],
      // The guidance itself says no more than this of these.
      ['delegatedBlocFormation', false],
      ['delegatedBlocPlan', false],
      ['delegatedRegistration', false],
      ['pactSigning', false],
      ['budgetSettlement', false],
    ]);
    const decision = laoCai2021.instruments.find((each) => each.number === '3666/QĐ-UBND');
    expect(decision?.textAvailable).toBe(false);
  });
});

test('the later book is an illustrative sample that differs where rules may differ', () => {
  const later = bookOf('lao-cai-2022-minh-hoa');
  expect(later.illustrative).toBe(true);
  expect(later.title).toContain('mẫu minh hoạ');
  expect(sectionOf(later, 'I').ceiling).not.toBe(sectionOf(laoCai2021, 'I').ceiling);
  expect(later.criticism.max).not.toBe(laoCai2021.criticism.max);
  expect(later.ineligibleDossiers.tiers).not.toEqual(laoCai2021.ineligibleDossiers.tiers);
  expect(later.discipline.counted).toBe('eachBreach');
  expect(later.rating.newBlocs).toBe('atOnce');
});
