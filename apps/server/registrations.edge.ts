// The edge of registrations: those of a bloc's units in a year through their versions, and the papers that sent them on.
import { Args, ArgsType, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { blocYearStream } from '../../libs/domain/bloc-year/season.ts';
import { nameOfYear } from '../../libs/domain/unit/naming.ts';
import { unitStream } from '../../libs/domain/unit/unit.ts';
import type { Questions } from '../../libs/views/views.ts';
import {
  registrations,
  registrationsScope,
  type RegistrationsRow,
} from '../../projections/registrations.ts';
import { unitFold } from '../../projections/stream-folds.ts';
import { heldConnectionOf, PagedAsOfArguments, pointAsked } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Year } from './graphql/input-fields.ts';
import { OpenLedger } from './open-ledger.ts';
import { registeredUnitShown, RegisteredUnitShown } from './registration-versions.shown.ts';
import {
  DueRuleShown,
  RegistrationsSentShown,
  ruleShown,
  sentIn,
  sentShown,
  stands,
} from './registrations-sent.shown.ts';
import { rowPage, type RowList } from './row-pages.ts';

const nullable = { nullable: true } as const;

@ObjectType({
  description: inBoth('Đăng ký thi đua của các đơn vị trong khối', 'Registrations of a bloc'),
})
class RegistrationConnection extends heldConnectionOf('RegisteredUnit', RegisteredUnitShown) {
  @Shown(
    () => DueRuleShown,
    'Thời hạn của đơn vị thành viên',
    'The deadline of the members',
    nullable,
  )
  readonly memberRule: DueRuleShown | null;

  @Shown(() => DueRuleShown, 'Thời hạn của Trưởng khối', 'The deadline of the lead', nullable)
  readonly consolidationRule: DueRuleShown | null;

  @Shown(
    () => [RegistrationsSentShown],
    'Các lần Trưởng khối tổng hợp, gửi về Ban',
    'What the lead sent to the Board',
    { rowsMax: 5 },
  )
  readonly consolidations: readonly RegistrationsSentShown[];

  @Shown(
    () => [RegistrationsSentShown],
    'Các lần cơ quan được uỷ quyền đăng ký với UBND tỉnh',
    'What the delegated authority sent to the Provincial People’s Committee',
    { rowsMax: 5 },
  )
  readonly submissions: readonly RegistrationsSentShown[];
}

@ArgsType()
class RegistrationsArguments extends PagedAsOfArguments {
  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;

  @Id(['Mã khối thi đua', 'Id of the bloc'])
  readonly bloc: string;
}

@Resolver(() => RegistrationConnection)
export class RegistrationsResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => RegistrationConnection, {
    description: inBoth(
      'Đăng ký thi đua của các đơn vị trong khối, theo mã đơn vị: các bản, trong hạn hay không, đã tổng hợp và gửi đi đâu; đơn vị chưa đăng ký cũng có mặt',
      'The registrations of a bloc’s units by id, through their versions, in time or not, and sent on to whom; units that sent none are there too',
    ),
  })
  registrations(@Args() asked: RegistrationsArguments): RegistrationConnection {
    const { views } = this.ledger;
    const list: RowList<RegistrationsRow> = {
      view: registrations.name,
      scope: registrationsScope(asked.year, asked.bloc),
      key: ({ unit }) => unit,
    };
    const page = rowPage(views, list, asked, pointAsked(views, asked.asOf));
    return { ...page, ...registrationsShown(views, asked, page) };
  }
}

type Page = Pick<RegistrationConnection, 'index'> & {
  readonly edges: readonly { readonly cursor: string; readonly node: RegistrationsRow }[];
};

function registrationsShown(
  views: Questions,
  { year, bloc }: RegistrationsArguments,
  { edges, index }: Page,
) {
  const own = sentIn(views, blocYearStream(year, bloc), index);
  const { book } = own;
  const before = new Set(edges.flatMap(({ node }) => node.blocs).filter((each) => each !== bloc));
  const all = [own, ...[...before].map((each) => sentIn(views, blocYearStream(year, each), index))];
  const judged = {
    year,
    book,
    consolidations: all.flatMap((each) => each.consolidations.filter(stands)),
    submissions: all.flatMap((each) => each.submissions.filter(stands)),
  };
  return {
    edges: edges.map(({ cursor, node }) => {
      const unitName = nameIn(views, node.unit, year, index);
      return { cursor, node: registeredUnitShown(node, { ...judged, unitName }) };
    }),
    memberRule: ruleShown(book, 'registrationByMember', year),
    consolidationRule: ruleShown(book, 'registrationConsolidation', year),
    consolidations: own.consolidations.map((each) =>
      sentShown(each, 'registrationConsolidation', book, year),
    ),
    submissions: own.submissions.map((each) =>
      sentShown(each, 'delegatedRegistration', book, year),
    ),
  };
}

function nameIn(views: Questions, unit: string, year: number, asOf: number): string {
  return nameOfYear(views.state(unitStream(unit), unitFold, asOf), year) ?? unit;
}
