// The table of acts: every command of the ledger, what must have happened before, and when it is refused.
import type { Act, Aggregate } from './act.ts';
import { bloc, reconstituteBloc, setUpBloc, approveBlocLead } from './bloc.ts';
import { blocYear } from './bloc-year/bloc-year.ts';
import { requestAppraisal, sendConsolidation } from './bloc-year/consolidation.ts';
import { openBlocYear, pinRuleBook } from './bloc-year/opening.ts';
import {
  agreeScorecard,
  answerAdverseOpinion,
  draftScorecard,
  giveBoardOpinion,
  issueScorecard,
  requestBoardOpinion,
} from './bloc-year/scorecard-issue.ts';
import { publishRuleBook, ruleBook, supersedeRuleBook } from './rule-book/publication.ts';
import { joinBloc, leaveBloc, enterUnit, unit } from './unit.ts';
import { appraiseSectionThree } from './unit-year/appraisal.ts';
import { approveUnitYear, reopenUnitYear } from './unit-year/approving.ts';
import { annulBlocDeduction, recordBlocDeduction } from './unit-year/bloc-deduction.ts';
import { annulCriticismDocument, recordCriticismDocument } from './unit-year/criticism-document.ts';
import { annulDisciplineBreach, recordDisciplineBreach } from './unit-year/discipline-breach.ts';
import { fileEvidence, withdrawEvidence } from './unit-year/evidence.ts';
import { annulExclusion, liftExclusion, recordExclusion } from './unit-year/exclusion.ts';
import {
  annulIneligibleDossierNotice,
  notifyIneligibleDossiers,
} from './unit-year/ineligible-dossier.ts';
import { agreeScores, annulNotApplicable, findLineNotApplicable } from './unit-year/members-act.ts';
import {
  applyScorecard,
  closeUnitYear,
  mapRegisteredItems,
  openUnitYear,
  transferUnitYear,
} from './unit-year/opening.ts';
import {
  annulOrganisationRating,
  rateOrganisation,
  recordOrganisations,
} from './unit-year/organisation.ts';
import {
  amendRegistration,
  correctRegistrationError,
  receiveRegistration,
} from './unit-year/registration.ts';
import {
  agreeTaskExceeded,
  annulResult,
  annulTaskExceeded,
  recordResult,
} from './unit-year/result.ts';
import { returnLine, submitSelfScore } from './unit-year/self-score.ts';
import { unitYear } from './unit-year/unit-year.ts';

/** An act with the fold of its stream. */
export interface TabledAct<Input = never, State = unknown> {
  readonly aggregate: Aggregate<State>;
  readonly act: Act<Input, State>;
}

/** Pairs an act with its aggregate; an act may need only a part of the aggregate's state. */
function of<Input, Part, State extends Part>(
  aggregate: Aggregate<State>,
  act: Act<Input, Part>,
): TabledAct<Input, State> {
  return { aggregate, act };
}

export const acts = {
  publishRuleBook: of(ruleBook, publishRuleBook),
  supersedeRuleBook: of(ruleBook, supersedeRuleBook),
  enterUnit: of(unit, enterUnit),
  setUpBloc: of(bloc, setUpBloc),
  reconstituteBloc: of(bloc, reconstituteBloc),
  approveBlocLead: of(bloc, approveBlocLead),
  joinBloc: of(unit, joinBloc),
  leaveBloc: of(unit, leaveBloc),
  openBlocYear: of(blocYear, openBlocYear),
  pinRuleBook: of(blocYear, pinRuleBook),
  draftScorecard: of(blocYear, draftScorecard),
  agreeScorecard: of(blocYear, agreeScorecard),
  requestBoardOpinion: of(blocYear, requestBoardOpinion),
  giveBoardOpinion: of(blocYear, giveBoardOpinion),
  answerAdverseOpinion: of(blocYear, answerAdverseOpinion),
  issueScorecard: of(blocYear, issueScorecard),
  sendConsolidation: of(blocYear, sendConsolidation),
  requestAppraisal: of(blocYear, requestAppraisal),
  openUnitYear: of(unitYear, openUnitYear),
  applyScorecard: of(unitYear, applyScorecard),
  mapRegisteredItems: of(unitYear, mapRegisteredItems),
  transferUnitYear: of(unitYear, transferUnitYear),
  closeUnitYear: of(unitYear, closeUnitYear),
  receiveRegistration: of(unitYear, receiveRegistration),
  amendRegistration: of(unitYear, amendRegistration),
  correctRegistrationError: of(unitYear, correctRegistrationError),
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

export type ActName = keyof typeof acts;
export const actNames = Object.keys(acts) as readonly ActName[];

/** The input of an act, by its name. */
export type InputOf<Name extends ActName> =
  (typeof acts)[Name] extends TabledAct<infer Input, infer _State> ? Input : never;
