// The emulation pact of a bloc-year: of every member whether and on which day it signed, is named for not signing, or is not named.
import type { Recorded } from '../libs/domain/act.ts';
import type { PactSignatureAdded, PactSigned } from '../libs/domain/bloc-year/pact.ts';
import { streamOfBlocYear, type OfBlocYear } from '../libs/domain/bloc-year/season.ts';
import type { CivilDate } from '../libs/domain/civil-date.ts';
import type { OfficialDocument } from '../libs/domain/official-document.ts';
import type { StoredFile } from '../libs/domain/stored-file.ts';
import type { Clause } from '../libs/domain/rule-book/clause.ts';
import { nameOfYear, type Naming } from '../libs/domain/unit/naming.ts';
import { membershipOn, unitStream, type Membership } from '../libs/domain/unit/unit.ts';
import type { Questions } from '../libs/views/views.ts';
import {
  annulmentOf,
  factsFold,
  factsOf,
  standingOf,
  type BlocYearFacts,
  type FactOf,
} from './bloc-year-facts.ts';
import { everyMember } from './directory-on-day.ts';
import { blocYearFold, ruleBookFold, unitFold } from './stream-folds.ts';
import { byNameThenId } from './vietnamese-order.ts';

/** With the pact, later, named for not signing, or in neither list ("chưa nêu"). */
export const pactStandings = ['signed', 'signedLater', 'notSigned', 'notNamed'] as const;
export type PactStanding = (typeof pactStandings)[number];

/** A fact that named the unit, and was taken back. */
export interface AnnulledNaming {
  /** False: it named the unit for not signing. */
  readonly signed: boolean;
  readonly on: CivilDate;
  readonly revision: number;
  readonly annulledAt: number;
}

export interface PactMember {
  readonly unit: string;
  /** As on the last day of the year. */
  readonly name: string;
  /** Its memberships of the bloc that meet the year; none where they were annulled since. */
  readonly memberships: readonly Membership[];
  /** It is a member on the day asked for. */
  readonly member: boolean;
  /** It was one when the pact was signed; null: none stands. */
  readonly memberAtSigning: boolean | null;
  readonly standing: PactStanding;
  readonly signedOn: CivilDate | null;
  /** Why it did not sign, as the pact says; it may have signed later. */
  readonly reason: string | null;
  /** Revision of the event that its standing rests on. */
  readonly revision: number | null;
  readonly annulled: readonly AnnulledNaming[];
}

export interface SignedPact {
  readonly pact: string;
  readonly signedOn: CivilDate;
  readonly document: OfficialDocument | null;
  readonly file: StoredFile | null;
  readonly revision: number;
  readonly annulledAt: number | null;
}

export interface PactOfYear {
  /** The one that stands. */
  readonly pact: SignedPact | null;
  readonly annulled: readonly SignedPact[];
  /** Where the rule book asks for a pact. */
  readonly clause: Clause | null;
  /** In the Vietnamese order of names: every member of the year, and every unit that a pact names. */
  readonly members: readonly PactMember[];
}

type Views = Pick<Questions, 'rows' | 'state'>;

const pactFold = factsFold(['PactSigned', 'PactSignatureAdded']);

/** Null where the bloc-year was not opened by then. */
export function pactOf(
  views: Views,
  of: OfBlocYear,
  { day, asOf }: { readonly day: CivilDate; readonly asOf: number | null },
): PactOfYear | null {
  const stream = streamOfBlocYear(of);
  const { opened, pinned } = views.state(stream, blocYearFold, asOf);
  if (!opened) return null;
  const facts = views.state(stream, pactFold, asOf);
  const pacts = factsOf(facts, 'PactSigned').map((each) => signedPact(each, facts));
  const book = pinned && views.state(pinned.ruleBook.stream, ruleBookFold, asOf).published?.book;
  const named = unitsNamed(facts);
  const members = new Map(
    everyMember(views, of.bloc, asOf).map((each) => {
      const memberships = each.memberships.filter((one) => meets(one, of.year));
      return [each.unit, { ...each, memberships }];
    }),
  );
  const units = [...members.keys()].filter((unit) => {
    return named.has(unit) || (members.get(unit)?.memberships.length ?? 0) > 0;
  });
  const lines = [...new Set([...units, ...named])].map((unit) => {
    const { names, memberships } = members.get(unit) ?? strangerOf(views, unit, asOf);
    const name = nameOfYear({ names }, of.year) ?? unit;
    return memberLine({ unit, name, memberships }, facts, day);
  });
  return {
    pact: pacts.find(({ annulledAt }) => annulledAt === null) ?? null,
    annulled: pacts.filter(({ annulledAt }) => annulledAt !== null),
    clause: book?.deadlines.find(({ id }) => id === 'pactSigning')?.clause ?? null,
    members: lines.toSorted((a, b) =>
      byNameThenId({ id: a.unit, name: a.name }, { id: b.unit, name: b.name }),
    ),
  };
}

