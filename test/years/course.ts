// The course of one random year: its clock, its ledger, and one attempt at an act, refused or recorded.
import type { Actor, Role } from '../../libs/domain/actor.ts';
import type { ActName, InputOf } from '../../libs/domain/acts.ts';
import { civilDateOf, type CivilDate, type Instant } from '../../libs/domain/civil-date.ts';
import type { LegalBasis, OfficialDocument } from '../../libs/domain/official-document.ts';
import type { RefusalCode } from '../../libs/domain/refusal.ts';
import type { Ledger } from './ledger.ts';
import type { Random } from './random.ts';

export interface Course {
  readonly random: Random;
  readonly ledger: Ledger;
  readonly year: number;
  readonly blocs: readonly string[];
  readonly units: readonly string[];
  /** Units whose results are mostly good. */
  readonly striving: readonly string[];
  /** Every line is given its maximum, so that units tie. */
  readonly perfect: boolean;
  /** How often each act was recorded and refused, by code. */
  readonly attempts: Map<string, number>;
  /** Milliseconds; only ever later. */
  now: number;
  /** The next number of a paper or an id. */
  serial: number;
}

export interface Manner {
  readonly role?: Role;
  readonly unit?: string | null;
  readonly bloc?: string | null;
  readonly receivedAt?: Instant | null;
}

/** Lets time pass and tries one act; null: recorded. */
export function attempt<Name extends ActName>(
  course: Course,
  name: Name,
  input: InputOf<Name>,
  manner: Manner = {},
): RefusalCode | null {
  course.now += course.random.whole(1, 4 * dayMs);
  const { refused } = course.ledger.run(name, input, {
    commandId: `phep-thu-${course.serial}`,
    actor: actor(manner),
    occurredOn: today(course),
    receivedAt: manner.receivedAt ?? null,
    causation: null,
    correlation: null,
    now: new Date(course.now).toISOString(),
  });
  const outcome = refused === null ? `${name} recorded` : `${name} refused ${refused}`;
  course.attempts.set(outcome, (course.attempts.get(outcome) ?? 0) + 1);
  return refused;
}

/** For what the course of a year cannot do without. */
export function mustBeRecorded<Name extends ActName>(
  course: Course,
  name: Name,
  input: InputOf<Name>,
  manner: Manner = {},
): void {
  const refused = attempt(course, name, input, manner);
  if (refused !== null) throw new Error(`${name} was refused: ${refused}`);
}

export const dayMs = 24 * 60 * 60 * 1000;

function actor({ role = 'board', unit = null, bloc = null }: Manner): Actor {
  return {
    account: 'tai-khoan',
    role,
    unit,
    bloc,
    actingFor: null,
    appointment: null,
    channel: 'generator',
  };
}

export function today(course: Course): CivilDate {
  return civilDateOf(new Date(course.now).toISOString());
}

export function freshId(course: Course, prefix: string): string {
  course.serial += 1;
  return `${prefix}${course.serial}`;
}

/** A time of receipt at or near the edges that rules know; null: received as it is recorded. */
export function someReceipt({ random, year, now }: Course): Instant | null {
  if (random.chance(0.3)) return null;
  const edge = random.pick([
    `${year - 1}-12-31T16:59:59.999Z`,
    `${year - 1}-12-31T17:00:00.000Z`,
    `${year}-02-01T01:00:00.000Z`,
    `${year}-03-14T16:59:59.999Z`,
    `${year}-03-14T17:00:00.000Z`,
    `${year}-03-15T16:59:59.999Z`,
    `${year}-03-15T17:00:00.000Z`,
    `${year}-04-09T17:00:00.000Z`,
    `${year}-05-20T02:00:00.000Z`,
    `${year}-12-31T16:59:59.999Z`,
    `${year}-12-31T17:00:00.000Z`,
  ]);
  return Date.parse(edge) <= now ? edge : null;
}

export function someDocument(
  course: Course,
  parts: Partial<OfficialDocument> = {},
): OfficialDocument {
  const { random } = course;
  course.serial += 1;
  return {
    issuer: 'UBND tỉnh',
    number: random.chance(0.1) ? `${course.serial}a` : String(course.serial),
    symbol: random.chance(0.5) ? 'UBND-NC' : null,
    place: 'Lào Cai',
    date: someDayOfPaper(course),
    type: 'Công văn',
    summary: null,
    signatory: 'Nguyễn Văn A',
    position: null,
    capacities: random.pick([[], ['TM'], ['TM', 'KT'], ['KT'], ['TL'], ['TUQ', 'KT'], ['Q']]),
    authentication: 'digitalSignature',
    recipients: [],
    ...parts,
  };
}

/** Seldom tomorrow or another year, which is refused or belongs elsewhere. */
function someDayOfPaper(course: Course): CivilDate {
  const { random, year } = course;
  if (random.chance(0.03)) return `${year + 2}-01-01`;
  if (random.chance(0.06)) return random.pick([`${year - 1}-12-31`, `${year}-01-01`]);
  if (random.chance(0.06)) return `${year}-12-31`;
  const day = civilDateOf(new Date(course.now - random.whole(0, 60) * dayMs).toISOString());
  return day.startsWith(String(year)) || random.chance(0.2) ? day : `${year}-11-20`;
}

export function basisOfLaw(course: Course): LegalBasis {
  return { text: course.random.chance(0.02) ? ' ' : 'Căn cứ giả định', document: null };
}
