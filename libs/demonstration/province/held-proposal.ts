// A proposal that a hold stops: while a complaint about its nominee is pending nothing goes on; then it goes on by itself.
import { addDays } from '../../domain/civil-date.ts';
import { board, chairman } from '../actors.ts';
import { basis, boardLetter, chairmansDecision } from '../papers.ts';
import type { BlocSeason } from './bloc-season.ts';
import { awardId, daysOf, type Dossier } from './dossier-way.ts';
import { merit } from './meetings.ts';

/** Where a complaint about a nominee is pending. */
export const heldIn = { bloc: 'khoi-huyen', year: 2021 } as const;

export function isHeldIn({ of }: BlocSeason): boolean {
  return of.bloc === heldIn.bloc && of.year === heldIn.year;
}

/** Its proposal stands still until the complaint is found groundless; then it goes on by itself. */
export function enterHold(season: BlocSeason, { id, unit }: Dossier): void {
  const { diary, of } = season;
  const days = daysOf(season);
  const from = days.returned;
  diary.enter({ on: from, by: board }, 'holdProposals', {
    ...of,
    hold: 'tdn-1',
    unit,
    dossier: null,
    cause: 'complaint',
    case: null,
    from,
    legalBasis: basis('Đang giải quyết khiếu nại về kết quả chấm điểm (hư cấu)'),
    document: boardLetter('10', from, 'Tạm dừng đề nghị khen thưởng'),
  });
  const lifted = addDays(days.granted, 10);
  diary.enter({ on: lifted, by: board }, 'liftHold', {
    ...of,
    hold: 'tdn-1',
    liftedFrom: lifted,
    outcome: 'notUpheld',
    case: null,
    legalBasis: basis('Quyết định giải quyết khiếu nại: nội dung khiếu nại không đúng'),
    document: null,
  });
  const found = addDays(lifted, 3);
  diary.enter({ on: found, by: board }, 'findDossiersEligible', {
    ...of,
    dossiers: [id],
    document: boardLetter('45', found, 'Kết quả thẩm định hồ sơ'),
  });
  const on = addDays(lifted, 10);
  diary.enter({ on, by: chairman }, 'grantAwards', {
    ...of,
    awards: [{ award: awardId(season, 90), dossier: id, name: merit.name, registerNumber: null }],
    level: 'provincial',
    decision: chairmansDecision('260', on, 'Khen thưởng phong trào thi đua'),
  });
}
