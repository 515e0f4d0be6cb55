// Which events of the history are asked for, and the streams that a unit or a bloc means.
import { applyDecorators } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsOptional, MaxLength, Min } from 'class-validator';
import { blocStream } from '../../libs/domain/bloc/bloc.ts';
import { blocYearStream } from '../../libs/domain/bloc-year/season.ts';
import type { Instant } from '../../libs/domain/civil-date.ts';
import { unitStream } from '../../libs/domain/unit/unit.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import type { EventFilter } from '../../libs/views/event-pages.ts';
import type { Questions } from '../../libs/views/views.ts';
import { units, unitsScope, type UnitRow } from '../../projections/units.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Moment, Spelled } from './graphql/input-fields.ts';
import { EdgeRefusal } from './refusal.ts';

const optional = { optional: true } as const;
const streamForm = /^[A-Za-z0-9._-]{1,200}$/;
const streamSpelling = ['phải là tên chuỗi sự kiện', 'must be the name of a stream'] as const;

function Index(vi: string, en: string): PropertyDecorator {
  return applyDecorators(
    Field(() => Int, { nullable: true, description: inBoth(vi, en) }),
    IsOptional(),
    IsInt(),
    Min(0),
  );
}

@InputType('EventFilter', {
  description: inBoth(
    'Lọc sự kiện; điều kiện bỏ trống không giới hạn gì, các điều kiện đã nêu phải cùng đúng',
    'A filter of events; what is left out does not limit, what is given holds together',
  ),
})
export class EventFilterInput {
  @Spelled(['Chỉ chuỗi này', 'Only this stream'], streamForm, streamSpelling, optional)
  readonly stream: string | null = null;

  @Spelled(
    [
      'Chỉ các chuỗi có tên bắt đầu như vậy, ví dụ unitYear-2021-',
      'Only streams whose names begin so, as in unitYear-2021-',
    ],
    streamForm,
    streamSpelling,
    optional,
  )
  readonly streamPrefix: string | null = null;

  @Field(() => [String], {
    nullable: true,
    description: inBoth('Chỉ các loại sự kiện này', 'Only events of these types'),
  })
  @IsOptional()
  @ArrayMaxSize(60)
  @MaxLength(100, { each: true })
  readonly types: readonly string[] | null = null;

  @Id(['Chỉ các chuỗi của đơn vị này', 'Only the streams of this unit'], optional)
  readonly unit: string | null = null;

  @Id(['Chỉ các chuỗi của khối này', 'Only the streams of this bloc'], optional)
  readonly bloc: string | null = null;

  @Field(() => Int, {
    nullable: true,
    description: inBoth(
      'Chỉ năm thi đua này của đơn vị hoặc khối đã nêu',
      'Only this year of the unit or bloc that is named',
    ),
  })
  @IsOptional()
  @IsInt()
  readonly year: number | null = null;

  @Spelled(
    ['Chỉ việc do tài khoản này thực hiện', 'Only what this account did'],
    /^[^\p{Cc}]{1,200}$/u,
    ['phải là mã tài khoản', 'must be an account'],
    optional,
  )
  readonly actor: string | null = null;

  @Index('Từ chỉ số này, kể cả nó', 'From this ledger index, included')
  readonly fromIndex: number | null = null;

  @Index('Đến chỉ số này, kể cả nó', 'To this ledger index, included')
  readonly toIndex: number | null = null;

  @Moment(['Ghi nhận từ lúc này', 'Recorded from this instant on'], optional)
  readonly recordedFrom: Instant | null = null;

  @Moment(['Ghi nhận đến hết lúc này', 'Recorded up to this instant'], optional)
  readonly recordedTo: Instant | null = null;
}

/** The filter as the views take it. @throws EdgeRefusal INPUT_INVALID */
export function filterOf(
  views: Questions,
  asked: EventFilterInput | null,
  asOf: number | null,
): EventFilter {
  if (asked === null) return {};
  const { streamPrefix, types, actor, fromIndex, toIndex, recordedFrom, recordedTo } = asked;
  const streams = streamsOf(views, asked, asOf);
  return {
    ...(streams && { streams }),
    ...(streamPrefix !== null && { streamPrefix }),
    ...(types !== null && { types }),
    ...(actor !== null && { actorAccount: actor }),
    ...(fromIndex !== null && { fromIndex }),
    ...(toIndex !== null && { toIndex }),
    ...(recordedFrom !== null && { recordedFrom }),
    ...(recordedTo !== null && { recordedTo }),
  };
}

/** The streams that stream, unit or bloc name; null where none of them is given. */
function streamsOf(
  views: Questions,
  { stream, unit, bloc, year }: EventFilterInput,
  asOf: number | null,
): readonly string[] | null {
  if ([stream, unit, bloc].filter((each) => each !== null).length > 1) {
    throw new EdgeRefusal('INPUT_INVALID', {
      field: 'filter',
      vi: 'Chỉ nêu một trong stream, unit, bloc.',
      en: 'Name one of stream, unit and bloc.',
    });
  }
  if (unit !== null)
    return year === null ? streamsOfUnit(views, unit, asOf) : [unitYearStream({ unit, year })];
  if (bloc !== null && year !== null) return [blocYearStream(year, bloc)];
  if (year !== null) {
    throw new EdgeRefusal('INPUT_INVALID', {
      field: 'filter.year',
      vi: 'year đi cùng unit hoặc bloc; muốn xem cả năm thì dùng streamPrefix, ví dụ "unitYear-2021-".',
      en: 'A year goes with a unit or a bloc; for a whole year use streamPrefix, as in "unitYear-2021-".',
    });
  }
  if (bloc !== null) return [blocStream(bloc)];
  return stream === null ? null : [stream];
}

/** The unit's own stream and those of its years. */
function streamsOfUnit(views: Questions, unit: string, asOf: number | null): readonly string[] {
  const { row } = views.row(units.name, unitsScope, unit, asOf);
  const years = row ? (row.value as UnitRow).years : [];
  return [unitStream(unit), ...years.map((year) => unitYearStream({ unit, year }))];
}
