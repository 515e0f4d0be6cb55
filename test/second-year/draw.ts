// What every drawn command is made of: a small world, so that names and days meet often, and papers that are mostly in order.
import type { Actor, Role } from '../../libs/domain/actor.ts';
import type { ActName, InputOf } from '../../libs/domain/acts.ts';
import type { LegalBasis, OfficialDocument } from '../../libs/domain/official-document.ts';
import type { StoredFile } from '../../libs/domain/stored-file.ts';
import type { Random } from '../years/random.ts';
import type { Fact } from './facts.ts';

export const units = ['u1', 'u2', 'u3', 'u4', 'u5', 'n1', 'n2'] as const;
export const blocs = ['b1', 'b2', 'b3'] as const;
export const reorganisations = ['r1', 'r2', 'r3'] as const;
export const book = 'sach-1';

/** Turns of years and months, days beside one another, and days of other years. */
const days = [
  '2019-05-01',
  '2020-12-31',
  '2021-01-01',
  '2021-03-31',
  '2021-04-01',
  '2021-06-30',
  '2021-07-01',
  '2021-07-02',
  '2021-12-30',
  '2021-12-31',
  '2022-01-01',
  '2022-06-30',
  '2022-07-01',
  '2022-12-31',
  '2023-01-01',
] as const;

const roles = ['board', 'board', 'blocLead', 'delegatedAuthority', 'complaintHandler', 'chairman'];

/** A draw: chance, what is recorded, and the civil day of the recording. */
export interface Draw {
  readonly random: Random;
  readonly facts: readonly Fact[];
  readonly today: string;
}

export type Drawn = { readonly [Name in ActName]?: (draw: Draw) => InputOf<Name> };

export const day = ({ random, today }: Draw): string =>
  random.chance(0.15) ? today : random.pick(days);

/** A unit: often the one that something was recorded of last, so that what belongs together happens. */
export function unit({ random, facts }: Draw): string {
  const last = facts.at(-1)?.stream ?? '';
  if (last.startsWith('unit-') && random.chance(0.45)) return last.slice('unit-'.length);
  return random.chance(0.03) ? 'zz' : random.pick(units);
}

export const bloc = ({ random }: Draw): string => (random.chance(0.03) ? 'zz' : random.pick(blocs));
export const year = ({ random }: Draw): number =>
  random.chance(0.05) ? 2024 : random.pick([2021, 2021, 2022]);

/** A day that is not before another, often one that has come; now and then any day. */
export function dayFrom({ random, today }: Draw, first: string): string {
  const later = [...days, today].filter((each) => each >= first);
  const come = later.filter((each) => each <= today);
  if (come.length > 0 && random.chance(0.6)) return random.pick(come);
  return later.length > 0 && random.chance(0.85) ? random.pick(later) : random.pick(days);
}

export function actorIn({ random }: Draw): Actor {
  const role = random.pick(roles) as Role;
  const of = role === 'delegatedAuthority' ? random.pick(['u1', 'u1', 'u2']) : null;
  const led = role === 'blocLead' ? random.pick(blocs) : null;
  const none = { actingFor: null, appointment: null } as const;
  return { account: 'tk', role, unit: of, bloc: led, channel: 'graphql', ...none };
}

export function paper({ random, today }: Draw): OfficialDocument {
  const part = (value: string) => (random.chance(0.04) ? null : value);
  return {
    issuer: part('UBND tỉnh'),
    number: random.chance(0.02) ? ' ' : part(String(random.whole(1, 3))),
    symbol: 'QĐ-UBND',
    place: null,
    date: random.chance(0.04) ? '2030-01-01' : part(today),
    type: 'Quyết định',
    summary: null,
    signatory: null,
    position: null,
    capacities: [],
    authentication: null,
    recipients: [],
  };
}

/** Now and then a file, and now and then one whose hash is none. */
export function file({ random }: Draw): StoredFile | null {
  if (random.chance(0.7)) return null;
  const sha256 = (random.chance(0.7) ? 'a' : 'A').repeat(64);
  return { sha256, sizeBytes: 1, mediaType: 'application/pdf', name: null, subject: null };
}

export function basis(draw: Draw): LegalBasis {
  const { random } = draw;
  const document = random.chance(0.3) ? paper(draw) : null;
  return { text: random.chance(0.1) ? ' ' : 'Nghị quyết', document };
}

/** An annulment of a fact of a stream: mostly of one that is there, mostly as what never was. */
export function annulment(draw: Draw, stream: string) {
  const { random, facts } = draw;
  const there = facts.filter((each) => each.stream === stream);
  const fact = there.length > 0 ? random.pick(there) : undefined;
  const cause: 'revoked' | 'recordedInError' = random.chance(0.05) ? 'revoked' : 'recordedInError';
  return {
    fact: random.chance(0.05) ? 99 : (fact?.revision ?? 0),
    factType: random.chance(0.05) ? 'BlocJoined' : (fact?.type ?? 'BlocLeft'),
    cause,
    legalBasis: basis(draw),
    effectiveFrom: random.chance(0.05) ? day(draw) : null,
  };
}
