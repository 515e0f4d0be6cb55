// The diary of the three blocs: the setting, the ordinary course of every unit, and the stories that depart from it.
import { communes2021 } from '../domain/samples/commune-scorecard.ts';
import { departments2021 } from '../domain/samples/department-scorecards.ts';
import { enterprises2021 } from '../domain/samples/enterprise-scorecard.ts';
import { lead } from './actors.ts';
import {
  blocs,
  bodyOf,
  leaders,
  membersOf,
  movingEnterprise,
  year,
  type BlocId,
} from './bodies.ts';
import { enterAppraisal, enterApproval, enterMembersAct } from './closing-year.ts';
import type { Diary } from './diary.ts';
import {
  enterApplication,
  enterEvidence,
  enterHalfYear,
  enterOpening,
  enterRatings,
  enterResults,
  enterSelfScores,
} from './ordinary-year.ts';
import { unitLetter } from './papers.ts';
import { enterComplaints } from './story-complaints.ts';
import { enterComplaintRules } from './complaint-rules.ts';
import { planOf, type Departures, type Plan } from './plan.ts';
import { enterRuleBooks } from './rule-books.ts';
import {
  enterCommunesScorecard,
  enterDepartmentsScorecard,
  enterEnterprisesScorecard,
} from './scorecards.ts';
import { enterSetting } from './setting.ts';
import { communeDepartures, enterCommuneStories } from './story-communes.ts';
import { departmentDepartures, enterDepartmentStories } from './story-departments.ts';
import { enterMove, enterpriseDepartures } from './story-enterprises.ts';

const scorecards = {
  [blocs.departments]: departments2021,
  [blocs.communes]: communes2021,
  [blocs.enterprises]: enterprises2021,
} as const;

const departures: Readonly<Record<string, Departures>> = {
  ...departmentDepartures,
  ...communeDepartures,
  ...enterpriseDepartures,
};

/** Of one day acts are recorded in the order in which they are entered here, so foundations come first. */
export function enterThreeBlocs(diary: Diary, seed: string): void {
  enterRuleBooks(diary);
  enterComplaintRules(diary);
  enterSetting(diary);
  enterDepartmentsScorecard(diary, departments2021);
  enterCommunesScorecard(diary, communes2021);
  enterEnterprisesScorecard(diary, enterprises2021);
  const plans = new Map<string, Plan>();
  for (const bloc of Object.values(blocs)) {
    for (const { id } of membersOf[bloc]) {
      const of = { unit: id, bloc, scorecard: scorecards[bloc], seed, diary, year };
      plans.set(id, planOf(of, departures[id] ?? {}));
    }
  }
  const plan = (unit: string) => {
    const found = plans.get(unit);
    if (!found) throw new Error(`no plan for ${unit}`);
    return found;
  };
  for (const each of plans.values()) enterCourse(each);
  enterConsolidations(diary);
  enterDepartmentStories(plan);
  enterCommuneStories(plan);
  enterMove(plan(movingEnterprise), communes2021);
  enterAppraisalRequests(diary, plans);
  for (const each of plans.values()) enterClose(each);
  enterComplaints(plan);
}

function enterCourse(plan: Plan): void {
  enterOpening(plan);
  if (plan.bloc !== blocs.enterprises) enterHalfYear(plan);
  enterApplication(plan);
  enterEvidence(plan);
  if (plan.scoresItself !== false) {
    enterRatings(plan);
    enterSelfScores(plan);
  }
  enterResults(plan);
}

/** The members of a bloc newly set up may score themselves, and are not rated in its first year (Guidance I.1). */
function enterClose(plan: Plan): void {
  if (plan.bloc === blocs.enterprises) return;
  enterAppraisal(plan);
  enterMembersAct(plan);
  enterApproval(plan);
}

/** Before 15/3 the leads send what was registered in time; one commune was late. */
function enterConsolidations(diary: Diary): void {
  const late = 'xa-ta-lung';
  const consolidate = (bloc: BlocId, on: string, units: readonly string[]) => {
    const by = leaders[bloc].lead;
    diary.enter({ on, by: lead(by, bloc) }, 'sendConsolidation', {
      bloc,
      year,
      units,
      document: unitLetter(bodyOf(by).name, '77', on, `Tổng hợp đăng ký thi đua năm ${year}`),
    });
  };
  const departments = membersOf[blocs.departments].map(({ id }) => id);
  consolidate(blocs.departments, '2021-03-12', departments);
  const communes = membersOf[blocs.communes].map(({ id }) => id).filter((id) => id !== late);
  consolidate(blocs.communes, '2021-03-12', [...communes, movingEnterprise]);
  consolidate(blocs.communes, '2021-03-18', [late]);
}

function enterAppraisalRequests(diary: Diary, plans: ReadonlyMap<string, Plan>): void {
  for (const bloc of [blocs.departments, blocs.communes] as const) {
    const by = leaders[bloc].lead;
    const units = [...plans.values()]
      .filter((each) => each.bloc === bloc && each.scoresItself !== false)
      .map((each) => each.body.id);
    diary.enter({ on: '2021-12-15', by: lead(by, bloc) }, 'requestAppraisal', {
      bloc,
      year,
      units,
      document: unitLetter(bodyOf(by).name, '1399', '2021-12-15', 'Xin ý kiến thẩm định Mục III'),
    });
  }
}
