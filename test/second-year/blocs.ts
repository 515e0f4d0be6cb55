// When blocs may be set up, delegated, led and dissolved.
import {
  authorityOf,
  type Fact,
  hasNoText,
  inStream,
  isAnnulled,
  isBasisLater,
  isDissolvedBy,
  dissolutionOf,
  isEntered,
  isLater,
  isNoHash,
  isSetUp,
  mayAnnul,
  setUpOf,
  standing,
  text,
} from './facts.ts';
import type { Reason, Rules } from './rule.ts';

const streamOf = (bloc: string): string => `bloc-${bloc}`;

/** A delegated bloc says to whom; a provincial one is the Chairman's own. */
function authorityOfTier(tier: string | null, authority: string | null): readonly Reason[] {
  return [
    ['AUTHORITY_MISSING', () => tier === 'delegated' && authority === null],
    ['AUTHORITY_OF_PROVINCIAL_BLOC', () => tier === 'provincial' && authority !== null],
  ];
}

const isProvincial = (facts: readonly Fact[], bloc: string): boolean =>
  text(setUpOf(facts, bloc), 'tier') === 'provincial';

/**
 * An approval that was taken back or ended is not ended once more. An ending closes whatever was approved before it, holds on
 * its last day and would go on after it: who led before does not come back.
 */
function isOver(facts: readonly Fact[], approval: Fact): boolean {
  const own = text(approval, 'until') ?? '9';
  const ends = standing(facts, approval.stream, 'BlocLeadEnded').filter((end) => {
    const until = text(end, 'until')!;
    return end.revision > approval.revision && text(approval, 'from')! <= until && until < own;
  });
  return isAnnulled(facts, approval) || ends.length > 0;
}

const annullable = new Set([
  'BlocReconstituted',
  'BlocLeadApproved',
  'BlocLeadEnded',
  'BlocDelegated',
  'ImplementationPlanAdopted',
  'BlocDissolved',
]);

