// The edge of the province at a glance: a row a bloc of the year, and the figures of all together.
import { Args, ArgsType, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { DossierStep } from '../../libs/domain/bloc-year/dossier.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import {
  provinceAtAGlance,
  type LateObligation,
  type ProvinceBloc,
} from '../../projections/province-at-a-glance.ts';
import type { DossiersByStep } from '../../projections/province.ts';
import { AsOfArguments, dayAsked, heldAt, HeldAt, pointAsked } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { deadlineWords } from './graphql/deadline-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Year } from './graphql/input-fields.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import {
  ProvinceBlocShown,
  ProvinceTotalsShown,
  type DossierStepCountShown,
  type LateObligationShown,
} from './province.shown.ts';

/** What falls due within so many days from the day asked for is coming. */
const comingWithinDays = 15;

@ObjectType('Province', {
  description: inBoth('Toàn tỉnh trong một năm', 'The province in a year'),
})
class ProvinceShown extends HeldAt {
  @Shown(() => Int, 'Năm thi đua', 'Year of emulation')
  readonly year: number;

  @Shown(() => CivilDateScalar, 'Thời hạn tính đến ngày này', 'The day that deadlines stand on')
  readonly on: CivilDate;

  @Shown(() => [ProvinceBlocShown], 'Các khối theo tên', 'The blocs by name')
  readonly blocs: readonly ProvinceBlocShown[];

  @Shown(() => ProvinceTotalsShown, 'Cộng toàn tỉnh', 'All blocs together')
  readonly totals: ProvinceTotalsShown;
}

@ArgsType()
class ProvinceArguments extends AsOfArguments {
  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;

  @Day(
    [
      'Thời hạn tính đến ngày nào; để trống là ngày của asOf, hoặc hôm nay',
      'On which day deadlines stand; null: the day of asOf, else today',
    ],
    { optional: true },
  )
  readonly on: CivilDate | null = null;
}

@Resolver(() => ProvinceShown)
export class ProvinceResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => ProvinceShown, {
    description: inBoth(
      'Toàn tỉnh trong năm: mỗi khối đã đến bước nào, việc gì trễ hạn, điểm trung bình và phân bố điểm',
      'The province in a year: how far each bloc is, what is late, the average and spread of totals',
    ),
  })
  province(@Args() asked: ProvinceArguments): ProvinceShown {
    const { views } = this.ledger;
    const { year } = asked;
    const asOf = pointAsked(views, asked.asOf);
    const on = asked.on ?? dayAsked(views, asked.asOf);
    const asking = { on, withinDays: comingWithinDays };
    const { index, blocs, totals } = provinceAtAGlance(views, year, asOf, asking);
    return { ...heldAt(views, index), year, on, blocs: blocs.map(blocShown), totals };
  }
}

function blocShown({ steps, late, ...row }: ProvinceBloc): ProvinceBlocShown {
  const { dossiers, appraisalAsked: _, ...made } = steps;
  return { ...made, ...row, dossiers: dossiersShown(dossiers), late: late.map(lateShown) };
}

function dossiersShown(dossiers: DossiersByStep): readonly DossierStepCountShown[] {
  const counts = Object.entries(dossiers) as [DossierStep, number][];
  return counts.map(([step, count]) => ({ step, count }));
}

function lateShown(late: LateObligation): LateObligationShown {
  const [vi, en] = deadlineWords[late.deadline];
  return { ...late, name: { vi, en } };
}
