// The edge of complaint procedures: those that were published, and one whole, with what took its place.
import { Args, ArgsType, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import {
  complaintProcedureStream,
  isProcedureInForce,
  type ComplaintProcedurePublication,
  type ComplaintProcedurePublished,
} from '../../libs/domain/complaint-procedure/publication.ts';
import { canonicalText } from '../../libs/ledger/canonical.ts';
import type { Questions } from '../../libs/views/views.ts';
import { complaintProcedureFold } from '../../projections/stream-folds.ts';
import {
  AsOfArguments,
  dayAsked,
  First,
  heldAt,
  HeldAt,
  heldConnectionOf,
  PagedAsOfArguments,
  placeAfter,
  pointAsked,
} from './as-of.ts';
import {
  ProcedureRules,
  procedureRules,
  ProcedureSupersedingShown,
} from './complaint-procedure.shown.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Id } from './graphql/input-fields.ts';
import { connect } from './graphql/page.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { addressOf } from './recorded-facts.ts';
import { LegalInstrumentShown } from './rule-books.edge.ts';

const nullable = { nullable: true } as const;
const proceduresMax = 10;

@ObjectType('ComplaintProcedureListed', {
  description: inBoth(
    'Một bộ quy tắc giải quyết khiếu nại, kiến nghị, tố cáo trong danh sách',
    'A complaint procedure of the list',
  ),
})
class ProcedureListed extends ProcedureRules {
  @Shown(() => ID, 'Mã bộ quy tắc', 'Its id')
  readonly complaintProcedure: string;

  @Shown(() => ID, 'Sự kiện ban hành', 'Its publication')
  readonly event: string;

  @Shown(() => String, 'Mã băm SHA-256 của nội dung', 'SHA-256 of its content')
  readonly contentHash: string;

  @Shown(() => String, 'Tên', 'Title')
  readonly title: string;

  @Shown(() => String, 'Tên bằng tiếng Anh', 'Title in English')
  readonly titleEn: string;

  @Shown(() => Boolean, 'Toàn bộ là mẫu minh hoạ', 'The whole of it is an illustrative sample')
  readonly illustrative: boolean;

  @Shown(() => CivilDateScalar, 'Áp dụng cho đơn nhận từ ngày', 'For cases received from')
  readonly effectiveFrom: CivilDate;

  @Shown(() => Boolean, 'Có hiệu lực vào ngày được hỏi', 'In force on the day asked for')
  readonly inForce: boolean;

  @Shown(() => ProcedureSupersedingShown, 'Bị thay thế bởi', 'What took its place', nullable)
  readonly superseded: ProcedureSupersedingShown | null;
}

@ObjectType({
  description: inBoth('Các bộ quy tắc giải quyết', 'Complaint procedures'),
})
class ComplaintProcedureConnection extends heldConnectionOf(
  'ComplaintProcedureListed',
  ProcedureListed,
) {
  @Shown(() => CivilDateScalar, 'Hiệu lực tính vào ngày này', 'The day of being in force')
  readonly on: CivilDate;
}

@ObjectType('ComplaintProcedure', {
  description: inBoth(
    'Bộ quy tắc giải quyết khiếu nại, kiến nghị, tố cáo',
    'A complaint procedure',
  ),
})
class ProcedureShown extends HeldAt {
  @Shown(() => CivilDateScalar, 'Hiệu lực tính vào ngày này', 'The day of being in force')
  readonly on: CivilDate;

  @Shown(() => ProcedureListed, 'Nội dung', 'What it says')
  readonly procedure: ProcedureListed;

  @Shown(() => [LegalInstrumentShown], 'Các văn bản làm căn cứ', 'Its legal instruments', {
    rowsMax: 5,
  })
  readonly instruments: readonly LegalInstrumentShown[];

  @Shown(
    () => String,
    'Toàn bộ bộ quy tắc (JSON chuẩn tắc)',
    'The whole procedure as canonical JSON',
  )
  readonly document: string;
}

@ArgsType()
class ComplaintProceduresArguments extends PagedAsOfArguments {
  @First(proceduresMax)
  override readonly first: number;

  @Day(['Có hiệu lực vào ngày nào; trống: ngày của asOf, hoặc hôm nay', 'In force on which day'], {
    optional: true,
  })
  readonly on: CivilDate | null = null;
}

@ArgsType()
class ComplaintProcedureArguments extends AsOfArguments {
  @Id(['Mã bộ quy tắc giải quyết', 'Id of the procedure'])
  readonly id: string;

  @Day(['Có hiệu lực vào ngày nào; trống: ngày của asOf, hoặc hôm nay', 'In force on which day'], {
    optional: true,
  })
  readonly on: CivilDate | null = null;
}

@Resolver()
export class ComplaintProceduresResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => ComplaintProcedureConnection, {
    description: inBoth(
      'Các bộ quy tắc giải quyết khiếu nại, kiến nghị, tố cáo theo thứ tự ban hành',
      'The complaint procedures in the order of their publication',
    ),
  })
  complaintProcedures(@Args() asked: ComplaintProceduresArguments): ComplaintProcedureConnection {
    const { views } = this.ledger;
    const asOf = pointAsked(views, asked.asOf) ?? views.resolveAsOf(null);
    const on = asked.on ?? dayAsked(views, asked.asOf);
    const page = { first: asked.first + 1, after: placeAfter(asked), asOf };
    const { events } = views.events({ types: ['ComplaintProcedurePublished'] }, page);
    const listed = events.map(({ index, data }) => {
      const { complaintProcedure: id } = data as ComplaintProcedurePublished['data'];
      const publication = publicationAt(views, id, asOf);
      return { index, node: procedureListed(publication, on) };
    });
    const { edges, pageInfo } = connect(listed, asked, ({ index }) => [index]);
    const nodes = edges.map(({ cursor, node }) => ({ cursor, node: node.node }));
    return { ...heldAt(views, asOf), on, pageInfo, edges: nodes };
  }

  @Query(() => ProcedureShown, {
    nullable: true,
    description: inBoth(
      'Một bộ quy tắc giải quyết: thời hạn, lý do không thụ lý, đối thoại, tạm dừng, căn cứ, bộ quy tắc thay thế; trống nếu chưa ban hành',
      'A complaint procedure: clocks, reasons, dialogues, holds, citations, what took its place; null where it was not published',
    ),
  })
  complaintProcedure(@Args() asked: ComplaintProcedureArguments): ProcedureShown | null {
    const { views } = this.ledger;
    const asOf = pointAsked(views, asked.asOf) ?? views.resolveAsOf(null);
    const on = asked.on ?? dayAsked(views, asked.asOf);
    return procedureShown(views, publicationAt(views, asked.id, asOf), { on, asOf });
  }
}

