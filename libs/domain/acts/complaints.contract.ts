// The case tables of the acts on complaint cases.
import type { ActCases } from '../cases.contract.ts';
import { acceptingCases } from '../complaint/accepting.contract.ts';
import { annullingCases } from '../complaint/annulling.contract.ts';
import { decidingCases, deliveringCases } from '../complaint/deciding.contract.ts';
import { carryingOutCases } from '../complaint/carrying-out.contract.ts';
import { effectCases, secondComplaintCases } from '../complaint/ending.contract.ts';
import { hearingCases } from '../complaint/hearing.contract.ts';
import { lodgingCaseCases } from '../complaint/lodging-case.contract.ts';
import { puttingRightCases } from '../complaint/putting-right.contract.ts';
import { suspendingCases } from '../complaint/suspending.contract.ts';
import { transferringCases } from '../complaint/transferring.contract.ts';
import { verifyingCases } from '../complaint/verifying.contract.ts';
import { withdrawingCases } from '../complaint/withdrawing.contract.ts';

export const complaintCases: readonly ActCases[] = [
  ...lodgingCaseCases,
  ...acceptingCases,
  ...transferringCases,
  ...verifyingCases,
  ...hearingCases,
  ...withdrawingCases,
  ...suspendingCases,
  ...decidingCases,
  ...deliveringCases,
  ...effectCases,
  ...secondComplaintCases,
  ...carryingOutCases,
  ...puttingRightCases,
  ...annullingCases,
];
