// The edge of rule books: the legal instruments, ceilings and deadlines of a published book, what took its place, and the whole as data.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { Deadline, DeadlineId } from '../../libs/domain/deadline.ts';
import { tooLateFrom } from '../../libs/domain/deadline.ts';
import { ruleIn } from '../../libs/domain/deadlines/rule.ts';
import type { Points } from '../../libs/domain/points.ts';
import {
  ruleBookStream,
  type RuleBookPublication,
} from '../../libs/domain/rule-book/publication.ts';
import type {
  LegalInstrument,
  RuleBook,
  SectionId,
} from '../../libs/domain/rule-book/rule-book.ts';
import { canonicalText } from '../../libs/ledger/canonical.ts';
import type { Questions } from '../../libs/views/views.ts';
import { ruleBookFold } from '../../projections/stream-folds.ts';
import { AsOfArguments, heldAt, HeldAt, illustrativeWords, pointAsked } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { deadlineEnum } from './graphql/deadline-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Year } from './graphql/input-fields.ts';
import { CivilDateScalar, InstantScalar, PointsScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { LegalBasisShown } from './paper.shown.ts';
import { addressOf, ClauseShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType('LegalInstrument', {
  description: inBoth('Văn bản mà bộ quy tắc dựa vào', 'A legal instrument behind a rule book'),
})
export class LegalInstrumentShown implements LegalInstrument {
  @Shown(() => ID, 'Mã trong bộ quy tắc', 'Its id in the book')
  readonly id: string;

  @Shown(
    () => String,
    'Số, ký hiệu; trống nếu bản công bố để trống',
    'Number; null where blank',
    nullable,
  )
  readonly number: string | null;

  @Shown(() => CivilDateScalar, 'Ngày ban hành', 'Date', nullable)
  readonly date: CivilDate | null;

  @Shown(() => String, 'Cơ quan ban hành', 'Issuer')
  readonly issuer: string;

  @Shown(() => String, 'Tên văn bản', 'Title')
  readonly title: string;

  @Shown(() => [String], 'Các văn bản bị thay thế', 'The instruments that it replaced')
  readonly replaces: readonly string[];

  @Shown(
    () => Boolean,
    'Sai nếu chưa có toàn văn: nội dung chỉ do văn bản này quy định là mẫu minh hoạ',
    'False where its text was not available: what it alone fixes is illustrative',
  )
  readonly textAvailable: boolean;
}

@ObjectType('RuleBookSection', { description: inBoth('Một mục điểm', 'A section of points') })
class RuleBookSectionShown {
  @Shown(() => ID, 'Mục', 'Section')
  readonly id: SectionId;

  @Shown(() => String, 'Tên mục', 'Its title')
  readonly title: string;

  @Shown(() => PointsScalar, 'Mức trần', 'Ceiling')
  readonly ceiling: Points;

  @Shown(() => Boolean, 'Mức trần là mẫu minh hoạ', 'The ceiling is illustrative')
  readonly illustrative: boolean;

  @Shown(() => ClauseShown, 'Điều khoản', 'Clause')
  readonly clause: ClauseShown;
}

@ObjectType('RuleBookDeadline', { description: inBoth('Một thời hạn trong năm', 'A deadline') })
class RuleBookDeadlineShown {
  @Shown(() => deadlineEnum, 'Thời hạn của việc gì', 'What it is for')
  readonly deadline: DeadlineId;

  @Shown(
    () => InstantScalar,
    'Từ thời điểm này là muộn; trống nếu chưa quy định ngày, hoặc tính từ một việc khác',
    'Too late from this instant; null where no day is known, or it runs from another act',
    nullable,
  )
  readonly tooLateFrom: string | null;

  @Shown(
    () => Int,
    'Số ngày kể từ hội nghị tổng kết, nếu tính từ việc đó',
    'Days after the year-end meeting, where it runs from that',
    nullable,
  )
  readonly daysAfterMeeting: number | null;

  @Shown(() => Boolean, 'Ngày là mẫu minh hoạ', 'The day is illustrative')
  readonly illustrative: boolean;

  @Shown(() => ClauseShown, 'Điều khoản', 'Clause')
  readonly clause: ClauseShown;
}

@ObjectType('RuleBookSuperseding', {
  description: inBoth('Bộ quy tắc thay thế', 'The book that took its place'),
})
class SupersedingShown {
  @Shown(() => ID, 'Sự kiện ban hành bộ quy tắc mới', 'Its publication')
  readonly by: string;

  @Shown(() => CivilDateScalar, 'Từ ngày', 'From')
  readonly from: CivilDate;

  @Shown(() => LegalBasisShown, 'Căn cứ', 'Legal basis')
  readonly legalBasis: LegalBasisShown;
}

@ObjectType('RuleBook', {
  description: inBoth('Một bộ quy tắc đã ban hành', 'A published rule book'),
})
class RuleBookShown extends HeldAt {
  @Shown(() => ID, 'Mã bộ quy tắc', 'Its id')
  readonly ruleBook: string;

  @Shown(() => ID, 'Sự kiện ban hành', 'Its publication')
  readonly event: string;

  @Shown(() => String, 'Mã băm nội dung', 'Content hash')
  readonly contentHash: string;

  @Shown(() => String, 'Tên', 'Title')
  readonly title: string;

  @Shown(() => String, 'Tên tiếng Anh', 'Title in English')
  readonly titleEn: string;

  @Shown(() => Boolean, ...illustrativeWords)
  readonly illustrative: boolean;

  @Shown(() => Int, 'Áp dụng từ năm', 'From the year')
  readonly yearsFrom: number;

  @Shown(() => Int, 'Đến hết năm; trống: chưa định', 'Until the year; null: open', nullable)
  readonly yearsUntil: number | null;

  @Shown(() => [LegalInstrumentShown], 'Các văn bản làm căn cứ', 'Its legal instruments', {
    rowsMax: 5,
  })
  readonly instruments: readonly LegalInstrumentShown[];

  @Shown(() => [RuleBookSectionShown], 'Các mục điểm và mức trần', 'Sections and ceilings', {
    rowsMax: 3,
  })
  readonly sections: readonly RuleBookSectionShown[];

  @Shown(
    () => [RuleBookDeadlineShown],
    'Các thời hạn trong năm được hỏi',
    'Deadlines of the year asked for',
  )
  readonly deadlines: readonly RuleBookDeadlineShown[];

  @Shown(() => SupersedingShown, 'Bị thay thế bởi', 'What took its place', nullable)
  readonly superseded: SupersedingShown | null;

  @Shown(
    () => String,
    'Toàn bộ bộ quy tắc (JSON chuẩn tắc; điểm tính bằng phần trăm điểm)',
    'The whole book as canonical JSON; points in hundredths',
  )
  readonly document: string;
}

@ArgsType()
class RuleBookArguments extends AsOfArguments {
  @Id(['Mã bộ quy tắc', 'Id of the rule book'])
  readonly id: string;

  @Year(
    ['Thời hạn của năm nào; trống: năm đầu áp dụng', 'Deadlines of which year; null: its first'],
    {
      optional: true,
    },
  )
  readonly year: number | null = null;
}

@Resolver(() => RuleBookShown)
export class RuleBooksResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => RuleBookShown, {
    nullable: true,
    description: inBoth(
      'Một bộ quy tắc: văn bản làm căn cứ, mức trần, thời hạn, bộ quy tắc thay thế; trống nếu chưa ban hành',
      'A rule book: its instruments, ceilings, deadlines, what took its place; null where it was not published',
    ),
  })
  ruleBook(@Args() { id, year, asOf }: RuleBookArguments): RuleBookShown | null {
    const { views } = this.ledger;
    const point = pointAsked(views, asOf);
    const publication = views.state(ruleBookStream(id), ruleBookFold, point);
    return ruleBookShown(views, publication, { id, year, point });
  }
}

