// One random course of cases: commands drawn by chance on a real ledger, each judged by the second statement before it is run.
import type { Circumstances } from '../../libs/domain/act.ts';
import { acts, type ActName, type InputOf } from '../../libs/domain/acts.ts';
import { clockRulesBy } from '../../libs/domain/complaint-clocks/by-known.ts';
import { clocksOf } from '../../libs/domain/complaint-clocks/clocks.ts';
import { complaint } from '../../libs/domain/complaint/complaint.ts';
import {
  courseOf as domainCourseOf,
  isPending as isPendingBy,
} from '../../libs/domain/complaint/course.ts';
import { instanceDaysOf } from '../../libs/domain/complaint/instance-days.ts';
import type { RefusalCode } from '../../libs/domain/refusal.ts';
import { criticism } from '../../libs/domain/unit-year/criticism-document.contract.ts';
import { ofUnit, stages } from '../../libs/domain/year.contract.ts';
import { board } from '../../libs/domain/papers.contract.ts';
import type { Fact, Given } from '../second-year/facts.ts';
import { firstReason, type Rule, type Rules } from '../second-year/rule.ts';
import { type Ledger, openLedger } from '../years/ledger.ts';
import { randomFrom } from '../years/random.ts';
import { afterDecisionRules } from './after-decision.ts';
import { answeringRules } from './answering.ts';
import { caseFileOf, caseStream, decision, isPending, standing } from './case-file.ts';
import { clocksOfStage } from './case-clocks.ts';
import { actorIn, type Draw, type Drawn } from './draw.ts';
import { drawnCases } from './draw-cases.ts';
import { drawnEndings } from './draw-endings.ts';
import { drawnRules } from './draw-rules.ts';
import { enteringRules } from './entering.ts';
import { lookingRules } from './looking-into.ts';
import { likelyAct } from './likely.ts';
import { settlingRules } from './settling.ts';

const rules: Rules = {
  ...enteringRules,
  ...answeringRules,
  ...lookingRules,
  ...settlingRules,
  ...afterDecisionRules,
};
const drawn: Drawn = { ...drawnCases, ...drawnEndings };
export const judged = Object.keys(rules) as readonly ActName[];
export const cases = ['kn-1', 'kn-2', 'tc-0123456789abcdef', 'kn-3'] as const;

/** What most of a course is about. */
const often = [cases[0], cases[0], cases[0], cases[0], cases[1], cases[1], cases[1], cases[2]];
const commandsMost = 90;
const start = Date.parse('2021-12-31T02:00:00.000Z');
const dayMs = 86_400_000;

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
  /** What the two read differently of a case after the last turn; null: nothing. */
  readonly misread: string | null;
}

export interface Recorder {
  readonly ledger: Ledger;
  readonly facts: Fact[];
  readonly run: (name: ActName, input: object, circumstances: Circumstances) => RefusalCode | null;
}

function openRecorder(): Recorder {
  const ledger = openLedger();
  const facts: Fact[] = [];
  return {
    ledger,
    facts,
    run(name, input, circumstances) {
      const outcome = ledger.run(name, input as InputOf<typeof name>, circumstances);
      if (outcome.refused !== null) return outcome.refused;
      const stream = (acts[name].act as { stream(input: object): string }).stream(input);
      for (const each of outcome.recorded) facts.push({ ...each, stream } as Fact);
      return null;
    },
  };
}

/** Runs to its end, or to the first thing on which the two disagree. */
export function courseOf(seed: number): Course {
  const turns: Turn[] = [];
  let facts: readonly Fact[] = [];
  for (const { turn, recorder, draw } of stepsOf(seed)) {
    turns.push(turn);
    ({ facts } = recorder);
    if (turn.domain !== turn.second) break;
    const misread = turn.domain === null ? misreadOf(recorder.ledger, draw) : null;
    if (misread !== null) return { turns, facts, misread };
  }
  return { turns, facts, misread: null };
}

/** A turn that was taken, on what ledger, and how it was drawn. */
export interface Step {
  readonly turn: Turn;
  readonly recorder: Recorder;
  readonly draw: Draw;
  /** Of the day and hour of the turn, by the Board. */
  readonly then: Circumstances;
}

