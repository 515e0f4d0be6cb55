// When units may be entered, changed, put into blocs and taken out of them.
import {
  dayBefore,
  endingOf,
  endings,
  entryOf,
  type Fact,
  type Given,
  hasEndedBy,
  hasNoText,
  heldOn,
  inStream,
  isAnnulled,
  isBasisLater,
  isDissolvedBy,
  isEntered,
  isLater,
  isSetUp,
  mayAnnul,
  membershipsOf,
  standing,
  text,
} from './facts.ts';
import type { Reason, Rules } from './rule.ts';

interface Change {
  readonly unit: string;
  readonly from: string;
  readonly decision: Parameters<typeof isLater>[0];
}

interface Changing {
  readonly type: string;
  readonly field: string;
  readonly value: unknown;
  /** Whether it names a unit that is not entered. */
  readonly isUnknown?: boolean;
  readonly between?: readonly Reason[];
}

/** A unit that is there on the first day of the change is changed from then, to something else than it is. */
function changing(
  facts: readonly Fact[],
  { unit, from, decision }: Change,
  given: Given,
  of: Changing,
) {
  const { type, field, value, isUnknown = false, between = [] } = of;
  return [
    ['UNIT_UNKNOWN', () => !isEntered(facts, unit) || isUnknown],
    ['UNIT_ENDED', () => hasEndedBy(facts, unit, from)],
    ...between,
    ['NOTHING_NEW', () => heldOn(facts, unit, { type, field, day: from }) === value],
    ['PERIOD_REVERSED', () => from < (text(entryOf(facts, unit), 'from') ?? '')],
    ['DATE_IN_FUTURE', () => isLater(decision, given)],
  ] as const satisfies readonly Reason[];
}

const annullable = new Set([
  'BlocJoined',
  'BlocLeft',
  'UnitRenamed',
  'UnitReparented',
  'UnitReclassified',
  'BoardSeatChanged',
  'UnitSeparated',
  'UnitSucceeded',
  ...endings,
]);

/** A membership cannot be taken back under its leaving, nor a leaving under what the unit joined afterwards. */
function restsOn(facts: readonly Fact[], fact: Fact): boolean {
  const later = standing(facts, fact.stream, 'BlocJoined', 'BlocLeft').filter(
    ({ revision }) => revision > fact.revision,
  );
  if (fact.type === 'BlocJoined') return later[0]?.type === 'BlocLeft';
  return fact.type === 'BlocLeft' && later.some(({ type }) => type === 'BlocJoined');
}