export const blocRules: Rules = {
  setUpBloc: (facts, { bloc, tier, authority, setUpOn, decision }, given) => [
    ['BLOC_EXISTS', () => isSetUp(facts, bloc)],
    ...authorityOfTier(tier, authority),
    ['DATE_IN_FUTURE', () => setUpOn > given.today || isLater(decision, given)],
  ],
  reconstituteBloc: (facts, { bloc, authority, reconstitutedOn, decision }, given) => [
    ['BLOC_UNKNOWN', () => !isSetUp(facts, bloc)],
    ['BLOC_DISSOLVED', () => isDissolvedBy(facts, bloc, reconstitutedOn)],
    ...authorityOfTier(text(setUpOf(facts, bloc), 'tier'), authority),
    ['PERIOD_REVERSED', () => reconstitutedOn < text(setUpOf(facts, bloc), 'setUpOn')!],
    ['DATE_IN_FUTURE', () => reconstitutedOn > given.today || isLater(decision, given)],
  ],
  approveBlocLead: (facts, { bloc, lead, deputies, from, until, decision }, given) => [
    ['BLOC_UNKNOWN', () => !isSetUp(facts, bloc)],
    ['BLOC_DISSOLVED', () => isDissolvedBy(facts, bloc, from)],
    ['PERIOD_REVERSED', () => until !== null && until < from],
    ['LEAD_IS_DEPUTY', () => deputies.includes(lead)],
    ['DATE_IN_FUTURE', () => isLater(decision, given)],
  ],
  endBlocLead: (facts, { bloc, approval, until, decision }, given) => {
    const found = inStream(facts, streamOf(bloc), 'BlocLeadApproved').find(
      ({ revision }) => revision === approval,
    );
    return [
      ['BLOC_UNKNOWN', () => !isSetUp(facts, bloc)],
      ['FACT_UNKNOWN', () => found === undefined],
      ['FACT_ALREADY_ANNULLED', () => isOver(facts, found!)],
      ['NOTHING_NEW', () => (text(found, 'until') ?? '9') <= until],
      ['PERIOD_REVERSED', () => until < text(found, 'from')!],
      ['DATE_IN_FUTURE', () => isLater(decision, given)],
    ];
  },
  recordDelegation: (facts, { bloc, kind, authority, legalBasis }, given) => {
    const last = standing(facts, streamOf(bloc), 'BlocDelegated').at(-1);
    return [
      ['BLOC_UNKNOWN', () => !isSetUp(facts, bloc)],
      ['BLOC_NOT_DELEGATED', () => isProvincial(facts, bloc)],
      ['AUTHORITY_DIFFERS', () => authority !== authorityOf(facts, bloc)],
      ['UNIT_UNKNOWN', () => !isEntered(facts, authority)],
      ['NOTHING_NEW', () => text(last, 'kind') === kind && text(last, 'authority') === authority],
      ['LEGAL_BASIS_MISSING', () => hasNoText(legalBasis)],
      ['DATE_IN_FUTURE', () => isBasisLater(legalBasis, given)],
    ];
  },
  adoptImplementationPlan: (facts, { bloc, plan, document, file }, given) => {
    const { role, unit } = given.actor;
    const plans = inStream(facts, streamOf(bloc), 'ImplementationPlanAdopted');
    return [
      ['BLOC_UNKNOWN', () => !isSetUp(facts, bloc)],
      ['BLOC_NOT_DELEGATED', () => isProvincial(facts, bloc)],
      [
        'NOT_THE_AUTHORITY',
        () => {
          const isIts = role === 'delegatedAuthority' && unit === authorityOf(facts, bloc);
          // The Board records what it received.
          return role !== 'board' && !isIts;
        },
      ],
      ['ID_TAKEN', () => plans.some((each) => text(each, 'plan') === plan)],
      ['CONTENT_HASH_INVALID', () => isNoHash(file)],
      ['DATE_IN_FUTURE', () => isLater(document, given)],
    ];
  },
  dissolveBloc: (facts, { bloc, until, successors, decision, reorganisation }, given) => [
    ['BLOC_UNKNOWN', () => !isSetUp(facts, bloc)],
    ['BLOC_UNKNOWN', () => successors.some((each) => !isSetUp(facts, each))],
    ['BLOC_DISSOLVED', () => dissolutionOf(facts, bloc) !== undefined],
    [
      'REORGANISATION_UNKNOWN',
      () =>
        reorganisation !== null &&
        !facts.some(
          ({ stream, revision }) =>
            stream.startsWith('reorganisation-') &&
            stream === reorganisation.stream &&
            revision === reorganisation.revision,
        ),
    ],
    ['PERIOD_REVERSED', () => until < text(setUpOf(facts, bloc), 'setUpOn')!],
    ['DATE_IN_FUTURE', () => isLater(decision, given)],
  ],
  annulBlocFact: (facts, input, given) => {
    const fact = inStream(facts, streamOf(input.bloc)).find(
      ({ revision, type }) => revision === input.fact && type === input.factType,
    );
    const never = input.cause === 'recordedInError' && input.effectiveFrom === null;
    const rests = () =>
      standing(facts, streamOf(input.bloc), 'BlocLeadEnded').some(
        ({ data }) => fact?.type === 'BlocLeadApproved' && data['approval'] === fact.revision,
      );
    return [
      ['BLOC_UNKNOWN', () => !isSetUp(facts, input.bloc)],
      ['FACT_UNKNOWN', () => fact === undefined],
      ['FACT_NOT_ANNULLABLE', () => !annullable.has(fact!.type) || !never],
      ['NOT_THE_RECORDER', () => !mayAnnul(fact!, given.actor)],
      ['FACT_ALREADY_ANNULLED', () => isAnnulled(facts, fact!)],
      ['FACT_HAS_DEPENDANTS', rests],
      ['LEGAL_BASIS_MISSING', () => hasNoText(input.legalBasis)],
      ['DATE_IN_FUTURE', () => isBasisLater(input.legalBasis, given)],
    ];
  },
};
