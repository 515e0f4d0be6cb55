// The edge of annulling a recorded fact of a case.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { AnnulCaseFact } from '../../libs/domain/complaint/annulling.ts';
import { Acting } from './actor.ts';
import { FactAnnulmentInput } from './fact-annulment.edge.ts';
import { Id } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType(inputOf('annulCaseFact'))
export class AnnulCaseFactInput extends FactAnnulmentInput implements AnnulCaseFact {
  @Id(['Mã vụ việc', 'Id of the case'])
  readonly complaint: string;
}

@Resolver()
export class CaseAnnulmentMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('annulCaseFact')
  annulCaseFact(@Acting() actor: Actor, @Input() input: AnnulCaseFactInput): Promise<Recorded> {
    return record(this.ledger, 'annulCaseFact', input, actor);
  }
}
