// The parts of reports that both forms share, as inputs give them.
import { InputType } from '@nestjs/graphql';
import type { Quantity } from '../../libs/domain/quantity.ts';
import type {
  Exemplars,
  NamedCollective,
  NamedIndividual,
} from '../../libs/domain/report/exemplar.ts';
import type {
  ComparedValue,
  StatedCount,
  StatedPeople,
  TitleCount,
} from '../../libs/domain/report/figures.ts';
import { inBoth } from './graphql/in-both.ts';
import {
  Count,
  Id,
  lengths,
  Part,
  Parts,
  QuantityOf,
  Text,
  YesOrNo,
} from './graphql/input-fields.ts';
import { PersonInput, type InClear } from './person.input.ts';

const optional = { optional: true } as const;

/** Most that a report may count. */
export const statedMax = 10_000_000;

@InputType({
  description: inBoth(
    'Số tập thể, cá nhân; để trống nếu báo cáo không nêu, ghi 0 nếu báo cáo nêu là không có',
    'Collectives and individuals; null: the report does not state it, 0: it states none',
  ),
})
export class StatedPeopleInput implements StatedPeople {
  @Count(['Số tập thể', 'Collectives'], statedMax, optional)
  readonly collectives: StatedCount = null;

  @Count(['Số cá nhân', 'Individuals'], statedMax, optional)
  readonly individuals: StatedCount = null;
}

/** People that a report does not state. */
export const unstated: StatedPeople = { collectives: null, individuals: null };

@InputType({
  description: inBoth('Một danh hiệu thi đua đã đăng ký', 'An emulation title registered'),
})
export class TitleCountInput implements TitleCount {
  @Text(['Danh hiệu thi đua', 'The title'], 200)
  readonly title: string;

  @Part(() => StatedPeopleInput, ['Số tập thể, cá nhân đăng ký', 'How many registered it'])
  readonly registered: StatedPeopleInput = unstated;
}

@InputType({ isAbstract: true })
export abstract class ComparedValueInput implements ComparedValue {
  @QuantityOf(['Kết quả thực hiện', 'The result'])
  readonly value: Quantity;

  @QuantityOf(['Kế hoạch giao của kỳ báo cáo', 'The plan assigned for the period'], optional)
  readonly assignedPlan: Quantity | null = null;

  @QuantityOf(['Kết quả cả năm trước', 'The whole previous year'], optional)
  readonly previousYearValue: Quantity | null = null;

  @QuantityOf(
    ['Kết quả cùng kỳ năm trước; báo cáo 6 tháng', 'Same period of the previous year; half-year'],
    optional,
  )
  readonly samePeriodValue: Quantity | null = null;

  @QuantityOf(['Kế hoạch cả năm; báo cáo 6 tháng', 'Plan of the full year; half-year'], optional)
  readonly fullYearPlan: Quantity | null = null;
}

@InputType({ isAbstract: true })
abstract class NamedExemplarInput {
  @Id(['Mã đơn vị thành viên có điển hình đó, nếu nêu', 'Id of its member unit, if said'], optional)
  readonly unit: string | null = null;

  @YesOrNo(['Mới được phát hiện trong kỳ', 'Newly found'])
  readonly newlyFound: boolean = false;

  @YesOrNo([
    'Được giới thiệu trên Cổng thông tin điện tử của Hội đồng',
    'Introduced on the Council’s portal',
  ])
  readonly onPortal: boolean = false;
}

@InputType({
  description: inBoth(
    'Một tập thể điển hình được báo cáo nêu tên',
    'An exemplary collective named',
  ),
})
class NamedCollectiveInput extends NamedExemplarInput implements NamedCollective {
  /** Said by the input's own kind, not by the sender. */
  readonly kind = 'collective' as const;

  @Text(['Tên tập thể', 'Its name'], lengths.name)
  readonly name: string;
}

@InputType({
  description: inBoth('Một cá nhân điển hình được báo cáo nêu tên', 'An exemplary person named'),
})
class NamedIndividualInput extends NamedExemplarInput implements InClear<NamedIndividual> {
  readonly kind = 'individual' as const;

  @Part(() => PersonInput, ['Cá nhân', 'The person'])
  readonly person: PersonInput;
}

@InputType({
  description: inBoth(
    'Điển hình tiên tiến: số lượng, và các tập thể, cá nhân được nêu tên (đã tính trong số lượng)',
    'Models: counts, and the collectives and people named, which are in the counts',
  ),
})
export class ExemplarsInput implements Omit<Exemplars, 'named'> {
  @Part(() => StatedPeopleInput, ['Tất cả điển hình tiên tiến', 'All of them'])
  readonly all: StatedPeopleInput = unstated;

  @Part(() => StatedPeopleInput, ['Trong đó mới được phát hiện', 'Of them newly found'])
  readonly newlyFound: StatedPeopleInput = unstated;

  @Part(
    () => StatedPeopleInput,
    ['Đã giới thiệu trên Cổng thông tin điện tử', 'Introduced on the Council’s portal'],
  )
  readonly onPortal: StatedPeopleInput = unstated;

  @Parts(() => NamedCollectiveInput, ['Các tập thể được nêu tên', 'Collectives named'], 30)
  readonly named: readonly NamedCollectiveInput[] = [];

  @Parts(() => NamedIndividualInput, ['Các cá nhân được nêu tên', 'People named'], 30)
  readonly people: readonly NamedIndividualInput[] = [];
}

/** What a report that counts no models says of them. */
export const noExemplars: ExemplarsInput = {
  all: unstated,
  newlyFound: unstated,
  onPortal: unstated,
  named: [],
  people: [],
};

/** What a report's input says as its act takes it, but for the models: the edge lists collectives and people apart. */
export type WithExemplars<Report> = Omit<Report, 'exemplars'> & {
  readonly exemplars: ExemplarsInput;
};

/** A report's input as its act takes it: collectives first, then people, in one list. */
export function namingExemplars<Report extends WithExemplars<object>>(
  report: Report,
): Omit<Report, 'exemplars'> & { readonly exemplars: InClear<Exemplars> } {
  const { people, named, ...counts } = report.exemplars;
  return { ...report, exemplars: { ...counts, named: [...named, ...people] } };
}
