// The key targets of a bloc's draft: recorded results of its members, side by side where they answer one criterion.
import type { ResultRecorded } from '../unit-year/result.ts';
import { standing } from '../unit-year/standing.ts';
import { criterionOf } from '../scorecard/scorecard.ts';
import { addressIn, source, type DraftSource } from './draft.ts';
import type { BlocFacts, MemberFacts } from './draft-facts.ts';
import type { ReportPeriod } from './figures.ts';
import type { KeyTarget, TargetRow } from './mau-02.ts';

interface Answering {
  readonly criterion: string;
  readonly measure: string;
  readonly direction: KeyTarget['direction'];
  readonly row: TargetRow;
  readonly event: string;
}

/**
 * One target a criterion and measure, and another for what a member has more than once under it. The row of the whole bloc
 * is left open: nobody has said that results of members may be added.
 */
export function draftedTargets({ members, scorecard, period }: BlocFacts): {
  readonly targets: readonly KeyTarget[];
  readonly targetSources: readonly DraftSource[];
} {
  const groups = new Map<string, { readonly first: Answering; readonly rows: Answering[] }>();
  for (const member of members) {
    const met = new Map<string, number>();
    for (const each of answersOf(member, period)) {
      const pair = `${each.criterion} ${each.measure}`;
      const turn = (met.get(pair) ?? 0) + 1;
      met.set(pair, turn);
      const key = turn === 1 ? pair : `${pair} ${turn}`;
      const group = groups.get(key) ?? { first: each, rows: [] };
      group.rows.push(each);
      groups.set(key, group);
    }
  }
  const sorted = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(0, targetsMax);
  const targets = sorted.map(([, { first, rows }], place): KeyTarget => {
    const { criterion, measure, direction } = first;
    const text = (scorecard && criterionOf(scorecard, criterion)?.text) ?? criterion;
    const target = `${place + 1}`;
    return { target, text, criterion, measure, direction, rows: rows.map(({ row }) => row) };
  });
  const targetSources = sorted.map(([, { rows }], place) =>
    source(
      `targets[${place}]`,
      rows.map(({ event }) => event),
    ),
  );
  return { targets, targetSources };
}

/** As many as a report may have. */
const targetsMax = 40;

function answersOf(member: MemberFacts, period: ReportPeriod): readonly Answering[] {
  const { state, history, unit } = member;
  const results = standing(state.results).filter((each) => each.period === period);
  return results.flatMap(({ id, item, measure, value, assignedPlan, revision }) => {
    const criterion = state.applied?.mapping.find((each) => each.item === item)?.criterion;
    if (criterion === undefined) return [];
    const items = state.registrations.toReversed().flatMap((each) => each.items);
    const { previousValue } = history[revision]!.data as ResultRecorded['data'];
    const row: TargetRow = {
      unit,
      result: id,
      value,
      assignedPlan,
      previousYearValue: period === 'year' ? previousValue : null,
      samePeriodValue: period === 'halfYear' ? previousValue : null,
      fullYearPlan: null,
    };
    const direction = items.find((each) => each.item === item)?.direction ?? null;
    return [{ criterion, measure, direction, row, event: addressIn(member, revision) }];
  });
}
