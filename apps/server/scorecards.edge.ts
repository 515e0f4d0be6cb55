// The edge of scorecards: a bloc's of one year through its versions, a fold of the bloc-year's own stream.
import { Args, ArgsType, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { blocYearStream } from '../../libs/domain/bloc-year/season.ts';
import { nameOfYear } from '../../libs/domain/unit/naming.ts';
import { unitStream } from '../../libs/domain/unit/unit.ts';
import type { Questions } from '../../libs/views/views.ts';
import { scorecardVersionsFold } from '../../projections/scorecard-versions.ts';
import { ruleBookFold, unitFold } from '../../projections/stream-folds.ts';
import {
  First,
  heldAt,
  heldConnectionOf,
  PagedAsOfArguments,
  placeAfter,
  pointAsked,
} from './as-of.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Year } from './graphql/input-fields.ts';
import { connect } from './graphql/page.ts';
import { OpenLedger } from './open-ledger.ts';
import { ScorecardVersionShown, versionShown } from './scorecard-versions.shown.ts';

/** Drafts of one page: each may be asked for with all its criteria. */
const draftsMax = 10;

@ObjectType({
  description: inBoth('Các dự thảo bảng chấm điểm của khối', 'The drafts of a bloc’s scorecard'),
})
class ScorecardVersionConnection extends heldConnectionOf(
  'ScorecardVersion',
  ScorecardVersionShown,
) {}

@ArgsType()
class ScorecardsArguments extends PagedAsOfArguments {
  @First(draftsMax)
  override readonly first: number;

  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;

  @Id(['Mã khối thi đua', 'Id of the bloc'])
  readonly bloc: string;
}

@Resolver(() => ScorecardVersionConnection)
export class ScorecardsResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => ScorecardVersionConnection, {
    description: inBoth(
      'Bảng chấm điểm của khối qua các dự thảo, theo thứ tự: thống nhất, ý kiến của Ban, giải trình, ban hành, ai thực hiện, các tiêu chí',
      'A bloc’s scorecard through its drafts in their order: agreed, the Board’s opinion, the answer, the issue, who acted, the criteria',
    ),
  })
  scorecards(@Args() asked: ScorecardsArguments): ScorecardVersionConnection {
    const { views } = this.ledger;
    const index = pointAsked(views, asked.asOf) ?? views.resolveAsOf(null);
    return pageOf(views, asked, index);
  }
}

function pageOf(
  views: Questions,
  asked: ScorecardsArguments,
  index: number,
): ScorecardVersionConnection {
  const { year, bloc } = asked;
  const stream = blocYearStream(year, bloc);
  const state = views.state(stream, scorecardVersionsFold, index);
  const from = placeAfter(asked);
  const after = state.versions.filter(({ revision }) => revision > from);
  const page = connect(after, asked, ({ revision }) => [revision]);
  const showing = {
    stream,
    book: (of: string) => views.state(of, ruleBookFold, index).published?.book ?? null,
    unitName: (unit: string) =>
      nameOfYear(views.state(unitStream(unit), unitFold, index), year) ?? unit,
  };
  const edges = page.edges.map(({ cursor, node }) => {
    return { cursor, node: versionShown(node, state, showing) };
  });
  return { ...page, ...heldAt(views, index), edges };
}
