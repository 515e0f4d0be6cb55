// What each refusal says to an official: what is wrong and what to do next, in both languages; codes are permanent.
import { blocLifeSentences } from './refusal-sentences/bloc-life.ts';
import { blocYearSentences } from './refusal-sentences/bloc-years.ts';
import { budgetMeetingSentences } from './refusal-sentences/budget-meetings.ts';
import { complaintRuleSentences } from './refusal-sentences/complaint-rules.ts';
import { complaintSentences } from './refusal-sentences/complaints.ts';
import { dossierSentences } from './refusal-sentences/dossiers.ts';
import { generalSentences } from './refusal-sentences/general.ts';
import { orderedSentences } from './refusal-sentences/ordered.ts';
import { reconstructionSentences } from './refusal-sentences/reconstructions.ts';
import { reorganisationSentences } from './refusal-sentences/reorganisations.ts';
import { reportSentences } from './refusal-sentences/reports.ts';
import { retentionSentences } from './refusal-sentences/retention.ts';
import { unitYearSentences } from './refusal-sentences/unit-years.ts';
import { unitSentences } from './refusal-sentences/units.ts';

/** One code, one sentence: a file a subject. */
export const refusalSentences = {
  ...unitSentences,
  ...reorganisationSentences,
  ...blocYearSentences,
  ...blocLifeSentences,
  ...budgetMeetingSentences,
  ...dossierSentences,
  ...reportSentences,
  ...unitYearSentences,
  ...retentionSentences,
  ...complaintRuleSentences,
  ...complaintSentences,
  ...reconstructionSentences,
  ...generalSentences,
  ...orderedSentences,
} as const;
