// One line's whole story: every event that could move it, what it did to it, and why where it did nothing.
import type { Recorded } from '../act.ts';
import type { Points } from '../points.ts';
import { replayAt, type ReplayStep, type ScoredStep } from '../replay/replay.ts';
import { sentence, type Sentence } from '../replay/sentence.ts';
import type { Basis, LimitCode, ScoreLine } from '../scoring/score-line.ts';
import type { Score } from '../scoring/score.ts';
import type { ScorecardApplied } from '../unit-year/season.ts';
import { scored, type Reading } from './compare.ts';
import { annulledFact, factOf } from './fact-key.ts';
import type { AnyEvent } from './of-type.ts';
import { reads, subjectsOf } from './subjects.ts';

/** Why an event that was considered moved no point of the line. */
export type WithoutEffect =
  | 'recordedAfterApproval'
  | 'capReached'
  | 'tierUnchanged'
  | 'notOfThisGroup'
  | 'anotherValueCounts'
  | 'notExceeded'
  | 'notMapped'
  | 'otherMeasure'
  | 'notTheBaseline'
  | 'sameValue'
  | 'onlyMarks'
  | 'frozen'
  | 'excludedAnyway';

export interface LineStep {
  readonly step: ReplayStep;
  readonly before: ScoreLine | null;
  readonly after: ScoreLine | null;
  /** What it added to the line's points. */
  readonly by: Points;
  /** Null where it moved the line's points. */
  readonly withoutEffect: { readonly code: WithoutEffect; readonly why: Sentence } | null;
}

export interface LineStory {
  /** As it stands after the last event; null where the score has no such line (now). */
  readonly line: ScoreLine | null;
  readonly steps: readonly LineStep[];
  /** The unit-year is out of consideration after the last event. */
  readonly excluded: boolean;
}

/**
 * The story of a line: a criterion's id, `bonus:ITEM`, `bonus.ceiling`, `deduction.…`, `I.limit`, …, or `exclusion`, the gate
 * of review and nomination (Guidance II.2.b). Events that could not move it are left out.
 */
export function explainLine(line: string, reading: Reading): LineStory {
  const { events, source } = reading;
  const at = placesConcerning(line, reading);
  const places = new Set(at);
  const steps = replayAt(events, source, places)
    .map((each, place) => lineStep(line, each, events[at[place]!]!))
    .filter((each) => !isGroundAlone(each));
  const last = scored(reading);
  return { line: lineOf(line, last), steps, excluded: last.status.excluded };
}

const fixedLines: ReadonlySet<string> = new Set([
  'bonus.ceiling',
  'deduction.criticism',
  'deduction.ineligibleDossiers',
  'deduction.discipline',
  'I.limit',
  'II.limit',
  'III.limit',
  'total.floor',
  'exclusion',
]);

/** Whether a score could have such a line: before a scorecard is applied nobody knows its criteria. */
export function canHaveLine(line: string, reading: Reading): boolean {
  if (fixedLines.has(line) || line.startsWith('bonus:')) return true;
  const scorecards = scorecardsOf(reading);
  if (scorecards.length === 0) return true;
  return scorecards.some(({ criteria }) => criteria.some(({ id }) => id === line));
}

/** Places of the events that could move the line, ascending. */
export function placesConcerning(line: string, reading: Reading): readonly number[] {
  const { events } = reading;
  const subjects = subjectsOf(events);
  const isRead = line === 'exclusion' ? null : reads(line, scorecardsOf(reading));
  return events.flatMap((event, place) => {
    const concerned = isRead ? (subjects[place] ?? []).some(isRead) : excludes(event, events);
    return concerned ? [place] : [];
  });
}

/** What every line rests on is told where it changed this one; elsewhere it would only lengthen the story. */
function isGroundAlone({ step, before, after }: LineStep): boolean {
  return ground.has(step.type) && before === null && after === null;
}

const ground: ReadonlySet<string> = new Set([
  'UnitYearOpened',
  'ScorecardApplied',
  'UnitYearTransferred',
]);

function scorecardsOf({ events, source }: Reading) {
  return events.flatMap((event) =>
    event.type === 'ScorecardApplied'
      ? [source(event.data as ScorecardApplied['data']).scorecard]
      : [],
  );
}

/** Exclusion events, serious documents, and what takes either back. */
function excludes(recorded: Recorded, events: readonly Recorded[]): boolean {
  const event = recorded as AnyEvent;
  if (event.type === 'CriticismDocumentRecorded') return event.data.serious;
  if (event.type === 'CriticismDocumentAnnulled') {
    const fact = annulledFact(event);
    return events.some((each) => factOf(each as AnyEvent) === fact && excludes(each, []));
  }
  return gate.has(event.type);
}

/** What excludes or considers again whatever it says, and what freezes the gate with the score. */
const gate: ReadonlySet<string> = new Set([
  'ExclusionRecorded',
  'ExclusionLifted',
  'ExclusionAnnulled',
  'UnitYearApproved',
  'UnitYearReopened',
]);

function lineStep(line: string, { step, before, after }: ScoredStep, event: Recorded): LineStep {
  const lines = { before: lineOf(line, before), after: lineOf(line, after) };
  const by = (lines.after?.counted ?? 0) - (lines.before?.counted ?? 0);
  const moved = line === 'exclusion' ? before.status.excluded !== after.status.excluded : by !== 0;
  if (moved) return { step, ...lines, by, withoutEffect: null };
  const code = idleCode(line, { step, before, after }, { ...lines, event });
  return {
    step,
    ...lines,
    by,
    withoutEffect: { code, why: sentence(...withoutEffectWords[code]) },
  };
}

