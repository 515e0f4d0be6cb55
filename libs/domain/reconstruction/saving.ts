// Saving a reconstruction: the question as it was asked, and the hash of the answer that the ledger itself computed.
import { act, draft, type Known } from '../act.ts';
import { anyStream } from '../any-stream.ts';
import type { Actor, Reference, Role } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import { complaint, complaintStream } from '../complaint/complaint.ts';
import { refuse } from '../refusal.ts';
import { explained } from '../shape.ts';
import { checkHash } from '../stored-file.ts';
import type { RuleBookRead } from './ledger-then.ts';
import {
  questionFault,
  questionFaultSentences,
  questionOf,
  type QuestionParts,
} from './question-check.ts';
import {
  reconstructionStream,
  type Reconstruction,
  type ReconstructionSaved,
} from './reconstruction.ts';
import type { Versions } from './versions.ts';

export interface SaveReconstruction {
  readonly reconstruction: string;
  readonly title: string;
  readonly question: QuestionParts;
  readonly at: Reference;
  readonly inEffectOn: CivilDate | null;
  /** Id of the case that it is made for. */
  readonly complaint: string | null;
  // What the ledger answered; no sender states it.
  readonly answerForm: number;
  readonly answerHash: string;
  readonly versions: Versions;
  readonly ruleBooks: readonly RuleBookRead[];
}

const entitled: ReadonlySet<Role> = new Set([
  'inspector',
  'complaintHandler',
  'board',
  'chairman',
  'peoplesCommittee',
]);

export const saveReconstruction = act<SaveReconstruction, Reconstruction>({
  name: 'saveReconstruction',
  vi: 'Lưu bản dựng lại kết quả',
  en: 'Save a reconstruction',
  after: [],
  records: ['ReconstructionSaved'],
  refusals: [
    'ID_TAKEN',
    'NOT_ENTITLED_TO_RECONSTRUCT',
    'QUESTION_INVALID',
    'FACT_UNKNOWN',
    'CASE_UNKNOWN',
    'CONTENT_HASH_INVALID',
  ],
  stream: (input) => reconstructionStream(input.reconstruction),
  decide:
    (input, known, { actor }) =>
    (state) => {
      if (state.saved) refuse('ID_TAKEN', 'reconstruction');
      requireEntitled(actor);
      checkQuestion(input);
      requireEvents(input, known);
      requireCase(input.complaint, known);
      checkHash(input.answerHash, 'answerHash');
      const question = questionOf(input.question);
      const { reconstruction, title, at, inEffectOn } = input;
      const { answerForm, answerHash, versions, ruleBooks } = input;
      return draft<ReconstructionSaved>('ReconstructionSaved', {
        reconstruction,
        title,
        question,
        questionHash: known.digest(question),
        at,
        inEffectOn,
        answerForm,
        answerHash,
        versions,
        ruleBooks,
        complaint: input.complaint,
      });
    },
});

/** @throws DomainError QUESTION_INVALID, naming the part that is wrong and why */
export function checkQuestion({
  question,
  inEffectOn,
}: Pick<SaveReconstruction, 'question' | 'inEffectOn'>): void {
  const fault = questionFault(question, { inEffectOn });
  if (fault) refuse('QUESTION_INVALID', fault.path, explained(fault, questionFaultSentences));
}

function requireEntitled({ role }: Actor): void {
  if (!entitled.has(role)) refuse('NOT_ENTITLED_TO_RECONSTRUCT', 'actor.role');
}

/** Every event that the question names is in the ledger; whether it was known at `at` is the answer's to tell. */
function requireEvents({ at, question }: SaveReconstruction, known: Known): void {
  const { from, to, without } = question;
  const named: readonly (readonly [string, Reference | null])[] = [
    ['at', at],
    ['question.from', from],
    ['question.to', to],
    ...without.map((each) => ['question.without', each] as const),
    ...question.with.map(({ before }) => ['question.with', before] as const),
  ];
  for (const [field, event] of named) {
    if (event && known.of(anyStream, event.stream).revision < event.revision) {
      refuse('FACT_UNKNOWN', field, { id: `${event.stream}@${event.revision}` });
    }
  }
}

function requireCase(id: string | null, known: Known): void {
  if (id === null) return;
  const { instances } = known.of(complaint, complaintStream({ complaint: id })).state;
  if (instances.length === 0) refuse('CASE_UNKNOWN', 'complaint');
}
