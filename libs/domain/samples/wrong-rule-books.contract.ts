// A wrong rule book for every fault: the book of 2021 with one thing altered.
import type { RuleBookFaultCode } from '../rule-book/rule-book-check.ts';
import { at, put, without, type Place } from './altered.contract.ts';
import { laoCai2021 } from './lao-cai-2021.ts';

export interface WrongDocument<Code extends string> {
  readonly code: Code;
  readonly path: string;
  readonly wrong: unknown;
}

const book: unknown = laoCai2021;

const wrongAt = (
  code: RuleBookFaultCode,
  path: string,
  place: Place,
  value: unknown,
): WrongDocument<RuleBookFaultCode> => ({ code, path, wrong: put(book, place, value) });

/** `e` and a combining circumflex: what a Mac may put into a file name. */
const notComposed = 'Quye\u0302\u0301t định';

/** Thirty instruments whose titles are as long as the form allows, in letters of three bytes. */
const bulky = Array.from({ length: 30 }, (_, place) => ({
  ...laoCai2021.instruments[0],
  id: `van-ban-${place}`,
  title: 'ệ'.repeat(500),
  replaces: ['ệ'.repeat(100), 'ế'.repeat(100)],
}));

const first = { section: ['sections', 0], exception: ['deadlines', 0, 'exceptions', 0] } as const;
const exception = at(book, first.exception) as object;

const repeatedSection = put(
  put(book, ['sections', 2, 'id'], 'II'),
  ['sections', 2, 'contents'],
  [],
);

