// The kinds of unit that the law on the blocs knows.
export const unitKinds = [
  'partyBody',
  'frontAndSocioPolitical',
  'department',
  'publicServiceUnit',
  'district',
  'commune',
  'centralBody',
  'socioProfessional',
  'enterprise',
] as const;
export type UnitKind = (typeof unitKinds)[number];
