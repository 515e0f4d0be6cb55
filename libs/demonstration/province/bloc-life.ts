// The life of a bloc through the year: plan, directives, movements, inspection, activity, difficulty, pact and registrations.
import { addDays } from '../../domain/civil-date.ts';
import { authority, board, peoplesCommittee } from '../actors.ts';
import { boardLetter, paper, unitLetter } from '../papers.ts';
import { bodyOf } from './blocs.ts';
import { leadsLetter, type BlocSeason } from './bloc-season.ts';
import { fileOf } from './files.ts';

export function enterBlocLife(season: BlocSeason): void {
  enterPlan(season);
  enterDirective(season);
  enterMovements(season);
  enterPact(season);
  enterInspections(season);
  enterActivity(season);
  if (season.chance.whole(3) === 0) enterDifficulty(season);
}

const promised = (year: number) => [
  { activity: 'hd-1', text: 'Kiểm tra chéo giữa các đơn vị thành viên', due: `${year}-09-30` },
  { activity: 'hd-2', text: 'Giao lưu văn hoá, thể thao của khối', due: `${year}-08-31` },
  { activity: 'hd-3', text: 'Hội nghị sơ kết 6 tháng', due: `${year}-07-31` },
];

/** One bloc in four puts a new version in its plan's place in the summer. */
function enterPlan(season: BlocSeason): void {
  const { diary, of, year, lead, chance } = season;
  const first = `${year}-02-15`;
  diary.enter({ on: first, by: lead }, 'adoptActivityPlan', {
    ...of,
    plan: 'kh-1',
    supersedes: null,
    title: `Kế hoạch hoạt động của khối năm ${year}`,
    document: leadsLetter(season, ['12', first, `Kế hoạch hoạt động năm ${year}`]),
    file: fileOf('plan'),
    activities: promised(year),
  });
  if (chance.whole(4) > 0) return;
  const second = `${year}-06-24`;
  diary.enter({ on: second, by: lead }, 'adoptActivityPlan', {
    ...of,
    plan: 'kh-2',
    supersedes: 'kh-1',
    title: `Kế hoạch hoạt động của khối năm ${year} (sửa đổi)`,
    document: leadsLetter(season, ['64', second, 'Sửa đổi kế hoạch hoạt động']),
    file: null,
    activities: promised(year),
  });
}

function enterDirective(season: BlocSeason): void {
  const { diary, of, year, lead, members } = season;
  const on = `${year}-03-25`;
  diary.enter({ on, by: lead }, 'disseminateDirective', {
    ...of,
    dissemination: 'qt-1',
    documents: [
      paper({
        issuer: 'UBND tỉnh',
        number: '41',
        symbol: 'KH-UBND',
        date: `${year}-02-05`,
        type: 'Kế hoạch',
        summary: `Phong trào thi đua yêu nước năm ${year}`,
        capacities: ['TM', 'KT'],
      }),
    ],
    manner: 'meeting',
    units: members,
    document: leadsLetter(season, ['30', on, 'Quán triệt kế hoạch phong trào thi đua']),
  });
}

/** The province's movement, and one of the bloc's own; reviewed at half of the year and at its end. */
function enterMovements(season: BlocSeason): void {
  const { diary, of, year, lead, members, calendar } = season;
  const on = `${year}-02-24`;
  const launched = { ...of, from: on, until: `${year}-12-31`, units: members, file: null } as const;
  diary.enter({ on, by: lead }, 'launchMovement', {
    ...launched,
    movement: 'pt-1',
    title: 'Chung sức xây dựng nông thôn mới',
    of: 'province',
    kind: 'regular',
    document: leadsLetter(season, ['18', on, 'Phát động phong trào thi đua']),
  });
  diary.enter({ on, by: lead }, 'launchMovement', {
    ...launched,
    movement: 'pt-2',
    title: 'Cải cách hành chính, chuyển đổi số',
    of: 'bloc',
    kind: 'thematic',
    document: null,
  });
  const reviewed = (stage: 'interim' | 'final', day: string) =>
    diary.enter({ on: day, by: lead }, 'reviewMovement', {
      ...of,
      movement: 'pt-1',
      stage,
      document: leadsLetter(season, ['88', day, 'Sơ kết, tổng kết phong trào thi đua']),
      file: null,
    });
  reviewed('interim', addDays(calendar.blocHalfYearReport, -2));
  reviewed('final', addDays(calendar.blocYearReport, -2));
}

/** Who did not sign is named, and may sign later. */
function enterPact(season: BlocSeason): void {
  const { diary, of, year, lead, members, nonSigner, signsLater } = season;
  const on = `${year}-02-26`;
  diary.enter({ on, by: lead }, 'signPact', {
    ...of,
    pact: 'gu-1',
    signers: members.filter((each) => each !== nonSigner),
    nonSigners:
      nonSigner === null ? [] : [{ unit: nonSigner, reason: 'Chưa thống nhất nội dung giao ước' }],
    document: leadsLetter(season, ['20', on, 'Giao ước thi đua của khối']),
    file: fileOf('pact'),
  });
  if (nonSigner === null || !signsLater) return;
  const later = `${year}-04-14`;
  diary.enter({ on: later, by: lead }, 'addPactSignature', {
    ...of,
    pact: 'gu-1',
    unit: nonSigner,
    document: unitLetter(bodyOf(nonSigner).name, '77', later, 'Ký bổ sung giao ước thi đua'),
  });
}

