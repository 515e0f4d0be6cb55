// Random streams whose acts name events of other streams, with all that may come later of those: rules do not sift them.
import { addDays } from '../libs/domain/civil-date.ts';
import type { Reference } from '../libs/domain/actor.ts';
import { openMemoryStore } from '../libs/event-store/memory.ts';
import type { EventStore } from '../libs/event-store/port.ts';
import { seal } from '../libs/ledger/seal.ts';
import { randomFrom, type Random } from './years/random.ts';

const streams = [
  'unit-a',
  'unit-b',
  'bloc-k',
  'ruleBook-q',
  'reorganisation-s',
  'blocYear-2021-k',
  'blocYear-2021-l',
  'unitYear-2021-a',
  'unitYear-2021-b',
] as const;

interface Course {
  readonly random: Random;
  readonly lengths: Map<string, number>;
}

/** A revision that the stream has, or its first. */
function revisionIn({ random, lengths }: Course, stream: string): number {
  return random.whole(0, Math.max(0, (lengths.get(stream) ?? 0) - 1));
}

function reference(course: Course, stream: string): Reference {
  return { stream, revision: revisionIn(course, stream) };
}

/** The newest event of the stream, as whoever reads a whole stream names it. */
function newest({ lengths }: Course, stream: string): Reference {
  return { stream, revision: Math.max(0, (lengths.get(stream) ?? 0) - 1) };
}

function day({ random }: Course): string {
  return addDays('2021-01-01', random.whole(-60, 240));
}

const id = ({ random }: Course) => random.pick(['m1', 'm2']);

type Make = (course: Course, stream: string) => object;

const annulled: Make = (course, stream) => ({ fact: revisionIn(course, stream) });
const ending: Make = (course) => ({
  until: day(course),
  reorganisation: reference(course, 'reorganisation-s'),
});
const ofUnits = (course: Course, read: typeof newest) =>
  ['unitYear-2021-a', 'unitYear-2021-b'].map((stream) => read(course, stream));
const season: Make = (course, stream) => ({
  membership: reference(course, `unit-${stream.slice(-1)}`),
});

