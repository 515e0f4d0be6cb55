// The rule books that are shipped, by the id under which they are published.
import type { RuleBook } from '../rule-book/rule-book.ts';
import { laoCai2021 } from './lao-cai-2021.ts';
import { laoCai2022 } from './lao-cai-2022.ts';

export interface SampleRuleBook {
  readonly id: string;
  readonly book: RuleBook;
}

export const sampleRuleBooks: readonly SampleRuleBook[] = [
  { id: 'lao-cai-2021', book: laoCai2021 },
  { id: 'lao-cai-2022-minh-hoa', book: laoCai2022 },
];
