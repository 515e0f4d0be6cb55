// Cases of a bloc's meetings: convened, held with a roll, set down in minutes; and the year-end meeting that ballots need.
import { blocYearClosed } from '../bloc/dissolution.contract.ts';
import { casesOf } from '../cases.contract.ts';
import { by, deed, type Deed } from '../given.contract.ts';
import { basis, lead, officer, paper, tomorrowsPaper } from '../papers.contract.ts';
import { ofBloc, stages } from '../year.contract.ts';
import { unopened } from './opening.contract.ts';

const invitation = paper('30', 'GM-KTĐ', '2021-12-10', {
  issuer: 'Khối thi đua số 1',
  type: 'Giấy mời',
});
const planned = {
  meeting: 'tong-ket-2021',
  kind: 'yearEnd',
  plannedFrom: '2021-12-20',
  plannedUntil: '2021-12-21',
} as const;
const convening = {
  ...planned,
  invited: ['so-y-te', 'so-noi-vu', 'so-tai-chinh', 'so-tu-phap'],
  expected: 'Thủ trưởng đơn vị và cán bộ làm công tác thi đua, khen thưởng',
  document: invitation,
} as const;
const byLead = by(lead, '2021-12-21');

const roll = [
  { unit: 'so-y-te', attendance: 'presentWrongComposition' },
  { unit: 'so-noi-vu', attendance: 'absentExcused' },
  { unit: 'so-tu-phap', attendance: 'absent' },
  { unit: 'so-tai-chinh', attendance: 'present' },
] as const;
const holding = {
  meeting: 'tong-ket-2021',
  kind: 'yearEnd',
  from: '2021-12-20',
  until: '2021-12-21',
  place: 'Hội trường Sở Tài chính',
  chair: 'so-tai-chinh',
  roll,
  document: null,
} as const;
const minutes = {
  minutes: 'bb-tong-ket',
  meeting: 'tong-ket-2021',
  document: paper('31', 'BB-KTĐ', '2021-12-21', { type: 'Biên bản' }),
  file: null,
} as const;

const convene = deed('conveneMeeting', { ...ofBloc, ...convening }, by(lead, '2021-12-10'));
export const holdYearEnd = deed('holdMeeting', { ...ofBloc, ...holding }, byLead);
export const recordYearEndMinutes = deed('recordMinutes', { ...ofBloc, ...minutes }, byLead);

/** Another meeting of the bloc, of a kind at which nothing is voted on. */
export const holdLaunch = deed(
  'holdMeeting',
  { ...ofBloc, ...holding, meeting: 'phat-dong', kind: 'launch' },
  byLead,
);

const notOpen = { code: 'BLOC_YEAR_NOT_OPEN', field: 'year', given: unopened } as const;
const notForThisBloc = {
  code: 'NOT_FOR_THIS_BLOC',
  field: 'actor.role',
  by: { actor: officer },
} as const;
const stranger = { unit: 'ban-quan-ly-kkt', attendance: 'present' } as const;

const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
const annulling = (fact: number, factType: string, given: readonly Deed[]) =>
  casesOf('annulBlocYearFact', {
    given,
    input: { ...ofBloc, fact, factType, ...annulment },
    by: byLead,
    then: ['BlocYearFactAnnulled', { fact, factType, ...annulment }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused:
      factType === 'MinutesRecorded'
        ? []
        : [{ code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: restingOn[factType] ?? [] }],
  });
const restingOn: Readonly<Record<string, readonly Deed[]>> = {
  MeetingConvened: [holdYearEnd],
  MeetingHeld: [recordYearEndMinutes],
};

export const meetingCases = [
  casesOf('conveneMeeting', {
    given: stages.founded,
    input: { ...ofBloc, ...convening },
    by: byLead,
    then: [
      'MeetingConvened',
      { ...convening, invited: ['so-noi-vu', 'so-tai-chinh', 'so-tu-phap', 'so-y-te'] },
    ],
    again: { code: 'ID_TAKEN', field: 'meeting' },
    refused: [
      notOpen,
      blocYearClosed,
      notForThisBloc,
      { code: 'ID_TAKEN', field: 'meeting', also: [holdYearEnd] },
      { code: 'PERIOD_REVERSED', field: 'plannedUntil', input: { plannedFrom: '2021-12-22' } },
      { code: 'UNITS_MISSING', field: 'invited', input: { invited: [] } },
      { code: 'NAMED_TWICE', field: 'invited', input: { invited: ['so-y-te', 'so-y-te'] } },
      { code: 'NOT_A_MEMBER', field: 'invited', input: { invited: ['ban-quan-ly-kkt'] } },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    ],
  }),
  casesOf('holdMeeting', {
    given: [...stages.founded, convene],
    input: { ...ofBloc, ...holding },
    by: byLead,
    then: ['MeetingHeld', { ...holding, convened: 1, roll: [roll[1], roll[3], roll[2], roll[0]] }],
    again: { code: 'MEETING_ALREADY_HELD', field: 'meeting' },
    refused: [
      notOpen,
      blocYearClosed,
      notForThisBloc,
      { code: 'MEETING_DIFFERS', field: 'kind', input: { kind: 'launch' } },
      { code: 'UNITS_MISSING', field: 'roll', input: { roll: [] } },
      { code: 'NAMED_TWICE', field: 'roll', input: { roll: [...roll, roll[0]] } },
      { code: 'NOT_A_MEMBER', field: 'roll', input: { roll: [...roll, stranger] } },
      { code: 'PERIOD_REVERSED', field: 'until', input: { from: '2021-12-25' } },
      { code: 'DATE_IN_FUTURE', field: 'until', input: { until: '2021-12-22' } },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    ],
  }),
  casesOf('holdMeeting', {
    given: stages.founded,
    input: { ...ofBloc, ...holding },
    by: byLead,
    then: [
      'MeetingHeld',
      { ...holding, convened: null, roll: [roll[1], roll[3], roll[2], roll[0]] },
    ],
    again: { code: 'MEETING_ALREADY_HELD', field: 'meeting' },
    refused: [],
  }),
  casesOf('recordMinutes', {
    given: [...stages.founded, holdYearEnd],
    input: { ...ofBloc, ...minutes },
    by: byLead,
    then: ['MinutesRecorded', minutes],
    again: { code: 'ID_TAKEN', field: 'minutes' },
    refused: [
      notOpen,
      notForThisBloc,
      { code: 'MEETING_NOT_HELD', field: 'meeting', input: { meeting: 'khong-co' } },
      {
        code: 'CONTENT_HASH_INVALID',
        field: 'file.sha256',
        input: {
          file: {
            sha256: 'x',
            sizeBytes: 1,
            mediaType: 'application/pdf',
            name: null,
            subject: null,
          },
        },
      },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    ],
  }),
  annulling(1, 'MeetingConvened', [...stages.founded, convene]),
  annulling(1, 'MeetingHeld', [...stages.founded, holdYearEnd]),
  annulling(2, 'MinutesRecorded', [...stages.founded, holdYearEnd, recordYearEndMinutes]),
];
