// What answers show within an event of a case: the parties that it names, by name, and what it asks for by a day.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import { civilDateOf, type CivilDate } from '../../libs/domain/civil-date.ts';
import {
  endingOf,
  eventsOf,
  newestOf,
  type CaseInstance,
  type CaseRecord,
  type Complaint,
} from '../../libs/domain/complaint/complaint.ts';
import type { Party } from '../../libs/domain/complaint/party.ts';
import { daysBetween } from '../../libs/domain/deadlines/standing-on.ts';
import { sentence, type Sentence } from '../../libs/domain/replay/sentence.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { addressOf, SentenceShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType('CaseStepParty', {
  description: inBoth(
    'Một bên mà sự kiện của vụ việc nêu tên; người nộp đơn chỉ ghi như vậy',
    'A party that an event of a case names; the lodger is told by that word alone',
  ),
})
export class StepPartyShown {
  @Shown(() => SentenceShown, 'Với vai trò gì', 'In which part')
  readonly part: SentenceShown;

  @Shown(() => SentenceShown, 'Tên gọi', 'Its name')
  readonly name: SentenceShown;

  @Shown(() => ID, 'Mã đơn vị, nếu là đơn vị', 'Id of the unit, if it is one', nullable)
  readonly unit: string | null;
}

@ObjectType('CaseStepDue', {
  description: inBoth(
    'Việc mà văn bản yêu cầu làm trong một thời hạn: cung cấp chứng cứ, báo cáo xác minh',
    'What a paper asks for by a day: evidence, a report of the verification',
  ),
})
export class StepDueShown {
  @Shown(() => CivilDateScalar, 'Hết ngày này là hết hạn', 'The last day in time')
  readonly lastDay: CivilDate;

  @Shown(() => CivilDateScalar, 'Ngày thực hiện', 'Met on', nullable)
  readonly metOn: CivilDate | null;

  @Shown(() => ID, 'Sự kiện thực hiện', 'The event that met it', nullable)
  readonly metBy: string | null;

  @Shown(
    () => Int,
    'Quá hạn mấy ngày, tính đến ngày thực hiện hoặc ngày được hỏi; trống nếu không còn phải thực hiện',
    'Days late, to when it was met or the day asked about; null: it is no longer asked for',
    nullable,
  )
  readonly lateDays: number | null;
}

interface Words {
  readonly field: string;
  readonly part: Sentence;
}
type Parts = Readonly<Partial<Record<CaseRecord['type'], readonly Words[]>>>;

const settler: Words = {
  field: 'settledBy',
  part: sentence('Cơ quan giải quyết', 'Settles the case'),
};

/** The fields of each type that name parties. */
const partyFields: Parts = {
  CaseAccepted: [settler],
  CaseHandedOver: [settler],
  CaseTransferred: [{ field: 'to', part: sentence('Nơi nhận đơn', 'Receives the case') }],
  CaseReturned: [{ field: 'from', part: sentence('Nơi chuyển trả đơn', 'Sent the case back') }],
  VerificationAssigned: [
    { field: 'to', part: sentence('Được giao xác minh', 'Charged with the verification') },
  ],
  EvidenceRequested: [
    { field: 'from', part: sentence('Được yêu cầu cung cấp', 'Asked for evidence') },
  ],
  EvidenceGiven: [{ field: 'by', part: sentence('Bên cung cấp', 'Gave the evidence') }],
  WorkingMinutesRecorded: [{ field: 'with', part: sentence('Làm việc với', 'Worked with') }],
  DialogueHeld: [
    { field: 'present', part: sentence('Có mặt', 'Present') },
    { field: 'absent', part: sentence('Vắng mặt', 'Absent') },
  ],
  CaseDecisionDelivered: [
    { field: 'to', part: sentence('Nơi nhận quyết định', 'Received the decision') },
  ],
};

/** @param nameOf the name of a unit as on the day of the event */
export function stepParties(
  { type, data }: CaseRecord,
  nameOf: (unit: string) => string,
): readonly StepPartyShown[] {
  return (partyFields[type] ?? []).flatMap(({ field, part }) => {
    const named = (data as Readonly<Record<string, Party | readonly Party[]>>)[field];
    return [named ?? []].flat().map((party) => ({ part, ...nameIn(party, nameOf) }));
  });
}

function nameIn(
  party: Party,
  nameOf: (unit: string) => string,
): Pick<StepPartyShown, 'name' | 'unit'> {
  switch (party.kind) {
    case 'unit': {
      const name = nameOf(party.unit);
      return { name: sentence(name, name), unit: party.unit };
    }
    case 'body':
      return { name: sentence(party.body, party.body), unit: null };
    case 'lodger':
      return { name: sentence('Người nộp đơn', 'The lodger'), unit: null };
  }
}

interface At {
  readonly state: Complaint;
  readonly stream: string;
  readonly on: CivilDate;
}

/** Null where the event asks for nothing by a day, or was annulled. */
export function stepDue({ state, stream, on }: At, event: CaseRecord): StepDueShown | null {
  const isIts = ({ revision }: CaseRecord) => revision === event.revision;
  const instance = state.instances.find(({ events }) => events.some(isIts));
  const asked = instance && askedFor(instance, event);
  if (!asked) return null;
  const { lastDay, met } = asked;
  const metOn = met && met.day <= on ? met.day : null;
  const isOver = isSettled(instance) && metOn === null;
  return {
    lastDay,
    metOn,
    metBy: met && metOn !== null ? addressOf(stream, met.revision) : null,
    lateDays: isOver ? null : Math.max(0, daysBetween(lastDay, metOn ?? on)),
  };
}

interface Asked {
  readonly lastDay: CivilDate;
  readonly met: { readonly day: CivilDate; readonly revision: number } | null;
}

/** A request is met by the first evidence that names it, a verification by the first report after it. */
function askedFor(instance: CaseInstance, event: CaseRecord): Asked | null {
  if (event.type === 'EvidenceRequested') {
    const { request, due } = event.data;
    const given = eventsOf(instance, 'EvidenceGiven').find(({ data }) => data.request === request);
    const met = given && { day: civilDateOf(given.receivedAt), revision: given.revision };
    return { lastDay: due, met: met ?? null };
  }
  if (event.type !== 'VerificationAssigned') return null;
  const report = eventsOf(instance, 'VerificationReported').find(
    ({ revision }) => revision > event.revision,
  );
  const met = report && {
    day: report.data.document.date ?? report.occurredOn,
    revision: report.revision,
  };
  return { lastDay: event.data.until, met: met ?? null };
}

/** Decided, or ended without a decision: what was still asked for is asked for no longer. */
function isSettled(instance: CaseInstance): boolean {
  return endingOf(instance) !== null || newestOf(instance, 'CaseDecided') !== undefined;
}
