// The edge of a bloc-year's budget: a fold of its stream, with the deadlines of the rule book.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { streamOfBlocYear } from '../../libs/domain/bloc-year/season.ts';
import { earliest, metByReceipt } from '../../libs/domain/deadlines/obligation.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import type { Questions } from '../../libs/views/views.ts';
import { budgetFold, budgetOf, type Estimate } from '../../projections/budget.ts';
import { blocYearFold, ruleBookFold } from '../../projections/stream-folds.ts';
import { AsOfArguments, HeldAt, heldAt, pointAsked } from './as-of.ts';
import { BudgetSumsShown, EstimateShown } from './budget.shown.ts';
import { releaseOf } from './deadline-releases.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Year } from './graphql/input-fields.ts';
import { OpenLedger } from './open-ledger.ts';
import { addressOf } from './recorded-facts.ts';
import { Timeliness, timelinessOf } from './timeliness.shown.ts';
import { namesOfYear } from './year-names.ts';

const nullable = { nullable: true } as const;

@ObjectType('BlocBudget', {
  description: inBoth('Kinh phí hoạt động của khối trong năm', 'A bloc’s budget of a year'),
})
class BlocBudget extends HeldAt {
  @Shown(() => ID, 'Mã khối thi đua', 'Id of the bloc')
  readonly bloc: string;

  @Shown(() => Int, 'Năm thi đua', 'Year of emulation')
  readonly year: number;

  @Shown(
    () => [EstimateShown],
    'Các bản dự toán theo thứ tự ghi nhận, cả bản đã huỷ',
    'The estimates in the order of recording, annulled ones too',
    { rowsMax: 3 },
  )
  readonly estimates: readonly EstimateShown[];

  @Shown(() => BudgetSumsShown, 'Các tổng số của khối', 'The sums over all that counts')
  readonly sums: BudgetSumsShown;

  @Shown(
    () => Timeliness,
    'Thời hạn nộp dự toán, theo bản còn hiệu lực được tiếp nhận sớm nhất',
    'The deadline of the estimate, met by the first standing version',
    nullable,
  )
  readonly estimateTimeliness: Timeliness | null;

  @Shown(
    () => Timeliness,
    'Thời hạn quyết toán, theo bản còn hiệu lực được tiếp nhận sớm nhất',
    'The deadline of the settlement, met by the first standing version',
    nullable,
  )
  readonly settlementTimeliness: Timeliness | null;
}

@ArgsType()
class BudgetArguments extends AsOfArguments {
  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;

  @Id(['Mã khối thi đua', 'Id of the bloc'])
  readonly bloc: string;
}

@Resolver(() => BlocBudget)
export class BlocBudgetResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => BlocBudget, {
    nullable: true,
    description: inBoth(
      'Dự toán, thông báo, quyết toán kinh phí của khối trong năm, theo từng bản; trống nếu khối chưa mở năm đó',
      'The estimates, notices and settlements of a bloc-year, by version; null where that bloc-year is not open',
    ),
  })
  budget(@Args() asked: BudgetArguments): BlocBudget | null {
    const { views } = this.ledger;
    const asOf = pointAsked(views, asked.asOf);
    const { bloc, year } = asked;
    const stream = streamOfBlocYear(asked);
    const { opened, pinned } = views.state(stream, blocYearFold, asOf);
    if (!opened) return null;
    const book = pinned && views.state(pinned.ruleBook.stream, ruleBookFold, asOf).published?.book;
    const { estimates, sums } = budgetOf(views.state(stream, budgetFold, asOf));
    const settlements = estimates.flatMap((each) => each.settlements);
    const of = { views, asOf, book: book ?? null, bloc, year, stream };
    const nameOf = namesOfYear(views, year, asOf);
    return {
      ...heldAt(views, asOf ?? views.resolveAsOf(null)),
      bloc,
      year,
      estimates: estimates.map((each) => estimateShown(each, stream, nameOf)),
      sums,
      estimateTimeliness: timelinessBy('budgetEstimate', estimates, of),
      settlementTimeliness: timelinessBy('budgetSettlement', settlements, of),
    };
  }
}

interface OfBudget {
  readonly views: Questions;
  readonly asOf: number | null;
  readonly book: RuleBook | null;
  readonly bloc: string;
  readonly year: number;
  readonly stream: string;
}

interface Received {
  readonly revision: number;
  readonly receivedAt: string;
  readonly annulledAt: number | null;
}

/** The first standing version decides. */
function timelinessBy(
  id: 'budgetEstimate' | 'budgetSettlement',
  papers: readonly Received[],
  { views, asOf, book, bloc, year, stream }: OfBudget,
): Timeliness | null {
  const standing = papers.filter(({ annulledAt }) => annulledAt === null);
  const met = earliest(
    standing.map(({ revision, receivedAt }) => metByReceipt({ stream, revision }, receivedAt)),
  );
  const owed = { year, bloc, deadline: id, unitYear: null, dossier: null };
  const release = releaseOf(views, owed, asOf);
  return timelinessOf(id, { book, year, conferenceUntil: null, met, release });
}

interface Addressed {
  readonly event: string;
  readonly annulment: string | null;
}

function addressed(
  { revision, annulledAt }: { readonly revision: number; readonly annulledAt: number | null },
  stream: string,
): Addressed {
  const annulment = annulledAt === null ? null : addressOf(stream, annulledAt);
  return { event: addressOf(stream, revision), annulment };
}

const unstated = {
  levelOneBudgetAccount: null,
  stateTreasury: null,
  budgetRelationCode: null,
  chapterCode: null,
  budgetClauseCode: null,
  economicSectorCode: null,
  accountNumber: null,
  bank: null,
} as const;

function estimateShown(
  estimate: Estimate,
  stream: string,
  nameOf: (unit: string) => string,
): EstimateShown {
  const { leadership, lead, payee, payeeMissing, notices, settlements } = estimate;
  return {
    ...estimate,
    ...addressed(estimate, stream),
    leadName: nameOf(lead),
    leadership: addressOf(leadership.stream, leadership.revision),
    payee: { ...unstated, ...payee, missing: payeeMissing },
    notices: notices.map((each) => ({ ...each, ...addressed(each, stream) })),
    settlements: settlements.map((each) => ({
      ...each,
      ...addressed(each, stream),
      approvals: each.approvals.map((one) => ({ ...one, ...addressed(one, stream) })),
    })),
  };
}
