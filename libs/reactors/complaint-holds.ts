// The reactor that holds award proposals while a case is pending, lifts the holds when it ends, and annuls what never was so.
import type { Answer, Command } from '../commands/carry-out.ts';
import type { StreamFold } from '../commands/stream-fold.ts';
import type { Actor, Reference } from '../domain/actor.ts';
import { caseHolds, holdsFor, type FoundHold } from '../domain/bloc-year/case-holds.ts';
import type { HoldCause, HoldOutcome } from '../domain/bloc-year/hold.ts';
import { blocYearStream } from '../domain/bloc-year/season.ts';
import {
  complaint,
  lodgedAs,
  type CaseRecord,
  type Complaint,
} from '../domain/complaint/complaint.ts';
import {
  everConcerned,
  holdPeriods,
  keyOf,
  type HeldYear,
  type HoldPeriod,
} from '../domain/complaint/hold-periods.ts';
import type { ConcernedYear } from '../domain/complaint/lodging.ts';
import type { HoldRule } from '../domain/complaint-procedure/procedure.ts';
import { complaintProcedure } from '../domain/complaint-procedure/publication.ts';
import type { FactAnnulment } from '../domain/fact.ts';
import { DomainError } from '../domain/refusal.ts';
import { unitYearStream } from '../domain/unit-year/season.ts';
import { unitYear } from '../domain/unit-year/unit-year.ts';
import { sha256Hex } from '../ledger/hash.ts';
import type { Refused } from './place-file.ts';
import type { Reactor } from './reactor.ts';

/** What it needs of the ledger: the newest state of a stream, and to carry out commands. */
export interface LedgerAtHand {
  readonly read: (stream: string) => Promise<StreamFold>;
  readonly carryOut: (command: Command) => Promise<Answer>;
}

/** Acts for nobody: by a rule, because of an event. */
const actor: Actor = {
  account: 'reactor',
  role: 'complaintHandler',
  unit: null,
  bloc: null,
  actingFor: null,
  appointment: null,
  channel: 'reactor',
};

/** Compares what the case holds with what stands, whatever event came: so run twice, or by two servers, it does nothing more. */
export function complaintHolds(ledger: LedgerAtHand): Reactor {
  return {
    name: 'complaint-holds',
    watches: (stream) => stream.startsWith('complaint-'),
    react: (stream) => compare(ledger, stream),
  };
}

/** One unit-year of the case: where it counts, and the holds for this case in every bloc that it ever counted in. */
interface Year extends ConcernedYear {
  readonly bloc: string | null;
  readonly found: readonly PlacedHold[];
}
interface PlacedHold extends FoundHold {
  readonly bloc: string;
}

/** The case as it stands. */
interface Matter {
  readonly stream: string;
  readonly state: Complaint;
  readonly cause: HoldCause;
  readonly rule: HoldRule | undefined;
}

async function compare(ledger: LedgerAtHand, stream: string): Promise<readonly Refused[]> {
  const state = (await ledger.read(stream)).state(complaint);
  const lodged = lodgedAs(state);
  if (!lodged) return [];
  const rule = await ruleOf(ledger, lodged);
  const cause = causeOf(lodged.kind);
  const matter: Matter = { stream, state, cause, rule };
  const periods = holdPeriods(state, () => rule?.from ?? 'never');
  const refused: Refused[] = [];
  for (const each of everConcerned(state)) {
    const watch = [unitYearStream(each)];
    try {
      const year = await yearOf(ledger, each, stream);
      if (year.bloc !== null) watch.push(blocYearStream(each.year, year.bloc));
      await settle(ledger, matter, { year, periods });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { code, field, vi, en } = error;
      refused.push({ about: keyOf(each), watch, code, field, vi, en });
    }
  }
  return refused;
}

/** The rule of the first instance's procedure: one case is pending by one rule, whatever comes into force meanwhile. */
async function ruleOf(
  ledger: LedgerAtHand,
  { kind, procedure }: NonNullable<ReturnType<typeof lodgedAs>>,
): Promise<HoldRule | undefined> {
  const { published } = (await ledger.read(procedure.stream)).state(complaintProcedure);
  return published?.procedure.holds.find((each) => each.kind === kind);
}

function causeOf(kind: string): HoldCause {
  return kind === 'complaint' || kind === 'denunciation' ? kind : 'other';
}

async function yearOf(
  { read }: LedgerAtHand,
  { unit, year }: ConcernedYear,
  stream: string,
): Promise<Year> {
  const { bloc, blocs } = (await read(unitYearStream({ unit, year }))).state(unitYear);
  const found: PlacedHold[] = [];
  for (const each of new Set(blocs)) {
    const state = (await read(blocYearStream(year, each))).state(caseHolds);
    found.push(...holdsFor(state, stream, unit).map((hold) => ({ ...hold, bloc: each })));
  }
  return { unit, year, bloc, found };
}

interface Compared {
  readonly year: Year;
  readonly periods: readonly HoldPeriod[];
}

async function settle(ledger: LedgerAtHand, matter: Matter, of: Compared): Promise<void> {
  const { year, periods } = of;
  const lawful = new Set<string>();
  for (const period of periods) {
    const held = period.years.find((each) => keyOf(each) === keyOf(year));
    if (!held) continue;
    const id = holdId(matter.stream, period.begun.revision, held);
    lawful.add(id);
    await settlePeriod(ledger, matter, { year, period, held, id });
  }
  for (const hold of year.found) {
    if (hold.byReactor && !hold.annulled && !lawful.has(hold.id)) {
      await annul(ledger, matter, { hold, year, whole: true });
    }
  }
}

