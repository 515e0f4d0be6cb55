// Carrying a finding of ineligible dossiers out in the year of the unit that it is charged to (Guidance II.2.b, dash 2).
import { act, draft, type Known } from '../act.ts';
import { requireBoard } from '../entitled.ts';
import { requireDistinct } from '../distinct.ts';
import { standingFacts } from '../fact.ts';
import { sameNumberAndDate, type OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { blocYear } from '../bloc-year/bloc-year.ts';
import { ineligibleDossierOf } from '../bloc-year/charged.ts';
import type { IneligibleFinding } from '../bloc-year/dossier-finding.ts';
import { requirePinnedBook } from '../bloc-year/proposal.ts';
import { blocYearStream, streamOfBlocYear, type OfBlocYear } from '../bloc-year/season.ts';
import { chargedTo } from '../scoring/deductions.ts';
import type {
  IneligibleDossier,
  IneligibleDossierNotices,
  IneligibleDossiersNotified,
} from './ineligible-dossier.ts';
import {
  requireOfTheYear,
  requireOpen,
  unitYearStream,
  type OfUnitYear,
  type Season,
} from './season.ts';
import { requireFreeId, standing } from './standing.ts';

/** A finding by the bloc-year that it is recorded in, and its revision there. */
export interface NamedFinding extends OfBlocYear {
  readonly finding: number;
}

export interface CarryOutFinding extends OfUnitYear {
  readonly notice: string;
  /** All of one document of the Board, which may concern several bloc-years; the first of them is the cause. */
  readonly findings: readonly NamedFinding[];
}
export const carryOutFinding = act<CarryOutFinding, Season & IneligibleDossierNotices>({
  name: 'carryOutFinding',
  vi: 'Thông báo vào năm thi đua của đơn vị các hồ sơ đã xác định không đủ điều kiện',
  en: 'Carry a finding of ineligible dossiers out in the unit-years that it is charged to',
  after: ['UnitYearOpened', 'DossierSubmitted', 'DossiersFoundIneligible'],
  records: ['IneligibleDossiersNotified'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'NOT_THE_BOARD',
    'DOSSIERS_MISSING',
    'NAMED_TWICE',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'FINDINGS_DIFFER',
    'DOCUMENT_OF_OTHER_YEAR',
    'UNIT_NOT_CHARGED',
    'ID_TAKEN',
    'DOCUMENT_ALREADY_RECORDED',
  ],
  stream: unitYearStream,
  causedBy: ({ findings }) => {
    const { year = 0, bloc = '', finding: revision = 0 } = findings[0] ?? {};
    return { stream: blocYearStream(year, bloc), revision };
  },
  decide: (input, known, circumstances) => (state) => {
    requireOpen(state);
    requireBoard(circumstances.actor);
    const document = requireOneDocument(input.findings, known);
    requireOfTheYear(document, state, known, circumstances);
    const dossiers = chargedBy(document, input, known);
    if (dossiers.length === 0) refuse('UNIT_NOT_CHARGED', 'unit');
    requireFreeId(state.notices, input.notice, 'notice');
    const twin = standing(state.notices).some((each) => sameNumberAndDate(each.document, document));
    if (twin) refuse('DOCUMENT_ALREADY_RECORDED', 'findings');
    const { notice } = input;
    return draft<IneligibleDossiersNotified>('IneligibleDossiersNotified', {
      notice,
      document,
      dossiers,
    });
  },
});

/** Findings that stand, each named once, all by one notice of the Board. */
function requireOneDocument(findings: readonly NamedFinding[], known: Known): OfficialDocument {
  if (findings.length === 0) refuse('DOSSIERS_MISSING', 'findings');
  requireDistinct(
    findings.map((each) => `${streamOfBlocYear(each)}@${each.finding}`),
    'findings',
  );
  const documents = findings.map((each) => requireStandingFinding(each, known).notice);
  const [document] = documents;
  const isOne = document && documents.every((each) => sameNumberAndDate(each, document));
  return isOne ? document : refuse('FINDINGS_DIFFER', 'findings');
}

function requireStandingFinding(named: NamedFinding, known: Known): IneligibleFinding {
  const { state } = known.of(blocYear, streamOfBlocYear(named));
  const found = state.ineligibleFindings.find(({ revision }) => revision === named.finding);
  const id = String(named.finding);
  if (!found) return refuse('FACT_UNKNOWN', 'findings', { id });
  if (state.annulled.has(found.revision)) refuse('FACT_ALREADY_ANNULLED', 'findings', { id });
  return found;
}

/** The dossiers that all standing findings of the document in the bloc-years named charge to the unit, by their ids. */
function chargedBy(
  document: OfficialDocument,
  { unit, findings: named }: CarryOutFinding,
  known: Known,
): readonly IneligibleDossier[] {
  const streams = new Set(named.map(streamOfBlocYear));
  const found = [...streams].flatMap((stream) => {
    const { state } = known.of(blocYear, stream);
    const book = requirePinnedBook(state, known);
    const findings = standingFacts(state, state.ineligibleFindings).filter(({ notice }) =>
      sameNumberAndDate(notice, document),
    );
    const ids = new Set(findings.flatMap(({ dossiers }) => dossiers));
    return standingFacts(state, state.dossiers)
      .filter(({ id }) => ids.has(id))
      .map((each) => ineligibleDossierOf(each.id, each))
      .filter((each) => chargedTo(each, book) === unit);
  });
  return found.toSorted((a, b) => (a.dossier < b.dossier ? -1 : 1));
}
