// When years of blocs and of units may be opened, moved, closed and cut short.
import {
  blocOfUnitYear,
  blocsOn,
  blocYearStream,
  closingAt,
  closureOf,
  dissolutionOf,
  endingOf,
  type Fact,
  hasNoText,
  inStream,
  isBasisLater,
  isBlocYearClosed,
  isBlocYearOpen,
  isSetUp,
  isUnitYearOpen,
  membershipsOf,
  setUpOf,
  text,
  unitYearStream,
} from './facts.ts';
import type { Reason, Rules } from './rule.ts';

interface OfUnitYear {
  readonly unit: string;
  readonly year: number;
}

function openUnitYear(facts: readonly Fact[], { unit, year }: OfUnitYear): readonly Reason[] {
  return [
    ['UNIT_YEAR_NOT_OPEN', () => !isUnitYearOpen(facts, unit, year)],
    ['UNIT_YEAR_CLOSED', () => closureOf(facts, unit, year) !== undefined],
  ];
}

function openBlocYear(facts: readonly Fact[], bloc: string, year: number): readonly Reason[] {
  return [
    ['BLOC_YEAR_NOT_OPEN', () => !isBlocYearOpen(facts, bloc, year)],
    ['BLOC_YEAR_CLOSED', () => isBlocYearClosed(facts, bloc, year)],
  ];
}

/** Whether a unit is in a bloc on some day of a year. */
function belongsIn(facts: readonly Fact[], { unit, year }: OfUnitYear, bloc: string): boolean {
  return membershipsOf(facts, unit).some(
    (each) =>
      each.bloc === bloc &&
      each.from <= endOf(year) &&
      (each.until === null || each.until >= `${year}-01-01`),
  );
}

const endOf = (year: number): string => `${year}-12-31`;

/** Whether a unit has left its last bloc before a day and is in none on it. */
function hasLeft(facts: readonly Fact[], unit: string, day: string): boolean {
  const left = membershipsOf(facts, unit).some(({ until }) => until !== null && until < day);
  return left && blocsOn(facts, unit, day).length === 0;
}

/** The last days of the unit, or of the bloc that its year counts in, where they did not end before the year. */
function endsOf(facts: readonly Fact[], { unit, year }: OfUnitYear): readonly string[] {
  const bloc = blocOfUnitYear(facts, unit, year);
  const facing = [endingOf(facts, unit), bloc === null ? undefined : dissolutionOf(facts, bloc)];
  return facing
    .filter((each) => each !== undefined)
    .map((each) => text(each, 'until')!)
    .filter((until) => until >= `${year}-01-01`);
}

