// The acts on retention and disposal.

export const retentionActs = {} as const;
