// The ledger as reconstructions read it, from the views: at an event, however much was recorded since.
import type { LedgerAt } from '../../libs/domain/reconstruction/ledger-then.ts';
import type { Questions } from '../../libs/views/views.ts';
import { scoreboard, scoreboardScope, type ScoreboardRow } from '../../projections/scoreboard.ts';
import { unitsOfYear } from './board-in-effect.ts';
import { knownAt } from './known-at.ts';

export function ledgerOn(views: Questions): LedgerAt {
  return ({ stream, revision }) => {
    const index = views.indexOf(stream, revision);
    if (index < 0) return null;
    return {
      known: knownAt(views, index),
      time: views.timeOf(index),
      units: (year, bloc) =>
        bloc === null ? unitsOfYear(views, year, index) : unitsOf(views, { year, bloc }, index),
    };
  };
}

function unitsOf(
  views: Questions,
  { year, bloc }: { readonly year: number; readonly bloc: string },
  index: number,
): readonly string[] {
  const { rows } = views.rows(scoreboard.name, scoreboardScope(year, bloc), index);
  return rows.map(({ value }) => (value as ScoreboardRow).unit);
}
