// The acts of a bloc through its year: plan, movements, difficulties, pact.
import { blocYear } from '../bloc-year/bloc-year.ts';
import { holdBlocActivity } from '../bloc-year/activity.ts';
import { disseminateDirective } from '../bloc-year/disseminating.ts';
import { inspectMembers } from '../bloc-year/inspecting.ts';
import { launchMovement, reviewMovement } from '../bloc-year/launching.ts';
import { adoptActivityPlan } from '../bloc-year/plan.ts';
import { submitDelegatedRegistrations } from '../bloc-year/registering-delegated.ts';
import {
  answerDifficulty,
  referDifficulty,
  reportDifficulty,
} from '../bloc-year/reporting-difficulties.ts';
import { addPactSignature, signPact } from '../bloc-year/signing.ts';
import { of } from './tabled.ts';

export const blocLifeActs = {
  adoptActivityPlan: of(blocYear, adoptActivityPlan),
  disseminateDirective: of(blocYear, disseminateDirective),
  launchMovement: of(blocYear, launchMovement),
  reviewMovement: of(blocYear, reviewMovement),
  inspectMembers: of(blocYear, inspectMembers),
  holdBlocActivity: of(blocYear, holdBlocActivity),
  reportDifficulty: of(blocYear, reportDifficulty),
  referDifficulty: of(blocYear, referDifficulty),
  answerDifficulty: of(blocYear, answerDifficulty),
  signPact: of(blocYear, signPact),
  addPactSignature: of(blocYear, addPactSignature),
  submitDelegatedRegistrations: of(blocYear, submitDelegatedRegistrations),
} as const;
