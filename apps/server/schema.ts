// Writes schema.graphql from the classes of the edges; the same text is what the test compares the file with.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { resolvers } from './resolvers.ts';

const notice =
  '# Generated from the classes in apps/server by `npm run schema`; a test fails where the two differ.\n\n';

/** Sorted, so that adding a type moves no other line. */
export async function schemaText(): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, {
    logger: false,
  });
  const schema = await app.get(GraphQLSchemaFactory).create([...resolvers]);
  await app.close();
  return `${notice}${printSchema(lexicographicSortSchema(schema))}\n`;
}