export const seasonRules: Rules = {
  openBlocYear: (facts, { bloc, year }) => [
    ['BLOC_YEAR_EXISTS', () => isBlocYearOpen(facts, bloc, year)],
    ['BLOC_UNKNOWN', () => !isSetUp(facts, bloc)],
    ['BLOC_DISSOLVED', () => (text(dissolutionOf(facts, bloc), 'until') ?? '9') < `${year}-01-01`],
    ['BLOC_NOT_YET_FORMED', () => text(setUpOf(facts, bloc), 'setUpOn')! > endOf(year)],
  ],
  openUnitYear: (facts, { unit, bloc, year }) => [
    ['UNIT_YEAR_EXISTS', () => isUnitYearOpen(facts, unit, year)],
    ...openBlocYear(facts, bloc, year),
    ['NOT_A_MEMBER', () => !belongsIn(facts, { unit, year }, bloc)],
  ],
  transferUnitYear: (facts, { unit, bloc, year, legalBasis }, given) => [
    ...openUnitYear(facts, { unit, year }),
    ['ALREADY_IN_THIS_BLOC_YEAR', () => blocOfUnitYear(facts, unit, year) === bloc],
    ...openBlocYear(facts, bloc, year),
    [
      'NOT_A_MEMBER',
      () =>
        !belongsIn(facts, { unit, year }, bloc) ||
        !blocsOn(facts, unit, given.occurredOn).includes(bloc),
    ],
    ['LEGAL_BASIS_MISSING', () => hasNoText(legalBasis)],
    ['DATE_IN_FUTURE', () => isBasisLater(legalBasis, given)],
  ],
  closeUnitYear: (facts, { unit, year, legalBasis }, given) => [
    ...openUnitYear(facts, { unit, year }),
    ['STILL_IN_A_BLOC', () => !hasLeft(facts, unit, given.occurredOn)],
    ['LEGAL_BASIS_MISSING', () => hasNoText(legalBasis)],
    ['DATE_IN_FUTURE', () => isBasisLater(legalBasis, given)],
  ],
  cutShortUnitYear: (facts, { unit, year, legalBasis }, given) => {
    const ends = endsOf(facts, { unit, year });
    const own = text(endingOf(facts, unit), 'until') ?? '9';
    // The bloc ended and the unit went on in another: its year moves there.
    const elsewhere = () =>
      ends.some((until) => until < own) &&
      blocsOn(facts, unit, given.occurredOn).some(
        (bloc) => bloc !== blocOfUnitYear(facts, unit, year),
      );
    return [
      ...openUnitYear(facts, { unit, year }),
      ['NOT_REORGANISED', () => ends.length === 0],
      ['SEASON_WAS_OVER', () => ends.every((until) => until >= endOf(year))],
      ['STILL_IN_A_BLOC', elsewhere],
      ['LEGAL_BASIS_MISSING', () => hasNoText(legalBasis)],
      ['DATE_IN_FUTURE', () => isBasisLater(legalBasis, given)],
    ];
  },
  annulUnitYearClosure: (facts, input, given) => {
    const { unit, year, closure, legalBasis } = input;
    const found = closingAt(facts, { unit, year }, closure);
    const annulled = inStream(facts, unitYearStream(unit, year), 'UnitYearClosureAnnulled');
    return [
      ['UNIT_YEAR_NOT_OPEN', () => !isUnitYearOpen(facts, unit, year)],
      ['FACT_UNKNOWN', () => found === undefined],
      ['FACT_ALREADY_ANNULLED', () => annulled.some(({ data }) => data['closure'] === closure)],
      ['LEGAL_BASIS_MISSING', () => hasNoText(legalBasis)],
      ['DATE_IN_FUTURE', () => isBasisLater(legalBasis, given)],
    ];
  },
  cutShortBlocYear: (facts, { bloc, year, legalBasis }, given) => [
    ...openBlocYear(facts, bloc, year),
    ['BLOC_NOT_DISSOLVED', () => dissolutionOf(facts, bloc) === undefined],
    ['SEASON_WAS_OVER', () => text(dissolutionOf(facts, bloc), 'until')! >= endOf(year)],
    ['LEGAL_BASIS_MISSING', () => hasNoText(legalBasis)],
    ['DATE_IN_FUTURE', () => isBasisLater(legalBasis, given)],
  ],
  pinRuleBook: (facts, { bloc, year, ruleBook, legalBasis }, given) => {
    const pins = inStream(facts, blocYearStream(bloc, year), 'RuleBookPinned');
    const pinned = pins.at(-1)?.data['ruleBook'] as { readonly stream: string } | undefined;
    const published = inStream(facts, `ruleBook-${ruleBook}`, 'RuleBookPublished')[0];
    const book = published?.data['book'] as
      { readonly years: { readonly from: number; readonly until: number | null } } | undefined;
    const isOfOther = ({ from, until }: { readonly from: number; readonly until: number | null }) =>
      year < from || (until !== null && year > until);
    return [
      ...openBlocYear(facts, bloc, year),
      ['RULE_BOOK_UNKNOWN', () => published === undefined],
      ['RULE_BOOK_OF_OTHER_YEARS', () => isOfOther(book!.years)],
      ['RULE_BOOK_ALREADY_PINNED', () => pinned?.stream === `ruleBook-${ruleBook}`],
      [
        'LEGAL_BASIS_MISSING',
        () => (legalBasis === null ? pinned !== undefined : hasNoText(legalBasis)),
      ],
      ['DATE_IN_FUTURE', () => isBasisLater(legalBasis, given)],
    ];
  },
};
