// What is wrong with a GraphQL document, read from GraphQL's own messages: a sentence in each language, and where it stands.

interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Names stay as the document has them; `$1` … are those of the message. */
const sentences: readonly (readonly [form: RegExp, vi: string])[] = [
  [/^Cannot query field "(\w+)" on type "(\w+)"/, 'Kiểu $2 không có trường $1'],
  [/^Unknown argument "(\w+)" on field "([\w.]+)"/, 'Trường $2 không có tham số $1'],
  [/^Unknown type "(\w+)"/, 'Không có kiểu $1'],
  [/^Unknown fragment "(\w+)"/, 'Không có đoạn (fragment) $1'],
  [/^Unknown directive "(@\w+)"/, 'Không có chỉ thị $1'],
  [
    /^Field "(\w+)" argument "(\w+)" of type "([^"]+)" is required/,
    'Trường $1 còn thiếu tham số $2 (kiểu $3)',
  ],
  [
    /^Field "(\w+)" of type "([^"]+)" must have a selection/,
    'Trường $1 (kiểu $2) phải nêu các trường con cần lấy',
  ],
  [/^Field "(\w+)" must not have a selection/, 'Trường $1 không có trường con'],
  [/^Field "([\w.]+)" of required type "([^"]+)" was not provided/, 'Thiếu trường $1 (kiểu $2)'],
  [/^Field "(\w+)" is not defined by type "(\w+)"/, 'Kiểu $2 không có trường $1'],
  [
    /^Value "(\w+)" does not exist in "(\w+)" enum/,
    'Giá trị $1 không thuộc danh mục cho phép của kiểu $2',
  ],
  [
    /^Enum "(\w+)" cannot represent non-enum value/,
    'Giá trị của kiểu $1 phải viết không có dấu ngoặc kép và thuộc danh mục cho phép',
  ],
  [
    /^(?:Expected (?:value of )?type )?"?(\w+)!?"?(?: cannot represent|, found)/,
    'Giá trị không đúng kiểu $1',
  ],
  [/^Variable "(\$\w+)" is not defined/, 'Biến $1 chưa được khai báo'],
  [/^Variable "(\$\w+)" is never used/, 'Biến $1 được khai báo mà không dùng'],
  [
    /^Variable "(\$\w+)" of type "([^"]+)" used in position expecting type "([^"]+)"/,
    'Biến $1 có kiểu $2, còn chỗ dùng cần kiểu $3',
  ],
  [/^Fragment "(\w+)" is never used/, 'Đoạn (fragment) $1 không được dùng'],
  [
    /^Fields "(\w+)" conflict/,
    'Trường $1 được hỏi hai lần theo hai cách; hãy đặt bí danh khác nhau',
  ],
  [/^There can be only one \w+ named "(\$?\w+)"/, 'Tên $1 được dùng quá một lần'],
];

/** A value outside an enumeration that is a name itself may be repeated; whatever else was sent may be a person's. */
export function outsideList(reason: string): boolean {
  return /^Value "\w{1,60}" does not exist in "\w+" enum/.test(reason);
}

/**
 * @param reason GraphQL's own message, which is English and stays in the English sentence alone
 * @param at where in the document, from 1
 */
export function documentFault(
  reason: string,
  at: { readonly line: number; readonly column: number } | undefined,
): Partial<Words> {
  const [form, template] = sentences.find(([each]) => each.test(reason)) ?? [];
  const words = form && template ? `${form.exec(reason)?.[0].replace(form, template)}` : '';
  const place = at ? `dòng ${at.line}, cột ${at.column}` : '';
  const vi = [words, place].filter(Boolean).join('; ');
  return { en: `(${reason})`, ...(vi === '' ? {} : { vi: `(${vi})` }) };
}
