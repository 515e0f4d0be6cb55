// The shape of inputs is checked once, by class-validator; what is wrong is told in both languages, all of it at once.
import { ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { EdgeRefusal, type Problem } from './refusal.ts';

/** Sentences of the constraints that inputs use; any other has class-validator's own English one. */
const vietnamese: Readonly<Record<string, string>> = {
  isNotEmpty: 'không được để trống',
  isString: 'phải là chữ',
  isInt: 'phải là số nguyên',
  isBoolean: 'phải là đúng hoặc sai',
  isArray: 'phải là danh sách',
  isUuid: 'phải là mã UUID',
  isEnum: 'không thuộc danh mục cho phép',
  isIn: 'không thuộc danh mục cho phép',
  isHash: 'không phải mã băm SHA-256',
  matches: 'không đúng định dạng',
  min: 'nhỏ hơn mức cho phép',
  max: 'lớn hơn mức cho phép',
  minLength: 'quá ngắn',
  maxLength: 'quá dài',
  isLength: 'có độ dài không cho phép',
  arrayMinSize: 'có quá ít mục',
  arrayMaxSize: 'có quá nhiều mục',
  arrayNotEmpty: 'không được để trống',
  arrayUnique: 'có mục lặp lại',
};

const problemsMax = 20;

export function inputValidation(): ValidationPipe {
  rememberChecks();
  return new ValidationPipe({
    transform: true,
    // Fields that the schema does not know never get here.
    whitelist: false,
    forbidUnknownValues: false,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => refusalOf(errors),
  });
}

type Lookup = ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas'];
let remembering = false;

/**
 * class-validator walks through the classes of all inputs whenever it looks for the checks of one, at every request. They
 * are declared as the modules are loaded and change no more, so what was found for a class is kept.
 */
function rememberChecks(): void {
  if (remembering) return;
  remembering = true;
  const storage = getMetadataStorage();
  const find: Lookup = storage.getTargetValidationMetadatas.bind(storage);
  const found = new WeakMap<object, Map<string, ReturnType<Lookup>>>();
  storage.getTargetValidationMetadatas = (...asked) => {
    const [target, schema, ...groups] = asked;
    // Inputs have no groups; whoever asked by some is answered anew. An input within an input is asked for by name as well.
    if (groups.some(Boolean)) return find(...asked);
    const ofTarget = found.get(target) ?? new Map<string, ReturnType<Lookup>>();
    const checks = ofTarget.get(schema ?? '') ?? find(...asked);
    found.set(target, ofTarget.set(schema ?? '', checks));
    return checks;
  };
}

function refusalOf(errors: readonly ValidationError[]): EdgeRefusal {
  const problems = errors.flatMap((error) => problemsOf(error, '')).slice(0, problemsMax);
  const [first] = problems;
  return new EdgeRefusal('INPUT_INVALID', {
    ...(first ? { field: first.field, vi: `${first.vi}.`, en: `${first.en}.` } : {}),
    problems,
  });
}

function problemsOf(error: ValidationError, parent: string): readonly Problem[] {
  const field = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([name, english]) => ({
    field,
    vi: `Trường ${field} ${wordsOf(error, name) ?? `không hợp lệ (${english})`}`,
    en: `Field ${field}: ${english}`,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}

/** A check says its own words where its declaration carries them. */
function wordsOf({ contexts }: ValidationError, name: string): string | undefined {
  const own = contexts?.[name] as { readonly vi?: string } | undefined;
  return own?.vi ?? vietnamese[name];
}
