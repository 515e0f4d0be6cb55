// The edge of saved reconstructions: each is asked again whenever it is looked at, and its answer held against the saved hash.
import { Args, ArgsType, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { answerOf } from '../../libs/domain/reconstruction/answer.ts';
import { changed, type Changed } from '../../libs/domain/reconstruction/changed.ts';
import { isHypothetical, type Question } from '../../libs/domain/reconstruction/question.ts';
import {
  reconstructionStream,
  type Reconstruction,
} from '../../libs/domain/reconstruction/reconstruction.ts';
import { DomainError } from '../../libs/domain/refusal.ts';
import { canonicalText } from '../../libs/ledger/canonical.ts';
import type { Questions } from '../../libs/views/views.ts';
import {
  reconstructionKey,
  reconstructions,
  reconstructionsScope,
  type ReconstructionRow,
} from '../../projections/reconstructions.ts';
import { reconstructionFold } from '../../projections/stream-folds.ts';
import {
  AsOfArguments,
  heldAt,
  HeldAt,
  heldConnectionOf,
  First,
  PagedAsOfArguments,
  pointAsked,
} from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { enumeration } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id } from './graphql/input-fields.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { digestOf } from './known-at.ts';
import { ledgerOn } from './ledger-then.ts';
import { OpenLedger } from './open-ledger.ts';
import { questionEnum } from './question.input.ts';
import { addressOf, SentenceShown } from './recorded-facts.ts';
import { rowPage } from './row-pages.ts';
import { eventAt, ToldEvent, toldEvent } from './told-event.shown.ts';

const nullable = { nullable: true } as const;

const changedEnum = enumeration<Changed>(
  'ReconstructionChange',
  ['Điều gì trong cách tính đã khác', 'What of the computation has changed'],
  {
    scoring: ['Cách chấm điểm', 'Scoring'],
    history: ['Cách so sánh, giải thích, giả định', 'Comparing, explaining, supposing'],
    answerForm: ['Dạng của câu trả lời', 'The form of answers'],
    ruleBooks: ['Bộ quy tắc đã đọc', 'The rule books that were read'],
  },
);

@ObjectType({
  description: inBoth('Một bộ quy tắc đã đọc để trả lời', 'A rule book read for the answer'),
})
class RuleBookReadShown {
  @Shown(() => ID, 'Sự kiện ban hành', 'Its publication')
  readonly event: string;

  @Shown(() => String, 'Mã băm nội dung', 'Hash of its content')
  readonly contentHash: string;
}

@ObjectType('Reconstruction', {
  description: inBoth(
    'Bản dựng lại đã lưu: câu hỏi, mã băm câu trả lời khi lưu, và câu trả lời tính lại ngay bây giờ',
    'A saved reconstruction: its question, the hash of its answer then, and the answer computed anew just now',
  ),
})
class ReconstructionShown extends HeldAt {
  @Shown(() => ID, 'Mã bản dựng lại', 'Its id')
  readonly reconstruction: string;

  @Shown(() => String, 'Tên', 'Its title')
  readonly title: string;

  @Shown(() => ToldEvent, 'Ai lưu, khi nào', 'Who saved it, and when')
  readonly saved: ToldEvent;

  @Shown(() => questionEnum, 'Hỏi điều gì', 'What is asked')
  readonly what: Question['what'];

  @Shown(() => ID, 'Chuỗi được hỏi', 'The stream asked about')
  readonly stream: string;

  @Shown(
    () => String,
    'Câu hỏi, dạng chuẩn tắc (RFC 8785)',
    'The question in canonical form (RFC 8785)',
  )
  readonly question: string;

  @Shown(() => String, 'Mã băm của câu hỏi', 'Hash of the question')
  readonly questionHash: string;

  @Shown(
    () => ToldEvent,
    'Những gì đã biết: đến hết sự kiện này',
    'What is known: up to this event',
  )
  readonly at: ToldEvent;

  @Shown(() => CivilDateScalar, 'Những gì có hiệu lực vào ngày', 'In effect on this day', nullable)
  readonly inEffectOn: CivilDate | null;

  @Shown(() => ID, 'Vụ việc liên quan', 'The case that it was made for', nullable)
  readonly complaint: string | null;

  @Shown(
    () => Boolean,
    'Đúng: câu trả lời là GIẢ ĐỊNH, không phải kết quả của đơn vị nào',
    'True: the answer is HYPOTHETICAL, and no result of any unit',
  )
  readonly hypothetical: boolean;

  @Shown(() => String, 'Mã băm câu trả lời khi lưu', 'Hash of the answer when it was saved')
  readonly savedHash: string;

  @Shown(() => Int, 'Phiên bản dạng trả lời khi lưu', 'Version of the form of answers then')
  readonly answerForm: number;

  @Shown(() => String, 'Phiên bản chấm điểm khi lưu', 'Version of scoring then')
  readonly scoring: string;

  @Shown(
    () => String,
    'Phiên bản tra cứu lịch sử khi lưu',
    'Version of the questions of history then',
  )
  readonly history: string;

  @Shown(() => [RuleBookReadShown], 'Các bộ quy tắc đã đọc', 'Rule books that were read', {
    rowsMax: 5,
  })
  readonly ruleBooks: readonly RuleBookReadShown[];

  @Shown(
    () => String,
    'Câu trả lời tính lại bây giờ, dạng chuẩn tắc (RFC 8785)',
    'The answer computed anew, in canonical form (RFC 8785)',
  )
  readonly answer: string;

