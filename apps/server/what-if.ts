// What would be: one unit-year supposed otherwise, by the events left out, the facts supposed and the rule book asked for.
import type { Actor } from '../../libs/domain/actor.ts';
import { suppose, type Hypothesis, type SupposedFact } from '../../libs/domain/history/what-if.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import { ruleBookStream } from '../../libs/domain/rule-book/publication.ts';
import { unitYearStream, type OfUnitYear } from '../../libs/domain/unit-year/season.ts';
import type { Questions } from '../../libs/views/views.ts';
import { ruleBookFold } from '../../projections/stream-folds.ts';
import { knownAt } from './known-at.ts';
import { EdgeRefusal } from './refusal.ts';
import { actSupposed, type SupposedFactInput } from './supposition.input.ts';
import type { ReadUnitYear } from './unit-year-scores.ts';

/** What a question supposes, as it was asked. */
export interface Asked {
  /** Addresses of the events left out. */
  readonly without: readonly string[];
  readonly with: readonly SupposedFactInput[];
  readonly ruleBook: string | null;
}

/**
 * The unit-year as it would be.
 * @throws EdgeRefusal INPUT_INVALID for an event or a fact of another unit-year; DomainError where a supposed fact is refused
 */
export function supposed(
  views: Questions,
  of: OfUnitYear,
  {
    read,
    asked,
    asOf,
  }: { readonly read: ReadUnitYear; readonly asked: Asked; readonly asOf: number | null },
): Hypothesis {
  const { reading, stream } = read;
  const now = views.timeOf(asOf ?? views.resolveAsOf(null));
  const supposition = {
    without: asked.without.map((address) => revisionIn(read, address)),
    with: asked.with.map((fact, place) => supposedFact(fact, { of, read, now, place })),
    ruleBook: asked.ruleBook === null ? null : bookOf(views, asked.ruleBook, asOf),
  };
  return suppose(reading, supposition, { stream, known: knownAt(views, asOf) });
}

/** @throws EdgeRefusal INPUT_INVALID */
function revisionIn({ stream, reading }: ReadUnitYear, address: string): number {
  const at = address.lastIndexOf('@');
  const revision = Number(address.slice(at + 1));
  const isOfStream = address.slice(0, at) === stream;
  if (isOfStream && reading.events.some((each) => each.revision === revision)) return revision;
  throw new EdgeRefusal('INPUT_INVALID', {
    field: 'without',
    vi: `Sự kiện ${address} không thuộc ${stream} tại mốc đang xét.`,
    en: `Event ${address} is not of ${stream} at the point asked for.`,
  });
}

interface Place {
  readonly of: OfUnitYear;
  readonly read: ReadUnitYear;
  readonly now: string;
  readonly place: number;
}

/** @throws EdgeRefusal INPUT_INVALID */
function supposedFact(fact: SupposedFactInput, { of, read, now, place }: Place): SupposedFact {
  const act = actSupposed(fact);
  if (!act) throw new EdgeRefusal('INPUT_INVALID', { field: `with[${place}]`, ...oneActWords });
  const { commandId, occurredOn, receivedAt, orderedBy, ...input } = act.input;
  const { unit, year } = input as Partial<OfUnitYear>;
  if (unit !== of.unit || year !== of.year) {
    throw new EdgeRefusal('INPUT_INVALID', { field: `with[${place}]`, ...otherUnitYearWords });
  }
  const circumstances = { occurredOn, receivedAt, now, causation: orderedBy, correlation: null };
  return {
    name: act.name,
    input,
    circumstances: { ...circumstances, commandId, actor: actorOf(fact, read) },
    before: fact.before === null ? read.state.facts.approvedAt : revisionIn(read, fact.before),
  };
}

const oneActWords = {
  vi: 'Mỗi nội dung giả định nêu đúng một việc.',
  en: 'A supposed fact names exactly one act.',
} as const;
const otherUnitYearWords = {
  vi: 'Nội dung giả định phải thuộc chính đơn vị và năm đang xét.',
  en: 'A supposed fact is of the very unit and year that the question is about.',
} as const;

/** Nobody acts: the role is taken on for the sake of the question. */
function actorOf({ as }: SupposedFactInput, { state }: ReadUnitYear): Actor {
  const role = as ?? 'board';
  const { opened, bloc } = state.facts;
  return {
    account: 'supposed',
    role,
    unit: role === 'unitOfficer' ? (opened?.unit ?? null) : null,
    bloc: role === 'blocLead' || role === 'blocDeputy' ? bloc : null,
    actingFor: null,
    appointment: null,
    channel: 'graphql',
  };
}

/** @throws EdgeRefusal INPUT_INVALID where no such rule book was published by then */
function bookOf(views: Questions, id: string, asOf: number | null): RuleBook {
  const { published } = views.state(ruleBookStream(id), ruleBookFold, asOf);
  if (published) return published.book;
  throw new EdgeRefusal('INPUT_INVALID', {
    field: 'ruleBook',
    vi: `Chưa ban hành bộ quy tắc ${id} tại mốc đang xét.`,
    en: `No rule book ${id} was published at the point asked for.`,
  });
}

/**
 * Whatever a question about a bloc supposes is of one of its units, so that nothing is passed over.
 * @throws EdgeRefusal INPUT_INVALID
 */
export function requireOfBoard(
  asked: Asked & { readonly year: number },
  rows: readonly { readonly unit: string }[],
): void {
  const { year } = asked;
  const units = new Set(rows.map(({ unit }) => unit));
  const streams = new Set(rows.map(({ unit }) => unitYearStream({ unit, year })));
  for (const address of asked.without) {
    if (streams.has(address.slice(0, address.lastIndexOf('@')))) continue;
    throw new EdgeRefusal('INPUT_INVALID', {
      field: 'without',
      vi: `Sự kiện ${address} không thuộc đơn vị nào trên bảng điểm tại mốc đang xét.`,
      en: `Event ${address} is of no unit of the board at the point asked for.`,
    });
  }
  for (const [place, fact] of asked.with.entries()) {
    const act = actSupposed(fact);
    const field = `with[${place}]`;
    if (!act) throw new EdgeRefusal('INPUT_INVALID', { field, ...oneActWords });
    const named = act.input as Partial<OfUnitYear>;
    if (named.year === year && units.has(named.unit ?? '')) continue;
    throw new EdgeRefusal('INPUT_INVALID', { field, ...otherUnitYearWords });
  }
}

/** The addresses that are of a unit-year, of those that a question about a bloc names. */
export function ofUnitYear(asked: Asked, of: OfUnitYear): Asked {
  const stream = unitYearStream(of);
  return {
    ...asked,
    without: asked.without.filter(
      (address) => address.slice(0, address.lastIndexOf('@')) === stream,
    ),
    with: asked.with.filter((fact) => {
      const { unit, year } = (actSupposed(fact)?.input ?? {}) as Partial<OfUnitYear>;
      return unit === of.unit && year === of.year;
    }),
  };
}
