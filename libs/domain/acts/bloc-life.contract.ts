// The case tables of the acts of a bloc through its year: plan, movements, difficulties, pact.
import { activityCases } from '../bloc-year/activity.contract.ts';
import { disseminationCases } from '../bloc-year/disseminating.contract.ts';
import { inspectionCases } from '../bloc-year/inspecting.contract.ts';
import { movementCases } from '../bloc-year/launching.contract.ts';
import { planCases } from '../bloc-year/plan.contract.ts';
import { delegatedRegistrationCases } from '../bloc-year/registering-delegated.contract.ts';
import { difficultyCases } from '../bloc-year/reporting-difficulties.contract.ts';
import { signingCases } from '../bloc-year/signing.contract.ts';
import type { ActCases } from '../cases.contract.ts';

export const blocLifeCases: readonly ActCases[] = [
  ...planCases,
  ...disseminationCases,
  ...movementCases,
  ...inspectionCases,
  ...activityCases,
  ...difficultyCases,
  ...signingCases,
  ...delegatedRegistrationCases,
];
