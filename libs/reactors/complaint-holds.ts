// The reactor that holds award proposals while a case is pending, lifts the holds when it ends, and annuls what never was so.
import { caseHolds, holdsFor } from '../domain/bloc-year/case-holds.ts';
import type { HoldCause, HoldOutcome } from '../domain/bloc-year/hold.ts';
import { blocYearStream } from '../domain/bloc-year/season.ts';
import { complaint, lodgedAs, type CaseRecord } from '../domain/complaint/complaint.ts';
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
import { DomainError } from '../domain/refusal.ts';
import { unitYearStream } from '../domain/unit-year/season.ts';
import { unitYear } from '../domain/unit-year/unit-year.ts';
import { annul, restore } from './hold-annulling.ts';
import {
  command,
  dayOf,
  hashOf,
  type LedgerAtHand,
  type Matter,
  type PlacedHold,
  type Year,
} from './hold-command.ts';
import type { Refused } from './place-file.ts';
import type { Reactor } from './reactor.ts';

/** Compares what the case holds with what stands, whatever event came: so run twice, or by two servers, it does nothing more. */
export function complaintHolds(ledger: LedgerAtHand): Reactor {
  return {
    name: 'complaint-holds',
    watches: (stream) => stream.startsWith('complaint-'),
    react: (stream) => compare(ledger, stream),
  };
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
      await annul(ledger, matter, { hold, year });
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
    if (own.lifting?.byReactor) await restore(ledger, matter, { hold: own, year, held });
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

function holdId(stream: string, revision: number, { unit, year }: ConcernedYear): string {
  return `vv-${hashOf(`${stream}@${revision} ${year} ${unit}`).slice(0, 24)}`;
}
