// Deeds of a random year that score: registrations, results, evidence, self-scores, what members and Board decide.
import { scoreOf, digestible } from '../../libs/domain/scoring/score.ts';
import { basisSource } from '../../libs/domain/unit-year/approving.ts';
import { counted } from '../../libs/domain/unit-year/counted.ts';
import type { RegisteredItem } from '../../libs/domain/unit-year/registration.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import { blocYear, blocYearStream } from '../../libs/domain/bloc-year/bloc-year.ts';
import type { Criterion } from '../../libs/domain/scorecard/scorecard.ts';
import {
  attempt,
  basisOfLaw,
  freshId,
  someDocument,
  someReceipt,
  today,
  type Course,
} from './course.ts';
import { annulment, someId, stateOf, type Deed } from './fact-deeds.ts';

/** The criteria of the scorecard of the bloc that the unit-year is in. */
function criteriaOf(course: Course, unit: string): readonly Criterion[] {
  const stream = blocYearStream(course.year, stateOf(course, unit).bloc ?? '');
  return course.ledger.known.of(blocYear, stream).state.issued?.scorecard.criteria ?? [];
}

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
    document: null,
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
  const items = stateOf(course, unit).registrations.flatMap((each) => each.items);
  if (items.length === 0) return;
  const { item, value } = random.pick(items);
  const percents = [100, 100, 80, 88, 90, 100.0001, 102.5, 105, 110, 112.5, 120, 130];
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

export const fileEvidence: Deed = (course, unit) => {
  const criteria = course.random.some(
    criteriaOf(course, unit).map((each) => each.id),
    0.3,
  );
  const content = { sha256: 'ab'.repeat(32), sizeBytes: 1, mediaType: 'application/pdf' };
  const evidence = freshId(course, 'mc');
  const about = { evidence, criteria, title: 'Báo cáo', content, document: null };
  attempt(course, 'fileEvidence', { unit, year: course.year, ...about });
};

const withdraw: Deed = (course, unit) => {
  const evidence = someId(course, stateOf(course, unit).evidence);
  attempt(course, 'withdrawEvidence', { unit, year: course.year, evidence, reason: 'Nộp nhầm' });
};

const somePoints = (course: Course, max: number): number =>
  course.random.chance(0.02) ? max + 1 : course.random.pick([0, max, course.random.whole(0, max)]);

function selfScoreLines(course: Course, unit: string, share: number) {
  const { random } = course;
  const standing = stateOf(course, unit).evidence.filter((each) => each.annulledAt === null);
  return random.some(criteriaOf(course, unit), share).map(({ id, max }) => ({
    criterion: id,
    points: somePoints(course, max),
    evidence: random
      .some(
        standing.map((each) => each.id),
        0.4,
      )
      .slice(0, 2),
    explanation: 'Có giải trình',
  }));
}

export const selfScoreAll: Deed = (course, unit) => {
  const lines = selfScoreLines(course, unit, course.random.chance(0.85) ? 1 : 0.8);
  attempt(
    course,
    'submitSelfScore',
    { unit, year: course.year, lines },
    { role: 'unitOfficer', unit },
  );
};

const selfScoreSome: Deed = (course, unit) => {
  const lines = selfScoreLines(course, unit, 0.3);
  attempt(
    course,
    'submitSelfScore',
    { unit, year: course.year, lines },
    { role: 'unitOfficer', unit },
  );
};

const returnLine: Deed = (course, unit) => {
  const criteria = criteriaOf(course, unit);
  if (criteria.length === 0) return;
  const criterion = course.random.pick(criteria).id;
  attempt(course, 'returnLine', { unit, year: course.year, criterion, reason: 'Bổ sung hồ sơ' });
};

function decidedLines(course: Course, unit: string, ofThird: boolean, share: number) {
  const { random } = course;
  const criteria = criteriaOf(course, unit).filter((each) => (each.section === 'III') === ofThird);
  return random.some(criteria, share).map(({ id, max }) => {
    const points = somePoints(course, max);
    return { criterion: id, points, reason: random.chance(0.97) ? 'Có lý do' : null };
  });
}

