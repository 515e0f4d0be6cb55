// What movements are called, for reports that name them by their ids.
import { blocYearStream } from '../../../libs/domain/bloc-year/season.ts';
import type { Questions } from '../../../libs/views/views.ts';
import { factsFold, factsOf } from '../../../projections/bloc-year-facts.ts';

const launches = factsFold(['MovementLaunched']);

/** The title of a movement of the bloc-year, annulled since or not; its id where there is none. */
export function movementTitles(
  views: Questions,
  { year, bloc }: { readonly year: number; readonly bloc: string },
  asOf: number | null,
): (movement: string) => string {
  const launched = factsOf(
    views.state(blocYearStream(year, bloc), launches, asOf),
    'MovementLaunched',
  );
  const titles = new Map(launched.map(({ data }) => [data.movement, data.title]));
  return (movement) => titles.get(movement) ?? movement;
}
