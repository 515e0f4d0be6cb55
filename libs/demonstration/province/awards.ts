// The award dossiers of a bloc after its year-end conference: submitted, received, judged, voted on, granted or refused.
import type { DossierCategory } from '../../domain/bloc-year/dossier.ts';
import type { Actor } from '../../domain/actor.ts';
import { addDays, type CivilDate } from '../../domain/civil-date.ts';
import { board, chairman, council, officer } from '../actors.ts';
import { bodyOf } from './blocs.ts';
import { boardLetter, chairmansDecision, minutes, unitLetter } from '../papers.ts';
import type { BlocSeason } from './bloc-season.ts';
import { fileOf } from './files.ts';
import { awardId, daysOf, dossierId, type Dossier, type DossierFate } from './dossier-way.ts';
import { enterHold, isHeldIn } from './held-proposal.ts';
import { flag, merit, type Nominees } from './meetings.ts';

const fates: readonly DossierFate[] = [
  ...Array<DossierFate>(7).fill('granted'),
  'returned',
  'withdrawn',
  'ineligible',
  'refused',
  'late',
];

export function enterAwards(season: BlocSeason, nominees: Nominees): void {
  const { chance } = season;
  const members = [
    { unit: nominees.flag, award: flag },
    ...nominees.merits.map((unit) => ({ unit, award: merit })),
  ];
  const dossiers = members.map(({ unit, award }, place): Dossier => {
    // The first two go all the way, so that every bloc has awards.
    const drawn = place < 2 ? 'granted' : chance.pick(fates);
    const fate = place === 2 && isHeldIn(season) ? 'held' : drawn;
    return { id: dossierId(season, place + 1), unit, award, fate };
  });
  for (const each of dossiers) enterSubmission(season, each);
  const collective = enterCollective(season, dossiers.length + 20);
  enterJudgement(season, dossiers, collective);
  for (const each of dossiers.filter(({ fate }) => fate === 'held')) enterHold(season, each);
}

/** District People's Committees submit for the communes' blocs that are delegated to them; else the lead does. */
function submitterOf({ bloc, year, lead, authority }: BlocSeason) {
  const isDistricts = bloc.authority !== null && bodyOf(bloc.authority).kind === 'district';
  const by: Actor = isDistricts ? (authority ?? lead) : lead;
  const capacity = isDistricts ? 'districtPeoplesCommittee' : 'blocLead';
  const unit = isDistricts ? bloc.authority : bloc.leaders[year].lead;
  return { by, submitter: { unit: unit ?? '', capacity } } as const;
}

function enterSubmission(season: BlocSeason, { id, unit, award, fate }: Dossier): void {
  const { diary, of } = season;
  const days = daysOf(season);
  const { by, submitter } = submitterOf(season);
  const on = fate === 'late' ? days.late : days.submitted;
  const submit = (dossier: string, resubmits: string | null, day: CivilDate) => {
    diary.enter({ on: day, by }, 'submitDossier', {
      ...of,
      dossier,
      resubmits,
      beneficiary: { kind: 'memberUnit', unit },
      category: 'other',
      occasion: 'regular',
      level: 'provincial',
      award,
      submitter,
      nomination: 'st-1',
      submission: unitLetter(bodyOf(submitter.unit).name, '15', day, 'Tờ trình khen thưởng'),
      files: [fileOf('dossier')],
      unscannable: fate === 'late' ? ['Kỷ yếu của đơn vị'] : [],
    });
    receive(season, { dossier, on: addDays(day, 1), byPost: fate === 'late' });
  };
  submit(id, null, on);
  if (fate === 'returned') {
    diary.enter({ on: days.returned, by: board }, 'returnDossier', {
      ...of,
      dossier: id,
      reason: 'Báo cáo thành tích chưa có xác nhận của cấp có thẩm quyền',
      document: boardLetter('09', days.returned, 'Trả lại hồ sơ để bổ sung'),
    });
    submit(`${id}-2`, id, days.again);
  }
  if (fate === 'withdrawn') {
    diary.enter({ on: days.returned, by }, 'withdrawDossier', {
      ...of,
      dossier: id,
      reason: 'Đơn vị đề nghị chưa xét trong năm',
      document: null,
    });
  }
}

interface Arriving {
  readonly dossier: string;
  readonly on: CivilDate;
  /** It has papers that cannot be scanned, which come to the desk. */
  readonly byPost: boolean;
}

/** Online, and two days later the paper set: brought, or by post. */
function receive({ diary, of, chance }: BlocSeason, { dossier, on, byPost }: Arriving): void {
  const receipt = (channel: 'portal' | 'paperSet' | 'postalDesk', day: CivilDate) =>
    diary.enter({ on: day, by: board }, 'receiveDossier', {
      ...of,
      dossier,
      channel,
      receiptNumber: `H38-${of.year}-${10_000 + chance.whole(80_000)}`,
      files: [],
    });
  receipt('portal', on);
  const isPosted = chance.whole(3) === 0 || byPost;
  receipt(isPosted ? 'postalDesk' : 'paperSet', addDays(on, 2));
}