function publicationAt(views: Questions, id: string, asOf: number): ComplaintProcedurePublication {
  return views.state(complaintProcedureStream(id), complaintProcedureFold, asOf);
}

function procedureShown(
  views: Questions,
  publication: ComplaintProcedurePublication,
  { on, asOf }: { readonly on: CivilDate; readonly asOf: number },
): ProcedureShown | null {
  if (!publication.published) return null;
  const { procedure } = publication.published;
  return {
    ...heldAt(views, asOf),
    on,
    procedure: procedureListed(publication, on),
    instruments: procedure.instruments,
    document: canonicalText(procedure),
  };
}

function procedureListed(
  publication: ComplaintProcedurePublication,
  on: CivilDate,
): ProcedureListed {
  const { published, superseded } = publication;
  if (!published) throw new Error('a procedure is listed by its publication');
  const { complaintProcedure: id, contentHash, procedure, revision } = published;
  const { title, titleEn, illustrative, effectiveFrom } = procedure;
  return {
    ...procedureRules(procedure),
    complaintProcedure: id,
    event: addressOf(complaintProcedureStream(id), revision),
    contentHash,
    title,
    titleEn,
    illustrative,
    effectiveFrom,
    inForce: isProcedureInForce(publication, on),
    superseded: superseded && {
      by: addressOf(superseded.by.stream, superseded.by.revision),
      complaintProcedure: superseded.by.stream.slice(complaintProcedureStream('').length),
      from: superseded.from,
      legalBasis: superseded.legalBasis,
    },
  };
}
