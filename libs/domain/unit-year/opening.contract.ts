// Cases of a unit-year's frame: opened, scorecard applied, items mapped, moved to another bloc, closed.
import { blocYearClosed, cutShort } from '../bloc/dissolution.contract.ts';
import { approved, casesOf, closed, notApplied, notOpen, unfounded } from '../cases.contract.ts';
import { by, deed, type Deed } from '../given.contract.ts';
import { basis, board, paper, usually } from '../papers.contract.ts';
import { late, mapping, ofUnit, stages } from '../year.contract.ts';
import { pinning, unopened } from '../bloc-year/opening.contract.ts';
import { digestOf } from '../given.contract.ts';
import { sampleScorecard } from '../rule-book/sample-book.contract.ts';

const decision = paper('702', 'QĐ-UBND', '2021-12-04');
/** A second bloc with an open year, and the way of the unit from the first to it. */
const secondBloc: readonly Deed[] = [
  deed(
    'setUpBloc',
    {
      bloc: 'khoi-2',
      name: 'Khối thi đua số 2 các sở, ngành',
      tier: 'provincial',
      authority: null,
      setUpOn: '2018-01-15',
      decision,
    },
    usually,
  ),
  deed('openBlocYear', { bloc: 'khoi-2', year: 2021 }, usually),
];
const joinSecond = deed(
  'joinBloc',
  { unit: 'so-y-te', bloc: 'khoi-2', from: '2021-12-05', decision },
  usually,
);

/** What is wrong with a mapping of registered items. */
const mapped = [
  { code: 'NAMED_TWICE', field: 'mapping', input: { mapping: [...mapping, ...mapping] } },
  {
    code: 'ITEM_UNKNOWN',
    field: 'mapping.item',
    input: { mapping: [{ item: 'ct-9', criterion: 'I.1' }] },
  },
  {
    code: 'CRITERION_UNKNOWN',
    field: 'mapping.criterion',
    input: { mapping: [{ item: 'ct-1', criterion: 'I.9' }] },
  },
  {
    code: 'MAPPING_OUTSIDE_SECTION_ONE',
    field: 'mapping.criterion',
    input: { mapping: [{ item: 'ct-1', criterion: 'II.1' }] },
  },
] as const;

const beginning = [
  casesOf('openUnitYear', {
    given: stages.pinned,
    input: { ...ofUnit, bloc: 'khoi-1' },
    by: usually,
    then: [
      'UnitYearOpened',
      {
        ...ofUnit,
        bloc: 'khoi-1',
        blocYear: { stream: 'blocYear-2021-khoi-1', revision: 0 },
        membership: { stream: 'unit-so-y-te', revision: 1 },
      },
    ],
    again: { code: 'UNIT_YEAR_EXISTS', field: 'year' },
    refused: [
      { code: 'BLOC_YEAR_NOT_OPEN', field: 'bloc', given: unopened },
      { ...blocYearClosed, field: 'bloc' },
      { code: 'NOT_A_MEMBER', field: 'bloc', input: { unit: 'ban-quan-ly-kkt' } },
    ],
  }),
  casesOf('applyScorecard', {
    given: stages.ready,
    input: { ...ofUnit, mapping },
    by: usually,
    then: [
      'ScorecardApplied',
      {
        scorecard: { stream: 'blocYear-2021-khoi-1', revision: 6 },
        contentHash: digestOf(sampleScorecard),
        ruleBook: pinning.ruleBook,
        ruleBookHash: pinning.contentHash,
        mapping,
      },
    ],
    again: { code: 'SCORECARD_ALREADY_APPLIED', field: 'year' },
    refused: [
      notOpen,
      closed,
      approved,
      { code: 'SCORECARD_NOT_ISSUED', field: 'year', given: stages.registered },
      ...mapped,
    ],
  }),
  casesOf('mapRegisteredItems', {
    given: stages.applied,
    input: {
      ...ofUnit,
      mapping: [{ item: 'ct-1', criterion: 'I.2' }],
      reason: 'Chỉ tiêu thuộc nội dung chuyển đổi số',
    },
    by: usually,
    then: [
      'RegisteredItemsMapped',
      {
        mapping: [{ item: 'ct-1', criterion: 'I.2' }],
        reason: 'Chỉ tiêu thuộc nội dung chuyển đổi số',
      },
    ],
    again: 'anew',
    refused: [
      notOpen,
      closed,
      notApplied,
      approved,
      { code: 'REASON_MISSING', field: 'reason', input: { reason: ' ' } },
      ...mapped,
    ],
  }),
];

const moving = [
  casesOf('transferUnitYear', {
    given: [...late.left, ...secondBloc, joinSecond],
    input: { ...ofUnit, bloc: 'khoi-2', legalBasis: basis },
    by: usually,
    then: [
      'UnitYearTransferred',
      {
        bloc: 'khoi-2',
        blocYear: { stream: 'blocYear-2021-khoi-2', revision: 0 },
        membership: { stream: 'unit-so-y-te', revision: 3 },
        legalBasis: basis,
      },
    ],
    again: { code: 'ALREADY_IN_THIS_BLOC_YEAR', field: 'bloc' },
    refused: [
      notOpen,
      closed,
      approved,
      { code: 'ALREADY_IN_THIS_BLOC_YEAR', field: 'bloc', input: { bloc: 'khoi-1' } },
      { code: 'BLOC_YEAR_NOT_OPEN', field: 'bloc', input: { bloc: 'khoi-9' } },
      { code: 'BLOC_YEAR_CLOSED', field: 'bloc', also: cutShort('khoi-2') },
      { code: 'NOT_A_MEMBER', field: 'bloc', given: [...late.left, ...secondBloc] },
      // It belongs to the second bloc in the course of the year, but not yet on the day of the transfer.
      { code: 'NOT_A_MEMBER', field: 'bloc', by: { occurredOn: '2021-12-04' } },
      ...unfounded,
    ],
  }),
  casesOf('closeUnitYear', {
    given: late.left,
    input: { ...ofUnit, legalBasis: basis },
    by: by(board, '2021-12-06'),
    then: [
      'UnitYearClosed',
      {
        reason: 'leftAllBlocs',
        departure: { stream: 'unit-so-y-te', revision: 2 },
        legalBasis: basis,
      },
    ],
    again: { code: 'UNIT_YEAR_CLOSED', field: 'year' },
    refused: [
      notOpen,
      approved,
      { code: 'STILL_IN_A_BLOC', field: 'unit', given: stages.selfScored },
      // The last day of membership is a day of membership.
      { code: 'STILL_IN_A_BLOC', field: 'unit', by: { occurredOn: '2021-12-04' } },
      ...unfounded,
    ],
  }),
];

export const unitYearOpeningCases = [...beginning, ...moving];