/** By the category of a stream: the types that it may hold, and their data as far as anyone reads it. */
const makes: Readonly<Record<string, Readonly<Record<string, Make>>>> = {
  unit: {
    BlocJoined: (course) => ({ bloc: 'k', from: day(course) }),
    BlocLeft: (course) => ({ bloc: 'k', until: day(course) }),
    UnitMerged: ending,
    UnitDissolved: ending,
    UnitReclassified: (course) => ({ from: day(course) }),
    UnitEntryCorrected: () => ({}),
    UnitFactAnnulled: annulled,
  },
  bloc: {
    BlocSetUp: () => ({}),
    BlocReconstituted: (course) => ({ reconstitutedOn: day(course) }),
    BlocEntryCorrected: () => ({}),
    BlocLeadApproved: (course) => ({
      from: day(course),
      until: course.random.chance(0.5) ? day(course) : null,
    }),
    BlocLeadEnded: (course, stream) => ({
      approval: revisionIn(course, stream),
      until: day(course),
    }),
    BlocFactAnnulled: annulled,
  },
  ruleBook: {
    RuleBookPublished: () => ({}),
    RuleBookSuperseded: (course) => ({ from: day(course), by: reference(course, 'ruleBook-q') }),
  },
  reorganisation: {
    ReorganisationDecided: () => ({}),
    ReorganisationCorrected: () => ({}),
    ReorganisationAnnulled: () => ({}),
  },
  blocYear: {
    BlocYearOpened: (course) => ({ formation: reference(course, 'bloc-k') }),
    BlocYearOpeningCorrected: (course) => ({ formation: reference(course, 'bloc-k') }),
    RuleBookPinned: (course) => ({ ruleBook: reference(course, 'ruleBook-q') }),
    RegistrationsConsolidated: (course) => ({ registrations: ofUnits(course, reference) }),
    AppraisalRequested: (course) => ({ selfScores: ofUnits(course, newest) }),
    PactSigned: (course) => ({ memberships: [reference(course, 'unit-a')] }),
    BudgetEstimateSubmitted: (course) => ({ leadership: reference(course, 'bloc-k') }),
    BallotsTallied: (course) => ({ read: ofUnits(course, newest) }),
    UnitsNominated: (course) => ({ read: ofUnits(course, newest) }),
    DossierSubmitted: (course) => ({
      beneficiary: { kind: 'memberUnit', unit: 'a' },
      read: ['unitYear-2021-a', 'unit-a', 'blocYear-2021-l'].map((each) => newest(course, each)),
    }),
    ProposalsHeld: (course) => ({ unit: 'a', dossier: null, case: reference(course, 'unit-a') }),
    BlocYearFactAnnulled: annulled,
  },
  unitYear: {
    UnitYearOpened: season,
    UnitYearTransferred: season,
    UnitYearClosed: (course, stream) => ({
      departure: reference(course, `unit-${stream.slice(-1)}`),
    }),
    UnitYearClosureAnnulled: (course, stream) => ({ closure: revisionIn(course, stream) }),
    RegistrationReceived: (course) => ({ registration: id(course) }),
    RegistrationAmended: (course) => ({ registration: `${id(course)}.1`, amends: id(course) }),
    RegistrationErrorCorrected: (course) => ({ registration: id(course) }),
    RegistrationAnnulled: (course) => ({ registration: id(course) }),
    SelfScored: () => ({ lines: [] }),
    SectionThreeAppraised: (course) => ({ request: reference(course, 'blocYear-2021-k') }),
    ExclusionRecorded: (course) => ({ exclusion: id(course) }),
    ExclusionAnnulled: (course) => ({ exclusion: id(course) }),
    CriticismDocumentRecorded: (course) => ({
      criticism: id(course),
      serious: course.random.chance(0.5),
    }),
    CriticismDocumentAnnulled: (course) => ({ criticism: id(course) }),
    DisciplineBreachRecorded: (course) => ({
      breach: id(course),
      concerns: reference(course, 'blocYear-2021-k'),
    }),
    DisciplineBreachAnnulled: (course) => ({ breach: id(course) }),
  },
};

const actor = {
  account: 'tk',
  role: 'board',
  unit: null,
  bloc: null,
  actingFor: null,
  appointment: null,
  channel: 'generator',
} as const;

export async function storeOfReadings(seed: number): Promise<EventStore> {
  const store = openMemoryStore();
  const course: Course = { random: randomFrom(seed), lengths: new Map() };
  const hashes = new Map<string, string>();
  for (let index = 0; index < 160; index += 1) {
    const stream = course.random.pick(streams);
    const of = makes[stream.slice(0, stream.indexOf('-'))] ?? {};
    const type = course.random.pick(Object.keys(of));
    const data = of[type]?.(course, stream) ?? {};
    const revision = course.lengths.get(stream) ?? 0;
    const after = { revision: revision - 1, hash: hashes.get(stream) ?? null };
    const metadata = {
      recordedAt: new Date(Date.parse('2021-03-01T00:00:00.000Z') + index * 1_000).toISOString(),
      occurredOn: day(course),
      receivedAt: null,
      actor,
      command: { id: `lenh-${index}`, digest: '0'.repeat(64) },
      correlation: null,
      causation: null,
      scoringVersion: null,
    };
    const [sealed] = seal([{ type, schema: 1, data }], { ledger: 'thu', stream, after, metadata });
    if (!sealed) throw new Error('one draft seals to one event');
    hashes.set(stream, sealed.hash);
    course.lengths.set(stream, revision + 1);
    const { id: event, bytes } = sealed;
    await store.append(stream, revision - 1, [{ id: event, type, bytes }], { timeoutMs: 1_000 });
  }
  return store;
}
