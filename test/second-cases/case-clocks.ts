// The clocks of an instance, each from the table of the law: from which day, how long, met by what.
import type { Clock, ComplaintProcedure } from '../../libs/domain/complaint-procedure/procedure.ts';
import type { Reference } from '../../libs/domain/actor.ts';
import { type Fact, inStream, text } from '../second-year/facts.ts';
import {
  acceptanceIn,
  type CaseFile,
  civilDay,
  decisionIn,
  entryOf,
  last,
  type Stage,
  standingIn,
  within,
} from './case-file.ts';
import { countedTo, dayAfter, isDayOff, isPaused, type Pause } from './working-days.ts';

export interface Reading {
  readonly clock: string;
  readonly base: string | null;
  readonly lastDay: string | null;
  readonly metOn: string | null;
  readonly late: boolean;
}

const paperDay = (fact: Fact | undefined): string | null =>
  fact === undefined
    ? null
    : ((fact.data['document'] as { readonly date: string | null }).date ?? fact.occurredOn);

const on = (fact: Fact | undefined): string | null => text(fact, 'on');

const earliest = (facts: readonly Fact[]): string | null =>
  facts.map((fact) => on(fact)!).toSorted()[0] ?? null;

export function procedureOf(facts: readonly Fact[], stage: Stage): ComplaintProcedure {
  const { stream, revision } = stage.begun.data['procedure'] as Reference;
  const published = inStream(facts, stream)[revision]!;
  return published.data['procedure'] as ComplaintProcedure;
}

interface Asked {
  readonly clock: string;
  readonly complexity: string;
}

/** The one row of the rules that covers the case. */
export function rowOf(
  facts: readonly Fact[],
  file: CaseFile,
  stage: Stage,
  { clock, complexity }: Asked,
): Clock {
  const { area } = entryOf(file, stage);
  const has = (of: readonly string[], value: string) => of.includes(value);
  // What a second complaint from elsewhere came in time by is the first's clock.
  const instance = clock === 'secondLodging' ? 'first' : stage.instance;
  return procedureOf(facts, stage).clocks.find(
    (row) =>
      row.clock === clock &&
      has(row.kinds, file.kind) &&
      has(row.instances, instance) &&
      has(row.areas, area) &&
      has(row.complexities, complexity),
  )!;
}

export function pausesOf(stage: Stage): readonly Pause[] {
  const ends = within(stage, 'CaseResumed');
  return within(stage, 'CaseSuspended').map((begun) => {
    const end = ends.find((each) => text(each, 'suspension') === text(begun, 'suspension'));
    return { from: text(begun, 'from')!, resumedFrom: text(end, 'resumedFrom') };
  });
}

/** When it came in: to whom it was sent first, else here. */
export function cameOn(file: CaseFile, stage: Stage): string {
  const forwarded = stage.begun.data['receivedFrom'] as { readonly on: string } | null;
  return forwarded?.on ?? civilDay(entryOf(file, stage).receivedAt);
}

/** Of this instance's decision: recorded after it, before another decision. */
function ofItsDecision(file: CaseFile, stage: Stage, ...types: readonly string[]) {
  const decided = decisionIn(stage);
  if (decided === undefined) return [];
  const next = standingIn(file, 'CaseDecided').find(({ revision }) => revision > decided.revision);
  return standingIn(file, ...types).filter(
    ({ revision, data }) =>
      revision > decided.revision &&
      revision < (next?.revision ?? Infinity) &&
      (data['decision'] ?? decided.revision) === decided.revision,
  );
}

const toLodger = ({ data }: Fact): boolean =>
  (data['to'] as { readonly kind: string }).kind === 'lodger';

/** An instance of a case, and the day on which its clocks are read. */
interface At {
  readonly facts: readonly Fact[];
  readonly file: CaseFile;
  readonly stage: Stage;
  readonly today: string;
}

type Span = readonly [base: string | null, metOn: string | null];

