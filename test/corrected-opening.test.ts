// The opening of a bloc-year put right after its scorecard was applied: every reading of a score follows it.
import { expect, test } from 'vitest';
import { basisSourceOf, streamOf } from '../apps/cli/ledger-reading.ts';
import { scoredAt } from '../apps/server/unit-year-scores.ts';
import { scoreOf } from '../libs/domain/scoring/score.ts';
import { counted } from '../libs/domain/unit-year/counted.ts';
import { openMemoryStore } from '../libs/event-store/memory.ts';
import { openViews } from '../libs/views/open-views.ts';
import { projections } from '../projections/all.ts';
import { rankedRows } from '../projections/scoreboard.ts';
import { recorder } from './season-recorder.ts';
import { paper } from './season-rules.ts';
import { recordSeason } from './season.ts';

const of = { unit: 'stc', year: 2021 } as const;
const ofBloc = { bloc: 'k1', year: 2021 } as const;

async function correctedSeason() {
  const store = openMemoryStore();
  await recordSeason(store, { clock: 'machine' });
  const record = recorder(store);
  const legalBasis = { text: 'Kết luận kiểm tra', document: paper('5', '2021-12-28') };
  await record.do('2021-12-29T02:00:00.000Z', 'correctBlocEntry', {
    bloc: 'k1',
    name: 'Khối các sở',
    tier: 'provincial',
    authority: null,
    setUpOn: '2021-01-02',
    decision: paper('1', '2021-01-03'),
    legalBasis,
  });
  await record.do('2021-12-29T03:00:00.000Z', 'correctBlocYearOpening', {
    ...ofBloc,
    legalBasis,
  });
  return store;
}

test('units of a bloc that turns out to be new in the year are not rated, on the board, in the score and in the replay alike', async () => {
  const store = await correctedSeason();
  const views = openViews(':memory:', projections);
  await views.catchUp(store);
  const last = views.resolveAsOf(null);
  const readings = [null, last - 1].map((asOf) => [
    ...rankedRows(views, ofBloc, asOf).map(({ rated }) => rated),
    scoredAt(views, of, { asOf, inEffectOn: null })?.score.status.rated,
  ]);
  views.close();
  expect(readings).toEqual([
    [false, false, false, false],
    [true, true, true, true],
  ]);
  const events = await streamOf(store, 'unitYear-2021-stc');
  const state = events.reduce((past, each) => counted.evolve(past, each), counted.initial);
  expect(scoreOf(state, await basisSourceOf(store, events)).status.rated).toBe(false);
});
