// The edge of reorganisations: the list of decisions with how far each is carried out, and one of them whole.
import { Args, ArgsType, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { directoryIndex, directoryOn } from '../../projections/directory-on-day.ts';
import {
  reorganisationAt,
  reorganisations,
  reorganisationsScope,
  type ReorganisationRow,
} from '../../projections/reorganisations.ts';
import {
  AsOfArguments,
  heldAt,
  heldConnectionOf,
  PagedAsOfArguments,
  pointAsked,
} from './as-of.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id } from './graphql/input-fields.ts';
import { OpenLedger } from './open-ledger.ts';
import {
  ReorganisationShown,
  ReorganisationSummary,
  summaryShown,
  wholeShown,
} from './reorganisation.shown.ts';
import { rowPage } from './row-pages.ts';

@ObjectType({ description: inBoth('Các quyết định sắp xếp đơn vị', 'Reorganisations') })
class ReorganisationConnection extends heldConnectionOf(
  'ReorganisationSummary',
  ReorganisationSummary,
) {}

@ArgsType()
class ReorganisationsArguments extends PagedAsOfArguments {}

@ArgsType()
class ReorganisationArguments extends AsOfArguments {
  @Id(['Mã quyết định sắp xếp', 'Id of the reorganisation'])
  readonly id: string;
}

const list = {
  view: reorganisations.name,
  scope: reorganisationsScope,
  key: ({ reorganisation }: ReorganisationRow) => reorganisation,
};

@Resolver()
export class ReorganisationsResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => ReorganisationConnection, {
    description: inBoth(
      'Các quyết định sắp xếp, tổ chức lại đơn vị theo mã, mỗi quyết định đã thực hiện bao nhiêu phần',
      'The decisions that reorganise units, by id, each with how many of its parts are carried out',
    ),
  })
  reorganisations(@Args() asked: ReorganisationsArguments): ReorganisationConnection {
    const { views } = this.ledger;
    const page = rowPage(views, list, asked, pointAsked(views, asked.asOf));
    const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: summaryShown(node) }));
    return { ...page, edges };
  }

  @Query(() => ReorganisationShown, {
    nullable: true,
    description: inBoth(
      'Một quyết định sắp xếp: các bản, các phần đã thực hiện và còn thiếu; trống nếu không có',
      'One reorganisation: its versions, its parts done and missing; null where there is none',
    ),
  })
  reorganisation(@Args() { id, asOf }: ReorganisationArguments): ReorganisationShown | null {
    const { views } = this.ledger;
    const index = directoryIndex(views, pointAsked(views, asOf));
    const told = reorganisationAt(views, id, index);
    const directoryOf = (day: CivilDate) => directoryOn(views, day, index);
    return told && { ...heldAt(views, index), ...wholeShown(told, directoryOf) };
  }
}