export const unitRules: Rules = {
  enterUnit: (facts, { unit }) => [['UNIT_EXISTS', () => isEntered(facts, unit)]],
  correctUnitEntry: (facts, { unit, parent, legalBasis }, given) => [
    ['UNIT_UNKNOWN', () => !isEntered(facts, unit)],
    ['PARENT_IS_ITSELF', () => parent === unit],
    ['LEGAL_BASIS_MISSING', () => hasNoText(legalBasis)],
    ['DATE_IN_FUTURE', () => isBasisLater(legalBasis, given)],
  ],
  renameUnit: (facts, input, given) =>
    changing(facts, input, given, { type: 'UnitRenamed', field: 'name', value: input.name }),
  reparentUnit: (facts, input, given) =>
    changing(facts, input, given, {
      type: 'UnitReparented',
      field: 'parent',
      value: input.parent,
      isUnknown: input.parent !== null && !isEntered(facts, input.parent),
      between: [['PARENT_IS_ITSELF', () => input.parent === input.unit]],
    }),
  reclassifyUnit: (facts, input, given) =>
    changing(facts, input, given, { type: 'UnitReclassified', field: 'kind', value: input.kind }),
  changeBoardSeat: (facts, input, given) =>
    changing(facts, input, given, {
      type: 'BoardSeatChanged',
      field: 'housesBoard',
      value: input.housesBoard,
    }),
  joinBloc: (facts, { unit, bloc, from, decision }, given) => {
    const memberships = membershipsOf(facts, unit);
    return [
      ['UNIT_UNKNOWN', () => !isEntered(facts, unit)],
      ['UNIT_ENDED', () => hasEndedBy(facts, unit, from)],
      ['BLOC_UNKNOWN', () => !isSetUp(facts, bloc)],
      ['BLOC_DISSOLVED', () => isDissolvedBy(facts, bloc, from)],
      ['ALREADY_IN_A_BLOC', () => memberships.some(({ until }) => until === null)],
      ['PERIODS_OVERLAP', () => memberships.some(({ until }) => until !== null && until >= from)],
      ['DATE_IN_FUTURE', () => isLater(decision, given)],
    ];
  },
  leaveBloc: (facts, { unit, bloc, until, decision }, given) => {
    const open = membershipsOf(facts, unit).find((each) => each.until === null);
    return [
      ['NOT_IN_THIS_BLOC', () => open?.bloc !== bloc],
      ['PERIOD_REVERSED', () => until < open!.from],
      ['DATE_IN_FUTURE', () => isLater(decision, given)],
    ];
  },
  annulUnitFact: (facts, input, given) => {
    const fact = inStream(facts, `unit-${input.unit}`).find(
      ({ revision, type }) => revision === input.fact && type === input.factType,
    );
    const never = input.cause === 'recordedInError' && input.effectiveFrom === null;
    return [
      ['UNIT_UNKNOWN', () => !isEntered(facts, input.unit)],
      ['FACT_UNKNOWN', () => fact === undefined],
      ['FACT_NOT_ANNULLABLE', () => !annullable.has(fact!.type) || !never],
      ['NOT_THE_RECORDER', () => !mayAnnul(fact!, given.actor)],
      ['FACT_ALREADY_ANNULLED', () => isAnnulled(facts, fact!)],
      ['FACT_HAS_DEPENDANTS', () => restsOn(facts, fact!)],
      ['LEGAL_BASIS_MISSING', () => hasNoText(input.legalBasis)],
      ['DATE_IN_FUTURE', () => isBasisLater(input.legalBasis, given)],
    ];
  },
  carryOutReorganisation: (facts, { unit, reorganisation, part }) => {
    const stream = `reorganisation-${reorganisation}`;
    const decided = inStream(facts, stream, 'ReorganisationDecided', 'ReorganisationCorrected');
    const newest = decided.at(-1);
    const stated = (newest?.data['parts'] ?? []) as readonly {
      readonly part: string;
      readonly unit: string;
      readonly change: string;
    }[];
    const found = stated.find((each) => each.part === part && each.unit === unit);
    const first = text(newest, 'effectiveFrom') ?? '';
    const ends = ['merged', 'consolidated', 'divided', 'dissolved'].includes(found?.change ?? '');
    const memberships = membershipsOf(facts, unit);
    return [
      ['UNIT_UNKNOWN', () => !isEntered(facts, unit)],
      ['REORGANISATION_UNKNOWN', () => newest === undefined],
      ['FACT_ALREADY_ANNULLED', () => inStream(facts, stream, 'ReorganisationAnnulled').length > 0],
      ['PART_UNKNOWN', () => found === undefined],
      ['PART_ALREADY_CARRIED_OUT', () => isCarriedOut(facts, unit, stream, part)],
      [
        'UNIT_ENDED',
        () => hasEndedBy(facts, unit, first) || (ends && endingOf(facts, unit) !== undefined),
      ],
      [
        'PERIOD_REVERSED',
        () => {
          const since = memberships.map(({ from }) => from);
          const there = text(entryOf(facts, unit), 'from') ?? '';
          return ends ? [there, ...since].some((day) => day > dayBefore(first)) : there > first;
        },
      ],
    ];
  },
};

/** Whether a standing event of the unit says that it carries out this part. */
export function isCarriedOut(
  facts: readonly Fact[],
  unit: string,
  stream: string,
  part: string,
): boolean {
  return standing(facts, `unit-${unit}`).some(
    ({ data }) =>
      data['part'] === part &&
      (data['reorganisation'] as { readonly stream: string } | null)?.stream === stream,
  );
}
