// The edge of annulments that are one for all facts of a stream: of units, blocs and bloc-years.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { AnnulBlocFact } from '../../libs/domain/bloc/annulment.ts';
import type { AnnulBlocYearFact } from '../../libs/domain/bloc-year/annulment.ts';
import type { FactAnnulment } from '../../libs/domain/fact.ts';
import type { AnnulUnitFact } from '../../libs/domain/unit/annulment.ts';
import { Acting } from './actor.ts';
import { AnyAnnulmentInput } from './command.input.ts';
import { Count, Id, Spelled, Year } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType({ isAbstract: true })
export abstract class FactAnnulmentInput extends AnyAnnulmentInput implements FactAnnulment {
  @Count([
    'Số thứ tự của sự kiện đã ghi nhận nội dung bị huỷ, trong cùng chuỗi',
    'Revision, in the same stream, of the event that recorded the fact',
  ])
  readonly fact: number;

  @Spelled(
    [
      'Loại sự kiện của nội dung bị huỷ, để khỏi huỷ nhầm, ví dụ BlocLeft',
      'Event type of the fact, so that no other is annulled by mistake, as in BlocLeft',
    ],
    /^[A-Z][A-Za-z]{1,63}$/,
    ['phải là tên một loại sự kiện', 'must be the name of an event type'],
  )
  readonly factType: string;
}

@InputType(inputOf('annulUnitFact'))
export class AnnulUnitFactInput extends FactAnnulmentInput implements AnnulUnitFact {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;
}

@InputType(inputOf('annulBlocFact'))
export class AnnulBlocFactInput extends FactAnnulmentInput implements AnnulBlocFact {
  @Id(['Mã khối thi đua', 'Id of the bloc'])
  readonly bloc: string;
}

@InputType(inputOf('annulBlocYearFact'))
export class AnnulBlocYearFactInput extends FactAnnulmentInput implements AnnulBlocYearFact {
  @Id(['Mã khối thi đua', 'Id of the bloc'])
  readonly bloc: string;

  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;
}

@Resolver()
export class FactAnnulmentMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('annulUnitFact')
  annulUnitFact(@Acting() actor: Actor, @Input() input: AnnulUnitFactInput): Promise<Recorded> {
    return record(this.ledger, 'annulUnitFact', input, actor);
  }

  @MutationOf('annulBlocFact')
  annulBlocFact(@Acting() actor: Actor, @Input() input: AnnulBlocFactInput): Promise<Recorded> {
    return record(this.ledger, 'annulBlocFact', input, actor);
  }

  @MutationOf('annulBlocYearFact')
  annulBlocYearFact(
    @Acting() actor: Actor,
    @Input() input: AnnulBlocYearFactInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'annulBlocYearFact', input, actor);
  }
}
