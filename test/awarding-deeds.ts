// Deeds of award dossiers, holds and awards at random: what the rules refuse is not recorded, what they allow is.
import { by, deed, knownFrom, type Deed, type Streams } from '../libs/domain/given.contract.ts';
import { decode } from '../libs/domain/aggregates.ts';
import { blocYear } from '../libs/domain/bloc-year/bloc-year.ts';
import { stepOf } from '../libs/domain/bloc-year/dossier.ts';
import {
  dossier,
  file,
  ofPerson,
  person,
} from '../libs/domain/bloc-year/dossier-given.contract.ts';
import { holdYearEnd } from '../libs/domain/bloc-year/convening.contract.ts';
import type { HoldMeeting } from '../libs/domain/bloc-year/convening.ts';
import {
  basis,
  board,
  chairman,
  council,
  lead,
  officer,
  paper,
} from '../libs/domain/papers.contract.ts';
import { ofBloc, ofUnit } from '../libs/domain/year.contract.ts';
import type { Random } from './years/random.ts';

const stream = 'blocYear-2021-khoi-1';
const numbers = ['07', '08', '09', '10', '11', '12', '13', '14', '15'] as const;
const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;

const idOf = (number: string) => `2021-khoi-1-${number}`;

function submission(random: Random): Deed {
  const own = random.chance(0.4);
  const { beneficiary } = own ? ofPerson : dossier;
  const files = own
    ? [{ ...file, name: null, subject: person.subject }]
    : random.pick([[], [file]] as const);
  const input = {
    ...ofBloc,
    ...(own ? ofPerson : dossier),
    dossier: idOf(random.pick(numbers)),
    resubmits: random.chance(0.3) ? idOf(random.pick(numbers)) : null,
    occasion: random.pick(['regular', 'campaign', 'adHoc'] as const),
    beneficiary,
    files,
    unscannable: random.pick([[], ['Kỷ yếu']] as const),
  };
  return deed('submitDossier', input, by(own ? officer : lead, dayOf(random)));
}

const undecided: ReadonlySet<string> = new Set([
  'received',
  'eligible',
  'putToCouncil',
  'recommended',
  'notRecommended',
]);

/** Some dossiers that are at one step, if any is on its way: an act on several is refused where one is at another. */
function togetherAt(random: Random, streams: Streams): readonly string[] {
  const { state } = knownFrom(streams).of(blocYear, stream);
  const ids = numbers.map(idOf);
  const onTheWay = ids.filter((each) => undecided.has(stepOf(state, each) ?? ''));
  const of = random.pick(onTheWay.length > 0 ? onTheWay : ids);
  const together = ids.filter((each) => stepOf(state, each) === stepOf(state, of));
  return random.chance(0.5) ? together : [of];
}

const dayOf = (random: Random) => `2021-12-${random.whole(24, 30)}`;

/** What happens to the dossiers that were submitted; each is tried, and the rules decide. */
function stepping(random: Random, streams: Streams): Deed {
  const [of, document] = [{ ...ofBloc, dossier: idOf(random.pick(numbers)) }, null];
  const some = togetherAt(random, streams);
  const reasoned = some.map((each) => ({ dossier: each, reason: 'Chưa đủ điều kiện' }));
  const reason = 'Thiếu báo cáo';
  const asBoard = by(
    board,
    dayOf(random),
    random.chance(0.5) ? `${dayOf(random)}T01:00:00.000Z` : null,
  );
  const level = 'provincial';
  const votes = some.map((each) => {
    const recommended = random.chance(0.7);
    return { dossier: each, ballotsIssued: 9, for: 6, against: 1, blank: 1, recommended };
  });
  const awards = some.map((each) => {
    return {
      award: `${each}-kt-${random.whole(1, 3)}`,
      dossier: each,
      name: 'Bằng khen',
      registerNumber: null,
    };
  });
  const granted = knownFrom(streams)
    .of(blocYear, stream)
    .state.awards.map(({ id }) => id);
  const award = random.pick([...granted, '2021-khoi-1-kt-99']);
  const asChairman = by(chairman, dayOf(random));
  const decision = paper('901', 'QĐ-UBND', '2021-12-20');
  const onward: readonly (() => Deed)[] = [
    () => deed('findDossiersEligible', { ...ofBloc, dossiers: some, document }, asBoard),
    () => deed('putDossiersToCouncil', { ...ofBloc, dossiers: some, document: decision }, asBoard),
    () =>
      deed(
        'recordCouncilVote',
        {
          ...ofBloc,
          vote: `hd-${random.whole(1, 9)}`,
          membersPresent: 9,
          dossiers: votes,
          minutes: decision,
        },
        by(council, dayOf(random)),
      ),
    () => deed('grantAwards', { ...ofBloc, awards, level, decision }, asChairman),
  ];
  const others: readonly (() => Deed)[] = [
    ...(['portal', 'paperSet', 'postalDesk'] as const).map(
      (channel) => () =>
        deed('receiveDossier', { ...of, channel, receiptNumber: null, files: [] }, asBoard),
    ),
    () => deed('returnDossier', { ...of, reason, document }, asBoard),
    () => deed('withdrawDossier', { ...of, reason, document }, asBoard),
    () =>
      deed(
        'findDossiersIneligible',
        { ...ofBloc, dossiers: reasoned, notice: noticeOf(random) },
        asBoard,
      ),
    () =>
      deed(
        'refuseAwards',
        { ...ofBloc, dossiers: reasoned, level, document: decision },
        asChairman,
      ),
    () =>
      deed(
        'revokeAward',
        {
          ...ofBloc,
          award,
          cause: 'laterFinding',
          effectiveFrom: null,
          legalBasis: basis,
          decision,
        },
        asChairman,
      ),
  ];
  return random.pick(random.chance(0.7) ? onward : others)();
}

