// Unit-years written by hand, event by event, with both readings of them.
import { expect } from 'vitest';
import type { Recorded } from '../../libs/domain/act.ts';
import type { BlocYearOpened } from '../../libs/domain/bloc-year/season.ts';
import type { OfficialDocument } from '../../libs/domain/official-document.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import type { Criterion, Scorecard } from '../../libs/domain/scorecard/scorecard.ts';
import { score } from '../../libs/domain/scoring/score.ts';
import { counted } from '../../libs/domain/unit-year/counted.ts';
import type { UnitYearEvent } from '../../libs/domain/unit-year/unit-year.ts';
import { usualBook } from '../years/book.ts';
import { readingOfScore, readingOfStatement, type Reading } from './disagreement.ts';
import { secondStatement } from './score.ts';

export const year = 2022;
export const book: RuleBook = usualBook(year);

export const document: OfficialDocument = {
  issuer: 'UBND tỉnh',
  number: '1',
  symbol: null,
  place: null,
  date: `${year}-05-05`,
  type: null,
  summary: null,
  signatory: null,
  position: null,
  capacities: ['TM', 'KT'],
  authentication: null,
  recipients: [],
};
export const legalBasis = { text: 'Căn cứ giả định', document: null };
export const revoked = { cause: 'revoked', legalBasis, effectiveFrom: null } as const;

/** A fact before it has a place in its history. */
export interface Told {
  readonly type: UnitYearEvent['type'];
  readonly data: object;
  readonly receivedAt: string;
}

type DataOf<Type> = Extract<UnitYearEvent, { readonly type: Type }>['data'];

export function tell<Type extends UnitYearEvent['type']>(
  type: Type,
  data: DataOf<Type>,
  receivedAt = `${year}-06-01T02:00:00.000Z`,
): Told {
  return { type, data, receivedAt };
}

export function criterion(id: string, max: number, parts: Partial<Criterion> = {}): Criterion {
  const section = id.split('.')[0] as Criterion['section'];
  const shared = { content: null, text: 'Tiêu chí', evidence: 'Báo cáo', bonus: null };
  return { id, section, max, ...shared, ratedBy: null, ratings: [], deductions: [], ...parts };
}

export const scorecard: Scorecard = {
  form: 1,
  title: 'Bảng chấm điểm',
  illustrative: true,
  criteria: [
    criterion('I.1', 6500),
    criterion('II.1', 1000, { ratedBy: 'party', ratings: [{ rating: 'Tốt', points: 800 }] }),
    criterion('II.2', 500, { ratedBy: 'tradeUnion', ratings: [{ rating: 'Tốt', points: 300 }] }),
    criterion('III.1', 1500),
  ],
};

const reference = { stream: 'blocYear', revision: 1 };
const line = (criterion: string, points: number) => ({
  criterion,
  points,
  evidence: [],
  explanation: 'Có giải trình',
});

/** Opened, a scorecard applied with items mapped to its first criterion, organisations, every line at its maximum. */
export function full(items: readonly string[] = []): readonly Told[] {
  const applied = { scorecard: reference, ruleBook: reference, contentHash: '', ruleBookHash: '' };
  const mapping = items.map((item) => ({ item, criterion: 'I.1' }));
  const membership = reference;
  const opened = { unit: 'dv', year, bloc: 'k', blocYear: reference, membership };
  const lines = [line('I.1', 6500), line('II.1', 1000), line('II.2', 500), line('III.1', 1500)];
  const request = reference;
  return [
    tell('UnitYearOpened', opened),
    tell('ScorecardApplied', { ...applied, mapping }),
    tell('OrganisationsRecorded', { partyOrganisation: true, tradeUnion: true, reason: 'Có' }),
    tell('SelfScored', { scorecard: reference, lines }),
    tell('MembersAgreed', { scorecard: reference, lines: [], minutes: document }),
    tell('SectionThreeAppraised', { scorecard: reference, request, lines: [], document }),
  ];
}

export const approval = tell('UnitYearApproved', {
  total: 9500,
  scoreDigest: '',
  excluded: false,
  branch: 'party',
  scorecard: reference,
  ruleBook: reference,
  ruleBookHash: '',
  read: [],
  decision: document,
});

export function historyOf(facts: readonly Told[]): readonly Recorded[] {
  return facts.map((fact, revision) => ({
    ...fact,
    revision,
    occurredOn: `${year}-06-01`,
    recordedAt: `${year}-12-31T00:00:00.000Z`,
    actor: {
      account: 'tai-khoan',
      role: 'board',
      unit: null,
      bloc: null,
      actingFor: null,
      appointment: null,
      channel: 'generator',
    },
    causation: null,
    correlation: null,
  }));
}

/** Domain first, second statement after. */
function bothReadings(
  facts: readonly Told[],
  under: RuleBook = book,
  by: Scorecard = scorecard,
): readonly [Reading, Reading] {
  const opened: BlocYearOpened['data'] = {
    bloc: 'k',
    year,
    tier: 'provincial',
    authority: null,
    setUpOn: `${year - 5}-01-01`,
    formation: reference,
  };
  const history = historyOf(facts);
  const state = history.reduce((folded, event) => counted.evolve(folded, event), counted.initial);
  return [
    readingOfScore(score(state, { book: under, scorecard: by, blocYear: opened })),
    readingOfStatement(secondStatement(history, { book: under, scorecard: by, opened })),
  ];
}

/** Both readings hold these entries. */
export function expectBoth(
  facts: readonly Told[],
  expected: Reading,
  under: RuleBook = book,
  by: Scorecard = scorecard,
): void {
  const [domain, second] = bothReadings(facts, under, by);
  expect(second, 'second statement').toMatchObject(expected);
  expect(domain, 'domain').toMatchObject(expected);
}
