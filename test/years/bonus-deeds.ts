// Deeds of a random year that move the bonus: registrations, their corrections, mappings, results and agreements.
import type { RegisteredItem } from '../../libs/domain/unit-year/registration.ts';
import {
  attempt,
  basisOfLaw,
  freshId,
  someDocument,
  someReceipt,
  today,
  type Course,
} from './course.ts';
import { annulment, criteriaOf, someId, stateOf, type Deed } from './fact-deeds.ts';

const itemNames = Array.from({ length: 9 }, (_, place) => `ct${place + 1}`);
const values = ['10', '12.5', '0', '-8', '1000000', '0.08'];

function someItems({ random }: Course): readonly RegisteredItem[] {
  return random.some(itemNames, random.pick([0.4, 0.9])).map((item): RegisteredItem => {
    const about = { item, text: 'Nội dung giả định' };
    if (random.chance(0.2)) {
      return { ...about, kind: 'task', measure: null, value: null, direction: null };
    }
    const direction = random.pick(['higherIsBetter', 'higherIsBetter', 'lowerIsBetter'] as const);
    return { ...about, kind: 'target', measure: '%', value: random.pick(values), direction };
  });
}

export const register: Deed = (course, unit) => {
  const paper = { items: someItems(course), titles: [], document: null };
  const input = { unit, year: course.year, registration: freshId(course, 'dk'), ...paper };
  attempt(course, 'receiveRegistration', input, { receivedAt: someReceipt(course) });
};

export const amend: Deed = (course, unit) => {
  const paper = { items: someItems(course), titles: [], document: null };
  const amends = someId(course, stateOf(course, unit).registrations);
  const input = { unit, year: course.year, registration: freshId(course, 'dk'), amends, ...paper };
  attempt(course, 'amendRegistration', input, { receivedAt: someReceipt(course) });
};

const correct: Deed = (course, unit) => {
  const registration = someId(course, stateOf(course, unit).registrations);
  attempt(course, 'correctRegistrationError', {
    unit,
    year: course.year,
    registration,
    items: someItems(course),
    titles: [],
    document: someDocument(course),
    reallyReceivedAt: course.random.chance(0.5) ? someReceipt(course) : null,
    legalBasis: basisOfLaw(course),
  });
};

function someMapping(course: Course, unit: string) {
  const { random } = course;
  const ofSectionOne = criteriaOf(course, unit).filter((each) => each.section === 'I');
  const items = stateOf(course, unit).registrations.flatMap((each) => each.items);
  const names = [...new Set(items.map((each) => each.item))];
  if (ofSectionOne.length === 0) return [];
  const kept = random.some(names, random.pick([0.7, 1]));
  return kept.map((item) => ({ item, criterion: random.pick(ofSectionOne).id }));
}

export const applyScorecard: Deed = (course, unit) => {
  attempt(course, 'applyScorecard', {
    unit,
    year: course.year,
    mapping: someMapping(course, unit),
  });
};

const mapAnew: Deed = (course, unit) => {
  const mapping = someMapping(course, unit);
  attempt(course, 'mapRegisteredItems', { unit, year: course.year, mapping, reason: 'Gắn lại' });
};

/** A value so many per cent of another; exact, at most six decimals. */
function percentOf(value: string, percent: number): string {
  const millionths = Math.round(Number(value) * 1e6);
  const scaled = Math.round((millionths * percent) / 100);
  const magnitude = Math.abs(scaled);
  const whole = Math.floor(magnitude / 1e6);
  const rest = String(magnitude % 1e6)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${scaled < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}

const recordResult: Deed = (course, unit) => {
  const { random, year } = course;
  const { registrations, results } = stateOf(course, unit);
  const items = registrations.flatMap((each) => each.items);
  if (items.length === 0) return;
  const open = items.filter(
    ({ item, value }) =>
      value !== null && !results.some((each) => each.item === item && each.annulledAt === null),
  );
  const { item, value, direction } = random.pick(open.length > 0 ? open : items);
  const better = direction === 'lowerIsBetter' ? [50, 75, 88] : [110, 112.5, 120, 130];
  const percents = course.striving.includes(unit)
    ? better
    : [100, 100, 80, 88, 90, 100.0001, 102.5, 105, 110, 112.5, 120, 130];
  const near = value === null || value === '0' ? random.pick(['0', '1', '-1']) : value;
  const input = {
    unit,
    year,
    result: freshId(course, 'kq'),
    item,
    period: random.chance(0.9) ? ('year' as const) : ('halfYear' as const),
    periodEnd: today(course),
    measure: random.chance(0.98) ? '%' : 'người',
    value: percentOf(near, random.pick(percents)),
    assignedPlan: random.chance(0.5) ? percentOf(near, random.pick([90, 100, 110])) : null,
    previousValue: null,
    evidence: [],
  };
  attempt(course, 'recordResult', input);
};

const annulResult: Deed = (course, unit) => {
  const result = someId(course, stateOf(course, unit).results);
  attempt(course, 'annulResult', { unit, year: course.year, result, ...annulment(course) });
};

const agreeTask: Deed = (course, unit) => {
  const { random, year } = course;
  const { evidence, registrations } = stateOf(course, unit);
  const tasks = registrations.flatMap((each) => each.items).filter((each) => each.value === null);
  if (tasks.length === 0) return;
  const proof = evidence.length > 0 ? [someId(course, evidence)] : [];
  const { item } = random.pick(tasks);
  const agreement = freshId(course, 'tn');
  const shared = { reason: 'Vượt kế hoạch', evidence: proof, minutes: null };
  attempt(course, 'agreeTaskExceeded', { unit, year, agreement, item, ...shared });
};

const annulTask: Deed = (course, unit) => {
  const agreement = someId(course, stateOf(course, unit).tasksExceeded);
  attempt(course, 'annulTaskExceeded', {
    unit,
    year: course.year,
    agreement,
    ...annulment(course),
  });
};

/** What unmakes: after an approval most of it waits to be admitted. */
export const bonusUnmaking: readonly Deed[] = [
  annulResult,
  annulResult,
  annulResult,
  annulTask,
  correct,
];

/** Each with how often it comes beside the others. */
export const bonusDeeds: readonly (readonly [Deed, number])[] = [
  [register, 2],
  [amend, 2],
  [correct, 2],
  [mapAnew, 1],
  [recordResult, 22],
  [annulResult, 3],
  [agreeTask, 4],
  [annulTask, 1],
];
