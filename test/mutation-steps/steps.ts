// Every act that the year of `year-by-mutations.ts` has not, in the order in which a client can send them.
import type { Step } from '../year-by-mutations.ts';
import { annulmentSteps } from './annulments.ts';
import { blocLifeSteps } from './bloc-life.ts';
import { budgetMeetingSteps } from './budget-meetings.ts';
import { complaintRuleSteps } from './complaint-rules.ts';
import { complaintSteps } from './complaints.ts';
import { dossierSteps } from './dossiers.ts';
import { reconstructionSteps } from './reconstructions.ts';
import { reorganisationSteps } from './reorganisations.ts';
import { reportSteps } from './reports.ts';
import { retentionSteps } from './retention.ts';

export const laterSteps: readonly Step[] = [
  ...annulmentSteps,
  ...blocLifeSteps,
  ...budgetMeetingSteps,
  ...dossierSteps,
  ...reportSteps,
  ...retentionSteps,
  ...complaintRuleSteps,
  ...complaintSteps,
  ...reconstructionSteps,
  ...reorganisationSteps,
];
