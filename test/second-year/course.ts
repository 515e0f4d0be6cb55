// One random course of years: commands drawn by chance on a real ledger, each judged by the second statement before it is run.
import type { ActName, InputOf } from '../../libs/domain/acts.ts';
import type { Circumstances } from '../../libs/domain/act.ts';
import type { RefusalCode } from '../../libs/domain/refusal.ts';
import { sampleBook } from '../../libs/domain/rule-book/sample-book.contract.ts';
import { openLedger } from '../years/ledger.ts';
import { randomFrom, type Random } from '../years/random.ts';
import { actorIn, book, type Draw, type Drawn, units } from './draw.ts';
import { drawnBlocs } from './draw-blocs.ts';
import { drawnUnits } from './draw-units.ts';
import { drawnGatherings } from './draw-gatherings.ts';
import { blocRules } from './blocs.ts';
import { gatheringRules } from './gatherings.ts';
import type { Fact, Given } from './facts.ts';
import { reorganisationRules } from './reorganisations.ts';
import { firstReason, type Rule, type Rules } from './rule.ts';
import { seasonRules } from './seasons.ts';
import { unitRules } from './units.ts';

const changing: Rules = { ...unitRules, ...reorganisationRules, ...blocRules, ...seasonRules };
const rules: Rules = { ...changing, ...gatheringRules };
const drawn: Drawn = { ...drawnUnits, ...drawnBlocs, ...drawnGatherings };
export const judged = Object.keys(rules) as readonly ActName[];

/** What changes units, blocs and seasons, the rarer of it oftener. */
const changes: readonly ActName[] = [
  ...(Object.keys(changing) as ActName[]),
  'transferUnitYear',
  'transferUnitYear',
  'leaveBloc',
  'correctReorganisation',
  'carryOutReorganisation',
  'carryOutReorganisation',
];
/** What a bloc does in its year, among a few changes. */
const gatherings: readonly ActName[] = [
  ...(Object.keys(gatheringRules) as ActName[]),
  'annulBlocYearFact',
  'liftHold',
  'recordMinutes',
  'joinBloc',
  'openUnitYear',
  'cutShortBlocYear',
  'dissolveBloc',
];
const commandsMost = 190;
const start = Date.parse('2020-12-01T02:00:00.000Z');
const dayMs = 86_400_000;

/** What often comes next, so that what rests on one another happens. */
const next: { readonly [Name in ActName]?: readonly ActName[] } = {
  joinBloc: ['transferUnitYear', 'transferUnitYear', 'openUnitYear', 'cutShortUnitYear'],
  leaveBloc: ['joinBloc', 'joinBloc', 'closeUnitYear'],
  openBlocYear: ['openUnitYear'],
  decideReorganisation: ['carryOutReorganisation', 'correctReorganisation'],
  correctReorganisation: ['carryOutReorganisation'],
  carryOutReorganisation: ['carryOutReorganisation', 'cutShortUnitYear', 'renameUnit'],
  dissolveBloc: ['cutShortBlocYear', 'leaveBloc', 'cutShortUnitYear', 'cutShortUnitYear'],
  cutShortBlocYear: ['transferUnitYear', 'transferUnitYear', 'pinRuleBook'],
  cutShortUnitYear: ['annulUnitYearClosure'],
  closeUnitYear: ['annulUnitYearClosure'],
  approveBlocLead: ['endBlocLead'],
  signPact: ['addPactSignature', 'addPactSignature', 'annulBlocYearFact'],
  addPactSignature: ['addPactSignature'],
  conveneMeeting: ['holdMeeting'],
  holdMeeting: ['recordMinutes', 'annulBlocYearFact'],
  holdProposals: ['liftHold', 'liftHold', 'annulBlocYearFact'],
  liftHold: ['liftHold', 'liftHold', 'annulBlocYearFact'],
  annulBlocYearFact: ['annulBlocYearFact'],
  endBlocLead: ['annulBlocFact'],
  annulBlocFact: ['annulBlocFact'],
  annulUnitFact: ['annulUnitFact', 'joinBloc'],
};
/** What most courses begin with. */
const beginning: readonly ActName[] = [
  ...units.flatMap(() => ['enterUnit', 'enterUnit', 'joinBloc'] as const),
  ...Array.from({ length: 6 }, () => 'setUpBloc' as const),
  ...Array.from({ length: 6 }, () => 'joinBloc' as const),
  ...Array.from({ length: 8 }, () => 'openBlocYear' as const),
  ...Array.from({ length: 8 }, () => 'openUnitYear' as const),
];

