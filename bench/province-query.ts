// The province at a glance as the screen asks for it.
import type { Call } from './connection.ts';

/** Every figure of every bloc. */
const figures = `
  counts {
    units registered agreed selfScored appraisalAsked appraised approved provisional incomplete excluded notRated closed
    halfYearReports yearReports
  }
  deadlines { open coming overdue metEarly metInTime metLate noDayKnown notApplicable }
  spread { count average lowest highest deviation }`;
const query = `query($year: Int!, $asOf: AsOf) { province(year: $year, asOf: $asOf) {
  index time simulatedClock year on
  totals { ${figures} }
  blocs {
    bloc name tier authority closed ruleBookPinned scorecardIssued consolidatedRegistrations pactSigned
    halfYearReport yearReport yearEndMeeting nominations awards ${figures}
    dossiers { step count }
    late { deadline unit state days name { vi en } }
  }
} }`;

export function glanceCall(year: number, index: number | null): Call {
  const asOf = index === null ? null : { index };
  return { path: '/graphql', body: JSON.stringify({ query, variables: { year, asOf } }) };
}
