// A case as a clerk reads its file from the first sheet: what stands, the instances, how far it has come. Nothing is shared with the domain but types.
import { type Fact, inStream, text } from '../second-year/facts.ts';

/** One settlement of the matter, with what was recorded within it and stands. */
export interface Stage {
  readonly place: number;
  readonly instance: string;
  readonly begun: Fact;
  readonly facts: Fact[];
}

export interface CaseFile {
  readonly stream: string;
  readonly all: readonly Fact[];
  readonly stands: readonly Fact[];
  /** What the case is, as long as its lodging stands. */
  readonly lodging: Fact | undefined;
  readonly kind: string;
  readonly lodgers: readonly string[];
  readonly lodgerKind: string;
  readonly stages: readonly Stage[];
}

/** What the entry of an instance says, as corrected. */
export interface Entry {
  readonly receivedAt: string;
  readonly knownOn: string | null;
  readonly area: string;
  readonly against: { readonly event: { readonly stream: string } } | null;
  readonly lines: readonly string[];
  readonly concerns: readonly { readonly unit: string; readonly year: number }[];
  readonly claims: string;
}

export const civilDay = (instant: string): string =>
  new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);

export const caseStream = (complaint: string): string => `complaint-${complaint}`;

/** What no annulment has taken back; annulments themselves and corrections of the entry are for ever. */
function standingOf(all: readonly Fact[]): readonly Fact[] {
  const gone = new Set(
    all.filter(({ type }) => type === 'CaseFactAnnulled').map(({ data }) => data['fact']),
  );
  return all.filter(({ type, revision }) => type !== 'CaseFactAnnulled' && !gone.has(revision));
}

export function caseFileOf(facts: readonly Fact[], complaint: string): CaseFile {
  const stream = caseStream(complaint);
  const all = inStream(facts, stream);
  const stands = standingOf(all);
  const lodging = stands.find(({ type }) => type === 'CaseLodged');
  const first = all.find(({ type }) => type === 'CaseLodged');
  const lodger = (first?.data['lodger'] ?? { kind: 'none' }) as {
    readonly kind: string;
    readonly units?: readonly string[];
  };
  return {
    stream,
    all,
    stands,
    lodging,
    kind: text(first, 'kind') ?? '',
    lodgers: lodger.units ?? [],
    lodgerKind: lodger.kind,
    stages: lodging === undefined ? [] : stagesOf(stands),
  };
}

/** Everything belongs to the instance that was settled when it was recorded; a return to what was transferred last. */
function stagesOf(stands: readonly Fact[]): readonly Stage[] {
  const stages: Stage[] = [];
  for (const fact of stands) {
    if (fact.type === 'CaseLodged' || fact.type === 'SecondComplaintLodged') {
      const instance = fact.type === 'CaseLodged' ? text(fact, 'instance')! : 'second';
      stages.push({ place: stages.length, instance, begun: fact, facts: [fact] });
      continue;
    }
    const last = stages.at(-1)!;
    const current = stages.findLast((stage) => endOf(stage) === null) ?? last;
    (fact.type === 'CaseReturned' ? last : current).facts.push(fact);
  }
  return stages;
}

export const within = (stage: Stage | undefined, ...types: readonly string[]): readonly Fact[] =>
  (stage?.facts ?? []).filter(({ type }) => types.includes(type));

export const last = (facts: readonly Fact[]): Fact | undefined => facts.at(-1);

/** How an instance ended without a decision; null where it did not. */
export function endOf(stage: Stage): 'refused' | 'transferred' | 'discontinued' | null {
  if (within(stage, 'CaseRefused').length > 0) return 'refused';
  if (within(stage, 'CaseDiscontinued').length > 0) return 'discontinued';
  const moved = last(within(stage, 'CaseTransferred', 'CaseReturned'));
  return moved?.type === 'CaseTransferred' ? 'transferred' : null;
}

export const current = ({ stages }: CaseFile): Stage | undefined =>
  stages.findLast((stage) => endOf(stage) === null);

export const acceptanceIn = (stage: Stage | undefined): Fact | undefined =>
  last(within(stage, 'CaseAccepted'));

export const decisionIn = (stage: Stage | undefined): Fact | undefined =>
  last(within(stage, 'CaseDecided'));

/** Lodged, and neither refused, transferred, discontinued nor decided. */
export function open(file: CaseFile): Stage | undefined {
  const stage = current(file);
  return decisionIn(stage) === undefined ? stage : undefined;
}

/** A second complaint about which nothing was settled yet. */
export function openSecond(file: CaseFile): Stage | undefined {
  const stage = open(file);
  return stage !== undefined && stage.place > 0 ? stage : undefined;
}

export const standingIn = (file: CaseFile, ...types: readonly string[]): readonly Fact[] =>
  file.stands.filter(({ type }) => types.includes(type));

/** *The* decision: the last that stands. */
export const decision = (file: CaseFile): Fact | undefined =>
  file.lodging === undefined ? undefined : last(standingIn(file, 'CaseDecided'));

