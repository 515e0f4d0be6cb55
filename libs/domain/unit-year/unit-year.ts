// A unit's year: every event that moves its score, and its reports, in one stream, and the fold of all of them.
import type { Aggregate, Recorded } from '../act.ts';
import {
  appraisalTypes,
  evolveAppraisal,
  noAppraisal,
  type Appraisal,
  type AppraisalEvent,
} from './appraisal.ts';
import {
  approvalTypes,
  evolveApprovals,
  noApprovals,
  type Approvals,
  type ApprovalEvent,
} from './approval.ts';
import {
  blocDeductionTypes,
  evolveBlocDeductions,
  noBlocDeductions,
  type BlocDeductionEvent,
  type BlocDeductions,
} from './bloc-deduction.ts';
import {
  criticismDocumentTypes,
  evolveCriticismDocuments,
  noCriticismDocuments,
  type CriticismDocumentEvent,
  type CriticismDocuments,
} from './criticism-document.ts';
import {
  disciplineBreachTypes,
  evolveBreaches,
  noBreaches,
  type DisciplineBreachEvent,
  type DisciplineBreaches,
} from './discipline-breach.ts';
import {
  evidenceTypes,
  evolveEvidence,
  noEvidence,
  type EvidenceEvent,
  type EvidenceFile,
} from './evidence.ts';
import {
  evolveExclusions,
  exclusionTypes,
  noExclusions,
  type ExclusionEvent,
  type Exclusions,
} from './exclusion.ts';
import {
  evolveNotices,
  ineligibleDossierTypes,
  noNotices,
  type IneligibleDossierEvent,
  type IneligibleDossierNotices,
} from './ineligible-dossier.ts';
import {
  evolveMembersAct,
  membersActTypes,
  noMembersAct,
  type MembersAct,
  type MembersActEvent,
} from './members-act.ts';
import {
  evolveMemberReports,
  memberReportTypes,
  noMemberReports,
  type MemberReportEvent,
  type MemberReports,
} from './member-report.ts';
import {
  evolveOrganisations,
  noOrganisations,
  organisationTypes,
  type OrganisationEvent,
  type Organisations,
} from './organisation.ts';
import {
  evolveRegistrations,
  noRegistrations,
  registrationTypes,
  type RegistrationEvent,
  type Registrations,
} from './registration.ts';
import { evolveResults, noResults, resultTypes, type ResultEvent, type Results } from './result.ts';
import { evolveSeason, noSeason, seasonTypes, type Season, type SeasonEvent } from './season.ts';
import {
  evolveSelfScores,
  noSelfScores,
  selfScoreTypes,
  type SelfScoreEvent,
  type SelfScores,
} from './self-score.ts';

// Events

export type UnitYearEvent =
  | SeasonEvent
  | RegistrationEvent
  | ResultEvent
  | EvidenceEvent
  | OrganisationEvent
  | SelfScoreEvent
  | MembersActEvent
  | AppraisalEvent
  | CriticismDocumentEvent
  | IneligibleDossierEvent
  | DisciplineBreachEvent
  | BlocDeductionEvent
  | ExclusionEvent
  | MemberReportEvent
  | ApprovalEvent;

// State

export interface UnitYear
  extends
    Season,
    Registrations,
    Results,
    EvidenceFile,
    Organisations,
    SelfScores,
    MembersAct,
    Appraisal,
    CriticismDocuments,
    IneligibleDossierNotices,
    DisciplineBreaches,
    BlocDeductions,
    Exclusions,
    MemberReports,
    Approvals {}

