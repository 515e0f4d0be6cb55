// The edge of the register of criticism documents: all of one bloc's units in a year, standing or annulled.
import { Args, ArgsType, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import {
  criticismDocumentKey,
  criticismDocuments,
  criticismDocumentsScope,
  type CriticismDocumentRow,
} from '../../projections/criticism-documents.ts';
import type { Questions } from '../../libs/views/views.ts';
import type { IssuingBody } from '../../libs/domain/unit-year/criticism-document.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import { heldConnectionOf, PagedAsOfArguments, pointAsked } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { criticismKindEnum, issuingBodyEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Year } from './graphql/input-fields.ts';
import { OpenLedger } from './open-ledger.ts';
import { addressOf, DocumentShown } from './recorded-facts.ts';
import { rowPage, type RowList } from './row-pages.ts';

@ObjectType('CriticismDocument', {
  description: inBoth('Một văn bản phê bình, nhắc nhở', 'A criticism or reminder document'),
})
class CriticismDocumentShown implements Omit<CriticismDocumentRow, 'revision' | 'annulledAt'> {
  @Shown(() => ID, 'Mã đơn vị bị phê bình, nhắc nhở', 'Id of the unit that it names')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Name of the unit')
  readonly unitName: string;

  @Shown(() => ID, 'Mã văn bản trong năm thi đua của đơn vị', 'Its id in the unit-year')
  readonly criticism: string;

  @Shown(() => criticismKindEnum, 'Phê bình hay nhắc nhở', 'Criticism or reminder')
  readonly kind: CriticismDocumentRow['kind'];

  @Shown(() => issuingBodyEnum, 'Cơ quan ban hành', 'The body that issued it')
  readonly issuingBody: IssuingBody;

  @Shown(() => DocumentShown, 'Số, ngày và các thành phần của văn bản', 'Number, date and the rest')
  readonly document: DocumentShown;

  @Shown(() => Boolean, 'Nêu sai phạm nghiêm trọng', 'Names serious wrongdoing')
  readonly serious: boolean;

  @Shown(() => Boolean, 'Đã huỷ ghi nhận', 'Annulled')
  readonly annulled: boolean;

  @Shown(() => ID, 'Sự kiện ghi nhận', 'The event that recorded it')
  readonly event: string;

  @Shown(() => ID, 'Sự kiện huỷ ghi nhận; trống nếu chưa huỷ', 'The event that annulled it', {
    nullable: true,
  })
  readonly annulment: string | null;
}

@ObjectType({
  description: inBoth('Các văn bản phê bình, nhắc nhở', 'Criticism and reminder documents'),
})
class CriticismDocumentConnection extends heldConnectionOf(
  'CriticismDocument',
  CriticismDocumentShown,
) {}

@ArgsType()
class CriticismDocumentsArguments extends PagedAsOfArguments {
  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;

  @Id(['Mã khối thi đua', 'Id of the bloc'])
  readonly bloc: string;
}

@Resolver(() => CriticismDocumentConnection)
export class CriticismDocumentsResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => CriticismDocumentConnection, {
    description: inBoth(
      'Văn bản phê bình, nhắc nhở các đơn vị của khối trong năm, theo mã đơn vị; điểm trừ xem ở truy vấn score',
      'The criticism documents on a bloc’s units in a year, by the id of the unit; what they deduct is told by score',
    ),
  })
  criticismDocuments(@Args() asked: CriticismDocumentsArguments): CriticismDocumentConnection {
    const { views } = this.ledger;
    return pageOf(views, asked, pointAsked(views, asked.asOf));
  }
}

function pageOf(
  views: Questions,
  asked: CriticismDocumentsArguments,
  asOf: number | null,
): CriticismDocumentConnection {
  const list: RowList<CriticismDocumentRow> = {
    view: criticismDocuments.name,
    scope: criticismDocumentsScope(asked.year, asked.bloc),
    key: criticismDocumentKey,
  };
  const page = rowPage(views, list, asked, asOf);
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: shown(node, asked.year) }));
  return { ...page, edges };
}

function shown(
  { revision, annulledAt, ...row }: CriticismDocumentRow,
  year: number,
): CriticismDocumentShown {
  const stream = unitYearStream({ unit: row.unit, year });
  const annulment = annulledAt === null ? null : addressOf(stream, annulledAt);
  return { ...row, event: addressOf(stream, revision), annulment };
}
