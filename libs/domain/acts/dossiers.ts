// The acts on award dossiers, holds and awards.

export const dossierActs = {} as const;