/** A collective of its own that a department or another agency of the province proposes (Art. 7(8)(f) or (h)). */
function enterCollective(season: BlocSeason, number: number): string | null {
  const { diary, of, membersAtEnd, bloc, chance } = season;
  const proposes = new Set(['department', 'partyBody', 'publicServiceUnit']);
  const unit = membersAtEnd.find((each) => proposes.has(bodyOf(each).kind));
  if (unit === undefined || bloc.authority !== null) return null;
  const days = daysOf(season);
  const dossier = dossierId(season, number);
  const category: DossierCategory = chance.pick([
    'article7Clause8PointF',
    'article7Clause8PointH',
  ] as const);
  diary.enter({ on: days.submitted, by: officer(unit, bloc.id) }, 'submitDossier', {
    ...of,
    dossier,
    resubmits: null,
    beneficiary: {
      kind: 'collective',
      unit,
      name: 'Phòng Tổng hợp',
      collectiveUnit: null,
      smallCollective: true,
    },
    category,
    occasion: 'regular',
    level: 'provincial',
    award: { kind: 'title', name: 'Tập thể lao động xuất sắc' },
    submitter: { unit, capacity: 'provincialAgency' },
    nomination: null,
    submission: unitLetter(bodyOf(unit).name, '16', days.submitted, 'Tờ trình khen thưởng'),
    files: [fileOf('dossier')],
    unscannable: [],
  });
  receive(season, { dossier, on: days.received, byPost: false });
  return dossier;
}

function enterJudgement(
  season: BlocSeason,
  dossiers: readonly Dossier[],
  collective: string | null,
): void {
  const { diary, of } = season;
  const days = daysOf(season);
  const judged = dossiers.filter(({ fate }) => fate !== 'withdrawn' && fate !== 'held');
  const comesAs = ({ id, fate }: Dossier) => (fate === 'returned' ? `${id}-2` : id);
  const ineligible = judged.filter(({ fate }) => fate === 'ineligible').map(comesAs);
  const members = judged.filter(({ fate }) => fate !== 'ineligible').map(comesAs);
  const eligible = collective === null ? members : [...members, collective];
  diary.enter({ on: days.found, by: board }, 'findDossiersEligible', {
    ...of,
    dossiers: eligible,
    document: boardLetter('21', days.found, 'Kết quả thẩm định hồ sơ'),
  });
  if (ineligible.length > 0) {
    diary.enter({ on: days.found, by: board }, 'findDossiersIneligible', {
      ...of,
      dossiers: ineligible.map((dossier) => ({ dossier, reason: 'Chưa đủ thời gian cống hiến' })),
      notice: boardLetter('22', days.found, 'Thông báo hồ sơ không đủ điều kiện'),
    });
  }
  enterVote(season, members, judged.filter(({ fate }) => fate === 'refused').map(comesAs));
  const refused = judged.filter(({ fate }) => fate === 'refused').map(comesAs);
  const granted = eligible.filter((each) => !refused.includes(each));
  enterDecisions(season, granted, refused);
}

function enterVote(season: BlocSeason, dossiers: readonly string[], refused: readonly string[]) {
  const { diary, of, chance } = season;
  const days = daysOf(season);
  diary.enter({ on: days.put, by: board }, 'putDossiersToCouncil', {
    ...of,
    dossiers,
    document: boardLetter('30', days.put, 'Trình Hội đồng xét khen thưởng'),
  });
  const present = 15;
  diary.enter({ on: days.voted, by: council }, 'recordCouncilVote', {
    ...of,
    vote: 'hd-1',
    membersPresent: present,
    dossiers: dossiers.map((dossier) => {
      const recommended = !refused.includes(dossier);
      const against = recommended ? chance.whole(3) : 9;
      const blank = chance.whole(2);
      const votes = { for: present - against - blank, against, blank };
      return { dossier, ballotsIssued: present, ...votes, recommended };
    }),
    minutes: minutes('Hội đồng Thi đua - Khen thưởng tỉnh', days.voted, 'Biên bản họp Hội đồng'),
  });
}

function enterDecisions(
  season: BlocSeason,
  granted: readonly string[],
  refused: readonly string[],
): void {
  const { diary, of, chance } = season;
  const on = daysOf(season).granted;
  diary.enter({ on, by: chairman }, 'grantAwards', {
    ...of,
    awards: granted.map((dossier, place) => ({
      award: awardId(season, place + 1),
      dossier,
      name: place === 0 ? flag.name : merit.name,
      registerNumber: String(100 + chance.whole(900)),
    })),
    level: 'provincial',
    decision: chairmansDecision('190', on, 'Khen thưởng phong trào thi đua'),
  });
  if (refused.length === 0) return;
  diary.enter({ on, by: chairman }, 'refuseAwards', {
    ...of,
    dossiers: refused.map((dossier) => ({ dossier, reason: 'Hội đồng không nhất trí' })),
    level: 'provincial',
    document: chairmansDecision('191', on, 'Không khen thưởng'),
  });
}
