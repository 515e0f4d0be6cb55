// Shapes: what a document of rules must look like, declared once and tied to its type, so that arbitrary JSON can be judged.
import { isCivilDate } from './civil-date.ts';

export interface Sentences {
  readonly vi: string;
  readonly en: string;
}

/** What is wrong with the form of a document. Codes are API and permanent. */
export const shapeFaultSentences = {
  NOT_AN_OBJECT: {
    vi: 'Chỗ này phải là một nhóm các mục có tên.',
    en: 'An object is expected here.',
  },
  KEY_MISSING: {
    vi: 'Thiếu mục này.',
    en: 'This key is missing.',
  },
  KEY_UNKNOWN: {
    vi: 'Mẫu không có mục này; hãy bỏ đi hoặc sửa lại tên.',
    en: 'The form has no such key; leave it out or mend its name.',
  },
  NOT_A_TEXT: {
    vi: 'Chỗ này phải là chữ.',
    en: 'A text is expected here.',
  },
  TEXT_EMPTY: {
    vi: 'Chưa ghi nội dung.',
    en: 'The text is empty.',
  },
  TEXT_TOO_LONG: {
    vi: 'Nội dung dài quá giới hạn cho phép.',
    en: 'The text is longer than the form allows.',
  },
  TEXT_INVALID: {
    vi: 'Nội dung có ký tự không hợp lệ (ký tự điều khiển, hoặc chữ có dấu chưa theo chuẩn Unicode NFC).',
    en: 'The text has control characters, or is not in Unicode NFC.',
  },
  ID_INVALID: {
    vi: 'Mã chỉ gồm chữ, số, dấu chấm, gạch nối, gạch dưới; tối đa 64 ký tự.',
    en: 'An id has letters, digits, dots, hyphens and underscores only, at most 64.',
  },
  NOT_A_LIST: {
    vi: 'Chỗ này phải là một danh sách.',
    en: 'A list is expected here.',
  },
  LIST_EMPTY: {
    vi: 'Danh sách phải có ít nhất một dòng.',
    en: 'The list needs at least one entry.',
  },
  LIST_TOO_LONG: {
    vi: 'Danh sách dài quá giới hạn cho phép.',
    en: 'The list is longer than the form allows.',
  },
  NOT_YES_OR_NO: {
    vi: 'Chỗ này phải là có hoặc không (true, false).',
    en: 'True or false is expected here.',
  },
  NUMBER_INVALID: {
    vi: 'Chỗ này phải là số nguyên trong khoảng cho phép.',
    en: 'A whole number within the allowed range is expected here.',
  },
  POINTS_INVALID: {
    vi: 'Điểm phải là số nguyên phần trăm của điểm, từ 0 đến 10000 (100 điểm).',
    en: 'Points are whole hundredths from 0 to 10000 (100 points).',
  },
  VALUE_UNKNOWN: {
    vi: 'Giá trị này không thuộc các giá trị cho phép.',
    en: 'This is none of the allowed values.',
  },
  DATE_INVALID: {
    vi: 'Ngày phải có thật và ghi theo dạng năm-tháng-ngày, ví dụ 2021-10-13.',
    en: 'A day that exists is expected, written as 2021-10-13.',
  },
  MONTH_DAY_INVALID: {
    vi: 'Ngày hằng năm phải có trong mọi năm và ghi theo dạng tháng-ngày, ví dụ 03-15.',
    en: 'A day that every year has is expected, written as 03-15.',
  },
  TOO_LARGE: {
    vi: 'Toàn văn vượt quá 48 KiB.',
    en: 'The whole document is larger than 48 KiB.',
  },
} as const satisfies Record<string, Sentences>;

export type ShapeFaultCode = keyof typeof shapeFaultSentences;

export interface Fault<Code extends string = ShapeFaultCode> {
  readonly code: Code;
  /** Path from the document, such as ".sections[0].ceiling"; empty for the document itself. */
  readonly path: string;
}

