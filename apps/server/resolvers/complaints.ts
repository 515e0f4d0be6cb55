// The resolvers of complaints, petitions, explanations and denunciations.
import type { Type } from '@nestjs/common';
import { CaseAcceptanceMutations } from '../case-acceptance.edge.ts';
import { CaseAnnulmentMutations } from '../case-annulment.edge.ts';
import { CaseCorrectionMutations } from '../case-correction.edge.ts';
import { CaseDecisionMutations } from '../case-decision.edge.ts';
import { CaseEffectMutations } from '../case-effect.edge.ts';
import { CaseExtensionMutations } from '../case-extension.edge.ts';
import { CaseHearingMutations } from '../case-hearing.edge.ts';
import { CaseLodgingMutations } from '../case-lodging.edge.ts';
import { CasePausingMutations } from '../case-pausing.edge.ts';
import { CaseSecondLodgingMutations } from '../case-second-lodging.edge.ts';
import { CaseTransferMutations } from '../case-transfer.edge.ts';
import { CaseVerificationMutations } from '../case-verification.edge.ts';
import { CaseWithdrawalMutations } from '../case-withdrawal.edge.ts';
import { ComplaintDeadlinesResolver } from '../complaint-deadlines.edge.ts';
import { ComplaintResolver } from '../complaint.edge.ts';
import { ComplaintsResolver } from '../complaints.edge.ts';

export const complaintResolvers: readonly Type[] = [
  CaseLodgingMutations,
  CaseSecondLodgingMutations,
  CaseCorrectionMutations,
  CaseAcceptanceMutations,
  CaseTransferMutations,
  CaseVerificationMutations,
  CaseHearingMutations,
  CasePausingMutations,
  CaseExtensionMutations,
  CaseWithdrawalMutations,
  CaseDecisionMutations,
  CaseEffectMutations,
  CaseAnnulmentMutations,
  ComplaintResolver,
  ComplaintsResolver,
  ComplaintDeadlinesResolver,
];
