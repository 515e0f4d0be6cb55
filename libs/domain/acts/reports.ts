// The acts on reports.

export const reportActs = {} as const;
