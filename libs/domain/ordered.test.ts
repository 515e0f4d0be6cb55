// A correction names the decision on a complaint that orders it, and does exactly that.
import { describe, expect, test } from 'vitest';
import type { Aggregate, Known, Recorded } from './act.ts';
import { anyStream } from './any-stream.ts';
import { carriedOutBy, fulfils, ordersIn, requireOrdered, type StandingOrder } from './ordered.ts';
import { board } from './papers.contract.ts';

type Told = readonly [type: string, data: object];
const unitYear = 'unitYear-2021-so-y-te';
const kept = 'complaint-kn-1';

function recorded([type, data]: Told, revision: number): Recorded {
  const at = '2021-03-01T01:00:00.000Z';
  const times = { occurredOn: '2021-03-01', recordedAt: at, receivedAt: at };
  return { revision, type, data, ...times, actor: board, causation: null, correlation: null };
}

/** The case's stream is what is told; every other stream has no events. */
function knowing(...told: readonly Told[]): Known {
  return {
    of<State>(aggregate: Aggregate<State>, stream: string) {
      const events = stream === kept ? told.map(recorded) : [];
      const state = events.reduce(
        (folded, event) => aggregate.evolve(folded, event),
        aggregate.initial,
      );
      return { state, revision: events.length - 1 };
    },
    digest: () => '',
  };
}

const annulBreach: StandingOrder = { what: 'annulFact', stream: unitYear, fact: 0 };
const reopen: StandingOrder = { what: 'reopen', stream: unitYear, fact: null };
const lodged: Told = ['CaseLodged', {}];
const decided = (...orders: readonly StandingOrder[]): Told => ['CaseDecided', { orders }];
const annulled = (fact: number): Told => ['CaseFactAnnulled', { fact, factType: 'CaseDecided' }];

function asked(revision: number, told: readonly Told[], stream = kept) {
  return ordersIn(unitYear, { stream, revision }, knowing(...told));
}
const code = (refusal: string) => expect.objectContaining({ code: refusal, field: 'orderedBy' });

describe('a correction', () => {
  test('is held to what the decision orders in its stream', () => {
    const elsewhere: StandingOrder = { ...reopen, stream: 'unitYear-2021-so-tu-phap' };
    expect(asked(1, [lodged, decided(elsewhere, annulBreach)])).toEqual([annulBreach]);
  });

  test.each<readonly [what: string, revision: number, told: readonly Told[], refusal: string]>([
    ['an event that is no decision', 0, [lodged, decided(reopen)], 'CAUSE_UNKNOWN'],
    ['an event that is not there', 2, [lodged, decided(reopen)], 'CAUSE_UNKNOWN'],
    ['an annulled decision', 1, [lodged, decided(reopen), annulled(1)], 'CAUSE_UNKNOWN'],
    [
      'a decision that a later one overtook',
      1,
      [lodged, decided(reopen), decided(reopen)],
      'CAUSE_OVERTAKEN',
    ],
    ['a decision that orders nothing here', 1, [lodged, decided()], 'NOT_ORDERED'],
  ])('cannot name %s', (_what, revision, told, refusal) => {
    expect(() => asked(revision, told)).toThrow(code(refusal));
  });

  test('cannot name an event of a stream that is no case', () => {
    expect(() => asked(1, [lodged, decided(reopen)], unitYear)).toThrow(code('CAUSE_UNKNOWN'));
  });

  test('may name the first decision again where the later one was annulled', () => {
    expect(asked(1, [lodged, decided(reopen), decided(), annulled(2)])).toEqual([reopen]);
  });
});

describe('what is ordered', () => {
  const own = [
    recorded(['DisciplineBreachRecorded', { breach: 'vp-1' }], 0),
    recorded(['DisciplineBreachRecorded', { breach: 'vp-2' }], 1),
  ].reduce((state, event) => anyStream.evolve(state, event), anyStream.initial);
  const annul = (breach: string) => ({ type: 'DisciplineBreachAnnulled', data: { breach } });

  test('is done by annulling the very fact', () => {
    expect(fulfils(annul('vp-1'), annulBreach, own)).toBe(true);
    expect(fulfils(annul('vp-2'), annulBreach, own)).toBe(false);
  });

  test.each([
    ['reopen', 'UnitYearReopened'],
    ['approveAnew', 'UnitYearApproved'],
    ['reappraise', 'SectionThreeAppraised'],
  ] as const)('%s is done by %s alone', (what, type) => {
    const order = { what, fact: null };
    expect(fulfils({ type, data: {} }, order, own)).toBe(true);
    expect(fulfils({ type: 'ResultRecorded', data: {} }, order, own)).toBe(false);
  });

  test('is done by any event where something is to be recorded anew, or otherwise', () => {
    const event = { type: 'ResultRecorded', data: {} };
    expect(fulfils(event, { what: 'recordAnew', fact: null }, own)).toBe(true);
    expect(fulfils(event, { what: 'other', fact: null }, own)).toBe(true);
  });

  test('is told of the exact order that an event carries out, and of a vague one where there is none', () => {
    const stream = unitYear;
    const anew = { what: 'recordAnew', stream, fact: null } as const;
    const elsewhere = { what: 'reopen', stream: 'unitYear-2021-khac', fact: null } as const;
    const reopened = { type: 'UnitYearReopened', data: {} };
    const orders = [anew, reopen, elsewhere];
    expect(carriedOutBy(reopened, orders, { stream, own })).toEqual([reopen]);
    const result = { type: 'ResultRecorded', data: {} };
    expect(carriedOutBy(result, orders, { stream, own })).toEqual([anew]);
  });

  test('is refused to an act that does something else', () => {
    const reopened = { type: 'UnitYearReopened', schema: 1, data: {} };
    expect(() => requireOrdered([annulBreach], [reopened], own)).toThrow(
      code('ORDER_OF_OTHER_ACT'),
    );
    expect(() => requireOrdered([annulBreach, reopen], [reopened], own)).not.toThrow();
  });
});
