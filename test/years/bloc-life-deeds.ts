// Deeds of random histories: what a bloc does in its year, from its plan to its pact. Whether it is lawful is the domain's to say.
import { blocYear, type BlocYear } from '../../libs/domain/bloc-year/bloc-year.ts';
import { blocYearStream } from '../../libs/domain/bloc-year/season.ts';
import { addDays } from '../../libs/domain/civil-date.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import { unitYear } from '../../libs/domain/unit-year/unit-year.ts';
import { membershipOn } from '../../libs/domain/unit/unit.ts';
import { attempt, freshId, someDocument, today, type Course } from './course.ts';
import {
  inError,
  someFact,
  unitState,
  type CourseDeed,
  type WeightedDeed,
} from './organisation-deeds.ts';

const file = null;

function place({ random, year, blocs }: Course) {
  const [most = ''] = blocs;
  return { bloc: random.pick([most, most, most, ...blocs]), year };
}

function stateOf(course: Course, of: ReturnType<typeof place>): BlocYear {
  return course.ledger.known.of(blocYear, blocYearStream(of.year, of.bloc)).state;
}

function paper(course: Course) {
  return someDocument(course, { date: addDays(today(course), -1) });
}

function membersOf(course: Course, bloc: string): readonly string[] {
  return course.units.filter(
    (unit) => membershipOn(unitState(course, unit), today(course))?.bloc === bloc,
  );
}

/** Mostly of late. */
function someId({ random }: Course, known: readonly { readonly id: string }[]): string {
  return known.length === 0 ? 'khong-co' : random.pick(known.slice(-3)).id;
}

/** Units whose year counts in the bloc; seldom one more, which is refused. */
function unitsHere(course: Course, { bloc }: { readonly bloc: string }): readonly string[] {
  const { random, year, ledger, units } = course;
  const here = units.filter(
    (unit) => ledger.known.of(unitYear, unitYearStream({ unit, year })).state.bloc === bloc,
  );
  return [...random.some(here, 0.7), ...(random.chance(0.05) ? ['khong-co'] : [])];
}

const sign: CourseDeed = (course) => {
  const of = place(course);
  const members = course.random.shuffled(membersOf(course, of.bloc));
  const signing = members.slice(0, Math.ceil(members.length / 2));
  const refusing = course.random.some(members.slice(signing.length), 0.6);
  attempt(course, 'signPact', {
    ...of,
    pact: freshId(course, 'gu'),
    signers: signing,
    nonSigners: refusing.map((unit) => ({
      unit,
      reason: course.random.chance(0.5) ? 'Chưa thống nhất chỉ tiêu' : null,
    })),
    document: null,
    file,
  });
};
const signLater: CourseDeed = (course) => {
  const of = place(course);
  const pact = someId(course, stateOf(course, of).pacts);
  const unit = course.random.pick([...membersOf(course, of.bloc), ...course.units]);
  attempt(course, 'addPactSignature', { ...of, pact, unit, document: null });
};

const plan: CourseDeed = (course) => {
  const of = place(course);
  const earlier = stateOf(course, of).plans.at(-1)?.id ?? null;
  attempt(course, 'adoptActivityPlan', {
    ...of,
    plan: freshId(course, 'kh'),
    supersedes: course.random.chance(0.8) ? earlier : null,
    title: 'Kế hoạch năm',
    document: paper(course),
    file,
    activities: ['hd1', 'hd2'].map((activity) => {
      const due = course.random.chance(0.3) ? null : addDays(today(course), 30);
      return { activity, text: `Hoạt động ${activity}`, due };
    }),
  });
};
const hold: CourseDeed = (course) => {
  const of = place(course);
  const planned = course.random.chance(0.7)
    ? { plan: someId(course, stateOf(course, of).plans), activity: 'hd1' }
    : null;
  const period = { from: addDays(today(course), -3), until: addDays(today(course), -1) };
  const activity = freshId(course, 'hdk');
  const about = { title: 'Giao lưu', planned, document: null, file };
  attempt(course, 'holdBlocActivity', { ...of, activity, ...about, ...period });
};
const disseminate: CourseDeed = (course) => {
  const of = place(course);
  attempt(course, 'disseminateDirective', {
    ...of,
    dissemination: freshId(course, 'qt'),
    documents: [paper(course)],
    manner: course.random.pick(['meeting', 'letter'] as const),
    units: unitsHere(course, of),
    document: null,
  });
};
const launch: CourseDeed = (course) => {
  const of = place(course);
  attempt(course, 'launchMovement', {
    ...of,
    movement: freshId(course, 'pt'),
    title: 'Chuyển đổi số',
    of: course.random.pick(['province', 'bloc'] as const),
    kind: 'thematic',
    from: today(course),
    until: null,
    units: unitsHere(course, of),
    document: null,
    file,
  });
};
const review: CourseDeed = (course) => {
  const of = place(course);
  const movement = someId(course, stateOf(course, of).movements);
  const stage = course.random.pick(['interim', 'final'] as const);
  attempt(course, 'reviewMovement', { ...of, movement, stage, document: null, file });
};
const inspect: CourseDeed = (course) => {
  const of = place(course);
  const day = addDays(today(course), -1);
  attempt(course, 'inspectMembers', {
    ...of,
    inspection: freshId(course, 'kt'),
    units: unitsHere(course, of),
    from: day,
    until: day,
    subject: 'Chế độ báo cáo',
    document: null,
    file,
  });
};
const report: CourseDeed = (course) => {
  const of = place(course);
  const about = { summary: 'Chưa có số liệu', raisedBy: null, document: paper(course), file };
  attempt(course, 'reportDifficulty', { ...of, difficulty: freshId(course, 'vm'), ...about });
};
const refer: CourseDeed = (course) => {
  const of = place(course);
  const difficulty = someId(course, stateOf(course, of).difficulties);
  attempt(course, 'referDifficulty', { ...of, difficulty, document: paper(course), file });
};
const answer: CourseDeed = (course) => {
  const of = place(course);
  const difficulty = someId(course, stateOf(course, of).difficulties);
  const by = course.random.pick(['board', 'peoplesCommittee'] as const);
  const about = { difficulty, by, summary: 'Chấm tạm', document: paper(course), file };
  attempt(course, 'answerDifficulty', { ...of, ...about }, { role: by });
};
const adoptPlan: CourseDeed = (course) => {
  const about = { year: course.year, document: paper(course), file };
  attempt(course, 'adoptImplementationPlan', { bloc: 'k3', plan: freshId(course, 'th'), ...about });
};

const annul: CourseDeed = (course) => {
  const of = place(course);
  const { recorded } = stateOf(course, of);
  attempt(course, 'annulBlocYearFact', {
    ...of,
    ...someFact(course, recorded),
    ...inError(course),
  });
};

export const blocLifeDeeds: readonly WeightedDeed[] = [
  [sign, 3],
  [signLater, 5],
  [plan, 3],
  [hold, 3],
  [disseminate, 2],
  [launch, 2],
  [review, 3],
  [inspect, 2],
  [report, 2],
  [refer, 2],
  [answer, 3],
  [adoptPlan, 1],
  [annul, 6],
];
