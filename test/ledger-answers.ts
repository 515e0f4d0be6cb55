// What a server answers of its whole ledger, as text: two servers of one ledger must say the same, byte for byte.
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, GraphQLObjectType, isRequiredArgument } from 'graphql';
import type { ServerUnderTest } from './running-server.ts';

/** Whose answers are asked for; every field of every answer is, but for those that are named. */
export interface Subject {
  readonly year: number;
  readonly blocs: readonly string[];
  readonly units: readonly string[];
  /** The first event that is asked for; all unless told. */
  readonly fromIndex?: number;
  /** Ledger indexes that scoreboard and score are also asked as of. */
  readonly asOf?: readonly number[];
  /** Units whose evidence is asked for, criterion by criterion; all unless told. */
  readonly trailsOf?: readonly string[];
  /** Fields that are left out, wherever they stand. */
  readonly without?: readonly string[];
}

/** Questions, each with the text of its answer. */
export type Answers = ReadonlyMap<string, string>;

const depthMax = 10;
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const questions = schema.getQueryType()!.getFields();

function selectionOf(type: GraphQLObjectType, without: readonly string[], depth = 0): string {
  if (depth > depthMax) throw new Error(`${type.name} is nested too deeply`);
  const fields = Object.values(type.getFields())
    .filter(({ name, args }) => !without.includes(name) && !args.some(isRequiredArgument))
    .map(({ name, type }) => {
      const named = getNamedType(type);
      if (!(named instanceof GraphQLObjectType)) return name;
      return `${name} { ${selectionOf(named, without, depth + 1)} }`;
    });
  return fields.join(' ');
}

/** A document with a variable for each argument, so that the server compiles it once however often it is asked. */
function documentOf(field: string, without: readonly string[]): string {
  const { args, type } = questions[field]!;
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = selectionOf(getNamedType(type) as GraphQLObjectType, without);
  return `query(${declared}) { ${field}(${given}) { ${selection} } }`;
}

type Found = Readonly<Record<string, unknown>> | null;

/** Asks questions of one server and keeps the text of each answer. */
function openAsking(server: Pick<ServerUnderTest, 'ask'>, without: readonly string[]) {
  const texts = new Map<string, string>();
  const documents = new Map<string, string>();

  async function ask(field: string, variables: object): Promise<Found> {
    const question = `${field} ${JSON.stringify(variables)}`;
    const query = documents.get(field) ?? documentOf(field, without);
    documents.set(field, query);
    const { body, text } = await server.ask({ query, variables });
    if (body.errors || !body.data) throw new Error(`${question}: ${text}`);
    texts.set(question, text);
    return body.data[field] as Found;
  }

  async function askPages(field: string, variables: object): Promise<void> {
    for (let after: string | null = null, more = true; more;) {
      const page = await ask(field, { ...variables, after });
      if (page === null) return;
      const { hasNextPage, endCursor } = page['pageInfo'] as {
        readonly hasNextPage: boolean;
        readonly endCursor: string | null;
      };
      more = hasNextPage;
      after = endCursor;
    }
  }
  return { ask, askPages, texts };
}

type Asking = ReturnType<typeof openAsking>;

async function askOfUnit(asking: Asking, unit: string, subject: Subject): Promise<void> {
  const { year, units, asOf = [], trailsOf = units } = subject;
  const of = { unit, year };
  for (const index of asOf) await asking.ask('score', { ...of, asOf: { index } });
  const score = await asking.ask('score', of);
  await asking.askPages('scoreReplay', { ...of, first: 20 });
  if (!trailsOf.includes(unit)) return;
  const lines = (score?.['lines'] ?? []) as readonly {
    readonly id: string;
    readonly evidence: readonly string[];
  }[];
  for (const { id } of lines.filter(({ evidence }) => evidence.length > 0)) {
    await asking.ask('evidenceTrail', { ...of, criterion: id });
  }
}

/** @throws Error where a question is refused */
export async function answersOf(
  server: Pick<ServerUnderTest, 'ask'>,
  subject: Subject,
): Promise<Answers> {
  const { year, blocs, units, fromIndex = 0, asOf = [], without = [] } = subject;
  const asking = openAsking(server, without);
  await asking.askPages('events', { filter: { fromIndex }, first: 100 });
  await asking.askPages('blocs', { first: 50 });
  await asking.askPages('blocYears', { year, first: 50 });
  await asking.askPages('units', { first: 50 });
  for (const bloc of blocs) {
    for (const index of asOf) await asking.ask('scoreboard', { year, bloc, asOf: { index } });
    await asking.ask('scoreboard', { year, bloc });
    await asking.askPages('criticismDocuments', { year, bloc, first: 50 });
  }
  for (const unit of units) await askOfUnit(asking, unit, subject);
  return asking.texts;
}

/** A field of the query, and its arguments. */
export type Question = readonly [field: string, variables: object];

/** The text of each answer, with every field of it but those that are named. @throws Error where a question is refused */
export async function textsOf(
  server: Pick<ServerUnderTest, 'ask'>,
  questions: readonly Question[],
  without: readonly string[] = [],
): Promise<Answers> {
  const asking = openAsking(server, without);
  for (const [field, variables] of questions) await asking.ask(field, variables);
  return asking.texts;
}

/** The first questions that two answer differently, with both texts; empty where they agree in all. */
export function differences(one: Answers, other: Answers): readonly object[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((question) => one.get(question) !== other.get(question))
    .slice(0, 3)
    .map((question) => ({ question, one: one.get(question), other: other.get(question) }));
}
