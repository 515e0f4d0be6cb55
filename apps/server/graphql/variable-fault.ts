// What is wrong with an operation's variables, read from GraphQL's own messages: the field, and a sentence in each language.

interface Fault {
  /** Inside its input as validation names it, "lines.0.points"; a variable that is wrong as a whole, by its name. */
  readonly field: string | null;
  /** In place of GraphQL's own words; null where they have to do. */
  readonly said: { readonly vi: string; readonly en: string } | null;
}

/** `Variable "$input" got invalid value {} at "input.lines[0]"; Field "points" of required type "Points!" was not provided.` */
const start = /^Variable "\$(\w+)".*?(?: at "\w+\.?([^"]+)")?; /s;
/** `Variable "$first" of required type "Int!" was not provided.`, and what may be null given to an argument that may not. */
const whole = /^(?:Variable "\$|Argument ")(\w+)" of (?:required|non-null) type/;
const ownField = /; Field "(\w+)" (?:of required type|is not defined by type) [^;]*$/;

const kinds: readonly (readonly [form: RegExp, vi: string, en: string])[] = [
  [/^Field "\w+" of required type/, 'Thiếu trường này.', 'This field is missing.'],
  [/^Field "\w+" is not defined/, 'Không có trường này.', 'There is no such field.'],
  [
    / does not exist in "\w+" enum/,
    'Giá trị này không thuộc danh mục cho phép.',
    'This is none of the values allowed.',
  ],
  [
    /^Expected non-nullable type|must not be null\.$|^Variable "\$\w+" of required type/,
    'Không được để trống.',
    'It may not be null.',
  ],
  // GraphQL's own words go on to repeat the value, which may be a person's name.
  [
    /^\w+ cannot represent |^Expected (?:value of )?type "[^"]*"/,
    'Giá trị này không đúng kiểu của trường.',
    'This value is not of the field’s type.',
  ],
];

/**
 * @param message of the error that GraphQL raises about the variable
 * @param reason its own message of what is wrong there
 */
export function variableFault(message: string, reason: string): Fault {
  const [, variable, path] = start.exec(message) ?? [];
  const inside = path?.replaceAll(/\[(\d+)\]/g, '.$1').replace(/^\./, '');
  const own = ownField.exec(message)?.[1];
  const field =
    own === undefined
      ? (inside ?? variable ?? whole.exec(message)?.[1])
      : [inside, own].filter(Boolean).join('.');
  const [, vi, en] = kinds.find(([form]) => form.test(reason)) ?? [];
  return { field: field ?? null, said: vi && en ? { vi, en } : null };
}
