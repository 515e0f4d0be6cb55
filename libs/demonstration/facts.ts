// The exceptional facts of stories: documents, notices, breaches, deductions, exclusions, and their annulments.
import type { Actor } from '../domain/actor.ts';
import type { CivilDate, Instant } from '../domain/civil-date.ts';
import type { SigningCapacity } from '../domain/official-document.ts';
import type { IssuingBody } from '../domain/unit-year/criticism-document.ts';
import type { BreachKind } from '../domain/unit-year/discipline-breach.ts';
import type { Annulment } from '../domain/unit-year/standing.ts';
import { board, lead, peoplesCommittee } from './actors.ts';
import { bodyOf, leaders } from './bodies.ts';
import type { Circumstance } from './diary.ts';
import { basis, boardLetter, paper } from './papers.ts';
import type { Plan } from './plan.ts';
import { unmeasuredTask } from './targets.ts';

/** Whose fact it is, and where it is entered. */
type OfUnit = Pick<Plan, 'diary' | 'body' | 'year'>;

interface Letterhead {
  readonly issuer: string;
  readonly symbol: string;
  readonly capacities: readonly SigningCapacity[];
}

const letterheads: Readonly<Record<IssuingBody, Letterhead>> = {
  provincialPartyCommittee: { issuer: 'Tỉnh uỷ', symbol: 'CV/TU', capacities: ['TM'] },
  provincialPeoplesCommittee: {
    issuer: 'UBND tỉnh',
    symbol: 'UBND-TH',
    capacities: ['TM', 'KT'],
  },
  partyCommitteeOffice: { issuer: 'Văn phòng Tỉnh uỷ', symbol: 'CV/VPTU', capacities: ['TL'] },
  peoplesCommitteeOffice: {
    issuer: 'Văn phòng UBND tỉnh',
    symbol: 'VPUBND-TH',
    capacities: ['TL'],
  },
  peoplesCommitteeChairman: {
    issuer: 'Chủ tịch UBND tỉnh',
    symbol: 'CTUBND-TH',
    capacities: ['own'],
  },
  otherBody: { issuer: 'Thanh tra tỉnh', symbol: 'KL-TTr', capacities: [] },
};

export interface Criticism {
  readonly on: CivilDate;
  readonly id: string;
  readonly from: IssuingBody;
  readonly number: string;
  readonly date: CivilDate;
  readonly kind?: 'criticism' | 'reminder';
  readonly summary?: string;
  readonly serious?: boolean;
  readonly extendsTo?: CivilDate;
  readonly receivedAt?: Instant;
  readonly orderedBy?: Circumstance['orderedBy'];
}

export function enterCriticism(plan: OfUnit, told: Criticism): void {
  const { diary, body, year } = plan;
  const { on, receivedAt, orderedBy, kind = 'criticism' } = told;
  const summary = kind === 'criticism' ? 'Phê bình chậm thực hiện nhiệm vụ' : 'Nhắc nhở tiến độ';
  diary.enter(
    {
      on,
      by: peoplesCommittee,
      ...(receivedAt ? { receivedAt } : {}),
      ...(orderedBy ? { orderedBy } : {}),
    },
    'recordCriticismDocument',
    {
      unit: body.id,
      year,
      criticism: told.id,
      kind,
      issuingBody: told.from,
      document: paper({
        ...letterheads[told.from],
        number: told.number,
        date: told.date,
        summary: told.summary ?? summary,
        signatory: 'Hoàng Văn Thí Dụ',
        recipients: [body.name],
      }),
      serious: told.serious ?? false,
      extendsDeadlineTo: told.extendsTo ?? null,
    },
  );
}

/** Recorded in error: it never was so; revoked: the body took it back. */
export function annulment(cause: Annulment['cause'], text: string): Annulment {
  return { cause, legalBasis: basis(text), effectiveFrom: null };
}

export function annulCriticism(plan: OfUnit, on: CivilDate, criticism: string): void {
  const { diary, body, year } = plan;
  diary.enter({ on, by: peoplesCommittee }, 'annulCriticismDocument', {
    unit: body.id,
    year,
    criticism,
    ...annulment('revoked', 'Cơ quan ban hành có văn bản thu hồi nội dung phê bình, nhắc nhở'),
  });
}

export interface Notice {
  readonly on: CivilDate;
  readonly id: string;
  readonly number: string;
  readonly dossiers: readonly {
    readonly dossier: string;
    readonly level: 'provincial' | 'state';
  }[];
  /** The lead that submitted them for the unit; absent: the unit itself. */
  readonly submittedBy?: string;
}

