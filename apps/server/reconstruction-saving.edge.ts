// The edge of saving a reconstruction: the ledger answers the question itself, and keeps the hash of its answer.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor, Reference } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { DomainError } from '../../libs/domain/refusal.ts';
import { answerHash, answerOf } from '../../libs/domain/reconstruction/answer.ts';
import { answerForm } from '../../libs/domain/reconstruction/answer-form.ts';
import { questionOf } from '../../libs/domain/reconstruction/question-check.ts';
import { checkQuestion, type SaveReconstruction } from '../../libs/domain/reconstruction/saving.ts';
import { versions } from '../../libs/domain/reconstruction/versions.ts';
import type { Questions } from '../../libs/views/views.ts';
import { Acting } from './actor.ts';
import { inEffectWords } from './as-of.ts';
import { CommandInput } from './command.input.ts';
import { Day, Id, Part, Text } from './graphql/input-fields.ts';
import { digestOf } from './known-at.ts';
import { ledgerOn } from './ledger-then.ts';
import { Input, inputOf, MutationOf, recordFilled, type Recorded } from './mutation.ts';
import { ReferenceInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { partsOf, ReconstructionQuestionInput } from './question.input.ts';

const optional = { optional: true } as const;

@InputType(inputOf('saveReconstruction'))
export class SaveReconstructionInput extends CommandInput {
  @Id(['Mã bản dựng lại', 'Id of the reconstruction'])
  readonly reconstruction: string;

  @Text(['Tên, không nêu tên cá nhân', 'Its title, which names no person'], 300)
  readonly title: string;

  @Part(() => ReconstructionQuestionInput, ['Câu hỏi', 'The question'])
  readonly question: ReconstructionQuestionInput;

  @Part(
    () => ReferenceInput,
    [
      'Những gì đã biết: tính đến hết sự kiện này; trống: sự kiện cuối cùng của sổ cái',
      'What is known: up to this event, it included; null: the last event of the ledger',
    ],
    optional,
  )
  readonly at: ReferenceInput | null = null;

  @Day(inEffectWords, optional)
  readonly inEffectOn: CivilDate | null = null;

  @Id(['Mã vụ việc liên quan', 'The case that it is made for'], optional)
  readonly complaint: string | null = null;
}

@Resolver()
export class ReconstructionMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('saveReconstruction')
  saveReconstruction(
    @Acting() actor: Actor,
    @Input() input: SaveReconstructionInput,
  ): Promise<Recorded> {
    return recordAnswered(this.ledger, input, actor);
  }
}

/**
 * A question without an answer is refused last, after all that the decision refuses: who may not ask is not told about the
 * question.
 */
async function recordAnswered(
  ledger: OpenLedger,
  input: SaveReconstructionInput,
  actor: Actor,
): Promise<Recorded> {
  const { views } = ledger;
  let unanswered: DomainError | null = null;
  const filled = (): SaveReconstruction => {
    const asked = askedIn(views, input);
    try {
      return { ...asked, ...answered(views, asked) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      unanswered = error;
      return { ...asked, answerHash: '', ruleBooks: [] };
    }
  };
  try {
    return await recordFilled(ledger, 'saveReconstruction', { input, filled }, actor);
  } catch (error) {
    const isForWant = error instanceof DomainError && error.code === 'CONTENT_HASH_INVALID';
    throw isForWant ? (unanswered ?? error) : error;
  }
}

type AskedIn = Omit<SaveReconstruction, 'answerHash' | 'ruleBooks'>;

function askedIn(views: Questions, input: SaveReconstructionInput): AskedIn {
  const { reconstruction, title, inEffectOn, complaint } = input;
  const question = partsOf(input.question);
  const at = input.at ?? lastEvent(views);
  return { reconstruction, title, question, at, inEffectOn, complaint, answerForm, versions };
}

/** The answer that the ledger gives. @throws DomainError as `answerOf`, or QUESTION_INVALID */
function answered(
  views: Questions,
  { question, at, inEffectOn }: AskedIn,
): Pick<SaveReconstruction, 'answerHash' | 'ruleBooks'> {
  checkQuestion({ question, inEffectOn });
  const answer = answerOf({ question: questionOf(question), at, inEffectOn }, ledgerOn(views));
  return { answerHash: answerHash(answer, digestOf), ruleBooks: answer.ruleBooks };
}

function lastEvent(views: Questions): Reference {
  const index = views.resolveAsOf(null);
  const [last] = views.events(
    { fromIndex: index, toIndex: index },
    { first: 1, asOf: null },
  ).events;
  return last
    ? { stream: last.stream, revision: last.revision }
    : { stream: 'ledger', revision: 0 };
}
