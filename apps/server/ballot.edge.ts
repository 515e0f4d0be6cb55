// The edge of secret ballots: the tally of a meeting, as totals alone.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { BallotQuestion, NomineeVotes } from '../../libs/domain/bloc-year/ballot.ts';
import type { TallyBallots } from '../../libs/domain/bloc-year/tallying.ts';
import { Acting } from './actor.ts';
import { AwardSoughtInput } from './award-sought.input.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { inBoth } from './graphql/in-both.ts';
import { Count, Id, Part, Parts } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

/** More ballots than any bloc has members. */
const ballotsMax = 10_000;

@InputType({
  description: inBoth('Kết quả phiếu của một đơn vị', 'The votes that one nominee received'),
})
class NomineeVotesInput implements NomineeVotes {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @Count(['Số phiếu đồng ý', 'Votes for'], ballotsMax)
  readonly for: number;

  @Count(['Số phiếu không đồng ý', 'Votes against'], ballotsMax)
  readonly against: number;

  @Count(['Số phiếu trắng', 'Blank votes'], ballotsMax)
  readonly blank: number;
}

@InputType({
  description: inBoth('Một nội dung trên phiếu bầu', 'One question of the ballot'),
})
class BallotQuestionInput implements BallotQuestion {
  @Id(['Mã nội dung', 'Id of the question'])
  readonly question: string;

  @Part(() => AwardSoughtInput, ['Danh hiệu hoặc hình thức khen thưởng', 'The award'])
  readonly award: AwardSoughtInput;

  @Count(
    [
      'Số phiếu phát ra; mỗi đơn vị thành viên có mặt một phiếu',
      'Ballots issued: one a member unit that was present',
    ],
    ballotsMax,
  )
  readonly ballotsIssued: number;

  @Parts(
    () => NomineeVotesInput,
    [
      'Kết quả của từng đơn vị; thứ tự gửi lên không được lưu',
      'The votes of each nominee; the order in which they are sent is not kept',
    ],
    200,
  )
  readonly nominees: readonly NomineeVotesInput[];
}

@InputType(inputOf('tallyBallots'))
export class TallyBallotsInput extends BlocYearCommandInput implements TallyBallots {
  @Id(['Mã kết quả kiểm phiếu', 'Id of the tally'])
  readonly tally: string;

  @Id(['Mã cuộc họp, hội nghị', 'Id of the meeting'])
  readonly meeting: string;

  @Parts(
    () => BallotQuestionInput,
    [
      'Các nội dung trên phiếu; chỉ gửi tổng số phiếu, không gửi phiếu bầu, ảnh chụp phiếu hoặc ai bỏ phiếu thế nào',
      'The questions of the ballot: totals alone, never ballot papers, their pictures, or who voted how',
    ],
    10,
  )
  readonly questions: readonly BallotQuestionInput[];

  @Part(
    () => OfficialDocumentInput,
    ['Biên bản kiểm phiếu, nếu lập riêng', 'The minutes of the count, where they are apart'],
    { optional: true },
  )
  readonly minutes: OfficialDocumentInput | null = null;
}

@Resolver()
export class BallotMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('tallyBallots')
  tallyBallots(@Acting() actor: Actor, @Input() input: TallyBallotsInput): Promise<Recorded> {
    return record(this.ledger, 'tallyBallots', input, actor);
  }
}
