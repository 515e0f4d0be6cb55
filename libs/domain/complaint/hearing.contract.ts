// Cases of working minutes, of the dialogue, and of the report of the verification.
import { casesOf } from '../cases.contract.ts';
import {
  accepted,
  before,
  body,
  course,
  day,
  decided,
  dialogue,
  ended,
  file,
  lodged,
  lodger,
  notHandled,
  notice,
  ofCase,
  ofPeoplesCase,
  ofSecretCase,
  report,
  sealedFile,
  tells,
  tomorrow,
  unaccepted,
  unhashed,
  unissued,
  unit,
  unsealed,
} from './case-given.contract.ts';

const minutes = {
  minutes: 'bb-1',
  on: '2022-01-06',
  with: [lodger, unit],
  summary: 'Làm việc về điểm trừ',
  files: [file],
  document: notice('3', '2022-01-06', 'BB'),
} as const;
const ofPeoplesMinutes = { ...minutes, files: [sealedFile] } as const;
const secretMinutes = { ...minutes, with: [unit], files: [sealedFile] } as const;
const ofPeoplesDialogue = { ...dialogue, files: [sealedFile] } as const;
const ofPeoplesReport = { ...report, files: [sealedFile] } as const;

const taken = (field: string) => ({ code: 'ID_TAKEN', field }) as const;
const onTomorrow = { code: 'DATE_IN_FUTURE', field: 'on', input: { on: '2022-12-31' } } as const;
const petition = [...before, lodged({ kind: 'petition' }), accepted()];

export const hearingCases = [
  casesOf('recordWorkingMinutes', {
    given: course.accepted,
    input: { ...ofCase, ...minutes },
    by: day.january,
    then: ['WorkingMinutesRecorded', minutes],
    again: taken('minutes'),
    refused: [
      ...notHandled,
      ended,
      unaccepted,
      decided,
      { code: 'UNITS_MISSING', field: 'with', input: { with: [] } },
      { code: 'NAMED_TWICE', field: 'with', input: { with: [body, unit, body] } },
      unhashed,
      tomorrow,
      onTomorrow,
    ],
  }),
  casesOf('recordWorkingMinutes', {
    given: course.acceptedOfPeople,
    input: { ...ofPeoplesCase, ...ofPeoplesMinutes },
    by: day.january,
    then: ['WorkingMinutesRecorded', ofPeoplesMinutes],
    again: taken('minutes'),
    refused: [tells, unsealed],
  }),
  casesOf('recordWorkingMinutes', {
    given: course.acceptedSecret,
    input: { ...ofSecretCase, ...secretMinutes },
    by: day.january,
    then: ['WorkingMinutesRecorded', secretMinutes],
    again: taken('minutes'),
    refused: [
      { code: 'PAPER_TELLS_WHO', field: 'with', input: { with: [unit, lodger] } },
      unsealed,
    ],
  }),
  casesOf('holdDialogue', {
    given: course.accepted,
    input: { ...ofCase, ...dialogue },
    by: day.january,
    then: ['DialogueHeld', dialogue],
    again: taken('dialogue'),
    refused: [
      ...notHandled,
      ended,
      unaccepted,
      decided,
      { code: 'DIALOGUE_NOT_HELD_HERE', field: 'complaint', given: petition },
      { code: 'NAMED_TWICE', field: 'present', input: { present: [body] } },
      unhashed,
      tomorrow,
      onTomorrow,
    ],
  }),
  casesOf('holdDialogue', {
    given: course.acceptedOfPeople,
    input: { ...ofPeoplesCase, ...ofPeoplesDialogue },
    by: day.january,
    then: ['DialogueHeld', ofPeoplesDialogue],
    again: taken('dialogue'),
    refused: [tells, unsealed],
  }),
  casesOf('reportVerification', {
    given: course.accepted,
    input: { ...ofCase, ...report },
    by: day.january,
    then: ['VerificationReported', report],
    again: taken('report'),
    refused: [...notHandled, ended, unaccepted, decided, unhashed, unissued, tomorrow],
  }),
  casesOf('reportVerification', {
    given: course.acceptedOfPeople,
    input: { ...ofPeoplesCase, ...ofPeoplesReport },
    by: day.january,
    then: ['VerificationReported', ofPeoplesReport],
    again: taken('report'),
    refused: [tells, unsealed],
  }),
];
