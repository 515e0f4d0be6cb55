// Blocs and bloc-years hold at every index what a fresh fold of their streams gives.
import { describe, expect, test } from 'vitest';
import { decode } from '../libs/domain/aggregates.ts';
import { bloc } from '../libs/domain/bloc/bloc.ts';
import { blocYear } from '../libs/domain/bloc-year/bloc-year.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import type { Views } from '../libs/views/views.ts';
import { lawfulStore } from '../test/lawful-store.ts';
import { blocYears, blocYearsScope } from './bloc-years.ts';
import { blocs, blocsScope } from './blocs.ts';

function freshBloc(events: readonly ViewEvent[]) {
  const { setUp, name, authority, leaderships } = events
    .map(decode)
    .reduce((state, each) => bloc.evolve(state, each), bloc.initial);
  const { bloc: id, tier, setUpOn } = setUp!;
  const revision = events.length - 1;
  return { bloc: id, name, tier, authority, setUpOn, leaderships, revision };
}

function freshBlocYear(events: readonly ViewEvent[]) {
  const state = events
    .map(decode)
    .reduce((state, each) => blocYear.evolve(state, each), blocYear.initial);
  const { opened, pinned, draft, issued } = state;
  const reached = [
    ['drafted', draft !== null],
    ['agreed', draft?.agreed],
    ['opinionRequested', draft?.opinionRequested],
    ['opinionGiven', draft?.opinion],
    ['issued', issued !== null],
  ] as const;
  return {
    bloc: opened!.bloc,
    year: opened!.year,
    ruleBook: pinned?.ruleBook ?? null,
    scorecard: reached.findLast(([, done]) => done)?.[0] ?? 'none',
    opinion: draft?.opinion ?? null,
    draftRevision: draft?.revision ?? null,
    issuedRevision: issued?.revision ?? null,
    appraisalRequests: new Set(state.appraisalsAsked.flatMap(({ units }) => units)).size,
    consolidatedRegistrations: state.registrationsSent.at(-1)?.registrations.length ?? null,
    revision: events.length - 1,
  };
}

/** The streams of blocs and bloc-years, each with the ledger indexes of its events. */
function changesOf(views: Views, prefix: string): readonly { stream: string; index: number }[] {
  const page = views.events({ streamPrefix: prefix }, { first: 200, asOf: null });
  return page.events.map(({ stream, index }) => ({ stream, index }));
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('in the random lawful year %i', (seed) => {
  test('each bloc and bloc-year is what a fresh fold gives, at every index', async () => {
    const views = openViews(':memory:', [blocs, blocYears]);
    await views.catchUp(await lawfulStore(seed));
    const ofBlocs = changesOf(views, 'bloc-');
    const ofYears = changesOf(views, 'blocYear-');
    expect(ofBlocs.length).toBeGreaterThan(1);
    expect(ofYears.length).toBeGreaterThan(5);
    for (const { stream, index } of ofBlocs) {
      const expected = freshBloc(views.stream(stream, index));
      const held = views.row('blocs', blocsScope, expected.bloc, index).row;
      expect(held).toMatchObject({ since: index, value: expected });
    }
    for (const { stream, index } of ofYears) {
      const past = views.stream(stream, index);
      // Every book and scorecard of a random year is a sample: the row is one from the pinning on.
      const illustrative = past.some(({ type }) => type === 'RuleBookPinned');
      const expected = { ...freshBlocYear(past), illustrative };
      const scope = blocYearsScope(expected.year);
      const held = views.row('blocYears', scope, expected.bloc, index).row;
      expect(held).toMatchObject({ since: index, value: expected });
    }
    views.close();
  });
});
