// The table of acts: every command of the ledger, what must have happened before, and when it is refused.
import { blocLifeActs } from './acts/bloc-life.ts';
import { blocYearActs } from './acts/bloc-years.ts';
import { budgetMeetingActs } from './acts/budget-meetings.ts';
import { complaintRuleActs } from './acts/complaint-rules.ts';
import { complaintActs } from './acts/complaints.ts';
import { dossierActs } from './acts/dossiers.ts';
import { reconstructionActs } from './acts/reconstructions.ts';
import { reorganisationActs } from './acts/reorganisations.ts';
import { reportActs } from './acts/reports.ts';
import { retentionActs } from './acts/retention.ts';
import { unitYearActs } from './acts/unit-years.ts';
import { unitActs } from './acts/units.ts';
import type { TabledAct } from './acts/tabled.ts';

export const acts = {
  ...unitActs,
  ...reorganisationActs,
  ...blocYearActs,
  ...blocLifeActs,
  ...budgetMeetingActs,
  ...dossierActs,
  ...reportActs,
  ...unitYearActs,
  ...retentionActs,
  ...complaintRuleActs,
  ...complaintActs,
  ...reconstructionActs,
} as const;

export type ActName = keyof typeof acts;
export const actNames = Object.keys(acts) as readonly ActName[];

/** The input of an act, by its name. */
export type InputOf<Name extends ActName> =
  (typeof acts)[Name] extends TabledAct<infer Input, infer _State> ? Input : never;
