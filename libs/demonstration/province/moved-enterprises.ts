// The small bloc of enterprises is given up in August 2022: two members go on in the provincial bloc, the year of the third is cut short.
import { authority, board } from '../actors.ts';
import { blocs, district, enterprises, movingEnterprise } from '../bodies.ts';
import { unitYear } from '../../domain/unit-year/unit-year.ts';
import { unitYearStream, type OfUnitYear } from '../../domain/unit-year/season.ts';
import type { Diary, LedgerSoFar } from '../diary.ts';
import { annulment } from '../facts.ts';
import { basis, paper } from '../papers.ts';

const decision = paper({
  issuer: district.name,
  number: '790',
  symbol: 'QĐ-UBND',
  date: '2022-08-26',
  type: 'Quyết định',
  summary: 'Giải thể khối thi đua các doanh nghiệp huyện Nậm Trà',
  capacities: ['TM'],
});
const legalBasis = basis('Quyết định 790/QĐ-UBND ngày 26/8/2022 giải thể khối thi đua', decision);

export const givenUp = blocs.enterprises;
export const wentTo = 'khoi-doanh-nghiep-tinh';
export const lastDayOfBloc = '2022-08-31';
export const movedOn = '2022-09-07';
export const movers: readonly string[] = enterprises
  .map(({ id }) => id)
  .filter((id) => id !== movingEnterprise);

export function enterDissolution(diary: Diary): void {
  const by = authority(district.id);
  diary.enter({ on: '2022-08-30', by }, 'dissolveBloc', {
    bloc: givenUp,
    until: lastDayOfBloc,
    successors: [wentTo],
    decision,
    reorganisation: null,
  });
  for (const { id: unit } of enterprises) {
    const left = { unit, bloc: givenUp, until: lastDayOfBloc, decision };
    diary.enter({ on: '2022-09-05', by: board }, 'leaveBloc', left);
  }
  for (const unit of movers) {
    const joined = { unit, bloc: wentTo, from: '2022-09-01', decision };
    diary.enter({ on: '2022-09-05', by: board }, 'joinBloc', joined);
    const moved = { unit, year: 2022, bloc: wentTo, legalBasis };
    diary.enter({ on: '2022-09-06', by: board }, 'transferUnitYear', moved);
  }
  enterCutShort(diary);
}

/** Closed a day too early in the recording: taken back, and closed again. */
function enterCutShort(diary: Diary): void {
  const of = { unit: movingEnterprise, year: 2022 };
  diary.enter({ on: '2022-09-07', by: board }, 'cutShortUnitYear', { ...of, legalBasis });
  diary.enter({ on: '2022-09-08', by: board }, 'annulUnitYearClosure', async (ledger) => ({
    ...of,
    closure: await closureOf(ledger, of),
    ...annulment('recordedInError', 'Chưa có ý kiến của đơn vị về việc vào khối mới'),
  }));
  diary.enter({ on: '2022-09-13', by: board }, 'cutShortUnitYear', { ...of, legalBasis });
  const closed = { bloc: givenUp, year: 2022, legalBasis };
  diary.enter({ on: '2022-09-14', by: board }, 'cutShortBlocYear', closed);
}

async function closureOf(ledger: LedgerSoFar, of: OfUnitYear): Promise<number> {
  const { closed } = await ledger.state(unitYear, unitYearStream(of));
  if (!closed) throw new Error(`${of.unit} is not closed`);
  return closed.revision;
}
