// The edge of difficulties that a bloc meets: reported, referred, answered.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { Answerer } from '../../libs/domain/bloc-year/difficulty.ts';
import type {
  AnswerDifficulty,
  ReferDifficulty,
  ReportDifficulty,
} from '../../libs/domain/bloc-year/reporting-difficulties.ts';
import { Acting } from './actor.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { answererEnum } from './graphql/bloc-life-enumerations.ts';
import { Id, OneOf, Part, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { StoredFileInput } from './stored-file.input.ts';

const optional = { optional: true } as const;

const summaryMax = 1_000;

@InputType({ isAbstract: true })
abstract class DifficultyInput extends BlocYearCommandInput {
  @Id(['Mã khó khăn, vướng mắc', 'Id of the difficulty'])
  readonly difficulty: string;

  @Part(() => OfficialDocumentInput, ['Văn bản', 'The document'])
  readonly document: OfficialDocumentInput;

  @Part(() => StoredFileInput, ['Tệp văn bản, nếu có', 'The document’s file, if any'], optional)
  readonly file: StoredFileInput | null = null;
}

@InputType(inputOf('reportDifficulty'))
export class ReportDifficultyInput extends DifficultyInput implements ReportDifficulty {
  @Text(['Tóm tắt; không nêu tên cá nhân', 'What it is about; names no person'], summaryMax)
  readonly summary: string;

  @Id(
    ['Mã đơn vị gặp vướng mắc; để trống là của cả khối', 'The unit that met it; null: the bloc'],
    optional,
  )
  readonly raisedBy: string | null = null;
}

@InputType(inputOf('referDifficulty'))
export class ReferDifficultyInput extends DifficultyInput implements ReferDifficulty {}

@InputType(inputOf('answerDifficulty'))
export class AnswerDifficultyInput extends DifficultyInput implements AnswerDifficulty {
  @OneOf(answererEnum, ['Cơ quan trả lời', 'Who answers'])
  readonly by: Answerer;

  @Text(
    ['Tóm tắt nội dung trả lời; không nêu tên cá nhân', 'What the answer is; names no person'],
    summaryMax,
  )
  readonly summary: string;
}

@Resolver()
export class DifficultyMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('reportDifficulty')
  reportDifficulty(
    @Acting() actor: Actor,
    @Input() input: ReportDifficultyInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'reportDifficulty', input, actor);
  }

  @MutationOf('referDifficulty')
  referDifficulty(@Acting() actor: Actor, @Input() input: ReferDifficultyInput): Promise<Recorded> {
    return record(this.ledger, 'referDifficulty', input, actor);
  }

  @MutationOf('answerDifficulty')
  answerDifficulty(
    @Acting() actor: Actor,
    @Input() input: AnswerDifficultyInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'answerDifficulty', input, actor);
  }
}
