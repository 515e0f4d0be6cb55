// The edge of rule books: published, superseded.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type {
  PublishRuleBook,
  SupersedeRuleBook,
} from '../../libs/domain/rule-book/publication.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import { Acting } from './actor.ts';
import { CommandInput } from './command.input.ts';
import { Day, Id, Json, Part } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { LegalBasisInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType({ isAbstract: true })
abstract class RuleBookCommandInput extends CommandInput {
  @Id(['Mã bộ quy tắc, mỗi bản một mã', 'Id of the rule book, one a version'])
  readonly ruleBook: string;
}

@InputType(inputOf('publishRuleBook'))
export class PublishRuleBookInput extends RuleBookCommandInput implements PublishRuleBook {
  @Json([
    'Toàn văn bộ quy tắc; điểm ghi bằng số nguyên phần trăm điểm (150 là 1,50 điểm)',
    'The whole rule book; points in it are integers of hundredths (150 is 1.50 points)',
  ])
  readonly book: RuleBook;
}

@InputType(inputOf('supersedeRuleBook'))
export class SupersedeRuleBookInput extends RuleBookCommandInput implements SupersedeRuleBook {
  @Id(['Mã bộ quy tắc thay thế', 'Id of the rule book that takes its place'])
  readonly by: string;

  @Day(['Thay thế từ ngày', 'The day from which it takes its place'])
  readonly from: CivilDate;

  @Part(() => LegalBasisInput, ['Căn cứ pháp lý', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;
}

@Resolver()
export class RuleBookMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('publishRuleBook')
  publishRuleBook(@Acting() actor: Actor, @Input() input: PublishRuleBookInput): Promise<Recorded> {
    return record(this.ledger, 'publishRuleBook', input, actor);
  }

  @MutationOf('supersedeRuleBook')
  supersedeRuleBook(
    @Acting() actor: Actor,
    @Input() input: SupersedeRuleBookInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'supersedeRuleBook', input, actor);
  }
}
