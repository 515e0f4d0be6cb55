// A season cut short by a reorganisation is closed by an event of its own; and a closing is taken back.
import { act, draft, type Known } from '../act.ts';
import type { Reference } from '../actor.ts';
import { bloc, blocStream } from '../bloc/bloc.ts';
import { addDays, type CivilDate } from '../civil-date.ts';
import { checkLegalBasis } from '../document-check.ts';
import type { LegalBasis } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { yearActsOf } from '../rule-book/year-acts.ts';
import { membershipOn, unit, unitStream, type Unit } from '../unit/unit.ts';
import {
  pinnedBook,
  requireNotApproved,
  requireOpen,
  requireOpened,
  unitYearStream,
  type OfUnitYear,
  type Season,
  type UnitYearClosureAnnulled,
  type UnitYearCutShort,
} from './season.ts';
import type { Annulment } from './standing.ts';

export interface CutShortUnitYear extends OfUnitYear {
  readonly legalBasis: LegalBasis;
}
export const cutShortUnitYear = act<CutShortUnitYear, Season>({
  name: 'cutShortUnitYear',
  vi: 'Kết thúc sớm năm thi đua của đơn vị do sắp xếp, tổ chức lại',
  en: 'Close a season cut short by a reorganisation',
  after: ['UnitYearOpened'],
  records: ['UnitYearCutShort'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'UNIT_YEAR_APPROVED',
    'NOT_REORGANISED',
    'SEASON_WAS_OVER',
    'STILL_IN_A_BLOC',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    requireOpen(state);
    requireNotApproved(state);
    const member = known.of(unit, unitStream(input.unit)).state;
    const [first] = endings(input.unit, member, state, known);
    if (!first) return refuse('NOT_REORGANISED', 'unit');
    if (first.until >= `${input.year}-12-31`) refuse('SEASON_WAS_OVER', 'year');
    // The unit went on in another bloc: its year moves there.
    const elsewhere = membershipOn(member, circumstances.occurredOn);
    if (first.of === 'bloc' && elsewhere && elsewhere.bloc !== state.bloc) {
      refuse('STILL_IN_A_BLOC', 'unit');
    }
    checkLegalBasis(input.legalBasis, circumstances);
    const { until, ending } = first;
    const { legalBasis } = input;
    return draft<UnitYearCutShort>('UnitYearCutShort', { until, ending, legalBasis });
  },
});

interface Ending {
  readonly of: 'unit' | 'bloc';
  readonly until: CivilDate;
  readonly ending: Reference;
}

/** What may end the season, the earliest first: the unit's end, its bloc's, and where the book says so a part given away. */
function endings(id: string, member: Unit, state: Season, known: Known): readonly Ending[] {
  const ofUnit = (until: CivilDate, revision: number): Ending => ({
    of: 'unit',
    until,
    ending: { stream: unitStream(id), revision },
  });
  const { ended, separations } = member;
  const book = pinnedBook(state, known);
  const separated = book && yearActsOf(book).seasons.separatedUnit === 'cutShort';
  const stream = blocStream(state.bloc ?? '');
  const { dissolved } = known.of(bloc, stream).state;
  const all: readonly Ending[] = [
    ...(ended ? [ofUnit(ended.until, ended.revision)] : []),
    ...(separated ? separations.map((each) => ofUnit(addDays(each.from, -1), each.revision)) : []),
    ...(dissolved
      ? [
          {
            of: 'bloc' as const,
            until: dissolved.until,
            ending: { stream, revision: dissolved.revision },
          },
        ]
      : []),
  ];
  return all
    .filter(({ until }) => until >= `${state.opened?.year ?? 0}-01-01`)
    .toSorted((one, other) => (one.until < other.until ? -1 : 1));
}

export interface AnnulUnitYearClosure extends OfUnitYear, Annulment {
  /** Revision of the closing, of either kind. */
  readonly closure: number;
}
export const annulUnitYearClosure = act<AnnulUnitYearClosure, Season>({
  name: 'annulUnitYearClosure',
  vi: 'Huỷ việc khép năm thi đua của đơn vị',
  en: 'Annul the closing of a unit-year',
  after: ['UnitYearOpened'],
  records: ['UnitYearClosureAnnulled'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, _known, circumstances) => (state) => {
    requireOpened(state);
    const { closure, cause, legalBasis, effectiveFrom } = input;
    if (!state.closures.some(({ revision }) => revision === closure)) {
      refuse('FACT_UNKNOWN', 'closure', { id: closure });
    }
    if (state.closed?.revision !== closure) {
      refuse('FACT_ALREADY_ANNULLED', 'closure', { id: closure });
    }
    checkLegalBasis(legalBasis, circumstances);
    const data = { closure, cause, legalBasis, effectiveFrom };
    return draft<UnitYearClosureAnnulled>('UnitYearClosureAnnulled', data);
  },
});
