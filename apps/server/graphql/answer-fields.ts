// The fields that answers are made of: each is declared with its words in both languages.
import { applyDecorators } from '@nestjs/common';
import { Extensions, Field, type ReturnTypeFunc } from '@nestjs/graphql';
import { inBoth } from './in-both.ts';

interface Shape {
  readonly nullable?: true;
  /** What a list without pages is counted as in the cost of a query, where it is not the usual number. */
  readonly rowsMax?: number;
}

export function Shown(
  type: ReturnTypeFunc,
  vi: string,
  en: string,
  { nullable, rowsMax }: Shape = {},
): PropertyDecorator {
  return applyDecorators(
    Field(type, { description: inBoth(vi, en), nullable: nullable ?? false }),
    ...(rowsMax === undefined ? [] : [Extensions({ rowsMax })]),
  );
}
