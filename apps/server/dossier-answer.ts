// An award dossier as an answer: its row beside what other views and streams say of it at the same point.
import type { Reference } from '../../libs/domain/actor.ts';
import { decidingReceipt, type Receipt } from '../../libs/domain/deadlines/deciding-receipt.ts';
import { metByReceipt } from '../../libs/domain/deadlines/obligation.ts';
import { blocYearStream } from '../../libs/domain/bloc-year/season.ts';
import type { Sealed } from '../../libs/domain/sealed.ts';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import { yearActsOf } from '../../libs/domain/rule-book/year-acts.ts';
import { housesBoardOn } from '../../libs/domain/unit/naming.ts';
import { unitStream } from '../../libs/domain/unit/unit.ts';
import type { Questions } from '../../libs/views/views.ts';
import type { DossierStepRow } from '../../projections/dossier-steps.ts';
import {
  dossiers,
  dossierYearsScope,
  type DossierRow,
  type DossierYearRow,
} from '../../projections/dossiers.ts';
import { holdKey, type HoldRow } from '../../projections/holds.ts';
import { ruleBookFold, unitFold } from '../../projections/stream-folds.ts';
import { releaseOf } from './deadline-releases.ts';
import { chargeOf } from './dossier-charge.ts';
import type { AwardShown, DossierStepShown } from './dossier-steps.shown.ts';
import type { BeneficiaryShown, DossierShown } from './dossier.shown.ts';
import type { PersonShown } from './person.shown.ts';
import { addressOf } from './recorded-facts.ts';
import { timelinessOf, type Timeliness } from './timeliness.shown.ts';
import { namesOfYear } from './year-names.ts';

/** What answers about dossiers are made from, at one point of the ledger. */
export interface DossiersAsked {
  readonly views: Questions;
  readonly asOf: number | null;
  readonly year: number;
  /** Every hold of the year on a unit, annulled ones too. */
  readonly holdsOn: ReadonlyMap<string, readonly HoldRow[]>;
  /** Opens a seal of an event, or says why it stays closed. */
  readonly person: (sealed: Sealed, place: Reference) => Promise<PersonShown>;
}

export async function dossierShown(row: DossierRow, asked: DossiersAsked): Promise<DossierShown> {
  const { bloc, year } = row;
  const { views, asOf } = asked;
  const nameOf = namesOfYear(views, year, asOf);
  const { conference } = dossierYearAt(asked, bloc);
  const book = bookOf(asked, bloc);
  const deciding = decidingOf(row, book);
  const stream = blocYearStream(year, bloc);
  const awards = awardsOf(row, stream);
  const holds = holdsOf(row, asked);
  return {
    ...copied(row),
    beneficiary: await beneficiaryShown(row, asked, stream),
    submitter: { ...row.submitter, unitName: nameOf(row.submitter.unit) },
    steps: row.steps.map((step) => ({
      ...stepShown(step, stream, deciding?.revision ?? null),
      nothingUnscannable: row.unscannable.length === 0 && step.receipt?.channel === 'postalDesk',
    })),
    timeliness: timelinessAfter(row, {
      book,
      conferenceUntil: conference?.until ?? null,
      met: deciding && metByReceipt({ stream, revision: deciding.revision }, deciding.receivedAt),
      release: releaseOf(
        views,
        { year, bloc, deadline: 'awardDossiers', unitYear: null, dossier: row.dossier },
        asOf,
      ),
    }),
    awards,
    wasAwarded: awards.length > 0,
    held: holds.some(({ inForce }) => inForce),
    holdsInForce: holds.filter(({ inForce }) => inForce).map(holdKey),
    holdsLifted: holds.filter(({ inForce }) => !inForce).map(holdKey),
    charge: chargeOf(row, { ...asked, book, stream, nameOf }),
    ownCase: housesBoardOn(
      views.state(unitStream(row.beneficiary.unit), unitFold, asOf),
      `${year}-12-31`,
    ),
  };
}

/** A hold of the unit, of every dossier or of this one; annulled ones never held it. */
export function holdsOf(
  { beneficiary, dossier }: Pick<DossierRow, 'beneficiary' | 'dossier'>,
  { holdsOn }: Pick<DossiersAsked, 'holdsOn'>,
): readonly HoldRow[] {
  return (holdsOn.get(beneficiary.unit) ?? []).filter(
    (each) => each.annulledAt === null && (each.dossier === null || each.dossier === dossier),
  );
}

