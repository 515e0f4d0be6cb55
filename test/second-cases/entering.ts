// When a case is entered: lodged, lodged a second time, its entry put right.
import type { StoredFile } from '../../libs/domain/stored-file.ts';
import type { Sealed } from '../../libs/domain/sealed.ts';
import {
  type Fact,
  type Given,
  inStream,
  isEntered,
  isUnitYearOpen,
  text,
} from '../second-year/facts.ts';
import { isTwice, type Reason, type Rules } from '../second-year/rule.ts';
import {
  caseFileOf,
  caseStream,
  civilDay,
  current,
  decisionIn,
  endOf,
  entryOf,
} from './case-file.ts';
import { readingOf } from './case-clocks.ts';
import {
  handled,
  inFuture,
  isLodger,
  isUnsealed,
  noBasis,
  noReason,
  ofFile,
  secret,
} from './reasons.ts';

interface Entered {
  readonly against: {
    readonly event: { readonly stream: string; readonly revision: number };
    readonly type: string;
  } | null;
  readonly lines: readonly string[];
  readonly concerns: readonly { readonly unit: string; readonly year: number }[];
}
interface Authority {
  readonly capacity: string;
  readonly representative: Sealed | null;
  readonly authorisation: StoredFile | null;
}

const isTwiceIn = ({ lines, concerns }: Entered): boolean =>
  isTwice(lines) || isTwice(concerns.map(({ unit, year }) => `${unit} ${year}`));

/** What is disputed is an event of the ledger of that type, and never of a case. */
function isNoEvent(facts: readonly Fact[], { against }: Entered): boolean {
  if (against === null) return false;
  const { event, type } = against;
  const found = inStream(facts, event.stream)[event.revision];
  return found?.type !== type || event.stream.startsWith('complaint-');
}

function entered(facts: readonly Fact[], kind: string, input: Entered): readonly Reason[] {
  const { against, lines, concerns } = input;
  const disputesYear = against?.event.stream.startsWith('unitYear-') ?? false;
  return [
    ['DISPUTED_EVENT_UNKNOWN', () => isNoEvent(facts, input)],
    ['LINE_WITHOUT_SCORE', () => lines.length > 0 && !disputesYear],
    ['UNITS_MISSING', () => kind === 'complaint' && concerns.length === 0],
    [
      'UNIT_YEAR_NOT_OPEN',
      () => concerns.some(({ unit, year }) => !isUnitYearOpen(facts, unit, year)),
    ],
  ];
}

/** Whoever speaks for another shows a paper that says so; a unit is no person and needs no representative sealed. */
function hasNoAuthority(
  { capacity, representative, authorisation }: Authority,
  lodgerKind: string,
) {
  if (capacity === 'ownRight') return representative !== null || authorisation !== null;
  const speaks = representative !== null || lodgerKind === 'units';
  return lodgerKind === 'denouncer' || !speaks || authorisation === null;
}

function procedureReasons(facts: readonly Fact[], id: string, given: Given): readonly Reason[] {
  const stream = inStream(facts, `complaintProcedure-${id}`);
  const rules = stream[0]?.data['procedure'] as { readonly effectiveFrom: string } | undefined;
  const until = text(stream[1], 'from');
  const on = given.receivedAt === null ? given.today : civilDay(given.receivedAt);
  return [
    ['COMPLAINT_PROCEDURE_UNKNOWN', () => rules === undefined],
    [
      'COMPLAINT_PROCEDURE_NOT_IN_FORCE',
      () => on < rules!.effectiveFrom || (until !== null && on >= until),
    ],
  ];
}

const there = <Item>(items: readonly (Item | null)[]): readonly Item[] =>
  items.filter((item) => item !== null);