const noticeOf = (random: Random) =>
  paper(random.pick(['97', '98']), 'TB-BTĐKT', '2021-12-20', {
    issuer: 'Ban Thi đua - Khen thưởng',
  });

function holding(random: Random): Deed {
  const hold = `td-${random.whole(1, 3)}`;
  const of = { ...ofBloc, hold, legalBasis: basis, document: null, case: null };
  const dossierHeld = random.chance(0.8) ? idOf(random.pick(numbers)) : null;
  const asBoard = by(board, dayOf(random));
  return random.chance(0.5)
    ? deed(
        'holdProposals',
        { ...of, unit: 'so-y-te', dossier: dossierHeld, cause: 'inspection', from: '2021-12-01' },
        asBoard,
      )
    : deed('liftHold', { ...of, liftedFrom: '2021-12-20', outcome: 'notUpheld' }, asBoard);
}

/** The Board's notice in the unit's own year, and its annulment. */
function notifying(random: Random): Deed {
  const notice = `tb-${random.whole(1, 4)}`;
  const asBoard = by(board, dayOf(random));
  const dossiers = random.some(numbers, 0.4).map((number) => {
    const onBehalfOf = random.chance(0.5) ? 'so-y-te' : null;
    const submittedBy = onBehalfOf ? 'so-tai-chinh' : 'so-y-te';
    return { dossier: idOf(number), level: 'provincial' as const, submittedBy, onBehalfOf };
  });
  return random.chance(0.6)
    ? deed(
        'notifyIneligibleDossiers',
        { ...ofUnit, notice, document: noticeOf(random), dossiers },
        asBoard,
      )
    : deed('annulIneligibleDossierNotice', { ...ofUnit, notice, ...annulment }, asBoard);
}

/** Another year-end conference, or the usual one anew where it was annulled. */
function conferring(random: Random): Deed {
  const meeting = random.pick(['tong-ket-2021', 'tong-ket-2']);
  const until = random.pick(['2021-12-21', '2021-12-22']);
  const input = { ...(holdYearEnd.input as HoldMeeting), meeting, until };
  return deed('holdMeeting', input, by(lead, '2021-12-23'));
}

/** Any fact of the bloc-year, of which the rules let some be annulled. */
function annulling(random: Random, streams: Streams): Deed {
  const events = (streams.get(stream) ?? []).map(({ content }) => decode(content));
  const { revision: fact, type: factType } = random.pick(events);
  const as = random.pick([board, chairman, lead] as const);
  return deed(
    'annulBlocYearFact',
    { ...ofBloc, fact, factType, ...annulment },
    by(as, dayOf(random)),
  );
}

/** The next deed to try: mostly steps of dossiers, now and then what changes what they rest on. */
export function awardingDeed(random: Random, streams: Streams): Deed {
  const chance = random.whole(1, 20);
  if (chance <= 4) return submission(random);
  if (chance <= 14) return stepping(random, streams);
  if (chance <= 15) return holding(random);
  if (chance <= 17) return notifying(random);
  if (chance <= 18) return conferring(random);
  return annulling(random, streams);
}
