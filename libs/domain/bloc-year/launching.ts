// Launching an emulation movement in a bloc, and reviewing it.
import { act, draft } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import { checkDocument } from '../document-check.ts';
import { requireRunsBloc } from '../entitled.ts';
import { requireStandingFact, requireUnusedId } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { checkFile, type StoredFile } from '../stored-file.ts';
import type { BlocYear } from './bloc-year.ts';
import { namedHere } from './member-years.ts';
import {
  reviewsOf,
  type MovementKind,
  type MovementLaunched,
  type MovementOf,
  type MovementReviewed,
  type ReviewStage,
} from './movement.ts';
import {
  requireBegunBlocYear,
  requireOpenBlocYear,
  streamOfBlocYear,
  type OfBlocYear,
} from './season.ts';

export interface LaunchMovement extends OfBlocYear {
  readonly movement: string;
  readonly title: string;
  readonly of: MovementOf;
  readonly kind: MovementKind;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly units: readonly string[];
  readonly document: OfficialDocument | null;
  readonly file: StoredFile | null;
}
export const launchMovement = act<LaunchMovement, BlocYear>({
  name: 'launchMovement',
  vi: 'Phát động phong trào thi đua',
  en: 'Launch an emulation movement',
  after: ['BlocYearOpened', 'UnitYearOpened'],
  records: ['MovementLaunched'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'NOT_FOR_THIS_BLOC',
    'ID_TAKEN',
    'PERIOD_REVERSED',
    'UNITS_MISSING',
    'NAMED_TWICE',
    'UNIT_OF_OTHER_BLOC',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    requireRunsBloc(requireOpenBlocYear(state), circumstances.actor);
    const { movement, title, of, kind, from, until, units, document, file } = input;
    requireUnusedId(state.movements, movement, 'movement');
    if (until !== null && until < from) refuse('PERIOD_REVERSED', 'until');
    namedHere(input, known, 'units');
    checkFile(file, 'file');
    checkDocument(document, circumstances, 'document');
    const data = { movement, title, of, kind, from, until, units, document, file };
    return draft<MovementLaunched>('MovementLaunched', data);
  },
});

export interface ReviewMovement extends OfBlocYear {
  readonly movement: string;
  readonly stage: ReviewStage;
  readonly document: OfficialDocument | null;
  readonly file: StoredFile | null;
}
/** Possible in a closed year too: what was launched before the bloc was dissolved is wound up. */
export const reviewMovement = act<ReviewMovement, BlocYear>({
  name: 'reviewMovement',
  vi: 'Sơ kết, tổng kết phong trào thi đua',
  en: 'Review an emulation movement',
  after: ['MovementLaunched'],
  records: ['MovementReviewed'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_FOR_THIS_BLOC',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'NOTHING_NEW',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, _known, circumstances) => (state) => {
    requireRunsBloc(requireBegunBlocYear(state), circumstances.actor);
    const { movement, stage, document, file } = input;
    requireStandingFact(state, state.movements, movement, 'movement');
    if (reviewsOf(state, movement).some((each) => each.stage === stage)) {
      refuse('NOTHING_NEW', 'stage');
    }
    checkFile(file, 'file');
    checkDocument(document, circumstances, 'document');
    return draft<MovementReviewed>('MovementReviewed', { movement, stage, document, file });
  },
});
