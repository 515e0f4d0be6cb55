// What came of a decision on a case in the streams of the ledger, whichever they are: found by what ordered it.
import { stands } from '../../libs/domain/any-stream.ts';
import type { CaseRecord } from '../../libs/domain/complaint/complaint.ts';
import { carriedOutBy } from '../../libs/domain/ordered.ts';
import type { ViewEvent } from '../../libs/views/projection.ts';
import type { Questions } from '../../libs/views/views.ts';
import { consequencesOf } from '../../projections/consequences.ts';
import { anyStreamFold } from '../../projections/stream-folds.ts';
import { eventAt } from './told-event.shown.ts';

/** Most events that are read of one decision; it orders at most 20 things. */
const correctionsMax = 200;

/** An event that a decision ordered. */
export interface Correction {
  readonly event: ViewEvent;
  /** Nothing that stands itself has taken it back. */
  readonly standing: boolean;
  /** The ids of the orders that it carries out. */
  readonly orders: readonly string[];
}

interface Place {
  readonly views: Questions;
  readonly asOf: number;
  /** The case. */
  readonly stream: string;
}

export interface Corrections {
  /** In the order of the ledger. */
  readonly corrections: readonly Correction[];
  /** False: there are more than are told. */
  readonly complete: boolean;
}

/** What the ledger did by itself because of the decision, such as lifting a hold, is no correction. */
export function correctionsOf(
  { views, asOf, stream }: Place,
  { revision, data: { orders } }: CaseRecord<'CaseDecided'>,
): Corrections {
  const came = consequencesOf(views, { stream, revision }, { asOf, first: correctionsMax });
  const corrections = came.events.flatMap((at): readonly Correction[] => {
    const event = eventAt(views, at, asOf);
    if (!event || event.metadata.actor.channel === 'reactor') return [];
    const own = views.state(at.stream, anyStreamFold, asOf);
    const carriesOut = carriedOutBy(event, orders, { stream: at.stream, own });
    const standing = stands(own, at.revision);
    return [{ event, standing, orders: carriesOut.map(({ order }) => order) }];
  });
  return { corrections, complete: came.complete };
}
