// The steps of award dossiers: which events tell them, of which dossiers, by which paper, with what of it is theirs.
import type { CivilDate, Instant } from '../libs/domain/civil-date.ts';
import type { GrantedAward, RevocationCause } from '../libs/domain/bloc-year/award.ts';
import type { BlocYearEvent } from '../libs/domain/bloc-year/bloc-year.ts';
import type { DossierVotes } from '../libs/domain/bloc-year/council.ts';
import type { DossierReceived, DossierStep } from '../libs/domain/bloc-year/dossier.ts';
import type { LegalBasis, OfficialDocument } from '../libs/domain/official-document.ts';
import type { FactOf } from './bloc-year-facts.ts';

/** What happened to a dossier: a step of its way, or the revocation of an award, which leaves it granted. */
export type DossierDeed = DossierStep | 'revoked';

export interface DossierStepRow {
  readonly step: DossierDeed;
  readonly revision: number;
  readonly annulledAt: number | null;
  readonly occurredOn: CivilDate;
  readonly receivedAt: Instant;
  /** The paper that the step was taken by. */
  readonly document: OfficialDocument | null;
  readonly reason: string | null;
  readonly receipt: Pick<DossierReceived['data'], 'channel' | 'receiptNumber' | 'files'> | null;
  readonly votes: DossierVotes | null;
  readonly award: GrantedAward | null;
  readonly revocation: Revocation | null;
}

export interface Revocation {
  readonly award: string;
  readonly cause: RevocationCause;
  readonly effectiveFrom: CivilDate | null;
  readonly legalBasis: LegalBasis;
}

export const stepTypes = [
  'DossierSubmitted',
  'DossierReceived',
  'DossierReturned',
  'DossierWithdrawn',
  'DossiersFoundEligible',
  'DossiersFoundIneligible',
  'DossiersPutToCouncil',
  'CouncilVoted',
  'AwardsGranted',
  'AwardsRefused',
  'AwardRevoked',
] as const satisfies readonly BlocYearEvent['type'][];
export type StepFact = FactOf<(typeof stepTypes)[number]>;

/** A step, not yet marked by what was annulled since. */
export type TakenStep = Omit<DossierStepRow, 'annulledAt'>;
interface ToldStep extends TakenStep {
  readonly dossier: string;
}
type Told = Pick<ToldStep, 'dossier' | 'step' | 'document'> & Partial<ToldStep>;

const untold = { reason: null, receipt: null, votes: null, award: null, revocation: null } as const;

/** @param awards the dossier of each award granted so far */
function stepsIn(fact: StepFact, awards: ReadonlyMap<string, string>): readonly ToldStep[] {
  const { revision, occurredOn, receivedAt } = fact;
  return toldIn(fact, awards).map((told) => {
    return { ...untold, revision, occurredOn, receivedAt, ...told };
  });
}

function toldIn(fact: StepFact, awards: ReadonlyMap<string, string>): readonly Told[] {
  switch (fact.type) {
    case 'DossierSubmitted': {
      const { dossier, submission } = fact.data;
      return [{ dossier, step: 'submitted', document: submission }];
    }
    case 'DossierReceived': {
      const { dossier, channel, receiptNumber, files } = fact.data;
      const receipt = { channel, receiptNumber, files };
      return [{ dossier, step: 'received', document: null, receipt }];
    }
    case 'DossierReturned': {
      const { dossier, reason, document } = fact.data;
      return [{ dossier, step: 'returned', document, reason }];
    }
    case 'DossierWithdrawn': {
      const { dossier, reason, document } = fact.data;
      return [{ dossier, step: 'withdrawn', document, reason }];
    }
    case 'DossiersFoundEligible': {
      const { dossiers, document } = fact.data;
      return dossiers.map((dossier) => ({ dossier, step: 'eligible', document }));
    }
    case 'DossiersFoundIneligible': {
      const { dossiers, notice: document } = fact.data;
      return dossiers.map((each) => ({ ...each, step: 'ineligible', document }));
    }
    case 'DossiersPutToCouncil': {
      const { dossiers, document } = fact.data;
      return dossiers.map((dossier) => ({ dossier, step: 'putToCouncil', document }));
    }
    case 'CouncilVoted':
      return votedIn(fact);
    case 'AwardsGranted': {
      const { awards: granted, decision: document } = fact.data;
      return granted.map((award) => {
        return { dossier: award.dossier, step: 'granted', document, award };
      });
    }
    case 'AwardsRefused': {
      const { dossiers, document } = fact.data;
      return dossiers.map((each) => ({ ...each, step: 'refused', document }));
    }
    case 'AwardRevoked':
      return revokedIn(fact, awards);
  }
}

function votedIn({ data }: Extract<StepFact, { readonly type: 'CouncilVoted' }>): readonly Told[] {
  const { dossiers, minutes: document } = data;
  return dossiers.map((votes) => {
    const step = votes.recommended ? 'recommended' : 'notRecommended';
    return { dossier: votes.dossier, step, document, votes };
  });
}

function revokedIn(
  { data }: Extract<StepFact, { readonly type: 'AwardRevoked' }>,
  awards: ReadonlyMap<string, string>,
): readonly Told[] {
  const { award, cause, effectiveFrom, legalBasis, decision: document } = data;
  const dossier = awards.get(award);
  if (dossier === undefined) return [];
  return [
    { dossier, step: 'revoked', document, revocation: { award, cause, effectiveFrom, legalBasis } },
  ];
}

/** Every step under the dossier that took it, in the order of recording. */
export function stepsBy(facts: readonly StepFact[]): ReadonlyMap<string, readonly TakenStep[]> {
  const byDossier = new Map<string, TakenStep[]>();
  const awards = new Map<string, string>();
  for (const fact of facts) {
    if (fact.type === 'AwardsGranted') {
      for (const { award, dossier } of fact.data.awards) awards.set(award, dossier);
    }
    for (const { dossier, ...step } of stepsIn(fact, awards)) {
      byDossier.set(dossier, [...(byDossier.get(dossier) ?? []), step]);
    }
  }
  return byDossier;
}
