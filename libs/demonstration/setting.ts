// The setting before anyone is scored: units, blocs, leads, memberships, and the reconstitution of the communes' bloc.
import type { CivilDate } from '../domain/civil-date.ts';
import type { OfficialDocument } from '../domain/official-document.ts';
import { authority, board, chairman } from './actors.ts';
import {
  blocs,
  communes,
  departments,
  district,
  enterprises,
  homeAffairs,
  leaders,
  membersOf,
  movingEnterprise,
  type BlocId,
  type Body,
} from './bodies.ts';
import type { Diary } from './diary.ts';
import { chairmansDecision, paper } from './papers.ts';

const entered: CivilDate = '2021-01-05';
const joined: CivilDate = '2021-01-06';
const led: CivilDate = '2021-01-15';

function districtDecision(number: string, date: CivilDate, summary: string): OfficialDocument {
  return paper({
    issuer: district.name,
    number,
    symbol: 'QĐ-UBND',
    date,
    place: 'Nậm Trà',
    type: 'Quyết định',
    summary,
    signatory: 'Vàng A Ví Dụ',
    position: 'Chủ tịch',
    capacities: ['TM'],
    authentication: 'seal',
  });
}

const setUp = {
  [blocs.departments]: chairmansDecision('1402', '2017-06-20', 'Thành lập khối thi đua các sở'),
  [blocs.communes]: districtDecision('311', '2016-05-10', 'Thành lập khối thi đua xã, kinh tế'),
  [blocs.enterprises]: districtDecision(
    '975',
    '2021-11-25',
    'Kiện toàn khối thi đua các xã; thành lập khối thi đua các doanh nghiệp',
  ),
} as const;

export function enterSetting(diary: Diary): void {
  enterUnits(diary);
  enterDepartmentsBloc(diary);
  enterCommunesBloc(diary);
  enterEnterprisesBloc(diary);
}

function enterUnits(diary: Diary): void {
  const all = [district, ...departments, ...communes, ...enterprises];
  for (const body of all) {
    diary.enter({ on: entered, by: board }, 'enterUnit', {
      unit: body.id,
      name: body.name,
      kind: body.kind,
      housesBoard: body.id === homeAffairs,
      parent: body.kind === 'commune' ? district.id : null,
      from: null,
    });
  }
}

function enterDepartmentsBloc(diary: Diary): void {
  const bloc = blocs.departments;
  const decision = setUp[bloc];
  diary.enter({ on: entered, by: chairman }, 'setUpBloc', {
    bloc,
    name: 'Khối thi đua các sở',
    tier: 'provincial',
    authority: null,
    setUpOn: '2017-06-20',
    decision,
  });
  enterMembers(diary, bloc, departments, joined);
  enterLeaders(diary, bloc, led, chairmansDecision('61', '2021-01-13', 'Phê chuẩn Trưởng khối'));
}

function enterMembers(diary: Diary, bloc: BlocId, members: readonly Body[], on: CivilDate): void {
  const decision = setUp[bloc];
  const from = decision.date ?? on;
  for (const { id } of members) {
    diary.enter({ on, by: board }, 'joinBloc', { unit: id, bloc, from, decision });
  }
}

function enterLeaders(diary: Diary, bloc: BlocId, on: CivilDate, decision: OfficialDocument): void {
  const { lead, deputies } = leaders[bloc];
  const from = decision.date ?? on;
  diary.enter({ on, by: chairman }, 'approveBlocLead', {
    bloc,
    lead,
    deputies,
    from,
    until: null,
    decision,
  });
}

/** Until November the bloc was a mixed one and had an enterprise as a member. */
function enterCommunesBloc(diary: Diary): void {
  const bloc = blocs.communes;
  const by = authority(district.id);
  diary.enter({ on: entered, by }, 'setUpBloc', {
    bloc,
    name: 'Khối thi đua các xã và đơn vị kinh tế huyện Nậm Trà',
    tier: 'delegated',
    authority: district.id,
    setUpOn: '2016-05-10',
    decision: setUp[bloc],
  });
  const members = [...communes, ...enterprises.filter(({ id }) => id === movingEnterprise)];
  enterMembers(diary, bloc, members, joined);
  enterLeaders(diary, bloc, led, chairmansDecision('62', '2021-01-13', 'Phê chuẩn Trưởng khối'));
  diary.enter({ on: '2021-11-29', by }, 'reconstituteBloc', {
    bloc,
    name: 'Khối thi đua các xã huyện Nậm Trà',
    authority: district.id,
    reconstitutedOn: '2021-11-25',
    decision: setUp[blocs.enterprises],
  });
}

/** Newly set up in 2021: its members may score themselves, and are rated from 2022 (Guidance I.1). */
function enterEnterprisesBloc(diary: Diary): void {
  const bloc = blocs.enterprises;
  const by = authority(district.id);
  const on = '2021-11-29';
  const decision = setUp[bloc];
  diary.enter({ on, by }, 'setUpBloc', {
    bloc,
    name: 'Khối thi đua các doanh nghiệp huyện Nậm Trà',
    tier: 'delegated',
    authority: district.id,
    setUpOn: '2021-11-25',
    decision,
  });
  diary.enter({ on, by }, 'leaveBloc', {
    unit: movingEnterprise,
    bloc: blocs.communes,
    until: '2021-11-24',
    decision,
  });
  enterMembers(diary, bloc, membersOf[bloc], on);
  enterLeaders(diary, bloc, on, chairmansDecision('2911', '2021-11-26', 'Phê chuẩn Trưởng khối'));
}
