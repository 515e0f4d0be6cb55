// What drawn commands on cases are made of: a few cases of every kind, papers that are mostly in order, days that are near.
import type { Actor, Role } from '../../libs/domain/actor.ts';
import type { ActName, InputOf } from '../../libs/domain/acts.ts';
import type { Party } from '../../libs/domain/complaint/party.ts';
import type { LegalBasis, OfficialDocument } from '../../libs/domain/official-document.ts';
import type { Sealed } from '../../libs/domain/sealed.ts';
import type { StoredFile } from '../../libs/domain/stored-file.ts';
import type { Random } from '../years/random.ts';
import type { Fact } from '../second-year/facts.ts';
import { caseFileOf, type CaseFile } from './case-file.ts';

/** Chance, what is recorded, the civil day of the recording, and the case that the command is mostly about. */
export interface Draw {
  readonly random: Random;
  readonly facts: readonly Fact[];
  readonly today: string;
  readonly complaint: string;
}
export type Drawn = { readonly [Name in ActName]?: (draw: Draw) => InputOf<Name> };

export const yearStream = 'unitYear-2021-so-y-te';
export const procedures = ['qt-1', 'qt-2', 'qt-3'] as const;
const bodies = ['Thanh tra tỉnh', 'Chủ tịch UBND tỉnh', 'thanh tra tỉnh '];
const units = ['so-y-te', 'so-tu-phap', 'so-tai-chinh'];

export const fileOf = ({ facts, complaint }: Draw): CaseFile => caseFileOf(facts, complaint);
export const isOfPeople = (draw: Draw): boolean => /^(kn-2|tc-)/.test(draw.complaint);

export function days(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** Today or a little before, now and then long before, seldom tomorrow. */
export function day({ random, today }: Draw): string {
  if (random.chance(0.02)) return days(today, 1);
  if (random.chance(0.05)) return days(today, -random.whole(30, 120));
  return days(today, -random.whole(0, 4));
}
/** A day that may come. */
export const dayAbout = ({ random, today }: Draw, from = -15, to = 40): string =>
  days(today, random.whole(from, to));

const handlers: readonly Role[] = ['complaintHandler', 'complaintHandler', 'chairman', 'board'];
const others: readonly Role[] = ['unitOfficer', 'blocLead', 'delegatedAuthority', 'inspector'];

/** Mostly one who settles cases; of those who speak for a unit, mostly the one that lodged. */
export function actorIn({ random }: Draw): Actor {
  const isHandler = random.chance(0.88);
  const role = random.pick(isHandler ? handlers : others);
  const rest = { bloc: null, appointment: null, channel: 'graphql' } as const;
  const unit = random.chance(isHandler ? 0.03 : 0.8) ? random.pick(units) : null;
  const actingFor = random.chance(0.01) ? random.pick(units) : null;
  return { account: 'tk-1', role, unit, actingFor, ...rest };
}

export function paper(draw: Draw, change: Partial<OfficialDocument> = {}): OfficialDocument {
  const { random } = draw;
  const tells = random.chance(isOfPeople(draw) ? 0.04 : 0.2);
  return {
    issuer: 'UBND tỉnh',
    number: random.chance(0.015) ? ' ' : String(random.whole(1, 900)),
    symbol: 'QĐ-UBND',
    place: null,
    date: random.chance(0.015) ? null : day(draw),
    type: 'Quyết định',
    summary: tells ? 'V/v đơn của ông A' : null,
    signatory: null,
    position: null,
    capacities: [],
    authentication: null,
    recipients: [],
    ...change,
  };
}
export const paperOrNone = (draw: Draw): OfficialDocument | null =>
  draw.random.chance(0.4) ? paper(draw) : null;
/** The letter of a unit; people's letters are no official documents. */
export const letter = (draw: Draw): OfficialDocument | null =>
  isOfPeople(draw) && draw.random.chance(0.9) ? null : paperOrNone(draw);

export function basis(draw: Draw): LegalBasis {
  const { random } = draw;
  const document = random.chance(0.3) ? paper(draw) : null;
  return { text: random.chance(0.03) ? ' ' : 'Kết luận', document };
}
export const reason = ({ random }: Draw): string => (random.chance(0.03) ? ' ' : 'Vì có căn cứ');

export function file(draw: Draw): StoredFile {
  const { random } = draw;
  const isSealed = isOfPeople(draw) ? random.chance(0.9) : random.chance(0.3);
  return {
    sha256: random.chance(0.98) || isSealed !== isOfPeople(draw) ? 'e'.repeat(64) : 'E'.repeat(64),
    sizeBytes: 1,
    mediaType: 'application/pdf',
    name: isSealed ? null : 'Tệp',
    subject: isSealed ? 'nguoi-1' : null,
  };
}
export const files = (draw: Draw): readonly StoredFile[] =>
  draw.random.chance(0.4) ? [file(draw)] : [];

export function sealed({ random }: Draw): Sealed {
  const ciphertext = random.chance(0.97) ? `AQ${'k'.repeat(1_200)}` : 'Nguyễn Văn An';
  return { subject: 'nguoi-1', ciphertext, commitment: 'd'.repeat(64) };
}

export const unit = ({ random }: Draw): string =>
  random.chance(0.03) ? 'so-la' : random.pick(units);
export function organ(draw: Draw) {
  if (draw.random.chance(0.5)) return { kind: 'unit', unit: unit(draw) } as const;
  return { kind: 'body', body: draw.random.pick(bodies) } as const;
}
export function party(draw: Draw, lodger: number): Party {
  return draw.random.chance(lodger) ? { kind: 'lodger' } : organ(draw);
}
export function parties(draw: Draw, lodger: number): readonly Party[] {
  return Array.from({ length: draw.random.whole(1, 2) }, () => party(draw, lodger));
}

/** A fresh id mostly, a used one now and then. */
export const id = ({ random }: Draw): string =>
  `m-${random.whole(1, random.chance(0.12) ? 2 : 900)}`;

/** The id of something of a type that was recorded, mostly the newest. */
export function idOf(draw: Draw, type: string, field: string): string {
  const found = fileOf(draw).all.filter((fact) => fact.type === type);
  const fact = draw.random.chance(0.85) ? found.at(-1) : found[0];
  const named = fact?.data[field];
  return draw.random.chance(0.03) ? 'm-la' : typeof named === 'string' ? named : 'm-khong';
}
