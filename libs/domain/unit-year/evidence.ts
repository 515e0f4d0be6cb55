// Verification evidence (hồ sơ tài liệu kiểm chứng) filed to criteria, and its withdrawal.
import { act, draft, type Recorded } from '../act.ts';
import { checkDocument } from '../document-check.ts';
import type { OfficialDocument } from '../official-document.ts';
import { requireDistinct } from '../distinct.ts';
import { refuse } from '../refusal.ts';
import { checkFile, type EvidenceContent } from '../stored-file.ts';
import {
  requireCriterion,
  requireOpen,
  scorecardOf,
  unitYearStream,
  type OfUnitYear,
  type Season,
} from './season.ts';
import { annul, requireFreeId, requireStanding, type Standing } from './standing.ts';

// Events

export interface EvidenceFiled {
  readonly type: 'EvidenceFiled';
  readonly data: {
    readonly evidence: string;
    readonly criteria: readonly string[];
    readonly title: string;
    readonly content: EvidenceContent;
    readonly document: OfficialDocument | null;
  };
}
export interface EvidenceWithdrawn {
  readonly type: 'EvidenceWithdrawn';
  readonly data: { readonly evidence: string; readonly reason: string };
}
export type EvidenceEvent = EvidenceFiled | EvidenceWithdrawn;
export const evidenceTypes = { EvidenceFiled: 1, EvidenceWithdrawn: 1 } as const;

// State

/** `annulledAt` is the revision of its withdrawal. */
export interface Evidence extends Standing {
  readonly criteria: readonly string[];
}
export interface EvidenceFile {
  readonly evidence: readonly Evidence[];
}
export const noEvidence: EvidenceFile = { evidence: [] };

export function evolveEvidence<State extends EvidenceFile>(
  state: State,
  event: Recorded & EvidenceEvent,
): State {
  switch (event.type) {
    case 'EvidenceFiled': {
      const { evidence: id, criteria } = event.data;
      const added = { id, revision: event.revision, annulledAt: null, criteria };
      return { ...state, evidence: [...state.evidence, added] };
    }
    case 'EvidenceWithdrawn':
      return { ...state, evidence: annul(state.evidence, event.data.evidence, event.revision) };
  }
}

// Decisions

export interface FileEvidence extends OfUnitYear {
  readonly evidence: string;
  readonly criteria: readonly string[];
  readonly title: string;
  readonly content: EvidenceContent;
  readonly document: OfficialDocument | null;
}
export const fileEvidence = act<FileEvidence, Season & EvidenceFile>({
  name: 'fileEvidence',
  vi: 'Nộp hồ sơ tài liệu kiểm chứng cho tiêu chí',
  en: 'File evidence to criteria',
  after: ['UnitYearOpened', 'ScorecardApplied'],
  records: ['EvidenceFiled'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'SCORECARD_NOT_APPLIED',
    'CRITERIA_MISSING',
    'NAMED_TWICE',
    'CRITERION_UNKNOWN',
    'ID_TAKEN',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    const scorecard = scorecardOf(state, known);
    if (input.criteria.length === 0) refuse('CRITERIA_MISSING', 'criteria');
    requireDistinct(input.criteria, 'criteria');
    for (const id of input.criteria) requireCriterion(scorecard, id, 'criteria');
    requireFreeId(state.evidence, input.evidence, 'evidence');
    checkFile(input.content, 'content');
    checkDocument(input.document, circumstances, 'document');
    const { evidence, criteria, title, content, document } = input;
    return draft<EvidenceFiled>('EvidenceFiled', { evidence, criteria, title, content, document });
  },
});

export interface WithdrawEvidence extends OfUnitYear {
  readonly evidence: string;
  readonly reason: string;
}
export const withdrawEvidence = act<WithdrawEvidence, Season & EvidenceFile>({
  name: 'withdrawEvidence',
  vi: 'Rút hồ sơ tài liệu kiểm chứng',
  en: 'Withdraw evidence',
  after: ['EvidenceFiled'],
  records: ['EvidenceWithdrawn'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'REASON_MISSING',
  ],
  stream: unitYearStream,
  decide: (input) => (state) => {
    requireOpen(state);
    requireStanding(state.evidence, input.evidence, 'evidence');
    if (input.reason.trim() === '') refuse('REASON_MISSING', 'reason');
    const { evidence, reason } = input;
    return draft<EvidenceWithdrawn>('EvidenceWithdrawn', { evidence, reason });
  },
});

/** Each is on file and was not withdrawn. */
export function requireStandingEvidence(
  state: EvidenceFile,
  ids: readonly string[],
  field: string,
): void {
  for (const id of ids) {
    if (!state.evidence.some((each) => each.id === id && each.annulledAt === null)) {
      refuse('EVIDENCE_UNKNOWN', field, { id });
    }
  }
}
