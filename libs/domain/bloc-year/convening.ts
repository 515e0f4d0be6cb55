// Convening and holding a bloc's meetings, and recording their minutes.
import { act, draft, type Known } from '../act.ts';
import { civilDateOf, type CivilDate } from '../civil-date.ts';
import { requireDistinct } from '../distinct.ts';
import { checkDocument } from '../document-check.ts';
import { requireRunsBloc } from '../entitled.ts';
import { requireUnusedId } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { checkFile, type StoredFile } from '../stored-file.ts';
import { membershipOn, unit, unitStream } from '../unit/unit.ts';
import type { BlocYear } from './bloc-year.ts';
import {
  requireMeetingHeld,
  standingConvening,
  standingMeeting,
  type MeetingConvened,
  type MeetingHeld,
  type MeetingKind,
  type MinutesRecorded,
  type RollEntry,
} from './meeting.ts';
import {
  requireBegunBlocYear,
  requireOpenBlocYear,
  streamOfBlocYear,
  type OfBlocYear,
} from './season.ts';

export interface ConveneMeeting extends OfBlocYear {
  readonly meeting: string;
  readonly kind: MeetingKind;
  readonly plannedFrom: CivilDate;
  readonly plannedUntil: CivilDate;
  /** Named, each of them: what "all members" means is of a day. */
  readonly invited: readonly string[];
  readonly expected: string;
  readonly document: OfficialDocument | null;
}
export const conveneMeeting = act<ConveneMeeting, BlocYear>({
  name: 'conveneMeeting',
  vi: 'Mời họp, triệu tập hội nghị của khối',
  en: 'Convene a meeting of the bloc',
  after: ['BlocYearOpened', 'BlocJoined'],
  records: ['MeetingConvened'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'NOT_FOR_THIS_BLOC',
    'ID_TAKEN',
    'PERIOD_REVERSED',
    'UNITS_MISSING',
    'NAMED_TWICE',
    'NOT_A_MEMBER',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    requireRunsBloc(requireOpenBlocYear(state), circumstances.actor);
    const { bloc, meeting, kind, plannedFrom, plannedUntil, expected, document } = input;
    requireUnusedId([...state.convenings, ...state.meetings], meeting, 'meeting');
    if (plannedUntil < plannedFrom) refuse('PERIOD_REVERSED', 'plannedUntil');
    requireMembers(input.invited, { bloc, day: plannedUntil, field: 'invited' }, known);
    checkDocument(document, circumstances, 'document');
    const invited = input.invited.toSorted();
    const planned = { meeting, kind, plannedFrom, plannedUntil };
    return draft<MeetingConvened>('MeetingConvened', { ...planned, invited, expected, document });
  },
});

/** Units are named, each once, and each a member of the bloc on the day. */
function requireMembers(
  units: readonly string[],
  of: { readonly bloc: string; readonly day: CivilDate; readonly field: string },
  known: Known,
): void {
  if (units.length === 0) refuse('UNITS_MISSING', of.field);
  requireDistinct(units, of.field);
  for (const id of units) {
    const { state } = known.of(unit, unitStream(id));
    if (membershipOn(state, of.day)?.bloc !== of.bloc) refuse('NOT_A_MEMBER', of.field, { id });
  }
}

export interface HoldMeeting extends OfBlocYear {
  /** One that was convened, or a new one. */
  readonly meeting: string;
  readonly kind: MeetingKind;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly place: string | null;
  readonly chair: string | null;
  readonly roll: readonly RollEntry[];
  readonly document: OfficialDocument | null;
}
export const holdMeeting = act<HoldMeeting, BlocYear>({
  name: 'holdMeeting',
  vi: 'Ghi nhận cuộc họp, hội nghị của khối và thành phần tham dự',
  en: 'Record a meeting that was held, with its roll',
  after: ['BlocYearOpened', 'BlocJoined'],
  records: ['MeetingHeld'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'NOT_FOR_THIS_BLOC',
    'MEETING_ALREADY_HELD',
    'MEETING_DIFFERS',
    'UNITS_MISSING',
    'NAMED_TWICE',
    'NOT_A_MEMBER',
    'PERIOD_REVERSED',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  inOrder: (input) => ({ ...input, roll: sortedRoll(input.roll) }),
  decide: (input, known, circumstances) => (state) => {
    requireRunsBloc(requireOpenBlocYear(state), circumstances.actor);
    const { bloc, meeting, kind, from, until, place, chair, document } = input;
    if (standingMeeting(state, meeting)) refuse('MEETING_ALREADY_HELD', 'meeting');
    const convening = standingConvening(state, meeting);
    if (convening && convening.kind !== kind) refuse('MEETING_DIFFERS', 'kind');
    const present = input.roll.map((each) => each.unit);
    requireMembers(present, { bloc, day: until, field: 'roll' }, known);
    if (until < from) refuse('PERIOD_REVERSED', 'until');
    if (until > civilDateOf(circumstances.now)) refuse('DATE_IN_FUTURE', 'until');
    checkDocument(document, circumstances, 'document');
    const convened = convening?.revision ?? null;
    const roll = sortedRoll(input.roll);
    const held = { meeting, kind, convened, from, until, place, chair, roll, document };
    return draft<MeetingHeld>('MeetingHeld', held);
  },
});

/** By unit alone, and without what an input may carry besides: the order in which units came is kept nowhere. */
function sortedRoll(roll: readonly RollEntry[]): readonly RollEntry[] {
  return roll
    .map(({ unit: id, attendance }) => ({ unit: id, attendance }))
    .toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
}

export interface RecordMinutes extends OfBlocYear {
  readonly minutes: string;
  readonly meeting: string;
  readonly document: OfficialDocument;
  readonly file: StoredFile | null;
}
/** Possible in a year that was closed: it winds up what was held. */
export const recordMinutes = act<RecordMinutes, BlocYear>({
  name: 'recordMinutes',
  vi: 'Lập biên bản cuộc họp, hội nghị của khối',
  en: 'Record the minutes of a meeting',
  after: ['BlocYearOpened', 'MeetingHeld'],
  records: ['MinutesRecorded'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_FOR_THIS_BLOC',
    'MEETING_NOT_HELD',
    'ID_TAKEN',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, _known, circumstances) => (state) => {
    requireRunsBloc(requireBegunBlocYear(state), circumstances.actor);
    const { minutes, meeting, document, file } = input;
    requireMeetingHeld(state, meeting);
    requireUnusedId(state.minutes, minutes, 'minutes');
    checkFile(file, 'file');
    checkDocument(document, circumstances, 'document');
    return draft<MinutesRecorded>('MinutesRecorded', { minutes, meeting, document, file });
  },
});