function copied(row: DossierRow) {
  const { dossier, bloc, year, category, occasion, level, award, nomination, submission } = row;
  const { files, unscannable, resubmits, comesAgainAs, step } = row;
  const sought = { dossier, bloc, year, category, occasion, level, award, nomination, submission };
  return { ...sought, files, unscannable, resubmits, comesAgainAs, step };
}

type Point = Pick<DossiersAsked, 'views' | 'asOf' | 'year'>;

/** The rule book that a bloc-year is pinned to. */
export function bookOf(asked: Point, bloc: string): RuleBook | null {
  const { ruleBook } = dossierYearAt(asked, bloc);
  if (!ruleBook) return null;
  return asked.views.state(ruleBook.stream, ruleBookFold, asked.asOf).published?.book ?? null;
}

function dossierYearAt({ views, asOf, year }: Point, bloc: string): DossierYearRow {
  const { row } = views.row(dossiers.name, dossierYearsScope(year), bloc, asOf);
  return (row?.value ?? { bloc, ruleBook: null, conference: null }) as DossierYearRow;
}

/** The receipt that decides, of the standing ones; null while the dossier is not wholly in. */
function decidingOf(
  { steps, files, unscannable }: DossierRow,
  book: RuleBook | null,
): Receipt | null {
  const receipts = steps.flatMap(({ receipt, annulledAt, revision, receivedAt }) =>
    receipt && annulledAt === null ? [{ channel: receipt.channel, revision, receivedAt }] : [],
  );
  const parts = { hasFiles: files.length > 0, hasUnscannable: unscannable.length > 0 };
  return book && decidingReceipt(receipts, parts, yearActsOf(book).dossiers);
}

/** Only what is regular is due after the conference: campaigns and ad hoc awards have no day. */
function timelinessAfter(
  { occasion, year }: DossierRow,
  of: Omit<Parameters<typeof timelinessOf>[1], 'year'>,
): Timeliness | null {
  return occasion === 'regular' ? timelinessOf('awardDossiers', { year, ...of }) : null;
}

async function beneficiaryShown(
  { beneficiary, revision }: DossierRow,
  asked: DossiersAsked,
  stream: string,
): Promise<BeneficiaryShown> {
  const { kind, unit } = beneficiary;
  const unitName = namesOfYear(asked.views, asked.year, asked.asOf)(unit);
  const untold = {
    name: null,
    collectiveUnit: null,
    smallCollective: null,
    directWorker: null,
    person: null,
  };
  switch (beneficiary.kind) {
    case 'memberUnit':
      return { kind, unit, unitName, ...untold };
    case 'collective':
      return { ...untold, ...beneficiary, unitName };
    case 'individual': {
      const { directWorker, person: sealed } = beneficiary;
      const person = await asked.person(sealed, { stream, revision });
      return { kind, unit, unitName, ...untold, directWorker, person };
    }
  }
}

function stepShown(
  row: DossierStepRow,
  stream: string,
  deciding: number | null,
): Omit<DossierStepShown, 'nothingUnscannable'> {
  const { step, revision, occurredOn, receivedAt, document, reason, receipt, votes } = row;
  const cast = votes && votes.for + votes.against + votes.blank;
  return {
    step,
    event: addressOf(stream, revision),
    occurredOn,
    receivedAt,
    document,
    reason,
    channel: receipt?.channel ?? null,
    receiptNumber: receipt?.receiptNumber ?? null,
    decides: revision === deciding,
    files: receipt?.files ?? [],
    votes: votes && { ...votes, invalidOrNotReturned: votes.ballotsIssued - (cast ?? 0) },
    annulment: row.annulledAt === null ? null : addressOf(stream, row.annulledAt),
  };
}

/** A grant that was annulled never was an award; one that was revoked was, and is told so for ever. */
function awardsOf({ steps }: DossierRow, stream: string): readonly AwardShown[] {
  const standing = steps.filter(({ annulledAt }) => annulledAt === null);
  const withoutCouncilVote = standing.every(({ votes }) => votes === null);
  return standing.flatMap(({ award, document, occurredOn, revision }) => {
    if (!award) return [];
    const revoked = standing.find(({ revocation }) => revocation?.award === award.award);
    const revocation = revoked?.revocation && {
      ...revoked.revocation,
      decision: revoked.document,
      event: addressOf(stream, revoked.revision),
    };
    return {
      ...award,
      decision: document,
      grantedOn: occurredOn,
      event: addressOf(stream, revision),
      wasAwarded: true,
      inForce: !revoked,
      withoutCouncilVote,
      revocation: revocation ?? null,
    };
  });
}
