// The edge of scorecards: drafted, agreed, the Board's opinion asked and given, answered, issued.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type {
  AgreeScorecard,
  AnswerAdverseOpinion,
  DraftScorecard,
  GiveBoardOpinion,
  IssueScorecard,
  RequestBoardOpinion,
} from '../../libs/domain/bloc-year/scorecard-issue.ts';
import type { Scorecard } from '../../libs/domain/scorecard/scorecard.ts';
import { Acting } from './actor.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { opinionEnum } from './graphql/enumerations.ts';
import { Count, Ids, Json, lengths, OneOf, Part, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('draftScorecard'))
export class DraftScorecardInput extends BlocYearCommandInput implements DraftScorecard {
  @Json([
    'Toàn văn bảng chấm điểm; điểm ghi bằng số nguyên phần trăm điểm (150 là 1,50 điểm)',
    'The whole scorecard; points in it are integers of hundredths (150 is 1.50 points)',
  ])
  readonly scorecard: Scorecard;
}

@InputType({ isAbstract: true })
abstract class OfDraftInput extends BlocYearCommandInput {
  @Count([
    'Bản dự thảo: số thứ tự sự kiện mà lệnh draftScorecard trả về',
    'The draft, by the revision that draftScorecard answered',
  ])
  readonly draft: number;
}

@InputType(inputOf('agreeScorecard'))
export class AgreeScorecardInput extends OfDraftInput implements AgreeScorecard {
  @Ids(['Mã các đơn vị thống nhất', 'Ids of the members that agreed'], 200)
  readonly members: readonly string[];

  @Part(() => OfficialDocumentInput, ['Biên bản, nếu có', 'The minutes, if any'], {
    optional: true,
  })
  readonly minutes: OfficialDocumentInput | null = null;
}

@InputType(inputOf('requestBoardOpinion'))
export class RequestBoardOpinionInput extends OfDraftInput implements RequestBoardOpinion {
  @Part(() => OfficialDocumentInput, ['Văn bản xin ý kiến', 'The written request'])
  readonly request: OfficialDocumentInput;
}

@InputType({ isAbstract: true })
abstract class WrittenInput extends OfDraftInput {
  @Text(['Nội dung', 'What it says'], lengths.text)
  readonly text: string;

  @Part(() => OfficialDocumentInput, ['Văn bản', 'The document'])
  readonly document: OfficialDocumentInput;
}

@InputType(inputOf('giveBoardOpinion'))
export class GiveBoardOpinionInput extends WrittenInput implements GiveBoardOpinion {
  @OneOf(opinionEnum, ['Ý kiến', 'The opinion'])
  readonly opinion: GiveBoardOpinion['opinion'];
}

@InputType(inputOf('answerAdverseOpinion'))
export class AnswerAdverseOpinionInput extends WrittenInput implements AnswerAdverseOpinion {}

@InputType(inputOf('issueScorecard'))
export class IssueScorecardInput extends OfDraftInput implements IssueScorecard {
  @Part(() => OfficialDocumentInput, ['Quyết định ban hành', 'The decision that issues it'])
  readonly decision: OfficialDocumentInput;
}

@Resolver()
export class ScorecardMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('draftScorecard')
  draftScorecard(@Acting() actor: Actor, @Input() input: DraftScorecardInput): Promise<Recorded> {
    return record(this.ledger, 'draftScorecard', input, actor);
  }

  @MutationOf('agreeScorecard')
  agreeScorecard(@Acting() actor: Actor, @Input() input: AgreeScorecardInput): Promise<Recorded> {
    return record(this.ledger, 'agreeScorecard', input, actor);
  }

  @MutationOf('requestBoardOpinion')
  requestBoardOpinion(
    @Acting() actor: Actor,
    @Input() input: RequestBoardOpinionInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'requestBoardOpinion', input, actor);
  }

  @MutationOf('giveBoardOpinion')
  giveBoardOpinion(
    @Acting() actor: Actor,
    @Input() input: GiveBoardOpinionInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'giveBoardOpinion', input, actor);
  }

  @MutationOf('answerAdverseOpinion')
  answerAdverseOpinion(
    @Acting() actor: Actor,
    @Input() input: AnswerAdverseOpinionInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'answerAdverseOpinion', input, actor);
  }

  @MutationOf('issueScorecard')
  issueScorecard(@Acting() actor: Actor, @Input() input: IssueScorecardInput): Promise<Recorded> {
    return record(this.ledger, 'issueScorecard', input, actor);
  }
}
