// Which holds a ledger has and which it should have: every unit-year that a pending case concerns, once.
import type { ComplaintProcedure } from '../../libs/domain/complaint-procedure/procedure.ts';
import type { Fact } from '../second-year/facts.ts';
import { caseFileOf, current, entryOf, isPending } from './case-file.ts';
import { procedureOf } from './case-clocks.ts';

/** By the rule of the first instance, from its beginning to its end. */
export function wantedHolds(facts: readonly Fact[], complaint: string): readonly string[] {
  const file = caseFileOf(facts, complaint);
  const [first] = file.stages;
  if (first === undefined) return [];
  const { holds }: ComplaintProcedure = procedureOf(facts, first);
  const { from } = holds.find(({ kind }) => kind === file.kind)!;
  if (!isPending(file, from)) return [];
  const { concerns } = entryOf(file, current(file) ?? file.stages.at(-1)!);
  return concerns.map(({ unit, year }) => `${year} ${unit}`).toSorted();
}

/** What is neither annulled nor lifted, in whichever bloc; a lifting that was annulled lifts nothing. */
export function standingHolds(facts: readonly Fact[], complaint: string): readonly string[] {
  const ofBlocs = facts.filter(({ stream }) => stream.startsWith('blocYear-'));
  const isAnnulled = (fact: Fact) =>
    ofBlocs.some(
      ({ stream, type, data }) =>
        type === 'BlocYearFactAnnulled' && stream === fact.stream && data['fact'] === fact.revision,
    );
  const stands = ofBlocs.filter((fact) => !isAnnulled(fact));
  const isLifted = (hold: Fact) =>
    stands.some(
      ({ stream, type, data }) =>
        type === 'HoldLifted' && stream === hold.stream && data['hold'] === hold.data['hold'],
    );
  return stands
    .filter(
      (fact) =>
        fact.type === 'ProposalsHeld' &&
        (fact.data['case'] as { readonly stream: string } | null)?.stream ===
          `complaint-${complaint}` &&
        !isLifted(fact),
    )
    .map(({ stream, data }) => `${stream.split('-')[1]} ${String(data['unit'])}`)
    .toSorted();
}
