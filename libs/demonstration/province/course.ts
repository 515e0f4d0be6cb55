// The ordinary course of a unit's year in the province: opened, registered, evidenced, scored, appraised, approved.
import { addDays, civilDateOf, type Instant } from '../../domain/civil-date.ts';
import { sectionIds } from '../../domain/rule-book/rule-book.ts';
import type { RegisteredItem } from '../../domain/unit-year/registration.ts';
import { board, chairman } from '../actors.ts';
import { approvalOf } from '../closing-year.ts';
import { organisations } from '../ordinary-year.ts';
import { chairmansDecision, minutes, boardLetter, unitLetter } from '../papers.ts';
import type { PlannedLine } from '../plan.ts';
import { mappingIn, resultValue, type Outcome } from '../targets.ts';
import { instant, workingDay } from '../working-time.ts';
import type { Season } from './season.ts';

export function enterYear({ diary, by, of, bloc, calendar, fate }: Season): void {
  diary.enter({ on: calendar.opened, by: board }, 'openUnitYear', { ...of, bloc: bloc.id });
  const { partyOrganisation, tradeUnion } = fate;
  diary.enter({ on: calendar.organisations, by }, 'recordOrganisations', {
    ...of,
    partyOrganisation,
    tradeUnion,
    reason: 'Theo báo cáo về tổ chức đảng, công đoàn của đơn vị',
  });
}

/** In time is before 15/3; who begins within the year registers within its first days. */
function registeredAt({ calendar, chance, fate, year }: Season): Instant {
  const [from, days] = calendar.registering;
  const clock = `${8 + chance.whole(8)}:${10 + chance.whole(50)}`;
  if (fate.from !== null) return instant(workingDay(addDays(fate.from, -3)), clock);
  const late = workingDay(addDays(`${year}-03-15`, chance.whole(9)));
  return instant(fate.registersLate ? late : workingDay(addDays(from, chance.whole(days))), clock);
}

const titles = ['Tập thể lao động xuất sắc', 'Cờ thi đua của UBND tỉnh'];

export function enterRegistration(season: Season): void {
  const { diary, by, body, items, of, fate } = season;
  const receivedAt = registeredAt(season);
  const received = civilDateOf(receivedAt);
  const paperOf = (number: string, on: string, summary: string) =>
    unitLetter(body.name, number, on, `${summary} năm ${of.year}`);
  diary.enter({ on: addDays(received, 1), by, receivedAt }, 'receiveRegistration', {
    ...of,
    registration: 'dk-1',
    items,
    titles,
    document: paperOf('21', received, 'Đăng ký thi đua'),
  });
  if (!fate.amends || fate.from !== null) return;
  const amendedAt = instant(workingDay(`${of.year}-05-12`), '10:15');
  diary.enter({ on: `${of.year}-05-13`, by, receivedAt: amendedAt }, 'amendRegistration', {
    ...of,
    registration: 'dk-2',
    amends: 'dk-1',
    items: items.map((each) => (each.value === null ? each : { ...each, value: eased(each) })),
    titles,
    document: paperOf('55', civilDateOf(amendedAt), 'Điều chỉnh đăng ký thi đua'),
  });
}

/** A tenth less, or more where less is better: too late to move a baseline. */
function eased({ value, direction }: RegisteredItem): string {
  const registered = Number(value);
  return String(Math.round(registered * (direction === 'higherIsBetter' ? 0.9 : 1.1)));
}

/** About half of the targets have a result of the first half-year. */
export function enterHalfYear({ diary, by, bloc, items, chance, of, calendar, fate }: Season) {
  if (fate.from !== null) return;
  const on = addDays(calendar.halfYear, chance.whole(2));
  for (const item of items) {
    if (item.value === null || item.measure === null || chance.whole(2) === 0) continue;
    diary.enter({ on, by }, 'recordResult', {
      ...of,
      result: `kq6t-${item.item}`,
      item: item.item,
      period: 'halfYear',
      periodEnd: `${of.year}-05-31`,
      measure: item.measure,
      value: resultValue(bloc.profile, item, chance.pick(['under', 'under', 'equal'])),
      assignedPlan: null,
      previousValue: resultValue(bloc.profile, item, 'under'),
      evidence: [],
    });
  }
}

export function enterApplication({ diary, bloc, of, calendar }: Season): void {
  diary.enter({ on: calendar.applied, by: board }, 'applyScorecard', {
    ...of,
    mapping: mappingIn(bloc.profile),
  });
}

/** Papers are filed in sittings of a unit's own. */
export function enterEvidence({ diary, by, body, chance, of, calendar, lines }: Season): void {
  const [from, days] = calendar.filing;
  const sittings = Array.from({ length: 9 }, () => addDays(from, chance.whole(days)));
  for (const { criterion, evidence } of lines) {
    for (const id of evidence) {
      const on = chance.pick(sittings);
      diary.enter({ on, by }, 'fileEvidence', {
        ...of,
        evidence: id,
        criteria: [criterion.id],
        title: criterion.evidence.split(';')[0]?.trim() ?? criterion.evidence,
        content: {
          sha256: chance.hash(),
          sizeBytes: 40_000 + chance.whole(900_000),
          mediaType: 'application/pdf',
        },
        document: unitLetter(body.name, String(100 + chance.whole(800)), on, criterion.evidence),
      });
    }
  }
}

