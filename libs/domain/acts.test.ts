// Every act happens, is repeated and is refused; and the table of acts says of each what its decision does.
import { describe, expect, test } from 'vitest';
import type { Act } from './act.ts';
import { actNames, acts } from './acts.ts';
import { aggregates } from './aggregates.ts';
import { deedOf, type ActCases, type RefusedCase } from './cases.contract.ts';
import { everyAct } from './every-act.contract.ts';
import { given, when, without, type Streams } from './given.contract.ts';
import { refusalCodes, type RefusalCode } from './refusal.ts';

function actOf({ act }: ActCases): Act<never, never> {
  return acts[act].act;
}

function past(cases: ActCases, ...changes: readonly RefusedCase[]): Streams {
  const instead = changes.find((each) => each.given)?.given;
  const also = changes.flatMap((each) => each.also ?? []);
  return given([...(instead ?? cases.given), ...also]);
}

function refusalOf(cases: ActCases, ...changes: readonly RefusedCase[]) {
  const { refusal } = when(past(cases, ...changes), deedOf(cases, ...changes));
  return refusal && { code: refusal.code, field: refusal.field };
}

describe.each(everyAct.map((each) => [each.act, each] as const))('%s', (_act, cases) => {
  const [type, data] = cases.then;
  const happening = deedOf(cases);

  test('happens', () => {
    const { drafts } = when(past(cases), happening);
    expect(drafts).toEqual([{ type, schema: 1, data }]);
  });

  test(`is repeated: ${cases.again === 'anew' ? 'recorded anew' : cases.again.code}`, () => {
    const { drafts, refusal } = when(given([...cases.given, happening]), happening);
    const again = drafts ? 'anew' : { code: refusal.code, field: refusal.field };
    expect(again).toEqual(cases.again);
  });

  if (cases.refused.length > 0) {
    test.each(cases.refused.map((each) => [each.code, each.field, each] as const))(
      'is refused: %s at %s',
      (code, field, change) => expect(refusalOf(cases, change)).toEqual({ code, field }),
    );
  }

  test('is refused for what its table lists first, where two things are wrong', () => {
    const { refusals } = actOf(cases);
    const outOfOrder = pairs(cases.refused).filter(([one, other]) => {
      const first = refusals.find((code) => code === one.code || code === other.code);
      return refusalOf(cases, one, other)?.code !== first;
    });
    expect(outOfOrder).toEqual([]);
  });

  test('presupposes every event that its table says came before', () => {
    const past = given(cases.given);
    const presupposed = actOf(cases).after.filter(
      (type) => when(without(past, [type]), happening).refusal === null,
    );
    expect(presupposed).toEqual([]);
  });

  test('records an event that its table says', () => {
    expect(actOf(cases).records).toContain(type);
  });
});

/** An act that does several things has a case table for each of them. */
describe.each(actNames)('%s, in all of its case tables', (name) => {
  const tables = everyAct.filter((each) => each.act === name);

  test('is refused for what its table says, and for all of it', () => {
    const reached = tables.flatMap(({ refused, again }) =>
      [...refused, ...(again === 'anew' ? [] : [again])].map((each) => each.code),
    );
    expect([...new Set(reached)].toSorted()).toEqual(acts[name].act.refusals.toSorted());
  });

  test('records every event that its table says', () => {
    const recorded = new Set(tables.map(({ then: [type] }) => type));
    expect([...recorded].toSorted()).toEqual(acts[name].act.records.toSorted());
  });
});

/** Two cases that can hold at once: they change different things, and one of them at most has a past of its own. */
function pairs(refused: readonly RefusedCase[]): readonly (readonly [RefusedCase, RefusedCase])[] {
  return refused.flatMap((one, place) =>
    refused
      .slice(place + 1)
      .filter((other) => areApart(one, other))
      .map((other) => [one, other] as const),
  );
}

function areApart(one: RefusedCase, other: RefusedCase): boolean {
  const changed = ({ input, by, given, also }: RefusedCase) => [
    ...Object.keys(input ?? {}),
    ...Object.keys(by ?? {}),
    ...(given || also ? ['the past'] : []),
  ];
  const keys = changed(one);
  return !changed(other).some((each) => keys.includes(each));
}

describe('the table of acts', () => {
  test('has a case table for every act', () => {
    const tabled = new Set(everyAct.map((each) => each.act));
    expect([...tabled].toSorted()).toEqual(actNames.toSorted());
  });

  test('calls every act by its own name', () => {
    expect(actNames.map((name) => acts[name].act.name)).toEqual(actNames);
  });

  test('names every refusal but those of the command itself', () => {
    const listed = new Set<RefusalCode>(actNames.flatMap((name) => acts[name].act.refusals));
    const unnamed = refusalCodes.filter((code) => !listed.has(code));
    expect(unnamed).toEqual([
      'COMMAND_ID_REUSED',
      'FILE_NOT_STORED',
      'CAUSE_UNKNOWN',
      'CAUSE_OVERTAKEN',
      'NOT_ORDERED',
      'ORDER_OF_OTHER_ACT',
    ]);
  });

  test('records every event type but those of the ledger itself', () => {
    const { ledger, ...others } = aggregates;
    const types = Object.values(others).flatMap(({ types }) => Object.keys(types));
    const recorded = actNames.flatMap((name) => acts[name].act.records);
    expect([...new Set(recorded)].toSorted()).toEqual(types.toSorted());
    expect(Object.keys(ledger.types)).toEqual(['LedgerOpened', 'MachineClockAdopted']);
  });
});
