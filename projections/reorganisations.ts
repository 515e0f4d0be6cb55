// Reorganisations: a row each with how many of its parts are carried out, and one of them whole, with what is missing.
import type { Recorded } from '../libs/domain/act.ts';
import { decode } from '../libs/domain/aggregates.ts';
import type { CivilDate, Instant } from '../libs/domain/civil-date.ts';
import type { LegalBasis, OfficialDocument } from '../libs/domain/official-document.ts';
import {
  isReorganisationStream,
  reorganisationStream,
  type ReorganisationAnnulled,
  type ReorganisationCorrected,
  type ReorganisationDecided,
  type ReorganisationPart,
} from '../libs/domain/reorganisation/reorganisation.ts';
import { unitStream, type Unit, type UnitFactAnnulled } from '../libs/domain/unit/unit.ts';
import type { Fold, Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import type { Questions } from '../libs/views/views.ts';
import { unitFold } from './stream-folds.ts';

export interface ReorganisationRow {
  readonly reorganisation: string;
  readonly title: string;
  /** As it was last recorded or corrected, like all below. */
  readonly decision: OfficialDocument;
  readonly effectiveFrom: CivilDate;
  /** How often it was recorded: once, and once for each correction. */
  readonly versions: number;
  readonly parts: number;
  /** Parts that an event of their unit carried out and that stand. */
  readonly done: number;
  /** Revision of the annulment; what units' streams hold of it stands until it is annulled there. */
  readonly annulledAt: number | null;
  readonly revision: number;
}

/** The one scope; its keys are the ids of reorganisations. */
export const reorganisationsScope = 'all';

/** Row versions: one an event of a reorganisation, one for each part that is carried out or annulled. */
export const reorganisations: Projection = { name: 'reorganisations', version: 1, project };

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  const stream = reorganisationOf(event, folds);
  if (stream === null) return [];
  const recorded = folds.state(stream, decisionFold);
  const newest = newestOf(recorded);
  const [first] = recorded;
  if (!newest || !first) return [];
  const { reorganisation, title } = first.data as ReorganisationDecided['data'];
  const { decision, effectiveFrom, parts, revision } = newest;
  const unitState = (id: string) => folds.state(unitStream(id), unitFold);
  const value: ReorganisationRow = {
    reorganisation,
    title,
    decision,
    effectiveFrom,
    versions: recorded.filter(isVersion).length,
    parts: parts.length,
    done: parts.filter((part) => doneBy(part, stream, unitState(part.unit)) !== null).length,
    annulledAt: annulmentOf(recorded)?.revision ?? null,
    revision,
  };
  return [{ scope: reorganisationsScope, key: reorganisation, value }];
}

/** The stream of the decision that an event is of, carries out, or takes a part of back. */
function reorganisationOf(event: ViewEvent, folds: StreamFolds): string | null {
  const { stream, type, data } = event;
  if (isReorganisationStream(stream)) return stream;
  if (!stream.startsWith('unit-')) return null;
  if (type !== 'UnitFactAnnulled') return carriedOut(data);
  const { fact } = data as UnitFactAnnulled['data'];
  const { recorded } = folds.state(stream, unitFold);
  return carriedOut(recorded.find(({ revision }) => revision === fact)?.data ?? {});
}

function carriedOut(data: Recorded['data']): string | null {
  const { reorganisation } = data as {
    readonly reorganisation?: { readonly stream: string } | null;
  };
  return reorganisation?.stream ?? null;
}

// The decision

interface Indexed extends Recorded {
  readonly index: number;
}

/** The few events of a decision, whole. */
const decisionFold: Fold<readonly Indexed[]> = {
  initial: [],
  evolve: (recorded, event) => [...recorded, { ...decode(event), index: event.index }],
};

function isVersion({ type }: Recorded): boolean {
  return type !== 'ReorganisationAnnulled';
}

type Content = Pick<ReorganisationCorrected['data'], 'decision' | 'effectiveFrom' | 'parts'> & {
  readonly legalBasis: LegalBasis | null;
};