export const enteringRules: Rules = {
  lodgeCase: (facts, input, given) => {
    const { kind, lodger, complaint, follows, firstDecision, instance, document } = input;
    const { actor } = given;
    const isDenunciation = kind === 'denunciation';
    const units = lodger.kind === 'units' ? lodger.units : [];
    const speaksForUnit = actor.unit ?? actor.bloc ?? actor.actingFor;
    const people = lodger.kind === 'people' ? lodger.people : [];
    const denouncer = lodger.kind === 'denouncer' ? lodger.person : null;
    const files = there([...input.files, input.authorisation]);
    return [
      ['ID_TAKEN', () => inStream(facts, caseStream(complaint)).length > 0],
      ['LODGER_OF_OTHER_KIND', () => isDenunciation !== (lodger.kind === 'denouncer')],
      [
        'NOT_THE_HANDLER',
        () => isDenunciation && (actor.role !== 'complaintHandler' || speaksForUnit !== null),
      ],
      ['NOT_THE_LODGER', () => !isDenunciation && !isLodger(kind, units, given)],
      ['CASE_ID_NOT_OPAQUE', () => isDenunciation && !/^tc-[0-9a-f]{16,32}$/.test(complaint)],
      ['DENUNCIATION_LINKED', () => isDenunciation && follows !== null],
      [
        'FIRST_DECISION_MISSING',
        () =>
          (instance === 'second') !== (firstDecision !== null) ||
          (instance === 'second' && kind !== 'complaint'),
      ],
      ['NAMED_TWICE', () => isTwice(units) || isTwiceIn(input)],
      ['UNIT_UNKNOWN', () => units.some((unit) => !isEntered(facts, unit))],
      ['AUTHORISATION_MISSING', () => hasNoAuthority(input, lodger.kind)],
      ...entered(facts, kind, input),
      [
        'FACT_UNKNOWN',
        () =>
          follows !== null &&
          inStream(facts, follows.stream)[follows.revision]?.type !== 'CaseLodged',
      ],
      ...procedureReasons(facts, input.procedure, given),
      [
        'SEALED_INVALID',
        () => there([...people, denouncer, input.representative]).some(isUnsealed),
      ],
      ...secret(input, { kind, lodgerKind: lodger.kind, files, ofLodger: true, letter: document }),
      inFuture(
        given,
        [document, firstDecision, input.receivedFrom?.document ?? null],
        [input.knownOn, input.letterDate, input.receivedFrom?.on ?? null],
      ),
    ];
  },
  lodgeSecondComplaint: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    const first = file.stages[0];
    const files = there([...input.files, input.authorisation]);
    return [
      ['CASE_UNKNOWN', () => file.lodging === undefined],
      ['NOT_THE_LODGER', () => !isLodger(file.kind, file.lodgers, given)],
      ['NOT_A_COMPLAINT', () => file.kind !== 'complaint'],
      ['CASE_ENDED', () => endOf(first!) !== null],
      [
        'SECOND_ALREADY_LODGED',
        () =>
          first!.instance === 'second' ||
          file.stages.slice(1).some((stage) => endOf(stage) !== 'refused'),
      ],
      [
        'FIRST_NOT_SETTLED',
        () => decisionIn(first) === undefined && !isTimeOver(facts, input.complaint, given),
      ],
      ['AUTHORISATION_MISSING', () => hasNoAuthority(input, file.lodgerKind)],
      ...procedureReasons(facts, input.procedure, given),
      ['SEALED_INVALID', () => there([input.representative]).some(isUnsealed)],
      ...secret(input, { ...ofFile(file), files, ofLodger: true, letter: input.document }),
      inFuture(
        given,
        [input.document, input.receivedFrom?.document ?? null],
        [input.letterDate, input.receivedFrom?.on ?? null],
      ),
    ];
  },
  correctCaseEntry: (facts, input, given) => {
    const file = caseFileOf(facts, input.complaint);
    const { caseReceivedAt, reason, legalBasis } = input;
    return [
      ...handled(file, given),
      ['NAMED_TWICE', () => isTwiceIn(input)],
      ...entered(facts, file.kind, input),
      ['NOTHING_NEW', () => isSameEntry(facts, input)],
      noReason(reason),
      noBasis(legalBasis),
      ...secret(input, ofFile(file)),
      inFuture(
        given,
        [],
        [input.knownOn, caseReceivedAt === null ? null : civilDay(caseReceivedAt)],
        legalBasis,
      ),
    ];
  },
};

/** The first was not settled in its time: on the day when the second came in. */
function isTimeOver(facts: readonly Fact[], complaint: string, given: Given): boolean {
  const file = caseFileOf(facts, complaint);
  const { lastDay } = readingOf(
    { facts, file, stage: file.stages[0]!, today: given.today },
    'settlement',
  );
  const came = given.receivedAt === null ? given.today : civilDay(given.receivedAt);
  return lastDay !== null && came > lastDay;
}

interface Correction extends Entered {
  readonly complaint: string;
  readonly caseReceivedAt: string | null;
  readonly knownOn: string | null;
  readonly area: string;
  readonly claims: string;
}

function isSameEntry(facts: readonly Fact[], input: Correction): boolean {
  const file = caseFileOf(facts, input.complaint);
  const stage = current(file) ?? file.stages.at(-1)!;
  const is = entryOf(file, stage);
  const set = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).toSorted();
  const told = (of: Omit<Correction, 'complaint' | 'caseReceivedAt'>) =>
    JSON.stringify([
      of.knownOn,
      of.area,
      of.against === null ? null : [of.against.event.stream, of.against.event.revision],
      set(of.lines),
      set(of.concerns.map(({ unit, year }) => [unit, year])),
      of.claims,
    ]);
  const receivedAt = input.caseReceivedAt ?? is.receivedAt;
  return receivedAt === is.receivedAt && told(input) === told(is as unknown as Correction);
}
