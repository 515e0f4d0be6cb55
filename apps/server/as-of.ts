// The point of the ledger that a query asks about, and what every answer says of the point that it holds at.
import { applyDecorators, type Type } from '@nestjs/common';
import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { civilDateOf, type CivilDate, type Instant } from '../../libs/domain/civil-date.ts';
import { ledgerStream } from '../../libs/domain/ledger.ts';
import { unitYearStream, type OfUnitYear } from '../../libs/domain/unit-year/season.ts';
import type { Questions } from '../../libs/views/views.ts';
import { simulatedTimesFold, unitYearFold } from '../../projections/stream-folds.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Id, Part, Spelled, Year } from './graphql/input-fields.ts';
import { connectionOf, PageArguments, readCursor, type Connection } from './graphql/page.ts';
import { InstantScalar } from './graphql/scalars.ts';
import { page as defaultPage } from './limits.ts';
import { EdgeRefusal } from './refusal.ts';

@InputType('OfUnitYear', {
  description: inBoth('Năm thi đua của một đơn vị', 'A unit-year'),
})
class OfUnitYearInput implements OfUnitYear {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;
}

@InputType('AsOf', {
  description: inBoth(
    'Xem sổ cái tại một mốc: theo chỉ số sự kiện, thời điểm ghi nhận, một sự kiện hoặc phê duyệt kết quả của đơn vị; chỉ nêu một',
    'A point of the ledger: by its index, its time, an event, or the approval of a result; one of them',
  ),
})
export class AsOfInput {
  @Field(() => Int, {
    nullable: true,
    description: inBoth(
      'Chỉ số của sự kiện cuối cùng được tính (sự kiện đầu tiên là 0)',
      'Ledger index of the last event that counts (the first event is 0)',
    ),
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  readonly index: number | null = null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: inBoth(
      'Tính đến thời điểm này, theo giờ ghi nhận của sổ cái',
      'Up to this time, by the time of recording',
    ),
  })
  readonly time: Instant | null = null;

  @Spelled(
    [
      'Tính đến hết sự kiện này, ví dụ unitYear-2021-x@7',
      'Up to this event, it included, as in unitYear-2021-x@7',
    ],
    /^[^@\s]{1,200}@\d{1,9}$/,
    ['phải có dạng chuỗi@số thứ tự', 'must be spelled stream@revision'],
    { optional: true },
  )
  readonly event: string | null = null;

  @Part(
    () => OfUnitYearInput,
    [
      'Tính đến hết lần phê duyệt gần nhất kết quả của đơn vị trong năm',
      'Up to the newest approval of this unit-year, it included',
    ],
    { optional: true },
  )
  readonly approvalOf: OfUnitYearInput | null = null;
}

const asOfWords = ['Tại mốc nào; để trống là hiện tại', 'At which point; null: now'] as const;

@ArgsType()
export abstract class AsOfArguments {
  @Part(() => AsOfInput, asOfWords, { optional: true })
  readonly asOf: AsOfInput | null = null;
}

export const inEffectWords = [
  'Chỉ tính những gì có hiệu lực vào ngày này (văn bản theo ngày văn bản, đăng ký và báo cáo theo ngày nhận, kết quả theo ngày hết kỳ); trống: mọi nội dung đã biết tại mốc',
  'Only what is in effect on this day, of what is known at the point (documents by their date, registrations and reports by receipt, results by the end of their period); null: all that is known',
] as const;

/** Both questions of history, never mixed: as known at a point, and of that as in effect on a day. */
@ArgsType()
export abstract class HistoryArguments extends AsOfArguments {
  @Day(inEffectWords, { optional: true })
  readonly inEffectOn: CivilDate | null = null;
}

const indexWords = [
  'Câu trả lời đúng đến sự kiện có chỉ số này; -1 khi chưa có sự kiện nào',
  'The ledger index that the answer holds at; -1 before the first event',
] as const;
const timeWords = ['Giờ của sổ cái tại chỉ số đó', 'Ledger time at that index'] as const;
const simulatedWords = [
  'Đúng nếu đến mốc đó sổ cái có thời gian ghi nhận do đồng hồ giả lập đặt (dữ liệu minh hoạ)',
  'True where times up to that index were given by a simulated clock (a demonstration)',
] as const;

/** Said of whatever shows points or the rules that they rest on. */
export const illustrativeWords = [
  'Dựa trên mẫu minh hoạ: bảng chấm điểm hoặc bộ quy tắc (cả bộ hay mức trần của một mục) là mẫu minh hoạ',
  'Rests on a sample (mẫu minh hoạ): the scorecard, the rule book or the ceiling of one of its sections is illustrative',
] as const;

/** What an answer says of the point that it holds at. */
@ObjectType({ isAbstract: true })
export abstract class HeldAt {
  @Shown(() => Int, ...indexWords)
  readonly index: number;

  @Shown(() => InstantScalar, ...timeWords, { nullable: true })
  readonly time: Instant | null;