export const wrongRuleBooks: readonly WrongDocument<RuleBookFaultCode>[] = [
  { code: 'NOT_AN_OBJECT', path: '', wrong: 'bộ quy tắc' },
  { code: 'NOT_AN_OBJECT', path: '', wrong: [book] },
  wrongAt('NOT_AN_OBJECT', '.bonus.clause', ['bonus', 'clause'], null),
  wrongAt('NOT_AN_OBJECT', '.deadlines[0]', ['deadlines', 0], null),
  { code: 'KEY_MISSING', path: '.attribution', wrong: without(book, ['attribution']) },
  {
    code: 'KEY_MISSING',
    path: '.criticism.clause',
    wrong: without(book, ['criticism', 'clause']),
  },
  {
    code: 'KEY_MISSING',
    path: '.deadlines[1].kind',
    wrong: without(book, ['deadlines', 1, 'kind']),
  },
  wrongAt('KEY_UNKNOWN', '.bonus.cieling', ['bonus', 'cieling'], 500),
  { code: 'KEY_UNKNOWN', path: '.__proto__', wrong: withProtoKey() },
  wrongAt('NOT_A_TEXT', '.title', ['title'], 2021),
  wrongAt('TEXT_EMPTY', '.bonus.clause.vi', ['bonus', 'clause', 'vi'], '  '),
  wrongAt('TEXT_EMPTY', '.total.clause.reference', ['total', 'clause', 'reference'], ''),
  wrongAt('TEXT_TOO_LONG', '.titleEn', ['titleEn'], 'a'.repeat(301)),
  wrongAt('TEXT_INVALID', '.title', ['title'], notComposed),
  wrongAt('TEXT_INVALID', '.title', ['title'], 'Bộ quy tắc\n2021'),
  wrongAt('TEXT_INVALID', '.title', ['title'], '\ud800'),
  wrongAt('ID_INVALID', '.instruments[0].id', ['instruments', 0, 'id'], 'Luật TĐKT'),
  wrongAt('NOT_A_LIST', '.deadlines', ['deadlines'], {}),
  wrongAt('LIST_EMPTY', '.instruments', ['instruments'], []),
  wrongAt('LIST_EMPTY', '.ineligibleDossiers.tiers', ['ineligibleDossiers', 'tiers'], []),
  wrongAt('LIST_TOO_LONG', '.deadlines', ['deadlines'], Array.from({ length: 21 })),
  wrongAt('NOT_YES_OR_NO', '.criticism.seriousCounts', ['criticism', 'seriousCounts'], 'có'),
  wrongAt(
    'NUMBER_INVALID',
    '.organisations.noneSharePercent',
    ['organisations', 'noneSharePercent'],
    101,
  ),
  wrongAt('NUMBER_INVALID', '.years.from', ['years', 'from'], 2021.5),
  wrongAt('POINTS_INVALID', '.criticism.each', ['criticism', 'each'], 0.5),
  wrongAt('POINTS_INVALID', '.bonus.itemMax', ['bonus', 'itemMax'], '1.00'),
  wrongAt('POINTS_INVALID', '.discipline.points', ['discipline', 'points'], -100),
  wrongAt('POINTS_INVALID', '.discipline.points', ['discipline', 'points'], -0),
  wrongAt('POINTS_INVALID', '.total.points', ['total', 'points'], 10_001),
  wrongAt('VALUE_UNKNOWN', '.bonus.baseline', ['bonus', 'baseline'], 'currentTarget'),
  wrongAt('VALUE_UNKNOWN', '.appraisal.ownCase', ['appraisal', 'ownCase'], 'minister'),
  wrongAt('VALUE_UNKNOWN', '.deadlines[0].kind', ['deadlines', 0, 'kind'], 'monthly'),
  wrongAt('VALUE_UNKNOWN', '.deadlines[0].kind', ['deadlines', 0, 'kind'], 'toString'),
  wrongAt('DATE_INVALID', '.instruments[3].date', ['instruments', 3, 'date'], '2021-02-29'),
  wrongAt('DATE_INVALID', '.instruments[3].date', ['instruments', 3, 'date'], '13/10/2021'),
  wrongAt('MONTH_DAY_INVALID', '.deadlines[0].monthDay', ['deadlines', 0, 'monthDay'], '02-29'),
  wrongAt('MONTH_DAY_INVALID', '.deadlines[0].monthDay', ['deadlines', 0, 'monthDay'], '15/3'),
  wrongAt('TOO_LARGE', '', ['instruments'], bulky),
  wrongAt('FORM_UNKNOWN', '.form', ['form'], 3),
  wrongAt('YEARS_REVERSED', '.years.until', ['years', 'until'], 2020),
  wrongAt(
    'INSTRUMENT_REPEATED',
    '.instruments[1].id',
    ['instruments', 1, 'id'],
    laoCai2021.instruments[0]?.id,
  ),
  wrongAt('SECTION_MISSING', '.sections(III)', ['sections'], laoCai2021.sections.slice(0, 2)),
  { code: 'SECTION_REPEATED', path: '.sections[2].id', wrong: repeatedSection },
  wrongAt('SECTIONS_SUM_DIFFERS', '.sections', [...first.section, 'ceiling'], 6001),
  wrongAt('TOTAL_SUM_DIFFERS', '.total.points', ['total', 'points'], 9999),
  wrongAt(
    'CONTENT_REPEATED',
    '.sections[1].contents[0].id',
    ['sections', 1, 'contents', 0, 'id'],
    'I.1',
  ),
  wrongAt(
    'CONTENTS_EXCEED_SECTION',
    '.sections[0].contents',
    [...first.section, 'contents', 0, 'ceiling'],
    3501,
  ),
  wrongAt('BONUS_ITEM_EXCEEDS_CEILING', '.bonus.itemMax', ['bonus', 'itemMax'], 501),
  wrongAt('BONUS_DEFAULT_EXCEEDS_ITEM', '.bonus.itemDefault', ['bonus', 'itemDefault'], 101),
  wrongAt('CRITICISM_MAX_BELOW_EACH', '.criticism.max', ['criticism', 'max'], 49),
  wrongAt(
    'TIERS_NOT_FROM_ONE',
    '.ineligibleDossiers.tiers[0].from',
    ['ineligibleDossiers', 'tiers', 0, 'from'],
    2,
  ),
  wrongAt(
    'TIERS_NOT_ASCENDING',
    '.ineligibleDossiers.tiers[2].from',
    ['ineligibleDossiers', 'tiers', 2, 'from'],
    6,
  ),
  wrongAt(
    'TIER_POINTS_NOT_ASCENDING',
    '.ineligibleDossiers.tiers[1].points',
    ['ineligibleDossiers', 'tiers', 1, 'points'],
    100,
  ),
  wrongAt('DISCIPLINE_MAX_BELOW_POINTS', '.discipline.max', ['discipline', 'max'], 99),
  wrongAt('DEADLINE_UNKNOWN', '.deadlines[0].id', ['deadlines', 0, 'id'], 'selfScore'),
  wrongAt('DEADLINE_REPEATED', '.deadlines[1].id', ['deadlines', 1, 'id'], 'registrationByMember'),
  wrongAt(
    'EXCEPTION_REPEATED',
    '.deadlines[0].exceptions[1].year',
    ['deadlines', 0, 'exceptions'],
    [exception, exception],
  ),
  wrongAt(
    'EXCEPTION_YEAR_DIFFERS',
    '.deadlines[0].exceptions[0].date',
    [...first.exception, 'date'],
    '2022-03-15',
  ),
];

/** JSON may hold a key of this name, which a spread would take for the prototype. */
function withProtoKey(): unknown {
  const copy = { ...laoCai2021 };
  Object.defineProperty(copy, '__proto__', { value: {}, enumerable: true });
  return copy;
}
