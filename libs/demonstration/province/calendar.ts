// The days on which things happen in a year of the province: late in 2021, when the rules came in autumn, and at their time in 2022.
import type { CivilDate } from '../../domain/civil-date.ts';
import type { SectionId } from '../../domain/rule-book/rule-book.ts';
import type { Year } from './blocs.ts';

export interface Calendar {
  readonly opened: CivilDate;
  readonly organisations: CivilDate;
  /** First day and number of days in which registrations come in. */
  readonly registering: readonly [from: CivilDate, days: number];
  readonly halfYear: CivilDate;
  readonly memberHalfYearReport: CivilDate;
  readonly blocHalfYearReport: CivilDate;
  readonly pinned: CivilDate;
  readonly drafted: CivilDate;
  readonly agreed: CivilDate;
  readonly opinionAsked: CivilDate;
  readonly opinionGiven: CivilDate;
  readonly issued: CivilDate;
  readonly applied: CivilDate;
  /** First day and number of days in which papers are filed. */
  readonly filing: readonly [from: CivilDate, days: number];
  readonly rated: CivilDate;
  readonly selfScored: Readonly<Record<SectionId, CivilDate>>;
  readonly results: CivilDate;
  readonly memberYearReport: CivilDate;
  readonly blocYearReport: CivilDate;
  readonly appraisalAsked: CivilDate;
  readonly appraised: CivilDate;
  readonly membersAct: CivilDate;
  readonly yearEnd: CivilDate;
  /** In the year after. */
  readonly approved: CivilDate;
}

export const calendars: Readonly<Record<Year, Calendar>> = {
  2021: {
    opened: '2021-01-20',
    organisations: '2021-03-22',
    registering: ['2021-02-18', 20],
    halfYear: '2021-07-01',
    memberHalfYearReport: '2021-07-05',
    blocHalfYearReport: '2021-07-14',
    pinned: '2021-10-25',
    drafted: '2021-10-26',
    agreed: '2021-10-28',
    opinionAsked: '2021-10-29',
    opinionGiven: '2021-11-02',
    issued: '2021-11-05',
    applied: '2021-11-08',
    filing: ['2021-11-09', 22],
    rated: '2021-12-02',
    selfScored: { I: '2021-12-03', II: '2021-12-06', III: '2021-12-08' },
    results: '2021-12-09',
    memberYearReport: '2021-12-10',
    blocYearReport: '2021-12-13',
    appraisalAsked: '2021-12-15',
    appraised: '2021-12-17',
    membersAct: '2021-12-22',
    yearEnd: '2021-12-28',
    approved: '2022-01-13',
  },
  2022: {
    opened: '2022-01-24',
    organisations: '2022-03-04',
    registering: ['2022-02-14', 24],
    halfYear: '2022-06-02',
    memberHalfYearReport: '2022-06-06',
    blocHalfYearReport: '2022-06-15',
    pinned: '2022-01-25',
    drafted: '2022-02-14',
    agreed: '2022-02-21',
    opinionAsked: '2022-02-23',
    opinionGiven: '2022-03-01',
    issued: '2022-03-08',
    applied: '2022-03-28',
    filing: ['2022-03-29', 232],
    rated: '2022-11-21',
    selfScored: { I: '2022-11-22', II: '2022-11-24', III: '2022-11-28' },
    results: '2022-11-29',
    memberYearReport: '2022-12-01',
    blocYearReport: '2022-12-08',
    appraisalAsked: '2022-12-09',
    appraised: '2022-12-12',
    membersAct: '2022-12-16',
    yearEnd: '2022-12-22',
    approved: '2023-01-12',
  },
};
