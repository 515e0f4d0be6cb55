// How a version of a scorecard is shown: how far it came, who took each step by which paper, its criteria where asked for.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import { isIllustrative } from '../../libs/domain/scoring/illustrative.ts';
import type { ScorecardState } from '../../projections/bloc-years.ts';
import type {
  ScorecardStep,
  ScorecardStepCode,
  ScorecardVersion,
  ScorecardVersions,
} from '../../projections/scorecard-versions.ts';
import { illustrativeWords } from './as-of.ts';
import { scorecardStateEnum } from './graphql/answer-enumerations.ts';
import { Shown } from './graphql/answer-fields.ts';
import { opinionEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { scorecardStepEnum } from './graphql/scorecard-enumerations.ts';
import {
  ActorShown,
  addressOf,
  AddressShown,
  addressShown,
  DocumentShown,
} from './recorded-facts.ts';
import {
  criterionShown,
  CriterionShown,
  sectionSums,
  SectionSumShown,
} from './scorecard-criteria.shown.ts';

const nullable = { nullable: true } as const;

@ObjectType('AgreeingMember', {
  description: inBoth('Đơn vị thành viên đã thống nhất', 'A member that agreed'),
})
class AgreeingMemberShown {
  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Name of the unit')
  readonly unitName: string;
}

@ObjectType('ScorecardStepTaken', {
  description: inBoth('Một bước đã thực hiện với dự thảo', 'A step that a draft took'),
})
class ScorecardStepShown implements Omit<ScorecardStep, 'revision' | 'actor' | 'members'> {
  @Shown(() => scorecardStepEnum, 'Bước nào', 'Which step')
  readonly step: ScorecardStepCode;

  @Shown(() => ID, 'Sự kiện', 'Its event')
  readonly event: string;

  @Shown(() => ActorShown, 'Ai thực hiện', 'Who acted')
  readonly actor: ActorShown;

  @Shown(() => CivilDateScalar, 'Ngày thực hiện', 'The day of the act')
  readonly occurredOn: CivilDate;

  @Shown(() => InstantScalar, 'Thời điểm ghi sổ', 'When it was recorded')
  readonly recordedAt: Instant;

  @Shown(
    () => DocumentShown,
    'Biên bản, văn bản xin ý kiến, ý kiến, giải trình hoặc quyết định',
    'Minutes, request, opinion, answer or decision',
    nullable,
  )
  readonly document: DocumentShown | null;

  @Shown(
    () => String,
    'Nội dung ý kiến hoặc giải trình',
    'What the opinion or the answer says',
    nullable,
  )
  readonly text: string | null;

  @Shown(() => opinionEnum, 'Ý kiến của Ban', 'The Board’s opinion', nullable)
  readonly opinion: ScorecardStep['opinion'];

  @Shown(() => [AgreeingMemberShown], 'Các đơn vị đã thống nhất', 'The members that agreed')
  readonly members: readonly AgreeingMemberShown[];
}

@ObjectType('ScorecardVersion', {
  description: inBoth(
    'Một dự thảo bảng chấm điểm của khối, đến khi ban hành hoặc bị thay thế',
    'A draft of a bloc’s scorecard, until it is issued or replaced',
  ),
})
export class ScorecardVersionShown {
  @Shown(() => Int, 'Số thứ tự sự kiện dự thảo', 'Revision of its drafting')
  readonly draft: number;

  @Shown(() => ID, 'Sự kiện dự thảo', 'The event of its drafting')
  readonly event: string;

  @Shown(() => String, 'Tên bảng chấm điểm', 'Its title')
  readonly title: string;

  @Shown(() => Boolean, ...illustrativeWords)
  readonly illustrative: boolean;

  @Shown(() => String, 'Mã băm nội dung', 'Hash of its content')
  readonly contentHash: string;

  @Shown(() => AddressShown, 'Soạn theo bộ quy tắc nào', 'The rule book that it was drafted under')
  readonly ruleBook: AddressShown;

  @Shown(
    () => Boolean,
    'Bộ quy tắc đó vẫn là bộ đã ấn định cho khối; nếu không, dự thảo không ban hành được',
    'The bloc-year is still pinned to that book; else the draft cannot be issued',
  )
  readonly underPinnedBook: boolean;

  @Shown(() => scorecardStateEnum, 'Đã đến bước nào', 'How far it came')
  readonly state: ScorecardState;

  @Shown(() => Boolean, 'Đã có dự thảo mới hơn thay thế', 'A newer draft took its place')
  readonly replaced: boolean;

  @Shown(() => opinionEnum, 'Ý kiến gần nhất của Ban', 'The Board’s newest opinion', nullable)
  readonly opinion: ScorecardStep['opinion'];

  @Shown(
    () => Boolean,
    'Đã giải trình ý kiến không thống nhất',
    'The adverse opinion was answered in writing',
  )
  readonly adverseOpinionAnswered: boolean;

  @Shown(
    () => [ScorecardStepShown],
    'Các bước, theo thứ tự ghi nhận',
    'Its steps in the order of recording',
    { rowsMax: 8 },
  )
  readonly steps: readonly ScorecardStepShown[];

  @Shown(
    () => [SectionSumShown],
    'Tổng điểm tối đa từng mục và mức trần',
    'Its sections against their ceilings',
    { rowsMax: 3 },
  )
  readonly sections: readonly SectionSumShown[];

  @Shown(() => Int, 'Số tiêu chí', 'How many criteria it has')
  readonly criteriaCount: number;

  @Shown(() => [CriterionShown], 'Các tiêu chí', 'Its criteria', { rowsMax: 60 })
  readonly criteria: readonly CriterionShown[];
}

/** What versions are shown with. */
export interface Showing {
  readonly stream: string;
  readonly book: (stream: string) => RuleBook | null;
  readonly unitName: (unit: string) => string;
}

export function versionShown(
  version: ScorecardVersion,
  { versions, ruleBook: pinned }: ScorecardVersions,
  showing: Showing,
): ScorecardVersionShown {
  const { revision, ruleBook, contentHash, scorecard, steps } = version;
  const book = showing.book(ruleBook.stream);
  const opinion = steps.findLast(({ step }) => step === 'opinionGiven');
  const answer = steps.findLast(({ step }) => step === 'adverseOpinionAnswered');
  return {
    draft: revision,
    event: addressOf(showing.stream, revision),
    title: scorecard.title,
    illustrative: isIllustrative(book, scorecard),
    contentHash,
    ruleBook: addressShown(ruleBook),
    underPinnedBook: pinned?.stream === ruleBook.stream,
    state: stateOf(steps),
    replaced: versions.at(-1)?.revision !== revision,
    opinion: opinion?.opinion ?? null,
    adverseOpinionAnswered: (answer?.revision ?? -1) > (opinion?.revision ?? Infinity),
    steps: steps.map((each) => stepShown(each, showing)),
    sections: book ? sectionSums(scorecard.criteria, book) : [],
    criteriaCount: scorecard.criteria.length,
    criteria: scorecard.criteria.map(criterionShown),
  };
}

/** The furthest that it came; an answer to an opinion is no step further. */
function stateOf(steps: readonly ScorecardStep[]): ScorecardState {
  const order = ['issued', 'opinionGiven', 'opinionRequested', 'agreed', 'drafted'] as const;
  return order.find((each) => steps.some(({ step }) => step === each)) ?? 'none';
}

function stepShown(
  { revision, members, ...step }: ScorecardStep,
  { stream, unitName }: Showing,
): ScorecardStepShown {
  const event = addressOf(stream, revision);
  return { ...step, event, members: members.map((unit) => ({ unit, unitName: unitName(unit) })) };
}
