// Facts that an order names are found in any stream, with what took them back, by their revision or by their id.
import { describe, expect, test } from 'vitest';
import type { Recorded } from './act.ts';
import { aggregates } from './aggregates.ts';
import { anyStream, revisionsTakenBack, stands, takingBack } from './any-stream.ts';
import { board } from './papers.contract.ts';

type Told = readonly [type: string, data: object];

function streamOf(...told: readonly Told[]) {
  return told
    .map(([type, data], revision): Recorded => {
      const at = '2021-03-01T01:00:00.000Z';
      const times = { occurredOn: '2021-03-01', recordedAt: at, receivedAt: at };
      return { revision, type, data, ...times, actor: board, causation: null, correlation: null };
    })
    .reduce((state, event) => anyStream.evolve(state, event), anyStream.initial);
}

describe('a fact in any stream', () => {
  test('stands until it is annulled by its revision', () => {
    const stream = streamOf(
      ['BlocMet', {}],
      ['BlocYearFactAnnulled', { fact: 0, factType: 'BlocMet' }],
    );
    expect(stands(stream, 0)).toBe(false);
    expect(stands(stream, 1)).toBe(true);
    expect(stands(stream, 2)).toBe(false);
  });

  test('stands until it is lifted by its id, and again where the lifting was annulled', () => {
    const held: Told = ['ProposalsHeld', { hold: 'td-1' }];
    const lifted: Told = ['HoldLifted', { hold: 'td-1' }];
    const other: Told = ['ProposalsHeld', { hold: 'td-2' }];
    expect(stands(streamOf(held, other, lifted), 0)).toBe(false);
    expect(stands(streamOf(held, other, lifted), 1)).toBe(true);
    const annulled: Told = ['BlocYearFactAnnulled', { fact: 2, factType: 'HoldLifted' }];
    expect(stands(streamOf(held, other, lifted, annulled), 0)).toBe(true);
  });

  test('that granted several awards is not taken back by the revocation of one', () => {
    const awards = (...ids: readonly string[]): Told => [
      'AwardsGranted',
      { awards: ids.map((award) => ({ award })) },
    ];
    const revoked = { type: 'AwardRevoked', data: { award: 'kt-1' } };
    expect(revisionsTakenBack(streamOf(awards('kt-1')), revoked)).toEqual([0]);
    expect(revisionsTakenBack(streamOf(awards('kt-1', 'kt-2')), revoked)).toEqual([]);
  });

  test('is taken back by every event whose name says that it takes something back', () => {
    // No order names a case: what a case takes back within itself, its own fold tells.
    const named = Object.values(aggregates)
      .filter(({ category }) => category !== 'complaint')
      .flatMap(({ types }) => Object.keys(types))
      .filter((type) => /(Annulled|Withdrawn|Lifted|Revoked)$/.test(type));
    expect(named.filter((type) => !takingBack.includes(type))).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });
});
