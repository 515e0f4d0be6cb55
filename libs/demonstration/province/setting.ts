// The setting of the province: units and blocs beside the first three, and their leads in both years.
import type { CivilDate } from '../../domain/civil-date.ts';
import { bloc as blocAggregate, blocStream } from '../../domain/bloc/bloc.ts';
import { authority, board, chairman } from '../actors.ts';
import { district, type Body } from '../bodies.ts';
import type { Diary, LedgerSoFar } from '../diary.ts';
import { basis, chairmansDecision, decision3666, paper } from '../papers.ts';
import { allBlocs, bodyOf, othersIn2021, parentOf, type ProvinceBloc } from './blocs.ts';
import { fileOf } from './files.ts';

export function enterProvince(diary: Diary): void {
  for (const { members } of othersIn2021) {
    for (const body of members) {
      if (body.id !== district.id) enterUnit(diary, body);
    }
  }
  for (const bloc of othersIn2021) enterBloc(diary, bloc);
  for (const bloc of allBlocs) enterDelegation(diary, bloc);
  for (const bloc of allBlocs) enterLeadersOf2022(diary, bloc);
}

function enterUnit(diary: Diary, body: Body): void {
  diary.enter({ on: '2021-01-05', by: board }, 'enterUnit', {
    unit: body.id,
    name: body.name,
    kind: body.kind,
    housesBoard: false,
    parent: parentOf(body),
    from: null,
  });
}

function formation({ authority: of, name, setUpOn }: ProvinceBloc) {
  const summary = `Thành lập ${name}`;
  if (of === null) return chairmansDecision('1402', setUpOn, summary);
  const issuer = bodyOf(of).name;
  return paper({ issuer, number: '311', symbol: 'QĐ', date: setUpOn, type: 'Quyết định', summary });
}

function enterBloc(diary: Diary, bloc: ProvinceBloc): void {
  const decision = formation(bloc);
  const by = bloc.authority === null ? chairman : authority(bloc.authority);
  diary.enter({ on: '2021-01-05', by }, 'setUpBloc', {
    bloc: bloc.id,
    name: bloc.name,
    tier: bloc.authority === null ? 'provincial' : 'delegated',
    authority: bloc.authority,
    setUpOn: bloc.setUpOn,
    decision,
  });
  for (const { id } of bloc.members) {
    diary.enter({ on: '2021-01-06', by: board }, 'joinBloc', {
      unit: id,
      bloc: bloc.id,
      from: bloc.setUpOn,
      decision,
    });
  }
  enterLeaders(diary, bloc, 2021, '2021-01-13');
}

function enterLeaders(diary: Diary, bloc: ProvinceBloc, year: 2021 | 2022, from: CivilDate): void {
  const decision = chairmansDecision(year === 2021 ? '61' : '74', from, 'Phê chuẩn Trưởng khối');
  const led = { bloc: bloc.id, ...bloc.leaders[year], from, until: null, decision };
  diary.enter({ on: from, by: chairman }, 'approveBlocLead', led);
}

/** The lead of 2021 leads until that of 2022 is approved. */
function enterLeadersOf2022(diary: Diary, bloc: ProvinceBloc): void {
  const decision = chairmansDecision('73', '2022-01-17', 'Thôi giữ Trưởng khối, Phó khối năm 2021');
  diary.enter({ on: '2022-01-18', by: chairman }, 'endBlocLead', async (ledger) => ({
    bloc: bloc.id,
    approval: await approvalOf(ledger, bloc.id),
    until: '2022-01-18',
    decision,
  }));
  enterLeaders(diary, bloc, 2022, '2022-01-19');
}

async function approvalOf(ledger: LedgerSoFar, bloc: string): Promise<number> {
  const { leaderships } = await ledger.state(blocAggregate, blocStream(bloc));
  const last = leaderships.at(-1);
  if (!last) throw new Error(`${bloc} has no lead`);
  return last.revision;
}

/** The guidance asks for the delegated blocs' plan within 2021; one district is late. */
function enterDelegation(diary: Diary, { id, authority: of, delegation }: ProvinceBloc): void {
  if (of === null || delegation === null) return;
  diary.enter({ on: '2021-12-06', by: chairman }, 'recordDelegation', {
    bloc: id,
    kind: delegation,
    authority: of,
    legalBasis: basis('Quyết định số 3666/QĐ-UBND ngày 13/10/2021', decision3666),
  });
  const planned = (year: number, on: CivilDate) =>
    diary.enter({ on, by: authority(of) }, 'adoptImplementationPlan', {
      bloc: id,
      plan: `kh-${year}`,
      year,
      document: paper({
        issuer: bodyOf(of).name,
        number: '187',
        symbol: 'KH',
        date: on,
        type: 'Kế hoạch',
        summary: 'Thực hiện Quyết định số 3666/QĐ-UBND',
      }),
      file: fileOf('plan'),
    });
  planned(2021, id === 'khoi-xa-phuong-tra-giang' ? '2022-01-07' : '2021-12-14');
  planned(2022, '2022-02-28');
}
