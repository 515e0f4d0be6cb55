// The scalars of the schema: exact text on the wire, the domain's plain values inside; what is wrong is refused, never rounded.
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isCivilDate, type CivilDate, type Instant } from '../../../libs/domain/civil-date.ts';
import { parseDong, type Dong } from '../../../libs/domain/money.ts';
import { formatPoints, parsePoints, type Points } from '../../../libs/domain/points.ts';
import { parseQuantity, type Quantity } from '../../../libs/domain/quantity.ts';
import { EdgeRefusal } from '../refusal.ts';

interface Form<Value> {
  readonly name: string;
  readonly description: string;
  /** null: the text is not of this form. */
  readonly read: (text: string) => Value | null;
  readonly write: (value: Value) => string;
  readonly vi: string;
  readonly en: string;
}

function scalar<Value>(form: Form<Value>): GraphQLScalarType<Value, string> {
  const read = (value: unknown): Value => {
    const parsed = typeof value === 'string' ? form.read(value) : null;
    if (parsed === null) throw new EdgeRefusal('INPUT_INVALID', { vi: form.vi, en: form.en });
    return parsed;
  };
  return new GraphQLScalarType<Value, string>({
    name: form.name,
    description: form.description,
    // What the server itself made is of the right type; the schema's types hold it to that.
    serialize: (value) => form.write(value as Value),
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : null),
  });
}

/** Integer hundredths inside; "1.50" on the wire. */
export const PointsScalar = scalar<Points>({
  name: 'Points',
  description:
    'Điểm, viết thập phân với tối đa hai chữ số sau dấu chấm; trả về luôn đủ hai chữ số: "1.50", "-0.50".\nPoints as a decimal string of at most two decimals; answers always have two.',
  read: parsePoints,
  write: formatPoints,
  vi: 'Điểm phải viết trong dấu nháy, tối đa hai chữ số sau dấu chấm, ví dụ "1.50".',
  en: 'Points are a string with at most two decimals, as in "1.50".',
});

export const QuantityScalar = scalar<Quantity>({
  name: 'Quantity',
  description:
    'Số liệu đo được, viết thập phân: tối đa 15 chữ số phần nguyên và 6 chữ số sau dấu chấm.\nA measured value as a decimal string: at most 15 integer digits and 6 decimals.',
  read: parseQuantity,
  write: String,
  vi: 'Số liệu phải viết trong dấu nháy, tối đa 15 chữ số phần nguyên và 6 chữ số sau dấu chấm, ví dụ "12.5".',
  en: 'A quantity is a string of at most 15 integer digits and 6 decimals, as in "12.5".',
});

export const DongScalar = scalar<Dong>({
  name: 'Dong',
  description:
    'Số tiền bằng đồng, số nguyên viết trong dấu nháy, không có dấu phân cách.\nAn amount in whole đồng, as a string of digits without separators.',
  read: parseDong,
  write: String,
  vi: 'Số tiền phải là số nguyên đồng viết trong dấu nháy, không có dấu phân cách, ví dụ "12500000".',
  en: 'An amount is a string of whole đồng without separators, as in "12500000".',
});

export const CivilDateScalar = scalar<CivilDate>({
  name: 'CivilDate',
  description:
    'Ngày dương lịch theo giờ Việt Nam, dạng YYYY-MM-DD.\nA civil day of Asia/Ho_Chi_Minh, YYYY-MM-DD.',
  read: (text) => (isCivilDate(text) ? text : null),
  write: String,
  vi: 'Ngày phải có thật và viết dạng YYYY-MM-DD, ví dụ "2021-12-15".',
  en: 'A date must exist and be written YYYY-MM-DD, as in "2021-12-15".',
});

export const InstantScalar = scalar<Instant>({
  name: 'Instant',
  description:
    'Thời điểm theo RFC 3339, có Z hoặc độ lệch múi giờ; trả về theo UTC, đến mili giây.\nAn instant of RFC 3339 with Z or an offset; answered in UTC with milliseconds.',
  read: parseInstant,
  write: String,
  vi: 'Thời điểm phải theo RFC 3339 và có múi giờ, ví dụ "2021-12-14T23:59:59+07:00".',
  en: 'An instant follows RFC 3339 with its zone, as in "2021-12-14T23:59:59+07:00".',
});

/** UTC with milliseconds; null for a time without a zone, a day that does not exist or anything finer than a millisecond. */
export function parseInstant(text: string): Instant | null {
  const match =
    /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/.exec(
      text,
    );
  return match && isCivilDate(match[1]!) ? new Date(text).toISOString() : null;
}