  @Shown(() => String, 'Mã băm SHA-256 của câu trả lời đó', 'SHA-256 of that answer')
  readonly answerHash: string;

  @Shown(() => Boolean, 'Giống hệt câu trả lời khi lưu', 'The same bytes as when it was saved')
  readonly same: boolean;

  @Shown(
    () => [changedEnum],
    'Khi không giống: điều gì trong cách tính đã khác',
    'Where it is not the same: what of the computation has changed',
    { rowsMax: 4 },
  )
  readonly differs: readonly Changed[];

  @Shown(
    () => Boolean,
    'CẢNH BÁO: câu trả lời khác mà cách tính không đổi; dữ liệu hoặc chương trình có thể đã bị can thiệp',
    'ALARM: another answer though nothing of the computation changed; data or program may have been tampered with',
  )
  readonly alarm: boolean;

  @Shown(() => SentenceShown, 'Kết luận, bằng lời', 'All that in words')
  readonly finding: SentenceShown;
}

@ObjectType({ description: inBoth('Các bản dựng lại đã lưu', 'Saved reconstructions') })
class ReconstructionConnection extends heldConnectionOf('Reconstruction', ReconstructionShown) {}

@ArgsType()
class ReconstructionArguments extends AsOfArguments {
  @Id(['Mã bản dựng lại', 'Id of the reconstruction'])
  readonly id: string;
}

/** Each is asked again. */
const reconstructionsMax = 10;

@ArgsType()
class ReconstructionsArguments extends PagedAsOfArguments {
  @First(reconstructionsMax)
  override readonly first: number;

  @Field(() => ID, {
    nullable: true,
    description: inBoth(
      'Của vụ việc này; trống: không gắn với vụ việc nào',
      'Of this case; null: made for none',
    ),
  })
  @IsOptional()
  @MaxLength(64)
  readonly complaint: string | null = null;
}

@Resolver()
export class ReconstructionResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => ReconstructionShown, {
    nullable: true,
    description: inBoth(
      'Một bản dựng lại đã lưu, hỏi lại và đối chiếu với mã băm khi lưu; trống nếu chưa lưu',
      'A saved reconstruction, asked again and held against its saved hash; null: not saved by then',
    ),
  })
  reconstruction(@Args() { id, asOf }: ReconstructionArguments): ReconstructionShown | null {
    const { views } = this.ledger;
    return shown(views, id, pointAsked(views, asOf) ?? views.resolveAsOf(null));
  }

  @Query(() => ReconstructionConnection, {
    description: inBoth(
      'Các bản dựng lại đã lưu của một vụ việc, mỗi bản hỏi lại một lần',
      'The reconstructions saved for a case, each asked again',
    ),
  })
  reconstructions(@Args() asked: ReconstructionsArguments): ReconstructionConnection {
    const { views } = this.ledger;
    const point = pointAsked(views, asked.asOf);
    const list = {
      view: reconstructions.name,
      scope: reconstructionsScope(asked.complaint),
      key: reconstructionKey,
    };
    const page = rowPage<ReconstructionRow>(views, list, asked, point);
    const edges = page.edges.flatMap(({ cursor, node }) => {
      const one = shown(views, node.reconstruction, page.index);
      return one ? [{ cursor, node: one }] : [];
    });
    return { ...page, edges };
  }
}

type Saved = NonNullable<Reconstruction['saved']>;

function shown(views: Questions, id: string, asOf: number): ReconstructionShown | null {
  const stream = reconstructionStream(id);
  const { saved } = views.state(stream, reconstructionFold, asOf);
  const event = eventAt(views, { stream, revision: 0 }, asOf);
  const at = saved && eventAt(views, saved.at, asOf);
  if (!saved || !event || !at) return null;
  const { reconstruction, title, question, questionHash, inEffectOn, complaint } = saved;
  return {
    ...heldAt(views, asOf),
    reconstruction,
    title,
    saved: toldEvent(event),
    what: question.what,
    stream: question.stream,
    question: canonicalText(question),
    questionHash,
    at: toldEvent(at),
    inEffectOn,
    complaint,
    hypothetical: isHypothetical(question),
    savedHash: saved.answerHash,
    answerForm: saved.answerForm,
    ...saved.versions,
    ruleBooks: saved.ruleBooks.map(({ ruleBook, contentHash }) => ({
      event: addressOf(ruleBook.stream, ruleBook.revision),
      contentHash,
    })),
    ...askedAgain(views, saved),
  };
}

type AskedAgain = Pick<
  ReconstructionShown,
  'answer' | 'answerHash' | 'same' | 'differs' | 'alarm' | 'finding'
>;

function askedAgain(views: Questions, saved: Saved): AskedAgain {
  const { content, ruleBooks } = answerNow(views, saved);
  const hash = digestOf(content);
  const { same, differs, alarm, finding } = changed(saved, { hash, ruleBooks });
  return { answer: canonicalText(content), answerHash: hash, same, differs, alarm, finding };
}

/** What was answered once may be refused by a later version of a decision: then that is the answer, as in case files. */
function answerNow(views: Questions, saved: Saved): Pick<Saved, 'ruleBooks'> & { content: object } {
  try {
    return answerOf(saved, ledgerOn(views));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, field } = error;
    return { content: { refused: code, field }, ruleBooks: saved.ruleBooks };
  }
}