export function enterRatings({ diary, by, of, calendar, scorecard, chance, fate }: Season): void {
  for (const organisation of organisations) {
    const keyed = scorecard.criteria.find((each) => each.ratedBy === organisation);
    const rating = keyed?.ratings[chance.whole(2)]?.rating;
    const absent =
      (organisation === 'party' && !fate.partyOrganisation) ||
      (organisation === 'tradeUnion' && !fate.tradeUnion);
    if (absent || rating === undefined) continue;
    diary.enter({ on: calendar.rated, by }, 'rateOrganisation', {
      ...of,
      ratingId: `xl-${organisation}-1`,
      organisation,
      rating,
      official: false,
      document: null,
    });
  }
}

/** A sitting for each content of the scorecard. */
export function enterSelfScores(season: Season): void {
  const { diary, by, of, calendar, lines, fate, chance } = season;
  for (const section of sectionIds) {
    const own = lines.filter((each) => each.criterion.section === section);
    const on = calendar.selfScored[section];
    for (const content of new Set(own.map((each) => each.criterion.content))) {
      const part = own.filter((each) => each.criterion.content === content);
      diary.enter({ on, by }, 'submitSelfScore', { ...of, lines: part.map(selfScored) });
    }
  }
  // Section III is the Board's to correct.
  const open = lines.filter((each) => each.criterion.section !== 'III');
  if (fate.lineReturned) enterReturn(season, chance.pick(open));
}

function selfScored({ criterion, points, evidence }: PlannedLine) {
  return {
    criterion: criterion.id,
    points,
    evidence,
    explanation: evidence.length > 0 ? null : 'Hồ sơ lưu tại đơn vị; đơn vị giải trình kèm theo',
  };
}

/** Returned by the lead, and scored anew. */
function enterReturn({ diary, lead, by, of, calendar }: Season, line: PlannedLine): void {
  const on = calendar.selfScored.III;
  diary.enter({ on, by: lead }, 'returnLine', {
    ...of,
    criterion: line.criterion.id,
    reason: 'Hồ sơ kiểm chứng chưa khớp với mức tự chấm',
  });
  const points = Math.max(0, line.points - 10);
  diary.enter({ on: addDays(on, 1), by }, 'submitSelfScore', {
    ...of,
    lines: [selfScored({ ...line, points })],
  });
}

export function enterResults({ diary, by, bloc, items, lines, chance, of, calendar }: Season) {
  const outcomes: readonly Outcome[] = ['over', 'justOver', 'equal', 'equal', 'under', 'under'];
  for (const item of items) {
    if (item.value === null) continue;
    const mapped = mappingIn(bloc.profile).find((each) => each.item === item.item)?.criterion;
    const line = lines.find((each) => each.criterion.id === mapped);
    const above = chance.whole(3) === 0 ? 2 : 0;
    diary.enter({ on: calendar.results, by }, 'recordResult', {
      ...of,
      result: `kq-${item.item}`,
      item: item.item,
      period: 'year',
      periodEnd: `${of.year}-11-25`,
      measure: item.measure ?? '',
      value: resultValue(bloc.profile, item, chance.pick(outcomes)),
      assignedPlan: String(Number(item.value) + above),
      previousValue: resultValue(bloc.profile, item, 'under'),
      evidence: line?.evidence.slice(0, 1) ?? [],
    });
  }
}

/** The Board sets every line of Section III, most of them as the unit did. */
export function enterAppraisal({ diary, of, lines, chance, calendar, fate }: Season): void {
  if (!fate.isAppraised) return;
  const third = lines.filter((each) => each.criterion.section === 'III');
  const lowered = chance.pick(third).criterion.id;
  const given = third.map(({ criterion, points }) => {
    const isLowered = criterion.id === lowered && points >= 50;
    return {
      criterion: criterion.id,
      points: isLowered ? points - 25 : points,
      reason: isLowered ? 'Hồ sơ kiểm chứng chưa đủ so với mức tự chấm' : null,
    };
  });
  diary.enter({ on: calendar.appraised, by: board }, 'appraiseSectionThree', {
    ...of,
    lines: given,
    document: boardLetter('142', calendar.appraised, 'Kết quả thẩm định Mục III'),
  });
}

export function enterMembersAct({ diary, lead, of, lines, chance, calendar, fate }: Season): void {
  if (!fate.isAgreed) return;
  const open = lines.filter((each) => each.criterion.section === 'I' && each.points >= 50);
  const { criterion, points } = chance.pick(open);
  const changed = { criterion: criterion.id, points: points - 25, reason: 'Đối chiếu hồ sơ' };
  diary.enter({ on: calendar.membersAct, by: lead }, 'agreeScores', {
    ...of,
    lines: chance.whole(2) === 0 ? [] : [changed],
    minutes: minutes('Khối thi đua', calendar.membersAct, 'Thống nhất điểm Mục I, Mục II'),
  });
}

export function enterApproval({ diary, of, calendar, fate }: Season): void {
  if (!fate.isApproved || !fate.isAppraised || !fate.isAgreed || !fate.scoresItself) return;
  const on = calendar.approved;
  const decision = chairmansDecision('58', on, `Phê duyệt kết quả chấm điểm năm ${of.year}`);
  diary.enter({ on, by: chairman }, 'approveUnitYear', (ledger) =>
    approvalOf(ledger, of, decision),
  );
}
