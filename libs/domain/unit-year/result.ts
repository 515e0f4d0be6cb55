// Results of registered targets and tasks, and the members' agreement that an unmeasured task was exceeded.
import { annulling } from './annulling.ts';
import { act, draft, type Recorded } from '../act.ts';
import { civilDateOf, yearOf, type CivilDate } from '../civil-date.ts';
import { checkDocument } from '../document-check.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Quantity } from '../quantity.ts';
import { refuse } from '../refusal.ts';
import { registeredItem } from './baseline.ts';
import { requireStandingEvidence, type EvidenceFile } from './evidence.ts';
import type { Registrations } from './registration.ts';
import { requireOpen, unitYearStream, type OfUnitYear, type Season } from './season.ts';
import { annul, requireFreeId, standing, type Annulment, type Standing } from './standing.ts';

export type ResultPeriod = 'halfYear' | 'year';

// Events

export interface ResultRecorded {
  readonly type: 'ResultRecorded';
  readonly data: {
    readonly result: string;
    readonly item: string;
    readonly period: ResultPeriod;
    readonly periodEnd: CivilDate;
    /** Unit of measure, the registered one. */
    readonly measure: string;
    readonly value: Quantity;
    /** Kế hoạch giao; not the baseline of the bonus. */
    readonly assignedPlan: Quantity | null;
    readonly previousValue: Quantity | null;
    /** Evidence ids of this unit-year. */
    readonly evidence: readonly string[];
  };
}
export interface ResultAnnulled {
  readonly type: 'ResultAnnulled';
  readonly data: Annulment & { readonly result: string };
}
export interface TaskExceededAgreed {
  readonly type: 'TaskExceededAgreed';
  readonly data: {
    readonly agreement: string;
    readonly item: string;
    readonly reason: string;
    readonly evidence: readonly string[];
    readonly minutes: OfficialDocument | null;
  };
}
export interface TaskExceededAnnulled {
  readonly type: 'TaskExceededAnnulled';
  readonly data: Annulment & { readonly agreement: string };
}
export type ResultEvent =
  ResultRecorded | ResultAnnulled | TaskExceededAgreed | TaskExceededAnnulled;
export const resultTypes = {
  ResultRecorded: 1,
  ResultAnnulled: 1,
  TaskExceededAgreed: 1,
  TaskExceededAnnulled: 1,
} as const;

// State

export interface Result extends Standing {
  readonly item: string;
  readonly period: ResultPeriod;
  readonly measure: string;
  readonly value: Quantity;
  readonly assignedPlan: Quantity | null;
  readonly evidence: readonly string[];
}
export interface TaskExceeded extends Standing {
  readonly item: string;
  readonly evidence: readonly string[];
}
export interface Results {
  readonly results: readonly Result[];
  readonly tasksExceeded: readonly TaskExceeded[];
}
export const noResults: Results = { results: [], tasksExceeded: [] };

export function evolveResults<State extends Results>(
  state: State,
  event: Recorded & ResultEvent,
): State {
  const { revision } = event;
  switch (event.type) {
    case 'ResultRecorded': {
      const { result: id, item, period, measure, value, assignedPlan, evidence } = event.data;
      const found = { item, period, measure, value, assignedPlan, evidence };
      const added = { id, revision, annulledAt: null, ...found };
      return { ...state, results: [...state.results, added] };
    }
    case 'ResultAnnulled':
      return { ...state, results: annul(state.results, event.data.result, revision) };
    case 'TaskExceededAgreed': {
      const { agreement: id, item, evidence } = event.data;
      const added = { id, revision, annulledAt: null, item, evidence };
      return { ...state, tasksExceeded: [...state.tasksExceeded, added] };
    }
    case 'TaskExceededAnnulled': {
      const { agreement } = event.data;
      return { ...state, tasksExceeded: annul(state.tasksExceeded, agreement, revision) };
    }
  }
}

// Decisions

type ResultState = Season & Registrations & Results & EvidenceFile;

