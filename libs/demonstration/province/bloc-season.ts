// A bloc's year in the province: its members at the year's beginning and end, who acts for it, and its opening and scorecard.
import { addDays } from '../../domain/civil-date.ts';
import { blocYear } from '../../domain/bloc-year/bloc-year.ts';
import { blocYearStream } from '../../domain/bloc-year/season.ts';
import type { Actor } from '../../domain/actor.ts';
import type { OfficialDocument } from '../../domain/official-document.ts';
import { authority, board, deputy, lead } from '../actors.ts';
import { chanceOf, type Chance } from '../chance.ts';
import type { Diary, LedgerSoFar } from '../diary.ts';
import { boardLetter, minutes, unitLetter } from '../papers.ts';
import { books } from '../rule-books.ts';
import { bodyOf, type ProvinceBloc, type Year } from './blocs.ts';
import { calendars, type Calendar } from './calendar.ts';
import { scorecardOf } from './scorecards.ts';

export interface BlocSeason {
  readonly of: { readonly bloc: string; readonly year: Year };
  readonly bloc: ProvinceBloc;
  readonly year: Year;
  readonly calendar: Calendar;
  readonly chance: Chance;
  readonly diary: Diary;
  /** Members in spring, and those at the year-end conference. */
  readonly members: readonly string[];
  readonly membersAtEnd: readonly string[];
  /** The member that did not sign the pact, in one bloc of three; half of those sign later. */
  readonly nonSigner: string | null;
  readonly signsLater: boolean;
  readonly lead: Actor;
  readonly deputy: Actor;
  /** The authority that the bloc is delegated to; null: a bloc of the province. */
  readonly authority: Actor | null;
}

export interface BlocSeasonOf {
  readonly bloc: ProvinceBloc;
  readonly year: Year;
  readonly seed: string;
  readonly diary: Diary;
  readonly members: readonly string[];
  readonly membersAtEnd: readonly string[];
}

export function blocSeasonOf(told: BlocSeasonOf): BlocSeason {
  const { bloc, year, seed, diary, members, membersAtEnd } = told;
  const leaders = bloc.leaders[year];
  const chance = chanceOf(seed, `${year} ${bloc.id}`);
  const refuses = chance.whole(3) === 0;
  return {
    of: { bloc: bloc.id, year },
    bloc,
    year,
    calendar: calendars[year],
    chance,
    diary,
    members,
    membersAtEnd,
    nonSigner: refuses ? (members.findLast((each) => each !== leaders.lead) ?? null) : null,
    signsLater: refuses && chance.whole(2) === 0,
    lead: lead(leaders.lead, bloc.id),
    deputy: deputy(leaders.deputies[0] ?? leaders.lead, bloc.id),
    authority: bloc.authority === null ? null : authority(bloc.authority),
  };
}

/** A letter of the lead's. */
export function leadsLetter(
  { bloc, year }: BlocSeason,
  [number, date, summary]: readonly [number: string, date: string, summary: string],
): OfficialDocument {
  return unitLetter(bodyOf(bloc.leaders[year].lead).name, number, date, summary);
}

/** Opened before its members' years. */
export function enterBlocOpening({ diary, of, calendar }: BlocSeason): void {
  diary.enter({ on: addDays(calendar.opened, -2), by: board }, 'openBlocYear', of);
  const ruleBook = of.year === 2021 ? books.of2021 : books.of2022;
  const pinned = { ...of, ruleBook, legalBasis: null };
  diary.enter({ on: calendar.pinned, by: board }, 'pinRuleBook', pinned);
}

/** Provincial: drafted, agreed, the Board asked, issued by the lead. Delegated: detailed and issued by the authority. */
export function enterBlocScorecard(season: BlocSeason): void {
  const { diary, of, bloc, year, calendar, members, chance } = season;
  const by = season.authority ?? season.lead;
  const scorecard = scorecardOf(bloc, year);
  diary.enter({ on: calendar.drafted, by }, 'draftScorecard', { ...of, scorecard });
  diary.enter({ on: calendar.agreed, by: season.lead }, 'agreeScorecard', async (ledger) => ({
    ...of,
    draft: await draftOf(ledger, season),
    members,
    minutes: minutes(bloc.name, calendar.agreed, 'Thống nhất bảng chấm điểm của khối'),
  }));
  if (season.authority === null || chance.whole(2) === 0) enterOpinion(season);
  diary.enter({ on: calendar.issued, by }, 'issueScorecard', async (ledger) => ({
    ...of,
    draft: await draftOf(ledger, season),
    decision: unitLetter(
      bodyOf(bloc.authority ?? bloc.leaders[year].lead).name,
      String(100 + chance.whole(900)),
      calendar.issued,
      'Ban hành bảng chấm điểm của khối',
    ),
  }));
}

function enterOpinion(season: BlocSeason): void {
  const { diary, of, calendar } = season;
  const on = calendar.opinionAsked;
  diary.enter({ on, by: season.lead }, 'requestBoardOpinion', async (ledger) => ({
    ...of,
    draft: await draftOf(ledger, season),
    request: leadsLetter(season, ['96', on, 'Xin ý kiến về bảng chấm điểm của khối']),
  }));
  const given = calendar.opinionGiven;
  diary.enter({ on: given, by: board }, 'giveBoardOpinion', async (ledger) => ({
    ...of,
    draft: await draftOf(ledger, season),
    opinion: 'favourable' as const,
    text: 'Nhất trí với dự thảo bảng chấm điểm.',
    document: boardLetter('121', given, 'Ý kiến về bảng chấm điểm'),
  }));
}

async function draftOf(ledger: LedgerSoFar, { of }: BlocSeason): Promise<number> {
  const { draft } = await ledger.state(blocYear, blocYearStream(of.year, of.bloc));
  if (!draft) throw new Error(`${of.bloc} has no draft`);
  return draft.revision;
}
