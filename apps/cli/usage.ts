// What the command line says of its own use, in both languages: headings of the help, and what was called wrongly.
import type { Command, CommanderError, HelpConfiguration, Option } from 'commander';

const headings: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng / Usage:',
  'Arguments:': 'Tham số / Arguments:',
  'Options:': 'Tuỳ chọn / Options:',
  'Commands:': 'Lệnh / Commands:',
};

const help: HelpConfiguration = {
  styleTitle: (title) => headings[title] ?? title,
  optionDescription: (option) => [option.description, ...noteOf(option)].join(' '),
};

/** What may be given, what holds where nothing is given, and the variable that stands for the flag. */
function noteOf(option: Option): readonly string[] {
  const { argChoices, defaultValue, envVar, required } = option;
  const notes = [
    argChoices && `một trong / one of: ${argChoices.join(', ')}`,
    required && defaultValue !== undefined && `mặc định / default: ${String(defaultValue)}`,
    envVar && `biến / variable: ${envVar}`,
  ].filter((each) => typeof each === 'string');
  return notes.length === 0 ? [] : [`(${notes.join('; ')})`];
}

/** Before the commands are added, which take this over; what was called wrongly is thrown, and said by the caller. */
export function inBothLanguages(program: Command): Command {
  return program
    .configureHelp(help)
    .configureOutput({ outputError: () => undefined })
    .helpOption('-h, --help', 'xem hướng dẫn / show this help')
    .helpCommand('help [command]', 'xem hướng dẫn của một lệnh / show the help of a command');
}

const suggested = String.raw`(?:\n\(Did you mean (?:one of )?(.+)\?\))?`;

/** Forms of commander's sentences, and the Vietnamese that says the same. */
const forms: readonly (readonly [RegExp, (...parts: readonly string[]) => string])[] = [
  [/^missing required argument '(.+)'$/, (name) => `Thiếu tham số “${name}”.`],
  [/^option '(.+)' argument missing$/, (flags) => `Tuỳ chọn “${flags}” thiếu giá trị.`],
  [/^required option '(.+)' not specified$/, (flags) => `Thiếu tuỳ chọn bắt buộc “${flags}”.`],
  [
    /^(?:option|environment variable) '(.+)' cannot be used with (?:option|environment variable) '(.+)'$/,
    (one, other) => `Không dùng “${one}” cùng với “${other}”.`,
  ],
  [
    new RegExp(`^unknown option '(.+)'${suggested}$`),
    (flag, near) => `Không có tuỳ chọn “${flag}”.${guess(near)}`,
  ],
  [
    new RegExp(`^unknown command '(.+)'${suggested}$`),
    (name, near) => `Không có lệnh “${name}”.${guess(near)}`,
  ],
  [
    /^too many arguments.* Expected (\d+) arguments? but got (\d+): (.*)\.$/,
    (expected, got, all) => `Thừa tham số: cần ${expected}, nhận ${got} (${all}).`,
  ],
  [
    /^option '(.+?)' (?:argument|value) '(.*)' (?:from env '.+' )?is invalid\. (.*)$/,
    (flags, value, why = '') => `Giá trị “${value}” của “${flags}” không hợp lệ. ${reasonVi(why)}`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '(.+?)'\. (.*)$/,
    (value, name, why = '') => `Giá trị “${value}” của “${name}” không hợp lệ. ${reasonVi(why)}`,
  ],
];

function guess(near: string | undefined): string {
  return near ? ` Có phải là ${near}?` : '';
}

function reasonVi(why: string): string {
  const [vi = why] = why.split(' / ');
  return vi.replace(/^Allowed choices are (.*)\.$/, 'Chỉ nhận một trong: $1.');
}

/** Our own reasons stand in both languages, Vietnamese first: what follows the first is the English. */
const reasonInBoth = /( is invalid(?: for argument '.+?')?\.) [^/]*\. \/ /;

/** Both sentences of what was called wrongly; null where the help was asked for, which says itself. */
export function usageSentences({
  code,
  message,
}: CommanderError): { readonly vi: string; readonly en: string } | null {
  if (code.startsWith('commander.help')) return null;
  const said = message.replace(/^error: /, '');
  const [vi] = forms.flatMap(([form, words]) => {
    const found = form.exec(said);
    return found ? [words(...found.slice(1))] : [];
  });
  const en = said.replace(reasonInBoth, '$1 ').replace('\n(Did', '. (Did');
  const ended = /[.)]$/.test(en) ? en : `${en}.`;
  return {
    vi: vi ?? `Gọi lệnh không đúng: ${said}`,
    en: `${ended.charAt(0).toUpperCase()}${ended.slice(1)}`,
  };
}
