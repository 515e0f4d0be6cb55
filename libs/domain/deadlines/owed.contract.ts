// What is owed after the deeds of a test, read from fresh folds of every stream.
import { decode } from '../aggregates.ts';
import { bloc, blocStream } from '../bloc/bloc.ts';
import { blocYear } from '../bloc-year/bloc-year.ts';
import { blocYearStream } from '../bloc-year/season.ts';
import { given, knownFrom, type Deed } from '../given.contract.ts';
import type { RuleBook } from '../rule-book/rule-book.ts';
import { laoCai2021 } from '../samples/lao-cai-2021.ts';
import { unit, unitStream } from '../unit/unit.ts';
import { unitYear } from '../unit-year/unit-year.ts';
import { unitYearStream } from '../unit-year/season.ts';
import { blocObligations } from './bloc-year-obligations.ts';
import { evolvePaperTimes, noPaperTimes, timedTypes } from './deciding-receipt.ts';
import { dossierObligation } from './dossier-obligations.ts';
import type { Obligation } from './obligation.ts';
import { unitObligations } from './unit-year-obligations.ts';

/** What the bloc, its dossiers and the member owe after the deeds. */
export function owedAfter(
  deeds: readonly Deed[],
  { book = laoCai2021, of = 'so-y-te' }: { readonly book?: RuleBook; readonly of?: string } = {},
): readonly Obligation[] {
  const streams = given(deeds);
  const known = knownFrom(streams);
  const blocYearIn = (id: string) => {
    const stream = blocYearStream(2021, id);
    const events = (streams.get(stream) ?? []).map(({ content }) => decode(content));
    const times = events.filter(({ type }) => timedTypes.has(type));
    return {
      state: known.of(blocYear, stream).state,
      times: times.reduce(evolvePaperTimes, noPaperTimes),
      bloc: known.of(bloc, blocStream(id)).state,
      book,
    };
  };
  const ofUnit = known.of(unitYear, unitYearStream({ unit: of, year: 2021 })).state;
  const member = known.of(unit, unitStream(of)).state;
  const own = blocYearIn('khoi-1');
  const its = blocYearIn(ofUnit.bloc ?? 'khoi-1');
  const read = { ...own, opened: own.state.opened! };
  return [
    ...blocObligations(read),
    ...own.state.dossiers.flatMap((each) => dossierObligation(read, each) ?? []),
    ...(ofUnit.opened && ofUnit.bloc
      ? unitObligations({
          ...its,
          blocYear: its.state,
          state: ofUnit,
          opened: ofUnit.opened,
          of: ofUnit.bloc,
          unit: member,
        })
      : []),
  ];
}

export function one(all: readonly Obligation[], id: string): Obligation {
  const found = all.filter(({ deadline }) => deadline === id);
  if (found.length !== 1) throw new Error(`${found.length} obligations are ${id}`);
  return found[0]!;
}
