// What the stories of cases have in common: lodging for a unit, accepting, and finding what a case names in the ledger.
import { anyStream } from '../domain/any-stream.ts';
import type { Reference } from '../domain/actor.ts';
import type { InputOf } from '../domain/acts.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { handler, officer } from './actors.ts';
import { procedure } from './complaint-rules.ts';
import type { Diary, LedgerSoFar } from './diary.ts';
import { paper, unitLetter } from './papers.ts';

/** The first settlement is that of the body whose act is disputed. */
export const settler = { kind: 'body', body: 'Chủ tịch UBND tỉnh' } as const;
export const lodger = { kind: 'lodger' } as const;
export const inspectorate = { kind: 'body', body: 'Thanh tra tỉnh' } as const;

/** A paper of those who settle cases. */
export function notice(number: string, date: CivilDate, type: string, summary: string | null) {
  return paper({
    issuer: 'UBND tỉnh',
    number,
    symbol: 'TB-UBND',
    date,
    type,
    summary,
    signatory: 'Hoàng Văn Thí Dụ',
    position: 'Phó Chủ tịch',
    capacities: ['KT'],
  });
}

type Lodged = InputOf<'lodgeCase'>;

export interface Lodging {
  readonly complaint: string;
  readonly kind?: Lodged['kind'];
  readonly unit: { readonly id: string; readonly name: string; readonly bloc: string };
  readonly year: number;
  /** Received and recorded on that day. */
  readonly on: CivilDate;
  readonly knownOn: CivilDate | null;
  readonly area?: Lodged['area'];
  /** The newest event of this type in the unit's year. */
  readonly against: string | null;
  readonly lines?: readonly string[];
  readonly claims: string;
  readonly letter: string;
}

/** The letter of a unit, recorded by its officer. */
export function lodge(diary: Diary, told: Lodging): void {
  const { complaint, kind = 'complaint', unit, year, on, knownOn, claims } = told;
  const stream = `unitYear-${year}-${unit.id}`;
  const letterDate = on;
  const by = officer(unit.id, unit.bloc);
  diary.enter({ on, by }, 'lodgeCase', async (ledger) => ({
    complaint,
    kind,
    instance: 'first' as const,
    firstDecision: null,
    lodger: { kind: 'units' as const, units: [unit.id] },
    capacity: 'ownRight' as const,
    representative: null,
    authorisation: null,
    against: told.against === null ? null : await disputedIn(ledger, stream, told.against),
    lines: told.lines ?? [],
    claims,
    knownOn,
    area: told.area ?? 'ordinary',
    concerns: [{ unit: unit.id, year }],
    receivedFrom: null,
    follows: null,
    document: unitLetter(unit.name, told.letter, letterDate, claims.slice(0, 200)),
    letterDate,
    procedure,
    files: [],
  }));
}

async function disputedIn(ledger: LedgerSoFar, stream: string, type: string) {
  return { event: await newestOf(ledger, stream, type), type };
}

/** Accepted for settlement; where it is a complaint, its unit's award proposals are held from then on. */
export function accept(
  diary: Diary,
  told: {
    readonly complaint: string;
    readonly on: CivilDate;
    readonly number: string;
    readonly holds: number;
    readonly settledBy?: InputOf<'acceptCase'>['settledBy'];
    readonly summary?: string | null;
  },
): void {
  const { complaint, on, number, holds, settledBy = settler, summary = 'Thụ lý giải quyết' } = told;
  diary.enter({ on, by: handler, reactions: holds }, 'acceptCase', {
    complaint,
    complexity: 'ordinary',
    settledBy,
    excusedLateness: null,
    document: notice(number, on, 'Thông báo', summary),
  });
}

/** The newest event of a type in a stream. @throws Error where there is none, which is a defect of the story */
export async function newestOf(
  ledger: LedgerSoFar,
  stream: string,
  type: string,
  id?: string,
): Promise<Reference> {
  const events = await ledger.state(anyStream, stream);
  const found = events.findLast(
    (each) => each.type === type && (id === undefined || each.ids.includes(id)),
  );
  if (!found) throw new Error(`no ${type} in ${stream}`);
  return { stream, revision: found.revision };
}