function enterInspections(season: BlocSeason): void {
  const { diary, of, year, lead, membersAtEnd, chance } = season;
  const half = Math.ceil(membersAtEnd.length / 2);
  const groups = [membersAtEnd.slice(0, half), membersAtEnd.slice(half)].filter(
    (each) => each.length > 0,
  );
  for (const [place, units] of groups.entries()) {
    const from = addDays(`${year}-09-13`, 7 * place);
    const on = addDays(from, 2);
    diary.enter({ on, by: lead }, 'inspectMembers', {
      ...of,
      inspection: `kt-${place + 1}`,
      units,
      from,
      until: addDays(from, 1),
      subject: chance.pick(['Chế độ thông tin, báo cáo', 'Thực hiện kế hoạch của khối']),
      document: leadsLetter(season, ['112', on, 'Thông báo kết quả kiểm tra']),
      file: fileOf('minutes'),
    });
  }
}

function enterActivity({ diary, of, year, lead, bloc }: BlocSeason): void {
  diary.enter({ on: `${year}-08-22`, by: lead }, 'holdBlocActivity', {
    ...of,
    activity: 'gl-1',
    title: 'Giao lưu văn hoá, thể thao của khối',
    planned: { plan: 'kh-1', activity: 'hd-2' },
    from: `${year}-08-18`,
    until: `${year}-08-19`,
    document: null,
    file: bloc.id === 'khoi-dang' && year === 2021 ? fileOf('programme') : null,
  });
}

/** Reported through the Board, which answers; every other one goes up to the People's Committee, whose word is the last. */
function enterDifficulty(season: BlocSeason): void {
  const { diary, of, year, lead, chance } = season;
  const about = { ...of, difficulty: 'kk-1' };
  const on = `${year}-07-26`;
  diary.enter({ on, by: lead }, 'reportDifficulty', {
    ...about,
    summary: 'Chưa có kết quả xếp loại chính thức của tổ chức đảng tại thời điểm chấm điểm',
    raisedBy: null,
    document: leadsLetter(season, ['101', on, 'Phản ánh khó khăn, vướng mắc']),
    file: fileOf('letter'),
  });
  const answered = `${year}-08-08`;
  diary.enter({ on: answered, by: board }, 'answerDifficulty', {
    ...about,
    by: 'homeAffairs',
    summary: 'Tạm chấm theo kết quả tự đánh giá; có kết quả chính thức thì đề nghị mở lại',
    document: boardLetter('152', answered, 'Trả lời vướng mắc của khối'),
    file: null,
  });
  if (chance.whole(2) === 0) return;
  const referred = `${year}-08-10`;
  diary.enter({ on: referred, by: board }, 'referDifficulty', {
    ...about,
    document: boardLetter('155', referred, 'Báo cáo UBND tỉnh về vướng mắc của khối'),
    file: null,
  });
  const decided = `${year}-08-24`;
  diary.enter({ on: decided, by: peoplesCommittee }, 'answerDifficulty', {
    ...about,
    by: 'peoplesCommittee',
    summary: 'Đồng ý với đề xuất của Sở Nội vụ',
    document: paper({
      issuer: 'UBND tỉnh',
      number: '3344',
      symbol: 'UBND-NC',
      date: decided,
      summary: 'Giải quyết vướng mắc của khối thi đua',
      capacities: ['TM', 'KT'],
    }),
    file: null,
  });
}

/** Before 15/3 the lead sends what came in; the rest follows. A delegated bloc's authority registers its units with the province. */
export function enterConsolidation(season: BlocSeason, late: readonly string[]): void {
  const { diary, of, year, lead, members } = season;
  const inTime = members.filter((each) => !late.includes(each));
  const send = (units: readonly string[], on: string) =>
    diary.enter({ on, by: lead }, 'sendConsolidation', {
      ...of,
      units,
      document: leadsLetter(season, ['25', on, `Tổng hợp đăng ký thi đua năm ${year}`]),
    });
  // Before 15/3; one bloc in ten is late with it.
  send(inTime, season.chance.whole(10) === 0 ? `${year}-03-16` : `${year}-03-12`);
  if (late.length > 0) send(late, `${year}-03-28`);
  enterDelegatedRegistrations(season);
}

export function enterDelegatedRegistrations({ diary, of, year, bloc, members }: BlocSeason): void {
  if (bloc.authority === null) return;
  const on = `${year}-04-06`;
  diary.enter({ on, by: authority(bloc.authority) }, 'submitDelegatedRegistrations', {
    ...of,
    units: members,
    document: unitLetter(bodyOf(bloc.authority).name, '310', on, 'Đăng ký thi đua với UBND tỉnh'),
    file: fileOf('letter'),
  });
}