function ruleBookShown(
  views: Questions,
  { published, superseded }: RuleBookPublication,
  {
    id,
    year,
    point,
  }: { readonly id: string; readonly year: number | null; readonly point: number | null },
): RuleBookShown | null {
  if (!published) return null;
  const { book, contentHash, revision } = published;
  const { title, titleEn, illustrative, years, instruments, sections } = book;
  return {
    ...heldAt(views, point ?? views.resolveAsOf(null)),
    ruleBook: id,
    event: addressOf(ruleBookStream(id), revision),
    contentHash,
    title,
    titleEn,
    illustrative,
    yearsFrom: years.from,
    yearsUntil: years.until,
    instruments,
    sections,
    deadlines: book.deadlines.map((each) => deadlineShown(book, each, year ?? years.from)),
    superseded: superseded && {
      ...superseded,
      by: addressOf(superseded.by.stream, superseded.by.revision),
    },
    document: canonicalText(book),
  };
}

function deadlineShown(book: RuleBook, deadline: Deadline, year: number): RuleBookDeadlineShown {
  return {
    ...ruleIn(book, deadline, year),
    deadline: deadline.id,
    tooLateFrom: tooLateFrom(deadline, year),
    daysAfterMeeting: deadline.kind === 'afterAct' ? deadline.days : null,
  };
}
