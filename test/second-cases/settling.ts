// When a case rests, goes on, ends or is decided.
import {
  acceptanceIn,
  type CaseFile,
  caseFileOf,
  current,
  decisionIn,
  entryOf,
  isOver,
  isWithdrawn,
  last,
  stays,
  suspensions,
  within,
} from './case-file.ts';
import { pausesOf, procedureOf, readingOf, rowOf } from './case-clocks.ts';
import { countedTo } from './working-days.ts';
import { type Fact, text } from '../second-year/facts.ts';
import { isTwice, type Reason, type Rules } from '../second-year/rule.ts';
import { hasTakenBack, isOrderable } from './orders.ts';
import {
  handled,
  incomplete,
  inFuture,
  isLodger,
  isTaken,
  noReason,
  ofFile,
  secret,
  settling,
} from './reasons.ts';

interface Pausing {
  readonly type: string;
  readonly field: string;
  readonly facts: readonly Fact[];
  readonly stands: readonly Fact[];
  readonly paused: readonly Fact[];
}

/** What is ended was begun, stands, goes on, and began no later. */
function ending(of: Pausing, id: string, from: string): readonly Reason[] {
  const { type, field } = of;
  const named = (fact: Fact) => fact.type === type && text(fact, field) === id;
  return [
    ['FACT_UNKNOWN', () => !of.facts.some(named)],
    ['FACT_ALREADY_ANNULLED', () => !of.stands.some(named)],
    ['NOT_SUSPENDED', () => !of.paused.some(named)],
    ['PERIOD_REVERSED', () => from < text(of.paused.find(named), 'from')!],
  ];
}

interface Extension {
  readonly complexity: 'ordinary' | 'complex';
  readonly until: string;
}

/** The same complexity, and no later day. */
function isNoExtension(facts: readonly Fact[], file: CaseFile, today: string, input: Extension) {
  const stage = current(file)!;
  const before = last(within(stage, 'CaseExtended')) ?? acceptanceIn(stage);
  const { lastDay } = readingOf({ facts, file, stage, today }, 'settlement');
  return (
    text(before, 'complexity') === input.complexity && lastDay !== null && input.until <= lastDay
  );
}

function isBeyondRule(facts: readonly Fact[], file: CaseFile, { complexity, until }: Extension) {
  const stage = current(file)!;
  const row = rowOf(facts, file, stage, { clock: 'settlement', complexity });
  if (row.days === null) return false;
  const { date } = acceptanceIn(stage)!.data['document'] as { readonly date: string };
  const days = row.days + row.extensions * (row.extensionDays ?? 0);
  const most = countedTo(facts, row, { base: date, days, pauses: pausesOf(stage) });
  return most !== null && until > most;
}

/** Always, never, or where what was found differs from what is claimed: by the rules, for complaints alone. */
function lacksDialogue(facts: readonly Fact[], file: CaseFile): boolean {
  const stage = current(file)!;
  const rule = procedureOf(facts, stage).dialogue[stage.instance as 'first' | 'second'];
  const differ = last(within(stage, 'VerificationReported'))?.data['differFromClaims'] === true;
  const due = rule === 'always' || (rule === 'whereFindingsDiffer' && differ);
  return file.kind === 'complaint' && due && within(stage, 'DialogueHeld').length === 0;
}

