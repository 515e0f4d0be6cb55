// What was called wrongly is said in both languages, whichever command it was; so are the headings of the help.
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { expect, test } from 'vitest';
import { inBothLanguages, usageSentences } from './usage.ts';

function program(): Command {
  const made = inBothLanguages(new Command('thidua')).exitOverride();
  const refuse = (): never => {
    throw new InvalidArgumentError('Cần một số nguyên. / A whole number is needed.');
  };
  made
    .command('replay')
    .addArgument(new Argument('<year>').argParser(refuse))
    .addOption(new Option('--extent <extent>').choices(['province', 'small']))
    .addOption(new Option('--diff <A>').conflicts('from'))
    .option('--from <step>', 'từ / from', '0');
  made.command('backup').requiredOption('--to <folder>');
  return made;
}

function said(...args: readonly string[]): unknown {
  try {
    return program().parse(args, { from: 'user' });
  } catch (error) {
    return usageSentences(error as Parameters<typeof usageSentences>[0]);
  }
}

test.each([
  ['replay', 'Thiếu tham số “year”.', "Missing required argument 'year'."],
  [
    'replay x',
    'Giá trị “x” của “year” không hợp lệ. Cần một số nguyên.',
    "Command-argument value 'x' is invalid for argument 'year'. A whole number is needed.",
  ],
  [
    'replay --extent x',
    'Giá trị “x” của “--extent <extent>” không hợp lệ. Chỉ nhận một trong: province, small.',
    "Option '--extent <extent>' argument 'x' is invalid. Allowed choices are province, small.",
  ],
  [
    'replay --diff 1 --from 2 3',
    'Không dùng “--diff <A>” cùng với “--from <step>”.',
    "Option '--diff <A>' cannot be used with option '--from <step>'.",
  ],
  [
    'replay --from',
    'Tuỳ chọn “--from <step>” thiếu giá trị.',
    "Option '--from <step>' argument missing.",
  ],
  [
    'replay --form 2',
    'Không có tuỳ chọn “--form”. Có phải là --from?',
    "Unknown option '--form'. (Did you mean --from?)",
  ],
  [
    'replya',
    'Không có lệnh “replya”. Có phải là replay?',
    "Unknown command 'replya'. (Did you mean replay?)",
  ],
  [
    'backup',
    'Thiếu tuỳ chọn bắt buộc “--to <folder>”.',
    "Required option '--to <folder>' not specified.",
  ],
  [
    'backup --to x y',
    'Thừa tham số: cần 0, nhận 1 (y).',
    "Too many arguments for 'backup'. Expected 0 arguments but got 1: y.",
  ],
])('%s', (line, vi, en) => {
  expect(said(...line.split(' '))).toEqual({ vi, en });
});

test('a sentence that nobody knows is said in both as it is', () => {
  const unknown = { code: 'commander.error', message: 'error: something new' } as const;
  expect(usageSentences(unknown as Parameters<typeof usageSentences>[0])).toEqual({
    vi: 'Gọi lệnh không đúng: something new',
    en: 'Something new.',
  });
});

test('the help has its headings and notes in both languages', () => {
  const [replay] = program().commands;
  const help = replay?.helpInformation() ?? '';
  expect(help).toContain('Cách dùng / Usage: thidua replay');
  expect(help).toMatch(/^Tuỳ chọn \/ Options:$/m);
  expect(help).toMatch(/^Tham số \/ Arguments:$|^ +-h, --help +xem hướng dẫn \/ show this help$/m);
  expect(help).toContain('(mặc định / default: 0)');
  expect(help).toContain('(một trong / one of: province, small)');
  expect(program().helpInformation()).toMatch(/^Lệnh \/ Commands:$/m);
});
