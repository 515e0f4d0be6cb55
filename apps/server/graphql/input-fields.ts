// The fields that inputs are made of: each decorator declares the GraphQL field, its words in both languages and its bounds.
// What GraphQL's own types hold already (enums, booleans, real dates, the spelling of points) is not checked again.
import { applyDecorators } from '@nestjs/common';
import { Field, ID, Int, type ReturnTypeFunc } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateBy, ValidateNested } from 'class-validator';
import { inBoth } from './in-both.ts';
import { JsonScalar } from './json.ts';
import {
  CivilDateScalar,
  DongScalar,
  InstantScalar,
  PointsScalar,
  QuantityScalar,
} from './scalars.ts';

/** A field that may be left out. Its property is initialised with null, so that nothing is ever undefined. */
interface Leavable {
  readonly optional?: true;
}

interface Bounded {
  readonly vi: string;
  readonly en: string;
  readonly holds: (value: unknown) => boolean;
}

interface Declared extends Leavable {
  readonly type: ReturnTypeFunc;
  readonly words: Words;
  readonly bound?: Bounded;
  /** Most entries; null: not a list. */
  readonly itemsMax?: number;
}

type Words = readonly [vi: string, en: string];

function declare({ type, words, bound, itemsMax, optional }: Declared): PropertyDecorator {
  return applyDecorators(
    Field(type, { description: inBoth(...words), nullable: optional ?? false }),
    ...(optional ? [IsOptional()] : []),
    ...(itemsMax === undefined ? [] : [AtMost(itemsMax)]),
    ...(bound ? [Within(bound, itemsMax !== undefined)] : []),
  );
}

/** One check a field, with its sentence in both languages. */
function Within({ vi, en, holds }: Bounded, each: boolean): PropertyDecorator {
  const said = each ? `each value ${en}` : en;
  return ValidateBy(
    { name: 'withinBounds', validator: { validate: holds, defaultMessage: () => said } },
    { each, context: { vi: each ? `có mục không hợp lệ: ${vi}` : vi } },
  );
}

function AtMost(itemsMax: number): PropertyDecorator {
  return ArrayMaxSize(itemsMax, {
    message: `at most ${itemsMax} entries`,
    context: { vi: `tối đa ${itemsMax} mục` },
  });
}

function matching(form: RegExp, vi: string, en: string): Bounded {
  return { vi, en, holds: (value) => typeof value === 'string' && form.test(value) };
}

function whole(min: number, max: number, vi: string, en: string): Bounded {
  const holds = (value: unknown): boolean =>
    Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max;
  return { vi, en, holds };
}

// Names of things

const idForm = matching(
  /^[A-Za-z0-9._-]{1,64}$/,
  'phải là mã gồm 1 đến 64 chữ cái không dấu, chữ số, dấu chấm, gạch dưới hoặc gạch nối',
  'must be an id of 1 to 64 letters without marks, digits, dots, underscores or hyphens',
);

/** The id of a unit, a bloc, a rule book or a fact. */
export function Id(words: Words, options: Leavable = {}): PropertyDecorator {
  return declare({ type: () => ID, words, bound: idForm, ...options });
}

export function Ids(words: Words, itemsMax: number): PropertyDecorator {
  return declare({ type: () => [ID], words, bound: idForm, itemsMax });
}

/** Ids inside a scorecard, which may be spelled with Vietnamese letters. */
const criterionForm = matching(
  /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,31}$/u,
  'phải là mã trong bảng chấm điểm, tối đa 32 ký tự, ví dụ I.1.2',
  'must be an id of the scorecard of at most 32 characters, as in I.1.2',
);

export function CriterionId(words: Words, options: Leavable = {}): PropertyDecorator {
  return applyDecorators(
    declare({ type: () => ID, words, bound: criterionForm, ...options }),
    Transform(({ value }) => tidied(value)),
  );
}

export function CriterionIds(words: Words, itemsMax: number): PropertyDecorator {
  return applyDecorators(
    declare({ type: () => [ID], words, bound: criterionForm, itemsMax }),
    Transform(({ value }) => tidied(value)),
  );
}

/** A text of one fixed form, such as a hash. */
export function Spelled(
  words: Words,
  form: RegExp,
  [vi, en]: Words,
  options: Leavable = {},
): PropertyDecorator {
  return declare({ type: () => String, words, bound: matching(form, vi, en), ...options });
}

/** A list of texts of one fixed form. */
export function SpelledEach(
  words: Words,
  form: RegExp,
  [vi, en]: Words,
  itemsMax: number,
): PropertyDecorator {
  return declare({ type: () => [String], words, bound: matching(form, vi, en), itemsMax });
}

