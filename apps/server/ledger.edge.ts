// The edge of the ledger itself: what it is, how far it has come, what its clock says.
import { Field, ID, Int, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import type { Genesis } from '../../libs/domain/ledger.ts';
import { Shown } from './graphql/answer-fields.ts';
import { InstantScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { LagShown, ViewShown, viewsShown } from './view-status.ts';

/** A GraphQL enum made of plain words; the language has none of its own here. */
const Clock = { machine: 'machine', simulated: 'simulated' } as const;
type Clock = (typeof Clock)[keyof typeof Clock];
registerEnumType(Clock, {
  name: 'Clock',
  description: 'Đồng hồ của sổ cái.\nThe clock of the ledger.',
  valuesMap: {
    machine: { description: 'Giờ của máy.\nThe machine’s.' },
    simulated: {
      description: 'Giờ giả lập của dữ liệu minh hoạ.\nSimulated, of a demonstration.',
    },
  },
});

@ObjectType({ description: 'Sổ cái mà máy chủ này phục vụ.\nThe ledger that this server serves.' })
class Ledger {
  @Field(() => ID, {
    nullable: true,
    description:
      'Mã của sổ cái; trống khi chưa có sự kiện nào.\nIts id; null before the first event.',
  })
  readonly id: string | null;

  @Field(() => Clock, {
    nullable: true,
    description: 'Đồng hồ dùng để ghi.\nThe clock that it records by.',
  })
  readonly clock: Clock | null;

  @Field(() => Int, {
    description:
      'Số sự kiện đã ghi, theo lần cuối kho sự kiện trả lời.\nNumber of events recorded, as far as the event store has been heard.',
  })
  readonly head: number;

  @Field(() => InstantScalar, { description: 'Giờ của máy chủ.\nThe server’s time.' })
  readonly now: string;

  @Shown(() => [ViewShown], 'Các bảng dữ liệu dựng sẵn', 'The views', { rowsMax: 30 })
  readonly views: readonly ViewShown[];

  @Shown(() => LagShown, 'Các bảng dữ liệu chậm bao nhiêu', 'How late the views are')
  readonly lag: LagShown;
}

@Resolver(() => Ledger)
export class LedgerResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => Ledger, { name: 'ledger', description: 'Sổ cái này.\nThis ledger.' })
  async answer(): Promise<Ledger> {
    const { store, views, genesis } = this.ledger;
    const lag = await views.lag(store);
    const status = views.status();
    return {
      id: genesis?.opened?.ledger ?? null,
      clock: clockOf(genesis),
      head: status.index + 1 + (lag.events ?? 0),
      now: new Date().toISOString(),
      views: viewsShown(status),
      lag,
    };
  }
}

/** A demonstration goes over to the machine's clock once it is filled in. */
function clockOf(genesis: Genesis | null): Clock | null {
  if (!genesis?.opened) return null;
  return genesis.simulating ? Clock.simulated : Clock.machine;
}
