// Cases of saving a reconstruction.
import { casesOf } from '../cases.contract.ts';
import { handler, lodged, published } from '../complaint/case-given.contract.ts';
import { by, digestOf } from '../given.contract.ts';
import { lead } from '../papers.contract.ts';
import { late, ofUnit } from '../year.contract.ts';
import { criticism } from '../unit-year/criticism-document.contract.ts';
import type { QuestionParts } from './question-check.ts';

const stream = 'unitYear-2021-so-y-te';
/** The approval of the year. */
const at = { stream, revision: 8 } as const;
const deed = {
  act: 'recordCriticismDocument',
  input: { ...ofUnit, ...criticism },
  occurredOn: '2021-12-24',
  receivedAt: null,
  as: null,
  before: null,
} as const;
const nothing = {
  line: null,
  from: null,
  to: null,
  without: [],
  with: [],
  ruleBook: null,
} as const;
const whatIf: QuestionParts = {
  ...nothing,
  what: 'whatIf',
  stream,
  without: [{ stream, revision: 7 }],
  with: [deed],
};
const { line: _line, from: _from, to: _to, ...asked } = whatIf;

const answered = {
  answerForm: 1,
  answerHash: 'a'.repeat(64),
  versions: { scoring: '1', history: '1' },
  ruleBooks: [
    {
      ruleBook: { stream: 'ruleBook-lao-cai-2021', revision: 0 },
      contentHash: 'b'.repeat(64),
    },
  ],
} as const;
const input = {
  reconstruction: 'dl-1',
  title: 'Điểm của Sở Y tế nếu có văn bản phê bình',
  question: whatIf,
  at,
  inEffectOn: null,
  complaint: null,
  ...answered,
};

/** Wrong in one part; `path` is where the refusal finds it. */
function wrong(path: string, parts: Partial<QuestionParts>) {
  return {
    code: 'QUESTION_INVALID',
    field: `question.${path}`,
    input: { question: { ...whatIf, ...parts } },
  } as const;
}
const unknown = { stream, revision: 99 } as const;
const score: Partial<QuestionParts> = { ...nothing, what: 'score' };
const file = {
  sha256: 'e'.repeat(64),
  sizeBytes: 1,
  mediaType: 'application/pdf',
  name: null,
  subject: 'nguoi-1',
};

export const savingCases = [
  casesOf('saveReconstruction', {
    given: [...late.approved, published, lodged()],
    input: { ...input, complaint: 'kn-1' },
    by: by(handler, '2021-12-30'),
    then: [
      'ReconstructionSaved',
      { ...input, complaint: 'kn-1', question: asked, questionHash: digestOf(asked) },
    ],
    again: { code: 'ID_TAKEN', field: 'reconstruction' },
    refused: [
      {
        code: 'NOT_ENTITLED_TO_RECONSTRUCT',
        field: 'actor.role',
        by: by(lead, '2021-12-30'),
      },
      wrong('stream', { stream: 'blocYear-2021-khoi-1' }),
      wrong('stream', { what: 'whatIfScoreboard' }),
      wrong('line', { ...nothing, what: 'explain' }),
      wrong('from', { ...nothing, what: 'compareScores', to: { ...at, inEffectOn: null } }),
      wrong('without', { ...score, without: whatIf.without }),
      wrong('ruleBook', { ...score, ruleBook: 'lao-cai-2021' }),
      wrong('without[0]', { without: [{ stream: 'unitYear-2021-so-tu-phap', revision: 0 }] }),
      wrong('with[0]', { with: [{ ...deed, input: { ...deed.input, year: 2022 } }] }),
      wrong('with[0]', { with: [{ ...deed, input: { ...deed.input, file } }] }),
      wrong('with[0]', { with: [{ ...deed, act: 'approveUnitYear' as never }] }),
      wrong('without', { without: Array.from({ length: 51 }, () => at) }),
      wrong('with', { with: Array.from({ length: 21 }, () => deed) }),
      {
        code: 'QUESTION_INVALID',
        field: 'question',
        input: {
          question: {
            ...whatIf,
            with: [{ ...deed, input: { ...deed.input, note: 'a'.repeat(16_384) } }],
          },
        },
      },
      { code: 'QUESTION_INVALID', field: 'inEffectOn', input: { inEffectOn: '2021-12-01' } },
      { code: 'FACT_UNKNOWN', field: 'at', input: { at: unknown } },
      {
        code: 'FACT_UNKNOWN',
        field: 'question.without',
        input: { question: { ...whatIf, without: [unknown] } },
      },
      {
        code: 'FACT_UNKNOWN',
        field: 'question.with',
        input: { question: { ...whatIf, with: [{ ...deed, before: unknown }] } },
      },
      {
        code: 'FACT_UNKNOWN',
        field: 'question.to',
        input: {
          question: {
            ...whatIf,
            ...nothing,
            what: 'compareScores',
            from: { ...at, inEffectOn: null },
            to: { ...unknown, inEffectOn: null },
          },
        },
      },
      { code: 'CASE_UNKNOWN', field: 'complaint', input: { complaint: 'kn-2' } },
      { code: 'CONTENT_HASH_INVALID', field: 'answerHash', input: { answerHash: 'a' } },
    ],
  }),
];
