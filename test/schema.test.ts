// The committed schema is the one that is served, and every word of it is explained in both languages.
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';
import { expect, test } from 'vitest';
import { schemaText } from '../apps/server/schema.ts';
import { runServer } from './running-server.ts';

const committed = readFileSync('schema.graphql', 'utf8');

test('the committed schema is what the classes give; `npm run schema` writes it anew', async () => {
  expect(committed).toBe(await schemaText());
});

test('every type, field, argument and value is described in Vietnamese and in English', () => {
  const types = Object.values(buildSchema(committed).getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  const lacking = types
    .filter(({ name }) => name !== 'Query' && name !== 'Mutation')
    .flatMap((type) => [[type.name, type.description] as const])
    .concat(types.flatMap(membersOf))
    .filter(([, description]) => !/^.+\n[\x20-\x7e–’…×→]+/s.test(description ?? ''))
    .map(([name]) => name);
  expect(lacking).toEqual([]);
});

type Described = readonly [name: string, description: string | null | undefined];

function membersOf(type: GraphQLNamedType): readonly Described[] {
  if (isEnumType(type)) {
    return type.getValues().map((value) => [`${type.name}.${value.name}`, value.description]);
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => [
      `${type.name}.${field.name}`,
      field.description,
    ]);
  }
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    [`${type.name}.${field.name}`, field.description] as const,
    ...field.args.map(
      (argument) => [`${type.name}.${field.name}(${argument.name})`, argument.description] as const,
    ),
  ]);
}

test('the introspection that clients send passes every limit', async () => {
  const server = await runServer();
  const answer = await server.ask({ query: getIntrospectionQuery() });
  await server.stop();
  expect(answer.body.errors).toBeUndefined();
});
