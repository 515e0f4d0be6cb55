// The acts on budgets, meetings, ballots and nominations.
import { blocYear } from '../bloc-year/bloc-year.ts';
import { conveneMeeting, holdMeeting, recordMinutes } from '../bloc-year/convening.ts';
import { nominateUnits } from '../bloc-year/nominating.ts';
import { tallyBallots } from '../bloc-year/tallying.ts';
import { of } from './tabled.ts';

export const budgetMeetingActs = {
  conveneMeeting: of(blocYear, conveneMeeting),
  holdMeeting: of(blocYear, holdMeeting),
  recordMinutes: of(blocYear, recordMinutes),
  tallyBallots: of(blocYear, tallyBallots),
  nominateUnits: of(blocYear, nominateUnits),
} as const;
