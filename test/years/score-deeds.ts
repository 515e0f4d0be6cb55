// Deeds of a random year that score lines: evidence, self-scores, what members and Board decide, approvals and reopenings.
import { scoreOf, digestible } from '../../libs/domain/scoring/score.ts';
import { basisSource } from '../../libs/domain/unit-year/approving.ts';
import { counted } from '../../libs/domain/unit-year/counted.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import { attempt, basisOfLaw, freshId, someDocument, type Course } from './course.ts';
import { annulment, criteriaOf, someId, stateOf, type Deed } from './fact-deeds.ts';

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

function somePoints({ random, perfect }: Course, max: number): number {
  if (perfect) return max;
  return random.chance(0.02) ? max + 1 : random.pick([0, max, random.whole(0, max)]);
}

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
  const lines = decidedLines(course, unit, false, course.random.pick([0, 0, 0.3, 0.8]));
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
  const admits = random.some(state.afterApproval, random.pick([0, 0, 0.5, 1]));
  attempt(course, 'reopenUnitYear', { unit, year, legalBasis: basisOfLaw(course), admits });
};

/** What unmakes: after an approval most of it waits to be admitted. */
export const scoreUnmaking: readonly Deed[] = [withdraw, annulNotApplicable, annulDeduction];

/** Each with how often it comes beside the others. */
export const scoreDeeds: readonly (readonly [Deed, number])[] = [
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
