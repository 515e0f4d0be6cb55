// The form of a complaint procedure: every key, its bounds and its values.
import { clauseShape } from '../rule-book/clause-shape.ts';
import { instrument } from '../rule-book/rule-book-shape.ts';
import { civilDate, id, list, oneOf, orNull, record, text, whole, yesOrNo } from '../shape.ts';
import { areas, complexities, instances, matterKinds } from './matter.ts';
import {
  clockIds,
  dialogueRules,
  holdBeginnings,
  type Clock,
  type ComplaintProcedure,
  type HoldRule,
  type RefusalReason,
} from './procedure.ts';

const clause = clauseShape;
const illustrative = yesOrNo;
const kind = oneOf(...matterKinds);
const kinds = list(kind, matterKinds.length);
const dialogueRule = oneOf(...dialogueRules);

const clock = record<Clock>({
  clock: oneOf(...clockIds),
  kinds: list(kind, matterKinds.length, 1),
  instances: list(oneOf(...instances), instances.length, 1),
  areas: list(oneOf(...areas), areas.length, 1),
  complexities: list(oneOf(...complexities), complexities.length, 1),
  days: orNull(whole(1, 400)),
  counting: oneOf('calendar', 'working'),
  endsOn: oneOf('thatDay', 'nextWorkingDay'),
  stoppedBySuspension: yesOrNo,
  extensions: whole(0, 3),
  extensionDays: orNull(whole(1, 400)),
  clause,
  illustrative,
});

const reason = record<RefusalReason>({
  reason: id(),
  vi: text(500),
  en: text(500),
  kinds: list(kind, matterKinds.length, 1),
  clause,
  illustrative,
});

export const procedureShape = record<ComplaintProcedure>({
  form: oneOf(1),
  title: text(300),
  titleEn: text(300),
  illustrative,
  instruments: list(instrument, 20),
  effectiveFrom: civilDate,
  clocks: list(clock, 200, 1),
  refusalReasons: list(reason, 50, 1),
  dialogue: record<ComplaintProcedure['dialogue']>({
    first: dialogueRule,
    second: dialogueRule,
    clause,
    illustrative,
  }),
  verificationReport: record<ComplaintProcedure['verificationReport']>({
    kinds,
    clause,
    illustrative,
  }),
  holds: list(
    record<HoldRule>({ kind, from: oneOf(...holdBeginnings), clause, illustrative }),
    matterKinds.length * 2,
  ),
});
