// Random bloc-years: commands run through the domain's decisions, keeping what is not refused, so that histories are lawful.
import { addDays } from '../../libs/domain/civil-date.ts';
import { unit as unitAggregate, unitStream } from '../../libs/domain/unit/unit.ts';
import { randomBook } from './book.ts';
import {
  attempt,
  basisOfLaw,
  dayMs,
  mustBeRecorded,
  someDocument,
  today,
  type Course,
} from './course.ts';
import { factDeeds, factUnmaking, recordOrganisations, stateOf, type Deed } from './fact-deeds.ts';
import { openLedger } from './ledger.ts';
import { randomFrom, type Random } from './random.ts';
import { amend, applyScorecard, bonusDeeds, bonusUnmaking, register } from './bonus-deeds.ts';
import {
  agree,
  appraise,
  approve,
  askForAppraisal,
  fileEvidence,
  reopen,
  scoreDeeds,
  scoreUnmaking,
  selfScoreAll,
} from './score-deeds.ts';
import { randomScorecard } from './scorecard.ts';

/** Two blocs, a few units, one year; the same seed gives the same year. */
export function generateYear(seed: number): Course {
  const random = randomFrom(seed);
  const year = random.pick([2021, 2022, 2024]);
  const units = ['dv1', 'dv2', 'dv3', 'dv4'].slice(0, random.whole(2, 4));
  const course: Course = {
    random,
    ledger: openLedger(),
    year,
    blocs: ['k1', 'k2'],
    units,
    perfect: random.chance(0.08),
    striving: random.some(units, 0.25),
    attempts: new Map(),
    now: Date.parse(`${year}-01-04T02:00:00.000Z`),
    serial: 0,
  };
  for (const bloc of course.blocs) setUpBloc(course, bloc);
  for (const unit of course.units) enterUnit(course, unit);
  course.now = Date.parse(
    random.pick([`${year}-03-01T02:00:00Z`, `${year}-03-14T16:00:00Z`, `${year}-04-12T00:00:00Z`]),
  );
  for (const unit of course.units) if (random.chance(0.85)) register(course, unit);
  for (const unit of course.units) if (random.chance(0.3)) amend(course, unit);
  for (const bloc of course.blocs) issueScorecard(course, bloc);
  runTheYear(course);
  return course;
}

function setUpBloc(course: Course, bloc: string): void {
  const { random, year } = course;
  const isNew = random.chance(0.2);
  const delegated = random.chance(0.2);
  const authority = delegated ? 'so' : null;
  const shared = { bloc, name: `Khối ${bloc}`, authority } as const;
  const decision = someDocument(course, { date: `${year}-01-02` });
  const setUpOn = isNew ? `${year}-01-02` : `${year - 1}-12-31`;
  const tier = delegated ? 'delegated' : 'provincial';
  mustBeRecorded(course, 'setUpBloc', { ...shared, tier, setUpOn, decision });
  if (random.chance(0.3)) {
    const reconstitutedOn = `${year}-01-03`;
    mustBeRecorded(course, 'reconstituteBloc', { ...shared, reconstitutedOn, decision });
  }
  mustBeRecorded(course, 'openBlocYear', { bloc, year });
  for (const ruleBook of random.chance(0.2) ? [`${bloc}-cu`, bloc] : [bloc]) {
    mustBeRecorded(course, 'publishRuleBook', { ruleBook, book: randomBook(random, year) });
    const legalBasis = { text: 'Căn cứ giả định', document: null };
    mustBeRecorded(course, 'pinRuleBook', { bloc, year, ruleBook, legalBasis });
  }
}

function enterUnit(course: Course, unit: string): void {
  const { random, year } = course;
  const bloc = random.chance(0.75) ? 'k1' : 'k2';
  const housesBoard = random.chance(0.1);
  const about = { name: `Đơn vị ${unit}`, kind: 'department', parent: null, from: null } as const;
  const decision = someDocument(course, { date: `${year}-01-02` });
  mustBeRecorded(course, 'enterUnit', { unit, housesBoard, ...about });
  mustBeRecorded(course, 'joinBloc', { unit, bloc, from: `${year - 1}-12-31`, decision });
  mustBeRecorded(course, 'openUnitYear', { unit, year, bloc });
  if (random.chance(0.3)) {
    const period = { from: `${year}-01-01`, until: null };
    attempt(course, 'approveBlocLead', { bloc, lead: unit, deputies: [], ...period, decision });
  }
}