/** Details of a refusal that names a fault: its code, and its sentence in either language. */
export function explained<Code extends string>(
  { code }: Fault<Code>,
  sentences: Readonly<Record<Code, Sentences>>,
): { readonly fault: Code; readonly faultVi: string; readonly faultEn: string } {
  return { fault: code, faultVi: sentences[code].vi, faultEn: sentences[code].en };
}

type Say<Code extends string> = (code: Code, path: string) => void;

/**
 * Judges a value at a path. `of` never exists: it ties the shape to exactly one type, so that a shape that
 * forgets a key or a value of a union does not compile.
 */
export interface Shape<T, Code extends string = ShapeFaultCode> {
  (value: unknown, path: string, say: Say<Code>): void;
  readonly of?: (value: T) => T;
}

/** An event may have 60 KiB; what stands around a document in its event fits into the rest. */
const documentBytesMax = 48 * 1024;

/** A document of nothing but mistakes must not answer with a list longer than itself. */
const faultsMax = 100;

/** A value that fits its shape, or the faults of one that does not, in reading order, at most 100. */
export type Judged<T, Code extends string> =
  | { readonly value: T; readonly faults: readonly [] }
  | { readonly value: null; readonly faults: readonly Fault<Code>[] };

/** Judges a whole document of arbitrary JSON: its shape first, and its size only where every part has a bound. */
export function judge<T, Code extends string>(
  shape: Shape<T, Code>,
  value: unknown,
): Judged<T, Code | ShapeFaultCode> {
  const faults: Fault<Code | ShapeFaultCode>[] = [];
  shape(value, '', (code, path) => {
    if (faults.length < faultsMax) faults.push({ code, path });
  });
  if (faults.length === 0) {
    const bytes = new TextEncoder().encode(JSON.stringify(value)).length;
    if (bytes <= documentBytesMax) return { value: value as T, faults: [] };
    faults.push({ code: 'TOO_LARGE', path: '' });
  }
  return { value: null, faults };
}

// What a value may be

/** Text of `min` to `max` characters, spelled as canonical JSON demands: well-formed, NFC, no control characters. */
export function text(max: number, min: 0 | 1 = 1): Shape<string> {
  return (value, path, say) => {
    if (typeof value !== 'string') return say('NOT_A_TEXT', path);
    if (value.length > max) return say('TEXT_TOO_LONG', path);
    if (!value.isWellFormed() || value.normalize('NFC') !== value || /\p{Cc}/u.test(value)) {
      return say('TEXT_INVALID', path);
    }
    if (min === 1 && value.trim() === '') say('TEXT_EMPTY', path);
  };
}

export function id(max = 64): Shape<string> {
  return (value, path, say) => {
    if (typeof value !== 'string') return say('NOT_A_TEXT', path);
    const right = value.length <= max && /^[\p{L}\p{N}][\p{L}\p{N}.\-_]*$/u.test(value);
    if (!right || value.normalize('NFC') !== value) say('ID_INVALID', path);
  };
}

export const yesOrNo: Shape<boolean> = (value, path, say) => {
  if (typeof value !== 'boolean') say('NOT_YES_OR_NO', path);
};

export function whole(min: number, max: number): Shape<number> {
  return (value, path, say) => {
    if (!isWhole(value, min, max)) say('NUMBER_INVALID', path);
  };
}

/** Hundredths of a point, 0 to 100 points. */
export const points: Shape<number> = (value, path, say) => {
  if (!isWhole(value, 0, 10_000)) say('POINTS_INVALID', path);
};

/** Minus zero is refused: canonical JSON writes it as 0, so that it would not come back as it went. */
function isWhole(value: unknown, min: number, max: number): boolean {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || Object.is(value, -0))
    return false;
  return value >= min && value <= max;
}

export const civilDate: Shape<string> = (value, path, say) => {
  if (typeof value !== 'string' || !isCivilDate(value)) say('DATE_INVALID', path);
};

