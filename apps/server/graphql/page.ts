// Pages of lists that grow: Relay connections, forward only, with sizes that have a limit.
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { page } from '../limits.ts';
import { EdgeRefusal } from '../refusal.ts';

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    defaultValue: page.default,
    description: `Số dòng của trang, từ 1 đến ${page.max}.\nRows of the page, from 1 to ${page.max}.`,
  })
  @IsInt()
  @Min(1)
  @Max(page.max)
  readonly first: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Tiếp sau vị trí này (endCursor của trang trước).\nAfter this cursor (endCursor of the page before).',
  })
  @IsOptional()
  @IsString()
  @MaxLength(512)
  readonly after?: string | null;
}

@ObjectType({
  description: 'Vị trí của trang trong danh sách.\nWhere the page stands in its list.',
})
export class PageInfo {
  @Field(() => Boolean, { description: 'Còn trang sau hay không.\nWhether a page follows.' })
  readonly hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Có trang trước hay không.\nWhether a page comes before.' })
  readonly hasPreviousPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Vị trí của dòng đầu.\nCursor of the first row.',
  })
  readonly startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Vị trí của dòng cuối.\nCursor of the last row.',
  })
  readonly endCursor: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly pageInfo: PageInfo;
}

/** The class of a connection's type: `@ObjectType() class UnitConnection extends connectionOf('Unit', Unit) {}`. */
export function connectionOf<Node extends object>(
  name: string,
  node: Type<Node>,
): abstract new () => Connection<Node> {
  @ObjectType(`${name}Edge`, { description: 'Một dòng và vị trí của nó.\nA row and its cursor.' })
  class RowEdge implements Edge<Node> {
    @Field(() => String, { description: 'Vị trí của dòng.\nCursor of the row.' })
    readonly cursor: string;

    @Field(() => node, { description: 'Dòng.\nThe row.' })
    readonly node: Node;
  }

  @ObjectType({ isAbstract: true })
  abstract class Rows implements Connection<Node> {
    @Field(() => [RowEdge], { description: 'Các dòng của trang.\nThe rows of the page.' })
    readonly edges: readonly RowEdge[];

    @Field(() => PageInfo, { description: 'Vị trí của trang.\nWhere the page stands.' })
    readonly pageInfo: PageInfo;
  }
  return Rows;
}

/**
 * The page made of rows that were read with one row more than asked for.
 * @param key what the next page is sought by: strings and numbers, opaque to the client
 */
export function connect<Node>(
  rows: readonly Node[],
  asked: PageArguments,
  key: (node: Node) => CursorKey,
): Connection<Node> {
  const edges = rows
    .slice(0, asked.first)
    .map((node) => ({ cursor: writeCursor(key(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > asked.first,
      hasPreviousPage: Boolean(asked.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

export type CursorKey = readonly (string | number)[];

export function writeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The key that a page starts after; null for the first page.
 * @throws EdgeRefusal PAGE_INVALID where the cursor is none of this list
 */
export function readCursor(asked: PageArguments, length: number): CursorKey | null {
  if (!asked.after) return null;
  const key = parseJson(Buffer.from(asked.after, 'base64url').toString());
  const fits =
    Array.isArray(key) &&
    key.length === length &&
    key.every((part) => typeof part === 'string' || typeof part === 'number');
  if (!fits) throw new EdgeRefusal('PAGE_INVALID', { field: 'after' });
  return key;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