function issueScorecard(course: Course, bloc: string): void {
  const { random, year, ledger } = course;
  const pinned = ledger.events(`ruleBook-${bloc}`)[0]!.data as {
    readonly book: ReturnType<typeof randomBook>;
  };
  const of = { bloc, year };
  const scorecard = randomScorecard(random, pinned.book);
  mustBeRecorded(course, 'draftScorecard', { ...of, scorecard });
  const draft = ledger.events(`blocYear-${year}-${bloc}`).length - 1;
  const delegated = ledger
    .events(`bloc-${bloc}`)
    .some(({ data }) => 'tier' in data && data.tier === 'delegated');
  const document = (): ReturnType<typeof someDocument> => someDocument(course, { date: null });
  if (delegated) {
    const manner = { role: 'delegatedAuthority', unit: 'so' } as const;
    mustBeRecorded(course, 'issueScorecard', { ...of, draft, decision: document() }, manner);
    return;
  }
  const members = course.units.filter((unit) => stateOf(course, unit).bloc === bloc);
  // A bloc that nobody has joined yet agrees and issues nothing.
  if (members.length === 0) return;
  mustBeRecorded(course, 'agreeScorecard', { ...of, draft, members, minutes: null });
  mustBeRecorded(course, 'requestBoardOpinion', { ...of, draft, request: document() });
  const opinion = { opinion: 'favourable', text: 'Nhất trí', document: document() } as const;
  mustBeRecorded(course, 'giveBoardOpinion', { ...of, draft, ...opinion });
  const lead = { role: 'blocLead', bloc } as const;
  mustBeRecorded(course, 'issueScorecard', { ...of, draft, decision: document() }, lead);
}

/** What a unit does in a whole year, each step now and then left out. */
const backbone: readonly Deed[] = [
  applyScorecard,
  fileEvidence,
  recordOrganisations,
  selfScoreAll,
  askForAppraisal,
  agree,
  appraise,
  approve,
  reopen,
  agree,
  appraise,
  approve,
  reopen,
  approve,
];

function runTheYear(course: Course): void {
  const { random, units } = course;
  const leanings = units.map(() => deedsWithLeanings(random));
  const next = units.map(() => 0);
  const steps = random.whole(20, 55) * units.length;
  for (let step = 0; step < steps; step += 1) {
    const which = random.whole(0, units.length - 1);
    const unit = units[which]!;
    if (random.chance(course.perfect ? 0.75 : 0.3)) {
      const deed = backbone[next[which]!];
      next[which]! += 1;
      if (deed && random.chance(0.96)) deed(course, unit);
    } else if (random.chance(0.008)) {
      moveOn(course, unit);
      next[which] = 0;
    } else if (stateOf(course, unit).approvedAt !== null && random.chance(0.4)) {
      random.pick(unmaking)(course, unit);
    } else {
      random.pick(leanings[which]!)(course, unit);
    }
  }
}

const unmaking: readonly Deed[] = [...factUnmaking, ...scoreUnmaking, ...bonusUnmaking];

/** A unit leans to some deeds, so that caps and tiers are reached in one and missed in another. */
function deedsWithLeanings(random: Random): readonly Deed[] {
  return [...factDeeds, ...scoreDeeds, ...bonusDeeds].flatMap(([deed, weight]) =>
    Array.from({ length: Math.round(weight * random.pick([0.2, 1, 1, 2, 3])) }, () => deed),
  );
}

/** The unit leaves its bloc; it joins the other one, or its year is closed. */
function moveOn(course: Course, unit: string): void {
  const { random, year, ledger } = course;
  const { memberships } = ledger.known.of(unitAggregate, unitStream(unit)).state;
  const bloc = memberships.findLast((each) => each.until === null)?.bloc ?? 'k1';
  course.now += dayMs;
  const decision = someDocument(course, { date: null });
  attempt(course, 'leaveBloc', { unit, bloc, until: addDays(today(course), -1), decision });
  const legalBasis = basisOfLaw(course);
  if (random.chance(0.3)) {
    attempt(course, 'closeUnitYear', { unit, year, legalBasis });
    return;
  }
  const other = bloc === 'k1' ? 'k2' : 'k1';
  course.now += 2 * dayMs;
  attempt(course, 'joinBloc', { unit, bloc: other, from: today(course), decision });
  attempt(course, 'transferUnitYear', { unit, year, bloc: other, legalBasis });
}
