// The acts on cases of complaint, petition, explanation and denunciation.
import { acceptCase, refuseCase } from '../complaint/accepting.ts';
import { annulCaseFact } from '../complaint/annulling.ts';
import { completeCarryingOut } from '../complaint/carrying-out.ts';
import { complaint } from '../complaint/complaint.ts';
import { correctCaseEntry } from '../complaint/correcting-entry.ts';
import { decideCase } from '../complaint/deciding.ts';
import { deliverDecision, publishDecision } from '../complaint/delivering.ts';
import { extendCase } from '../complaint/extending.ts';
import { handOverCase } from '../complaint/handing-over.ts';
import { holdDialogue, recordWorkingMinutes, reportVerification } from '../complaint/hearing.ts';
import { lodgeCase } from '../complaint/lodging-case.ts';
import { lodgeSecondComplaint } from '../complaint/lodging-second.ts';
import { liftStay, resumeCase, stayExecution, suspendCase } from '../complaint/suspending.ts';
import { recordTakingEffect } from '../complaint/taking-effect.ts';
import { receiveCaseBack, transferCase } from '../complaint/transferring.ts';
import { assignVerification, giveEvidence, requestEvidence } from '../complaint/verifying.ts';
import { discontinueCase, withdrawCase } from '../complaint/withdrawing.ts';
import { of } from './tabled.ts';

export const complaintActs = {
  lodgeCase: of(complaint, lodgeCase),
  acceptCase: of(complaint, acceptCase),
  refuseCase: of(complaint, refuseCase),
  transferCase: of(complaint, transferCase),
  receiveCaseBack: of(complaint, receiveCaseBack),
  assignVerification: of(complaint, assignVerification),
  requestEvidence: of(complaint, requestEvidence),
  giveEvidence: of(complaint, giveEvidence),
  recordWorkingMinutes: of(complaint, recordWorkingMinutes),
  holdDialogue: of(complaint, holdDialogue),
  reportVerification: of(complaint, reportVerification),
  withdrawCase: of(complaint, withdrawCase),
  discontinueCase: of(complaint, discontinueCase),
  suspendCase: of(complaint, suspendCase),
  resumeCase: of(complaint, resumeCase),
  stayExecution: of(complaint, stayExecution),
  liftStay: of(complaint, liftStay),
  decideCase: of(complaint, decideCase),
  deliverDecision: of(complaint, deliverDecision),
  publishDecision: of(complaint, publishDecision),
  recordTakingEffect: of(complaint, recordTakingEffect),
  completeCarryingOut: of(complaint, completeCarryingOut),
  lodgeSecondComplaint: of(complaint, lodgeSecondComplaint),
  extendCase: of(complaint, extendCase),
  handOverCase: of(complaint, handOverCase),
  correctCaseEntry: of(complaint, correctCaseEntry),
  annulCaseFact: of(complaint, annulCaseFact),
} as const;
