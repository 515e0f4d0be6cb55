// What was ever recorded can be read for ever: a committed event of every type and version decodes and folds.
import { appendFileSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../ledger/canonical.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { open } from '../ledger/seal.ts';
import { acts } from './acts.ts';
import type { TabledAct } from './acts/tabled.ts';
import { aggregates, categoryOf, decode, NewerSchema, UnknownEvent } from './aggregates.ts';
import { deedOf } from './cases.contract.ts';
import { todaysEntries } from './corpus.contract.ts';
import { everyAct } from './every-act.contract.ts';
import { given, knownFrom } from './given.contract.ts';

const corpusFile = new URL('./corpus/events.jsonl', import.meta.url);
const pinsFile = new URL('./corpus/events.sha256', import.meta.url);

/** The lines of a file that ends each of them. */
function linesOf(file: URL): readonly string[] {
  return readFileSync(file, 'utf8').split('\n').slice(0, -1);
}

function nameOf(text: string): string {
  const { type, schema } = JSON.parse(text) as { readonly type: string; readonly schema: number };
  return `${type}@${schema}`;
}

/** Adds what the corpus has not; what it has stays as it is. */
function addNewEntries(): void {
  const present = new Set(linesOf(corpusFile).map(nameOf));
  for (const { name, text } of todaysEntries()) {
    if (present.has(name)) continue;
    present.add(name);
    appendFileSync(corpusFile, `${text}\n`);
    appendFileSync(pinsFile, `${hashOf(text)}  ${name}\n`);
  }
}

function hashOf(text: string): string {
  return sha256Hex(new TextEncoder().encode(text));
}

if (process.env['UPDATE_CORPUS'] === '1') addNewEntries();
const corpus = linesOf(corpusFile);
const knownTypes = Object.values(aggregates).flatMap((each) => Object.entries<number>(each.types));

describe('the corpus', () => {
  test('holds every event type in every schema version', () => {
    const names = knownTypes.flatMap(([type, newest]) =>
      Array.from({ length: newest }, (_, place) => `${type}@${place + 1}`),
    );
    expect(corpus.map(nameOf).toSorted()).toEqual(names.toSorted());
  });

  test('has not changed by a byte', () => {
    const found = corpus.map((text) => `${hashOf(text)}  ${nameOf(text)}`);
    expect(found).toEqual(linesOf(pinsFile));
  });

  test('says what is recorded today by the same fields', () => {
    const fieldsOf = (text: string) => {
      const { data } = JSON.parse(text) as { readonly data: object };
      return Object.keys(data).toSorted();
    };
    const fields = new Map(corpus.map((text) => [nameOf(text), fieldsOf(text)]));
    const today = new Map(todaysEntries().map(({ name, text }) => [name, fieldsOf(text)]));
    // The corpus keeps older versions too, which nothing records any more.
    expect(today).toEqual(new Map([...fields].filter(([name]) => today.has(name))));
  });

  test.each(corpus.map((text) => [nameOf(text), text]))('%s decodes from its bytes', (_, text) => {
    const content = open(new TextEncoder().encode(text));
    expect(canonicalText(content)).toBe(text);
    const { type, revision, data, metadata } = content;
    const { recordedAt, occurredOn, receivedAt, actor, causation, correlation } = metadata;
    expect(decode(content)).toEqual({
      revision,
      type,
      data,
      occurredOn,
      recordedAt,
      receivedAt: receivedAt ?? recordedAt,
      actor,
      causation,
      correlation,
    });
  });
});

describe('decoding', () => {
  const text = corpus.find((each) => nameOf(each) === 'UnitEntered@1') ?? '';
  const content = open(new TextEncoder().encode(text));

  test.each([
    ['a type that no code knows', { type: 'UnitForgotten' }],
    ['a type of another stream', { type: 'BlocSetUp' }],
    ['a type named like something that every object has', { type: 'constructor' }],
    ['a stream of no category', { stream: 'appointment-1' }],
    ['a stream named like something that every object has', { stream: 'constructor-1' }],
  ])('stops at %s', (_, change) => {
    expect(() => decode({ ...content, ...change })).toThrow(UnknownEvent);
  });

  test('stops at a newer schema version than this code knows', () => {
    expect(() => decode({ ...content, schema: 2 })).toThrow(NewerSchema);
  });

  test('takes a paper as received when it was recorded, where nothing else is stated', () => {
    const receivedAt = '2021-03-01T03:00:00.000Z';
    const stated = { ...content, metadata: { ...content.metadata, receivedAt } };
    expect(decode(content).receivedAt).toBe(content.metadata.recordedAt);
    expect(decode(stated).receivedAt).toBe(receivedAt);
  });

  test('reads the category of a stream before its first hyphen', () => {
    const streams = ['ledger', 'unit-so-y-te', 'unitYear-2021-so-y-te'];
    expect(streams.map(categoryOf)).toEqual(['ledger', 'unit', 'unitYear']);
  });
});

describe('folding', () => {
  test.each(everyAct.map((each) => [each.then[0], each] as const))(
    '%s brings the state forward and leaves the one before as it was',
    (_, cases) => {
      const { act, aggregate } = acts[cases.act] as TabledAct<object>;
      const happening = deedOf(cases);
      const stream = act.stream(happening.input);
      const streams = given([...cases.given, happening]);
      const event = streams.get(stream)?.at(-1);
      if (!event) throw new Error('nothing was recorded');
      const { state } = knownFrom(given(cases.given)).of(aggregate, stream);
      const before = structuredClone(state);
      const after = aggregate.evolve(state, decode(event.content));
      expect(after).toEqual(knownFrom(streams).of(aggregate, stream).state);
      expect(after).not.toEqual(before);
      expect(state).toEqual(before);
    },
  );

  test('the ledger goes by the simulated clock until it adopts the machine’s', () => {
    const genesis = aggregates.ledger;
    const events = corpus
      .map((each) => open(new TextEncoder().encode(each)))
      .filter(({ stream }) => stream === 'ledger');
    const states = events.map((_, place) =>
      events
        .slice(0, place + 1)
        .reduce((state, each) => genesis.evolve(state, decode(each)), genesis.initial),
    );
    expect(states.map((each) => each.simulating)).toEqual([true, false]);
    expect(states[1]?.opened?.ledger).toBe('so-cai-thi-dua-lao-cai');
  });
});
