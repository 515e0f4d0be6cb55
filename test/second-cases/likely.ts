// Which act often comes next, so that cases come far; now and then any act.
import type { ActName } from '../../libs/domain/acts.ts';
import {
  acceptanceIn,
  current,
  decisionIn,
  isWithdrawn,
  standing,
  suspensions,
} from './case-file.ts';
import { type Draw, fileOf } from './draw.ts';

const ways: Readonly<Record<string, readonly ActName[]>> = {
  lodged: [
    'acceptCase',
    'acceptCase',
    'acceptCase',
    'acceptCase',
    'refuseCase',
    'transferCase',
    'requestEvidence',
    'correctCaseEntry',
    'withdrawCase',
    'giveEvidence',
  ],
  accepted: [
    'assignVerification',
    'requestEvidence',
    'giveEvidence',
    'recordWorkingMinutes',
    'holdDialogue',
    'holdDialogue',
    'reportVerification',
    'reportVerification',
    'extendCase',
    'suspendCase',
    'stayExecution',
    'handOverCase',
    'withdrawCase',
    'decideCase',
    'decideCase',
    'decideCase',
    'decideCase',
    'discontinueCase',
    'lodgeSecondComplaint',
  ],
  decided: [
    'deliverDecision',
    'deliverDecision',
    'publishDecision',
    'recordTakingEffect',
    'recordTakingEffect',
    'lodgeSecondComplaint',
    'lodgeSecondComplaint',
  ],
  inForce: [
    'completeCarryingOut',
    'completeCarryingOut',
    'publishDecision',
    'lodgeSecondComplaint',
    'deliverDecision',
  ],
  carriedOut: ['lodgeSecondComplaint', 'annulCaseFact'],
  refused: ['annulCaseFact'],
  transferred: ['receiveCaseBack', 'receiveCaseBack', 'annulCaseFact'],
  discontinued: ['annulCaseFact'],
};

export function likelyAct(draw: Draw, all: readonly ActName[]): ActName {
  const { random } = draw;
  const file = fileOf(draw);
  if (random.chance(0.25)) return random.pick(all);
  if (random.chance(0.1)) return 'annulCaseFact';
  const stage = current(file);
  if (suspensions(stage).length > 0 && random.chance(0.5)) return 'resumeCase';
  if (isWithdrawn(stage) && decisionIn(stage) === undefined && random.chance(0.7))
    return 'discontinueCase';
  if (file.all.some(({ type }) => type === 'ExecutionStayed') && random.chance(0.05))
    return 'liftStay';
  const state = standing(file);
  if (state === null) return 'lodgeCase';
  const isSettled = state === 'secondPending' && acceptanceIn(stage) !== undefined;
  return random.pick(
    ways[isSettled ? 'accepted' : state === 'secondPending' ? 'lodged' : state] ?? all,
  );
}
