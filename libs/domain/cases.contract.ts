// A case table of one act: it happens, it is repeated, and it is refused with each of its codes.
import type { Circumstances } from './act.ts';
import type { ActName, InputOf } from './acts.ts';
import { deed, type Deed } from './given.contract.ts';
import { basis, noBasis, tomorrowsBasis, usually } from './papers.contract.ts';
import type { RefusalCode } from './refusal.ts';
import { late, ofUnit, stages } from './year.contract.ts';

type Given = Omit<Circumstances, 'commandId'>;

export interface Refused {
  readonly code: RefusalCode;
  readonly field: string;
}

/** What differs from the act as it happens; the same again where nothing is said. */
export interface RefusedCase<Input = object> extends Refused {
  /** Past deeds instead of the usual ones. */
  readonly given?: readonly Deed[];
  /** Past deeds after the usual ones. */
  readonly also?: readonly Deed[];
  readonly input?: Partial<Input>;
  readonly by?: Partial<Given>;
}

export interface ActCases<Input = object> {
  readonly act: ActName;
  readonly given: readonly Deed[];
  readonly input: Input;
  readonly by: Given;
  /** The type and data of the event that it records. */
  readonly then: readonly [string, object];
  /** The same under a new command: refused, or recorded anew where the act may be done again. */
  readonly again: Refused | 'anew';
  readonly refused: readonly RefusedCase<Input>[];
}

/** Declares the cases of an act, its inputs checked against the act's own. */
export function casesOf<Name extends ActName>(
  act: Name,
  cases: Omit<ActCases<InputOf<Name>>, 'act'>,
): ActCases {
  return { act, ...cases } as ActCases;
}

/** The deed as it happens, or as a refused case changes it. */
export function deedOf(cases: ActCases, ...changes: readonly RefusedCase[]): Deed {
  const input = Object.assign({}, cases.input, ...changes.map((each) => each.input));
  const by = Object.assign({}, cases.by, ...changes.map((each) => each.by)) as Given;
  return deed(cases.act, input as never, by);
}

// What many acts on a unit-year are refused for

export const notOpen = { code: 'UNIT_YEAR_NOT_OPEN', field: 'year', given: stages.issued } as const;
export const closed = { code: 'UNIT_YEAR_CLOSED', field: 'year', given: late.closed } as const;
export const approved = {
  code: 'UNIT_YEAR_APPROVED',
  field: 'year',
  given: late.approved,
} as const;
export const notApplied = {
  code: 'SCORECARD_NOT_APPLIED',
  field: 'year',
  given: stages.registered,
} as const;
export const unfounded = [
  { code: 'LEGAL_BASIS_MISSING', field: 'legalBasis.text', input: { legalBasis: noBasis } },
  {
    code: 'DATE_IN_FUTURE',
    field: 'legalBasis.document.date',
    input: { legalBasis: tomorrowsBasis },
  },
] as const;

/** Every annulment of a fact of a unit-year has the same cases; `fact` names it by its own key. */
export function annulmentOf(
  act: ActName,
  records: string,
  given: readonly Deed[],
  fact: Readonly<Record<string, string>>,
): ActCases {
  const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
  const [key = ''] = Object.keys(fact);
  return {
    act,
    given,
    input: { ...ofUnit, ...fact, ...annulment },
    by: usually,
    then: [records, { ...fact, ...annulment }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: key },
    refused: [
      notOpen,
      { code: 'FACT_UNKNOWN', field: key, input: { [key]: 'khong-co' } },
      ...unfounded,
    ],
  };
}
