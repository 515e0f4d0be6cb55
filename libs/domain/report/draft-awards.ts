// The award dossiers of a bloc-year as reports count them: once each, however often they came again, and what was decided.
import type { Beneficiary, DossierOccasion } from '../bloc-year/dossier.ts';
import type { AwardSought } from '../bloc-year/award-sought.ts';
import type { AwardLevel } from '../bloc-year/dossier.ts';
import type { PeopleCount } from '../people-count.ts';
import { addressIn, toldOf, type StandingStream } from './draft.ts';

export interface CountedDossier {
  readonly beneficiary: Beneficiary;
  readonly level: AwardLevel;
  readonly occasion: DossierOccasion;
  readonly award: AwardSought;
  readonly submitted: string;
  /** The decision that stands, and the award as it names it; null: none, or it was revoked. */
  readonly granted: { readonly event: string; readonly name: string } | null;
}

/** Withdrawn dossiers, and those that came again as another one, are no proposals any more. */
export function countedDossiers(stream: StandingStream): readonly CountedDossier[] {
  const submitted = toldOf(stream, 'DossierSubmitted');
  const gone = new Set([
    ...toldOf(stream, 'DossierWithdrawn').map(({ data }) => data.dossier),
    ...submitted.map(({ data }) => data.resubmits),
  ]);
  const revoked = new Set(toldOf(stream, 'AwardRevoked').map(({ data }) => data.award));
  const grants = new Map(
    toldOf(stream, 'AwardsGranted').flatMap(({ revision, data }) =>
      data.awards
        .filter(({ award }) => !revoked.has(award))
        .map(({ dossier, name }) => {
          return [dossier, { event: addressIn(stream, revision), name }] as const;
        }),
    ),
  );
  return submitted
    .filter(({ data }) => !gone.has(data.dossier))
    .map(({ revision, data: { dossier, beneficiary, level, occasion, award } }) => {
      const granted = grants.get(dossier) ?? null;
      const event = addressIn(stream, revision);
      return { beneficiary, level, occasion, award, submitted: event, granted };
    });
}

/** A member unit is a collective. */
export function peopleIn(dossiers: readonly CountedDossier[]): PeopleCount {
  const individuals = dossiers.filter(
    ({ beneficiary }) => beneficiary.kind === 'individual',
  ).length;
  return { collectives: dossiers.length - individuals, individuals };
}

export function decided(dossiers: readonly CountedDossier[]): readonly CountedDossier[] {
  return dossiers.filter(({ granted }) => granted !== null);
}

export function eventsOf(dossiers: readonly CountedDossier[]): readonly string[] {
  return dossiers.flatMap(({ submitted, granted }) => [
    submitted,
    ...(granted ? [granted.event] : []),
  ]);
}
