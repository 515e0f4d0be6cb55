// The publication of rule books: a stream holds one version, for ever the same, and what superseded it.
import { act, draft, type Aggregate, type Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import { checkLegalBasis } from '../document-check.ts';
import type { LegalBasis } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { explained } from '../shape.ts';
import type { RuleBook } from './rule-book.ts';
import { ruleBookFaults, ruleBookFaultSentences } from './rule-book-check.ts';

// Events

export interface RuleBookPublished {
  readonly type: 'RuleBookPublished';
  readonly data: {
    readonly ruleBook: string;
    /** SHA-256 (hex) of the book's canonical bytes. */
    readonly contentHash: string;
    readonly book: RuleBook;
  };
}
export interface RuleBookSuperseded {
  readonly type: 'RuleBookSuperseded';
  readonly data: {
    /** The publication that takes its place. */
    readonly by: Reference;
    readonly from: CivilDate;
    readonly legalBasis: LegalBasis;
  };
}
export type RuleBookEvent = RuleBookPublished | RuleBookSuperseded;

// State

export interface RuleBookPublication {
  readonly published: (RuleBookPublished['data'] & { readonly revision: number }) | null;
  readonly superseded: RuleBookSuperseded['data'] | null;
}

export const ruleBook: Aggregate<RuleBookPublication> = {
  category: 'ruleBook',
  types: { RuleBookPublished: 1, RuleBookSuperseded: 1 },
  initial: { published: null, superseded: null },
  evolve,
};

function evolve(state: RuleBookPublication, recorded: Recorded): RuleBookPublication {
  const event = recorded as Recorded & RuleBookEvent;
  switch (event.type) {
    case 'RuleBookPublished':
      return { ...state, published: { ...event.data, revision: event.revision } };
    case 'RuleBookSuperseded':
      return { ...state, superseded: event.data };
  }
}

export function ruleBookStream(id: string): string {
  return `ruleBook-${id}`;
}

// Decisions

export interface PublishRuleBook {
  readonly ruleBook: string;
  readonly book: RuleBook;
}
export const publishRuleBook = act<PublishRuleBook, RuleBookPublication>({
  name: 'publishRuleBook',
  vi: 'Ban hành bộ quy tắc chấm điểm',
  en: 'Publish a rule book',
  after: [],
  records: ['RuleBookPublished'],
  refusals: ['RULE_BOOK_EXISTS', 'RULE_BOOK_INVALID'],
  stream: (input) => ruleBookStream(input.ruleBook),
  decide: (input, known) => (state) => {
    if (state.published) refuse('RULE_BOOK_EXISTS', 'ruleBook');
    const [fault] = ruleBookFaults(input.book);
    if (fault) {
      refuse('RULE_BOOK_INVALID', `book${fault.path}`, explained(fault, ruleBookFaultSentences));
    }
    const { ruleBook: id, book } = input;
    const contentHash = known.digest(book);
    return draft<RuleBookPublished>('RuleBookPublished', { ruleBook: id, contentHash, book });
  },
});

export interface SupersedeRuleBook {
  readonly ruleBook: string;
  /** Id of the rule book that takes its place. */
  readonly by: string;
  readonly from: CivilDate;
  readonly legalBasis: LegalBasis;
}
export const supersedeRuleBook = act<SupersedeRuleBook, RuleBookPublication>({
  name: 'supersedeRuleBook',
  vi: 'Thay thế bộ quy tắc chấm điểm',
  en: 'Supersede a rule book',
  after: ['RuleBookPublished'],
  records: ['RuleBookSuperseded'],
  refusals: [
    'RULE_BOOK_UNKNOWN',
    'RULE_BOOK_SUPERSEDES_ITSELF',
    'RULE_BOOK_ALREADY_SUPERSEDED',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => ruleBookStream(input.ruleBook),
  decide: (input, known, circumstances) => (state) => {
    if (!state.published) refuse('RULE_BOOK_UNKNOWN', 'ruleBook');
    if (input.by === input.ruleBook) refuse('RULE_BOOK_SUPERSEDES_ITSELF', 'by');
    if (state.superseded) refuse('RULE_BOOK_ALREADY_SUPERSEDED', 'ruleBook');
    const stream = ruleBookStream(input.by);
    const next = known.of(ruleBook, stream).state.published;
    if (!next) return refuse('RULE_BOOK_UNKNOWN', 'by');
    checkLegalBasis(input.legalBasis, circumstances);
    const { from, legalBasis } = input;
    const by = { stream, revision: next.revision };
    return draft<RuleBookSuperseded>('RuleBookSuperseded', { by, from, legalBasis });
  },
});