function lineOf(line: string, { lines }: Score): ScoreLine | null {
  return lines.find(({ id }) => id === line) ?? null;
}

interface IdleLine {
  readonly before: ScoreLine | null;
  readonly after: ScoreLine | null;
  readonly event: Recorded;
}

const byLimit: readonly (readonly [LimitCode, WithoutEffect])[] = [
  ['dossierTier', 'tierUnchanged'],
  ['notExceeded', 'notExceeded'],
  ['criticismMaximum', 'capReached'],
  ['oncePerYear', 'capReached'],
  ['disciplineMaximum', 'capReached'],
  ['bonusCeiling', 'capReached'],
  ['itemMaximum', 'capReached'],
  ['sectionCeiling', 'capReached'],
  ['noOrganisation', 'capReached'],
  ['lineFloor', 'capReached'],
  ['totalFloor', 'capReached'],
];

function idleCode(line: string, { step, after }: ScoredStep, of: IdleLine): WithoutEffect {
  if (!step.counts) return 'recordedAfterApproval';
  if (step.type === 'UnitYearApproved') return 'frozen';
  if (line === 'exclusion') return after.status.excluded ? 'excludedAnyway' : 'onlyMarks';
  if (isNotCounted(of)) return 'notOfThisGroup';
  const limit = byLimit.find(([code]) => absorbs(code, of));
  if (limit) return limit[1];
  if (of.after?.marks.includes('notMapped')) return 'notMapped';
  if (of.after?.marks.includes('otherMeasure')) return 'otherMeasure';
  if (step.type.startsWith('Registration')) return 'notTheBaseline';
  const own = valueOf[step.type];
  if (own === undefined) return 'onlyMarks';
  return own === of.after?.basis ? 'sameValue' : 'anotherValueCounts';
}

/** A limit took up what the event would have added; a tier and a comparison cut nothing off, and stand or do not. */
function absorbs(code: LimitCode, { before, after }: IdleLine): boolean {
  const [was, is] = [before, after].map((line) => line?.limits.find((each) => each.code === code));
  if (code === 'dossierTier') return isOtherMembers(before, after);
  if (code === 'notExceeded') return was !== undefined || is !== undefined;
  return (was?.by ?? 0) !== (is?.by ?? 0);
}

function isOtherMembers(before: ScoreLine | null, after: ScoreLine | null): boolean {
  const idsOf = (line: ScoreLine | null) => line?.members.map(({ id }) => id).join(' ') ?? '';
  return hasTier(before, after) && idsOf(before) !== idsOf(after);
}

function hasTier(...lines: readonly (ScoreLine | null)[]): boolean {
  return lines.some((line) => line?.limits.some(({ code }) => code === 'dossierTier'));
}

const valueOf: Readonly<Record<string, Basis>> = {
  SelfScored: 'selfScore',
  MembersAgreed: 'agreed',
  SectionThreeAppraised: 'appraisal',
  OrganisationRated: 'rating',
  LineFoundNotApplicable: 'notApplicable',
};

/** Of the documents and notices of a group, one that the rule book does not count, or the end of such a one. */
function isNotCounted({ before, after, event }: IdleLine): boolean {
  const left = (before?.members ?? []).filter(
    ({ revision }) => !after?.members.some((each) => each.revision === revision),
  );
  const come = (after?.members ?? []).filter(({ revision }) => revision === event.revision);
  const concerned = [...left, ...come];
  return concerned.length > 0 && concerned.every(({ standing }) => standing !== 'counts');
}

/** Every code with its words: Vietnamese, English. */
export const withoutEffectWords: Readonly<Record<WithoutEffect, readonly [string, string]>> = {
  recordedAfterApproval: [
    'ghi nhận sau khi phê duyệt nên chưa được tính',
    'recorded after the approval, so not counted',
  ],
  capReached: ['đã đạt mức giới hạn', 'the limit was reached already'],
  tierUnchanged: ['số hồ sơ vẫn thuộc mức cũ', 'the number of dossiers stays in the same tier'],
  notOfThisGroup: [
    'không thuộc loại được tính theo bộ quy tắc',
    'not of the kind that the rule book counts',
  ],
  anotherValueCounts: [
    'điểm của dòng này do căn cứ khác quyết định',
    'another value decides the points of this line',
  ],
  notExceeded: ['không vượt mức đã đăng ký', 'not above what was registered'],
  notMapped: [
    'nội dung đăng ký chưa gắn với tiêu chí của Mục I',
    'the item is mapped to no criterion of Section I',
  ],
  otherMeasure: [
    'đơn vị đo khác với đăng ký nên không so sánh',
    'its measure is not the registered one, so nothing is compared',
  ],
  notTheBaseline: [
    'không phải bản đăng ký làm căn cứ so sánh',
    'not the registration that results are compared with',
  ],
  sameValue: ['số điểm bằng số đã có', 'the points are those that it had'],
  onlyMarks: [
    'chỉ thay đổi ghi chú hoặc căn cứ, không thay đổi số điểm',
    'it changed marks or proof, no points',
  ],
  frozen: ['điểm được chốt tại phê duyệt', 'the approval froze the points'],
  excludedAnyway: [
    'đơn vị vẫn thuộc trường hợp không bình xét vì lý do khác',
    'the unit stays excluded for another reason',
  ],
};
