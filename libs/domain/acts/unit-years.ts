// The acts on unit-years.
import { appraiseSectionThree } from '../unit-year/appraisal.ts';
import { approveUnitYear, reopenUnitYear } from '../unit-year/approving.ts';
import { annulBlocDeduction, recordBlocDeduction } from '../unit-year/bloc-deduction.ts';
import {
  annulCriticismDocument,
  recordCriticismDocument,
} from '../unit-year/criticism-document.ts';
import { annulDisciplineBreach, recordDisciplineBreach } from '../unit-year/discipline-breach.ts';
import { fileEvidence, withdrawEvidence } from '../unit-year/evidence.ts';
import { annulExclusion, liftExclusion, recordExclusion } from '../unit-year/exclusion.ts';
import {
  annulIneligibleDossierNotice,
  notifyIneligibleDossiers,
} from '../unit-year/ineligible-dossier.ts';
import {
  agreeScores,
  annulNotApplicable,
  findLineNotApplicable,
} from '../unit-year/members-act.ts';
import {
  applyScorecard,
  closeUnitYear,
  mapRegisteredItems,
  openUnitYear,
  transferUnitYear,
} from '../unit-year/opening.ts';
import {
  annulOrganisationRating,
  rateOrganisation,
  recordOrganisations,
} from '../unit-year/organisation.ts';
import {
  amendRegistration,
  correctRegistrationError,
  receiveRegistration,
} from '../unit-year/registration.ts';
import { annulRegistration } from '../unit-year/registration-annulment.ts';
import {
  agreeTaskExceeded,
  annulResult,
  annulTaskExceeded,
  recordResult,
} from '../unit-year/result.ts';
import { returnLine, submitSelfScore } from '../unit-year/self-score.ts';
import { unitYear } from '../unit-year/unit-year.ts';
import { of } from './tabled.ts';

export const unitYearActs = {
  openUnitYear: of(unitYear, openUnitYear),
  applyScorecard: of(unitYear, applyScorecard),
  mapRegisteredItems: of(unitYear, mapRegisteredItems),
  transferUnitYear: of(unitYear, transferUnitYear),
  closeUnitYear: of(unitYear, closeUnitYear),
  receiveRegistration: of(unitYear, receiveRegistration),
  amendRegistration: of(unitYear, amendRegistration),
  correctRegistrationError: of(unitYear, correctRegistrationError),
  annulRegistration: of(unitYear, annulRegistration),
  fileEvidence: of(unitYear, fileEvidence),
  withdrawEvidence: of(unitYear, withdrawEvidence),
  recordResult: of(unitYear, recordResult),
  annulResult: of(unitYear, annulResult),
  agreeTaskExceeded: of(unitYear, agreeTaskExceeded),
  annulTaskExceeded: of(unitYear, annulTaskExceeded),
  recordOrganisations: of(unitYear, recordOrganisations),
  rateOrganisation: of(unitYear, rateOrganisation),
  annulOrganisationRating: of(unitYear, annulOrganisationRating),
  submitSelfScore: of(unitYear, submitSelfScore),
  returnLine: of(unitYear, returnLine),
  agreeScores: of(unitYear, agreeScores),
  findLineNotApplicable: of(unitYear, findLineNotApplicable),
  annulNotApplicable: of(unitYear, annulNotApplicable),
  appraiseSectionThree: of(unitYear, appraiseSectionThree),
  recordCriticismDocument: of(unitYear, recordCriticismDocument),
  annulCriticismDocument: of(unitYear, annulCriticismDocument),
  notifyIneligibleDossiers: of(unitYear, notifyIneligibleDossiers),
  annulIneligibleDossierNotice: of(unitYear, annulIneligibleDossierNotice),
  recordDisciplineBreach: of(unitYear, recordDisciplineBreach),
  annulDisciplineBreach: of(unitYear, annulDisciplineBreach),
  recordBlocDeduction: of(unitYear, recordBlocDeduction),
  annulBlocDeduction: of(unitYear, annulBlocDeduction),
  recordExclusion: of(unitYear, recordExclusion),
  liftExclusion: of(unitYear, liftExclusion),
  annulExclusion: of(unitYear, annulExclusion),
  approveUnitYear: of(unitYear, approveUnitYear),
  reopenUnitYear: of(unitYear, reopenUnitYear),
} as const;
