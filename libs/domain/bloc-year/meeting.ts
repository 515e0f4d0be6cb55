// A bloc's meetings and conferences: convened, held with a roll of units, set down in minutes.
import type { Recorded } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import { standingFacts, type Facts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { Slice } from '../slice.ts';
import type { StoredFile } from '../stored-file.ts';

export const meetingKinds = [
  'launch',
  'interimReview',
  // Họp bình xét, đánh giá, chấm điểm cuối năm.
  'yearEndReview',
  // Hội nghị tổng kết: award dossiers are counted from its last day.
  'yearEnd',
  'other',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const attendances = [
  'present',
  'presentWrongComposition',
  'absentExcused',
  'absent',
] as const;
export type Attendance = (typeof attendances)[number];

/** A unit's attendance; nothing tells who of it came, nor in which order units did. */
export interface RollEntry {
  readonly unit: string;
  readonly attendance: Attendance;
}

// Events

export interface MeetingConvened {
  readonly type: 'MeetingConvened';
  readonly data: {
    readonly meeting: string;
    readonly kind: MeetingKind;
    readonly plannedFrom: CivilDate;
    readonly plannedUntil: CivilDate;
    /** Sorted. */
    readonly invited: readonly string[];
    /** Thành phần: who of each unit is expected. */
    readonly expected: string;
    readonly document: OfficialDocument | null;
  };
}
export interface MeetingHeld {
  readonly type: 'MeetingHeld';
  readonly data: {
    readonly meeting: string;
    readonly kind: MeetingKind;
    /** Revision of its standing convening; null: it was not convened through the ledger. */
    readonly convened: number | null;
    /** Days only: hours would tell who voted when. */
    readonly from: CivilDate;
    readonly until: CivilDate;
    readonly place: string | null;
    /** The unit in the chair. */
    readonly chair: string | null;
    /** Sorted by unit: the order of arrival is nowhere. */
    readonly roll: readonly RollEntry[];
    readonly document: OfficialDocument | null;
  };
}
/** Biên bản of the meeting. */
export interface MinutesRecorded {
  readonly type: 'MinutesRecorded';
  readonly data: {
    readonly minutes: string;
    readonly meeting: string;
    readonly document: OfficialDocument;
    /** Never the ballot papers, nor pictures of them. */
    readonly file: StoredFile | null;
  };
}
export type MeetingEvent = MeetingConvened | MeetingHeld | MinutesRecorded;

// State

type Of<Event extends { readonly data: object }> = Event['data'] & {
  readonly id: string;
  readonly revision: number;
};
export type Convening = Of<MeetingConvened>;
export type Meeting = Of<MeetingHeld>;

/** In the order of recording, annulled ones too. */
export interface Meetings {
  readonly convenings: readonly Convening[];
  readonly meetings: readonly Meeting[];
  readonly minutes: readonly Of<MinutesRecorded>[];
}

export const meetings: Slice<Meetings> = {
  types: { MeetingConvened: 1, MeetingHeld: 1, MinutesRecorded: 1 },
  initial: { convenings: [], meetings: [], minutes: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & MeetingEvent;
    const { revision } = event;
    switch (event.type) {
      case 'MeetingConvened': {
        const convening = { ...event.data, id: event.data.meeting, revision };
        return { ...state, convenings: [...state.convenings, convening] };
      }
      case 'MeetingHeld': {
        const meeting = { ...event.data, id: event.data.meeting, revision };
        return { ...state, meetings: [...state.meetings, meeting] };
      }
      case 'MinutesRecorded': {
        const minutes = { ...event.data, id: event.data.minutes, revision };
        return { ...state, minutes: [...state.minutes, minutes] };
      }
    }
  },
};

/** The convening that stands; one that was annulled convened nobody. */
export function standingConvening(state: Meetings & Facts, meeting: string): Convening | null {
  return standingFacts(state, state.convenings).find(({ id }) => id === meeting) ?? null;
}

/** The holding that stands: a meeting recorded wrongly is annulled and recorded anew under the same id. */
export function standingMeeting(state: Meetings & Facts, meeting: string): Meeting | null {
  return standingFacts(state, state.meetings).find(({ id }) => id === meeting) ?? null;
}

export function requireMeetingHeld(state: Meetings & Facts, meeting: string): Meeting {
  return standingMeeting(state, meeting) ?? refuse('MEETING_NOT_HELD', 'meeting');
}

/** Where units are compared and nominated: the review of the year's end, or its concluding conference. */
export function requireYearEndMeeting(state: Meetings & Facts, id: string): Meeting {
  const meeting = requireMeetingHeld(state, id);
  if (meeting.kind !== 'yearEnd' && meeting.kind !== 'yearEndReview') {
    refuse('NOT_A_YEAR_END_MEETING', 'meeting');
  }
  return meeting;
}

/** How many member units were there, whoever came for them. */
export function membersPresent({ roll }: Pick<MeetingHeld['data'], 'roll'>): number {
  const isPresent = ({ attendance }: RollEntry) =>
    attendance === 'present' || attendance === 'presentWrongComposition';
  return roll.filter(isPresent).length;
}

/** The last year-end conference (hội nghị tổng kết) by its last day: award dossiers are counted from that day. */
export function lastYearEndMeeting(state: Meetings & Facts): Meeting | null {
  const held = standingFacts(state, state.meetings).filter(({ kind }) => kind === 'yearEnd');
  return held.toSorted((a, b) => (a.until < b.until ? -1 : 1)).at(-1) ?? null;
}
