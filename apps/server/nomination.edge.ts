// The edge of nominations: members that the year-end meeting named for awards.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { NominateUnits } from '../../libs/domain/bloc-year/nominating.ts';
import type { Nominee } from '../../libs/domain/bloc-year/nomination.ts';
import { Acting } from './actor.ts';
import { AwardSoughtInput } from './award-sought.input.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Part, Parts } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType({
  description: inBoth(
    'Một đơn vị được suy tôn, đề nghị khen thưởng',
    'A member and the award that it is nominated for',
  ),
})
class NomineeInput implements Nominee {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @Part(() => AwardSoughtInput, ['Danh hiệu hoặc hình thức khen thưởng', 'The award'])
  readonly award: AwardSoughtInput;
}

@InputType(inputOf('nominateUnits'))
export class NominateUnitsInput extends BlocYearCommandInput implements NominateUnits {
  @Id(['Mã kết quả suy tôn', 'Id of the nomination'])
  readonly nomination: string;

  @Id(['Mã cuộc họp, hội nghị', 'Id of the meeting'])
  readonly meeting: string;

  @Id(
    [
      'Mã kết quả kiểm phiếu làm căn cứ; để trống nếu không bỏ phiếu kín',
      'Id of the tally that it rests on; null: there was no secret ballot',
    ],
    { optional: true },
  )
  readonly tally: string | null = null;

  @Parts(() => NomineeInput, ['Các đơn vị được suy tôn', 'The nominees'], 200)
  readonly nominees: readonly NomineeInput[];

  @Id([
    'Mã biên bản của cuộc họp đã ghi nhận, có kết quả suy tôn',
    'Id of the recorded minutes of the meeting, which name the nominees',
  ])
  readonly minutes: string;
}

@Resolver()
export class NominationMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('nominateUnits')
  nominateUnits(@Acting() actor: Actor, @Input() input: NominateUnitsInput): Promise<Recorded> {
    return record(this.ledger, 'nominateUnits', input, actor);
  }
}
