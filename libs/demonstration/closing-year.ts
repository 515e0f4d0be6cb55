// The ordinary close of a unit's year: the members' act, the appraisal of Section III and the approval.
import { addDays, type CivilDate } from '../domain/civil-date.ts';
import { blocYear } from '../domain/bloc-year/bloc-year.ts';
import type { Points } from '../domain/points.ts';
import { ruleBook } from '../domain/rule-book/publication.ts';
import { digestible, score, type Score } from '../domain/scoring/score.ts';
import { counted } from '../domain/unit-year/counted.ts';
import { unitYearStream } from '../domain/unit-year/season.ts';
import { board, chairman, lead } from './actors.ts';
import { blocs, leaders } from './bodies.ts';
import type { LedgerSoFar } from './diary.ts';
import { appraisalLetter, membersMinutes } from './ordinary-year.ts';
import { chairmansDecision, paper } from './papers.ts';
import type { Plan } from './plan.ts';

const membersReason =
  'Các đơn vị thành viên thống nhất mức điểm sau khi đối chiếu hồ sơ kiểm chứng';
const boardReason = 'Hồ sơ kiểm chứng chưa đủ so với mức tự chấm';

/** The members set a line or two and leave the others as they are; lines that do not apply come first. */
export function enterMembersAct(plan: Plan): void {
  const { diary, body, bloc, year } = plan;
  const by = lead(leaders[bloc].lead, bloc);
  const minutes = membersMinutes(year);
  for (const [criterion, points] of Object.entries(plan.notApplicable ?? {})) {
    diary.enter({ on: `${year}-12-21`, by }, 'findLineNotApplicable', {
      unit: body.id,
      year,
      finding: `kps-${criterion}`,
      criterion,
      points,
      reason: 'Nhiệm vụ không phát sinh tại đơn vị trong năm',
      minutes,
    });
  }
  if (plan.isAgreed === false) return;
  diary.enter({ on: `${year}-12-22`, by }, 'agreeScores', {
    unit: body.id,
    year,
    lines: decided(plan.agreed ?? drawnLine(plan), membersReason),
    minutes,
  });
}

/** The members decided before an official rating came: they act once more, and let every line stand. */
export function enterMembersActAgain({ diary, body, bloc, year }: Plan, on: CivilDate): void {
  diary.enter({ on, by: lead(leaders[bloc].lead, bloc) }, 'agreeScores', {
    unit: body.id,
    year,
    lines: [],
    minutes: paper({
      issuer: 'Khối thi đua',
      number: '02',
      symbol: 'BB-KTĐ',
      date: on,
      type: 'Biên bản',
      summary: 'Họp khối sau khi có kết quả xếp loại chính thức',
    }),
  });
}

function decided(lines: Readonly<Record<string, Points>>, reason: string) {
  return Object.entries(lines).map(([criterion, points]) => ({ criterion, points, reason }));
}

/** A line of Section I a little below the self-score, for one unit in two. */
function drawnLine({ lines, chance, notApplicable }: Plan): Readonly<Record<string, Points>> {
  const open = lines.filter(
    ({ criterion, points }) =>
      criterion.section === 'I' && points >= 50 && !(criterion.id in (notApplicable ?? {})),
  );
  const { criterion, points } = chance.pick(open);
  return chance.whole(2) === 0 ? {} : { [criterion.id]: points - 25 };
}

/** The Board sets every line of Section III, most of them as the unit did. */
export function enterAppraisal(plan: Plan): void {
  if (plan.isAppraised === false) return;
  const { diary, body, chance, year } = plan;
  const third = plan.lines.filter((each) => each.criterion.section === 'III');
  const lowered = chance.pick(third).criterion.id;
  const lines = third.map(({ criterion, points }) => {
    const drawn = criterion.id === lowered && points >= 50 ? points - 25 : points;
    const given = plan.appraised?.[criterion.id] ?? (plan.appraised ? points : drawn);
    return {
      criterion: criterion.id,
      points: given,
      reason: given === points ? null : boardReason,
    };
  });
  diary.enter(
    { on: addDays(`${year}-12-17`, chance.whole(4)), by: board },
    'appraiseSectionThree',
    { unit: body.id, year, lines, document: appraisalLetter(year) },
  );
}

const approvalDays = {
  [blocs.departments]: '01-13',
  [blocs.communes]: '01-14',
  [blocs.enterprises]: '01-14',
} as const;

/** The Chairman's decision approves each unit-year with the total and the digest of the score seen. */
export function enterApproval(plan: Plan): void {
  if (plan.isApproved === false) return;
  const { diary, body, bloc, year } = plan;
  const next = year + 1;
  diary.enter(
    { on: `${next}-${approvalDays[bloc]}`, by: chairman },
    'approveUnitYear',
    async (ledger) => approvalOf(ledger, { unit: body.id, year }),
  );
}

/** The approval of what the ledger says now. */
export async function approvalOf(
  ledger: LedgerSoFar,
  of: { readonly unit: string; readonly year: number },
  decision = chairmansDecision(
    '58',
    `${of.year + 1}-01-12`,
    `Phê duyệt kết quả chấm điểm thi đua năm ${of.year}`,
  ),
) {
  const seen = await scoreNow(ledger, unitYearStream(of));
  return {
    ...of,
    total: seen.computed,
    scoreDigest: ledger.digest(digestible(seen)),
    decision,
  };
}

async function scoreNow(ledger: LedgerSoFar, stream: string): Promise<Score> {
  const state = await ledger.state(counted, stream);
  const { applied } = state.facts;
  if (!applied) throw new Error(`${stream} has no scorecard`);
  const { issued, opened } = await ledger.state(blocYear, applied.scorecard.stream);
  const { published } = await ledger.state(ruleBook, applied.ruleBook.stream);
  if (!issued || !opened || !published) throw new Error(`${stream} has nothing to be scored by`);
  return score(state, { book: published.book, scorecard: issued.scorecard, blocYear: opened });
}