export const unitYear: Aggregate<UnitYear> = {
  category: 'unitYear',
  types: {
    ...seasonTypes,
    ...registrationTypes,
    ...resultTypes,
    ...evidenceTypes,
    ...organisationTypes,
    ...selfScoreTypes,
    ...membersActTypes,
    ...appraisalTypes,
    ...criticismDocumentTypes,
    ...ineligibleDossierTypes,
    ...disciplineBreachTypes,
    ...blocDeductionTypes,
    ...exclusionTypes,
    ...memberReportTypes,
    ...approvalTypes,
  },
  initial: {
    ...noSeason,
    ...noRegistrations,
    ...noResults,
    ...noEvidence,
    ...noOrganisations,
    ...noSelfScores,
    ...noMembersAct,
    ...noAppraisal,
    ...noCriticismDocuments,
    ...noNotices,
    ...noBreaches,
    ...noBlocDeductions,
    ...noExclusions,
    ...noMemberReports,
    ...noApprovals,
  },
  evolve,
};

function evolve(before: UnitYear, recorded: Recorded): UnitYear {
  const event = recorded as Recorded & UnitYearEvent;
  const state = { ...before, lastRevision: event.revision };
  return isOfReports(event) ? evolveMemberReports(state, event) : evolveScored(state, event);
}

function isOfReports(event: Recorded & UnitYearEvent): event is Recorded & MemberReportEvent {
  return Object.hasOwn(memberReportTypes, event.type);
}

/** Everything but the reports may move the score. */
type ScoredEvent = Recorded & Exclude<UnitYearEvent, MemberReportEvent>;

function evolveScored(state: UnitYear, event: ScoredEvent): UnitYear {
  switch (event.type) {
    case 'UnitYearOpened':
    case 'ScorecardApplied':
    case 'RegisteredItemsMapped':
    case 'UnitYearClosed':
    case 'UnitYearCutShort':
    case 'UnitYearClosureAnnulled':
      return evolveSeason(state, event);
    case 'UnitYearTransferred':
      return evolveSeason(forgetLines(state), event);
    case 'RegistrationReceived':
    case 'RegistrationAmended':
    case 'RegistrationErrorCorrected':
    case 'RegistrationAnnulled':
      return evolveRegistrations(state, event);
    case 'ResultRecorded':
    case 'ResultAnnulled':
    case 'TaskExceededAgreed':
    case 'TaskExceededAnnulled':
      return evolveResults(state, event);
    case 'EvidenceFiled':
    case 'EvidenceWithdrawn':
      return evolveEvidence(state, event);
    case 'OrganisationsRecorded':
    case 'OrganisationRated':
    case 'OrganisationRatingAnnulled':
      return evolveOrganisations(state, event);
    case 'SelfScored':
    case 'LineReturned':
      return evolveSelfScores(state, event);
    case 'MembersAgreed':
    case 'LineFoundNotApplicable':
    case 'NotApplicableAnnulled':
      return evolveMembersAct(state, event);
    case 'SectionThreeAppraised':
      return evolveAppraisal(state, event);
    case 'CriticismDocumentRecorded':
    case 'CriticismDocumentAnnulled':
      return evolveCriticismDocuments(state, event);
    case 'IneligibleDossiersNotified':
    case 'IneligibleDossierNoticeAnnulled':
      return evolveNotices(state, event);
    case 'DisciplineBreachRecorded':
    case 'DisciplineBreachAnnulled':
      return evolveBreaches(state, event);
    case 'BlocDeductionRecorded':
    case 'BlocDeductionAnnulled':
      return evolveBlocDeductions(state, event);
    case 'ExclusionRecorded':
    case 'ExclusionLifted':
    case 'ExclusionAnnulled':
      return evolveExclusions(state, event);
    case 'UnitYearApproved':
    case 'UnitYearReopened':
      return evolveApprovals(state, event);
  }
}

/**
 * Lines are keyed to the criteria of the bloc that the unit has left, so they end with it; facts follow the unit.
 * Evidence stays on file without criteria until it is filed to those of the new scorecard.
 */
function forgetLines(state: UnitYear): UnitYear {
  return {
    ...state,
    ...noSelfScores,
    ...noMembersAct,
    ...noAppraisal,
    blocDeductions: [],
    evidence: state.evidence.map((each) => ({ ...each, criteria: [] })),
  };
}
