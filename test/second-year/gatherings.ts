// When the meetings, the pact and the holds of a bloc's year may be recorded, and what of them may be annulled.
import type { Actor } from '../../libs/domain/actor.ts';
import {
  blocOfUnitYear,
  blocsOn,
  blocYearStream,
  type Fact,
  hasNoText,
  inStream,
  isAnnulled,
  isBasisLater,
  isBlocYearClosed,
  isBlocYearOpen,
  isLater,
  isNoHash,
  list,
  mayAnnul,
  standing,
  text,
} from './facts.ts';
import { isTwice, type Reason, type Rules } from './rule.ts';

interface OfBlocYear {
  readonly bloc: string;
  readonly year: number;
}

const streamOf = ({ bloc, year }: OfBlocYear): string => blocYearStream(bloc, year);

/** The lead and deputies of this bloc, whom it is delegated to, and the Board, which records what it received. */
function runs(facts: readonly Fact[], of: OfBlocYear, { role, unit, bloc }: Actor): boolean {
  const authority = text(inStream(facts, streamOf(of), 'BlocYearOpened')[0], 'authority');
  if (role === 'delegatedAuthority') return unit !== null && unit === authority;
  return role === 'board' || (['blocLead', 'blocDeputy'].includes(role) && bloc === of.bloc);
}

function open(facts: readonly Fact[], of: OfBlocYear): readonly Reason[] {
  return [['BLOC_YEAR_NOT_OPEN', () => !isBlocYearOpen(facts, of.bloc, of.year)]];
}

function running(facts: readonly Fact[], of: OfBlocYear, actor: Actor): readonly Reason[] {
  return [
    ...open(facts, of),
    ['BLOC_YEAR_CLOSED', () => isBlocYearClosed(facts, of.bloc, of.year)],
    ['NOT_FOR_THIS_BLOC', () => !runs(facts, of, actor)],
  ];
}

/** Who is named is in the bloc on the day, and once. */
function naming(
  facts: readonly Fact[],
  { bloc }: OfBlocYear,
  units: readonly string[],
  day: string,
): readonly Reason[] {
  return [
    ['NAMED_TWICE', () => isTwice(units)],
    ['NOT_A_MEMBER', () => units.some((unit) => !blocsOn(facts, unit, day).includes(bloc))],
  ];
}

const named = (facts: readonly Fact[], field: string, id: string) =>
  facts.filter((each) => each.data[field] === id);

const holders = new Set(['board', 'complaintHandler', 'chairman', 'peoplesCommittee']);

/** What rests on what: type, what rests on it, and the id that both say. */
const rests = [
  ['PactSigned', 'PactSignatureAdded', 'pact'],
  ['MeetingConvened', 'MeetingHeld', 'meeting'],
  ['MeetingHeld', 'MinutesRecorded', 'meeting'],
  ['ProposalsHeld', 'HoldLifted', 'hold'],
] as const;
const ofHolders = new Set(['ProposalsHeld', 'HoldLifted']);
const annullable = new Set(rests.flatMap(([of, on]) => [of, on]));

