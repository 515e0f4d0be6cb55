// The edge of the emulation pact of a bloc-year: who signed on which day, who did not, who is not named, who joined or left.
import { Args, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { streamOfBlocYear, type OfBlocYear } from '../../libs/domain/bloc-year/season.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { directoryIndex } from '../../projections/directory-on-day.ts';
import {
  pactOf,
  type AnnulledNaming,
  type PactMember,
  type PactOfYear,
  type PactStanding,
  type SignedPact,
} from '../../projections/pact.ts';
import { heldAt, HeldAt, pointAsked } from './as-of.ts';
import { BlocYearOnDayArguments, dayOfYearAsked } from './bloc-year-day.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { pactStandingEnum } from './graphql/pact-enumerations.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { StoredFileShown } from './paper.shown.ts';
import { addressOf, ClauseShown, DocumentShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType('SignedPact', {
  description: inBoth('Một bản giao ước thi đua', 'A pact that was signed'),
})
class SignedPactShown {
  @Shown(() => ID, 'Mã bản giao ước', 'Its id')
  readonly pact: string;

  @Shown(() => CivilDateScalar, 'Ngày ký', 'Signed on')
  readonly signedOn: CivilDate;

  @Shown(() => DocumentShown, 'Văn bản, nếu có', 'Its document, if any', nullable)
  readonly document: DocumentShown | null;

  @Shown(() => StoredFileShown, 'Bản giao ước đã ký, nếu có', 'The signed pact, if any', nullable)
  readonly file: StoredFileShown | null;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;

  @Shown(() => ID, 'Sự kiện huỷ; trống nếu còn', 'Its annulment; null: it stands', nullable)
  readonly annulment: string | null;
}

@ObjectType('PactAnnulledNaming', {
  description: inBoth(
    'Một lần đơn vị được ghi là đã ký hoặc không ký, đã huỷ',
    'A fact that named the unit as signing or not, and was annulled',
  ),
})
class AnnulledNamingShown {
  @Shown(() => Boolean, 'Ghi là đã ký; sai: ghi là không ký', 'It said that the unit signed')
  readonly signed: boolean;

  @Shown(() => CivilDateScalar, 'Ngày', 'On which day')
  readonly on: CivilDate;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;

  @Shown(() => ID, 'Sự kiện huỷ', 'Its annulment')
  readonly annulment: string;
}

@ObjectType('PactMembership', {
  description: inBoth('Thời gian là thành viên của khối', 'A period of membership of the bloc'),
})
class PactMembershipShown {
  @Shown(() => CivilDateScalar, 'Từ ngày', 'From')
  readonly from: CivilDate;

  @Shown(() => CivilDateScalar, 'Đến hết ngày', 'Until, that day included', nullable)
  readonly until: CivilDate | null;
}

@ObjectType('PactMember', {
  description: inBoth('Một đơn vị và việc ký giao ước', 'A unit, and how it stands to the pact'),
})
class PactMemberShown {
  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị vào ngày cuối năm', 'Its name on the last day of the year')
  readonly name: string;

  @Shown(
    () => [PactMembershipShown],
    'Thời gian là thành viên trong năm; trống nếu việc vào khối đã bị huỷ',
    'Its memberships that meet the year; none where they were annulled',
    { rowsMax: 2 },
  )
  readonly memberships: readonly PactMembershipShown[];

  @Shown(() => Boolean, 'Là thành viên vào ngày đang xem', 'It is a member on the day')
  readonly member: boolean;

  @Shown(
    () => Boolean,
    'Là thành viên vào ngày ký giao ước; trống nếu chưa có giao ước',
    'It was a member when the pact was signed; null: none stands',
    nullable,
  )
  readonly memberAtSigning: boolean | null;

  @Shown(() => pactStandingEnum, 'Đã ký hay chưa', 'How it stands to the pact')
  readonly standing: PactStanding;

  @Shown(
    () => CivilDateScalar,
    'Ngày ký; trống nếu chưa ký',
    'Signed on; null: it did not',
    nullable,
  )
  readonly signedOn: CivilDate | null;

  @Shown(
    () => String,
    'Lý do không ký khi ký giao ước, nếu có nêu; đơn vị có thể đã ký bổ sung',
    'Why it did not sign with the others, where that was said; it may have signed later',
    nullable,
  )
  readonly reason: string | null;

  @Shown(() => ID, 'Sự kiện ghi nhận; trống nếu chưa nêu', 'The event that says so', nullable)
  readonly event: string | null;

  @Shown(() => [AnnulledNamingShown], 'Nội dung đã huỷ', 'What was annulled', { rowsMax: 2 })
  readonly annulled: readonly AnnulledNamingShown[];
}

@ObjectType('PactOfYear', {
  description: inBoth(
    'Giao ước thi đua của khối trong năm. Số đơn vị đếm theo thành viên vào ngày đang xem',
    'The emulation pact of a bloc-year. Units are counted among the members on the day',
  ),
})
class PactOfYearShown extends HeldAt {
  @Shown(() => CivilDateScalar, 'Ngày đang xem', 'The day')
  readonly on: CivilDate;

  @Shown(() => ClauseShown, 'Điều khoản về ký giao ước', 'The clause that asks for it', nullable)
  readonly clause: ClauseShown | null;

  @Shown(() => SignedPactShown, 'Bản giao ước; trống nếu chưa ký', 'The pact; null: none', nullable)
  readonly pact: SignedPactShown | null;

  @Shown(() => [SignedPactShown], 'Các bản đã huỷ', 'Those that were annulled', { rowsMax: 2 })
  readonly annulled: readonly SignedPactShown[];

  @Shown(() => Int, 'Số thành viên vào ngày được hỏi', 'Members of the day asked for')
  readonly membersCount: number;

  @Shown(() => Int, 'Trong đó đã ký, kể cả ký bổ sung', 'Of these, signed, then or later')
  readonly signedCount: number;

  @Shown(() => Int, 'Số thành viên không ký', 'Members named for not signing')
  readonly notSignedCount: number;

  @Shown(() => Int, 'Số thành viên chưa nêu', 'Members in neither list')
  readonly notNamedCount: number;

  @Shown(
    () => [PactMemberShown],
    'Các đơn vị là thành viên trong năm hoặc có tên trong giao ước, theo tên',
    'Units that were members in the year or that a pact names, by name',
  )
  readonly members: readonly PactMemberShown[];
}

@Resolver()
export class PactsResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => PactOfYearShown, {
    nullable: true,
    description: inBoth(
      'Giao ước thi đua của khối: từng thành viên ký ngày nào, không ký vì sao, hay chưa nêu; trống nếu chưa mở năm thi đua của khối',
      'The pact of a bloc-year: when each member signed, why it did not, or that it is not named; null where the year is not open',
    ),
  })
  pact(@Args() { year, bloc, on, asOf }: BlocYearOnDayArguments): PactOfYearShown | null {
    const { views } = this.ledger;
    const index = directoryIndex(views, pointAsked(views, asOf));
    const day = on ?? dayOfYearAsked(views, year, asOf);
    const told = pactOf(views, { year, bloc }, { day, asOf: index });
    return told && { ...heldAt(views, index), on: day, ...pactShown(told, { year, bloc }) };
  }
}

