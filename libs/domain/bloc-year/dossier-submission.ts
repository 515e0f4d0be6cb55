// Submitting award dossiers (Guidance III, dashes 2 to 4).
import { act, draft, type Circumstances, type Known } from '../act.ts';
import type { Actor, Reference } from '../actor.ts';
import { bloc, blocStream, leadershipOn } from '../bloc/bloc.ts';
import { checkDocument } from '../document-check.ts';
import { requireUnusedId, standingFacts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { yearActsOf, type Proposal, type Submitters } from '../rule-book/year-acts.ts';
import { checkSealed } from '../sealed.ts';
import { checkFile, type StoredFile } from '../stored-file.ts';
import { kindOn, parentOn } from '../unit/naming.ts';
import { unit, unitStream } from '../unit/unit.ts';
import { requireConsidered } from '../unit-year/considered.ts';
import { unitYearStream } from '../unit-year/season.ts';
import { unitYear } from '../unit-year/unit-year.ts';
import type { AwardSought } from './award-sought.ts';
import type { BlocYear } from './bloc-year.ts';
import { requireIdOfBlocYear, requireNotHeld, requirePinnedBook } from './proposal.ts';
import {
  requireDossier,
  stepOf,
  type AwardLevel,
  type Beneficiary,
  type DossierCategory,
  type DossierOccasion,
  type DossierSubmitted,
  type Submitter,
} from './dossier.ts';
import { lastYearEndMeeting } from './meeting.ts';
import {
  isRated,
  requireOpenBlocYear,
  streamOfBlocYear,
  type BlocYearOpened,
  type OfBlocYear,
} from './season.ts';

export interface SubmitDossier extends OfBlocYear {
  readonly dossier: string;
  readonly resubmits: string | null;
  readonly beneficiary: Beneficiary;
  readonly category: DossierCategory;
  readonly occasion: DossierOccasion;
  readonly level: AwardLevel;
  readonly award: AwardSought;
  readonly submitter: Submitter;
  readonly nomination: string | null;
  readonly submission: OfficialDocument;
  readonly files: readonly StoredFile[];
  readonly unscannable: readonly string[];
}
export const submitDossier = act<SubmitDossier, BlocYear>({
  name: 'submitDossier',
  vi: 'Trình hồ sơ đề nghị khen thưởng',
  en: 'Submit an award dossier',
  after: ['BlocYearOpened', 'RuleBookPinned', 'UnitYearOpened'],
  records: ['DossierSubmitted'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'NOT_THE_SUBMITTER',
    'RULE_BOOK_NOT_PINNED',
    'NOT_RATED_THIS_YEAR',
    'DOSSIER_ID_OF_OTHER_BLOC',
    'ID_TAKEN',
    'FACT_UNKNOWN',
    'DOSSIER_NOT_RETURNED',
    'UNIT_OF_OTHER_BLOC',
    'SUBMITTER_NOT_ENTITLED',
    'MEETING_NOT_HELD',
    'EXCLUDED_FROM_CONSIDERATION',
    'PROPOSAL_HELD',
    'NOT_NOMINATED',
    'SEALED_INVALID',
    'CONTENT_HASH_INVALID',
    'FILE_NOT_SEALED',
    'DOSSIER_EMPTY',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    const opened = requireOpenBlocYear(state);
    requireSubmitter(input.submitter.unit, circumstances.actor);
    const book = requirePinnedBook(state, known);
    const { beneficiary } = input;
    const isMember = beneficiary.kind === 'memberUnit';
    // The guidance bars a new bloc's own review and proposals; what its members propose of themselves is not barred.
    if (isMember && !isRated(opened, book.rating.newBlocs)) refuse('NOT_RATED_THIS_YEAR', 'year');
    requireFreeDossierId(input, state);
    const nominated = requireNomination(input, state);
    requireReturned(input.resubmits, state);
    const unitYearOf = unitYearStream({ unit: beneficiary.unit, year: input.year });
    const member = known.of(unitYear, unitYearOf);
    // A unit that left all blocs counts in none, though this was its last.
    if (member.state.bloc !== input.bloc || (isMember && member.state.closed)) {
      refuse('UNIT_OF_OTHER_BLOC', 'beneficiary.unit', { id: beneficiary.unit });
    }
    const { submitters } = yearActsOf(book).dossiers;
    const entitled = requireEntitled(input, { opened, submitters, state, known, circumstances });
    const ofLead = input.submitter.capacity === 'blocLead';
    if (ofLead && input.occasion === 'regular' && !lastYearEndMeeting(state)) {
      refuse('MEETING_NOT_HELD', 'occasion');
    }
    const of = { unit: beneficiary.unit, year: input.year };
    if (isMember) requireConsidered(of, book, known, 'beneficiary.unit');
    const dossiers = [input.dossier, ...(input.resubmits === null ? [] : [input.resubmits])];
    const proposal = { unit: beneficiary.unit, dossiers };
    const holds = requireNotHeld(proposal, input, { state, known, field: 'beneficiary.unit' });
    if (!nominated) refuse('NOT_NOMINATED', 'nomination');
    checkContent(input);
    checkDocument(input.submission, circumstances, 'submission');
    const read = [{ stream: unitYearOf, revision: member.revision }, ...entitled, ...holds];
    return draft<DossierSubmitted>('DossierSubmitted', submitted(input, read));
  },
});

function submitted(input: SubmitDossier, read: readonly Reference[]): DossierSubmitted['data'] {
  const { dossier, resubmits, beneficiary, category, occasion, level, award } = input;
  const { submitter, nomination, submission, files, unscannable } = input;
  const sought = { dossier, resubmits, beneficiary, category, occasion, level, award };
  return { ...sought, submitter, nomination, submission, files, unscannable, read };
}

/** Whoever acts for the unit that submits; the Board records what it received. */
export function requireSubmitter(unitOf: string, actor: Actor): void {
  const roles = ['blocLead', 'delegatedAuthority', 'unitOfficer'];
  const isSubmitter = roles.includes(actor.role) && actor.unit === unitOf;
  if (actor.role !== 'board' && !isSubmitter) refuse('NOT_THE_SUBMITTER', 'actor.role');
}

function requireFreeDossierId({ dossier, year, bloc: of }: SubmitDossier, state: BlocYear): void {
  requireIdOfBlocYear(dossier, { year, bloc: of }, 'dossier');
  requireUnusedId(state.dossiers, dossier, 'dossier');
}

const comesAgainFrom: ReadonlySet<string> = new Set(['returned', 'withdrawn', 'ineligible']);

function requireReturned(resubmits: string | null, state: BlocYear): void {
  if (resubmits === null) return;
  const { id } = requireDossier(state, resubmits, 'resubmits');
  if (!comesAgainFrom.has(stepOf(state, id) ?? '')) {
    refuse('DOSSIER_NOT_RETURNED', 'resubmits', { id });
  }
}

/** True where no nomination is named, or the unit is in it: the top rank never stands in for one. */
function requireNomination({ nomination, beneficiary }: SubmitDossier, state: BlocYear): boolean {
  if (nomination === null) return true;
  const named = standingFacts(state, state.nominations).find(({ id }) => id === nomination);
  if (!named) return refuse('FACT_UNKNOWN', 'nomination', { id: nomination });
  return named.nominees.some(({ unit: nominee }) => nominee === beneficiary.unit);
}

interface Entitling {
  readonly opened: BlocYearOpened['data'];
  readonly submitters: readonly Submitters[];
  readonly state: BlocYear;
  readonly known: Known;
  readonly circumstances: Circumstances;
}

/**
 * The submitter is of a kind that submits in this capacity, may propose such a beneficiary, and this one.
 * @returns what was read of the submitter and of the leadership
 */
function requireEntitled(input: SubmitDossier, of: Entitling): readonly Reference[] {
  const { submitter, beneficiary } = input;
  const stream = unitStream(submitter.unit);
  const { state: body, revision } = of.known.of(unit, stream);
  const day = of.circumstances.occurredOn;
  const kind = kindOn(body, day) ?? body.entered?.kind;
  const rule = of.submitters.find(({ capacity }) => capacity === submitter.capacity);
  const proposed = proposalOf(input);
  const may =
    kind !== undefined &&
    proposed !== null &&
    rule?.kinds.includes(kind) &&
    rule.mayPropose.includes(proposed);
  if (!may) return refuse('SUBMITTER_NOT_ENTITLED', 'submitter');
  const read = [{ stream, revision }];
  if (submitter.capacity === 'blocLead') return [...read, requireLead(input, of)];
  const ofAuthority = of.opened.authority === submitter.unit;
  if (beneficiary.kind === 'memberUnit') {
    if (!ofAuthority) refuse('SUBMITTER_NOT_ENTITLED', 'submitter');
    return read;
  }
  const parent = parentOn(of.known.of(unit, unitStream(beneficiary.unit)).state, day);
  const isOwn = beneficiary.unit === submitter.unit || parent === submitter.unit || ofAuthority;
  if (!isOwn) refuse('SUBMITTER_NOT_ENTITLED', 'submitter');
  return read;
}

/** Points (f) and (h) are of collectives. */
function proposalOf({ beneficiary, category }: SubmitDossier): Proposal | null {
  if (category !== 'other') {
    if (beneficiary.kind !== 'collective') return null;
    return category === 'article7Clause8PointF' ? 'pointF' : 'pointH';
  }
  const { kind } = beneficiary;
  if (kind === 'memberUnit') return 'memberUnit';
  return kind === 'collective' ? 'ownCollective' : 'ownIndividual';
}

/** Leads rotate yearly and dossiers follow the conference into the next year: who led on its last day submits. */
function requireLead(input: SubmitDossier, { state, known, circumstances }: Entitling): Reference {
  const stream = blocStream(input.bloc);
  const day = lastYearEndMeeting(state)?.until ?? circumstances.occurredOn;
  const leadership = leadershipOn(known.of(bloc, stream).state, day);
  if (leadership?.lead !== input.submitter.unit) {
    return refuse('SUBMITTER_NOT_ENTITLED', 'submitter');
  }
  return { stream, revision: leadership.revision };
}

/** What the dossier holds: sealed where it is of a person, and something at all. */
function checkContent({ beneficiary, files, unscannable }: SubmitDossier): void {
  if (beneficiary.kind === 'individual') checkSealed(beneficiary.person, 'beneficiary.person');
  checkFiles(files, beneficiary);
  if (files.length === 0 && unscannable.length === 0) refuse('DOSSIER_EMPTY', 'files');
}

/** Files of a person's dossier are encrypted with that person's key, and their names tell nobody's. */
export function checkFiles(files: readonly StoredFile[], beneficiary: Beneficiary): void {
  for (const [place, file] of files.entries()) checkFile(file, `files[${place}]`);
  if (beneficiary.kind !== 'individual') return;
  const { subject } = beneficiary.person;
  const open = files.find((file) => file.subject !== subject || file.name !== null);
  if (open) refuse('FILE_NOT_SEALED', 'files', { id: open.sha256 });
}
