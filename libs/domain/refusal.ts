// Refusals: the rule said no. The code is API and permanent; the sentences say what to do next, in both languages.
import { formatPoints, formatPointsVi } from './points.ts';
import { refusalSentences as sentences } from './refusal-sentences.ts';

export type RefusalCode = keyof typeof sentences;
export const refusalCodes = Object.keys(sentences) as readonly RefusalCode[];

type Details = Readonly<Record<string, string | number>>;

/** The rule said no. `field` is the path of the input that it concerns, in the command's own names. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: RefusalCode;
  readonly field: string;
  readonly details: Details;

  constructor(code: RefusalCode, field: string, details: Details = {}) {
    super(fill(sentences[code].en, { field, ...details }, formatPoints));
    this.code = code;
    this.field = field;
    this.details = details;
  }

  /** What an official reads: what is wrong and what to do next. */
  get vi(): string {
    return fill(sentences[this.code].vi, { field: this.field, ...this.details }, formatPointsVi);
  }

  get en(): string {
    return this.message;
  }
}

/** Refuses, naming the field: never returns. */
export function refuse(code: RefusalCode, field: string, details: Details = {}): never {
  throw new DomainError(code, field, details);
}

/** Details named `max` and `total` are points. */
function fill(template: string, details: Details, points: (value: number) => string): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = details[name];
    if (value === undefined) return whole;
    const isPoints = (name === 'max' || name === 'total') && typeof value === 'number';
    return isPoints ? points(value) : String(value);
  });
}
