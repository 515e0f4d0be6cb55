// Queries that the explorer page opens with: one tab each, in the order of a first visit.

export const examples: readonly [Example, ...Example[]] = [
  {
    name: 'Sổ cái',
    query: `# Sổ cái này là gì, đang ở đâu: số sự kiện đã ghi và giờ của sổ cái.
# What this ledger is and how far it has come.
query SoCai {
  ledger {
    id
    clock
    head
    now
  }
}
`,
  },
];

interface Example {
  readonly name: string;
  readonly query: string;
}