export const agree: Deed = (course, unit) => {
  const lines = decidedLines(course, unit, false, course.random.pick([0, 0.3, 0.8]));
  attempt(course, 'agreeScores', { unit, year: course.year, lines, minutes: someDocument(course) });
};

const findNotApplicable: Deed = (course, unit) => {
  const criteria = criteriaOf(course, unit);
  if (criteria.length === 0) return;
  const { id, max } = course.random.pick(criteria);
  const finding = course.random.pick(['ka1', 'ka2', 'ka3', 'ka4', 'ka5']);
  const about = { finding, criterion: id, points: somePoints(course, max) };
  const input = { unit, year: course.year, ...about, reason: 'Không phát sinh', minutes: null };
  attempt(course, 'findLineNotApplicable', input);
};

const annulNotApplicable: Deed = (course, unit) => {
  const finding = someId(course, stateOf(course, unit).notApplicable);
  attempt(course, 'annulNotApplicable', { unit, year: course.year, finding, ...annulment(course) });
};

export const askForAppraisal: Deed = (course, unit) => {
  const bloc = stateOf(course, unit).bloc ?? '';
  const document = someDocument(course);
  attempt(course, 'requestAppraisal', { bloc, year: course.year, units: [unit], document });
};

export const appraise: Deed = (course, unit) => {
  const lines = decidedLines(course, unit, true, course.random.pick([0.3, 0.8, 1]));
  const document = someDocument(course);
  attempt(course, 'appraiseSectionThree', { unit, year: course.year, lines, document });
};

const deduct: Deed = (course, unit) => {
  const own = criteriaOf(course, unit).filter((each) => each.deductions.length > 0);
  if (own.length === 0) return;
  const criterion = course.random.pick(own);
  const deduction = course.random.pick(['td1', 'td2', 'td3', 'td4', 'td5', 'td6']);
  const rule = course.random.pick(criterion.deductions).id;
  const about = { deduction, criterion: criterion.id, rule, reason: 'Vi phạm' };
  attempt(course, 'recordBlocDeduction', { unit, year: course.year, ...about });
};

const annulDeduction: Deed = (course, unit) => {
  const deduction = someId(course, stateOf(course, unit).blocDeductions);
  attempt(course, 'annulBlocDeduction', {
    unit,
    year: course.year,
    deduction,
    ...annulment(course),
  });
};

/** The domain's own score serves as the one that the approver saw. */
export const approve: Deed = (course, unit) => {
  const { ledger, year } = course;
  const { state } = ledger.known.of(counted, unitYearStream({ unit, year }));
  const seen = scoreOf(state, basisSource(ledger.known));
  const input = {
    unit,
    year,
    total: seen.computed,
    scoreDigest: ledger.known.digest(digestible(seen)),
    decision: someDocument(course),
  };
  attempt(course, 'approveUnitYear', input, { role: 'chairman' });
};

export const reopen: Deed = (course, unit) => {
  const { ledger, random, year } = course;
  const { state } = ledger.known.of(counted, unitYearStream({ unit, year }));
  const admits = random.some(state.afterApproval, random.pick([0, 0.5, 0.8, 1]));
  attempt(course, 'reopenUnitYear', { unit, year, legalBasis: basisOfLaw(course), admits });
};

/** Each with how often it comes beside the others. */
export const scoreDeeds: readonly (readonly [Deed, number])[] = [
  [register, 2],
  [amend, 2],
  [correct, 2],
  [mapAnew, 1],
  [recordResult, 22],
  [annulResult, 3],
  [agreeTask, 4],
  [annulTask, 1],
  [fileEvidence, 4],
  [withdraw, 3],
  [selfScoreSome, 3],
  [returnLine, 1],
  [agree, 1],
  [findNotApplicable, 2],
  [annulNotApplicable, 1],
  [appraise, 1],
  [deduct, 4],
  [annulDeduction, 2],
  [reopen, 1],
];