interface PeriodOfYear {
  readonly year: Year;
  readonly period: HoldPeriod;
  readonly held: HeldYear;
  readonly id: string;
}

async function settlePeriod(ledger: LedgerAtHand, matter: Matter, of: PeriodOfYear): Promise<void> {
  const { year, period, held, id } = of;
  const own = year.found.find((each) => each.id === id);
  const end = period.ended ?? (held.left ? ({ by: held.left, outcome: 'ended' } as const) : null);
  if (own?.annulled) return;
  if (end) {
    if (own && !own.lifting) await lift(ledger, matter, { hold: own, year, end });
    return;
  }
  if (own) {
    // What a person lifted while the case was pending stays lifted: it was weighed.
    if (own.lifting?.byReactor) await annul(ledger, matter, { hold: own, year, whole: false });
    return;
  }
  // Its own hold of a period before, which ends in this very look, is none by hand.
  const isHeldByHand = year.found.some(
    (each) => !each.byReactor && !each.annulled && each.lifting === null,
  );
  if (!isHeldByHand) await place(ledger, matter, of);
}

async function place(
  ledger: LedgerAtHand,
  { stream, cause, rule }: Matter,
  { year, period, id }: PeriodOfYear,
): Promise<void> {
  const { unit, year: of, bloc } = year;
  if (bloc === null) throw new DomainError('UNIT_OF_OTHER_BLOC', 'unit', { id: unit });
  const { begun } = period;
  const input = {
    bloc,
    year: of,
    hold: id,
    unit,
    dossier: null,
    cause,
    case: { stream, revision: begun.revision },
    from: dayOf(begun),
    legalBasis: { text: rule?.clause.reference ?? '', document: null },
    document: null,
  };
  await ledger.carryOut(
    command('holdProposals', input, { stream, event: begun, id, deed: 'place' }),
  );
}

interface Ended {
  readonly hold: PlacedHold;
  readonly year: Year;
  readonly end: { readonly by: CaseRecord; readonly outcome: HoldOutcome };
}

async function lift(
  ledger: LedgerAtHand,
  { stream, rule }: Matter,
  { hold, year, end }: Ended,
): Promise<void> {
  const { by, outcome } = end;
  const day = dayOf(by);
  const input = {
    bloc: hold.bloc,
    year: year.year,
    hold: hold.id,
    liftedFrom: day < hold.from ? hold.from : day,
    outcome,
    case: { stream, revision: by.revision },
    legalBasis: { text: rule?.clause.reference ?? '', document: null },
    document: null,
  };
  await ledger.carryOut(
    command('liftHold', input, { stream, event: by, id: hold.id, deed: 'lift' }),
  );
}

interface Taken {
  readonly hold: PlacedHold;
  readonly year: Year;
  /** The hold too, and not its lifting alone. */
  readonly whole: boolean;
}

/** As the case's own fact was annulled: with its cause and from its day. */
async function annul(
  ledger: LedgerAtHand,
  { stream, state }: Matter,
  { hold, year, whole }: Taken,
): Promise<void> {
  const event = annulmentBehind(state, hold.case);
  if (!event) return;
  const { cause, legalBasis, effectiveFrom } = event.data as FactAnnulment;
  const { text } = legalBasis;
  const taking = async (fact: number, factType: string, deed: string): Promise<void> => {
    // The paper stays with the case: it may say more than a bloc may know.
    const basis = { text, document: null };
    const input = { bloc: hold.bloc, year: year.year, fact, factType, cause, effectiveFrom };
    const of = { stream, event, id: hold.id, deed };
    await ledger.carryOut(command('annulBlocYearFact', { ...input, legalBasis: basis }, of));
  };
  if (hold.lifting) await taking(hold.lifting.revision, 'HoldLifted', 'annul-lifting');
  if (whole) await taking(hold.revision, 'ProposalsHeld', 'annul');
}

/** The annulment of the event that the hold is for; else the last of the case, which changed what had ended. */
function annulmentBehind({ recorded }: Complaint, of: Reference): CaseRecord | undefined {
  const all = (recorded as readonly CaseRecord[]).filter(({ type }) => type === 'CaseFactAnnulled');
  const isOf = ({ data }: CaseRecord) => (data as FactAnnulment).fact === of.revision;
  return all.findLast(isOf) ?? all.at(-1);
}

/** The day of the event's paper, else of the act. */
function dayOf({ data, occurredOn }: CaseRecord): string {
  const { document } = data as { readonly document?: { readonly date: string | null } | null };
  return document?.date ?? occurredOn;
}

function holdId(stream: string, revision: number, { unit, year }: ConcernedYear): string {
  return `vv-${hashOf(`${stream}@${revision} ${year} ${unit}`).slice(0, 24)}`;
}

interface Because {
  readonly stream: string;
  readonly event: CaseRecord;
  readonly id: string;
  readonly deed: string;
}

/** Its id derives from the event, the reactor, the hold and the deed: sent by two servers it is one command. */
function command(
  name: 'holdProposals' | 'liftHold' | 'annulBlocYearFact',
  input: object,
  { stream, event, id, deed }: Because,
): Command {
  const { revision, occurredOn } = event;
  const hash = hashOf(`${stream}@${revision} complaint-holds ${id} ${deed}`);
  const groups = [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20)];
  const causation = { stream, revision };
  const times = { occurredOn, receivedAt: null, correlation: stream, causation };
  return { name, id: [...groups, hash.slice(20, 32)].join('-'), actor, ...times, input };
}

function hashOf(text: string): string {
  return sha256Hex(Buffer.from(text));
}
