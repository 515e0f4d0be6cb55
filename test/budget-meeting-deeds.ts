// Deeds of budgets, meetings, ballots and breaches at random: what the rules refuse is not recorded, what they allow is.
import { estimated, lines } from '../libs/domain/bloc-year/budgeting.contract.ts';
import type { BudgetLine } from '../libs/domain/bloc-year/budget.ts';
import { decode } from '../libs/domain/aggregates.ts';
import { by, deed, type Deed, type Streams } from '../libs/domain/given.contract.ts';
import { basis, board, lead, paper } from '../libs/domain/papers.contract.ts';
import { ofBloc } from '../libs/domain/year.contract.ts';
import type { HoldMeeting } from '../libs/domain/bloc-year/convening.ts';
import type { SubmitBudgetEstimate } from '../libs/domain/bloc-year/budgeting.ts';
import type { Random } from './years/random.ts';

const stream = 'blocYear-2021-khoi-1';
const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
const units = ['so-tai-chinh', 'so-tu-phap', 'so-y-te'] as const;
const attendances = ['present', 'presentWrongComposition', 'absentExcused', 'absent'] as const;
const document = paper('60', 'KTĐ', '2021-12-10');
const award = { kind: 'title', name: 'Cờ thi đua của UBND tỉnh' } as const;

/** The last deed of the usual budget: an estimate. */
const estimate = estimated.at(-1)?.input as SubmitBudgetEstimate;

const idIn = (random: Random, prefix: string) => `${prefix}-${random.whole(1, 4)}`;
const perhaps = (random: Random, id: string) => (random.chance(0.4) ? id : null);

function budgeting(random: Random): Deed {
  const some: readonly BudgetLine[] = random.pick([[lines[0]], [lines[1]], lines]);
  const total = some.reduce((sum, { amount }) => sum + amount, 0);
  const of = { ...ofBloc, estimate: idIn(random, 'dt'), lines: some, total, document, file: null };
  const asLead = by(lead, '2021-12-21', random.chance(0.5) ? '2021-05-30T01:00:00.000Z' : null);
  const asBoard = by(board, '2021-12-21');
  const settlement = idIn(random, 'qt');
  return random.pick<() => Deed>([
    () => {
      const supersedes = perhaps(random, idIn(random, 'dt'));
      return deed('submitBudgetEstimate', { ...estimate, ...of, supersedes }, asLead);
    },
    () => {
      const { file: _, ...notice } = of;
      const supersedes = perhaps(random, idIn(random, 'tb'));
      return deed('notifyBudget', { ...notice, notice: idIn(random, 'tb'), supersedes }, asBoard);
    },
    () => {
      const supersedes = perhaps(random, idIn(random, 'qt'));
      return deed('settleBudget', { ...of, settlement, supersedes }, asLead);
    },
    () => deed('approveSettlement', { ...ofBloc, settlement, total: 1_000, document }, asBoard),
  ])();
}

/** At one of three meetings; one of them is of a kind at which nobody is nominated. */
function meeting(random: Random): Deed {
  const at = random.pick(['tong-ket', 'hop-binh-xet', 'so-ket']);
  const kinds = {
    'tong-ket': 'yearEnd',
    'hop-binh-xet': 'yearEndReview',
    'so-ket': 'interimReview',
  };
  const kind = kinds[at as keyof typeof kinds] as HoldMeeting['kind'];
  const until = random.pick(['2021-12-20', '2021-12-21']);
  const of = { ...ofBloc, meeting: at };
  const asLead = by(lead, '2021-12-21');
  const roll = random.some(units, 0.9).map((unit) => {
    return { unit, attendance: random.pick(attendances) };
  });
  const tally = idIn(random, 'kp');
  const minutes = idIn(random, 'bb');
  return random.pick<() => Deed>([
    () => {
      const planned = { plannedFrom: '2021-12-20', plannedUntil: until, invited: [...units] };
      const of = {
        ...ofBloc,
        meeting: at,
        kind,
        ...planned,
        expected: 'Thủ trưởng',
        document: null,
      };
      return deed('conveneMeeting', of, asLead);
    },
    () => {
      const held = { kind, from: '2021-12-20', until, place: null, chair: null, roll };
      return deed('holdMeeting', { ...of, ...held, document: null }, asLead);
    },
    () => deed('recordMinutes', { ...of, minutes, document, file: null }, asLead),
    () => {
      const nominees = [{ unit: 'so-y-te', for: 1, against: 0, blank: 0 }];
      const questions = [{ question: 'cau-1', award, ballotsIssued: 1, nominees }];
      return deed('tallyBallots', { ...of, tally, questions, minutes: null }, by(lead, until));
    },
    () => {
      const nominees = [{ unit: 'so-y-te', award }];
      const nomination = idIn(random, 'st');
      const named = { nomination, tally: perhaps(random, tally), nominees, minutes };
      return deed('nominateUnits', { ...of, ...named }, asLead);
    },
  ])();
}

function breach(random: Random, streams: Streams): Deed {
  const of = { unit: random.pick(['so-y-te', 'so-tai-chinh'] as const), year: 2021 };
  const id = idIn(random, 'vp');
  const asBoard = by(board, '2021-12-22');
  if (random.chance(0.3)) {
    return deed('annulDisciplineBreach', { ...of, breach: id, ...annulment }, asBoard);
  }
  const held = (streams.get(stream) ?? []).filter(({ content }) => content.type === 'MeetingHeld');
  const revision = held.length === 0 ? 0 : random.pick(held).content.revision;
  const told = {
    breach: id,
    kind: 'meetingMissed',
    breachedOn: '2021-12-20',
    description: 'Vắng họp',
    concerns: random.chance(0.8) ? { stream, revision } : null,
    document: null,
  } as const;
  return deed('recordDisciplineBreach', { ...of, ...told }, asBoard);
}

function annulling(random: Random, streams: Streams): Deed {
  const events = (streams.get(stream) ?? []).map(({ content }) => decode(content));
  const { revision: fact, type: factType } = random.pick(events);
  const as = random.pick([board, lead] as const);
  return deed(
    'annulBlocYearFact',
    { ...ofBloc, fact, factType, ...annulment },
    by(as, '2021-12-23'),
  );
}

export function budgetMeetingDeed(random: Random, streams: Streams): Deed {
  const chance = random.whole(1, 20);
  if (chance <= 8) return budgeting(random);
  if (chance <= 15) return meeting(random);
  return chance <= 17 ? breach(random, streams) : annulling(random, streams);
}
