// Carrying a finding of ineligible dossiers out: one command for each unit that it charges, each once, however often it is asked.
import type { Actor } from '../../libs/domain/actor.ts';
import { streamOfBlocYear } from '../../libs/domain/bloc-year/season.ts';
import { sameNumberAndDate } from '../../libs/domain/official-document.ts';
import { DomainError, refuse } from '../../libs/domain/refusal.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import type { NamedFinding } from '../../libs/domain/unit-year/carrying-out-finding.ts';
import { sha256Hex } from '../../libs/ledger/hash.ts';
import { dossiers, dossiersScope, type DossierRow } from '../../projections/dossiers.ts';
import type { Envelope } from './command.input.ts';
import { bookOf } from './dossier-answer.ts';
import { chargeOf } from './dossier-charge.ts';
import type { ChargeShown } from './dossier-steps.shown.ts';
import { defaultLimits } from './limits.ts';
import type { Recorded } from './mutation.ts';
import type { OpenLedger } from './open-ledger.ts';

/** What a document of the Board charges to one unit-year. */
interface UnitCharge {
  readonly unit: string;
  readonly year: number;
  readonly findings: readonly NamedFinding[];
  readonly charges: readonly ChargeShown[];
}

/**
 * Notifies every unit that the finding charges and that no notice tells of it yet; with it go the dossiers that other
 * findings of the same document charge to those units. Command ids derive from the sender's and the unit: sent again, what was
 * recorded is not recorded twice, and what was refused is tried again.
 * @returns the last notice, which was there before where nothing was missing
 * @throws DomainError the first refusal, after every unit was tried; FACT_UNKNOWN where no such finding stands
 */
export async function carryOutEverywhere(
  ledger: OpenLedger,
  input: NamedFinding & Envelope,
  actor: Actor,
): Promise<Recorded> {
  await ledger.views.waitFor(
    streamOfBlocYear(input),
    input.finding,
    defaultLimits.ownWriteTimeoutMs,
  );
  const charged = chargedUnits(ledger, input);
  const refusals: DomainError[] = [];
  let last: Recorded | null = null;
  for (const each of charged) {
    try {
      last = await carryOutFor(ledger, each, { input, actor });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refusals.push(error);
    }
  }
  const [first] = refusals;
  if (first) throw first;
  return last ?? refuse('FACT_UNKNOWN', 'finding', { id: String(input.finding) });
}

interface Sent {
  readonly input: NamedFinding & Envelope;
  readonly actor: Actor;
}

function carryOutFor(
  ledger: OpenLedger,
  { unit, year, findings, charges }: UnitCharge,
  { input, actor }: Sent,
): Promise<Recorded> | Recorded {
  const noticeIn = charges.find(({ state }) => state === 'carriedOut')?.noticeIn;
  if (noticeIn && charges.every(({ state }) => state === 'carriedOut')) {
    const revision = Number(noticeIn.split('@')[1]);
    return { stream: unitYearStream({ unit, year }), revision, repeated: true };
  }
  const { commandId, occurredOn, receivedAt } = input;
  const derived = sha256Hex(Buffer.from(`${commandId} ${unit}`)).slice(0, 32);
  return ledger.carryOut({
    name: 'carryOutFinding',
    id: `kl-${derived}`,
    actor,
    occurredOn,
    receivedAt,
    correlation: null,
    causation: null,
    input: { unit, year, notice: `tb-${derived}`, findings },
  });
}

/** The units that the finding charges, in the order of their ids. */
function chargedUnits(ledger: OpenLedger, named: NamedFinding): readonly UnitCharge[] {
  const all = rowsOfYear(ledger, named.year);
  const document = all
    .filter(({ bloc }) => bloc === named.bloc)
    .map((row) => standingFinding(row))
    .find((finding) => finding?.revision === named.finding)?.document;
  if (!document) return [];
  const byUnit = new Map<
    string,
    { readonly finding: NamedFinding; readonly charge: ChargeShown }[]
  >();
  for (const row of all) {
    const finding = standingFinding(row);
    if (!finding?.document || !sameNumberAndDate(finding.document, document)) continue;
    const charge = chargeIn(ledger, row);
    if (!charge) continue;
    const { bloc, year } = row;
    const told = { finding: { bloc, year, finding: finding.revision }, charge };
    byUnit.set(charge.unit, [...(byUnit.get(charge.unit) ?? []), told]);
  }
  const isNamed = ({ bloc, finding }: NamedFinding) =>
    bloc === named.bloc && finding === named.finding;
  return [...byUnit]
    .filter(([, told]) => told.some(({ finding }) => isNamed(finding)))
    .map(([unit, told]) => ({
      unit,
      year: told[0]?.charge.year ?? named.year,
      findings: distinct([named, ...told.map(({ finding }) => finding)]),
      charges: told.map(({ charge }) => charge),
    }))
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
}

function distinct(findings: readonly NamedFinding[]): readonly NamedFinding[] {
  const byName = findings.map(
    ({ bloc, year, finding }) => [`${year}/${bloc}@${finding}`, { bloc, year, finding }] as const,
  );
  return [...new Map(byName).values()];
}

function standingFinding({ steps }: DossierRow) {
  return steps.findLast(({ step, annulledAt }) => step === 'ineligible' && annulledAt === null);
}

function rowsOfYear({ views }: OpenLedger, year: number): readonly DossierRow[] {
  const rows: DossierRow[] = [];
  for (let after: string | null | undefined = null; after !== undefined;) {
    const page = views.rows(dossiers.name, dossiersScope(year), null, { first: 500, after });
    rows.push(...page.rows.map(({ value }) => value as DossierRow));
    after = page.next ?? undefined;
  }
  return rows;
}

function chargeIn({ views }: OpenLedger, row: DossierRow): ChargeShown | null {
  const asked = { views, asOf: null, year: row.year };
  const stream = streamOfBlocYear(row);
  return chargeOf(row, { ...asked, stream, book: bookOf(asked, row.bloc), nameOf: (unit) => unit });
}
