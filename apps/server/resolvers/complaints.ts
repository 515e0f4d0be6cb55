// The resolvers of complaints, petitions, explanations and denunciations.
import type { Type } from '@nestjs/common';
import { CaseAcceptanceMutations } from '../case-acceptance.edge.ts';
import { CaseAnnulmentMutations } from '../case-annulment.edge.ts';
import { CaseDecisionMutations } from '../case-decision.edge.ts';
import { CaseHearingMutations } from '../case-hearing.edge.ts';
import { CaseLodgingMutations } from '../case-lodging.edge.ts';
import { CasePausingMutations } from '../case-pausing.edge.ts';
import { CaseTransferMutations } from '../case-transfer.edge.ts';
import { CaseVerificationMutations } from '../case-verification.edge.ts';
import { CaseWithdrawalMutations } from '../case-withdrawal.edge.ts';

export const complaintResolvers: readonly Type[] = [
  CaseLodgingMutations,
  CaseAcceptanceMutations,
  CaseTransferMutations,
  CaseVerificationMutations,
  CaseHearingMutations,
  CasePausingMutations,
  CaseWithdrawalMutations,
  CaseDecisionMutations,
  CaseAnnulmentMutations,
];
