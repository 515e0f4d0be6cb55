// What answers show of the parts that both report forms share: counts, titles, compared values, models and words.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { Direction, Quantity } from '../../libs/domain/quantity.ts';
import type { Exemplars, NamedExemplar } from '../../libs/domain/report/exemplar.ts';
import type {
  ComparedValue,
  StatedCount,
  StatedPeople,
  TitleCount,
} from '../../libs/domain/report/figures.ts';
import { reachedOf, type Percent } from '../../libs/domain/report/shares.ts';
import { Shown } from './graphql/answer-fields.ts';
import { directionEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { exemplarKindEnum } from './graphql/report-enumerations.ts';
import type { People, PersonPlace } from './people.ts';
import { personShown, PersonShown } from './person.shown.ts';

const nullable = { nullable: true } as const;

@ObjectType('StatedPeople', {
  description: inBoth(
    'Số tập thể, cá nhân; trống nghĩa là báo cáo không nêu, 0 nghĩa là báo cáo nêu không có',
    'Collectives and individuals; null: not stated, 0: stated to be none',
  ),
})
export class StatedPeopleShown implements StatedPeople {
  @Shown(() => Int, 'Số tập thể', 'Collectives', nullable)
  readonly collectives: StatedCount;

  @Shown(() => Int, 'Số cá nhân', 'Individuals', nullable)
  readonly individuals: StatedCount;
}

@ObjectType('TitleCount', {
  description: inBoth('Một danh hiệu thi đua đã đăng ký', 'An emulation title registered'),
})
export class TitleCountShown implements TitleCount {
  @Shown(() => String, 'Danh hiệu thi đua', 'The title')
  readonly title: string;

  @Shown(() => StatedPeopleShown, 'Số đăng ký', 'How many registered it')
  readonly registered: StatedPeopleShown;
}

@ObjectType({ isAbstract: true })
export abstract class ComparedValueShown implements ComparedValue {
  @Shown(() => String, 'Kết quả thực hiện', 'The result')
  readonly value: Quantity;

  @Shown(() => String, 'Kế hoạch giao của kỳ báo cáo', 'The plan assigned for the period', nullable)
  readonly assignedPlan: Quantity | null;

  @Shown(() => String, 'Kết quả cả năm trước', 'The whole previous year', nullable)
  readonly previousYearValue: Quantity | null;

  @Shown(() => String, 'Kết quả cùng kỳ năm trước', 'Same period of the previous year', nullable)
  readonly samePeriodValue: Quantity | null;

  @Shown(() => String, 'Kế hoạch cả năm', 'Plan of the full year', nullable)
  readonly fullYearPlan: Quantity | null;

  @Shown(() => String, 'Đạt % kế hoạch giao', 'Percent of the assigned plan', nullable)
  readonly percentOfPlan: Percent | null;

  @Shown(() => String, 'Bằng % năm trước', 'Percent of the previous year', nullable)
  readonly percentOfPreviousYear: Percent | null;

  @Shown(() => String, 'Bằng % cùng kỳ năm trước', 'Percent of the same period', nullable)
  readonly percentOfSamePeriod: Percent | null;

  @Shown(() => String, 'Đạt % kế hoạch cả năm', 'Percent of the full-year plan', nullable)
  readonly percentOfFullYearPlan: Percent | null;
}

/** The percentages beside a compared value. */
export function percentsOf(row: ComparedValue) {
  return {
    percentOfPlan: reachedOf(row.value, row.assignedPlan),
    percentOfPreviousYear: reachedOf(row.value, row.previousYearValue),
    percentOfSamePeriod: reachedOf(row.value, row.samePeriodValue),
    percentOfFullYearPlan: reachedOf(row.value, row.fullYearPlan),
  };
}

@ObjectType({ isAbstract: true })
export abstract class ComparedShown extends ComparedValueShown {
  @Shown(() => String, 'Chỉ tiêu, nhiệm vụ', 'What is compared')
  readonly text: string;

  @Shown(() => ID, 'Tiêu chí trong bảng chấm điểm', 'Criterion of the scorecard', nullable)
  readonly criterion: string | null;

  @Shown(() => String, 'Đơn vị tính', 'Unit of measure')
  readonly measure: string;

  @Shown(() => directionEnum, 'Cao hơn hay thấp hơn là tốt', 'Which way is better', nullable)
  readonly direction: Direction | null;
}

@ObjectType('NamedExemplar', {
  description: inBoth('Một điển hình được nêu tên', 'A model that is named'),
})
export class NamedExemplarShown {
  @Shown(() => exemplarKindEnum, 'Tập thể hay cá nhân', 'Collective or individual')
  readonly kind: NamedExemplar['kind'];

  @Shown(() => ID, 'Mã đơn vị thành viên', 'Id of its member unit', nullable)
  readonly unit: string | null;

  @Shown(() => String, 'Tên tập thể', 'Name of the collective', nullable)
  readonly name: string | null;

  @Shown(() => PersonShown, 'Cá nhân', 'The person', nullable)
  readonly person: PersonShown | null;

  @Shown(() => Boolean, 'Mới được phát hiện', 'Newly found')
  readonly newlyFound: boolean;

  @Shown(() => Boolean, 'Đã giới thiệu trên Cổng thông tin điện tử', 'Introduced on the portal')
  readonly onPortal: boolean;
}

@ObjectType('Exemplars', {
  description: inBoth('Điển hình tiên tiến', 'Exemplary collectives and individuals'),
})
export class ExemplarsShown implements Omit<Exemplars, 'named'> {
  @Shown(() => StatedPeopleShown, 'Tất cả', 'All of them')
  readonly all: StatedPeopleShown;

  @Shown(() => StatedPeopleShown, 'Trong đó mới được phát hiện', 'Of them newly found')
  readonly newlyFound: StatedPeopleShown;

  @Shown(
    () => StatedPeopleShown,
    'Đã giới thiệu trên Cổng thông tin điện tử',
    'Introduced on the Council’s portal',
  )
  readonly onPortal: StatedPeopleShown;

  @Shown(() => [NamedExemplarShown], 'Được nêu tên', 'Those named', { rowsMax: 10 })
  readonly named: readonly NamedExemplarShown[];
}

/** Who asks for people, and where in the ledger the seals of a paper's are; in a draft each is in a report of its own. */
export interface SealedIn {
  readonly people: People;
  readonly maySee: boolean;
  readonly placeOf: (place: number) => PersonPlace;
}

/** The people of a paper that one event holds. */
export function sealedAt(
  asking: Pick<SealedIn, 'people' | 'maySee'>,
  event: { readonly stream: string; readonly revision: number },
): SealedIn {
  const { people, maySee } = asking;
  const placeOf = (place: number) => ({ ...event, field: `exemplars.named[${place}].person` });
  return { people, maySee, placeOf };
}

export async function exemplarsShown(
  { all, newlyFound, onPortal, named }: Exemplars,
  sealedIn: SealedIn,
): Promise<ExemplarsShown> {
  const shown = named.map((each, place) => namedShown(each, place, sealedIn));
  return { all, newlyFound, onPortal, named: await Promise.all(shown) };
}

async function namedShown(
  each: NamedExemplar,
  place: number,
  { people, maySee, placeOf }: SealedIn,
): Promise<NamedExemplarShown> {
  const { kind, unit, newlyFound, onPortal } = each;
  const told = { kind, unit, newlyFound, onPortal };
  if (each.kind === 'collective') return { ...told, name: each.name, person: null };
  const person = await personShown(people, each.person, placeOf(place), maySee);
  return { ...told, name: null, person };
}
