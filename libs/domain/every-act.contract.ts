// The case tables of every act of the ledger, in the order of the year.
import { blocLifeCases } from './acts/bloc-life.contract.ts';
import { budgetMeetingCases } from './acts/budget-meetings.contract.ts';
import { complaintRuleCases } from './acts/complaint-rules.contract.ts';
import { complaintCases } from './acts/complaints.contract.ts';
import { dossierCases } from './acts/dossiers.contract.ts';
import { reconstructionCases } from './acts/reconstructions.contract.ts';
import { reorganisationCases } from './acts/reorganisations.contract.ts';
import { reportCases } from './acts/reports.contract.ts';
import { retentionCases } from './acts/retention.contract.ts';
import { annulmentCases } from './annulment.contract.ts';
import { blocCases } from './bloc/bloc.contract.ts';
import { consolidationCases } from './bloc-year/consolidation.contract.ts';
import { openingCases } from './bloc-year/opening.contract.ts';
import { scorecardIssueCases } from './bloc-year/scorecard-issue.contract.ts';
import type { ActCases } from './cases.contract.ts';
import { ruleBookCases } from './rule-book/publication.contract.ts';
import { unitCases } from './unit/unit.contract.ts';
import { appraisalCases } from './unit-year/appraisal.contract.ts';
import { approvingCases } from './unit-year/approving.contract.ts';
import { blocDeductionCases } from './unit-year/bloc-deduction.contract.ts';
import { criticismDocumentCases } from './unit-year/criticism-document.contract.ts';
import { disciplineBreachCases } from './unit-year/discipline-breach.contract.ts';
import { evidenceCases } from './unit-year/evidence.contract.ts';
import { exclusionCases } from './unit-year/exclusion.contract.ts';
import { ineligibleDossierCases } from './unit-year/ineligible-dossier.contract.ts';
import { membersActCases } from './unit-year/members-act.contract.ts';
import { unitYearOpeningCases } from './unit-year/opening.contract.ts';
import { organisationCases } from './unit-year/organisation.contract.ts';
import { registrationCases } from './unit-year/registration.contract.ts';
import { resultCases } from './unit-year/result.contract.ts';
import { selfScoreCases } from './unit-year/self-score.contract.ts';

export const everyAct: readonly ActCases[] = [
  ...ruleBookCases,
  ...unitCases,
  ...blocCases,
  ...openingCases,
  ...scorecardIssueCases,
  ...consolidationCases,
  ...unitYearOpeningCases,
  ...registrationCases,
  ...evidenceCases,
  ...resultCases,
  ...organisationCases,
  ...selfScoreCases,
  ...membersActCases,
  ...appraisalCases,
  ...criticismDocumentCases,
  ...ineligibleDossierCases,
  ...disciplineBreachCases,
  ...blocDeductionCases,
  ...exclusionCases,
  ...approvingCases,
  ...annulmentCases,
  ...reorganisationCases,
  ...blocLifeCases,
  ...budgetMeetingCases,
  ...dossierCases,
  ...reportCases,
  ...retentionCases,
  ...complaintCases,
  ...complaintRuleCases,
  ...reconstructionCases,
];
