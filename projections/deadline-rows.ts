// The rows of deadlines: what a bloc-year, its dossiers and its unit-years owe, and the keys of what they owe no longer.
import type { Reference } from '../libs/domain/actor.ts';
import { blocStream } from '../libs/domain/bloc/bloc.ts';
import type { BlocYear } from '../libs/domain/bloc-year/bloc-year.ts';
import { blocYearStream } from '../libs/domain/bloc-year/season.ts';
import {
  blocDeadlines,
  blocObligations,
  type BlocYearRead,
} from '../libs/domain/deadlines/bloc-year-obligations.ts';
import { dossierObligation } from '../libs/domain/deadlines/dossier-obligations.ts';
import type { Obligation } from '../libs/domain/deadlines/obligation.ts';
import {
  memberDeadlines,
  unitObligations,
} from '../libs/domain/deadlines/unit-year-obligations.ts';
import type { DeadlineId } from '../libs/domain/deadline.ts';
import type { RuleBook } from '../libs/domain/rule-book/rule-book.ts';
import { unitStream } from '../libs/domain/unit/unit.ts';
import type { Row, StreamFolds } from '../libs/views/projection.ts';
import { memberPapersFold, paperTimesFold } from './deadline-folds.ts';
import { blocFold, blocYearFold, ruleBookFold, unitFold } from './stream-folds.ts';

export interface DeadlineRow extends Obligation {
  readonly bloc: string;
  /** The unit whose year it is of; null: it is the bloc's. */
  readonly unitYear: string | null;
  /** The book that its bloc-year is pinned to, where the deadline and its clause stand. */
  readonly ruleBook: Reference;
}

/** The scope of all blocs of a year. */
export function deadlinesScope(year: number): string {
  return String(year);
}

/** What the keys of one bloc begin with. */
export function deadlinesOfBloc(bloc: string): string {
  return `${bloc}/`;
}

interface Owing {
  readonly bloc: string;
  readonly deadline: DeadlineId;
  readonly unitYear: string | null;
  readonly dossier: string | null;
}

export function deadlineKey({ bloc, deadline, unitYear, dossier }: Owing): string {
  return `${deadlinesOfBloc(bloc)}${deadline}/${unitYear ?? dossier ?? ''}`;
}

/** What is owed, or that it is owed no longer. */
function rowOf(of: BlocYear, owing: Owing, obligation: Obligation | null): Row {
  const { bloc, unitYear } = owing;
  const { opened, pinned } = of;
  if (!opened || !pinned) throw new Error('deadlines are read where a book is pinned');
  const { ruleBook } = pinned;
  const value: DeadlineRow | null = obligation && { ...obligation, bloc, unitYear, ruleBook };
  return { scope: deadlinesScope(opened.year), key: deadlineKey(owing), value };
}

/** The book stands at the revision that it was pinned at, for ever the same; null before the pinning. */
function bookOf({ pinned }: BlocYear, folds: StreamFolds): RuleBook | null {
  if (!pinned) return null;
  const { stream, revision } = pinned.ruleBook;
  return folds.state(stream, ruleBookFold, revision).published?.book ?? null;
}

function readBlocYear(stream: string, folds: StreamFolds): BlocYearRead | null {
  const state = folds.state(stream, blocYearFold);
  const book = bookOf(state, folds);
  const { opened } = state;
  if (!opened || !book) return null;
  const bloc = folds.state(blocStream(opened.bloc), blocFold);
  return { opened, state, times: folds.state(stream, paperTimesFold), bloc, book };
}

/** What the bloc itself owes. */
export function blocRows(stream: string, folds: StreamFolds): readonly Row[] {
  const read = readBlocYear(stream, folds);
  if (!read) return [];
  const { bloc } = read.opened;
  const owed = blocObligations(read);
  return blocDeadlines.map((deadline) => {
    const obligation = owed.find((each) => each.deadline === deadline) ?? null;
    return rowOf(read.state, { bloc, deadline, unitYear: null, dossier: null }, obligation);
  });
}

/** Dossiers of a bloc-year, one or all, annulled ones too. */
export function dossierRows(
  stream: string,
  folds: StreamFolds,
  ids: ReadonlySet<string> | null,
): readonly Row[] {
  const read = readBlocYear(stream, folds);
  if (!read) return [];
  const { bloc } = read.opened;
  return read.state.dossiers
    .filter(({ id }) => ids === null || ids.has(id))
    .map((each) => {
      const owing = { bloc, deadline: 'awardDossiers', unitYear: null, dossier: each.id } as const;
      return rowOf(read.state, owing, dossierObligation(read, each));
    });
}

/** What the unit owes, in the bloc that its year counts in. */
export function unitRows(stream: string, folds: StreamFolds): readonly Row[] {
  const state = folds.state(stream, memberPapersFold);
  const { opened, bloc: of } = state;
  if (!opened || of === null) return [];
  const blocYearOf = blocYearStream(opened.year, of);
  const blocYear = folds.state(blocYearOf, blocYearFold);
  const book = bookOf(blocYear, folds);
  if (!book) return [];
  const unit = folds.state(unitStream(opened.unit), unitFold);
  const bloc = folds.state(blocStream(of), blocFold);
  const times = folds.state(blocYearOf, paperTimesFold);
  const owed = unitObligations({ opened, of, state, unit, blocYear, times, bloc, book });
  return memberDeadlines.map((deadline) => {
    const obligation = owed.find((each) => each.deadline === deadline) ?? null;
    const owing = { bloc: of, deadline, unitYear: opened.unit, dossier: null };
    return rowOf(blocYear, owing, obligation);
  });
}

/** The rows that a transferred unit-year leaves behind in the bloc before. */
export function leftRows(stream: string, folds: StreamFolds): readonly Row[] {
  const { opened, blocs } = folds.state(stream, memberPapersFold);
  const before = blocs.at(-2);
  if (!opened || before === undefined || before === blocs.at(-1)) return [];
  return memberDeadlines.map((deadline) => {
    const owing = { bloc: before, deadline, unitYear: opened.unit, dossier: null };
    return { scope: deadlinesScope(opened.year), key: deadlineKey(owing), value: null };
  });
}
