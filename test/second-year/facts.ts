// The whole ledger as one list, and plain questions to it: slow, and nothing of it is shared with the domain but types.
import type { Recorded } from '../../libs/domain/act.ts';
import type { Actor } from '../../libs/domain/actor.ts';
import type { LegalBasis, OfficialDocument } from '../../libs/domain/official-document.ts';
import type { StoredFile } from '../../libs/domain/stored-file.ts';

/** An event in its stream; what it says is read field by field, as a clerk reads a form. */
export interface Fact extends Omit<Recorded, 'data'> {
  readonly stream: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Given {
  readonly occurredOn: string;
  readonly receivedAt: string | null;
  readonly actor: Actor;
  /** The civil day of the recording. */
  readonly today: string;
}

export const text = (of: Fact | undefined, field: string): string | null =>
  (of?.data[field] ?? null) as string | null;

export const list = (of: Fact | undefined, field: string): readonly string[] =>
  (of?.data[field] ?? []) as readonly string[];

export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

const annulments = new Set(['UnitFactAnnulled', 'BlocFactAnnulled', 'BlocYearFactAnnulled']);

export function inStream(facts: readonly Fact[], stream: string, ...types: readonly string[]) {
  return facts.filter(
    (each) => each.stream === stream && (types.length === 0 || types.includes(each.type)),
  );
}

export function isAnnulled(facts: readonly Fact[], fact: Fact): boolean {
  return facts.some(
    ({ stream, type, data }) =>
      stream === fact.stream && annulments.has(type) && data['fact'] === fact.revision,
  );
}

/** What no annulment has taken back. */
export function standing(facts: readonly Fact[], stream: string, ...types: readonly string[]) {
  return inStream(facts, stream, ...types).filter((each) => !isAnnulled(facts, each));
}

/** Who recorded a fact may take it back, and so may the Board and who settles complaints. */
export const mayAnnul = (fact: Fact, { role }: Actor): boolean =>
  role === 'board' || role === 'complaintHandler' || role === fact.actor.role;

// Papers

export const isBlank = (value: string | null): boolean => value === null || value.trim() === '';

export function isLater(document: OfficialDocument | null, { today }: Given): boolean {
  return document?.date !== null && document?.date !== undefined && document.date > today;
}

export function isIncomplete({ issuer, number, date }: OfficialDocument): boolean {
  return isBlank(issuer) || isBlank(number) || isBlank(date);
}

export const hasNoText = (basis: LegalBasis): boolean => isBlank(basis.text);

export const isBasisLater = (basis: LegalBasis | null, given: Given): boolean =>
  isLater(basis?.document ?? null, given);

export const isNoHash = (file: StoredFile | null): boolean =>
  file !== null && !/^[0-9a-f]{64}$/.test(file.sha256);

// Units

const unitStream = (unit: string): string => `unit-${unit}`;

export const isEntered = (facts: readonly Fact[], unit: string): boolean =>
  inStream(facts, unitStream(unit), 'UnitEntered').length > 0;

export const entryOf = (facts: readonly Fact[], unit: string): Fact | undefined =>
  inStream(facts, unitStream(unit), 'UnitEntered', 'UnitEntryCorrected').at(-1);

export const endings = ['UnitMerged', 'UnitDivided', 'UnitDissolved'];

export const endingOf = (facts: readonly Fact[], unit: string): Fact | undefined =>
  standing(facts, unitStream(unit), ...endings).at(-1);

/** Whether the unit is no more on a day. */
export function hasEndedBy(facts: readonly Fact[], unit: string, day: string): boolean {
  const until = text(endingOf(facts, unit), 'until');
  return until !== null && day > until;
}

/**
 * What holds of a unit on a day: what has the latest first day, of two on one day the later recorded. The entry is from its
 * own first day on; before it, it holds for want of anything else.
 */
export function heldOn(
  facts: readonly Fact[],
  unit: string,
  { type, field, day }: { readonly type: string; readonly field: string; readonly day: string },
): unknown {
  const changes = standing(facts, unitStream(unit), type).filter(
    (each) => text(each, 'from')! <= day,
  );
  const entry = entryOf(facts, unit);
  const from = (each: Fact | undefined) => text(each, 'from') ?? '';
  const first = from(entry) <= day || changes.length === 0 ? entry : undefined;
  const latest = changes.reduce(
    (best, each) => (best !== undefined && from(best) > from(each) ? best : each),
    first,
  );
  return latest?.data[field] ?? null;
}

// Membership

export interface Membership {
  readonly bloc: string;
  readonly from: string;
  readonly until: string | null;
  readonly joined: Fact;
}

export function membershipsOf(facts: readonly Fact[], unit: string): readonly Membership[] {
  const events = standing(facts, unitStream(unit), 'BlocJoined', 'BlocLeft', ...endings);
  const end = text(endingOf(facts, unit), 'until');
  return events
    .filter(({ type }) => type === 'BlocJoined')
    .map((joined) => {
      const next = events.find(
        ({ type, revision }) => type === 'BlocLeft' && revision > joined.revision,
      );
      const bloc = text(joined, 'bloc')!;
      const isNext = next !== undefined && leavesFrom(events, next) === joined;
      const left = isNext ? text(next, 'until') : null;
      const until = end !== null && (left === null || left > end) ? end : left;
      return { bloc, from: text(joined, 'from')!, until, joined };
    });
}

/** The joining that a leaving ended: the last before it. */
function leavesFrom(events: readonly Fact[], left: Fact): Fact | undefined {
  return events.findLast(({ type, revision }) => type === 'BlocJoined' && revision < left.revision);
}

export function blocsOn(facts: readonly Fact[], unit: string, day: string): readonly string[] {
  return membershipsOf(facts, unit)
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .map(({ bloc }) => bloc);
}

// Blocs

const blocStream = (bloc: string): string => `bloc-${bloc}`;

export const isSetUp = (facts: readonly Fact[], bloc: string): boolean =>
  inStream(facts, blocStream(bloc), 'BlocSetUp').length > 0;

export const setUpOf = (facts: readonly Fact[], bloc: string): Fact | undefined =>
  inStream(facts, blocStream(bloc), 'BlocSetUp', 'BlocEntryCorrected').at(-1);

/** The body that a bloc is delegated to now: as set up or, later, reconstituted. */
export const authorityOf = (facts: readonly Fact[], bloc: string): string | null =>
  text(
    standing(facts, blocStream(bloc), 'BlocSetUp', 'BlocEntryCorrected', 'BlocReconstituted').at(
      -1,
    ),
    'authority',
  );

export const dissolutionOf = (facts: readonly Fact[], bloc: string): Fact | undefined =>
  standing(facts, blocStream(bloc), 'BlocDissolved').at(-1);

export function isDissolvedBy(facts: readonly Fact[], bloc: string, day: string): boolean {
  const until = text(dissolutionOf(facts, bloc), 'until');
  return until !== null && day > until;
}

// Seasons

export const blocYearStream = (bloc: string, year: number): string => `blocYear-${year}-${bloc}`;
export const unitYearStream = (unit: string, year: number): string => `unitYear-${year}-${unit}`;

export const isBlocYearOpen = (facts: readonly Fact[], bloc: string, year: number): boolean =>
  inStream(facts, blocYearStream(bloc, year), 'BlocYearOpened').length > 0;

export const isBlocYearClosed = (facts: readonly Fact[], bloc: string, year: number): boolean =>
  standing(facts, blocYearStream(bloc, year), 'BlocYearCutShort').length > 0;

export const isUnitYearOpen = (facts: readonly Fact[], unit: string, year: number): boolean =>
  inStream(facts, unitYearStream(unit, year), 'UnitYearOpened').length > 0;

const closings = ['UnitYearClosed', 'UnitYearCutShort'];

/** A closing that was not taken back. */
export function closureOf(facts: readonly Fact[], unit: string, year: number): Fact | undefined {
  const stream = unitYearStream(unit, year);
  const annulled = new Set(
    inStream(facts, stream, 'UnitYearClosureAnnulled').map(({ data }) => data['closure']),
  );
  return inStream(facts, stream, ...closings).findLast(({ revision }) => !annulled.has(revision));
}

export function closingAt(
  facts: readonly Fact[],
  { unit, year }: { readonly unit: string; readonly year: number },
  revision: number,
): Fact | undefined {
  return inStream(facts, unitYearStream(unit, year), ...closings).find(
    (each) => each.revision === revision,
  );
}

/** The bloc that a unit-year counts in: of its opening, or of its last transfer. */
export const blocOfUnitYear = (facts: readonly Fact[], unit: string, year: number): string | null =>
  text(
    inStream(facts, unitYearStream(unit, year), 'UnitYearOpened', 'UnitYearTransferred').at(-1),
    'bloc',
  );
