// A question to be saved, as it is sent: every instant in it is an event, so that it can be asked again for ever.
import { InputType } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { QuestionParts } from '../../libs/domain/reconstruction/question-check.ts';
import { withoutMax } from '../../libs/domain/reconstruction/question-check.ts';
import type { Point, Question, SupposedDeed } from '../../libs/domain/reconstruction/question.ts';
import { supposedMax } from '../../libs/domain/history/supposed-max.ts';
import { questionWords } from '../../libs/domain/replay/deeds/reconstructions.ts';
import { inEffectWords } from './as-of.ts';
import { enumeration, type Words } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Id, OneOf, Part, Parts, Spelled } from './graphql/input-fields.ts';
import { LineId } from './history.input.ts';
import { ReferenceInput } from './official-document.input.ts';
import { EdgeRefusal } from './refusal.ts';
import { actSupposed, SupposedFactInput } from './supposition.input.ts';

const optional = { optional: true } as const;

export const questionEnum = enumeration<Question['what']>(
  'ReconstructionQuestionKind',
  ['Hỏi điều gì', 'What is asked'],
  Object.fromEntries(
    Object.entries(questionWords).map(([what, { vi, en }]) => [what, [vi, en]]),
  ) as unknown as Record<Question['what'], Words>,
);

@InputType('ReconstructionPoint', {
  description: inBoth(
    'Một mốc: tính đến hết một sự kiện, và trong đó những gì có hiệu lực vào một ngày',
    'A point: up to an event, it included, and of that what was in effect on a day',
  ),
})
class ReconstructionPointInput extends ReferenceInput implements Point {
  @Day(inEffectWords, optional)
  readonly inEffectOn: CivilDate | null = null;
}

@InputType('ReconstructionQuestion', {
  description: inBoth(
    'Câu hỏi lưu lại: score, scoreboard không nêu thêm gì; explain nêu line; compare… nêu from, to; whatIf… nêu without, with, ruleBook',
    'A question to be saved: score and scoreboard name nothing more; explain names line; compare… from and to; whatIf… without, with, ruleBook',
  ),
})
export class ReconstructionQuestionInput {
  @OneOf(questionEnum, ['Hỏi điều gì', 'What is asked'])
  readonly what: Question['what'];

  @Spelled(
    [
      'Chuỗi được hỏi: unitYear-năm-đơn vị, hoặc blocYear-năm-khối',
      'The stream asked about: unitYear-YEAR-UNIT, or blocYear-YEAR-BLOC',
    ],
    /^[A-Za-z0-9._-]{1,200}$/,
    ['phải là tên chuỗi sự kiện', 'must be the name of a stream'],
  )
  readonly stream: string;

  @LineId(['Dòng nào', 'Which line'], optional)
  readonly line: string | null = null;

  @Part(() => ReconstructionPointInput, ['Mốc trước', 'The earlier point'], optional)
  readonly from: ReconstructionPointInput | null = null;

  @Part(() => ReconstructionPointInput, ['Mốc sau', 'The later point'], optional)
  readonly to: ReconstructionPointInput | null = null;

  @Parts(() => ReferenceInput, ['Bỏ ra các sự kiện này', 'Without these events'], withoutMax)
  readonly without: readonly ReferenceInput[] = [];

  @Parts(() => SupposedFactInput, ['Thêm các nội dung này', 'With these facts'], supposedMax)
  readonly with: readonly SupposedFactInput[] = [];

  @Id(['Tính theo bộ quy tắc khác', 'By another rule book'], optional)
  readonly ruleBook: string | null = null;
}

/** @throws EdgeRefusal INPUT_INVALID for a supposed fact that names no act, or several */
export function partsOf({ with: facts, ...parts }: ReconstructionQuestionInput): QuestionParts {
  return { ...parts, with: facts.map(deedOf) };
}

function deedOf(fact: SupposedFactInput, place: number): SupposedDeed {
  const supposed = actSupposed(fact);
  if (!supposed) {
    throw new EdgeRefusal('INPUT_INVALID', { field: `question.with[${place}]`, ...oneActWords });
  }
  const { commandId: _id, occurredOn, receivedAt, orderedBy: _by, ...input } = supposed.input;
  const { as, before } = fact;
  return {
    act: supposed.name,
    input,
    occurredOn,
    receivedAt,
    as,
    before: before === null ? null : referenceOf(before),
  };
}

const oneActWords = {
  vi: 'Mỗi nội dung giả định nêu đúng một việc.',
  en: 'A supposed fact names exactly one act.',
} as const;

function referenceOf(address: string): { stream: string; revision: number } {
  const at = address.lastIndexOf('@');
  return { stream: address.slice(0, at), revision: Number(address.slice(at + 1)) };
}
