// What a finding of ineligibility charges: which unit, in which year, and whether the notice there was recorded.
import { ineligibleDossierOf, yearOfNotice } from '../../libs/domain/bloc-year/charged.ts';
import { sameNumberAndDate, type OfficialDocument } from '../../libs/domain/official-document.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import { chargedTo } from '../../libs/domain/scoring/deductions.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import type { Questions } from '../../libs/views/views.ts';
import type { DossierRow } from '../../projections/dossiers.ts';
import {
  ineligibleDossierNotices,
  noticesFold,
  noticesScope,
  type IneligibleDossierNoticeRow,
} from '../../projections/ineligible-dossier-notices.ts';
import type { ChargeShown } from './dossier-steps.shown.ts';
import type { ChargeState } from './graphql/dossier-enumerations.ts';
import { addressOf } from './recorded-facts.ts';

interface Asked {
  readonly views: Questions;
  readonly asOf: number | null;
  readonly book: RuleBook | null;
  /** Of the bloc-year that holds the finding. */
  readonly stream: string;
  readonly nameOf: (unit: string) => string;
}

/** Null where nothing was found, or the finding was annulled and no notice rests on it any more. */
export function chargeOf(row: DossierRow, asked: Asked): ChargeShown | null {
  const findings = row.steps.filter(({ step }) => step === 'ineligible');
  const standing = findings.findLast(({ annulledAt }) => annulledAt === null);
  const finding = standing ?? findings.at(-1);
  const document = finding?.document;
  if (!finding || !document || !asked.book) return null;
  const unit = chargedTo(ineligibleDossierOf(row.dossier, row), asked.book);
  const year = yearOfNotice(document) ?? row.year;
  const stream = unitYearStream({ unit, year });
  const notice = noticeOf(row.dossier, { unit, year, document }, asked);
  if (!standing && !notice) return null;
  const told = notice
    ? {
        state: standing ? ('carriedOut' as const) : ('findingAnnulled' as const),
        notice: notice.notice,
      }
    : unchargedIn(stream, document, asked);
  return {
    ...told,
    finding: addressOf(asked.stream, finding.revision),
    document,
    unit,
    unitName: asked.nameOf(unit),
    year,
    noticeIn: notice && addressOf(stream, notice.revision),
  };
}

interface Charged {
  readonly unit: string;
  readonly year: number;
  readonly document: OfficialDocument;
}

/** The standing notice in the charged unit-year that names the dossier under the finding's document. */
function noticeOf(
  dossier: string,
  { unit, year, document }: Charged,
  { views, asOf }: Asked,
): IneligibleDossierNoticeRow | null {
  const { rows } = views.rows(ineligibleDossierNotices.name, noticesScope(dossier), asOf);
  const notices = rows.map(({ value }) => value as IneligibleDossierNoticeRow);
  const found = notices.find(
    (each) =>
      each.annulledAt === null &&
      each.unit === unit &&
      each.year === year &&
      sameNumberAndDate(each.document, document),
  );
  return found ?? null;
}

interface Uncharged {
  readonly state: ChargeState;
  /** A standing notice under the same document that does not name the dossier: it has to be annulled first. */
  readonly notice: string | null;
}

/** Why no notice rests on a finding that stands. */
function unchargedIn(
  stream: string,
  document: OfficialDocument,
  { views, asOf }: Asked,
): Uncharged {
  const { opened, notices, annulled } = views.state(stream, noticesFold, asOf);
  if (!opened) return { state: 'yearNotOpen', notice: null };
  const twin = notices.find(
    ({ data }) => !annulled.has(data.notice) && sameNumberAndDate(data.document, document),
  );
  return twin
    ? { state: 'otherNotice', notice: twin.data.notice }
    : { state: 'missing', notice: null };
}
