// What makes a complaint procedure wrong, as a list of faults with stable codes: its form first, then its sense.
import { judge, shapeFaultSentences, type Fault, type Sentences } from '../shape.ts';
import { areas, complexities, instances, matterKinds } from './matter.ts';
import { clockIds, covers, type ClockCase, type ComplaintProcedure } from './procedure.ts';
import { procedureShape } from './procedure-shape.ts';

/** Codes are API and permanent. */
export const procedureFaultSentences = {
  ...shapeFaultSentences,
  CLOCK_MISSING: {
    vi: 'Thiếu thời hạn cho trường hợp này.',
    en: 'This case has no clock.',
  },
  CLOCK_TWICE: {
    vi: 'Có hai thời hạn cho cùng một trường hợp.',
    en: 'Two clocks cover the same case.',
  },
  HOLD_MISSING: {
    vi: 'Chưa quy định việc tạm dừng đề nghị khen thưởng đối với một loại đơn.',
    en: 'A kind of case has no rule on holds.',
  },
  HOLD_TWICE: {
    vi: 'Một loại đơn có hai quy định về tạm dừng.',
    en: 'A kind of case has two rules on holds.',
  },
  REASON_TWICE: {
    vi: 'Mã lý do được dùng hai lần.',
    en: 'The id of a reason is used twice.',
  },
} as const satisfies Record<string, Sentences>;

export type ProcedureFaultCode = keyof typeof procedureFaultSentences;
export type ProcedureFault = Fault<ProcedureFaultCode>;

/** Of every clock, kind, instance, area and complexity there are hundreds: more faults than these say no more. */
const clockFaultsMax = 100;

/** Every fault of arbitrary JSON as a procedure; an empty list for one that may be published. */
export function procedureFaults(value: unknown): readonly ProcedureFault[] {
  const judged = judge(procedureShape, value);
  if (judged.value === null) return judged.faults;
  const procedure = judged.value;
  return [
    ...missingClocks(procedure).slice(0, clockFaultsMax),
    ...clocksTwice(procedure),
    ...reasonFaults(procedure),
    ...holdFaults(procedure),
  ];
}

/** A case without a clock would be late by no rule. */
function missingClocks({ clocks }: ComplaintProcedure): readonly ProcedureFault[] {
  return everyCase()
    .filter((asked) => canBe(asked) && !clocks.some((row) => covers(row, asked)))
    .map((asked) => {
      return { code: 'CLOCK_MISSING', path: `.clocks(${Object.values(asked).join(', ')})` };
    });
}

/** A case with two clocks would be late by either. */
function clocksTwice({ clocks }: ComplaintProcedure): readonly ProcedureFault[] {
  const cases = everyCase();
  return clocks.flatMap((row, place): readonly ProcedureFault[] => {
    const before = clocks.slice(0, place);
    const covered = cases.filter((asked) => covers(row, asked));
    const twice = covered.some((asked) => before.some((each) => covers(each, asked)));
    return twice ? [{ code: 'CLOCK_TWICE', path: `.clocks[${place}]` }] : [];
  });
}

function everyCase(): readonly ClockCase[] {
  return clockIds.flatMap((clock) =>
    matterKinds.flatMap((kind) =>
      instances.flatMap((instance) =>
        areas.flatMap((area) =>
          complexities.map((complexity) => ({ clock, kind, instance, area, complexity })),
        ),
      ),
    ),
  );
}

/** Only complaints are settled a second time, and only after a first time. */
function canBe({ clock, kind, instance }: ClockCase): boolean {
  if (clock === 'secondLodging') return kind === 'complaint' && instance === 'first';
  return kind === 'complaint' || instance === 'first';
}

function reasonFaults({ refusalReasons }: ComplaintProcedure): readonly ProcedureFault[] {
  return repeated(refusalReasons.map((each) => each.reason)).map((place) => {
    return { code: 'REASON_TWICE', path: `.refusalReasons[${place}].reason` };
  });
}

function holdFaults({ holds }: ComplaintProcedure): readonly ProcedureFault[] {
  const kinds = holds.map((each) => each.kind);
  const missing = matterKinds.filter((kind) => !kinds.includes(kind));
  return [
    ...missing.map((kind) => ({ code: 'HOLD_MISSING', path: `.holds(${kind})` }) as const),
    ...repeated(kinds).map((place) => {
      return { code: 'HOLD_TWICE', path: `.holds[${place}].kind` } as const;
    }),
  ];
}

/** The places at which a name comes that came before. */
function repeated(names: readonly string[]): readonly number[] {
  return names.flatMap((name, place) => (names.indexOf(name) < place ? [place] : []));
}