const ofDecision = (file: CaseFile, type: string): Fact | undefined =>
  standingIn(file, type).find(({ data }) => data['decision'] === decision(file)?.revision);

export const effect = (file: CaseFile): Fact | undefined =>
  ofDecision(file, 'CaseDecisionTookEffect');
export const completion = (file: CaseFile): Fact | undefined => ofDecision(file, 'CaseCarriedOut');

export interface Order {
  readonly order: string;
  readonly what: string;
  readonly stream: string | null;
  readonly fact: number | null;
}
export const ordersOf = (decided: Fact | undefined): readonly Order[] =>
  (decided?.data['orders'] ?? []) as readonly Order[];

/** A decision waits for its effect, or in force for its orders to be carried out. */
function isWaiting(file: CaseFile): boolean {
  if (decision(file) === undefined) return false;
  if (effect(file) === undefined) return true;
  return ordersOf(decision(file)).length > 0 && completion(file) === undefined;
}

export const isOver = (file: CaseFile): boolean => open(file) === undefined && !isWaiting(file);

/** Where it stands; null: nothing of it stands. */
export function standing(file: CaseFile): string | null {
  if (file.lodging === undefined) return null;
  const stage = open(file);
  const inForce = effect(file) !== undefined;
  if (stage !== undefined && stage.place === 0)
    return acceptanceIn(stage) === undefined ? 'lodged' : 'accepted';
  if (stage !== undefined && !inForce) return 'secondPending';
  if (completion(file) !== undefined) return 'carriedOut';
  if (inForce) return 'inForce';
  if (decision(file) !== undefined) return 'decided';
  return endOf(file.stages.at(-1)!);
}

/** Whether it holds proposals; a second complaint that comes into force's time holds nothing until it is accepted. */
export function isPending(file: CaseFile, from: string): boolean {
  if (from === 'never' || file.lodging === undefined) return false;
  const second = openSecond(file);
  const idle =
    second !== undefined && effect(file) !== undefined && acceptanceIn(second) === undefined;
  if ((idle || open(file) === undefined) && !isWaiting(file)) return false;
  return from === 'lodged' || standingIn(file, 'CaseAccepted').length > 0;
}

/** Whole anew at each correction; what a second complaint does not say itself is as the first said it when it came. */
export function entryOf(file: CaseFile, stage: Stage, until = Infinity): Entry {
  const first = stage.place === 0 ? undefined : file.stages[0]!;
  const before = first && entryOf(file, first, stage.begun.revision);
  const said = { ...before, ...stage.begun.data } as unknown as Entry;
  const begun: Entry = {
    receivedAt: stage.begun.receivedAt,
    knownOn: before?.knownOn ?? said.knownOn,
    area: said.area,
    against: said.against,
    lines: said.lines,
    concerns: said.concerns,
    claims: said.claims,
  };
  const corrections = within(stage, 'CaseEntryCorrected');
  return corrections
    .filter(({ revision }) => revision < until)
    .reduce(
      (entry, { data }) => ({
        ...(data as unknown as Entry),
        receivedAt: (data['receivedAt'] as string | null) ?? entry.receivedAt,
      }),
      begun,
    );
}

/** Units that lodged it or that it concerns. */
export function unitsOf(file: CaseFile): readonly string[] {
  const concerned = file.stages.flatMap((stage) => entryOf(file, stage).concerns);
  return [...file.lodgers, ...concerned.map(({ unit }) => unit)];
}

/** Withdrawn as a whole, in the instance that is settled. */
export const isWithdrawn = (stage: Stage | undefined): boolean =>
  within(stage, 'CaseWithdrawn').some(({ data }) => data['part'] === null);

interface Ended {
  readonly begun: string;
  readonly ended: string;
  readonly id: string;
}
const suspension: Ended = { begun: 'CaseSuspended', ended: 'CaseResumed', id: 'suspension' };
const stay: Ended = { begun: 'ExecutionStayed', ended: 'StayLifted', id: 'stay' };

/** What was begun and not ended: a suspension of the settlement, a stay of the disputed decision. */
function unended(facts: readonly Fact[], { begun, ended, id }: Ended): readonly Fact[] {
  const over = new Set(facts.filter(({ type }) => type === ended).map((fact) => text(fact, id)));
  return facts.filter((fact) => fact.type === begun && !over.has(text(fact, id)));
}
export const suspensions = (stage: Stage | undefined): readonly Fact[] =>
  unended(stage?.facts ?? [], suspension);
export const stays = (file: CaseFile): readonly Fact[] => unended(file.stands, stay);

/** One spelling of whom a paper names, so that the same body is known again. */
export function nameOf(party: unknown): string {
  const { kind, unit, body } = party as Readonly<Record<string, string | undefined>>;
  return [kind, unit, body?.trim().toLowerCase()].join(' ');
}

/** Who settles it: who accepted it, or to whom it was handed over since. */
export function settler(stage: Stage | undefined): string | null {
  const fact = last(within(stage, 'CaseAccepted', 'CaseHandedOver'));
  return fact === undefined ? null : nameOf(fact.data['settledBy']);
}
