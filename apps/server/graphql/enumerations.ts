// The closed lists of the domain as GraphQL enums: each value with its words, and the compiler sees that none is missing.
import { registerEnumType } from '@nestjs/graphql';
import type { BlocTier } from '../../../libs/domain/bloc/bloc.ts';
import type { BoardOpinionGiven } from '../../../libs/domain/bloc-year/scorecard-draft.ts';
import type { OfficialDocument, SigningCapacity } from '../../../libs/domain/official-document.ts';
import type { Direction } from '../../../libs/domain/quantity.ts';
import type { Organisation } from '../../../libs/domain/scorecard/scorecard.ts';
import type { UnitKind } from '../../../libs/domain/unit/unit.ts';
import type {
  CriticismDocument,
  IssuingBody,
} from '../../../libs/domain/unit-year/criticism-document.ts';
import type { BreachKind } from '../../../libs/domain/unit-year/discipline-breach.ts';
import type { IneligibleDossier } from '../../../libs/domain/unit-year/ineligible-dossier.ts';
import type { RegisteredItem } from '../../../libs/domain/unit-year/registration.ts';
import type { ResultPeriod } from '../../../libs/domain/unit-year/result.ts';
import type { Annulment } from '../../../libs/domain/unit-year/standing.ts';
import { inBoth } from './in-both.ts';

export type Words = readonly [vi: string, en: string];

/** Registers the enum and answers the object that a field names as its type. */
export function enumeration<Value extends string>(
  name: string,
  [vi, en]: Words,
  values: Readonly<Record<Value, Words>>,
): Readonly<Record<Value, Value>> {
  const words = Object.entries(values) as [Value, Words][];
  const named = Object.fromEntries(words.map(([value]) => [value, value])) as Record<Value, Value>;
  const valuesMap = Object.fromEntries(
    words.map(([value, said]) => [value, { description: inBoth(...said) }]),
  );
  registerEnumType(named, {
    name,
    description: inBoth(vi, en),
    // Keyed by every value; Object.fromEntries forgets the keys.
    valuesMap: valuesMap as Partial<Record<Value, { description: string }>>,
  });
  return named;
}

export const unitKindEnum = enumeration<UnitKind>(
  'UnitKind',
  ['Loại đơn vị thành viên', 'Kind of a member unit'],
  {
    partyBody: ['Cơ quan của Đảng', 'Party body'],
    frontAndSocioPolitical: [
      'Mặt trận Tổ quốc, tổ chức chính trị - xã hội',
      'Fatherland Front, socio-political organisation',
    ],
    department: ['Sở, ban, ngành', 'Department of the province'],
    publicServiceUnit: ['Đơn vị sự nghiệp công lập', 'Public-service unit'],
    district: ['Huyện, thị xã, thành phố', 'District, town or city'],
    commune: ['Xã, phường, thị trấn', 'Commune, ward or township'],
    centralBody: ['Cơ quan Trung ương đóng tại tỉnh', 'Central body in the province'],
    socioProfessional: ['Tổ chức xã hội - nghề nghiệp', 'Socio-professional organisation'],
    enterprise: ['Doanh nghiệp', 'Enterprise'],
  },
);

export const blocTierEnum = enumeration<BlocTier>(
  'BlocTier',
  ['Cấp của khối thi đua', 'Tier of a bloc'],
  {
    provincial: ['Khối của tỉnh', 'Bloc of the province'],
    delegated: ['Khối do cơ quan được uỷ quyền thành lập', 'Bloc set up by a delegated authority'],
  },
);

export const signingCapacityEnum = enumeration<SigningCapacity>(
  'SigningCapacity',
  ['Quyền hạn ký (Nghị định 30/2020/NĐ-CP)', 'Signing capacity (Decree 30/2020)'],
  {
    TM: ['Thay mặt (TM.)', 'In the name of the body'],
    KT: ['Ký thay (KT.)', 'For the head'],
    TL: ['Thừa lệnh (TL.)', 'By order'],
    TUQ: ['Thừa uỷ quyền (TUQ.)', 'By authorisation'],
    Q: ['Quyền cấp trưởng (Q.)', 'Acting head'],
    own: ['Ký trực tiếp với chức danh của mình', 'In one’s own capacity'],
  },
);

export const authenticationEnum = enumeration<NonNullable<OfficialDocument['authentication']>>(
  'DocumentAuthentication',
  ['Cách xác thực văn bản', 'How a document is authenticated'],
  {
    seal: ['Đóng dấu', 'Seal'],
    digitalSignature: ['Chữ ký số', 'Digital signature'],
  },
);

