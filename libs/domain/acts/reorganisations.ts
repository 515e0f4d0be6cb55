// The acts on reorganisations, delegated blocs and seasons cut short.

export const reorganisationActs = {} as const;
