// Single events by their addresses, as answers tell them in short; an address that the ledger does not have is refused.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import { decode } from '../../libs/domain/aggregates.ts';
import type { Reference } from '../../libs/domain/actor.ts';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import { deedOfEvent } from '../../libs/domain/replay/deed-of-event.ts';
import type { ViewEvent } from '../../libs/views/projection.ts';
import type { Questions } from '../../libs/views/views.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { ActorShown, addressOf, SentenceShown } from './recorded-facts.ts';
import { EdgeRefusal } from './refusal.ts';

@ObjectType('EventInBrief', {
  description: inBoth('Một sự kiện, nói gọn', 'An event in short'),
})
export class ToldEvent {
  @Shown(() => ID, 'Địa chỉ: chuỗi@số thứ tự', 'Its address: stream@revision')
  readonly address: string;

  @Shown(() => Int, 'Chỉ số trong sổ cái', 'Ledger index')
  readonly index: number;

  @Shown(() => String, 'Loại sự kiện', 'Its type')
  readonly type: string;

  @Shown(() => CivilDateScalar, 'Ngày diễn ra', 'Day of the act')
  readonly occurredOn: CivilDate;

  @Shown(() => InstantScalar, 'Lúc ghi vào sổ cái', 'When it was recorded')
  readonly recordedAt: Instant;

  @Shown(() => ActorShown, 'Ai thực hiện', 'Who acted')
  readonly actor: ActorShown;

  @Shown(() => SentenceShown, 'Việc gì đã xảy ra', 'What happened')
  readonly sentence: SentenceShown;
}

export function toldEvent(event: ViewEvent): ToldEvent {
  const recorded = decode(event);
  const { type, occurredOn, recordedAt, actor } = recorded;
  return {
    address: addressOf(event.stream, event.revision),
    index: event.index,
    type,
    occurredOn,
    recordedAt,
    actor,
    sentence: deedOfEvent(recorded),
  };
}

/** The event at an address; null where the ledger had none there by the index. */
export function eventAt(
  views: Questions,
  { stream, revision }: Reference,
  asOf: number,
): ViewEvent | null {
  const index = views.indexOf(stream, revision);
  if (index < 0 || index > asOf) return null;
  const only = { fromIndex: index, toIndex: index };
  return views.events(only, { first: 1, asOf }).events[0] ?? null;
}

/** @throws EdgeRefusal INPUT_INVALID where the ledger had no such event by the index */
export function eventAsked(views: Questions, address: string, asOf: number): ViewEvent {
  const at = address.lastIndexOf('@');
  const place = { stream: address.slice(0, at), revision: Number(address.slice(at + 1)) };
  const event = eventAt(views, place, asOf);
  if (event) return event;
  throw new EdgeRefusal('INPUT_INVALID', {
    field: 'event',
    vi: `Đến mốc đang xét, sổ cái không có sự kiện ${address}.`,
    en: `By the point asked for the ledger has no event ${address}.`,
  });
}
