// Signing the emulation pact of a bloc, and signing it later.
import { act, draft, type Known } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import { requireDistinct } from '../distinct.ts';
import { checkDocument } from '../document-check.ts';
import { requireRunsBloc } from '../entitled.ts';
import { requireStandingFact, requireUnusedId, standingFacts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { checkFile, type StoredFile } from '../stored-file.ts';
import { membershipOn, unit, unitStream } from '../unit/unit.ts';
import type { BlocYear } from './bloc-year.ts';
import {
  signaturesAddedTo,
  type NonSigner,
  type PactSignatureAdded,
  type PactSigned,
} from './pact.ts';
import { requireOpenBlocYear, streamOfBlocYear, type OfBlocYear } from './season.ts';

export interface SignPact extends OfBlocYear {
  readonly pact: string;
  readonly signers: readonly string[];
  readonly nonSigners: readonly NonSigner[];
  readonly document: OfficialDocument | null;
  readonly file: StoredFile | null;
}
/** Members that neither list names are no reason to refuse: the form asks for those that did not sign, and a view shows the rest. */
export const signPact = act<SignPact, BlocYear>({
  name: 'signPact',
  vi: 'Ký giao ước thi đua',
  en: 'Sign the emulation pact',
  after: ['BlocYearOpened', 'BlocJoined'],
  records: ['PactSigned'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'NOT_FOR_THIS_BLOC',
    'PACT_ALREADY_SIGNED',
    'ID_TAKEN',
    'UNITS_MISSING',
    'NAMED_TWICE',
    'NOT_A_MEMBER',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    requireRunsBloc(requireOpenBlocYear(state), circumstances.actor);
    if (standingFacts(state, state.pacts).length > 0) refuse('PACT_ALREADY_SIGNED', 'pact');
    requireUnusedId(state.pacts, input.pact, 'pact');
    if (input.signers.length === 0) refuse('UNITS_MISSING', 'signers');
    const signers = input.signers.toSorted();
    const nonSigners = input.nonSigners.toSorted((one, other) => (one.unit < other.unit ? -1 : 1));
    const refusing = nonSigners.map((each) => each.unit);
    requireDistinct(signers, 'signers');
    requireDistinct([...signers, ...refusing], 'nonSigners');
    const day = circumstances.occurredOn;
    const memberships = [
      ...signers.map((id) => membershipOf({ unit: id, bloc: input.bloc, day }, known, 'signers')),
      ...refusing.map((id) =>
        membershipOf({ unit: id, bloc: input.bloc, day }, known, 'nonSigners'),
      ),
    ];
    checkFile(input.file, 'file');
    checkDocument(input.document, circumstances, 'document');
    const { pact, document, file } = input;
    const data = { pact, signers, nonSigners, document, file, memberships };
    return draft<PactSigned>('PactSigned', data);
  },
});

export interface AddPactSignature extends OfBlocYear {
  readonly pact: string;
  readonly unit: string;
  readonly document: OfficialDocument | null;
}
export const addPactSignature = act<AddPactSignature, BlocYear>({
  name: 'addPactSignature',
  vi: 'Đơn vị ký bổ sung giao ước thi đua',
  en: 'A unit signs the pact later',
  after: ['PactSigned', 'BlocJoined'],
  records: ['PactSignatureAdded'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'NOT_FOR_THIS_BLOC',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'UNIT_ALREADY_SIGNED',
    'NOT_A_MEMBER',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    requireRunsBloc(requireOpenBlocYear(state), circumstances.actor);
    const { pact, unit: id, bloc, document } = input;
    const { signers } = requireStandingFact(state, state.pacts, pact, 'pact');
    const later = signaturesAddedTo(state, pact).map((each) => each.unit);
    if ([...signers, ...later].includes(id)) refuse('UNIT_ALREADY_SIGNED', 'unit', { id });
    const day = circumstances.occurredOn;
    const membership = membershipOf({ unit: id, bloc, day }, known, 'unit');
    checkDocument(document, circumstances, 'document');
    const data = { pact, unit: id, membership, document };
    return draft<PactSignatureAdded>('PactSignatureAdded', data);
  },
});

interface Member {
  readonly unit: string;
  readonly bloc: string;
  readonly day: CivilDate;
}

function membershipOf({ unit: id, bloc, day }: Member, known: Known, field: string): Reference {
  const stream = unitStream(id);
  const membership = membershipOn(known.of(unit, stream).state, day);
  if (membership?.bloc !== bloc) return refuse('NOT_A_MEMBER', field, { id });
  return { stream, revision: membership.revision };
}
