// When award dossiers are due and in, worked by hand on the deeds of a bloc (Guidance III, dashes 3 and 4).
import { describe, expect, test } from 'vitest';
import { holdYearEnd, recordYearEndMinutes } from '../bloc-year/convening.contract.ts';
import { receipt, submit } from '../bloc-year/dossier-given.contract.ts';
import { by, deed } from '../given.contract.ts';
import { board, lead } from '../papers.contract.ts';
import { laoCai2021 } from '../samples/lao-cai-2021.ts';
import { ofBloc, stagesOf } from '../year.contract.ts';
import { one, owedAfter } from './owed.contract.ts';
import { latenessOn, stateOn } from './standing-on.ts';

const { opened } = stagesOf({ book: laoCai2021 });
const later = { on: '2022-01-31', withinDays: 15 } as const;

describe('the dossiers of a year-end conference that ended on 21/12', () => {
  const at = (local: string) => new Date(`${local}+07:00`).toISOString();
  const come = (channel: 'portal' | 'postalDesk', local: string) =>
    deed('receiveDossier', { ...ofBloc, ...receipt, channel }, by(board, '2021-12-30', at(local)));
  const submitted = [...opened, holdYearEnd, submit];

  test.each([
    ['2021-12-26T23:59:59', 'metInTime', null],
    ['2021-12-27T00:00:00', 'metLate', { days: 1, minutes: 0 }],
  ] as const)('the last part received at %s: %s', (local, state, lateness) => {
    const owed = owedAfter([
      ...submitted,
      come('portal', '2021-12-24T09:00:00'),
      come('postalDesk', local),
    ]);
    const dossier = one(owed, 'awardDossiers');
    expect(dossier).toMatchObject({ capacity: 'submitter', from: 'so-tai-chinh' });
    expect(stateOn(dossier, later)).toBe(state);
    expect(latenessOn(dossier, later)).toEqual(lateness);
  });

  test('a part of it alone does not meet it', () => {
    const dossier = one(
      owedAfter([...submitted, come('portal', '2021-12-24T09:00:00')]),
      'awardDossiers',
    );
    expect(stateOn(dossier, { ...later, on: '2021-12-26' })).toBe('coming');
    expect(stateOn(dossier, { ...later, on: '2021-12-27' })).toBe('overdue');
  });

  test('by a book that reads "sau" as "not before" it came too early', () => {
    const deadlines = laoCai2021.deadlines.map((each) =>
      each.kind === 'afterAct' ? ({ ...each, reading: 'notBefore' } as const) : each,
    );
    const parts = [
      come('portal', '2021-12-24T09:00:00'),
      come('postalDesk', '2021-12-25T09:00:00'),
    ];
    const owed = owedAfter([...submitted, ...parts], { book: { ...laoCai2021, deadlines } });
    expect(stateOn(one(owed, 'awardDossiers'), later)).toBe('metEarly');
  });

  test('are owed by the lead where a member was nominated and no dossier of it was submitted', () => {
    const merit = { kind: 'form', name: 'Bằng khen của Chủ tịch UBND tỉnh' } as const;
    const nominate = deed(
      'nominateUnits',
      {
        ...ofBloc,
        nomination: 'suy-ton-1',
        meeting: 'tong-ket-2021',
        tally: null,
        nominees: [{ unit: 'so-y-te', award: merit }],
        minutes: 'bb-tong-ket',
      },
      by(lead, '2021-12-21'),
    );
    const nominated = [...opened, holdYearEnd, recordYearEndMinutes, nominate];
    const owed = one(owedAfter(nominated), 'awardDossiers');
    expect(owed).toMatchObject({ capacity: 'lead', from: 'so-tai-chinh', dossier: null });
    expect(stateOn(owed, { ...later, on: '2021-12-27' })).toBe('overdue');
    const proposed = one(owedAfter([...nominated, submit]), 'awardDossiers');
    expect(proposed).toMatchObject({ capacity: 'submitter', dossier: receipt.dossier });
  });

  test('one that was withdrawn unreceived is owed no longer', () => {
    const withdraw = deed(
      'withdrawDossier',
      { ...ofBloc, dossier: receipt.dossier, reason: 'Đơn vị xin rút', document: null },
      by(lead, '2021-12-26'),
    );
    const dossier = one(owedAfter([...submitted, withdraw]), 'awardDossiers');
    expect(stateOn(dossier, later)).toBe('notApplicable');
  });
});