export const settlingRules: Rules = {
  extendCase: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    return [
      ...settling(file, given),
      ['ID_TAKEN', () => isTaken(file, 'extension', input.extension)],
      ['NOTHING_NEW', () => isNoExtension(facts, file, given.today, input)],
      ['EXTENSION_BEYOND_RULE', () => isBeyondRule(facts, file, input)],
      noReason(input.reason),
      ...secret(input, ofFile(file)),
      incomplete(input.document),
      inFuture(given, [input.document]),
    ];
  },
  suspendCase: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    return [
      ...settling(file, given),
      ['ID_TAKEN', () => isTaken(file, 'suspension', input.suspension)],
      ['ALREADY_SUSPENDED', () => suspensions(current(file)).length > 0],
      noReason(input.reason),
      ...secret(input, ofFile(file)),
      incomplete(input.document),
      inFuture(given, [input.document]),
    ];
  },
  resumeCase: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    const paused = suspensions(current(file));
    const of = {
      type: 'CaseSuspended',
      field: 'suspension',
      facts: file.all,
      stands: file.stands,
      paused,
    };
    return [
      ...settling(file, given),
      ...ending(of, input.suspension, input.resumedFrom),
      ...secret(input, ofFile(file)),
      inFuture(given, [input.document], [input.resumedFrom]),
    ];
  },
  stayExecution: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    return [
      ...handled(file, given),
      ['CASE_ENDED', () => isOver(file)],
      ['NOT_ACCEPTED', () => acceptanceIn(current(file)) === undefined],
      ['DISPUTED_EVENT_UNKNOWN', () => entryOf(file, current(file)!).against === null],
      ['ID_TAKEN', () => isTaken(file, 'stay', input.stay)],
      ['ALREADY_SUSPENDED', () => stays(file).length > 0],
      noReason(input.reason),
      ...secret(input, ofFile(file)),
      incomplete(input.document),
      inFuture(given, [input.document]),
    ];
  },
  liftStay: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    const of = {
      type: 'ExecutionStayed',
      field: 'stay',
      facts: file.all,
      stands: file.stands,
      paused: stays(file),
    };
    return [
      ...handled(file, given),
      ...ending(of, input.stay, input.liftedFrom),
      ...secret(input, ofFile(file)),
      inFuture(given, [input.document], [input.liftedFrom]),
    ];
  },
  withdrawCase: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    const { files, document, letterDate } = input;
    return [
      ['CASE_UNKNOWN', () => file.lodging === undefined],
      ['NOT_THE_LODGER', () => !isLodger(file.kind, file.lodgers, given)],
      ['CASE_ENDED', () => isOver(file)],
      ['CASE_DECIDED', () => decisionIn(current(file)) !== undefined],
      ['CASE_WITHDRAWN', () => isWithdrawn(current(file))],
      ...secret(input, { ...ofFile(file), files, ofLodger: true, letter: document }),
      inFuture(given, [document], [letterDate]),
    ];
  },
  discontinueCase: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    const stage = current(file);
    return [
      ...handled(file, given),
      ['CASE_ENDED', () => isOver(file)],
      ['CASE_DECIDED', () => decisionIn(stage) !== undefined],
      ['NOT_ACCEPTED', () => acceptanceIn(stage) === undefined && !isWithdrawn(stage)],
      ['WITHDRAWAL_MISSING', () => input.cause === 'withdrawn' && !isWithdrawn(stage)],
      noReason(input.reason),
      ...secret(input, ofFile(file)),
      incomplete(input.document),
      inFuture(given, [input.document]),
    ];
  },
  decideCase: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    const stage = current(file);
    const { outcome, orders, document } = input;
    const reported = () => within(stage, 'VerificationReported').length > 0;
    return [
      ...settling(file, given),
      ['CASE_WITHDRAWN', () => file.kind !== 'denunciation' && isWithdrawn(stage)],
      ['CASE_SUSPENDED', () => suspensions(stage).length > 0],
      [
        'VERIFICATION_REPORT_MISSING',
        () =>
          (procedureOf(facts, stage!).verificationReport.kinds as readonly string[]).includes(
            file.kind,
          ) && !reported(),
      ],
      ['DIALOGUE_MISSING', () => lacksDialogue(facts, file)],
      [
        'ORDERS_MISSING',
        () => file.kind === 'complaint' && outcome !== 'notUpheld' && orders.length === 0,
      ],
      ['ORDERS_NOT_EXPECTED', () => outcome === 'notUpheld' && orders.length > 0],
      ['NAMED_TWICE', () => isTwice(orders.map(({ order }) => order))],
      [
        'ORDER_TARGET_UNKNOWN',
        () => orders.some((order) => !isOrderable(facts, order) || hasTakenBack(facts, order)),
      ],
      ...secret(input, ofFile(file)),
      incomplete(document),
      inFuture(given, [document]),
    ];
  },
};
