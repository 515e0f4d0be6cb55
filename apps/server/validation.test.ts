// What the check of an input's shape says: every problem, by its path, in both languages.
import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsNotEmpty, Max, ValidateNested } from 'class-validator';
import { expect, test } from 'vitest';
import { EdgeRefusal } from './refusal.ts';
import { inputValidation } from './validation.ts';

class LineInput {
  @IsNotEmpty() readonly criterion: string;
  @IsInt() @Max(100) readonly points: number;
}
class ScoreInput {
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => LineInput)
  readonly lines: LineInput[];
}

async function check(lines: readonly object[]): Promise<EdgeRefusal | ScoreInput> {
  const metadata = { type: 'body', metatype: ScoreInput } as const;
  try {
    return (await inputValidation().transform({ lines }, metadata)) as ScoreInput;
  } catch (error) {
    if (error instanceof EdgeRefusal) return error;
    throw error;
  }
}

test('an input of the right shape becomes its class', async () => {
  expect(await check([{ criterion: 'I.1', points: 5 }])).toBeInstanceOf(ScoreInput);
});

test('every problem is told by its path, the first one as the field', async () => {
  const refusal = await check([
    { criterion: 'I.1', points: 101 },
    { criterion: '', points: 1 },
  ]);
  expect(refusal).toMatchObject({
    code: 'INPUT_INVALID',
    field: 'lines.0.points',
    problems: [
      { field: 'lines.0.points', vi: 'Trường lines.0.points lớn hơn mức cho phép' },
      { field: 'lines.1.criterion', vi: 'Trường lines.1.criterion không được để trống' },
    ],
  });
});
