// What any event of the ledger says happened, in one clause of Vietnamese and English, whatever its stream.
import type { Recorded } from '../act.ts';
import type { BlocEvent } from '../bloc/bloc.ts';
import type { BlocYearEvent } from '../bloc-year/bloc-year.ts';
import { formatCivilDateVi } from '../civil-date.ts';
import type { ComplaintEvent } from '../complaint/complaint.ts';
import type { ComplaintProcedureEvent } from '../complaint-procedure/publication.ts';
import type { GenesisEvent } from '../ledger.ts';
import type { ReconstructionSaved } from '../reconstruction/reconstruction.ts';
import type { ReorganisationEvent } from '../reorganisation/reorganisation.ts';
import type { RetentionEvent } from '../retention/retention.ts';
import type { RuleBookEvent } from '../rule-book/publication.ts';
import type { UnitEvent } from '../unit/unit.ts';
import type { UnitYearEvent } from '../unit-year/unit-year.ts';
import { unitYear } from '../unit-year/unit-year.ts';
import type { WorkingCalendarEvent } from '../working-calendar/working-calendar.ts';
import { deed } from './deed.ts';
import { awardingDeeds } from './deeds/awarding.ts';
import { blocLifeDeeds } from './deeds/bloc-life.ts';
import { budgetMeetingsDeeds } from './deeds/budget-meetings.ts';
import { complaintDeeds } from './deeds/complaints.ts';
import { complaintRuleDeeds } from './deeds/complaint-rules.ts';
import { reportingDeeds } from './deeds/reporting.ts';
import { blocYearDeeds } from './deeds/bloc-years.ts';
import type { Deeds } from './deeds/deeds.ts';
import { reconstructionDeeds } from './deeds/reconstructions.ts';
import { retentionDeeds } from './deeds/retention.ts';
import { unitDeeds } from './deeds/units.ts';
import { sentence, type Sentence } from './sentence.ts';

type OtherEvent =
  | GenesisEvent
  | RuleBookEvent
  | ReorganisationEvent
  | UnitEvent
  | BlocEvent
  | BlocYearEvent
  | RetentionEvent
  | ComplaintEvent
  | ComplaintProcedureEvent
  | WorkingCalendarEvent
  | ReconstructionSaved;

const frame: Deeds<GenesisEvent | RuleBookEvent> = {
  LedgerOpened: (data) =>
    data.clock === 'simulated'
      ? sentence(
          `Mở sổ cái “${data.purpose}”, thời gian theo đồng hồ giả lập`,
          `Opened the ledger “${data.purpose}”, on a simulated clock`,
        )
      : sentence(`Mở sổ cái “${data.purpose}”`, `Opened the ledger “${data.purpose}”`),
  MachineClockAdopted: () =>
    sentence(
      'Thôi dùng đồng hồ giả lập; từ đây thời gian theo đồng hồ của máy',
      "Ended the simulated clock: from here on times are the machine's",
    ),
  RuleBookPublished: ({ book }) =>
    sentence(`Ban hành bộ quy tắc “${book.title}”`, `Published the rule book “${book.titleEn}”`),
  RuleBookSuperseded: ({ by, from }) =>
    sentence(
      `Bộ quy tắc được thay bằng ${by.stream} từ ngày ${formatCivilDateVi(from)}`,
      `The rule book was superseded by ${by.stream} from ${from}`,
    ),
};

const others: Deeds<OtherEvent> = {
  ...frame,
  ...unitDeeds,
  ...blocYearDeeds,
  ...blocLifeDeeds,
  ...budgetMeetingsDeeds,
  ...awardingDeeds,
  ...reportingDeeds,
  ...retentionDeeds,
  ...complaintRuleDeeds,
  ...reconstructionDeeds,
  ...complaintDeeds,
};

/** "Thành lập Khối các sở ngày 01/05/2020 theo quyết định số 1/QĐ-UBND". @throws Error for an event that it does not know */
export function deedOfEvent(event: Recorded): Sentence {
  if (unitYear.types[event.type] !== undefined) return deed(event as Recorded & UnitYearEvent);
  const tell = others[event.type as OtherEvent['type']] as ((data: object) => Sentence) | undefined;
  if (!tell) throw new Error(`no words for an event ${event.type}`);
  return tell(event.data);
}