/** The Board's written notice of the day before. */
export function enterNotice(plan: OfUnit, { on, id, number, dossiers, submittedBy }: Notice): void {
  const { diary, body, year } = plan;
  diary.enter({ on, by: board }, 'notifyIneligibleDossiers', {
    unit: body.id,
    year,
    notice: id,
    document: boardLetter(number, on, 'Thông báo hồ sơ đề nghị khen thưởng không đủ điều kiện'),
    dossiers: dossiers.map((each) => ({
      ...each,
      submittedBy: submittedBy ?? body.id,
      onBehalfOf: submittedBy ? body.id : null,
    })),
  });
}

export function dossiers(level: 'provincial' | 'state', first: number, count: number) {
  const mark = level === 'state' ? 'NN' : 'T';
  return Array.from({ length: count }, (_, place) => ({
    dossier: `HS-${mark}-${String(first + place).padStart(3, '0')}`,
    level,
  }));
}

export function annulNotice(plan: OfUnit, on: CivilDate, notice: string): void {
  const { diary, body, year } = plan;
  diary.enter({ on, by: board }, 'annulIneligibleDossierNotice', {
    unit: body.id,
    year,
    notice,
    ...annulment('revoked', 'Ban Thi đua - Khen thưởng thu hồi thông báo sau khi đối chiếu hồ sơ'),
  });
}

export interface Breach {
  readonly on: CivilDate;
  readonly id: string;
  readonly kind: BreachKind;
  readonly breachedOn: CivilDate;
  readonly description: string;
  readonly by?: Actor;
}

/** The lead records breaches; its own are recorded by a deputy. */
export function enterBreach(plan: Plan, told: Breach): void {
  const { diary, body, bloc, year } = plan;
  const { on, id, kind, breachedOn, description } = told;
  diary.enter({ on, by: told.by ?? lead(leaders[bloc].lead, bloc) }, 'recordDisciplineBreach', {
    unit: body.id,
    year,
    breach: id,
    kind,
    breachedOn,
    description,
    concerns: null,
    document: paper({
      issuer: bodyOf(leaders[bloc].lead).name,
      date: breachedOn,
      type: 'Biên bản',
      summary: description,
      authentication: null,
    }),
  });
}

export function annulBreach(plan: Plan, on: CivilDate, breach: string): void {
  const { diary, body, bloc, year } = plan;
  diary.enter({ on, by: lead(leaders[bloc].lead, bloc) }, 'annulDisciplineBreach', {
    unit: body.id,
    year,
    breach,
    ...annulment('recordedInError', 'Sổ điểm danh xác nhận đơn vị dự họp đủ, đúng thành phần'),
  });
}

export function enterOwnDeduction(
  plan: Plan,
  on: CivilDate,
  told: { readonly id: string; readonly criterion: string; readonly rule: string },
): void {
  const { diary, body, bloc, year } = plan;
  diary.enter({ on, by: lead(leaders[bloc].lead, bloc) }, 'recordBlocDeduction', {
    unit: body.id,
    year,
    deduction: told.id,
    criterion: told.criterion,
    rule: told.rule,
    reason: 'Theo biên bản kiểm tra của khối',
  });
}

export function enterExclusion(plan: OfUnit, on: CivilDate, exclusion: string): void {
  const { diary, body, year } = plan;
  diary.enter({ on, by: board }, 'recordExclusion', {
    unit: body.id,
    year,
    exclusion,
    ground: 'Thuộc trường hợp tại khoản 3 Điều 7 (nội dung minh hoạ)',
    legalBasis: basis('Khoản 3 Điều 7 Quyết định 3666/QĐ-UBND (chưa có văn bản; minh hoạ)'),
    document: null,
  });
}

export function liftExclusion(plan: OfUnit, on: CivilDate, exclusion: string): void {
  const { diary, body, year } = plan;
  diary.enter({ on, by: board }, 'liftExclusion', {
    unit: body.id,
    year,
    exclusion,
    liftedFrom: on,
    legalBasis: basis(
      'Cơ quan có thẩm quyền kết luận không còn trường hợp không bình xét, suy tôn',
    ),
  });
}

/** The members agree that the unmeasured task was exceeded, with the first paper of its line. */
export function agreeTask(plan: Plan, on: CivilDate, reason: string): void {
  const { diary, body, bloc, year, lines } = plan;
  const line = lines.find((each) => each.evidence.length > 0);
  diary.enter({ on, by: lead(leaders[bloc].lead, bloc) }, 'agreeTaskExceeded', {
    unit: body.id,
    year,
    agreement: 'tn-1',
    item: unmeasuredTask,
    reason,
    evidence: line?.evidence.slice(0, 1) ?? [],
    minutes: null,
  });
}
