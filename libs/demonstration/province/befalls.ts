// What befalls a unit within a year in the province: documents, notices, breaches, deductions, exclusions, withdrawn papers.
import { addDays } from '../../domain/civil-date.ts';
import {
  annulCriticism,
  annulment,
  enterCriticism,
  enterExclusion,
  enterNotice,
} from '../facts.ts';
import { paper } from '../papers.ts';
import type { Season } from './season.ts';

export function enterBefalling(season: Season): void {
  const { fate } = season;
  enterCriticisms(season);
  if (fate.ineligible > 0) enterIneligible(season);
  if (fate.breaches) enterBreach(season);
  if (fate.excluded) enterExclusion(season, addDays(season.calendar.rated, 1), 'kbx-1');
  if (fate.evidenceWithdrawn) enterWithdrawal(season);
  if (fate.deducted) enterDeduction(season);
}

/** Documents of the year, one after another; of three or more the first is taken back. */
function enterCriticisms(season: Season): void {
  const { fate, chance, year, calendar } = season;
  const from = ['provincialPeoplesCommittee', 'provincialPartyCommittee'] as const;
  for (let number = 1; number <= fate.criticised; number += 1) {
    const date = addDays(`${year}-04-05`, 40 * number + chance.whole(20));
    const issuer = chance.pick(from);
    enterCriticism(season, {
      on: addDays(date, 5),
      id: `vb-${number}`,
      from: issuer,
      kind: chance.pick(['criticism', 'reminder']),
      number: String(1000 + chance.whole(4000)),
      date,
      ...(chance.whole(3) === 0 ? { extendsTo: addDays(date, 30) } : {}),
    });
  }
  if (fate.criticised > 2) annulCriticism(season, addDays(calendar.rated, 2), 'vb-1');
}

function enterIneligible(season: Season): void {
  const { fate, calendar, chance, body, year } = season;
  const dossiers = Array.from({ length: fate.ineligible }, (_, place) => ({
    dossier: `${year}-${body.id}`.slice(0, 58) + `-${place + 1}`,
    level: chance.pick(['provincial', 'provincial', 'state'] as const),
  }));
  const number = String(200 + chance.whole(700));
  enterNotice(season, { on: addDays(calendar.rated, 1), id: 'tb-1', number, dossiers });
}

/** The lead records breaches of others; its own are recorded by a deputy. */
function enterBreach({
  diary,
  bloc,
  body,
  lead,
  deputy,
  of,
  year,
  calendar,
  chance,
}: Season): void {
  const isLead = bloc.leaders[year].lead === body.id;
  const on = addDays(calendar.rated, 1);
  const description = 'Không cử đại biểu dự hội nghị sơ kết của khối';
  diary.enter({ on, by: isLead ? deputy : lead }, 'recordDisciplineBreach', {
    ...of,
    breach: 'vp-1',
    kind: 'meetingMissed',
    breachedOn: `${year}-07-15`,
    description,
    concerns: null,
    document: paper({ issuer: bloc.name, date: on, type: 'Biên bản', summary: description }),
  });
  if (chance.whole(4) > 0) return;
  diary.enter({ on: addDays(on, 5), by: isLead ? deputy : lead }, 'annulDisciplineBreach', {
    ...of,
    breach: 'vp-1',
    ...annulment('recordedInError', 'Sổ điểm danh xác nhận đơn vị đã cử đại biểu dự họp'),
  });
}

/** The whole evidence of one line, filed by mistake: its points stay, and the line is marked. */
function enterWithdrawal({ diary, by, of, lines, chance, calendar }: Season): void {
  const { evidence } = chance.pick(lines.filter((each) => each.evidence.length > 0));
  diary.enter({ on: addDays(calendar.results, 1), by }, 'withdrawEvidence', {
    ...of,
    evidence: evidence.at(-1) ?? '',
    reason: 'Nộp nhầm hồ sơ của năm trước',
  });
}

/** The bloc's own deduction at a criterion that has one. */
function enterDeduction({ diary, lead, of, scorecard, chance, calendar }: Season): void {
  const { id, deductions } = chance.pick(
    scorecard.criteria.filter((each) => each.deductions.length > 0),
  );
  diary.enter({ on: addDays(calendar.results, 1), by: lead }, 'recordBlocDeduction', {
    ...of,
    deduction: 'dt-1',
    criterion: id,
    rule: deductions[0]?.id ?? '',
    reason: 'Theo biên bản kiểm tra của khối',
  });
}
