// A bloc-year's budget: its estimates by version, the notices of what is supported, the settlements and their approvals.
import type {
  BudgetEstimateSubmitted,
  BudgetNotified,
  Payee,
} from '../libs/domain/bloc-year/budget.ts';
import type { BudgetSettled, SettlementApproved } from '../libs/domain/bloc-year/settlement.ts';
import type { CivilDate, Instant } from '../libs/domain/civil-date.ts';
import { sumDong, type Dong } from '../libs/domain/money.ts';
import {
  annulmentOf,
  factsFold,
  factsOf,
  standingOf,
  type BlocYearFacts,
} from './bloc-year-facts.ts';

/** A paper of the budget as it was recorded, and what became of it. */
interface Paper {
  readonly revision: number;
  readonly occurredOn: CivilDate;
  readonly receivedAt: Instant;
  readonly annulledAt: number | null;
}
interface Version extends Paper {
  /** The standing version that has taken its place. */
  readonly supersededBy: string | null;
  /** It stands, and no newer version has taken its place: its total is counted. */
  readonly counts: boolean;
}

export type NoticeOfBudget = BudgetNotified['data'] & Version;
export type Approval = SettlementApproved['data'] & Paper;
export type Settlement = BudgetSettled['data'] &
  Version & { readonly approvals: readonly Approval[] };

/** Null: nothing counts of it yet. Differences may be negative. */
export interface BudgetSums {
  readonly requested: Dong | null;
  readonly notified: Dong | null;
  readonly settled: Dong | null;
  readonly approved: Dong | null;
  readonly requestedLessNotified: Dong | null;
  readonly notifiedLessSettled: Dong | null;
  readonly settledLessApproved: Dong | null;
}

export type Estimate = BudgetEstimateSubmitted['data'] &
  Version & {
    /** Fields of the payee that the estimate does not state (Guidance I.2). */
    readonly payeeMissing: readonly string[];
    readonly notices: readonly NoticeOfBudget[];
    readonly settlements: readonly Settlement[];
    readonly sums: BudgetSums;
  };

export interface BudgetOfYear {
  /** In the order of recording, annulled ones too. */
  readonly estimates: readonly Estimate[];
  /** Over all estimates that count: a notice of an older version counts until a newer notice takes its place. */
  readonly sums: BudgetSums;
}

/** Of one bloc-year's stream. */
export const budgetFold = factsFold([
  'BudgetEstimateSubmitted',
  'BudgetNotified',
  'BudgetSettled',
  'SettlementApproved',
]);

export function budgetOf(state: BlocYearFacts): BudgetOfYear {
  const notices = noticesOf(state);
  const settlements = settlementsOf(state);
  const estimates = factsOf(state, 'BudgetEstimateSubmitted').map((fact): Estimate => {
    const { data } = fact;
    const version = versionOf(state, fact, {
      id: data.estimate,
      newer: standingOf(state, 'BudgetEstimateSubmitted').map((each) => ({
        id: each.data.estimate,
        supersedes: each.data.supersedes,
      })),
    });
    const own = {
      notices: notices.filter(({ estimate }) => estimate === data.estimate),
      settlements: settlements.filter(({ estimate }) => estimate === data.estimate),
    };
    const payeeMissing = missingOf(data.payee);
    const requested = [{ ...version, total: data.total }];
    return { ...data, ...version, payeeMissing, ...own, sums: sumsOf({ requested, ...own }) };
  });
  return { estimates, sums: sumsOf({ requested: estimates, notices, settlements }) };
}

function noticesOf(state: BlocYearFacts): readonly NoticeOfBudget[] {
  const newer = standingOf(state, 'BudgetNotified').map(({ data }) => {
    return { id: data.notice, supersedes: data.supersedes };
  });
  return factsOf(state, 'BudgetNotified').map((fact) => {
    return { ...fact.data, ...versionOf(state, fact, { id: fact.data.notice, newer }) };
  });
}

function settlementsOf(state: BlocYearFacts): readonly Settlement[] {
  const approvals = factsOf(state, 'SettlementApproved').map((fact) => {
    return { ...fact.data, ...paperOf(state, fact) };
  });
  const newer = standingOf(state, 'BudgetSettled').map(({ data }) => {
    return { id: data.settlement, supersedes: data.supersedes };
  });
  return factsOf(state, 'BudgetSettled').map((fact) => {
    const { settlement: id } = fact.data;
    const ofIt = approvals.filter(({ settlement }) => settlement === id);
    return { ...fact.data, ...versionOf(state, fact, { id, newer }), approvals: ofIt };
  });
}

type Recording = Pick<Paper, 'revision' | 'occurredOn' | 'receivedAt'>;

function paperOf(state: BlocYearFacts, { revision, occurredOn, receivedAt }: Recording): Paper {
  return { revision, occurredOn, receivedAt, annulledAt: annulmentOf(state, revision) };
}

interface Versions {
  readonly id: string;
  /** The standing versions, each with the one whose place it takes. */
  readonly newer: readonly { readonly id: string; readonly supersedes: string | null }[];
}

function versionOf(state: BlocYearFacts, fact: Recording, { id, newer }: Versions): Version {
  const paper = paperOf(state, fact);
  const supersededBy = newer.find(({ supersedes }) => supersedes === id)?.id ?? null;
  return { ...paper, supersededBy, counts: paper.annulledAt === null && supersededBy === null };
}

function missingOf(payee: Payee): readonly string[] {
  return Object.entries(payee).flatMap(([field, value]) => (value === null ? [field] : []));
}

interface Counted {
  readonly counts: boolean;
  readonly total: Dong;
}

function sumsOf(of: {
  readonly requested: readonly Counted[];
  readonly notices: readonly NoticeOfBudget[];
  readonly settlements: readonly Settlement[];
}): BudgetSums {
  const counted = of.settlements.filter(({ counts }) => counts);
  const approvals = counted.flatMap((each) => each.approvals);
  const requested = totalOf(of.requested);
  const notified = totalOf(of.notices);
  const settled = totalOf(counted);
  const standing = approvals.map((each) => ({ ...each, counts: each.annulledAt === null }));
  const approved = totalOf(standing);
  return {
    requested,
    notified,
    settled,
    approved,
    requestedLessNotified: less(requested, notified),
    notifiedLessSettled: less(notified, settled),
    settledLessApproved: less(settled, approved),
  };
}

function totalOf(all: readonly Counted[]): Dong | null {
  const counted = all.filter(({ counts }) => counts);
  return counted.length === 0 ? null : sumDong(counted.map(({ total }) => total));
}

function less(from: Dong | null, what: Dong | null): Dong | null {
  return from === null || what === null ? null : from - what;
}
