// An award as ballots, nominations and dossiers name it: what is sought, before anybody decides it.

export interface AwardSought {
  /** Danh hiệu thi đua, hình thức khen thưởng, or Huy hiệu of the province. */
  readonly kind: 'title' | 'form' | 'provincialBadge';
  /** As the decision would name it, 1 to 300 characters. */
  readonly name: string;
}

/** The same award, whichever object says so. */
export function isSameAward(one: AwardSought, other: AwardSought): boolean {
  return one.kind === other.kind && one.name === other.name;
}
