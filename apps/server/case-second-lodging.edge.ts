// The edge of second complaints: lodged in the case of the first.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import { Acting } from './actor.ts';
import { AnyLodgingInput } from './case-lodging.edge.ts';
import { Id } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, recordPadded, type Recorded } from './mutation.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('lodgeSecondComplaint'))
export class LodgeSecondComplaintInput extends AnyLodgingInput {
  @Id(['Mã vụ việc của lần đầu', 'Id of the case'])
  readonly complaint: string;
}

@Resolver()
export class CaseSecondLodgingMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('lodgeSecondComplaint')
  lodgeSecondComplaint(
    @Acting() actor: Actor,
    @Input() input: LodgeSecondComplaintInput,
  ): Promise<Recorded> {
    return recordPadded(this.ledger, 'lodgeSecondComplaint', input, actor);
  }
}
