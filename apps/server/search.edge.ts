// The edge of the search: units and blocs by any name they ever had, documents, titles and texts, with or without marks.
import { Args, ArgsType, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsOptional } from 'class-validator';
import { decode } from '../../libs/domain/aggregates.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { deedOfEvent } from '../../libs/domain/replay/deed-of-event.ts';
import { searchHits, searchLimits, type SearchHit } from '../../projections/search-hits.ts';
import { searchKinds, type SearchKind } from '../../projections/search-texts.ts';
import { wordsOf, type Word } from '../../projections/search-words.ts';
import { AsOfArguments, First, heldAt, HeldAt, pointAsked } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { enumeration } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Text, Year } from './graphql/input-fields.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { addressOf, AddressShown, addressShown, SentenceShown } from './recorded-facts.ts';
import { EdgeRefusal } from './refusal.ts';

const nullable = { nullable: true } as const;
const textLengthMax = 200;

const searchKindEnum = enumeration<SearchKind>(
  'SearchKind',
  ['Tìm thấy trong loại nội dung nào', 'What a hit was found in'],
  {
    unit: ['Tên đơn vị, cả tên cũ', 'A name of a unit, former ones too'],
    bloc: ['Tên khối thi đua, cả tên cũ', 'A name of a bloc, former ones too'],
    document: [
      'Văn bản: số, ký hiệu, tên loại, cơ quan ban hành, trích yếu',
      'An official document: number, symbol, type, issuer, summary',
    ],
    title: ['Tên gọi, tiêu đề', 'A title'],
    text: ['Nội dung, lý do, giải trình', 'A text, a reason, an explanation'],
  },
);

@ObjectType('SearchHit', { description: inBoth('Một kết quả tìm kiếm', 'A hit of a search') })
class SearchHitShown {
  @Shown(() => searchKindEnum, 'Tìm thấy trong loại nội dung nào', 'What it was found in')
  readonly kind: SearchKind;

  @Shown(
    () => String,
    'Nội dung tìm thấy; nếu dài thì là đoạn quanh từ đầu tiên tìm thấy',
    'The text; of a long one the part around the first word found',
  )
  readonly snippet: string;

  @Shown(() => Boolean, 'Khớp cả dấu', 'Found with the marks that were typed')
  readonly exact: boolean;

  @Shown(() => AddressShown, 'Nằm ở sự kiện nào', 'The event that holds it')
  readonly event: AddressShown;

  @Shown(() => String, 'Loại sự kiện', 'Type of the event')
  readonly type: string;

  @Shown(() => SentenceShown, 'Sự kiện ghi nhận việc gì', 'What the event tells')
  readonly sentence: SentenceShown;

  @Shown(
    () => CivilDateScalar,
    'Ngày của văn bản, hoặc ngày diễn ra sự kiện',
    'Date of the document, else day of the event',
  )
  readonly day: CivilDate;

  @Shown(
    () => Int,
    'Năm thi đua; ngoài năm thi đua thì là năm diễn ra sự kiện',
    'Year of emulation, else the year of the event',
  )
  readonly year: number;

  @Shown(() => ID, 'Mã đơn vị của hồ sơ chứa nội dung', 'The unit whose record it is', nullable)
  readonly unit: string | null;

  @Shown(() => ID, 'Mã khối của hồ sơ chứa nội dung', 'The bloc whose record it is', nullable)
  readonly bloc: string | null;

  @Shown(
    () => ID,
    'Sự kiện đã huỷ nội dung này; trống nếu còn hiệu lực',
    'The event that annulled it; null while it stands',
    nullable,
  )
  readonly annulment: string | null;
}

@ObjectType('SearchAnswer', { description: inBoth('Kết quả tìm kiếm', 'What a search found') })
class SearchAnswerShown extends HeldAt {
  @Shown(
    () => [SearchHitShown],
    'Khớp cả dấu trước, rồi theo loại nội dung, độ khớp và thứ tự tiếng Việt',
    'Those with the same marks first, then by kind, nearness and Vietnamese order',
    // The size of the page is counted already.
    { rowsMax: 1 },
  )
  readonly hits: readonly SearchHitShown[];

  @Shown(() => Boolean, 'Còn kết quả khác chưa nêu', 'There are more than are told')
  readonly more: boolean;
}

@ArgsType()
class SearchArguments extends AsOfArguments {
  @Text(
    [
      `Từ cần tìm, gõ có dấu hoặc không dấu, tối đa ${searchLimits.wordsMax} từ; từ cuối có thể gõ dở`,
      `The words sought, with or without marks, at most ${searchLimits.wordsMax}; the last one may be begun only`,
    ],
    textLengthMax,
  )
  readonly text: string;

  @Field(() => [searchKindEnum], {
    nullable: true,
    description: inBoth('Chỉ tìm trong các loại này', 'Only in texts of these kinds'),
  })
  @IsOptional()
  @ArrayMinSize(1, { message: 'at least one kind', context: { vi: 'ít nhất một loại' } })
  @ArrayMaxSize(searchKinds.length, {
    message: 'each kind once',
    context: { vi: 'mỗi loại một lần' },
  })
  readonly kinds: readonly SearchKind[] | null = null;

  @Year(['Chỉ năm này', 'Only this year'], { optional: true })
  readonly year: number | null = null;

  @First(searchLimits.hitsMax)
  readonly first: number;
}

@Resolver(() => SearchAnswerShown)
export class SearchResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => SearchAnswerShown, {
    description: inBoth(
      'Tìm đơn vị, khối, văn bản và nội dung đã ghi; không tìm trong tệp và dữ liệu cá nhân được niêm phong',
      'Searches units, blocs, documents and recorded texts; never files, nor sealed personal data',
    ),
  })
  search(@Args() asked: SearchArguments): SearchAnswerShown {
    return answered(this.ledger, asked);
  }
}

function answered({ views }: OpenLedger, asked: SearchArguments): SearchAnswerShown {
  const { text, year, first, asOf } = asked;
  const words = soughtWords(text);
  const kinds = asked.kinds ?? searchKinds;
  const answer = searchHits(views, { words, kinds, year, first }, pointAsked(views, asOf));
  return { ...heldAt(views, answer.index), hits: answer.hits.map(hitShown), more: answer.more };
}

/** @throws EdgeRefusal INPUT_INVALID */
function soughtWords(text: string): readonly Word[] {
  const words = wordsOf(text);
  if (words.length === 0) {
    throw new EdgeRefusal('INPUT_INVALID', {
      field: 'text',
      vi: 'Trường text phải có ít nhất một từ.',
      en: 'text holds at least one word.',
    });
  }
  if (words.length <= searchLimits.wordsMax) return words;
  throw new EdgeRefusal('INPUT_INVALID', {
    field: 'text',
    vi: `Trường text có tối đa ${searchLimits.wordsMax} từ.`,
    en: `text holds at most ${searchLimits.wordsMax} words.`,
  });
}

const unitRecord = /^(?:unit-|unitYear-\d+-)(.+)$/;
const blocRecord = /^(?:bloc-|blocYear-\d+-)(.+)$/;

function hitShown({ event, annulledAt, ...hit }: SearchHit): SearchHitShown {
  const { stream, type } = event;
  return {
    ...hit,
    event: addressShown(event),
    type,
    sentence: deedOfEvent(decode(event)),
    unit: unitRecord.exec(stream)?.[1] ?? null,
    bloc: blocRecord.exec(stream)?.[1] ?? null,
    annulment: annulledAt === null ? null : addressOf(stream, annulledAt),
  };
}
