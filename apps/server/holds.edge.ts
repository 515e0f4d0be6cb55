// The edge of holds on award proposals: those of a year, in force, lifted or annulled.
import { Args, ArgsType, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import type { HoldCause, HoldOutcome } from '../../libs/domain/bloc-year/hold.ts';
import { blocYearStream } from '../../libs/domain/bloc-year/season.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { holdKey, holds, holdsScope, type HoldRow } from '../../projections/holds.ts';
import { heldConnectionOf, PagedAsOfArguments, pointAsked } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { holdCauseEnum, holdOutcomeEnum } from './graphql/dossier-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Year } from './graphql/input-fields.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { LegalBasisShown } from './paper.shown.ts';
import { addressOf, addressShown, AddressShown, DocumentShown } from './recorded-facts.ts';
import { rowPage, type RowList } from './row-pages.ts';
import { namesOfYear } from './year-names.ts';

const nullable = { nullable: true } as const;
const optional = { optional: true } as const;

@ObjectType('HoldLifting', {
  description: inBoth('Việc dỡ bỏ tạm dừng', 'The lifting of a hold'),
})
class LiftingShown {
  @Shown(() => CivilDateScalar, 'Dỡ bỏ từ ngày', 'Lifted from')
  readonly liftedFrom: CivilDate;

  @Shown(() => holdOutcomeEnum, 'Kết quả giải quyết', 'How what was pending ended')
  readonly outcome: HoldOutcome;

  @Shown(() => AddressShown, 'Sự kiện kết thúc vụ việc', 'What ended the case', nullable)
  readonly case: AddressShown | null;

  @Shown(() => LegalBasisShown, 'Căn cứ pháp lý', 'Legal basis')
  readonly legalBasis: LegalBasisShown;

  @Shown(() => DocumentShown, 'Văn bản', 'The document', nullable)
  readonly document: DocumentShown | null;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;

  @Shown(() => ID, 'Sự kiện huỷ; trống nếu còn hiệu lực', 'The event that annulled it', nullable)
  readonly annulment: string | null;
}

@ObjectType('ProposalHold', {
  description: inBoth('Một lệnh tạm dừng đề nghị khen thưởng', 'A hold on award proposals'),
})
class HoldShown {
  @Shown(() => ID, 'Mã lệnh tạm dừng trong năm thi đua của khối', 'Its id in the bloc-year')
  readonly hold: string;

  @Shown(() => ID, 'Mã khối thi đua', 'Id of the bloc')
  readonly bloc: string;

  @Shown(() => Int, 'Năm thi đua', 'Year of emulation')
  readonly year: number;

  @Shown(() => ID, 'Đơn vị bị tạm dừng', 'The unit whose proposals it stops')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Its name on the last day of the year')
  readonly unitName: string;

  @Shown(() => ID, 'Chỉ hồ sơ này; trống là mọi hồ sơ', 'This dossier; null: all', nullable)
  readonly dossier: string | null;

  @Shown(() => holdCauseEnum, 'Việc đang giải quyết', 'What is pending')
  readonly cause: HoldCause;

  @Shown(() => AddressShown, 'Sự kiện mở vụ việc', 'What opened the case', nullable)
  readonly case: AddressShown | null;

  @Shown(() => CivilDateScalar, 'Từ ngày', 'From')
  readonly from: CivilDate;

  @Shown(() => LegalBasisShown, 'Căn cứ pháp lý', 'Legal basis')
  readonly legalBasis: LegalBasisShown;

  @Shown(() => DocumentShown, 'Văn bản', 'The document', nullable)
  readonly document: DocumentShown | null;

  @Shown(() => Boolean, 'Còn hiệu lực: chưa dỡ bỏ, chưa huỷ', 'Neither lifted nor annulled')
  readonly inForce: boolean;

  @Shown(() => [LiftingShown], 'Các lần dỡ bỏ', 'Its liftings, annulled ones too', { rowsMax: 2 })
  readonly liftings: readonly LiftingShown[];

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;

  @Shown(() => ID, 'Sự kiện huỷ; trống nếu chưa huỷ', 'The event that annulled it', nullable)
  readonly annulment: string | null;
}

@ObjectType({
  description: inBoth('Các lệnh tạm dừng đề nghị khen thưởng', 'Holds on award proposals'),
})
class HoldConnection extends heldConnectionOf('ProposalHold', HoldShown) {}

@ArgsType()
class HoldsArguments extends PagedAsOfArguments {
  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;

  @Id(['Chỉ khối thi đua này', 'Only this bloc'], optional)
  readonly bloc: string | null = null;

  @Id(['Chỉ đơn vị này', 'Only this unit'], optional)
  readonly unit: string | null = null;

  @Field(() => Boolean, {
    nullable: true,
    description: inBoth('Chỉ còn (đúng) hoặc hết (sai) hiệu lực', 'Only in force, or only not'),
  })
  @IsOptional()
  readonly inForce: boolean | null = null;
}

@Resolver(() => HoldConnection)
export class HoldsResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => HoldConnection, {
    description: inBoth(
      'Các lệnh tạm dừng đề nghị khen thưởng trong năm theo khối và mã',
      'The holds on award proposals of a year by bloc and id',
    ),
  })
  holds(@Args() asked: HoldsArguments): HoldConnection {
    const { views } = this.ledger;
    const asOf = pointAsked(views, asked.asOf);
    const page = rowPage(views, listOf(asked), asked, asOf);
    const nameOf = namesOfYear(views, asked.year, asOf);
    const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: shown(node, nameOf) }));
    return { ...page, edges };
  }
}

function listOf({ year, bloc, unit, inForce }: HoldsArguments): RowList<HoldRow> {
  return {
    view: holds.name,
    scope: holdsScope(year),
    key: holdKey,
    keep: (row) =>
      (bloc === null || row.bloc === bloc) &&
      (unit === null || row.unit === unit) &&
      (inForce === null || row.inForce === inForce),
  };
}

function shown(row: HoldRow, nameOf: (unit: string) => string): HoldShown {
  const { revision, annulledAt, ...told } = row;
  const stream = blocYearStream(row.year, row.bloc);
  const annulmentAt = (at: number | null) => (at === null ? null : addressOf(stream, at));
  return {
    ...told,
    unitName: nameOf(row.unit),
    case: row.case && addressShown(row.case),
    liftings: row.liftings.map((each) => ({
      ...each,
      case: each.case && addressShown(each.case),
      event: addressOf(stream, each.revision),
      annulment: annulmentAt(each.annulledAt),
    })),
    event: addressOf(stream, revision),
    annulment: annulmentAt(annulledAt),
  };
}
