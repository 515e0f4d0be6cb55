// What is due of each award dossier after the year-end conference (Guidance III, dash 3): it is in by its deciding receipt.
import type { Dossier } from '../bloc-year/dossier.ts';
import { stepOf } from '../bloc-year/dossier.ts';
import { lastYearEndMeeting } from '../bloc-year/meeting.ts';
import { streamOfBlocYear } from '../bloc-year/season.ts';
import { standingFacts } from '../fact.ts';
import { yearActsOf } from '../rule-book/year-acts.ts';
import type { BlocYearRead } from './bloc-year-obligations.ts';
import { decidingReceipt } from './deciding-receipt.ts';
import { dueOf, metByReceipt, type Met, type Obligation, type Release } from './obligation.ts';

/** Of one dossier that stands; null where the conference sets it no day: it is of a campaign, or ad hoc (d). */
export function dossierObligation(read: BlocYearRead, dossier: Dossier): Obligation | null {
  const { opened, state, times, book } = read;
  const deadline = book.deadlines.find(({ id }) => id === 'awardDossiers');
  const isRegular = times.parts.get(dossier.id)?.occasion === 'regular';
  if (!deadline || !isRegular || state.annulled.has(dossier.revision)) return null;
  const due = dueOf(deadline, opened.year, lastYearEndMeeting(state)?.until ?? null);
  const met = receiptOf(read, dossier);
  return {
    deadline: 'awardDossiers',
    capacity: 'submitter',
    from: dossier.submitter.unit,
    dossier: dossier.id,
    due,
    met,
    release: met ? null : releaseOf(read, dossier),
  };
}

function receiptOf({ opened, state, times, book }: BlocYearRead, { id }: Dossier): Met | null {
  const parts = times.parts.get(id);
  const receipts = standingFacts(state, state.receipts).flatMap(
    ({ dossier, channel, revision }) => {
      const receivedAt = times.times.get(revision)?.receivedAt;
      return dossier === id && receivedAt !== undefined ? [{ channel, revision, receivedAt }] : [];
    },
  );
  const deciding = parts && decidingReceipt(receipts, parts, yearActsOf(book).dossiers);
  if (!deciding) return null;
  const { revision, receivedAt } = deciding;
  return metByReceipt({ stream: streamOfBlocYear(opened), revision }, receivedAt);
}

function releaseOf({ state }: BlocYearRead, { id }: Dossier): Release | null {
  const again = standingFacts(state, state.dossiers).some(({ resubmits }) => resubmits === id);
  if (again) return { cause: 'resubmitted', from: null };
  return stepOf(state, id) === 'withdrawn' ? { cause: 'withdrawn', from: null } : null;
}
