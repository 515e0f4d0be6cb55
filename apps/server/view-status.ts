// How far each view has come, as the ledger's answer shows it, and how far they are behind what is recorded.
import { Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { viewsBuilding, type Building } from '../../libs/views/building.ts';
import type { ViewsStatus } from '../../libs/views/status.ts';
import { Shown } from './graphql/answer-fields.ts';
import { enumeration } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { followingStopped, type Stopped } from './stopped.ts';

const nullable = { nullable: true } as const;

const stopEnum = enumeration<Stopped['code']>(
  'StopCode',
  ['Vì sao một bảng dữ liệu dừng lại', 'Why a view goes no further'],
  {
    EVENT_UNFIT: [
      'Sự kiện không khớp mã băm, sai thứ tự hoặc không đọc được',
      'An event does not fit its hash or its place, or cannot be read',
    ],
    NEWER_SCHEMA: [
      'Sự kiện thuộc phiên bản mới hơn chương trình này',
      'An event is of a newer version than this program knows',
    ],
    PROJECTION_FAILED: ['Không xử lý được sự kiện', 'An event could not be handled'],
    STORE_FAILED: ['Không đọc được kho sự kiện', 'The event store could not be read'],
  },
);

@ObjectType('ViewStop', {
  description: inBoth('Chỗ bảng dữ liệu dừng lại', 'Where a view stopped'),
})
class ViewStop {
  @Shown(() => stopEnum, 'Vì sao', 'Why')
  readonly code: Stopped['code'];

  @Shown(() => Int, 'Số thứ tự của sự kiện trong sổ cái', 'Ledger index of the event', nullable)
  readonly index: number | null;

  @Shown(() => ID, 'Chuỗi sự kiện', 'Stream of the event', nullable)
  readonly stream: string | null;

  @Shown(() => Int, 'Số thứ tự trong chuỗi', 'Revision in the stream', nullable)
  readonly revision: number | null;
}

@ObjectType('ViewBuilding', {
  description: inBoth(
    'Bảng dữ liệu đang được dựng từ các sự kiện đã ghi',
    'A view that is being built from the events',
  ),
})
class ViewBuildingShown implements Omit<Building, 'view'> {
  @Shown(() => Int, 'Phiên bản đang dựng', 'The version that is being built')
  readonly version: number;

  @Shown(() => Int, 'Số sự kiện đã tính đến', 'Events handled so far')
  readonly handled: number;

  @Shown(() => Int, 'Tổng số sự kiện đã đọc', 'Events there are to handle')
  readonly total: number;

  @Shown(
    () => Boolean,
    'Trong lúc dựng, phiên bản trước vẫn trả lời; nếu không thì truy vấn bị từ chối với mã VIEW_BUILDING',
    'An older version answers meanwhile; if none does, its queries are refused with VIEW_BUILDING',
  )
  readonly answers: boolean;
}

@ObjectType('View', {
  description: inBoth(
    'Một bảng dữ liệu dựng sẵn từ các sự kiện',
    'A view: rows that are made of the events',
  ),
})
export class ViewShown {
  @Shown(() => ID, 'Tên', 'Name')
  readonly name: string;

  @Shown(() => Int, 'Phiên bản đang trả lời', 'The version that answers')
  readonly version: number;

  @Shown(
    () => Int,
    'Số thứ tự của sự kiện cuối cùng đã tính đến; -1 khi chưa có',
    'Ledger index of the last event handled; -1 before the first',
  )
  readonly index: number;

  @Shown(() => ViewStop, 'Chỗ dừng lại; trống khi vẫn chạy', 'Null while it goes on', nullable)
  readonly stopped: ViewStop | null;

  @Shown(() => ViewBuildingShown, 'Đang dựng lại; trống khi không', 'Null while none is', nullable)
  readonly building: ViewBuildingShown | null;
}

@ObjectType('Lag', {
  description: inBoth(
    'Các bảng dữ liệu chậm hơn sổ cái bao nhiêu',
    'How far the views are behind the ledger',
  ),
})
export class LagShown {
  @Shown(
    () => Int,
    'Số sự kiện chưa đọc; trống khi kho sự kiện không trả lời',
    'Events not taken in yet; null while the event store does not answer',
    nullable,
  )
  readonly events: number | null;

  @Shown(
    () => Float,
    'Đã chậm bao nhiêu giây; khi kho không trả lời: số giây từ lần cuối kho trả lời',
    'For how many seconds; while the store does not answer: seconds since it last did',
  )
  readonly seconds: number;
}

/** A view that has not stopped itself goes no further either where the reading of the ledger ended. */
export function viewsShown(status: ViewsStatus): readonly ViewShown[] {
  const reading = followingStopped(status);
  const building = new Map(viewsBuilding(status).map(({ view, ...how }) => [view, how]));
  return status.views.map(({ view: name, version, index, stopped, rebuilding }) => {
    const own = stopped ?? rebuilding?.stopped ?? null;
    const stop = own ? { code: own.code, event: own } : reading;
    return {
      name,
      version,
      index,
      stopped: stop && stopShown(stop),
      building: building.get(name) ?? null,
    };
  });
}

function stopShown({ code, event }: Stopped): ViewStop {
  const { index = null, stream = null, revision = null } = event ?? {};
  return { code, index, stream, revision };
}
