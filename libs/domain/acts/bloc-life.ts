// The acts of a bloc through its year: plan, movements, difficulties, pact.

export const blocLifeActs = {} as const;
