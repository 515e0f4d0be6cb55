// Every resolver of the schema: what is served and what `schema.graphql` is made of. A feature adds its own to its subject's.
import type { Type } from '@nestjs/common';
import { AppraisalMutations } from './appraisal.edge.ts';
import { ApprovalMutations } from './approval.edge.ts';
import { BlocDeductionMutations } from './bloc-deduction.edge.ts';
import { BlocMutations } from './bloc.edge.ts';
import { BlocYearMutations } from './bloc-year.edge.ts';
import { BlocYearsResolver } from './bloc-years.edge.ts';
import { BlocsResolver } from './blocs.edge.ts';
import { CausesResolver } from './causes.edge.ts';
import { CriticismDocumentMutations } from './criticism-document.edge.ts';
import { CriticismDocumentsResolver } from './criticism-documents.edge.ts';
import { DeadlinesResolver } from './deadlines.edge.ts';
import { DisciplineBreachMutations } from './discipline-breach.edge.ts';
import { EffectsResolver } from './effects.edge.ts';
import { EventsResolver } from './events.edge.ts';
import { ExplanationResolver } from './explanation.edge.ts';
import { EvidenceMutations } from './evidence.edge.ts';
import { EvidenceTrailResolver } from './evidence-trail.edge.ts';
import { ExclusionMutations } from './exclusion.edge.ts';
import { FactAnnulmentMutations } from './fact-annulment.edge.ts';
import { IneligibleDossierMutations } from './ineligible-dossier.edge.ts';
import { LedgerResolver } from './ledger.edge.ts';
import { MembersActMutations } from './members-act.edge.ts';
import { OrganisationMutations } from './organisation.edge.ts';
import { OvertakenResolver } from './overtaken.edge.ts';
import { ProvinceResolver } from './province.edge.ts';
import { RegistrationMutations } from './registration.edge.ts';
import { blocLifeResolvers } from './resolvers/bloc-life.ts';
import { budgetMeetingResolvers } from './resolvers/budget-meetings.ts';
import { complaintRuleResolvers } from './resolvers/complaint-rules.ts';
import { complaintResolvers } from './resolvers/complaints.ts';
import { dossierResolvers } from './resolvers/dossiers.ts';
import { reorganisationResolvers } from './resolvers/reorganisations.ts';
import { reportResolvers } from './resolvers/reports.ts';
import { retentionResolvers } from './resolvers/retention.ts';
import { ResultMutations } from './result.edge.ts';
import { ReconstructionMutations } from './reconstruction-saving.edge.ts';
import { ReconstructionResolver } from './reconstruction.edge.ts';
import { RuleBookMutations } from './rule-book.edge.ts';
import { RuleBooksResolver } from './rule-books.edge.ts';
import { ScoreResolver } from './score.edge.ts';
import { ScoreReplayResolver } from './score-replay.edge.ts';
import { ScoreboardComparisonResolver } from './scoreboard-comparison.edge.ts';
import { ScoreboardResolver } from './scoreboard.edge.ts';
import { ScoreComparisonResolver } from './score-comparison.edge.ts';
import { ScorecardMutations } from './scorecard.edge.ts';
import { SearchResolver } from './search.edge.ts';
import { SeasonMutations } from './season.edge.ts';
import { SelfScoreMutations } from './self-score.edge.ts';
import { UnitMutations } from './unit.edge.ts';
import { UnitsResolver } from './units.edge.ts';
import { WhatIfResolver } from './what-if.edge.ts';

const queries: readonly Type[] = [
  LedgerResolver,
  ScoreboardResolver,
  ScoreResolver,
  ScoreReplayResolver,
  ScoreComparisonResolver,
  ScoreboardComparisonResolver,
  ExplanationResolver,
  WhatIfResolver,
  CausesResolver,
  EffectsResolver,
  EvidenceTrailResolver,
  CriticismDocumentsResolver,
  DeadlinesResolver,
  BlocYearsResolver,
  RuleBooksResolver,
  BlocsResolver,
  UnitsResolver,
  EventsResolver,
  SearchResolver,
  ProvinceResolver,
  OvertakenResolver,
];

const mutations: readonly Type[] = [
  RuleBookMutations,
  UnitMutations,
  BlocMutations,
  BlocYearMutations,
  ScorecardMutations,
  SeasonMutations,
  RegistrationMutations,
  EvidenceMutations,
  ResultMutations,
  OrganisationMutations,
  SelfScoreMutations,
  MembersActMutations,
  AppraisalMutations,
  CriticismDocumentMutations,
  IneligibleDossierMutations,
  DisciplineBreachMutations,
  BlocDeductionMutations,
  ExclusionMutations,
  ApprovalMutations,
  FactAnnulmentMutations,
];

export const resolvers: readonly Type[] = [
  ...queries,
  ...mutations,
  ...reorganisationResolvers,
  ...blocLifeResolvers,
  ...budgetMeetingResolvers,
  ...dossierResolvers,
  ...reportResolvers,
  ...retentionResolvers,
  ...complaintRuleResolvers,
  ...complaintResolvers,
  ReconstructionMutations,
  ReconstructionResolver,
];
