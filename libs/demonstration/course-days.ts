// The days of the ordinary course: what was filed when, in each bloc.
import type { CivilDate } from '../domain/civil-date.ts';
import type { SectionId } from '../domain/rule-book/rule-book.ts';
import { blocs, type BlocId } from './bodies.ts';

export interface CourseDays {
  readonly opened: CivilDate;
  readonly organisations: CivilDate;
  readonly applied: CivilDate;
  /** The first day on which papers are filed to a section. */
  readonly filing: Readonly<Record<SectionId, CivilDate>>;
  readonly filingDays: number;
  readonly rated: CivilDate;
  readonly selfScored: Readonly<Record<SectionId, CivilDate>>;
}

/** Scorecards were issued in early November, after Decision 3666 of 13/10/2021. */
const afterTheDecision: CourseDays = {
  opened: '2021-01-20',
  organisations: '2021-03-22',
  applied: '2021-11-08',
  filing: { I: '2021-11-09', II: '2021-11-15', III: '2021-11-22' },
  filingDays: 13,
  rated: '2021-12-02',
  selfScored: { I: '2021-11-26', II: '2021-12-03', III: '2021-12-08' },
};

export const courseDays: Readonly<Record<BlocId, CourseDays>> = {
  [blocs.departments]: afterTheDecision,
  [blocs.communes]: afterTheDecision,
  [blocs.enterprises]: {
    opened: '2021-12-02',
    organisations: '2021-12-03',
    applied: '2021-12-03',
    filing: { I: '2021-12-03', II: '2021-12-06', III: '2021-12-06' },
    filingDays: 4,
    rated: '2021-12-10',
    selfScored: { I: '2021-12-13', II: '2021-12-13', III: '2021-12-14' },
  },
};

/** A unit whose year began in another bloc. */
export const movedInEarlier = { opened: '2021-01-20', organisations: '2021-03-22' } as const;