function spanOf(facts: readonly Fact[], file: CaseFile, stage: Stage, clock: string): Span {
  const entry = entryOf(file, stage);
  const back = last(within(stage, 'CaseReturned'));
  const answers = within(stage, 'CaseAccepted', 'CaseRefused', 'CaseTransferred');
  const decided = decisionIn(stage);
  const inForce = ofItsDecision(file, stage, 'CaseDecisionTookEffect')[0];
  switch (clock) {
    case 'lodging':
      return [entry.knownOn, cameOn(file, stage)];
    case 'acceptance': {
      const answer = answers.find(({ revision }) => revision > (back?.revision ?? -1));
      // What is discontinued is answered too.
      const ended = last(within(stage, 'CaseDiscontinued'));
      return [civilDay(back?.receivedAt ?? entry.receivedAt), paperDay(answer ?? ended)];
    }
    case 'settlement':
      return [
        paperDay(acceptanceIn(stage)),
        paperDay(decided ?? last(within(stage, 'CaseDiscontinued'))),
      ];
    case 'delivery':
      return [
        paperDay(decided),
        earliest(ofItsDecision(file, stage, 'CaseDecisionDelivered').filter(toLodger)),
      ];
    case 'secondLodging':
      return secondSpan(facts, file, stage);
    case 'entryIntoForce':
      return [paperDay(decided), text(inForce, 'from')];
    case 'carryingOut':
      return [
        text(inForce, 'from'),
        ofItsDecision(file, stage, 'CaseCarriedOut')[0]?.occurredOn ?? null,
      ];
    default:
      return [paperDay(decided), earliest(ofItsDecision(file, stage, 'CaseDecisionPublished'))];
  }
}

function secondSpan(facts: readonly Fact[], file: CaseFile, stage: Stage): Span {
  if (stage.instance === 'second') return [entryOf(file, stage).knownOn, cameOn(file, stage)];
  const next = file.stages[stage.place + 1];
  const came = next === undefined ? null : cameOn(file, next);
  const delivered = ofItsDecision(file, stage, 'CaseDecisionDelivered').filter(toLodger);
  if (decisionIn(stage) !== undefined) return [earliest(delivered), came];
  // What was discontinued is lodged anew, not a second time.
  if (within(stage, 'CaseDiscontinued').length > 0) return [null, came];
  return [readingOf({ facts, file, stage, today: '' }, 'settlement').lastDay, came];
}

export function readingOf(at: At, clock: string): Reading {
  const { facts, file, stage, today } = at;
  const [base, metOn] = spanOf(facts, file, stage, clock);
  const lastDay = base === null ? null : lastDayOf(at, clock, base);
  const reached = metOn ?? (clock === 'secondLodging' ? '' : today);
  const late = clock !== 'entryIntoForce' && lastDay !== null && reached > lastDay;
  return { clock, base, lastDay, metOn, late };
}

function lastDayOf({ facts, file, stage }: At, clock: string, base: string): string | null {
  const accepted = text(acceptanceIn(stage), 'complexity') ?? 'ordinary';
  const extension = clock === 'settlement' ? last(within(stage, 'CaseExtended')) : undefined;
  const complexity = text(extension, 'complexity') ?? accepted;
  const row = rowOf(facts, file, stage, { clock, complexity });
  const pauses = pausesOf(stage);
  if (extension === undefined)
    return row.days === null ? null : countedTo(facts, row, { base, days: row.days, pauses });
  return extendedTo(facts, row, extension, pauses);
}

/** What the paper says; days on which the settlement rested since the paper come on top. */
function extendedTo(
  facts: readonly Fact[],
  row: Clock,
  extension: Fact,
  pauses: readonly Pause[],
): string | null {
  const since = paperDay(extension)!;
  const until = text(extension, 'until')!;
  let lost = 0;
  for (let day = dayAfter(since); day <= until; day = dayAfter(day)) {
    if (isPaused(day, pauses) && !(row.counting === 'working' && isDayOff(facts, day))) lost += 1;
  }
  if (!row.stoppedBySuspension || lost === 0) return until;
  return countedTo(facts, row, { base: until, days: lost, pauses });
}

const clocks = [
  'lodging',
  'acceptance',
  'settlement',
  'delivery',
  'secondLodging',
  'entryIntoForce',
  'carryingOut',
  'publication',
];

/** All that an instance has. */
export function clocksOfStage(
  facts: readonly Fact[],
  file: CaseFile,
  stage: Stage,
  today: string,
): readonly Reading[] {
  const has = (clock: string) => {
    if (clock === 'lodging') return stage.instance === 'first';
    if (clock !== 'secondLodging') return true;
    return file.kind === 'complaint' && stage.begun.type === 'CaseLodged';
  };
  return clocks.filter(has).map((clock) => readingOf({ facts, file, stage, today }, clock));
}
