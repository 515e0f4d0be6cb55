// What is asked of a bloc-year on a day: the day is one of its year, the last one where the year is over.
import { ArgsType } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { Questions } from '../../libs/views/views.ts';
import { AsOfArguments, dayAsked, type AsOfInput } from './as-of.ts';
import { Day, Id, Year } from './graphql/input-fields.ts';

@ArgsType()
export class BlocYearOnDayArguments extends AsOfArguments {
  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;

  @Id(['Mã khối thi đua', 'Id of the bloc'])
  readonly bloc: string;

  @Day(
    [
      'Vào ngày nào; để trống là ngày của mốc đang xem hoặc hôm nay, nhưng trong năm thi đua đó',
      'On which day; null: that of the point asked for, else today, but within that year',
    ],
    { optional: true },
  )
  readonly on: CivilDate | null = null;
}

/** Who is a member today says nothing of a year that is over. */
export function dayOfYearAsked(views: Questions, year: number, asOf: AsOfInput | null): CivilDate {
  const day = dayAsked(views, asOf);
  if (day < `${year}-01-01`) return `${year}-01-01`;
  return day > `${year}-12-31` ? `${year}-12-31` : day;
}
