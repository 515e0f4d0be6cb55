// Random histories of units and blocs: renamed, moved, reorganised, led, dissolved, annulled; and what blocs do in their year.
import type { EventStore } from '../../libs/event-store/port.ts';
import { storeOf } from '../lawful-store.ts';
import { blocLifeDeeds } from './bloc-life-deeds.ts';
import { randomBook } from './book.ts';
import { attempt, mustBeRecorded, someDocument, type Course } from './course.ts';
import { openLedger } from './ledger.ts';
import { decisions, organisationDeeds, successors } from './organisation-deeds.ts';
import { randomFrom } from './random.ts';

const year = 2021;
const blocs = ['k1', 'k2', 'k3'] as const;
const units = ['dv1', 'dv2', 'dv3', 'dv4', 'dv5', 'dv6'] as const;

/** What such a history leaves: its ledger in a store, and how often each act was recorded. */
export interface OrganisationHistory {
  readonly store: EventStore;
  readonly year: number;
  readonly blocs: readonly string[];
  readonly reorganisations: readonly string[];
}

/** The same seed gives the same history. */
export async function organisationHistory(
  seed: number,
  tried = new Map<string, number>(),
): Promise<OrganisationHistory> {
  const random = randomFrom(seed);
  const course: Course = {
    random,
    ledger: openLedger(),
    year,
    blocs,
    units,
    perfect: false,
    striving: [],
    attempts: tried,
    now: Date.parse(`${year}-01-04T02:00:00.000Z`),
    serial: 0,
  };
  found(course);
  const deeds = [...organisationDeeds, ...blocLifeDeeds].flatMap(([deed, weight]) =>
    Array.from({ length: weight }, () => deed),
  );
  const steps = random.whole(80, 160);
  for (let step = 0; step < steps; step += 1) random.pick(deeds)(course);
  const everyUnit = [...units, ...successors];
  const streams = [
    'ruleBook-qt',
    ...blocs.flatMap((id) => [`bloc-${id}`, `blocYear-${year}-${id}`]),
    ...everyUnit.flatMap((id) => [`unit-${id}`, `unitYear-${year}-${id}`]),
    ...decisions.map((id) => `reorganisation-${id}`),
  ];
  return { store: await storeOf(course, streams), year, blocs, reorganisations: decisions };
}

function found(course: Course): void {
  const { random } = course;
  const decision = someDocument(course, { date: `${year}-01-02` });
  mustBeRecorded(course, 'publishRuleBook', { ruleBook: 'qt', book: randomBook(random, year) });
  for (const unit of units) {
    const from = random.chance(0.5) ? null : '2015-01-01';
    const about = { name: `Sở ${unit}`, kind: 'department', parent: null, from } as const;
    mustBeRecorded(course, 'enterUnit', { unit, housesBoard: unit === 'dv6', ...about });
  }
  for (const bloc of blocs) {
    const delegated = bloc === 'k3';
    const authority = delegated ? 'dv1' : null;
    const tier = delegated ? 'delegated' : 'provincial';
    const named = { bloc, name: `Khối ${bloc}`, tier, authority } as const;
    mustBeRecorded(course, 'setUpBloc', { ...named, setUpOn: `${year - 1}-12-01`, decision });
    mustBeRecorded(course, 'openBlocYear', { bloc, year });
    mustBeRecorded(course, 'pinRuleBook', { bloc, year, ruleBook: 'qt', legalBasis: null });
  }
  for (const unit of units) {
    const bloc = random.chance(0.6) ? 'k1' : random.pick(blocs);
    attempt(course, 'joinBloc', { unit, bloc, from: `${year - 1}-12-31`, decision });
    attempt(course, 'openUnitYear', { unit, year, bloc });
  }
}
