// A bloc's scorecard from draft to issue: agreed by the members, the Board's opinion asked and given, issued (Guidance II.1).
import { act, draft } from '../act.ts';
import type { Actor } from '../actor.ts';
import { checkDocument } from '../document-check.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { ruleBook } from '../rule-book/publication.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { scorecardFaults, scorecardFaultSentences } from '../scorecard/scorecard-check.ts';
import { explained } from '../shape.ts';
import { membershipOn, unit, unitStream } from '../unit/unit.ts';
import { requireDistinct } from '../distinct.ts';
import type { BlocYear } from './bloc-year.ts';
import type {
  AdverseOpinionAnswered,
  BoardOpinionGiven,
  BoardOpinionRequested,
  DraftedScorecard,
  ScorecardAgreed,
  ScorecardDrafted,
  ScorecardIssued,
} from './scorecard-draft.ts';
import { blocYearStream, type BlocYearOpened, requireOpenBlocYear } from './season.ts';

interface OfBlocYear {
  readonly bloc: string;
  readonly year: number;
}
const stream = (input: OfBlocYear) => blocYearStream(input.year, input.bloc);

/** The newest draft, where it is the one that the act names and nothing was issued yet. */
function draftInHand(state: BlocYear, revision: number): DraftedScorecard {
  requireOpenBlocYear(state);
  if (!state.draft) return refuse('SCORECARD_NOT_DRAFTED', 'draft');
  if (state.issued) refuse('SCORECARD_ALREADY_ISSUED', 'draft');
  if (state.draft.revision !== revision) refuse('DRAFT_REPLACED', 'draft');
  return state.draft;
}

export interface DraftScorecard extends OfBlocYear {
  readonly scorecard: Scorecard;
}
export const draftScorecard = act<DraftScorecard, BlocYear>({
  name: 'draftScorecard',
  vi: 'Dự thảo bảng chấm điểm của khối',
  en: 'Draft the scorecard of a bloc',
  after: ['BlocYearOpened', 'RuleBookPinned'],
  records: ['ScorecardDrafted'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'RULE_BOOK_NOT_PINNED',
    'SCORECARD_ALREADY_ISSUED',
    'SCORECARD_INVALID',
  ],
  stream,
  decide: (input, known) => (state) => {
    requireOpenBlocYear(state);
    if (!state.pinned) return refuse('RULE_BOOK_NOT_PINNED', 'year');
    if (state.issued) refuse('SCORECARD_ALREADY_ISSUED', 'scorecard');
    const published = known.of(ruleBook, state.pinned.ruleBook.stream).state.published;
    if (!published) return refuse('RULE_BOOK_UNKNOWN', 'year');
    const [fault] = scorecardFaults(input.scorecard, published.book);
    if (fault) {
      const details = explained(fault, scorecardFaultSentences);
      refuse('SCORECARD_INVALID', `scorecard${fault.path}`, details);
    }
    return draft<ScorecardDrafted>('ScorecardDrafted', {
      ruleBook: state.pinned.ruleBook,
      contentHash: known.digest(input.scorecard),
      scorecard: input.scorecard,
    });
  },
});

export interface AgreeScorecard extends OfBlocYear {
  /** Revision of the draft. */
  readonly draft: number;
  readonly members: readonly string[];
  readonly minutes: OfficialDocument | null;
}
export const agreeScorecard = act<AgreeScorecard, BlocYear>({
  name: 'agreeScorecard',
  vi: 'Các đơn vị thành viên thống nhất bảng chấm điểm',
  en: 'The members agree the scorecard',
  after: ['ScorecardDrafted', 'BlocJoined'],
  records: ['ScorecardAgreed'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'SCORECARD_NOT_DRAFTED',
    'SCORECARD_ALREADY_ISSUED',
    'DRAFT_REPLACED',
    'NOBODY_AGREED',
    'NAMED_TWICE',
    'NOT_A_MEMBER',
    'DATE_IN_FUTURE',
  ],
  stream,
  decide: (input, known, circumstances) => (state) => {
    draftInHand(state, input.draft);
    if (input.members.length === 0) refuse('NOBODY_AGREED', 'members');
    requireDistinct(input.members, 'members');
    const members = input.members.map((id) => {
      const stream = unitStream(id);
      const membership = membershipOn(known.of(unit, stream).state, circumstances.occurredOn);
      if (membership?.bloc !== input.bloc) return refuse('NOT_A_MEMBER', 'members', { id });
      return { unit: id, membership: { stream, revision: membership.revision } };
    });
    checkDocument(input.minutes, circumstances, 'minutes');
    const { draft: revision, minutes } = input;
    return draft<ScorecardAgreed>('ScorecardAgreed', { draft: revision, members, minutes });
  },
});

export interface RequestBoardOpinion extends OfBlocYear {
  readonly draft: number;
  readonly request: OfficialDocument;
}
export const requestBoardOpinion = act<RequestBoardOpinion, BlocYear>({
  name: 'requestBoardOpinion',
  vi: 'Xin ý kiến Ban Thi đua - Khen thưởng về bảng chấm điểm',
  en: "Ask for the Board's opinion on the scorecard",
  after: ['ScorecardAgreed'],
  records: ['BoardOpinionRequested'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'SCORECARD_NOT_DRAFTED',
    'SCORECARD_ALREADY_ISSUED',
    'DRAFT_REPLACED',
    'SCORECARD_NOT_AGREED',
    'DATE_IN_FUTURE',
  ],
  stream,
  decide: (input, _known, circumstances) => (state) => {
    if (!draftInHand(state, input.draft).agreed) refuse('SCORECARD_NOT_AGREED', 'draft');
    checkDocument(input.request, circumstances, 'request');
    const { draft: revision, request } = input;
    return draft<BoardOpinionRequested>('BoardOpinionRequested', { draft: revision, request });
  },
});

