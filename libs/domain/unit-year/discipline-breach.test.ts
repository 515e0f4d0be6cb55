// A lead's own breaches are recorded, and annulled, by a deputy of the bloc or the Board.
import { describe, expect, test } from 'vitest';
import type { Actor } from '../actor.ts';
import type { InputOf } from '../acts.ts';
import { by, deed, given, when } from '../given.contract.ts';
import { basis, board, deputy, lead } from '../papers.contract.ts';
import { ofUnit, stages } from '../year.contract.ts';
import { ofLead, openedOfLead, recordOfLead } from './discipline-breach.contract.ts';

function recordedBy(actor: Actor, day = '2021-12-20') {
  const { input } = recordOfLead;
  const { circumstances } = deed('recordDisciplineBreach', input as never, by(actor, day));
  return when(given(openedOfLead), { ...recordOfLead, circumstances }).refusal?.code ?? null;
}

describe('a breach of the lead', () => {
  test('is recorded by a deputy of the bloc, and by the Board', () => {
    expect([deputy, board].map((actor) => recordedBy(actor))).toEqual([null, null]);
  });

  test('is not recorded by a deputy of another bloc', () => {
    expect(recordedBy({ ...deputy, bloc: 'khoi-2' })).toBe('OWN_BREACH_OF_LEAD');
  });

  test('is recorded by anyone entitled once the unit no longer leads', () => {
    expect(recordedBy(lead, '2022-01-01')).toBeNull();
  });

  test('is annulled by a deputy', () => {
    const annulment = {
      ...ofLead,
      breach: 'vp-1',
      cause: 'revoked',
      legalBasis: basis,
      effectiveFrom: '2021-12-01',
    } as const;
    const annul = deed('annulDisciplineBreach', annulment, by(deputy, '2021-12-20'));
    expect(when(given([...openedOfLead, recordOfLead]), annul).refusal).toBeNull();
  });
});

test('a breach of another unit is recorded by the lead', () => {
  const breach = deed(
    'recordDisciplineBreach',
    { ...recordOfLead.input, ...ofUnit } as InputOf<'recordDisciplineBreach'>,
    by(lead, '2021-12-20'),
  );
  expect(when(given(stages.opened), breach).refusal).toBeNull();
});
