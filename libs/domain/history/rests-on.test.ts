// What rests on what beyond a unit-year: steps made of a draft, corrections, what was taken back.
import { expect, test } from 'vitest';
import { given } from '../given.contract.ts';
import { late } from '../year.contract.ts';
import { causesOf } from './causation.ts';
import { decode } from '../aggregates.ts';
import { restingIn, restsOn } from './rests-on.ts';

const streams = given(late.approved);
const blocYear = 'blocYear-2021-khoi-1';
const events = (streams.get(blocYear) ?? []).map(({ content }) => decode(content));
const revisionOf = (type: string) => events.find((each) => each.type === type)!.revision;
const typesOf = (revisions: readonly number[]) => revisions.map((each) => events[each]!.type);

test('every step of a scorecard rests on its draft, and the draft on the pinned rule book', () => {
  const steps = [
    'ScorecardAgreed',
    'BoardOpinionRequested',
    'BoardOpinionGiven',
    'ScorecardIssued',
  ];
  const fromDraft = restingIn(blocYear, events, [revisionOf('ScorecardDrafted')]);
  expect(typesOf(fromDraft)).toEqual(['ScorecardDrafted', ...steps]);
  const fromPin = restingIn(blocYear, events, [revisionOf('RuleBookPinned')]);
  expect(typesOf(fromPin)).toEqual(['RuleBookPinned', 'ScorecardDrafted', ...steps]);
});

test('the last step carries nothing of its stream, and nothing removed carries nothing', () => {
  const issue = revisionOf('ScorecardIssued');
  expect(restingIn(blocYear, events, [issue])).toEqual([issue]);
  expect(restingIn(blocYear, events, [])).toEqual([]);
});

test('a unit’s year rests on the membership that it read, an approval not on what it only looked at', () => {
  const named = [...streams].flatMap(([stream, sealed]) =>
    sealed.flatMap(({ content }) =>
      causesOf({ stream, event: decode(content) }, []).flatMap(({ tie, field }) =>
        tie === 'read' && field !== null ? [{ type: content.type, field }] : [],
      ),
    ),
  );
  const resting = named.filter(({ type, field }) => restsOn(type, field));
  expect(resting).toContainEqual({ type: 'UnitYearOpened', field: 'membership' });
  expect(resting).toContainEqual({ type: 'ScorecardApplied', field: 'scorecard' });
  expect(resting.map(({ type }) => type)).not.toContain('UnitYearApproved');
  expect(named.map(({ type }) => type)).toContain('UnitYearApproved');
});
