// The stories of the enterprises: one moves here from the communes' bloc; it has a trade union but no Party organisation.
import { authority, board } from './actors.ts';
import { blocs, district, movingEnterprise, year } from './bodies.ts';
import type { Scorecard } from '../domain/scorecard/scorecard.ts';
import { basis } from './papers.ts';
import type { Departures, Plan } from './plan.ts';

export const enterpriseDepartures: Readonly<Record<string, Departures>> = {
  [movingEnterprise]: {
    startsIn: blocs.communes,
    partyOrganisation: false,
    ratings: { tradeUnion: 0, massOrganisations: 1 },
  },
};

/** Scored by the communes' scorecard for three weeks; the move ends those lines, the registration follows the unit. */
export function enterMove(plan: Plan, communesScorecard: Scorecard): void {
  const { diary, body, by } = plan;
  const unit = body.id;
  const lines = communesScorecard.criteria.filter((each) => each.id.startsWith('I.2.'));
  diary.enter({ on: '2021-11-08', by: board }, 'applyScorecard', {
    unit,
    year,
    mapping: [{ item: 'CT2', criterion: 'I.1.1' }],
  });
  diary.enter({ on: '2021-11-26', by }, 'submitSelfScore', {
    unit,
    year,
    lines: lines.map(({ id, max }) => ({
      criterion: id,
      points: max,
      evidence: [],
      explanation: 'Tạm chấm theo bảng chấm điểm của khối cũ, chờ kiện toàn khối',
    })),
  });
  diary.enter({ on: '2021-12-01', by: authority(district.id) }, 'transferUnitYear', {
    unit,
    year,
    bloc: blocs.enterprises,
    legalBasis: basis('Quyết định 975/QĐ-UBND ngày 25/11/2021 kiện toàn, thành lập khối thi đua'),
  });
}
