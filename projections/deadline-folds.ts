// The folds that deadlines are read from beside the whole ones: a unit-year's season and papers, the times of a bloc-year's.
import { decode } from '../libs/domain/aggregates.ts';
import {
  evolvePaperTimes,
  noPaperTimes,
  timedTypes,
  type PaperTimes,
} from '../libs/domain/deadlines/deciding-receipt.ts';
import type { Recorded } from '../libs/domain/act.ts';
import {
  evolveMemberReports,
  memberReportTypes,
  noMemberReports,
  type MemberReportEvent,
  type MemberReports,
} from '../libs/domain/unit-year/member-report.ts';
import {
  evolveRegistrations,
  noRegistrations,
  registrationTypes,
  type RegistrationEvent,
  type Registrations,
} from '../libs/domain/unit-year/registration.ts';
import {
  evolveSeason,
  noSeason,
  seasonTypes,
  type Season,
  type SeasonEvent,
} from '../libs/domain/unit-year/season.ts';
import type { Fold } from '../libs/views/projection.ts';

/** What of a unit-year its deadlines are read from: few of its events, and no approval hides any. */
export type MemberPapers = Season & Registrations & MemberReports;

export const memberPapersFold: Fold<MemberPapers> = {
  initial: { ...noSeason, ...noRegistrations, ...noMemberReports },
  evolve(state, event) {
    const { type } = event;
    if (Object.hasOwn(registrationTypes, type)) {
      return evolveRegistrations(state, decode(event) as Recorded & RegistrationEvent);
    }
    if (Object.hasOwn(memberReportTypes, type)) {
      return evolveMemberReports(state, decode(event) as Recorded & MemberReportEvent);
    }
    if (!Object.hasOwn(seasonTypes, type)) return state;
    return evolveSeason(state, decode(event) as Recorded & SeasonEvent);
  },
};

export const paperTimesFold: Fold<PaperTimes> = {
  initial: noPaperTimes,
  evolve: (state, event) =>
    timedTypes.has(event.type) ? evolvePaperTimes(state, decode(event)) : state,
};
