// When a case is answered: accepted, refused, transferred, received back, handed over.
import { nameOf } from './case-file.ts';
import {
  acceptanceIn,
  type CaseFile,
  caseFileOf,
  current,
  effect,
  endOf,
  isOver,
  isWithdrawn,
  settler,
} from './case-file.ts';
import { cameOn, procedureOf, readingOf } from './case-clocks.ts';
import { type Fact, type Given, isBlank } from '../second-year/facts.ts';
import type { Reason, Rules } from '../second-year/rule.ts';
import {
  handled,
  incomplete,
  inFuture,
  isUnknownUnit,
  kindOf,
  noBasis,
  noReason,
  ofFile,
  secret,
  settling,
} from './reasons.ts';

/** What comes before the acceptance is not done after it. */
function unanswered(file: CaseFile, given: Given): readonly Reason[] {
  return [
    ...handled(file, given),
    ['CASE_ENDED', () => isOver(file)],
    ['ALREADY_ACCEPTED', () => acceptanceIn(current(file)) !== undefined],
  ];
}

/** Whoever settled the first does not settle the second. */
function isSameBody(file: CaseFile, settledBy: unknown): boolean {
  const stage = current(file);
  if (stage === undefined || stage.instance === 'first') return false;
  if (stage.place > 0) return settler(file.stages[0]) === nameOf(settledBy);
  const { issuer } = stage.begun.data['firstDecision'] as { readonly issuer: string | null };
  return nameOf({ kind: 'body', body: issuer ?? '' }) === nameOf(settledBy);
}

/** A first complaint by its own time, a second by that which the first left. */
function cameLate(facts: readonly Fact[], file: CaseFile, today: string): boolean {
  const stage = current(file)!;
  const clock = stage.instance === 'first' ? 'lodging' : 'secondLodging';
  const of = stage.place === 0 ? stage : file.stages[0]!;
  const { lastDay } = readingOf({ facts, file, stage: of, today }, clock);
  return lastDay !== null && cameOn(file, stage) > lastDay;
}

export const answeringRules: Rules = {
  acceptCase: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    const { excusedLateness: excuse, settledBy, document } = input;
    const stage = current(file);
    return [
      ...unanswered(file, given),
      ['CASE_WITHDRAWN', () => isWithdrawn(stage)],
      ['ALREADY_IN_FORCE', () => stage!.place > 0 && effect(file) !== undefined],
      ['SETTLED_BY_SAME_BODY', () => isSameBody(file, settledBy)],
      ['UNIT_UNKNOWN', () => isUnknownUnit(facts, settledBy)],
      [
        'LATENESS_NOT_EXCUSED',
        () => cameLate(facts, file, given.today) && isBlank(excuse?.reason ?? null),
      ],
      [
        'PERIOD_REVERSED',
        () =>
          excuse !== null &&
          excuse.from !== null &&
          excuse.until !== null &&
          excuse.until < excuse.from,
      ],
      ...secret(input, ofFile(file)),
      incomplete(document),
      inFuture(given, [document]),
    ];
  },
  refuseCase: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    return [
      ...unanswered(file, given),
      [
        'REFUSAL_REASON_UNKNOWN',
        () =>
          !procedureOf(facts, current(file)!).refusalReasons.some(
            ({ reason, kinds }) =>
              reason === input.reason && (kinds as readonly string[]).includes(file.kind),
          ),
      ],
      noReason(input.explanation),
      ...secret(input, ofFile(file)),
      incomplete(input.document),
      inFuture(given, [input.document]),
    ];
  },
  transferCase: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    return [
      ...unanswered(file, given),
      ['PARTY_NOT_EXPECTED', () => kindOf(input.to) === 'lodger'],
      ['UNIT_UNKNOWN', () => isUnknownUnit(facts, input.to)],
      noReason(input.reason),
      ...secret(input, ofFile(file)),
      incomplete(input.document),
      inFuture(given, [input.document]),
    ];
  },
  receiveCaseBack: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    return [
      ...handled(file, given),
      ['NOT_TRANSFERRED', () => endOf(file.stages.at(-1)!) !== 'transferred'],
      noReason(input.reason),
      ...secret(input, ofFile(file)),
      inFuture(given, [input.document]),
    ];
  },
  handOverCase: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    const { settledBy, reason, legalBasis, document } = input;
    return [
      ...settling(file, given),
      ['NOTHING_NEW', () => settler(current(file)) === nameOf(settledBy)],
      ['SETTLED_BY_SAME_BODY', () => isSameBody(file, settledBy)],
      ['UNIT_UNKNOWN', () => isUnknownUnit(facts, settledBy)],
      noReason(reason),
      noBasis(legalBasis),
      ...secret(input, ofFile(file)),
      incomplete(document),
      inFuture(given, [document], [], legalBasis),
    ];
  },
};
