// Award dossiers: a row each, with every step that it took, annulled ones too, and the awards granted on it.
import type { CivilDate } from '../libs/domain/civil-date.ts';
import type { Reference } from '../libs/domain/actor.ts';
import type { BlocYearFactAnnulled } from '../libs/domain/bloc-year/bloc-year.ts';
import {
  stepOf,
  type DossierStep,
  type DossierSubmitted,
} from '../libs/domain/bloc-year/dossier.ts';
import { lastYearEndMeeting } from '../libs/domain/bloc-year/meeting.ts';
import type { Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import { annulmentOf, factsFold, factsOf, standingOf } from './bloc-year-facts.ts';
import {
  stepsBy,
  stepTypes,
  type DossierStepRow,
  type StepFact,
  type TakenStep,
} from './dossier-steps.ts';
import { blocYearFold } from './stream-folds.ts';

/** People stay sealed; the seal is of the submission, at this revision of the bloc-year. */
export interface DossierRow extends Omit<DossierSubmitted['data'], 'read'> {
  readonly bloc: string;
  readonly year: number;
  readonly revision: number;
  /** Revision of the annulment of its submission. */
  readonly annulledAt: number | null;
  /** The last step that stands; null where the submission was annulled. */
  readonly step: DossierStep | null;
  /** In the order of recording. */
  readonly steps: readonly DossierStepRow[];
  /** Dossiers that came again in its stead. */
  readonly comesAgainAs: readonly string[];
}

/** What the deadline of a bloc-year's dossiers rests on. */
export interface DossierYearRow {
  readonly bloc: string;
  readonly ruleBook: Reference | null;
  /** The last year-end conference that stands. */
  readonly conference: {
    readonly meeting: string;
    readonly until: CivilDate;
    readonly revision: number;
  } | null;
}

/** The dossiers of all bloc-years of a year. */
export function dossiersScope(year: number): string {
  return String(year);
}

/** Those of one bloc stand together. */
export function dossierKey(of: { readonly bloc: string; readonly dossier: string }): string {
  return `${of.bloc}/${of.dossier}`;
}

/** The bloc-years of a year that have a rule book, a conference or a dossier, by their blocs. */
export function dossierYearsScope(year: number): string {
  return `blocYears/${year}`;
}

/** Row versions: one for each dossier that an event names, one for a dossier that comes again as another; one a bloc-year. */
export const dossiers: Projection = { name: 'dossiers', version: 1, project };

const stepsFold = factsFold(stepTypes);
const ofSteps: ReadonlySet<string> = new Set(stepTypes);
const ofYears: ReadonlySet<string> = new Set(['MeetingHeld', 'RuleBookPinned']);

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  const { stream, type, revision, data } = event;
  if (!stream.startsWith('blocYear-')) return [];
  if (ofSteps.has(type))
    return [...yearRows(stream, folds), ...dossierRows(stream, revision, folds)];
  if (ofYears.has(type)) return yearRows(stream, folds);
  if (type !== 'BlocYearFactAnnulled') return [];
  const { fact } = data as BlocYearFactAnnulled['data'];
  return [...yearRows(stream, folds), ...dossierRows(stream, fact, folds)];
}

function yearRows(stream: string, folds: StreamFolds): readonly Row[] {
  const state = folds.state(stream, blocYearFold);
  const { opened, pinned } = state;
  if (!opened) return [];
  const last = lastYearEndMeeting(state);
  const conference = last && { meeting: last.id, until: last.until, revision: last.revision };
  const ruleBook = pinned?.ruleBook ?? null;
  const value: DossierYearRow = { bloc: opened.bloc, ruleBook, conference };
  return [{ scope: dossierYearsScope(opened.year), key: opened.bloc, value }];
}

/** Votes that were annulled are not told: beside a recount they could be subtracted from it. */
function marked(step: TakenStep, annulledAt: number | null): DossierStepRow {
  return { ...step, annulledAt, votes: annulledAt === null ? step.votes : null };
}

/** The rows of the dossiers that the fact of this revision names, as they stand now. */
function dossierRows(stream: string, revision: number, folds: StreamFolds): readonly Row[] {
  const whole = folds.state(stream, blocYearFold);
  const state = folds.state(stream, stepsFold);
  const steps = stepsBy(state.facts as readonly StepFact[]);
  const named = [...steps].filter(([, taken]) => taken.some((each) => each.revision === revision));
  const ids = new Set(named.map(([id]) => id));
  const submissions = factsOf(state, 'DossierSubmitted');
  for (const { data } of submissions) {
    if (ids.has(data.dossier) && data.resubmits !== null) ids.add(data.resubmits);
  }
  const { bloc, year } = whole.opened ?? { bloc: '', year: 0 };
  return submissions
    .filter(({ data }) => ids.has(data.dossier))
    .map((submitted) => {
      const { read: _, ...data } = submitted.data;
      const value: DossierRow = {
        ...data,
        bloc,
        year,
        revision: submitted.revision,
        annulledAt: annulmentOf(state, submitted.revision),
        step: stepOf(whole, data.dossier),
        steps: (steps.get(data.dossier) ?? []).map((step) =>
          marked(step, annulmentOf(state, step.revision)),
        ),
        comesAgainAs: standingOf(state, 'DossierSubmitted')
          .filter((each) => each.data.resubmits === data.dossier)
          .map((each) => each.data.dossier),
      };
      return { scope: dossiersScope(year), key: dossierKey(value), value };
    });
}
