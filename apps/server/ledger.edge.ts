// The edge of the ledger itself: what it is, how far it has come, what its clock says.
import { Field, ID, Int, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import type { EventContent } from '../../libs/ledger/event.ts';
import { InstantScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';

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

  @Field(() => Int, { description: 'Số sự kiện đã ghi.\nNumber of events recorded.' })
  readonly head: number;

  @Field(() => InstantScalar, { description: 'Giờ của máy chủ.\nThe server’s time.' })
  readonly now: string;
}

@Resolver(() => Ledger)
export class LedgerResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => Ledger, { name: 'ledger', description: 'Sổ cái này.\nThis ledger.' })
  async answer(): Promise<Ledger> {
    const [genesis, head] = await Promise.all([this.genesis(), this.ledger.store.head()]);
    return {
      id: genesis?.ledger ?? null,
      clock: clockOf(genesis),
      head: head?.index ?? 0,
      now: new Date().toISOString(),
    };
  }

  /** The first event of the stream that names the ledger. */
  private async genesis(): Promise<EventContent | null> {
    for await (const event of this.ledger.store.readStream('ledger')) {
      return JSON.parse(Buffer.from(event.bytes).toString()) as EventContent;
    }
    return null;
  }
}

function clockOf(genesis: EventContent | null): Clock | null {
  return genesis && 'clock' in genesis.data && genesis.data.clock === Clock.simulated
    ? Clock.simulated
    : genesis && Clock.machine;
}