/** A year that was opened, the rules as drawn, and one command after another. */
export function* stepsOf(seed: number): Generator<Step, void, undefined> {
  const random = randomFrom(seed);
  const recorder = openRecorder();
  const { facts, run } = recorder;
  for (const { act, input, circumstances } of stages.opened)
    run(act, input, { ...circumstances, commandId: 'lenh' });
  let nowMs = start;
  const by = (draw: Draw) => circumstancesAt(nowMs, draw);
  const most = random.pick(often);
  const drawAt = (): Draw => {
    const about = random.chance(0.8) ? most : random.pick(cases);
    return { random, facts, today: civil(nowMs), complaint: about };
  };
  for (const [name, input] of drawnRules(random))
    run(name, input, { ...by(drawAt()), receivedAt: null });

  for (let left = random.whole(20, commandsMost); left > 0; left -= 1) {
    nowMs += random.whole(0, random.chance(0.1) ? 40 : 6) * dayMs;
    const draw = drawAt();
    if (random.chance(0.12)) correct(draw, run, by(draw));
    const name = likelyAct(draw, judged);
    const circumstances = by(draw);
    const given = { ...circumstances, today: draw.today };
    const input = drawn[name]!(draw) as object;
    const second = verdict(name, facts, input, given);
    const domain = run(name, input, circumstances);
    const then = { ...circumstances, actor: board, occurredOn: draw.today, receivedAt: null };
    yield { turn: { name, input, given, domain, second }, recorder, draw, then };
  }
}

/** Something in the disputed year: a criticism document recorded or annulled, often because of a decision. */
function correct(draw: Draw, run: Recorder['run'], by: Circumstances): void {
  const { random, facts, complaint: id } = draw;
  const decided = decision(caseFileOf(facts, id));
  const because = decided && random.chance(0.85);
  const causation = because ? { stream: decided.stream, revision: decided.revision } : null;
  const circumstances = {
    ...by,
    actor: board,
    receivedAt: null,
    occurredOn: draw.today,
    causation,
  };
  const recorded = facts.filter(({ type }) => type === 'CriticismDocumentRecorded');
  const known = recorded.at(-1)?.data['criticism'];
  if (random.chance(0.5) && known !== undefined) {
    const legalBasis = { text: 'Quyết định giải quyết', document: null };
    const annulment = { cause: 'recordedInError', legalBasis, effectiveFrom: null };
    run('annulCriticismDocument', { ...ofUnit, criticism: known, ...annulment }, circumstances);
    return;
  }
  const document = { ...criticism.document, number: String(recorded.length + 1) };
  const named = { criticism: `pb-${recorded.length + 1}`, document };
  run('recordCriticismDocument', { ...ofUnit, ...criticism, ...named }, circumstances);
}

/** Civil time is UTC+7; nothing here is recorded near midnight. */
const civil = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

function circumstancesAt(nowMs: number, draw: Draw): Circumstances {
  const { random } = draw;
  const back = random.chance(0.15) ? random.whole(1, 20) : 0;
  const ahead = random.chance(0.005) ? 1 : 0;
  const earlier = new Date(nowMs - random.whole(0, 30) * dayMs).toISOString();
  return {
    commandId: 'lenh',
    actor: actorIn(draw),
    occurredOn: civil(nowMs + (ahead - back) * dayMs),
    receivedAt: random.chance(0.2) ? earlier : null,
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

/** Where the case stands, whether it holds proposals, and every clock of its instances, read twice. */
function misreadOf(ledger: Ledger, { facts, complaint: id, today }: Draw): string | null {
  const { state } = ledger.known.of(complaint, caseStream(id));
  const file = caseFileOf(facts, id);
  const domain = {
    course: domainCourseOf(state),
    pending: [isPendingBy(state, 'lodged'), isPendingBy(state, 'accepted')],
    clocks: state.instances.map((instance) =>
      clocksOf(
        instanceDaysOf(state, instance),
        clockRulesBy(ledger.known, instance.procedure, today),
      ).map(({ clock, base, lastDay, metOn, lateDays }) =>
        [clock, base, lastDay, metOn, (lateDays ?? 0) > 0].join(' '),
      ),
    ),
  };
  const second = {
    course: standing(file),
    pending: [isPending(file, 'lodged'), isPending(file, 'accepted')],
    clocks: file.stages.map((stage) =>
      clocksOfStage(facts, file, stage, today).map(({ clock, base, lastDay, metOn, late }) =>
        [clock, base, lastDay, metOn, late].join(' '),
      ),
    ),
  };
  if (JSON.stringify(domain) === JSON.stringify(second)) return null;
  return `the domain reads ${JSON.stringify(domain, null, 1)}\nthe second statement ${JSON.stringify(second, null, 1)}`;
}