function signedPact(
  { data, occurredOn, revision }: FactOf<'PactSigned'>,
  facts: BlocYearFacts,
): SignedPact {
  const { pact, document, file } = data;
  const annulledAt = annulmentOf(facts, revision);
  return { pact, signedOn: occurredOn, document, file, revision, annulledAt };
}

/** By any pact, also one that was annulled. */
function unitsNamed(facts: BlocYearFacts): ReadonlySet<string> {
  return new Set([
    ...factsOf(facts, 'PactSigned').flatMap(({ data }) => [
      ...data.signers,
      ...data.nonSigners.map(({ unit }) => unit),
    ]),
    ...factsOf(facts, 'PactSignatureAdded').map(({ data }) => data.unit),
  ]);
}

function meets({ from, until }: Membership, year: number): boolean {
  return from <= `${year}-12-31` && (until === null || until >= `${year}-01-01`);
}

/** A unit whose membership was annulled after the pact had named it. */
function strangerOf(
  views: Views,
  unit: string,
  asOf: number | null,
): Pick<Naming, 'names'> & { readonly memberships: readonly Membership[] } {
  const { names } = views.state(unitStream(unit), unitFold, asOf);
  return { names, memberships: [] };
}

function memberLine(
  about: Pick<PactMember, 'unit' | 'name' | 'memberships'>,
  facts: BlocYearFacts,
  day: CivilDate,
): PactMember {
  const [pact] = standingOf(facts, 'PactSigned');
  return {
    ...about,
    member: membershipOn(about, day) !== null,
    memberAtSigning: pact ? membershipOn(about, pact.occurredOn) !== null : null,
    ...standingIn(about.unit, pact ?? null, standingOf(facts, 'PactSignatureAdded')),
    annulled: annulledNamings(about.unit, facts),
  };
}

type Standing = Pick<PactMember, 'standing' | 'signedOn' | 'reason' | 'revision'>;

function standingIn(
  unit: string,
  pact: FactOf<'PactSigned'> | null,
  added: readonly FactOf<'PactSignatureAdded'>[],
): Standing {
  const refusal = pact?.data.nonSigners.find((each) => each.unit === unit);
  const reason = refusal?.reason ?? null;
  if (pact?.data.signers.includes(unit)) return signedBy('signed', pact, reason);
  const later = added.find(({ data }) => data.unit === unit && data.pact === pact?.data.pact);
  if (later) return signedBy('signedLater', later, reason);
  if (!refusal) return { standing: 'notNamed', signedOn: null, reason: null, revision: null };
  return { standing: 'notSigned', signedOn: null, reason, revision: pact?.revision ?? null };
}

function signedBy(
  standing: PactStanding,
  { occurredOn: signedOn, revision }: Recorded,
  reason: string | null,
): Standing {
  return { standing, signedOn, reason, revision };
}

function annulledNamings(unit: string, facts: BlocYearFacts): readonly AnnulledNaming[] {
  return facts.facts.flatMap(({ data, occurredOn: on, revision }) => {
    const annulledAt = annulmentOf(facts, revision);
    const signed = namedIn(unit, data);
    if (annulledAt === null || signed === null) return [];
    return [{ signed, on, revision, annulledAt }];
  });
}

/** Whether a fact says of a unit that it signed; null: it does not name it. */
function namedIn(unit: string, data: object): boolean | null {
  const {
    signers,
    nonSigners,
    unit: added,
  } = data as Partial<PactSigned['data'] & PactSignatureAdded['data']>;
  if (added === unit || signers?.includes(unit)) return true;
  return nonSigners?.some((each) => each.unit === unit) ? false : null;
}
