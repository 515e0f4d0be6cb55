// A worked case: the Department of Health disputes its appraisal, is upheld in part, and is appraised anew; and two of people.
import {
  accepted,
  decide,
  decision,
  handler,
  heard,
  lodged,
  ofDenouncer,
  ofPeople,
  published,
  withdrawn,
} from '../../libs/domain/complaint/case-given.contract.ts';
import { tookEffect } from '../../libs/domain/complaint/ending.contract.ts';
import { by, deed, given, type Deed } from '../../libs/domain/given.contract.ts';
import { basis, paper } from '../../libs/domain/papers.contract.ts';
import { late } from '../../libs/domain/year.contract.ts';

export const ofYear = 'unitYear-2021-so-y-te';
const appraised = [...late.agreedAndAppraised, published];
export const disputed = (given(appraised).get(ofYear)?.length ?? 0) - 1;

const [, apology] = decision.orders;
const reappraise = {
  order: 'v-1',
  what: 'reappraise',
  stream: ofYear,
  fact: null,
  text: 'Thẩm định lại Mục III',
} as const;
const board = { ...handler, role: 'board' } as const;
const ofUnit = { unit: 'so-y-te', year: 2021 } as const;
const withdrawalAnnulled = deed(
  'annulCaseFact',
  {
    complaint: 'kn-1',
    fact: 2,
    factType: 'CaseWithdrawn',
    cause: 'recordedInError',
    legalBasis: basis,
    effectiveFrom: null,
  },
  by(handler, '2022-01-10'),
);

const decidedCase: readonly Deed[] = [
  ...appraised,
  lodged({
    against: { event: { stream: ofYear, revision: disputed }, type: 'SectionThreeAppraised' },
  }),
  accepted(),
  withdrawn(),
  withdrawalAnnulled,
  ...heard,
  decide({ orders: [reappraise, apology] }),
];

const deciding = (given(decidedCase).get('complaint-kn-1')?.length ?? 0) - 1;
const ordered = {
  ...by(board, '2022-02-20'),
  causation: { stream: 'complaint-kn-1', revision: deciding },
  correlation: 'complaint-kn-1',
} as const;

/** Ends with the case itself, so that its view has come to the end. */
export const workedCase: readonly Deed[] = [
  ...decidedCase,
  deed(
    'appraiseSectionThree',
    {
      ...ofUnit,
      lines: [{ criterion: 'III.1', points: 12_00, reason: 'Theo quyết định giải quyết' }],
      document: paper('14', 'BTĐKT-NV', '2022-02-20', { issuer: 'Ban Thi đua - Khen thưởng' }),
    },
    ordered,
  ),
  tookEffect(),
  lodged(ofPeople),
  lodged(ofDenouncer),
];
