// The lines of a score as answers show them: figures, limits, marks and members each with words, events by address.
import { ID, ObjectType } from '@nestjs/graphql';
import type { Points } from '../../libs/domain/points.ts';
import type {
  Basis,
  LimitCode,
  Mark,
  MemberStanding,
  ScoreLine,
} from '../../libs/domain/scoring/score-line.ts';
import {
  basisEnum,
  limitEnum,
  limitWords,
  lineKindEnum,
  markEnum,
  markWords,
  sectionEnum,
  standingEnum,
  standingWords,
} from './graphql/answer-enumerations.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { PointsScalar } from './graphql/scalars.ts';
import { addressOf, ClauseShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType('Limit', {
  description: inBoth(
    'Mức trần, mức sàn hoặc bậc đã làm thay đổi một con số',
    'A cap, floor or tier that changed a figure',
  ),
})
class LimitShown {
  @Shown(() => limitEnum, 'Mã', 'Code')
  readonly code: LimitCode;

  @Shown(() => PointsScalar, 'Làm tổng điểm thay đổi bao nhiêu', 'What it added to the total')
  readonly by: Points;

  @Shown(() => String, 'Bằng tiếng Việt', 'In Vietnamese')
  readonly vi: string;

  @Shown(() => String, 'Bằng tiếng Anh', 'In English')
  readonly en: string;

  @Shown(() => ClauseShown, 'Điều khoản', 'Clause')
  readonly clause: ClauseShown;
}

@ObjectType('LineMark', {
  description: inBoth('Dấu hiệu của một dòng điểm, bằng lời', 'A mark of a line, in words'),
})
class MarkShown {
  @Shown(() => markEnum, 'Mã', 'Code')
  readonly code: Mark;

  @Shown(() => String, 'Bằng tiếng Việt', 'In Vietnamese')
  readonly vi: string;

  @Shown(() => String, 'Bằng tiếng Anh', 'In English')
  readonly en: string;
}

@ObjectType('LineMember', {
  description: inBoth(
    'Một văn bản, thông báo hoặc vi phạm trong nhóm được tính chung',
    'One document, notice or breach of a group that is limited as one line',
  ),
})
class MemberShown {
  @Shown(() => ID, 'Mã của nội dung đó', 'Id of the fact')
  readonly id: string;

  @Shown(() => ID, 'Sự kiện đã ghi nhận', 'The event that recorded it')
  readonly event: string;

  @Shown(() => standingEnum, 'Có được tính không', 'Whether it counts')
  readonly standing: MemberStanding;

  @Shown(() => String, 'Bằng tiếng Việt', 'In Vietnamese')
  readonly vi: string;

  @Shown(() => String, 'Bằng tiếng Anh', 'In English')
  readonly en: string;
}

@ObjectType('ScoreLine', {
  description: inBoth(
    'Một dòng điểm; cộng điểm được tính của mọi dòng thì ra tổng điểm',
    'A line of a score; the counted points of all lines sum to the total',
  ),
})
export class LineShown {
  @Shown(() => ID, 'Mã dòng: mã tiêu chí, hoặc bonus:…, deduction.…', 'Id of the line')
  readonly id: string;

  @Shown(() => lineKindEnum, 'Loại dòng', 'Kind of the line')
  readonly kind: ScoreLine['kind'];

  @Shown(() => sectionEnum, 'Thuộc phần nào', 'Part of the score')
  readonly section: ScoreLine['section'];

  @Shown(() => String, 'Nội dung', 'Its text')
  readonly title: string;

  @Shown(() => PointsScalar, 'Điểm tối đa', 'Maximum', nullable)
  readonly max: Points | null;

  @Shown(() => PointsScalar, 'Đơn vị tự chấm', 'Claimed by the unit', nullable)
  readonly claimed: Points | null;

  @Shown(() => PointsScalar, 'Quy đổi từ xếp loại', 'Mapped from a rating', nullable)
  readonly rated: Points | null;

  @Shown(() => PointsScalar, 'Các đơn vị thống nhất', 'Agreed by the members', nullable)
  readonly agreed: Points | null;

  @Shown(() => PointsScalar, 'Ban thẩm định', 'Appraised by the Board', nullable)
  readonly appraised: Points | null;

  @Shown(() => basisEnum, 'Lấy theo đâu', 'What decided')
  readonly basis: Basis;

  @Shown(() => PointsScalar, 'Điểm được tính vào tổng', 'What the line adds to the total')
  readonly counted: Points;

  @Shown(() => [LimitShown], 'Các giới hạn đã áp dụng', 'Limits applied', { rowsMax: 3 })
  readonly limits: readonly LimitShown[];

  @Shown(() => [MarkShown], 'Các dấu hiệu', 'Marks', { rowsMax: 3 })
  readonly marks: readonly MarkShown[];

  @Shown(() => ClauseShown, 'Điều khoản', 'Clause')
  readonly clause: ClauseShown;

  @Shown(() => [ID], 'Mã hồ sơ kiểm chứng, kể cả hồ sơ đã rút', 'Evidence, withdrawn or not')
  readonly evidence: readonly string[];

  @Shown(() => [ID], 'Các sự kiện làm nên dòng này', 'The events behind the line')
  readonly events: readonly string[];

  @Shown(() => [MemberShown], 'Các thành phần của nhóm', 'Members of the group', { rowsMax: 5 })
  readonly members: readonly MemberShown[];
}

/** @param stream the unit-year's, which the line's revisions are of */
export function lineShown(line: ScoreLine, stream: string): LineShown {
  return {
    ...line,
    limits: line.limits.map((limit) => ({ ...limit, ...worded(limitWords[limit.code]) })),
    marks: line.marks.map((code) => ({ code, ...worded(markWords[code]) })),
    events: line.events.map((revision) => addressOf(stream, revision)),
    members: line.members.map(({ id, revision, standing }) => ({
      id,
      event: addressOf(stream, revision),
      standing,
      ...worded(standingWords[standing]),
    })),
  };
}

function worded([vi, en]: readonly [string, string]): { readonly vi: string; readonly en: string } {
  return { vi, en };
}