function pactShown(
  { pact, annulled, clause, members }: PactOfYear,
  of: OfBlocYear,
): Omit<PactOfYearShown, keyof HeldAt | 'on'> {
  const stream = streamOfBlocYear(of);
  const today = members.filter(({ member }) => member);
  const count = (...standings: readonly PactStanding[]) =>
    today.filter(({ standing }) => standings.includes(standing)).length;
  return {
    clause,
    pact: pact && signedPactShown(pact, stream),
    annulled: annulled.map((each) => signedPactShown(each, stream)),
    membersCount: today.length,
    signedCount: count('signed', 'signedLater'),
    notSignedCount: count('notSigned'),
    notNamedCount: count('notNamed'),
    members: members.map((each) => memberShown(each, stream)),
  };
}

function signedPactShown(
  { revision, annulledAt, ...pact }: SignedPact,
  stream: string,
): SignedPactShown {
  const annulment = annulledAt === null ? null : addressOf(stream, annulledAt);
  return { ...pact, event: addressOf(stream, revision), annulment };
}

function memberShown(
  { revision, annulled, ...member }: PactMember,
  stream: string,
): PactMemberShown {
  const event = revision === null ? null : addressOf(stream, revision);
  return { ...member, event, annulled: annulled.map((each) => namingShown(each, stream)) };
}

function namingShown(
  { signed, on, revision, annulledAt }: AnnulledNaming,
  stream: string,
): AnnulledNamingShown {
  const annulment = addressOf(stream, annulledAt);
  return { signed, on, event: addressOf(stream, revision), annulment };
}