export const gatheringRules: Rules = {
  signPact: (facts, input, given) => {
    const units = [...input.signers, ...input.nonSigners.map(({ unit }) => unit)];
    const stream = streamOf(input);
    return [
      ...running(facts, input, given.actor),
      ['PACT_ALREADY_SIGNED', () => standing(facts, stream, 'PactSigned').length > 0],
      [
        'ID_TAKEN',
        () => named(inStream(facts, stream, 'PactSigned'), 'pact', input.pact).length > 0,
      ],
      ['UNITS_MISSING', () => input.signers.length === 0],
      ...naming(facts, input, units, given.occurredOn),
      ['CONTENT_HASH_INVALID', () => isNoHash(input.file)],
      ['DATE_IN_FUTURE', () => isLater(input.document, given)],
    ];
  },
  addPactSignature: (facts, input, given) => {
    const stream = streamOf(input);
    const pact = named(inStream(facts, stream, 'PactSigned'), 'pact', input.pact)[0];
    const added = named(standing(facts, stream, 'PactSignatureAdded'), 'pact', input.pact);
    return [
      ...running(facts, input, given.actor),
      ['FACT_UNKNOWN', () => pact === undefined],
      ['FACT_ALREADY_ANNULLED', () => isAnnulled(facts, pact!)],
      [
        'UNIT_ALREADY_SIGNED',
        () =>
          list(pact, 'signers').includes(input.unit) || named(added, 'unit', input.unit).length > 0,
      ],
      ...naming(facts, input, [input.unit], given.occurredOn),
      ['DATE_IN_FUTURE', () => isLater(input.document, given)],
    ];
  },
  conveneMeeting: (facts, input, given) => {
    const all = inStream(facts, streamOf(input), 'MeetingConvened', 'MeetingHeld');
    return [
      ...running(facts, input, given.actor),
      ['ID_TAKEN', () => named(all, 'meeting', input.meeting).length > 0],
      ['PERIOD_REVERSED', () => input.plannedUntil < input.plannedFrom],
      ['UNITS_MISSING', () => input.invited.length === 0],
      ...naming(facts, input, input.invited, input.plannedUntil),
      ['DATE_IN_FUTURE', () => isLater(input.document, given)],
    ];
  },
  holdMeeting: (facts, input, given) => {
    const of = named(standing(facts, streamOf(input)), 'meeting', input.meeting);
    const convened = of.find(({ type }) => type === 'MeetingConvened');
    const units = input.roll.map(({ unit }) => unit);
    return [
      ...running(facts, input, given.actor),
      ['MEETING_ALREADY_HELD', () => of.some(({ type }) => type === 'MeetingHeld')],
      ['MEETING_DIFFERS', () => convened !== undefined && text(convened, 'kind') !== input.kind],
      ['UNITS_MISSING', () => units.length === 0],
      ...naming(facts, input, units, input.until),
      ['PERIOD_REVERSED', () => input.until < input.from],
      ['DATE_IN_FUTURE', () => input.until > given.today || isLater(input.document, given)],
    ];
  },
  recordMinutes: (facts, input, given) => {
    const held = standing(facts, streamOf(input), 'MeetingHeld');
    const minutes = inStream(facts, streamOf(input), 'MinutesRecorded');
    return [
      ...open(facts, input),
      ['NOT_FOR_THIS_BLOC', () => !runs(facts, input, given.actor)],
      ['MEETING_NOT_HELD', () => named(held, 'meeting', input.meeting).length === 0],
      ['ID_TAKEN', () => named(minutes, 'minutes', input.minutes).length > 0],
      ['CONTENT_HASH_INVALID', () => isNoHash(input.file)],
      ['DATE_IN_FUTURE', () => isLater(input.document, given)],
    ];
  },
  holdProposals: (facts, input, given) => [
    ...open(facts, input),
    ['NOT_ENTITLED_TO_HOLD', () => !holders.has(given.actor.role)],
    [
      'ID_TAKEN',
      () => named(inStream(facts, streamOf(input), 'ProposalsHeld'), 'hold', input.hold).length > 0,
    ],
    ['UNIT_OF_OTHER_BLOC', () => blocOfUnitYear(facts, input.unit, input.year) !== input.bloc],
    // No dossier is submitted in these courses.
    ['FACT_UNKNOWN', () => input.dossier !== null],
    ['LEGAL_BASIS_MISSING', () => hasNoText(input.legalBasis)],
    [
      'DATE_IN_FUTURE',
      () =>
        input.from > given.today ||
        isBasisLater(input.legalBasis, given) ||
        isLater(input.document, given),
    ],
  ],
  liftHold: (facts, input, given) => {
    const hold = named(inStream(facts, streamOf(input), 'ProposalsHeld'), 'hold', input.hold)[0];
    const lifted = named(standing(facts, streamOf(input), 'HoldLifted'), 'hold', input.hold);
    return [
      ...open(facts, input),
      ['NOT_ENTITLED_TO_HOLD', () => !holders.has(given.actor.role)],
      ['FACT_UNKNOWN', () => hold === undefined],
      ['FACT_ALREADY_ANNULLED', () => isAnnulled(facts, hold!) || lifted.length > 0],
      ['PERIOD_REVERSED', () => input.liftedFrom < text(hold, 'from')!],
      ['LEGAL_BASIS_MISSING', () => hasNoText(input.legalBasis)],
      [
        'DATE_IN_FUTURE',
        () =>
          input.liftedFrom > given.today ||
          isBasisLater(input.legalBasis, given) ||
          isLater(input.document, given),
      ],
    ];
  },
  annulBlocYearFact: (facts, input, given) => {
    const stream = streamOf(input);
    const fact = inStream(facts, stream).find(
      ({ revision, type }) => revision === input.fact && type === input.factType,
    );
    const { actor } = given;
    const isOfHolders = ofHolders.has(fact?.type ?? '');
    const restsOn = () =>
      rests.some(
        ([of, on, id]) =>
          fact?.type === of && named(standing(facts, stream, on), id, text(fact, id)!).length > 0,
      );
    return [
      ...open(facts, input),
      ['FACT_UNKNOWN', () => fact === undefined],
      ['FACT_NOT_ANNULLABLE', () => !annullable.has(fact!.type as 'PactSigned')],
      [
        'NOT_FOR_THIS_BLOC',
        () => !isOfHolders && actor.role !== 'complaintHandler' && !runs(facts, input, actor),
      ],
      ['NOT_THE_RECORDER', () => isOfHolders && !mayAnnul(fact!, actor)],
      ['FACT_ALREADY_ANNULLED', () => isAnnulled(facts, fact!)],
      ['FACT_HAS_DEPENDANTS', restsOn],
      ['LEGAL_BASIS_MISSING', () => hasNoText(input.legalBasis)],
      ['DATE_IN_FUTURE', () => isBasisLater(input.legalBasis, given)],
    ];
  },
};
