// When a decision is delivered, takes effect, is made public and carried out, and when a fact of a case is taken back.
import type { OfficialDocument } from '../../libs/domain/official-document.ts';
import {
  type CaseFile,
  caseFileOf,
  completion,
  decision,
  decisionIn,
  effect,
  openSecond,
  type Order,
  ordersOf,
} from './case-file.ts';
import { readingOf } from './case-clocks.ts';
import { dayAfter } from './working-days.ts';
import { type Fact, inStream, isIncomplete } from '../second-year/facts.ts';
import { isTwice, type Reason, type Rules } from '../second-year/rule.ts';
import { carriesOut, isTakenBack } from './orders.ts';
import { restsOn } from './resting.ts';
import { handled, inFuture, isTaken, isUnknownUnit, noBasis, ofFile, secret } from './reasons.ts';

const dateOf = (fact: Fact | undefined): string =>
  (fact!.data['document'] as { readonly date: string }).date;

/** From the day after the last one on which a second complaint might come, and not before a second one had its end. */
function earliestEffect(facts: readonly Fact[], file: CaseFile, today: string): string {
  const stage = file.stages.findLast((each) => decisionIn(each) === decision(file))!;
  const { lastDay } = readingOf({ facts, file, stage, today }, 'entryIntoForce');
  const ended = file.stages
    .slice(stage.place + 1)
    .map((each) => each.facts.findLast(isEnd))
    .map((end) => (end === undefined ? '' : dateOf(end)));
  const first = lastDay === null ? dateOf(decision(file)) : dayAfter(lastDay);
  return [first, ...ended].toSorted().at(-1)!;
}
const isEnd = ({ type }: Fact): boolean =>
  ['CaseRefused', 'CaseTransferred', 'CaseDiscontinued'].includes(type);

interface Correction {
  readonly order: string;
  readonly event: { readonly stream: string; readonly revision: number } | null;
  readonly document: OfficialDocument | null;
}

function corrections(
  facts: readonly Fact[],
  file: CaseFile,
  given: readonly Correction[],
): readonly Reason[] {
  const orders = ordersOf(decision(file));
  const orderOf = ({ order }: Correction) => orders.find((each) => each.order === order);
  const eventOf = ({ event }: Correction) =>
    event === null ? undefined : inStream(facts, event.stream)[event.revision];
  const inOrder = given.toSorted((one, other) => (one.order < other.order ? -1 : 1));
  // Only what is done elsewhere than in the ledger has no event.
  const isFor = ({ order, what }: Order, each: Correction) =>
    each.order === order && (each.event !== null || what === 'other');
  const isMissing = (each: Correction) => {
    const order = orderOf(each);
    if (order === undefined) return true;
    return each.event !== null && eventOf(each) === undefined;
  };
  return [
    ['ORDERS_OUTSTANDING', () => orders.some((order) => !given.some((each) => isFor(order, each)))],
    ['NAMED_TWICE', () => isTwice(given.map(({ order }) => order))],
    ['FACT_UNKNOWN', () => given.some(isMissing)],
    ...inOrder.flatMap((each): readonly Reason[] => {
      const event = eventOf(each);
      const isOther = () => event && !carriesOut(facts, event, orderOf(each)!, decision(file)!);
      return [
        ['CORRECTION_OF_OTHER_CASE', () => isOther() === true],
        ['FACT_ALREADY_ANNULLED', () => event !== undefined && isTakenBack(facts, event)],
      ];
    }),
    [
      'DOCUMENT_INCOMPLETE',
      () =>
        given.some(
          ({ event, document }) => event === null && (document === null || isIncomplete(document)),
        ),
    ],
  ];
}

export const afterDecisionRules: Rules = {
  deliverDecision: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    return [
      ...handled(file, given),
      ['NOT_DECIDED', () => decision(file) === undefined],
      ['ID_TAKEN', () => isTaken(file, 'delivery', input.delivery)],
      ['UNIT_UNKNOWN', () => isUnknownUnit(facts, input.to)],
      ['PERIOD_REVERSED', () => input.on < dateOf(decision(file))],
      ...secret(input, ofFile(file)),
      inFuture(given, [input.document], [input.on]),
    ];
  },
  publishDecision: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    return [
      ...handled(file, given),
      ['NOT_DECIDED', () => decision(file) === undefined],
      ['ID_TAKEN', () => isTaken(file, 'publication', input.publication)],
      ['PERIOD_REVERSED', () => input.on < dateOf(decision(file))],
      ...secret(input, { ...ofFile(file), files: input.files }),
      inFuture(given, [input.document], [input.on]),
    ];
  },
  recordTakingEffect: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    return [
      ...handled(file, given),
      ['NOT_DECIDED', () => decision(file) === undefined],
      ['ALREADY_IN_FORCE', () => effect(file) !== undefined],
      ['SECOND_PENDING', () => openSecond(file) !== undefined],
      ['NOT_YET_IN_FORCE', () => input.from < earliestEffect(facts, file, given.today)],
      inFuture(given, [], [input.from]),
    ];
  },
  completeCarryingOut: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    return [
      ...handled(file, given),
      ['NOT_IN_FORCE', () => effect(file) === undefined],
      ['ALREADY_CARRIED_OUT', () => completion(file) !== undefined],
      ['ORDERS_NOT_EXPECTED', () => ordersOf(decision(file)).length === 0],
      ...corrections(facts, file, input.corrections),
      ...secret(input, ofFile(file)),
      inFuture(
        given,
        input.corrections.map(({ document }) => document),
      ),
    ];
  },
  annulCaseFact: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    const fact = file.all.find(
      ({ revision, type }) => revision === input.fact && type === input.factType,
    );
    const { role } = given.actor;
    const mayAnnul = () =>
      role === 'complaintHandler' ||
      (file.kind !== 'denunciation' && (role === 'board' || role === fact!.actor.role));
    return [
      ['CASE_UNKNOWN', () => file.all.length === 0],
      ['FACT_UNKNOWN', () => fact === undefined],
      [
        'FACT_NOT_ANNULLABLE',
        () => ['CaseEntryCorrected', 'CaseFactAnnulled'].includes(fact!.type),
      ],
      ['NOT_THE_RECORDER', () => !mayAnnul()],
      ['FACT_ALREADY_ANNULLED', () => !file.stands.includes(fact!)],
      ['FACT_HAS_DEPENDANTS', () => restsOn(facts, file, fact!)],
      noBasis(input.legalBasis),
      ...secret(input, ofFile(file)),
      inFuture(given, [], [], input.legalBasis),
    ];
  },
};