/** 2021 has no 29 February: a yearly day must exist in every year. */
export const monthDay: Shape<string> = (value, path, say) => {
  if (typeof value !== 'string' || !isCivilDate(`2021-${value}`)) say('MONTH_DAY_INVALID', path);
};

export function oneOf<const Value extends string | number>(
  ...values: readonly Value[]
): Shape<Value> {
  return (value, path, say) => {
    if (!values.some((each) => each === value)) say('VALUE_UNKNOWN', path);
  };
}

export function orNull<T, Code extends string>(shape: Shape<T, Code>): Shape<T | null, Code> {
  return (value, path, say) => {
    if (value !== null) shape(value, path, say);
  };
}

// What holds values

/** A list too long is not read: the bound is what keeps judging cheap. */
export function list<T, Code extends string>(
  entry: Shape<T, Code>,
  max: number,
  min: 0 | 1 = 0,
): Shape<readonly T[], Code | ShapeFaultCode> {
  return (value, path, say) => {
    if (!Array.isArray(value)) return say('NOT_A_LIST', path);
    if (value.length > max) return say('LIST_TOO_LONG', path);
    if (value.length < min) return say('LIST_EMPTY', path);
    for (let place = 0; place < value.length; place += 1) {
      entry(value[place], `${path}[${place}]`, say);
    }
  };
}

/** Exactly these keys: a misspelled key would otherwise be a rule that silently does not hold. */
export function record<T extends object, Code extends string = ShapeFaultCode>(fields: {
  readonly [Key in keyof T]-?: Shape<T[Key], Code>;
}): Shape<T, Code | ShapeFaultCode> {
  const shapes = Object.entries(fields) as [string, Shape<unknown, Code>][];
  return (value, path, say) => {
    if (!isRecord(value)) return say('NOT_AN_OBJECT', path);
    for (const [key, shape] of shapes) {
      if (Object.hasOwn(value, key)) shape(value[key], `${path}.${key}`, say);
      else say('KEY_MISSING', `${path}.${key}`);
    }
    for (const key of Reflect.ownKeys(value)) {
      if (!Object.hasOwn(fields, key)) say('KEY_UNKNOWN', `${path}.${printable(key)}`);
    }
  };
}

/** One of several records, told apart by the key `tag`. */
export function variants<
  T extends object,
  Tag extends keyof T & string,
  Code extends string = ShapeFaultCode,
>(
  tag: Tag,
  shapes: {
    readonly [Value in T[Tag] & string]: Shape<Extract<T, Readonly<Record<Tag, Value>>>, Code>;
  },
): Shape<T, Code | ShapeFaultCode> {
  const known = shapes as Readonly<Record<string, Shape<unknown, Code>>>;
  return (value, path, say) => {
    if (!isRecord(value)) return say('NOT_AN_OBJECT', path);
    if (!Object.hasOwn(value, tag)) return say('KEY_MISSING', `${path}.${tag}`);
    const kind = value[tag];
    const shape = typeof kind === 'string' && Object.hasOwn(known, kind) ? known[kind] : undefined;
    if (shape) shape(value, path, say);
    else say('VALUE_UNKNOWN', `${path}.${tag}`);
  };
}

/** The same shape, whose faults at the value itself (not inside it) are called what the auditor calls them. */
export function called<T, Inner extends string, Outer extends string>(
  names: Readonly<Partial<Record<NoInfer<Inner>, Outer>>>,
  shape: Shape<T, Inner>,
): Shape<T, Inner | Outer> {
  return (value, path, say) => {
    shape(value, path, (code, at) => say((at === path ? names[code] : undefined) ?? code, at));
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key of arbitrary JSON may hold anything; a path is shown to people. */
function printable(key: string | symbol): string {
  return String(key)
    .slice(0, 40)
    .replace(/[^\w-]/g, '?');
}
