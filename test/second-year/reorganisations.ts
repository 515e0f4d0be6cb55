// When a decision that reorganises units may be recorded, corrected and annulled.
import type { InputOf } from '../../libs/domain/acts.ts';
import {
  endingOf,
  type Fact,
  hasEndedBy,
  hasNoText,
  inStream,
  isBasisLater,
  isBlank,
  isEntered,
  isIncomplete,
  isLater,
  text,
} from './facts.ts';
import { isTwice, type Reason, type Rules } from './rule.ts';
import { isCarriedOut } from './units.ts';

type Stated = InputOf<'correctReorganisation'> | InputOf<'decideReorganisation'>;
type Part = Stated['parts'][number];

const ending: ReadonlySet<string> = new Set(['merged', 'consolidated', 'divided', 'dissolved']);
const passingOn: readonly string[] = ['merged', 'consolidated', 'divided', 'separated'];

const streamOf = (reorganisation: string): string => `reorganisation-${reorganisation}`;

/** Every part names what it needs and nothing else, and no unit is the other side of itself. */
function isWrong({ change, unit, counterparts, name, parent }: Part): boolean {
  if (counterparts.includes(unit) || parent === unit) return true;
  const needsOthers = [...passingOn, 'succeeded'].includes(change);
  if (needsOthers !== counterparts.length > 0) return true;
  if ((change === 'renamed') === isBlank(name)) return true;
  return change !== 'reparented' && parent !== null;
}

/** What another decision ended before this one takes effect. */
function isGone(facts: readonly Fact[], stated: Stated, unit: string): boolean {
  const by = endingOf(facts, unit)?.data['reorganisation'] as
    { readonly stream: string } | undefined;
  const own = by?.stream === streamOf(stated.reorganisation);
  return !own && hasEndedBy(facts, unit, stated.effectiveFrom);
}

function endsAndGoesOn({ parts }: Stated): boolean {
  return parts.some(
    (one) =>
      ending.has(one.change) && parts.some((other) => other !== one && other.unit === one.unit),
  );
}

/** Who passes something on is named by who takes it over, and the other way round. */
function isUnbalanced({ parts }: Stated): boolean {
  const says = (of: readonly string[], unit: string, other: string) =>
    parts.some(
      (each) => of.includes(each.change) && each.unit === unit && each.counterparts.includes(other),
    );
  return parts.some(({ change, unit, counterparts }) =>
    counterparts.some((other) =>
      change === 'succeeded' ? !says(passingOn, other, unit) : !says(['succeeded'], other, unit),
    ),
  );
}

function stating(facts: readonly Fact[], stated: Stated): readonly Reason[] {
  const { parts, decision } = stated;
  const acted = parts.filter(({ change }) => change !== 'succeeded');
  return [
    ['PARTS_MISSING', () => parts.length === 0],
    ['PART_INVALID', () => parts.some(isWrong)],
    [
      'NAMED_TWICE',
      () =>
        isTwice(parts.map(({ part }) => part)) ||
        isTwice(parts.map(({ unit, change }) => `${unit} ${change}`)) ||
        parts.some(({ counterparts }) => isTwice(counterparts)),
    ],
    [
      'UNIT_UNKNOWN',
      () =>
        acted.some(
          ({ unit, parent }) =>
            !isEntered(facts, unit) || (parent !== null && !isEntered(facts, parent)),
        ),
    ],
    ['UNIT_ENDED', () => acted.some(({ unit }) => isGone(facts, stated, unit))],
    ['UNIT_ENDS_AND_GOES_ON', () => endsAndGoesOn(stated)],
    ['REORGANISATION_UNBALANCED', () => isUnbalanced(stated)],
    ['DOCUMENT_INCOMPLETE', () => isIncomplete(decision)],
  ];
}

/** A part that was carried out stays as it is, and with it the day and the decision. */
function changesWhatWasDone(facts: readonly Fact[], stated: Stated): boolean {
  const stream = streamOf(stated.reorganisation);
  const newest = versions(facts, stream).at(-1)!;
  const old = newest.data['parts'] as readonly Part[];
  const done = old.filter(({ unit, part }) => isCarriedOut(facts, unit, stream, part));
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const changesAll =
    text(newest, 'effectiveFrom') !== stated.effectiveFrom ||
    !same(newest.data['decision'], stated.decision);
  return done.some(
    (each) => changesAll || !stated.parts.some((part) => same(plain(part), plain(each))),
  );
}

/** A part as recorded leaves out what it does not use. */
function plain(part: Pick<Part, 'part' | 'change' | 'unit'> & Partial<Part>): object {
  const { change, unit, counterparts = [], name = null, parent = null } = part;
  return { part: part.part, change, unit, counterparts: counterparts.toSorted(), name, parent };
}

function versions(facts: readonly Fact[], stream: string): readonly Fact[] {
  return inStream(facts, stream, 'ReorganisationDecided', 'ReorganisationCorrected');
}

function standingDecision(facts: readonly Fact[], stream: string): readonly Reason[] {
  return [
    ['REORGANISATION_UNKNOWN', () => versions(facts, stream).length === 0],
    ['FACT_ALREADY_ANNULLED', () => inStream(facts, stream, 'ReorganisationAnnulled').length > 0],
  ];
}

export const reorganisationRules: Rules = {
  decideReorganisation: (facts, input, given) => [
    ['REORGANISATION_EXISTS', () => versions(facts, streamOf(input.reorganisation)).length > 0],
    ...stating(facts, input),
    ['LEGAL_BASIS_MISSING', () => input.legalBasis !== null && hasNoText(input.legalBasis)],
    [
      'DATE_IN_FUTURE',
      () => isLater(input.decision, given) || isBasisLater(input.legalBasis, given),
    ],
  ],
  correctReorganisation: (facts, input, given) => [
    ...standingDecision(facts, streamOf(input.reorganisation)),
    ...stating(facts, input),
    ['PART_ALREADY_CARRIED_OUT', () => changesWhatWasDone(facts, input)],
    ['LEGAL_BASIS_MISSING', () => hasNoText(input.legalBasis)],
    [
      'DATE_IN_FUTURE',
      () => isLater(input.decision, given) || isBasisLater(input.legalBasis, given),
    ],
  ],
  annulReorganisation: (facts, { reorganisation, legalBasis }, given) => [
    ...standingDecision(facts, streamOf(reorganisation)),
    ['LEGAL_BASIS_MISSING', () => hasNoText(legalBasis)],
    ['DATE_IN_FUTURE', () => isBasisLater(legalBasis, given)],
  ],
};
