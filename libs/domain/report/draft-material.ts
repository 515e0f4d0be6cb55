// Facts of a bloc-year under the sections of a report that may be written from them.
import { formatCivilDateVi } from '../civil-date.ts';
import type { Attendance, MeetingKind } from '../bloc-year/meeting.ts';
import { addressIn, toldOf, type DraftMaterial, type StandingStream, type Told } from './draft.ts';
import type { Mau01Section } from './mau-01.ts';
import type { Mau02Section } from './mau-02.ts';

const meetingKinds: Readonly<Record<MeetingKind, string>> = {
  launch: 'hội nghị triển khai',
  interimReview: 'hội nghị sơ kết',
  yearEndReview: 'họp bình xét, đánh giá, chấm điểm cuối năm',
  yearEnd: 'hội nghị tổng kết',
  other: 'họp khối',
};
const attendances: Readonly<Record<Attendance, string>> = {
  present: 'dự đủ, đúng thành phần',
  presentWrongComposition: 'dự không đúng thành phần',
  absentExcused: 'vắng có lý do',
  absent: 'vắng',
};

/** Collects what a section may say, with the event that says it. */
function under(stream: StandingStream) {
  return (
    section: Mau01Section | Mau02Section,
    told: { readonly revision: number; readonly occurredOn: string },
    vi: string,
  ): DraftMaterial => ({
    section,
    vi,
    on: told.occurredOn,
    event: addressIn(stream, told.revision),
  });
}

function movement({ data }: Told<'MovementLaunched'>): string {
  const of = data.of === 'province' ? 'của tỉnh' : 'của khối';
  return `Phong trào thi đua ${of}: ${data.title}`;
}

function inspection({ data }: Told<'MemberInspected'>): string {
  const { subject, from, until, units } = data;
  const days =
    from === until
      ? formatCivilDateVi(from)
      : `${formatCivilDateVi(from)} - ${formatCivilDateVi(until)}`;
  return `Kiểm tra ${units.length} đơn vị về ${subject} (${days})`;
}

function meeting({ data }: Told<'MeetingHeld'>): string {
  return `${meetingKinds[data.kind]}, ngày ${formatCivilDateVi(data.until)}`;
}

interface OfUnitMaterial {
  readonly unit: string;
  readonly blocYears: readonly StandingStream[];
}

/** What the bloc's year says of one unit. */
export function materialOf01({ unit, blocYears }: OfUnitMaterial): readonly DraftMaterial[] {
  return blocYears.flatMap((stream) => {
    const say = under(stream);
    const own = <Each extends { readonly data: { readonly units: readonly string[] } }>(
      told: readonly Each[],
    ) => told.filter(({ data }) => data.units.includes(unit));
    return [
      ...own(toldOf(stream, 'DirectiveDisseminated')).map((each) =>
        say(
          'dissemination',
          each,
          `Khối quán triệt, triển khai ${each.data.documents.length} văn bản`,
        ),
      ),
      ...own(toldOf(stream, 'MovementLaunched')).map((each) =>
        say('movements', each, movement(each)),
      ),
      ...own(toldOf(stream, 'MemberInspected')).map((each) =>
        say('blocParticipation', each, `Được khối kiểm tra về ${each.data.subject}`),
      ),
      ...toldOf(stream, 'MeetingHeld').flatMap((each) => {
        const entry = each.data.roll.find((seat) => seat.unit === unit);
        const words = entry && `${meeting(each)}: ${attendances[entry.attendance]}`;
        return words ? [say('blocParticipation', each, words)] : [];
      }),
      ...pactOf(unit, stream),
      ...toldOf(stream, 'DifficultyReported')
        .filter(({ data }) => data.raisedBy === unit)
        .map((each) =>
          say('petitions', each, `Khó khăn, vướng mắc đã phản ánh: ${each.data.summary}`),
        ),
    ];
  });
}

function pactOf(unit: string, stream: StandingStream): readonly DraftMaterial[] {
  const say = under(stream);
  const section = 'blocParticipation';
  return [
    ...toldOf(stream, 'PactSigned').flatMap((each) => {
      if (each.data.signers.includes(unit)) return [say(section, each, 'Đã ký giao ước thi đua')];
      const refused = each.data.nonSigners.some((named) => named.unit === unit);
      return refused ? [say(section, each, 'Không ký giao ước thi đua')] : [];
    }),
    ...toldOf(stream, 'PactSignatureAdded')
      .filter(({ data }) => data.unit === unit)
      .map((each) => say(section, each, 'Ký bổ sung giao ước thi đua')),
  ];
}

/** What the bloc's year says of the bloc. */
export function materialOf02(stream: StandingStream): readonly DraftMaterial[] {
  const say = under(stream);
  return [
    ...toldOf(stream, 'DirectiveDisseminated').map((each) =>
      say(
        'dissemination',
        each,
        `Triển khai ${each.data.documents.length} văn bản đến ${each.data.units.length} đơn vị`,
      ),
    ),
    ...toldOf(stream, 'MovementLaunched').map((each) =>
      say(
        each.data.of === 'province' ? 'provincialMovements' : 'movementsLaunched',
        each,
        movement(each),
      ),
    ),
    ...toldOf(stream, 'ActivityPlanAdopted').map((each) =>
      say('planCarriedOut', each, `Ban hành ${each.data.title}`),
    ),
    ...toldOf(stream, 'ScorecardIssued').map((each) =>
      say('scorecardDetailed', each, 'Ban hành bảng chấm điểm của khối'),
    ),
    ...toldOf(stream, 'MemberInspected').map((each) => say('inspections', each, inspection(each))),
    ...toldOf(stream, 'MovementReviewed').map((each) =>
      say(
        'reviews',
        each,
        `${each.data.stage === 'interim' ? 'Sơ kết' : 'Tổng kết'} phong trào thi đua`,
      ),
    ),
    ...toldOf(stream, 'MeetingHeld').map((each) => say('reviews', each, meeting(each))),
    ...toldOf(stream, 'UnitsNominated').map((each) =>
      say('reviews', each, `Suy tôn, đề nghị khen thưởng ${each.data.nominees.length} đơn vị`),
    ),
    ...toldOf(stream, 'BlocActivityHeld').map((each) =>
      say('otherActivities', each, each.data.title),
    ),
    ...toldOf(stream, 'PactSigned').map((each) =>
      say('pact', each, `${each.data.signers.length} đơn vị ký giao ước thi đua`),
    ),
    ...toldOf(stream, 'DifficultyReported').map((each) =>
      say('petitions', each, `Khó khăn, vướng mắc đã phản ánh: ${each.data.summary}`),
    ),
  ];
}
