// What a case disputes, over real HTTP: something of a bloc-year with the board then and now, or an event of another stream.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handler, lodged, published } from '../../libs/domain/complaint/case-given.contract.ts';
import { by, deed, given } from '../../libs/domain/given.contract.ts';
import { basis, paper } from '../../libs/domain/papers.contract.ts';
import { late } from '../../libs/domain/year.contract.ts';
import { askTheDeeds } from './asking-deeds.ts';
import type { Asking } from './asking.ts';

const board = { ...handler, role: 'board' } as const;
const renaming = deed(
  'renameUnit',
  {
    unit: 'so-y-te',
    name: 'Sở Y tế và Dân số',
    from: '2021-12-15',
    decision: paper('71', 'QĐ-UBND', '2021-12-14'),
  },
  by(board, '2021-12-16'),
);
const known = [...late.agreedAndAppraised, published, renaming];
const streams = given(known);
const newestOf = (stream: string) => {
  const all = streams.get(stream) ?? [];
  return { event: { stream, revision: all.length - 1 }, type: all.at(-1)?.content.type ?? '' };
};
const ofBloc = newestOf('blocYear-2021-khoi-1');
const ofUnit = newestOf('unit-so-y-te');
const ofLead = newestOf('bloc-khoi-1');

const reappraised = deed(
  'appraiseSectionThree',
  {
    unit: 'so-y-te',
    year: 2021,
    lines: [{ criterion: 'III.1', points: 10_00, reason: 'Thẩm định lại' }],
    document: paper('14', 'BTĐKT-NV', '2022-02-20', { issuer: 'Ban Thi đua - Khen thưởng' }),
  },
  by(board, '2022-02-20'),
);
const renamingAnnulled = deed(
  'annulUnitFact',
  {
    unit: 'so-y-te',
    fact: ofUnit.event.revision,
    factType: 'UnitRenamed',
    cause: 'recordedInError',
    legalBasis: basis,
    effectiveFrom: null,
  },
  by(board, '2022-02-21'),
);

let asking: Asking;
beforeAll(async () => {
  asking = await askTheDeeds([
    ...known,
    lodged({ complaint: 'kn-1', against: ofBloc, lines: [] }),
    lodged({ complaint: 'kn-2', against: ofUnit, lines: [] }),
    lodged({ complaint: 'kn-3', against: ofLead, lines: [] }),
    reappraised,
    renamingAnnulled,
    lodged({ complaint: 'kn-4', against: null, lines: [] }),
  ]);
});
afterAll(() => asking.stop());

const query = `query($id: ID!, $asOf: AsOf) { complaint(id: $id, asOf: $asOf) { pin {
  event disputed { address type sentence { vi } } standing takenBackBy { address type }
  unit year lines then { total } now { total } by differences { id }
  board { bloc blocName year then { index } now { index }
    rows { unit name rankBefore rankAfter totalBefore totalAfter by lines { id by causes { event } } } }
  laterFactsCount laterFacts { event type ofThisCase } } } }`;
const pinOf = async (id: string, asOf: object | null = null) =>
  (await asking.ask<{ readonly pin: object | null }>(query, { id, asOf })).pin;
const addressOf = ({ event }: typeof ofBloc) => `${event.stream}@${event.revision}`;

describe('a case against something of a bloc-year', () => {
  test('shows the board then and now, with the units that differ and why', async () => {
    expect(await pinOf('kn-1')).toMatchObject({
      event: addressOf(ofBloc),
      disputed: { address: addressOf(ofBloc), type: ofBloc.type },
      standing: true,
      takenBackBy: null,
      unit: null,
      year: 2021,
      then: null,
      now: null,
      by: null,
      board: {
        bloc: 'khoi-1',
        blocName: 'Khối thi đua số 1 các sở, ngành',
        year: 2021,
        then: { index: await asking.indexOf(addressOf(ofBloc)) },
        rows: [
          {
            unit: 'so-y-te',
            lines: expect.arrayContaining([
              expect.objectContaining({
                id: 'III.1',
                // The appraisal and the one anew: without the latter alone the former still moved it.
                causes: [
                  { event: 'unitYear-2021-so-y-te@7' },
                  { event: 'unitYear-2021-so-y-te@8' },
                ],
              }),
            ]) as object,
          },
        ],
      },
    });
  });

  test('at its lodging does not know of the appraisal anew', async () => {
    const asOf = { event: 'complaint-kn-1@0' };
    const before = (await pinOf('kn-1', asOf)) as { board: { rows: { by: string }[] } };
    const after = (await pinOf('kn-1')) as { board: { rows: { by: string }[] } };
    expect(before).toMatchObject({ laterFactsCount: 0, laterFacts: [] });
    expect([before.board.rows[0]!.by, after.board.rows[0]!.by]).toEqual(['-1.00', '-2.00']);
  });
});

describe('a case against an event of another stream', () => {
  test('shows the event, that it no longer stands, and what annulled it', async () => {
    const annulment = `unit-so-y-te@${ofUnit.event.revision + 1}`;
    expect(await pinOf('kn-2')).toMatchObject({
      disputed: { type: 'UnitRenamed', sentence: { vi: expect.stringMatching(/./u) as string } },
      standing: false,
      takenBackBy: { address: annulment, type: 'UnitFactAnnulled' },
      unit: null,
      year: null,
      board: null,
      laterFactsCount: 1,
      laterFacts: [{ event: annulment, type: 'UnitFactAnnulled', ofThisCase: false }],
    });
  });

  test('before the annulment shows that it stood', async () => {
    expect(await pinOf('kn-2', { event: 'complaint-kn-3@0' })).toMatchObject({
      standing: true,
      takenBackBy: null,
      laterFacts: [],
    });
  });

  test('the approval of a bloc’s lead is shown as it stands', async () => {
    expect(await pinOf('kn-3')).toMatchObject({
      event: addressOf(ofLead),
      disputed: { type: 'BlocLeadApproved' },
      standing: true,
      board: null,
    });
  });
});

test('a case that disputes no event has no pin', async () => {
  expect(await pinOf('kn-4')).toBeNull();
});
