// Holds and liftings that are annulled because of what became of their case: as never placed, or as never lifted.
import type { Reference } from '../domain/actor.ts';
import type { CaseRecord, Complaint } from '../domain/complaint/complaint.ts';
import type { HeldYear } from '../domain/complaint/hold-periods.ts';
import type { FactAnnulment } from '../domain/fact.ts';
import {
  command,
  dayOf,
  type LedgerAtHand,
  type Matter,
  type PlacedHold,
  type Year,
} from './hold-command.ts';

interface Taken {
  readonly hold: PlacedHold;
  readonly year: Year;
}

/** The hold never was, as the case's own fact was annulled: first its lifting, then itself. */
export async function annul(
  ledger: LedgerAtHand,
  matter: Matter,
  { hold, year }: Taken,
): Promise<void> {
  const all = annulmentsOf(matter.state);
  const event = all.findLast(isOf(hold.case)) ?? all.at(-1);
  if (!event) return;
  const { lifting, revision } = hold;
  const of = { hold, year, event };
  if (lifting) await take(ledger, matter, { ...of, ...liftingOf(lifting) });
  await take(ledger, matter, { ...of, fact: revision, factType: 'ProposalsHeld', deed: 'annul' });
}

/**
 * The hold stands again: what had ended it was annulled, or the case is about the unit-year again, by an event that put its
 * entry right or ended the instance that was about others.
 */
export async function restore(
  ledger: LedgerAtHand,
  matter: Matter,
  { hold, year, held }: Taken & { readonly held: HeldYear },
): Promise<void> {
  const { lifting } = hold;
  if (!lifting) return;
  const annulment = lifting.case && annulmentsOf(matter.state).findLast(isOf(lifting.case));
  const event = annulment ?? held.since;
  await take(ledger, matter, { hold, year, event, ...liftingOf(lifting) });
}

function liftingOf({ revision }: { readonly revision: number }) {
  return { fact: revision, factType: 'HoldLifted', deed: `annul-lifting ${revision}` } as const;
}

function annulmentsOf({ recorded }: Complaint): readonly CaseRecord[] {
  return (recorded as readonly CaseRecord[]).filter(({ type }) => type === 'CaseFactAnnulled');
}

function isOf({ revision }: Reference): (annulment: CaseRecord) => boolean {
  return ({ data }) => (data as FactAnnulment).fact === revision;
}

interface Taking extends Taken {
  /** Because of which event of the case. */
  readonly event: CaseRecord;
  readonly fact: number;
  readonly factType: 'ProposalsHeld' | 'HoldLifted';
  readonly deed: string;
}

async function take(ledger: LedgerAtHand, { stream, rule }: Matter, of: Taking): Promise<void> {
  const { hold, year, event, fact, factType, deed } = of;
  const input = {
    bloc: hold.bloc,
    year: year.year,
    fact,
    factType,
    ...groundsOf(event, rule?.clause.reference ?? ''),
  };
  await ledger.carryOut(command('annulBlocYearFact', input, { stream, event, id: hold.id, deed }));
}

/** An annulment's own; a correction says that there was an error; what else happened works from its day. The paper stays with the case. */
function groundsOf(event: CaseRecord, clause: string): Omit<FactAnnulment, 'fact' | 'factType'> {
  if (event.type === 'CaseFactAnnulled') {
    const { cause, legalBasis, effectiveFrom } = event.data;
    return { cause, legalBasis: { text: legalBasis.text, document: null }, effectiveFrom };
  }
  if (event.type === 'CaseEntryCorrected') {
    const { text } = event.data.legalBasis;
    return { cause: 'recordedInError', legalBasis: { text, document: null }, effectiveFrom: null };
  }
  const legalBasis = { text: clause, document: null };
  return { cause: 'revoked', legalBasis, effectiveFrom: dayOf(event) };
}
