// Units renamed, placed elsewhere, classed anew, and what was entered of units and blocs in error and put right.
import { bloc as blocAggregate, blocStream } from '../../domain/bloc/bloc.ts';
import { unit as unitAggregate, unitStream } from '../../domain/unit/unit.ts';
import { authority, board } from '../actors.ts';
import type { Diary, LedgerSoFar } from '../diary.ts';
import { annulment } from '../facts.ts';
import { basis, chairmansDecision, paper } from '../papers.ts';
import { blocOf, bodyOf } from './blocs.ts';

export function enterUnitChanges(diary: Diary): void {
  const by = board;
  const since = (unit: string, from: string, summary: string) => ({
    unit,
    from,
    decision: chairmansDecision('402', from, summary),
  });
  diary.enter({ on: '2022-04-04', by }, 'renameUnit', {
    ...since('trung-tam-xuc-tien-dau-tu-tinh', '2022-04-01', 'Đổi tên đơn vị'),
    name: 'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh',
  });
  diary.enter({ on: '2022-04-04', by }, 'reparentUnit', {
    ...since('quy-bao-ve-va-phat-trien-rung-tinh', '2022-04-01', 'Chuyển cơ quan chủ quản'),
    parent: 'so-nong-nghiep-ptnt',
  });
  diary.enter({ on: '2022-04-05', by }, 'reclassifyUnit', {
    ...since('trung-tam-nuoc-sach-nong-thon-tinh', '2022-04-01', 'Chuyển thành doanh nghiệp'),
    kind: 'enterprise',
  });
  const unit = 'dai-khi-tuong-thuy-van-tinh';
  diary.enter({ on: '2022-04-06', by }, 'correctUnitEntry', {
    unit,
    name: 'Đài Khí tượng Thuỷ văn khu vực tỉnh',
    kind: 'centralBody',
    housesBoard: false,
    parent: null,
    from: null,
    legalBasis: basis('Con dấu của đơn vị ghi tên khác với tên đã nhập'),
  });
  enterBoardSeat(diary);
  enterBlocErrors(diary);
}

/** The Board's standing office was recorded as moved; a day later that is taken back. */
function enterBoardSeat(diary: Diary): void {
  const unit = 'van-phong-ubnd-tinh';
  diary.enter({ on: '2022-05-16', by: board }, 'changeBoardSeat', {
    unit,
    from: '2022-05-16',
    decision: chairmansDecision('611', '2022-05-13', 'Thông báo kết luận cuộc họp'),
    housesBoard: true,
  });
  diary.enter({ on: '2022-05-17', by: board }, 'annulUnitFact', async (ledger) => ({
    unit,
    fact: await lastOf(ledger, unit),
    factType: 'BoardSeatChanged',
    ...annulment('recordedInError', 'Văn bản chỉ là thông báo kết luận, không chuyển trụ sở'),
  }));
}

async function lastOf(ledger: LedgerSoFar, unit: string): Promise<number> {
  const { recorded } = await ledger.state(unitAggregate, unitStream(unit));
  return recorded.at(-1)?.revision ?? 0;
}

/** Of one bloc the day of its setting up was typed wrongly, of another a reconstitution that never was. */
function enterBlocErrors(diary: Diary): void {
  const { id, name, authority: of } = blocOf('khoi-y-te');
  const right = '2018-03-05';
  const issuer = bodyOf(of ?? '').name;
  diary.enter({ on: '2021-04-12', by: board }, 'correctBlocEntry', {
    bloc: id,
    name,
    tier: 'delegated',
    authority: of,
    setUpOn: right,
    decision: paper({ issuer, number: '311', symbol: 'QĐ', date: right, type: 'Quyết định' }),
    legalBasis: basis('Bản chính quyết định thành lập khối đề ngày 05/3/2018'),
  });
  diary.enter({ on: '2021-04-13', by: board }, 'correctBlocYearOpening', {
    bloc: id,
    year: 2021,
    legalBasis: basis('Đính chính ngày thành lập khối'),
  });
  const schools = blocOf('khoi-truong-hoc');
  const decision = paper({
    issuer: bodyOf(schools.authority ?? '').name,
    date: '2022-02-09',
    type: 'Dự thảo',
    summary: 'Kiện toàn khối thi đua các trường',
  });
  diary.enter({ on: '2022-02-10', by: authority(schools.authority ?? '') }, 'reconstituteBloc', {
    bloc: schools.id,
    name: `${schools.name} (kiện toàn)`,
    authority: schools.authority,
    reconstitutedOn: '2022-02-09',
    decision,
  });
  diary.enter({ on: '2022-02-11', by: board }, 'annulBlocFact', async (ledger) => ({
    bloc: schools.id,
    fact: await reconstitutionOf(ledger, schools.id),
    factType: 'BlocReconstituted',
    ...annulment('recordedInError', 'Văn bản mới là dự thảo, chưa ban hành'),
  }));
}

async function reconstitutionOf(ledger: LedgerSoFar, bloc: string): Promise<number> {
  const { recorded } = await ledger.state(blocAggregate, blocStream(bloc));
  return recorded.findLast(({ type }) => type === 'BlocReconstituted')?.revision ?? 0;
}