export interface GiveBoardOpinion extends OfBlocYear {
  readonly draft: number;
  readonly opinion: 'favourable' | 'adverse';
  readonly text: string;
  readonly document: OfficialDocument;
}
export const giveBoardOpinion = act<GiveBoardOpinion, BlocYear>({
  name: 'giveBoardOpinion',
  vi: 'Ban Thi đua - Khen thưởng cho ý kiến về bảng chấm điểm',
  en: 'The Board gives its opinion on the scorecard',
  after: ['BoardOpinionRequested'],
  records: ['BoardOpinionGiven'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'SCORECARD_NOT_DRAFTED',
    'SCORECARD_ALREADY_ISSUED',
    'DRAFT_REPLACED',
    'OPINION_NOT_REQUESTED',
    'NOT_THE_BOARD',
    'DATE_IN_FUTURE',
  ],
  stream,
  decide: (input, _known, circumstances) => (state) => {
    if (!draftInHand(state, input.draft).opinionRequested) refuse('OPINION_NOT_REQUESTED', 'draft');
    if (circumstances.actor.role !== 'board') refuse('NOT_THE_BOARD', 'actor.role');
    checkDocument(input.document, circumstances, 'document');
    const { draft: revision, opinion, text, document } = input;
    return draft<BoardOpinionGiven>('BoardOpinionGiven', {
      draft: revision,
      opinion,
      text,
      document,
    });
  },
});

export interface AnswerAdverseOpinion extends OfBlocYear {
  readonly draft: number;
  readonly text: string;
  readonly document: OfficialDocument;
}
export const answerAdverseOpinion = act<AnswerAdverseOpinion, BlocYear>({
  name: 'answerAdverseOpinion',
  vi: 'Giải trình bằng văn bản ý kiến không thống nhất của Ban Thi đua - Khen thưởng',
  en: "Answer the Board's adverse opinion in writing",
  after: ['BoardOpinionGiven'],
  records: ['AdverseOpinionAnswered'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'SCORECARD_NOT_DRAFTED',
    'SCORECARD_ALREADY_ISSUED',
    'DRAFT_REPLACED',
    'OPINION_NOT_ADVERSE',
    'DATE_IN_FUTURE',
  ],
  stream,
  decide: (input, _known, circumstances) => (state) => {
    if (draftInHand(state, input.draft).opinion !== 'adverse') {
      refuse('OPINION_NOT_ADVERSE', 'draft');
    }
    checkDocument(input.document, circumstances, 'document');
    const { draft: revision, text, document } = input;
    return draft<AdverseOpinionAnswered>('AdverseOpinionAnswered', {
      draft: revision,
      text,
      document,
    });
  },
});

export interface IssueScorecard extends OfBlocYear {
  readonly draft: number;
  readonly decision: OfficialDocument;
}
export const issueScorecard = act<IssueScorecard, BlocYear>({
  name: 'issueScorecard',
  vi: 'Ban hành bảng chấm điểm của khối',
  en: 'Issue the scorecard of a bloc',
  after: ['ScorecardAgreed', 'BoardOpinionGiven'],
  records: ['ScorecardIssued'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'SCORECARD_NOT_DRAFTED',
    'SCORECARD_ALREADY_ISSUED',
    'DRAFT_REPLACED',
    'DRAFT_UNDER_OTHER_RULE_BOOK',
    'NOT_THE_DELEGATED_AUTHORITY',
    'NOT_THE_BLOC_LEAD',
    'SCORECARD_NOT_AGREED',
    'OPINION_NOT_GIVEN',
    'ADVERSE_OPINION_NOT_ANSWERED',
    'DATE_IN_FUTURE',
  ],
  stream,
  decide: (input, _known, circumstances) => (state) => {
    const inHand = draftInHand(state, input.draft);
    const { opened, pinned } = state;
    if (!opened || !pinned) return refuse('RULE_BOOK_NOT_PINNED', 'year');
    if (inHand.ruleBook.stream !== pinned.ruleBook.stream) {
      refuse('DRAFT_UNDER_OTHER_RULE_BOOK', 'draft');
    }
    requireIssuer(opened, circumstances.actor);
    // Guidance II.1, first dash: the delegated authority details the scorecard of its blocs, so nobody need be asked.
    if (opened.tier === 'provincial') {
      if (!inHand.agreed) refuse('SCORECARD_NOT_AGREED', 'draft');
      if (!inHand.opinion) refuse('OPINION_NOT_GIVEN', 'draft');
    }
    if (inHand.opinion === 'adverse' && !inHand.answered) {
      refuse('ADVERSE_OPINION_NOT_ANSWERED', 'draft');
    }
    checkDocument(input.decision, circumstances, 'decision');
    return draft<ScorecardIssued>('ScorecardIssued', {
      draft: input.draft,
      contentHash: inHand.contentHash,
      ruleBook: pinned.ruleBook,
      ruleBookHash: pinned.contentHash,
      decision: input.decision,
    });
  },
});

/** The lead of the bloc issues, or the authority that a bloc is delegated to. */
function requireIssuer({ tier, authority, bloc }: BlocYearOpened['data'], actor: Actor): void {
  if (tier === 'delegated') {
    const entitled = actor.role === 'delegatedAuthority' && actor.unit === authority;
    if (!entitled) refuse('NOT_THE_DELEGATED_AUTHORITY', 'actor.role');
  } else if (actor.role !== 'blocLead' || actor.bloc !== bloc) {
    refuse('NOT_THE_BLOC_LEAD', 'actor.role');
  }
}
