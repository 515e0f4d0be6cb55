// The closed lists of scorecards' versions as GraphQL enums.
import type { SectionId } from '../../../libs/domain/rule-book/rule-book.ts';
import type { BonusRule } from '../../../libs/domain/scorecard/scorecard.ts';
import type { ScorecardStepCode } from '../../../projections/scorecard-versions.ts';
import { enumeration } from './enumerations.ts';

export const scorecardStepEnum = enumeration<ScorecardStepCode>(
  'ScorecardStep',
  ['Một bước của dự thảo bảng chấm điểm', 'A step of a draft scorecard'],
  {
    drafted: ['Dự thảo', 'Drafted'],
    agreed: ['Các đơn vị thành viên thống nhất', 'Agreed by the members'],
    opinionRequested: ['Xin ý kiến Ban', 'The Board’s opinion was asked for'],
    opinionGiven: ['Ban cho ý kiến', 'The Board gave its opinion'],
    adverseOpinionAnswered: [
      'Giải trình ý kiến không thống nhất',
      'The adverse opinion was answered in writing',
    ],
    issued: ['Ban hành', 'Issued'],
  },
);

export const scorecardSectionEnum = enumeration<SectionId>(
  'ScorecardSection',
  ['Mục của bảng chấm điểm', 'A section of a scorecard'],
  {
    I: ['Mục I: các chỉ tiêu, nhiệm vụ được giao', 'Section I: assigned targets and tasks'],
    II: [
      'Mục II: xây dựng Đảng, công đoàn, đoàn thể',
      'Section II: Party building, trade union and mass organisations',
    ],
    III: ['Mục III: công tác thi đua, khen thưởng', 'Section III: emulation and commendation'],
  },
);

export const bonusKindEnum = enumeration<BonusRule['kind']>(
  'BonusKind',
  ['Cách tính điểm thưởng của một chỉ tiêu vượt', 'How an item that exceeds earns its bonus'],
  {
    fixed: ['Một mức', 'Fixed'],
    graded: ['Theo mức vượt', 'Graded by how far it exceeds'],
  },
);
