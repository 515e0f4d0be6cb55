// Reasons to refuse that many acts on cases share, in the words and the order in which an official would be told them.
import type { Actor } from '../../libs/domain/actor.ts';
import type { LegalBasis, OfficialDocument } from '../../libs/domain/official-document.ts';
import type { Sealed } from '../../libs/domain/sealed.ts';
import type { StoredFile } from '../../libs/domain/stored-file.ts';
import {
  type Fact,
  type Given,
  hasNoText,
  isBasisLater,
  isBlank,
  isEntered,
  isIncomplete,
  isLater,
  isNoHash,
} from '../second-year/facts.ts';
import type { Reason } from '../second-year/rule.ts';
import { acceptanceIn, type CaseFile, current, decisionIn, isOver, unitsOf } from './case-file.ts';

const settlers = [
  'complaintHandler',
  'chairman',
  'peoplesCommittee',
  'board',
  'delegatedAuthority',
];
const settlersOfDenunciations = ['complaintHandler', 'chairman', 'peoplesCommittee'];

export const settles = (kind: string, { role }: Actor): boolean =>
  (kind === 'denunciation' ? settlersOfDenunciations : settlers).includes(role);

/** Whom the case is about, or who lodged it, does not handle it; it is told before anything of the case. */
export function handled(file: CaseFile, { actor }: Given): readonly Reason[] {
  const own = () => unitsOf(file).some((unit) => unit === actor.unit || unit === actor.actingFor);
  return [
    ['CASE_UNKNOWN', () => file.lodging === undefined],
    ['NOT_THE_HANDLER', () => !settles(file.kind, actor)],
    ['OWN_CASE', own],
  ];
}

/** What is done between the acceptance and the decision. */
export function settling(file: CaseFile, given: Given): readonly Reason[] {
  return [
    ...handled(file, given),
    ['CASE_ENDED', () => isOver(file)],
    ['NOT_ACCEPTED', () => acceptanceIn(current(file)) === undefined],
    ['CASE_DECIDED', () => decisionIn(current(file)) !== undefined],
  ];
}

/** Who lodges: the unit's own people, or a handler who received the paper. */
export function isLodger(kind: string, units: readonly string[], { actor }: Given): boolean {
  if (settles(kind, actor)) return true;
  const speaks = ['unitOfficer', 'blocLead', 'blocDeputy'].includes(actor.role);
  return kind !== 'denunciation' && speaks && actor.unit !== null && units.includes(actor.unit);
}

/** An id names one thing of a case for ever, whatever became of it. */
export const isTaken = (file: CaseFile, field: string, id: string): boolean =>
  file.all.some(({ type, data }) => begins(type) && data[field] === id);
/** What ends a thing, or answers it, bears the id of that thing. */
const begins = (type: string): boolean => !['CaseResumed', 'StayLifted'].includes(type);

export const isUnknownUnit = (facts: readonly Fact[], party: unknown): boolean => {
  const { kind, unit } = party as { readonly kind: string; readonly unit?: string };
  return kind === 'unit' && !isEntered(facts, unit!);
};
export const kindOf = (party: unknown): string => (party as { readonly kind: string }).kind;

// Papers

type Fields = Readonly<Record<string, unknown>>;
const isPaper = (value: unknown): value is OfficialDocument =>
  typeof value === 'object' && value !== null && 'issuer' in value && 'signatory' in value;

/** Every official document in what is recorded, however deep. */
export function papersIn(value: unknown): readonly OfficialDocument[] {
  if (isPaper(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value as Fields).flatMap(papersIn);
}

interface Said {
  readonly kind: string;
  readonly lodgerKind: string;
  /** Files among which those of whoever lodged it lie. */
  readonly files?: readonly StoredFile[];
  /** Whether these files come from, or record, whoever lodged it. */
  readonly ofLodger?: boolean;
  /** The lodger's own letter, which is no official document. */
  readonly letter?: OfficialDocument | null;
  readonly parties?: readonly unknown[];
}

/** Where people lodged it, no paper may tell who they are; of a denunciation, no file may lie in clear. */
export function secret(input: object, said: Said): readonly Reason[] {
  const { kind, lodgerKind, files = [], ofLodger = false, letter = null, parties = [] } = said;
  const ofPeople = lodgerKind !== 'units';
  const tells = ({ summary, recipients }: OfficialDocument) =>
    summary !== null || recipients.length > 0;
  const isDenunciation = kind === 'denunciation';
  return [
    [
      'PAPER_TELLS_WHO',
      () =>
        (ofPeople && (letter !== null || papersIn(input).some(tells))) ||
        (isDenunciation && parties.some((party) => kindOf(party) === 'lodger')),
    ],
    [
      'CASE_FILE_NOT_SEALED',
      () =>
        (isDenunciation || (ofPeople && ofLodger)) &&
        files.some(({ subject, name }) => subject === null || name !== null),
    ],
    ['CONTENT_HASH_INVALID', () => files.some(isNoHash)],
  ];
}

export const ofFile = ({ kind, lodgerKind }: CaseFile): Said => ({ kind, lodgerKind });

export const noReason = (text: string): Reason => ['REASON_MISSING', () => isBlank(text)];
export const noBasis = (basis: LegalBasis): Reason => [
  'LEGAL_BASIS_MISSING',
  () => hasNoText(basis),
];
export const incomplete = (document: OfficialDocument): Reason => [
  'DOCUMENT_INCOMPLETE',
  () => isIncomplete(document),
];

/** No paper and no day of what was done lies after the recording. */
export function inFuture(
  given: Given,
  papers: readonly (OfficialDocument | null)[],
  days: readonly (string | null)[] = [],
  basis: LegalBasis | null = null,
): Reason {
  return [
    'DATE_IN_FUTURE',
    () =>
      papers.some((paper) => isLater(paper, given)) ||
      days.some((day) => day !== null && day > given.today) ||
      isBasisLater(basis, given),
  ];
}

export const isUnsealed = (sealed: Sealed): boolean =>
  !/^A[Q-Za-f][\w-]{80,}$/.test(sealed.ciphertext) || !/^[0-9a-f]{64}$/.test(sealed.commitment);
