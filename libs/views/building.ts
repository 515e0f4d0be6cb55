// Views that are being built from the copy of the events: what they say while they have no rows to answer with yet.
import type { ViewsStatus } from './status.ts';

/** How far the building of one view has come. */
export interface Building {
  readonly view: string;
  /** The version that is being built. */
  readonly version: number;
  readonly handled: number;
  readonly total: number;
  /** Whether its older rows answer meanwhile; without them questions are refused. */
  readonly answers: boolean;
}

/**
 * The file holds no version of this view that ever came to the end: it is new, and is being built beside the others. Its
 * first rows are of long ago, and would be taken for those of now.
 */
export class ViewBuilding extends Error {
  override readonly name = 'ViewBuilding';
  readonly view: string;
  readonly handled: number;
  readonly total: number;

  constructor({ view, handled, total }: Pick<Building, 'view' | 'handled' | 'total'>) {
    super(`the view ${view} is being built: ${handled} of ${total} events`);
    this.view = view;
    this.handled = handled;
    this.total = total;
  }
}

/** The views that are behind the copy and go on; one that has stopped at an event is not being built any more. */
export function viewsBuilding({ index, views }: ViewsStatus): readonly Building[] {
  const total = index + 1;
  return views.flatMap(({ view, version, index: last, answers, stopped, rebuilding }) => {
    if (rebuilding !== null) {
      if (rebuilding.stopped !== null) return [];
      const { version: next, index: at } = rebuilding;
      return [{ view, version: next, handled: at + 1, total, answers: true }];
    }
    if (stopped !== null || last === index) return [];
    return [{ view, version, handled: last + 1, total, answers }];
  });
}
