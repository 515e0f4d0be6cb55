// What is told of single units and blocs of the province beside their drawn years: mistakes in the recording, put right.
import { blocYear, type BlocYear } from '../../domain/bloc-year/bloc-year.ts';
import { blocYearStream } from '../../domain/bloc-year/season.ts';
import { board, chairman } from '../actors.ts';
import type { Diary, LedgerSoFar } from '../diary.ts';
import { annulment } from '../facts.ts';
import { basis, chairmansDecision, unitLetter } from '../papers.ts';
import { instant } from '../working-time.ts';
import { paperOf as blocReportOf } from './bloc-reports.ts';
import type { BlocSeason } from './bloc-season.ts';
import { blocOf, type Year } from './blocs.ts';
import { paperOf as memberReportOf } from './member-reports.ts';
import type { Fate, Season } from './season.ts';

/** A unit whose first registration was another's, and units whose reports were recorded wrongly. */
export const wronglyRegistered = 'hoi-luat-gia-tinh';
export const reportCorrected = 'lien-doan-lao-dong-tinh';
export const reportAnnulled = 'hoi-nong-dan-tinh';
export const blocReportCorrected = 'khoi-mat-tran-doan-the';
export const revokedIn = 'khoi-doanh-nghiep-tinh';
const activityAnnulledIn = 'khoi-hoi';

const fates: Readonly<Record<string, Partial<Fate>>> = {
  'xa-thao-chu 2021': { halfYearReport: 'missing', yearReport: 'missing' },
  'so-cong-thuong 2021': { yearReport: 'inTime' },
  'so-giao-thong-xay-dung 2021': { yearReport: 'inTime' },
  // Its year stays incomplete and has no rank.
  'hoi-khuyen-hoc-tinh 2022': {
    scoresItself: false,
    isAppraised: false,
    isAgreed: false,
    isApproved: false,
    lineReturned: false,
  },
  [`${wronglyRegistered} 2022`]: { registersLate: false },
  [`${reportCorrected} 2022`]: { yearReport: 'inTime' },
  [`${reportAnnulled} 2022`]: { yearReport: 'inTime' },
};

export function fateTold(unit: string, year: Year): Partial<Fate> {
  return fates[`${unit} ${year}`] ?? {};
}

export function enterStories(
  diary: Diary,
  seasons: readonly Season[],
  blocSeasons: readonly BlocSeason[],
): void {
  const season = (unit: string) => found(seasons, ({ of }) => of.unit === unit && of.year === 2022);
  enterCorrectedReport(season(reportCorrected));
  enterAnnulledReport(season(reportAnnulled));
  enterCorrectedBlocReport(
    found(blocSeasons, ({ of }) => of.bloc === blocReportCorrected && of.year === 2022),
  );
  enterRevocation(diary);
  enterAnnulledActivity(diary);
}

function found<Item>(items: readonly Item[], is: (item: Item) => boolean): Item {
  const item = items.find(is);
  if (item === undefined) throw new Error('the story has nobody to tell of');
  return item;
}

/** The registration of another unit was recorded here; entered before the unit's own. */
export function enterWrongRegistration({ diary, of, items, body }: Season): void {
  const receivedAt = instant('2022-02-08', '09:10');
  diary.enter({ on: '2022-02-09', by: board, receivedAt }, 'receiveRegistration', {
    ...of,
    registration: 'dk-0',
    items: items.slice(0, 1),
    titles: [],
    document: unitLetter(body.name, '09', '2022-02-08', 'Đăng ký thi đua'),
  });
  diary.enter({ on: '2022-02-10', by: board }, 'annulRegistration', {
    ...of,
    registration: 'dk-0',
    ...annulment('recordedInError', 'Văn bản là của Hội Luật gia thành phố, gửi nhầm'),
  });
}

/** Typed in a hurry: the report had been received a day earlier than was recorded, and a count was wrong. */
function enterCorrectedReport(season: Season): void {
  const { diary, of } = season;
  diary.enter({ on: '2022-12-07', by: board }, 'correctMemberReportError', {
    ...of,
    report: 'bc-year-1',
    period: 'year',
    ...memberReportOf(season, 'year', '2022-11-30'),
    reallyReceivedAt: instant('2022-11-30', '15:20'),
    legalBasis: basis('Dấu công văn đến của Ban Thi đua - Khen thưởng'),
  });
}

function enterAnnulledReport(season: Season): void {
  const { diary, of, by } = season;
  diary.enter({ on: '2022-12-06', by: board }, 'annulMemberReport', {
    ...of,
    report: 'bc-year-1',
    ...annulment('recordedInError', 'Tệp gửi lên là báo cáo chuyên đề, không phải Mẫu số 01'),
  });
  const receivedAt = instant('2022-12-08', '10:30');
  diary.enter({ on: '2022-12-09', by, receivedAt }, 'receiveMemberReport', {
    ...of,
    report: 'bc-year-2',
    period: 'year',
    ...memberReportOf(season, 'year', '2022-12-08'),
  });
}

function enterCorrectedBlocReport(season: BlocSeason): void {
  const { diary, of } = season;
  diary.enter({ on: '2023-01-05', by: board }, 'correctBlocReportError', {
    ...of,
    report: 'bck-year-1',
    period: 'year',
    ...blocReportOf(season, 'year', '2022-12-08'),
    reallyReceivedAt: null,
    legalBasis: basis('Bản gốc báo cáo của khối ghi số liệu khác với số liệu đã nhập'),
  });
}

/** A declaration of output turns out to be false: it was an award until then, and the ledger keeps that it was. */
function enterRevocation(diary: Diary): void {
  const decision = chairmansDecision('930', '2022-05-18', 'Huỷ bỏ quyết định tặng Bằng khen');
  diary.enter({ on: '2022-05-18', by: chairman }, 'revokeAward', {
    bloc: revokedIn,
    year: 2021,
    award: `2021-${revokedIn}-kt-02`,
    cause: 'falseDeclaration',
    effectiveFrom: null,
    legalBasis: basis('Kết luận thanh tra: kê khai sản lượng không đúng (nội dung hư cấu)'),
    decision,
  });
}

/** Another bloc's activity was recorded here. */
function enterAnnulledActivity(diary: Diary): void {
  const of = { bloc: blocOf(activityAnnulledIn).id, year: 2022 };
  diary.enter({ on: '2022-08-25', by: board }, 'annulBlocYearFact', async (ledger) => ({
    ...of,
    fact: await revisionOf(ledger, of, ({ activities }) => activities),
    factType: 'BlocActivityHeld',
    ...annulment('recordedInError', 'Hoạt động của khối khác, ghi nhầm khối'),
  }));
}

/** The revision of the newest fact of a kind in a bloc-year. */
export async function revisionOf(
  ledger: LedgerSoFar,
  { bloc, year }: { readonly bloc: string; readonly year: number },
  facts: (state: BlocYear) => readonly { readonly revision: number }[],
): Promise<number> {
  const last = facts(await ledger.state(blocYear, blocYearStream(year, bloc))).at(-1);
  if (!last) throw new Error(`${bloc} has no such fact`);
  return last.revision;
}