export interface Turn {
  readonly name: ActName;
  readonly input: object;
  readonly given: Given;
  /** What the domain said; null: allowed. */
  readonly domain: RefusalCode | null;
  readonly second: RefusalCode | null;
}

export interface Course {
  readonly turns: readonly Turn[];
  readonly facts: readonly Fact[];
}

/** Runs to its end, or to the first command on which the two disagree. */
export function courseOf(seed: number): Course {
  const random = randomFrom(seed);
  const ledger = openLedger();
  const facts: Fact[] = [];
  const turns: Turn[] = [];
  let nowMs = start;

  function run(name: ActName, input: object, circumstances: Circumstances): RefusalCode | null {
    const outcome = ledger.run(name, input as InputOf<typeof name>, circumstances);
    const stream = outcome.refused === null ? streamOf(name, input) : '';
    for (const each of outcome.recorded) facts.push({ ...each, stream } as Fact);
    return outcome.refused;
  }

  const first = circumstancesAt(nowMs, random, facts);
  run('publishRuleBook', { ruleBook: book, book: sampleBook }, { ...first, receivedAt: null });
  for (const name of namesOf(random)) {
    nowMs += random.whole(0, 12) * dayMs;
    const circumstances = circumstancesAt(nowMs, random, facts);
    const given = { ...circumstances, today: civilDay(nowMs) };
    const input = drawn[name]!({ random, facts, today: given.today }) as object;
    const second = verdict(name, facts, input, given);
    const domain = run(name, input, circumstances);
    turns.push({ name, input, given, domain, second });
    if (domain !== second) break;
  }
  return { turns, facts };
}

function namesOf(random: Random): readonly ActName[] {
  const any = random.chance(0.6) ? changes : gatherings;
  const rest: ActName[] = [];
  for (let left = random.whole(30, commandsMost); left > 0; left -= 1) {
    const follows = next[rest.at(-1) ?? 'enterUnit'];
    rest.push(follows && random.chance(0.6) ? random.pick(follows) : random.pick(any));
  }
  return [...(random.chance(0.95) ? beginning : []), ...rest];
}

/** Civil time is UTC+7; nothing here is recorded near midnight. */
const civilDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

function circumstancesAt(nowMs: number, random: Random, facts: readonly Fact[]): Circumstances {
  const today = civilDay(nowMs);
  const draw: Draw = { random, facts, today };
  const back = random.chance(0.3) ? random.whole(0, 400) : 0;
  const ahead = random.chance(0.01) ? 1 : 0;
  return {
    commandId: 'lenh',
    actor: actorIn(draw),
    occurredOn: civilDay(nowMs + (ahead - back) * dayMs),
    receivedAt: null,
    now: new Date(nowMs).toISOString(),
    causation: null,
    correlation: null,
  };
}

function verdict(
  name: ActName,
  facts: readonly Fact[],
  input: object,
  given: Given,
): RefusalCode | null {
  if (given.occurredOn > given.today) return 'DATE_IN_FUTURE';
  const rule = rules[name] as Rule<ActName>;
  return firstReason(rule(facts, input as InputOf<ActName>, given));
}

/** Where an act is recorded, by the names of its input. */
function streamOf(name: ActName, input: object): string {
  const of = input as Readonly<Record<string, string | number>>;
  if (name === 'publishRuleBook') return `ruleBook-${of['ruleBook']}`;
  if (name === 'carryOutReorganisation') return `unit-${of['unit']}`;
  if (name.endsWith('Reorganisation')) return `reorganisation-${of['reorganisation']}`;
  if (/BlocYear|RuleBook|Meeting|Minutes|Pact|Hold|Proposals/.test(name))
    return `blocYear-${of['year']}-${of['bloc']}`;
  if (/UnitYear/.test(name)) return `unitYear-${of['year']}-${of['unit']}`;
  if (of['unit'] !== undefined) return `unit-${of['unit']}`;
  return `bloc-${of['bloc']}`;
}
