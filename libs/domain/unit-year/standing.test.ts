// An id names one fact of a unit-year for ever: annulled, withdrawn or lifted, it is not used again.
import { expect, test } from 'vitest';
import { acts, type ActName } from '../acts.ts';
import { deedOf } from '../cases.contract.ts';
import { everyAct } from '../every-act.contract.ts';
import { given, when } from '../given.contract.ts';

const unmaking: readonly ActName[] = everyAct
  .map((each) => each.act)
  .filter((name) => acts[name].aggregate.category === 'unitYear')
  .filter((name) => acts[name].act.refusals.some((code) => code === 'FACT_ALREADY_ANNULLED'))
  // Amending and correcting refuse it too, and unmake nothing.
  .filter((name) =>
    acts[name].act.records.every((type) => /(Annulled|Withdrawn|Lifted)$/.test(type)),
  )
  // A closing is named by its revision: it has no id.
  .filter((name) => name !== 'annulUnitYearClosure');

test('twelve kinds of fact can be unmade', () => {
  const made = new Set(unmaking.flatMap((name) => acts[name].act.after));
  expect(made.size).toBe(12);
});

test.each(unmaking)('after %s the id stays taken', (name) => {
  const unmade = everyAct.find((each) => each.act === name);
  const made = everyAct.find(({ then: [type] }) =>
    acts[name].act.after.some((each) => each === type),
  );
  if (!unmade || !made) throw new Error(`no cases of ${name}`);
  const again = { ...deedOf(made), circumstances: deedOf(unmade).circumstances };
  const { refusal } = when(given([...unmade.given, deedOf(unmade)]), again);
  expect(refusal?.code).toBe('ID_TAKEN');
});