export interface ReorganisationVersionTold extends Content {
  readonly revision: number;
  readonly index: number;
  readonly occurredOn: CivilDate;
  readonly recordedAt: Instant;
}

function versionOf({ data, ...event }: Indexed): ReorganisationVersionTold {
  const { decision, effectiveFrom, parts, legalBasis } = data as Content;
  const { revision, index, occurredOn, recordedAt } = event;
  const said = { decision, effectiveFrom, parts, legalBasis };
  return { ...said, revision, index, occurredOn, recordedAt };
}

function newestOf(recorded: readonly Indexed[]): ReorganisationVersionTold | null {
  const newest = recorded.findLast(isVersion);
  return newest ? versionOf(newest) : null;
}

function annulmentOf(recorded: readonly Indexed[]): Indexed | null {
  return recorded.find((each) => !isVersion(each)) ?? null;
}

// What became of it

/** The event of its unit that carried a part out. */
export interface PartDoneBy {
  readonly revision: number;
  readonly occurredOn: CivilDate;
  readonly recordedAt: Instant;
}

function doneBy(part: ReorganisationPart, stream: string, state: Unit): PartDoneBy | null {
  const done = state.partsDone.find(
    (each) => each.reorganisation === stream && each.part === part.part,
  );
  const event = state.recorded.find(({ revision }) => revision === done?.revision);
  if (!event) return null;
  const { revision, occurredOn, recordedAt } = event;
  return { revision, occurredOn, recordedAt };
}

export interface PartTold {
  readonly part: ReorganisationPart;
  /** False: only an earlier version has it. */
  readonly inForce: boolean;
  /** Null: it is missing. */
  readonly done: PartDoneBy | null;
  /** A successor may have to be entered first. */
  readonly unitEntered: boolean;
}

export interface ReorganisationTold {
  readonly reorganisation: string;
  readonly title: string;
  /** As it was last recorded or corrected. */
  readonly decision: OfficialDocument;
  readonly effectiveFrom: CivilDate;
  /** In the order of recording; the last holds. */
  readonly versions: readonly ReorganisationVersionTold[];
  readonly annulment: (ReorganisationAnnulled['data'] & { readonly revision: number }) | null;
  /** Those in force, then those that a correction left out. */
  readonly parts: readonly PartTold[];
}

/** Null where no such decision was recorded by then. */
export function reorganisationAt(
  views: Pick<Questions, 'state'>,
  id: string,
  asOf: number | null,
): ReorganisationTold | null {
  const stream = reorganisationStream(id);
  const recorded = views.state(stream, decisionFold, asOf);
  const newest = newestOf(recorded);
  const [first] = recorded;
  if (!newest || !first) return null;
  const versions = recorded.filter(isVersion).map(versionOf);
  const earlier = versions.flatMap(({ parts }) => parts).filter((each) => !has(newest.parts, each));
  const leftOut = earlier.filter((each, place) => !has(earlier.slice(place + 1), each));
  const told = (inForce: boolean) => (part: ReorganisationPart) => {
    const state = views.state(unitStream(part.unit), unitFold, asOf);
    const done = doneBy(part, stream, state);
    return { part, inForce, done, unitEntered: state.entered !== null };
  };
  const annulment = annulmentOf(recorded);
  return {
    reorganisation: id,
    title: (first.data as ReorganisationDecided['data']).title,
    decision: newest.decision,
    effectiveFrom: newest.effectiveFrom,
    versions,
    annulment: annulment && {
      ...(annulment.data as ReorganisationAnnulled['data']),
      revision: annulment.revision,
    },
    parts: [...newest.parts.map(told(true)), ...leftOut.map(told(false))],
  };
}

/** A part is the same where its id and its unit are: what it says may have been corrected. */
function has(parts: readonly ReorganisationPart[], { part, unit }: ReorganisationPart): boolean {
  return parts.some((each) => each.part === part && each.unit === unit);
}
