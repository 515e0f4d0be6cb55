// The edge of the Council's vote on award dossiers.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type {
  PutDossiersToCouncil,
  RecordCouncilVote,
} from '../../libs/domain/bloc-year/council-voting.ts';
import type { DossierVotes } from '../../libs/domain/bloc-year/council.ts';
import { Acting } from './actor.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { inBoth } from './graphql/in-both.ts';
import { Count, Id, Ids, Part, Parts, YesOrNo } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

const dossiersMax = 100;
/** Far more members than any Council has. */
const membersMax = 1_000;

@InputType(inputOf('putDossiersToCouncil'))
export class PutDossiersToCouncilInput
  extends BlocYearCommandInput
  implements PutDossiersToCouncil
{
  @Ids(['Mã các hồ sơ', 'Ids of the dossiers'], dossiersMax)
  readonly dossiers: readonly string[];

  @Part(() => OfficialDocumentInput, ['Văn bản trình', 'The document'])
  readonly document: OfficialDocumentInput;
}

@InputType({
  description: inBoth('Kết quả biểu quyết một hồ sơ', 'The Council’s vote on one dossier'),
})
class DossierVotesInput implements DossierVotes {
  @Id(['Mã hồ sơ', 'Id of the dossier'])
  readonly dossier: string;

  @Count(['Số phiếu phát ra', 'Ballots issued'], membersMax)
  readonly ballotsIssued: number;

  @Count(['Số phiếu đồng ý', 'Votes for'], membersMax)
  readonly for: number;

  @Count(['Số phiếu không đồng ý', 'Votes against'], membersMax)
  readonly against: number;

  @Count(['Số phiếu trắng', 'Blank votes'], membersMax)
  readonly blank: number;

  @YesOrNo(['Hội đồng nhất trí đề nghị, theo biên bản', 'Recommended, as the minutes conclude'])
  readonly recommended: boolean;
}

@InputType(inputOf('recordCouncilVote'))
export class RecordCouncilVoteInput extends BlocYearCommandInput implements RecordCouncilVote {
  @Id(['Mã lần biểu quyết', 'Id of the vote'])
  readonly vote: string;

  @Count(['Số thành viên Hội đồng có mặt', 'Members of the Council present'], membersMax)
  readonly membersPresent: number;

  @Parts(
    () => DossierVotesInput,
    [
      'Kết quả từng hồ sơ; chỉ gửi tổng số phiếu, thứ tự gửi lên không được lưu',
      'The votes on each dossier: totals alone; the order in which they are sent is not kept',
    ],
    dossiersMax,
  )
  readonly dossiers: readonly DossierVotesInput[];

  @Part(() => OfficialDocumentInput, ['Biên bản họp Hội đồng', 'The minutes'])
  readonly minutes: OfficialDocumentInput;
}

@Resolver()
export class CouncilMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('putDossiersToCouncil')
  putDossiersToCouncil(
    @Acting() actor: Actor,
    @Input() input: PutDossiersToCouncilInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'putDossiersToCouncil', input, actor);
  }

  @MutationOf('recordCouncilVote')
  recordCouncilVote(
    @Acting() actor: Actor,
    @Input() input: RecordCouncilVoteInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'recordCouncilVote', input, actor);
  }
}