// Texts

/** The longest texts, in characters. */
export const lengths = { short: 100, name: 300, reason: 2_000, text: 4_000 } as const;

/** Trimmed and in NFC, as evidence is kept; what is no text is left for the check to refuse. */
function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim().normalize('NFC') : value;
}

/** Long texts may have lines; nothing may have other control characters, nor half a character. */
function textOf(max: number): Bounded {
  const form = max > lengths.name ? /^(?:[\n\t]|[^\p{Cc}\p{Cs}])+$/u : /^[^\p{Cc}\p{Cs}]+$/u;
  return {
    vi: `phải có từ 1 đến ${max} ký tự và không có ký tự điều khiển`,
    en: `must have 1 to ${max} characters and no control characters`,
    holds: (value) => typeof value === 'string' && value.length <= max && form.test(value),
  };
}

export function Text(words: Words, max: number, options: Leavable = {}): PropertyDecorator {
  return applyDecorators(
    declare({ type: () => String, words, bound: textOf(max), ...options }),
    Transform(({ value }) => tidied(value)),
  );
}

export function Texts(words: Words, max: number, itemsMax: number): PropertyDecorator {
  return applyDecorators(
    declare({ type: () => [String], words, bound: textOf(max), itemsMax }),
    Transform(({ value }) => tidied(value)),
  );
}

// Figures

/** Most points that an input may name, in hundredths. */
const pointsMax = 10_000;

export function PointsOf(words: Words): PropertyDecorator {
  const bound = whole(0, pointsMax, 'phải từ 0 đến 100 điểm', 'must be 0 to 100 points');
  return declare({ type: () => PointsScalar, words, bound });
}

export function QuantityOf(words: Words, options: Leavable = {}): PropertyDecorator {
  return declare({ type: () => QuantityScalar, words, ...options });
}

/** Whole đồng. */
export function DongOf(words: Words): PropertyDecorator {
  return declare({ type: () => DongScalar, words });
}

export function Year(words: Words, options: Leavable = {}): PropertyDecorator {
  const bound = whole(
    2_000,
    2_100,
    'phải là năm từ 2000 đến 2100',
    'must be a year from 2000 to 2100',
  );
  return declare({ type: () => Int, words, bound, ...options });
}

const intMax = 2_147_483_647;

/** A whole number from 0 on. */
export function Count(words: Words, max = intMax, options: Leavable = {}): PropertyDecorator {
  const bound = whole(0, max, `phải từ 0 đến ${max}`, `must be 0 to ${max}`);
  return declare({ type: () => Int, words, bound, ...options });
}

/** Revisions of events in one stream. */
export function Revisions(words: Words, itemsMax: number): PropertyDecorator {
  const bound = whole(0, intMax, 'phải là số thứ tự sự kiện', 'must be a revision');
  return declare({ type: () => [Int], words, bound, itemsMax });
}

// Times, choices and parts

export function Day(words: Words, options: Leavable = {}): PropertyDecorator {
  return declare({ type: () => CivilDateScalar, words, ...options });
}

export function Moment(words: Words, options: Leavable = {}): PropertyDecorator {
  return declare({ type: () => InstantScalar, words, ...options });
}

export function YesOrNo(words: Words, options: Leavable = {}): PropertyDecorator {
  return declare({ type: () => Boolean, words, ...options });
}

/** One value of an enum. */
export function OneOf(
  values: Readonly<Record<string, string>>,
  words: Words,
  options: Leavable = {},
): PropertyDecorator {
  return declare({ type: () => values, words, ...options });
}

export function SomeOf(
  values: Readonly<Record<string, string>>,
  words: Words,
  itemsMax: number,
): PropertyDecorator {
  return declare({ type: () => [values], words, itemsMax });
}

type InputClass = new () => object;

/** An input within an input. */
export function Part(
  type: () => InputClass,
  words: Words,
  options: Leavable = {},
): PropertyDecorator {
  return applyDecorators(declare({ type, words, ...options }), Type(type), ValidateNested());
}

export function Parts(type: () => InputClass, words: Words, itemsMax: number): PropertyDecorator {
  return applyDecorators(
    declare({ type: () => [type()], words, itemsMax }),
    Type(type),
    ValidateNested({ each: true }),
  );
}

/** A whole document of rules, which the domain judges; its points are integers of hundredths. */
export function Json(words: Words): PropertyDecorator {
  return applyDecorators(
    declare({ type: () => JsonScalar, words }),
    // The scalar hands on checked JSON text, so that no library on the way walks through a stranger's keys.
    Transform(({ value }) => (typeof value === 'string' ? JSON.parse(value) : value)),
  );
}
