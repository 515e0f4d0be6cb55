// What an event comes from: the event that ordered it, those of other streams that it read, those of its own that it is about.
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import { annulledFact, factOf, type AnnulmentEvent } from './fact-key.ts';
import type { AnyEvent } from './of-type.ts';

/** How an event is tied to an earlier one. */
export type Tie =
  'ordered' | 'carriesOut' | 'read' | 'takesBack' | 'corrects' | 'amends' | 'admits';

export interface Cause {
  readonly tie: Tie;
  readonly event: Reference;
  /** Where the event's data names it, such as `read.2` or `membership`; null where its circumstances do. */
  readonly field: string | null;
}

/** An event with the name of its stream. */
export interface InStream {
  readonly stream: string;
  readonly event: Pick<Recorded, 'revision' | 'type' | 'data' | 'causation'>;
}

/** The event that ordered this one, or whose part this one carries out; null for what was done of itself. */
export function orderedBy({ data, causation }: InStream['event']): Cause | null {
  if (causation) return { tie: 'ordered', event: causation, field: null };
  const { reorganisation } = data as { readonly reorganisation?: unknown };
  if (!isReference(reorganisation)) return null;
  return { tie: 'carriesOut', event: reorganisation, field: 'reorganisation' };
}

/**
 * Everything that an event names as where it comes from, the order first, then in the order of its data.
 * @param earlier the events of its own stream before it
 */
export function causesOf(of: InStream, earlier: readonly Recorded[]): readonly Cause[] {
  const { event } = of;
  const ordered = orderedBy(event);
  const read = referencesIn(event.data, '').filter(
    ({ field }) => ordered === null || field !== ordered.field,
  );
  return [...(ordered ? [ordered] : []), ...ownFacts(of, earlier), ...read];
}

export interface Effect {
  readonly tie: Tie;
  readonly revision: number;
}

/** The later events of the event's own stream that name it: what took it back, put it right, admitted it, read it. */
export function effectsInStream(
  { stream, revision }: Reference,
  events: readonly Recorded[],
): readonly Effect[] {
  return events.flatMap((event, place) => {
    if (event.revision <= revision) return [];
    const tied = causesOf({ stream, event }, events.slice(0, place)).find(
      (each) => each.event.stream === stream && each.event.revision === revision,
    );
    return tied ? [{ tie: tied.tie, revision: event.revision }] : [];
  });
}

/** Most levels at which data is looked through; canonical data has no more. */
const depthMax = 16;

function referencesIn(value: unknown, field: string, depth = 0): readonly Cause[] {
  if (typeof value !== 'object' || value === null || depth > depthMax) return [];
  if (isReference(value)) return [{ tie: 'read', event: value, field }];
  return Object.entries(value).flatMap(([name, inner]) =>
    referencesIn(inner, field === '' ? name : `${field}.${name}`, depth + 1),
  );
}

function isReference(value: unknown): value is Reference {
  if (typeof value !== 'object' || value === null) return false;
  const { stream, revision } = value as Partial<Reference>;
  return (
    typeof stream === 'string' && typeof revision === 'number' && Object.keys(value).length === 2
  );
}

/** Events of the same stream are named by their revision, or by the id of the fact that they record. */
function ownFacts(of: InStream, earlier: readonly Recorded[]): readonly Cause[] {
  const { stream, event } = of;
  const own = (tie: Tie, field: string, revision: number): Cause => ({
    tie,
    field,
    event: { stream, revision },
  });
  const data = event.data as Readonly<Record<string, unknown>>;
  const byRevision = revisionFields.flatMap(({ field, tie }) => {
    const revision = data[field];
    return typeof revision === 'number' ? [own(tie, field, revision)] : [];
  });
  const admits = Array.isArray(data['admits']) ? (data['admits'] as readonly number[]) : [];
  const admitted = admits.map((revision, place) => own('admits', `admits.${place}`, revision));
  const named = namedFact(of, earlier);
  return [...byRevision, ...admitted, ...(named ? [own(named.tie, named.field, named.at)] : [])];
}

const revisionFields = [
  { field: 'fact', tie: 'takesBack' },
  { field: 'closure', tie: 'takesBack' },
  { field: 'draft', tie: 'read' },
  { field: 'convening', tie: 'read' },
] as const;

interface Named {
  readonly tie: Tie;
  readonly field: string;
  readonly at: number;
}

function namedFact({ stream, event }: InStream, earlier: readonly Recorded[]): Named | null {
  const data = event.data as Readonly<Record<string, unknown>>;
  const at = (holds: (each: Recorded) => boolean) =>
    earlier.findLast((each) => !takesBack(each.type) && holds(each))?.revision ?? null;
  const tied = (tie: Tie, field: string, revision: number | null): Named | null =>
    revision === null ? null : { tie, field, at: revision };
  const bears = (field: string, id: unknown) => (each: Recorded) =>
    (each.data as Readonly<Record<string, unknown>>)[field] === id;
  const paper = ['registration', 'report'].find((noun) => typeof data[noun] === 'string');
  if (paper !== undefined && typeof data['amends'] === 'string') {
    return tied('amends', 'amends', at(bears(paper, data['amends'])));
  }
  if (paper !== undefined && event.type.endsWith('ErrorCorrected')) {
    return tied('corrects', paper, at(bears(paper, data[paper])));
  }
  if (event.type === 'EvidenceWithdrawn') {
    return tied('takesBack', 'evidence', at(bears('evidence', data['evidence'])));
  }
  if (event.type === 'ExclusionLifted') {
    return tied('takesBack', 'exclusion', at(bears('exclusion', data['exclusion'])));
  }
  if (!stream.startsWith('unitYear-') || !event.type.endsWith('Annulled')) return null;
  if ('closure' in data) return null;
  const fact = annulledFact(event as unknown as AnnulmentEvent);
  const [field = ''] = fact.split(' ');
  return tied(
    'takesBack',
    field,
    at((each) => factOf(each as AnyEvent) === fact),
  );
}

/** What takes a fact back or puts it right is not the fact. */
function takesBack(type: string): boolean {
  return /(?:Annulled|Corrected|Lifted|Withdrawn)$/u.test(type);
}