  @Shown(() => Boolean, ...simulatedWords)
  readonly simulatedClock: boolean;
}

/** The class of a connection that says which point it holds at. */
export function heldConnectionOf<Node extends object>(
  name: string,
  node: Type<Node>,
): abstract new () => Connection<Node> & HeldAt {
  @ObjectType({ isAbstract: true })
  abstract class HeldConnection extends connectionOf(name, node) implements HeldAt {
    @Shown(() => Int, ...indexWords)
    readonly index: number;

    @Shown(() => InstantScalar, ...timeWords, { nullable: true })
    readonly time: Instant | null;

    @Shown(() => Boolean, ...simulatedWords)
    readonly simulatedClock: boolean;
  }
  return HeldConnection;
}

@ArgsType()
export abstract class PagedAsOfArguments extends PageArguments {
  @Part(() => AsOfInput, asOfWords, { optional: true })
  readonly asOf: AsOfInput | null = null;
}

/** The size of a page that is smaller than pages usually may be. */
export function First(max: number): PropertyDecorator {
  const description = inBoth(`Số dòng của trang, từ 1 đến ${max}`, `Rows of the page, 1 to ${max}`);
  return applyDecorators(
    Field(() => Int, { defaultValue: Math.min(max, defaultPage.default), description }),
    IsInt(),
    Min(1),
    Max(max),
  );
}

/** The ledger index asked for; null: now. @throws EdgeRefusal INPUT_INVALID */
export function pointAsked(views: Questions, asOf: AsOfInput | null): number | null {
  if (asOf === null) return null;
  const { index, time, event, approvalOf } = asOf;
  const named = [index, time, event, approvalOf].filter((each) => each !== null);
  if (named.length !== 1) {
    throw new EdgeRefusal('INPUT_INVALID', {
      field: 'asOf',
      vi: 'asOf phải nêu đúng một trong các mốc index, time, event, approvalOf.',
      en: 'asOf names one of index, time, event, approvalOf, and only one.',
    });
  }
  if (event !== null) return indexOfEvent(views, event);
  if (approvalOf !== null) return indexOfApproval(views, approvalOf);
  return index === null ? views.resolveAsOf({ time: time ?? '' }) : views.resolveAsOf({ index });
}

/** @throws EdgeRefusal INPUT_INVALID where the ledger has no such event */
function indexOfEvent(views: Questions, address: string): number {
  const at = address.lastIndexOf('@');
  const index = views.indexOf(address.slice(0, at), Number(address.slice(at + 1)));
  if (index >= 0) return index;
  throw new EdgeRefusal('INPUT_INVALID', {
    field: 'asOf.event',
    vi: `Sổ cái không có sự kiện ${address}.`,
    en: `The ledger has no event ${address}.`,
  });
}

/** @throws EdgeRefusal INPUT_INVALID where the result was never approved */
function indexOfApproval(views: Questions, of: OfUnitYear): number {
  const { counted, indexes } = views.state(unitYearStream(of), unitYearFold, null);
  const approval = counted.history.findLast(({ type }) => type === 'UnitYearApproved');
  const index = approval && indexes[approval.revision];
  if (index !== undefined) return index;
  throw new EdgeRefusal('INPUT_INVALID', {
    field: 'asOf.approvalOf',
    vi: `Kết quả năm ${of.year} của đơn vị ${of.unit} chưa được phê duyệt lần nào.`,
    en: `The result of ${of.year} of unit ${of.unit} was never approved.`,
  });
}

/** The day on which what has a period is read: of the time asked for, of the event asked for, else today. */
export function dayAsked(views: Questions, asOf: AsOfInput | null): CivilDate {
  const point = pointAsked(views, asOf);
  if (asOf?.time) return civilDateOf(asOf.time);
  return civilDateOf(point === null || point < 0 ? new Date().toISOString() : views.timeOf(point));
}

export function heldAt(views: Questions, index: number): HeldAt {
  if (index < 0) return { index, time: null, simulatedClock: false };
  // From the state as it is now, which is at hand: once such times began they are in whatever is asked for later.
  const { from } = views.state(ledgerStream, simulatedTimesFold, null);
  return { index, time: views.timeOf(index), simulatedClock: from !== null && index >= from };
}

/** Tells of single events whether a simulated clock gave their times. */
export function simulatedAt(views: Questions): (index: number) => boolean {
  const { from, until } = views.state(ledgerStream, simulatedTimesFold, null);
  return (index) => from !== null && index >= from && (until === null || index < until);
}

/** The place that a page starts after, in a list that is sought by a whole number; -1 for the first page. @throws EdgeRefusal PAGE_INVALID */
export function placeAfter(asked: PageArguments): number {
  const key = readCursor(asked, 1);
  if (key === null) return -1;
  const [place] = key;
  if (typeof place === 'number' && Number.isSafeInteger(place) && place >= 0) return place;
  throw new EdgeRefusal('PAGE_INVALID', { field: 'after' });
}
