// The scalar of whole documents of rules (rule books, scorecards): JSON that evidence can hold, judged by the domain.
import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { EdgeRefusal } from '../refusal.ts';

const depthMax = 12;
/** The domain takes 48 KiB and says so; what is far beyond is not looked at. */
const lengthMax = 64 * 1024;

/** Inside the server it is the document's JSON text, so that nothing on the way takes it for an input of ours. */
export const JsonScalar = new GraphQLScalarType<string, unknown>({
  name: 'JSON',
  description:
    'Một văn bản có cấu trúc (JSON): số phải là số nguyên, điểm tính bằng phần trăm điểm (150 là 1,50 điểm).\nA document in JSON: numbers are whole, and points in it are integers of hundredths (150 is 1.50 points).',
  serialize: (value) => value,
  parseValue: read,
  parseLiteral: (node, variables) => read(valueFromASTUntyped(node, variables)),
});

function read(value: unknown): string {
  const text = JSON.stringify(tidied(value, 0));
  if (text.length > lengthMax) {
    throw wrong('Văn bản dài quá giới hạn.', 'The document is too long.');
  }
  return text;
}

/** The same document with its texts in NFC. @throws EdgeRefusal where evidence could not hold it */
function tidied(value: unknown, depth: number): unknown {
  if (depth > depthMax) throw wrong('Văn bản lồng quá sâu.', 'The document is nested too deeply.');
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return whole(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => tidied(each, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [text(key), tidied(each, depth + 1)]),
  );
}

function text(value: string): string {
  if (value.isWellFormed()) return value.normalize('NFC');
  throw wrong('Văn bản có ký tự hỏng.', 'The document has broken characters.');
}

function whole(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  throw wrong(
    'Số trong văn bản phải là số nguyên; 1,5 điểm ghi là 150.',
    'Numbers of a document are whole; 1.5 points are written 150.',
  );
}

function wrong(vi: string, en: string): EdgeRefusal {
  return new EdgeRefusal('INPUT_INVALID', { vi, en });
}
