// A unit-year reopened: an official rating that came after the approval is admitted, another fact is not; then approved again.
import { counted } from '../domain/unit-year/counted.ts';
import { unitYearStream } from '../domain/unit-year/season.ts';
import { chairman } from './actors.ts';
import { approvalOf, enterMembersActAgain } from './closing-year.ts';
import type { LedgerSoFar } from './diary.ts';
import { enterCriticism } from './facts.ts';
import { basis, chairmansDecision, paper } from './papers.ts';
import type { Plan } from './plan.ts';

export function enterReopening(plan: Plan): void {
  const { diary, body, year, by } = plan;
  const of = { unit: body.id, year };
  diary.enter({ on: '2022-02-11', by }, 'rateOrganisation', {
    ...of,
    ratingId: 'xl-party-2',
    organisation: 'party',
    rating: 'Hoàn thành tốt nhiệm vụ',
    official: true,
    document: paper({
      issuer: 'Huyện uỷ Nậm Trà',
      number: '118',
      symbol: 'QĐ/HU',
      date: '2022-02-09',
      type: 'Quyết định',
      summary: 'Công nhận xếp loại tổ chức cơ sở đảng năm 2021',
    }),
  });
  enterCriticism(plan, {
    on: '2022-02-14',
    id: 'vb-1',
    from: 'provincialPeoplesCommittee',
    kind: 'reminder',
    number: '5498',
    date: '2021-12-29',
  });
  const reopening = chairmansDecision('401', '2022-03-02', 'Mở lại kết quả chấm điểm năm 2021');
  diary.enter({ on: '2022-03-02', by: chairman }, 'reopenUnitYear', async (ledger) => ({
    ...of,
    legalBasis: basis('Có kết quả xếp loại chính thức của tổ chức đảng', reopening),
    admits: [await revisionOf(ledger, unitYearStream(of), 'OrganisationRated')],
  }));
  enterMembersActAgain(plan, '2022-03-04');
  const again = chairmansDecision('455', '2022-03-09', 'Phê duyệt lại kết quả chấm điểm năm 2021');
  diary.enter({ on: '2022-03-10', by: chairman }, 'approveUnitYear', async (ledger) =>
    approvalOf(ledger, of, again),
  );
}

/** The newest event of a type that was recorded after the approval. */
async function revisionOf(ledger: LedgerSoFar, stream: string, type: string): Promise<number> {
  const { history, afterApproval } = await ledger.state(counted, stream);
  const found = history.findLast(
    (each) => each.type === type && afterApproval.includes(each.revision),
  );
  if (!found) throw new Error(`no ${type} after the approval of ${stream}`);
  return found.revision;
}