export interface RecordResult extends OfUnitYear {
  readonly result: string;
  readonly item: string;
  readonly period: ResultPeriod;
  readonly periodEnd: CivilDate;
  readonly measure: string;
  readonly value: Quantity;
  readonly assignedPlan: Quantity | null;
  readonly previousValue: Quantity | null;
  readonly evidence: readonly string[];
}
export const recordResult = act<RecordResult, ResultState>({
  name: 'recordResult',
  vi: 'Ghi nhận kết quả thực hiện chỉ tiêu, nhiệm vụ đã đăng ký',
  en: 'Record the result of a registered target or task',
  after: ['RegistrationReceived'],
  records: ['ResultRecorded'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'ITEM_UNKNOWN',
    'ITEM_NOT_MEASURED',
    'MEASURE_DIFFERS',
    'ID_TAKEN',
    'RESULT_ALREADY_RECORDED',
    'EVIDENCE_UNKNOWN',
    'RESULT_OF_OTHER_YEAR',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    requireOpen(state);
    const item = registeredItem(state, input.item, known);
    if (item.value === null) refuse('ITEM_NOT_MEASURED', 'item', { id: input.item });
    if (item.measure !== input.measure) {
      refuse('MEASURE_DIFFERS', 'measure', { measure: item.measure ?? '' });
    }
    requireFreeId(state.results, input.result, 'result');
    const taken = standing(state.results).some(
      (each) => each.item === input.item && each.period === input.period,
    );
    if (taken) refuse('RESULT_ALREADY_RECORDED', 'item');
    requireStandingEvidence(state, input.evidence, 'evidence');
    if (yearOf(input.periodEnd) !== input.year) refuse('RESULT_OF_OTHER_YEAR', 'periodEnd');
    if (input.periodEnd > civilDateOf(circumstances.now)) refuse('DATE_IN_FUTURE', 'periodEnd');
    const {
      result,
      item: id,
      period,
      periodEnd,
      measure,
      value,
      assignedPlan,
      previousValue,
      evidence,
    } = input;
    return draft<ResultRecorded>('ResultRecorded', {
      result,
      item: id,
      period,
      periodEnd,
      measure,
      value,
      assignedPlan,
      previousValue,
      evidence,
    });
  },
});

export interface AnnulResult extends OfUnitYear, Annulment {
  readonly result: string;
}
export const annulResult = annulling({
  name: 'annulResult',
  vi: 'Huỷ kết quả đã ghi nhận',
  en: 'Annul a recorded result',
  fact: 'ResultRecorded',
  records: 'ResultAnnulled',
  noun: 'result',
  facts: (state: Season & Results) => state.results,
});

export interface AgreeTaskExceeded extends OfUnitYear {
  readonly agreement: string;
  readonly item: string;
  readonly reason: string;
  readonly evidence: readonly string[];
  readonly minutes: OfficialDocument | null;
}
export const agreeTaskExceeded = act<AgreeTaskExceeded, ResultState>({
  name: 'agreeTaskExceeded',
  vi: 'Các đơn vị thành viên thống nhất nhiệm vụ không đo đếm được đã vượt kế hoạch',
  en: 'The members agree that an unmeasured task was exceeded',
  after: ['RegistrationReceived', 'EvidenceFiled'],
  records: ['TaskExceededAgreed'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'UNIT_YEAR_APPROVED',
    'ITEM_UNKNOWN',
    'ITEM_IS_MEASURED',
    'ID_TAKEN',
    'REASON_MISSING',
    'EVIDENCE_MISSING',
    'EVIDENCE_UNKNOWN',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    requireOpen(state);
    if (state.approvedAt !== null) refuse('UNIT_YEAR_APPROVED', 'year');
    if (registeredItem(state, input.item, known).value !== null) refuse('ITEM_IS_MEASURED', 'item');
    requireFreeId(state.tasksExceeded, input.agreement, 'agreement');
    if (input.reason.trim() === '') refuse('REASON_MISSING', 'reason');
    if (input.evidence.length === 0) refuse('EVIDENCE_MISSING', 'evidence');
    requireStandingEvidence(state, input.evidence, 'evidence');
    checkDocument(input.minutes, circumstances, 'minutes');
    const { agreement, item, reason, evidence, minutes } = input;
    return draft<TaskExceededAgreed>('TaskExceededAgreed', {
      agreement,
      item,
      reason,
      evidence,
      minutes,
    });
  },
});

export interface AnnulTaskExceeded extends OfUnitYear, Annulment {
  readonly agreement: string;
}
export const annulTaskExceeded = annulling({
  name: 'annulTaskExceeded',
  vi: 'Huỷ việc thống nhất nhiệm vụ vượt kế hoạch',
  en: 'Annul the agreement that a task was exceeded',
  fact: 'TaskExceededAgreed',
  records: 'TaskExceededAnnulled',
  noun: 'agreement',
  facts: (state: Season & Results) => state.tasksExceeded,
});
