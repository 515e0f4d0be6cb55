// The scoreboard as a screen asks for it: every figure of every unit.
import type { Call } from './connection.ts';
import type { Board } from './ledger-facts.ts';

const query = `query($bloc: ID!, $year: Int!, $asOf: AsOf) {
  scoreboard(bloc: $bloc, year: $year, asOf: $asOf) {
    index time simulatedClock bloc year
    rows {
      rank unit name total computed sectionI sectionII sectionIII bonus deductions
      incomplete missing provisional excluded rated closed approved alarm branch
      recordedAfterApproval since marks { code vi en }
    }
  }
}`;

export function boardCall(
  { bloc, year }: Pick<Board, 'bloc' | 'year'>,
  index: number | null,
): Call {
  const asOf = index === null ? null : { index };
  return { path: '/graphql', body: JSON.stringify({ query, variables: { bloc, year, asOf } }) };
}
