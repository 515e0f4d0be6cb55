// A bloc's budget: the lead's estimate with the fields of its kind of unit, the notice, the settlement and its approval.
import type { Payee } from '../../domain/bloc-year/budget.ts';
import { board } from '../actors.ts';
import { boardLetter, paper } from '../papers.ts';
import { bodyOf } from './blocs.ts';
import { leadsLetter, type BlocSeason } from './bloc-season.ts';
import { fileOf } from './files.ts';

/** Estimates are due before 31/5; one bloc in eight is late. */
export function enterBudget(season: BlocSeason): void {
  const { diary, of, year, lead, bloc, chance } = season;
  const submitted = chance.whole(8) === 0 ? `${year}-06-02` : `${year}-05-20`;
  const lines = [
    { line: 'hoi-nghi', text: 'Tổ chức hội nghị sơ kết, tổng kết', amount: 18_000_000 },
    { line: 'kiem-tra', text: 'Kiểm tra chéo', amount: 6_000_000 },
    {
      line: 'khen-thuong',
      text: 'Khen thưởng của khối',
      amount: 1_000_000 * (4 + chance.whole(9)),
    },
  ];
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  diary.enter({ on: submitted, by: lead }, 'submitBudgetEstimate', {
    ...of,
    estimate: 'dt-1',
    supersedes: null,
    lead: bloc.leaders[year].lead,
    payee: payeeOf(season),
    lines,
    total,
    document: leadsLetter(season, ['50', submitted, 'Dự toán kinh phí hoạt động của khối']),
    file: fileOf('estimate'),
  });
  const granted = total - 2_000_000;
  const notified = `${year}-06-20`;
  diary.enter({ on: notified, by: board }, 'notifyBudget', {
    ...of,
    notice: 'tbkp-1',
    supersedes: null,
    estimate: 'dt-1',
    lines: [],
    total: granted,
    document: boardLetter('133', notified, 'Thông báo kinh phí hỗ trợ khối thi đua'),
  });
  enterSettlement(season, granted);
}

/** One in four settles less than was granted. */
function enterSettlement(season: BlocSeason, granted: number): void {
  const { diary, of, year, lead, chance } = season;
  const spent = chance.whole(4) === 0 ? granted - 1_500_000 : granted;
  const settled = `${year + 1}-01-10`;
  diary.enter({ on: settled, by: lead }, 'settleBudget', {
    ...of,
    settlement: 'qt-1',
    supersedes: null,
    estimate: 'dt-1',
    lines: [{ line: 'tong', text: 'Chi hoạt động của khối', amount: spent }],
    total: spent,
    document: leadsLetter(season, ['03', settled, 'Quyết toán kinh phí hoạt động']),
    file: fileOf('estimate'),
  });
  const approved = `${year + 1}-02-21`;
  diary.enter({ on: approved, by: board }, 'approveSettlement', {
    ...of,
    settlement: 'qt-1',
    total: spent,
    document: paper({
      issuer: 'Sở Tài chính',
      number: '212',
      symbol: 'STC-HCSN',
      date: approved,
      summary: 'Duyệt quyết toán kinh phí của khối thi đua',
    }),
  });
}

function payeeOf({ bloc, year, chance }: BlocSeason): Payee {
  const body = bodyOf(bloc.leaders[year].lead);
  const digits = (count: number) => String(10 ** (count - 1) + chance.whole(9 * 10 ** (count - 1)));
  if (body.kind === 'enterprise') {
    const bank = 'Ngân hàng TMCP Sông Trà - Chi nhánh tỉnh';
    return { kind: 'enterprise', unitName: body.name, accountNumber: digits(12), bank };
  }
  return {
    kind: 'administrative',
    unitName: body.name,
    levelOneBudgetAccount: `9527.3.${digits(7)}`,
    stateTreasury: 'Kho bạc Nhà nước tỉnh',
    budgetRelationCode: digits(7),
    chapterCode: '435',
    budgetClauseCode: '341',
    economicSectorCode: '332',
  };
}