export const opinionEnum = enumeration<BoardOpinionGiven['data']['opinion']>(
  'BoardOpinion',
  ['Ý kiến của Ban Thi đua - Khen thưởng', 'The Board’s opinion'],
  {
    favourable: ['Thống nhất', 'Favourable'],
    adverse: ['Không thống nhất', 'Adverse: it needs a written answer'],
  },
);

export const itemKindEnum = enumeration<RegisteredItem['kind']>(
  'RegisteredItemKind',
  ['Loại nội dung đăng ký', 'Kind of a registered item'],
  {
    target: ['Chỉ tiêu, đo đếm được', 'Target, measured'],
    task: ['Nhiệm vụ, đo đếm được hoặc không', 'Task, measured or not'],
  },
);

export const directionEnum = enumeration<Direction>(
  'Direction',
  ['Chiều tốt hơn của số liệu', 'Which way a value is better'],
  {
    higherIsBetter: ['Càng cao càng tốt', 'Higher is better'],
    lowerIsBetter: ['Càng thấp càng tốt', 'Lower is better'],
  },
);

export const resultPeriodEnum = enumeration<ResultPeriod>(
  'ResultPeriod',
  ['Kỳ của kết quả', 'Period of a result'],
  {
    halfYear: ['6 tháng', 'Half-year'],
    year: ['Cả năm', 'Year'],
  },
);

export const organisationEnum = enumeration<Organisation>(
  'Organisation',
  ['Tổ chức trong đơn vị', 'Organisation in a unit'],
  {
    party: ['Tổ chức đảng', 'Party organisation'],
    tradeUnion: ['Công đoàn', 'Trade union'],
    massOrganisations: ['Các đoàn thể', 'Mass organisations'],
  },
);

export const criticismKindEnum = enumeration<CriticismDocument['kind']>(
  'CriticismKind',
  ['Loại văn bản', 'Kind of document'],
  {
    criticism: ['Văn bản phê bình', 'Criticism'],
    reminder: ['Văn bản nhắc nhở', 'Reminder'],
  },
);

export const issuingBodyEnum = enumeration<IssuingBody>(
  'IssuingBody',
  ['Cơ quan ban hành văn bản phê bình, nhắc nhở', 'Body that issued a criticism or reminder'],
  {
    provincialPartyCommittee: [
      'Tỉnh uỷ (kể cả TM., KT.)',
      'Provincial Party Committee (TM. and KT. included)',
    ],
    provincialPeoplesCommittee: [
      'UBND tỉnh (kể cả TM., KT.)',
      'Provincial People’s Committee (TM. and KT. included)',
    ],
    partyCommitteeOffice: [
      'Văn phòng Tỉnh uỷ, hoặc ký TL., TUQ.',
      'Office of the Party Committee, or by order',
    ],
    peoplesCommitteeOffice: [
      'Văn phòng UBND tỉnh, hoặc ký TL., TUQ.',
      'Office of the People’s Committee, or by order',
    ],
    peoplesCommitteeChairman: [
      'Chủ tịch UBND tỉnh ký với chức danh của mình',
      'Chairman in his own name',
    ],
    otherBody: ['Cơ quan khác', 'Another body'],
  },
);

export const dossierLevelEnum = enumeration<IneligibleDossier['level']>(
  'DossierLevel',
  ['Cấp khen thưởng của hồ sơ', 'Level of an award dossier'],
  {
    provincial: ['Cấp tỉnh', 'Provincial'],
    state: ['Cấp Nhà nước', 'State'],
  },
);

export const breachKindEnum = enumeration<BreachKind>(
  'BreachKind',
  ['Việc chưa nghiêm túc thực hiện quy định của khối', 'Breach of the bloc’s discipline'],
  {
    meetingMissed: ['Không dự họp khối', 'Meeting missed'],
    wrongAttendance: ['Dự họp không đúng thành phần', 'Attended by the wrong person'],
    registrationLate: ['Đăng ký thi đua chậm', 'Registration late'],
    interimReportLate: ['Báo cáo sơ kết chậm', 'Interim report late'],
    finalReportLate: ['Báo cáo tổng kết chậm', 'Final report late'],
    other: ['Việc khác, phải mô tả', 'Another one, to be described'],
  },
);

export const annulmentCauseEnum = enumeration<Annulment['cause']>(
  'AnnulmentCause',
  ['Nguyên nhân huỷ', 'Why a fact is annulled'],
  {
    recordedInError: ['Ghi nhận nhầm: việc đó không có', 'Recorded in error: it never was so'],
    revoked: ['Cơ quan ban hành đã thu hồi', 'The body that made it took it back'],
  },
);
