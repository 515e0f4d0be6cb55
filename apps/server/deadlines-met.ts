// Which deadlines one event met: those of its unit-year or bloc-year; of a bloc's own event, those of that year and the next.
import { civilDateOf, yearOf } from '../../libs/domain/civil-date.ts';
import { stateOn } from '../../libs/domain/deadlines/standing-on.ts';
import type { ViewEvent } from '../../libs/views/projection.ts';
import type { Questions } from '../../libs/views/views.ts';
import { deadlineRows } from '../../projections/deadlines-of-year.ts';
import { blocYearFold, unitYearFold } from '../../projections/stream-folds.ts';
import { shownDeadlines, type DeadlineShown } from './deadlines.shown.ts';

interface BlocYear {
  readonly bloc: string;
  readonly year: number;
}

/** As they stand on the day of the point asked for. */
export function deadlinesMetBy(
  views: Questions,
  event: ViewEvent,
  asOf: number,
): readonly DeadlineShown[] {
  const on = civilDateOf(views.timeOf(asOf));
  return blocYearsOf(views, event, asOf).flatMap((of) => {
    const asking = { on, withinDays: 0 };
    const show = shownDeadlines(views, of.year, asOf, asking);
    const met = deadlineRows(views, of, asOf).rows.filter(
      ({ row }) =>
        row.met?.event.stream === event.stream && row.met.event.revision === event.revision,
    );
    return met.map(({ key, row }) => show({ key, row, state: stateOn(row, asking) }));
  });
}

function blocYearsOf(views: Questions, event: ViewEvent, asOf: number): readonly BlocYear[] {
  const { stream } = event;
  if (stream.startsWith('unitYear-')) {
    const { opened, bloc } = views.state(stream, unitYearFold, asOf).counted.facts;
    return opened && bloc !== null ? [{ bloc, year: opened.year }] : [];
  }
  if (stream.startsWith('blocYear-')) {
    const { opened } = views.state(stream, blocYearFold, asOf);
    return opened ? [{ bloc: opened.bloc, year: opened.year }] : [];
  }
  if (!stream.startsWith('bloc-')) return [];
  const bloc = stream.slice('bloc-'.length);
  const year = yearOf(event.metadata.occurredOn);
  return [
    { bloc, year },
    { bloc, year: year + 1 },
  ];
}
