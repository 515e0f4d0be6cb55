// The acts on budgets, meetings, ballots and nominations.

export const budgetMeetingActs = {} as const;
