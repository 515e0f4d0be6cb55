// How the criteria of a scorecard are shown, and its sections against the ceilings of the rule book.
import { ID, ObjectType } from '@nestjs/graphql';
import type { Points } from '../../libs/domain/points.ts';
import type { Quantity } from '../../libs/domain/quantity.ts';
import type { RuleBook, SectionId } from '../../libs/domain/rule-book/rule-book.ts';
import type { BonusRule, Criterion, Organisation } from '../../libs/domain/scorecard/scorecard.ts';
import { Shown } from './graphql/answer-fields.ts';
import { organisationEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { PointsScalar, QuantityScalar } from './graphql/scalars.ts';
import { bonusKindEnum, scorecardSectionEnum } from './graphql/scorecard-enumerations.ts';
import { ClauseShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;
const few = { rowsMax: 3 } as const;

@ObjectType('RatingPoints', {
  description: inBoth('Điểm theo một mức xếp loại', 'What a rating earns'),
})
class RatingPointsShown {
  @Shown(() => String, 'Mức xếp loại', 'The rating')
  readonly rating: string;

  @Shown(() => PointsScalar, 'Điểm', 'Points')
  readonly points: Points;
}

@ObjectType('CriterionDeduction', {
  description: inBoth('Mức trừ của khối tại một tiêu chí', 'A deduction of the bloc’s own'),
})
class CriterionDeductionShown {
  @Shown(() => ID, 'Mã', 'Its id')
  readonly id: string;

  @Shown(() => String, 'Nội dung', 'What for')
  readonly text: string;

  @Shown(() => PointsScalar, 'Điểm trừ', 'Points')
  readonly points: Points;
}

@ObjectType('BonusStep', { description: inBoth('Một bậc điểm thưởng', 'A step of the bonus') })
class BonusStepShown {
  @Shown(() => QuantityScalar, 'Vượt từ bao nhiêu phần trăm', 'From so many percent over')
  readonly overPercent: Quantity;

  @Shown(() => PointsScalar, 'Điểm thưởng', 'Points')
  readonly points: Points;
}

@ObjectType('CriterionBonus', {
  description: inBoth('Điểm thưởng tại một tiêu chí của Mục I', 'The bonus of a criterion'),
})
class CriterionBonusShown {
  @Shown(() => bonusKindEnum, 'Cách tính', 'How it is reckoned')
  readonly kind: BonusRule['kind'];

  @Shown(() => PointsScalar, 'Điểm, nếu chỉ một mức', 'Points, where it is fixed', nullable)
  readonly points: Points | null;

  @Shown(() => [BonusStepShown], 'Các bậc, nếu theo mức vượt', 'Steps, where it is graded', few)
  readonly steps: readonly BonusStepShown[];
}

@ObjectType('Criterion', {
  description: inBoth('Một tiêu chí của bảng chấm điểm', 'A criterion of a scorecard'),
})
export class CriterionShown {
  @Shown(() => ID, 'Mã tiêu chí', 'Its id')
  readonly criterion: string;

  @Shown(() => scorecardSectionEnum, 'Thuộc mục', 'Its section')
  readonly section: SectionId;

  @Shown(() => ID, 'Thuộc nội dung có mức trần riêng', 'The content that it is of', nullable)
  readonly content: string | null;

  @Shown(() => String, 'Nội dung tiêu chí', 'What it says')
  readonly text: string;

  @Shown(() => PointsScalar, 'Điểm tối đa', 'Its maximum')
  readonly max: Points;

  @Shown(() => String, 'Hồ sơ tài liệu kiểm chứng', 'What has to prove it')
  readonly evidence: string;

  @Shown(() => organisationEnum, 'Theo xếp loại của tổ chức nào', 'Whose rating', nullable)
  readonly ratedBy: Organisation | null;

  @Shown(() => [RatingPointsShown], 'Điểm theo mức xếp loại', 'Points by rating', few)
  readonly ratings: readonly RatingPointsShown[];

  @Shown(() => [CriterionDeductionShown], 'Các mức trừ của khối', 'The bloc’s deductions', few)
  readonly deductions: readonly CriterionDeductionShown[];

  @Shown(
    () => CriterionBonusShown,
    'Điểm thưởng; trống nếu theo bộ quy tắc',
    'Its bonus; null: as the rule book says',
    nullable,
  )
  readonly bonus: CriterionBonusShown | null;
}

@ObjectType('SectionSum', {
  description: inBoth('Tổng điểm tối đa của một mục và mức trần', 'A section and its ceiling'),
})
export class SectionSumShown {
  @Shown(() => scorecardSectionEnum, 'Mục', 'The section')
  readonly section: SectionId;

  @Shown(() => PointsScalar, 'Tổng điểm tối đa các tiêu chí', 'The sum of its maxima')
  readonly sum: Points;

  @Shown(() => PointsScalar, 'Mức trần theo bộ quy tắc', 'The ceiling of the rule book')
  readonly ceiling: Points;

  @Shown(() => Boolean, 'Mức trần là mẫu minh hoạ', 'The ceiling is an illustrative sample')
  readonly illustrative: boolean;

  @Shown(() => ClauseShown, 'Điều khoản', 'The clause')
  readonly clause: ClauseShown;
}

export function criterionShown({ id, bonus, ...criterion }: Criterion): CriterionShown {
  return { ...criterion, criterion: id, bonus: bonus && bonusShown(bonus) };
}

function bonusShown(bonus: BonusRule): CriterionBonusShown {
  switch (bonus.kind) {
    case 'fixed':
      return { kind: bonus.kind, points: bonus.points, steps: [] };
    case 'graded':
      return { kind: bonus.kind, points: null, steps: bonus.steps };
  }
}

/** The sums are computed: a draft whose sums differ from the ceilings was refused. */
export function sectionSums(
  criteria: readonly Criterion[],
  book: RuleBook,
): readonly SectionSumShown[] {
  return book.sections.map(({ id, ceiling, illustrative, clause }) => {
    const own = criteria.filter(({ section }) => section === id);
    const sum = own.reduce((points, { max }) => points + max, 0);
    return { section: id, sum, ceiling, illustrative, clause };
  });
}
