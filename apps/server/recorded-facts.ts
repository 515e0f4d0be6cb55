// What answers show of events and papers: addresses, who acted, sentences, clauses, official documents.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { Actor, Reference, Role } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { OfficialDocument, SigningCapacity } from '../../libs/domain/official-document.ts';
import type { Sentence } from '../../libs/domain/replay/sentence.ts';
import type { Clause } from '../../libs/domain/rule-book/rule-book.ts';
import { channelEnum, roleEnum } from './graphql/answer-enumerations.ts';
import { Shown } from './graphql/answer-fields.ts';
import { authenticationEnum, signingCapacityEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar } from './graphql/scalars.ts';

const nullable = { nullable: true } as const;

@ObjectType('Sentence', {
  description: inBoth('Một câu bằng hai thứ tiếng', 'A sentence in both languages'),
})
export class SentenceShown implements Sentence {
  @Shown(() => String, 'Tiếng Việt', 'In Vietnamese')
  readonly vi: string;

  @Shown(() => String, 'Tiếng Anh', 'In English')
  readonly en: string;
}

@ObjectType('EventAddress', {
  description: inBoth('Địa chỉ của một sự kiện trong sổ cái', 'Where an event stands'),
})
export class AddressShown implements Reference {
  @Shown(() => String, 'Chuỗi sự kiện', 'Its stream')
  readonly stream: string;

  @Shown(() => Int, 'Số thứ tự trong chuỗi, từ 0', 'Its place in the stream, from 0')
  readonly revision: number;

  @Shown(
    () => ID,
    'Viết gọn: chuỗi@số thứ tự, ví dụ unitYear-2021-x@7',
    'In short: stream@revision, as in unitYear-2021-x@7',
  )
  readonly address: string;
}

export function addressOf(stream: string, revision: number): string {
  return `${stream}@${revision}`;
}

export function addressShown({ stream, revision }: Reference): AddressShown {
  return { stream, revision, address: addressOf(stream, revision) };
}

@ObjectType('Actor', {
  description: inBoth('Ai thực hiện, với tư cách gì', 'Who acted, in which capacity'),
})
export class ActorShown implements Omit<Actor, 'appointment'> {
  @Shown(() => ID, 'Mã tài khoản, không phải tên người', 'Account, never a person’s name')
  readonly account: string;

  @Shown(() => roleEnum, 'Tư cách', 'Capacity')
  readonly role: Role;

  @Shown(() => ID, 'Đơn vị của người đó', 'Their unit', nullable)
  readonly unit: string | null;

  @Shown(() => ID, 'Khối của người đó', 'Their bloc', nullable)
  readonly bloc: string | null;

  @Shown(() => String, 'Làm thay ai', 'Whom they acted for', nullable)
  readonly actingFor: string | null;

  @Shown(() => channelEnum, 'Lệnh đến bằng đường nào', 'How the command came in')
  readonly channel: Actor['channel'];
}

@ObjectType('Clause', {
  description: inBoth('Điều khoản mà một quy tắc dựa vào', 'Where a rule stands'),
})
export class ClauseShown implements Clause {
  @Shown(() => String, 'Vị trí trong văn bản', 'The place, as an official cites it')
  readonly reference: string;

  @Shown(() => String, 'Nội dung tiếng Việt', 'Its words in Vietnamese')
  readonly vi: string;
}

@ObjectType('OfficialDocument', {
  description: inBoth('Văn bản hành chính', 'An official document'),
})
export class DocumentShown implements OfficialDocument {
  @Shown(() => String, 'Cơ quan ban hành', 'Issuer', nullable)
  readonly issuer: string | null;

  @Shown(() => String, 'Số', 'Number', nullable)
  readonly number: string | null;

  @Shown(() => String, 'Ký hiệu', 'Symbol', nullable)
  readonly symbol: string | null;

  @Shown(() => String, 'Địa danh', 'Place', nullable)
  readonly place: string | null;

  @Shown(() => CivilDateScalar, 'Ngày ban hành', 'Date', nullable)
  readonly date: CivilDate | null;

  @Shown(() => String, 'Tên loại', 'Type', nullable)
  readonly type: string | null;

  @Shown(() => String, 'Trích yếu', 'Summary', nullable)
  readonly summary: string | null;

  @Shown(() => String, 'Người ký', 'Signatory', nullable)
  readonly signatory: string | null;

  @Shown(() => String, 'Chức vụ người ký', 'Position of the signatory', nullable)
  readonly position: string | null;

  @Shown(() => [signingCapacityEnum], 'Quyền hạn ký, từ trên xuống', 'Signing capacities')
  readonly capacities: readonly SigningCapacity[];

  @Shown(() => authenticationEnum, 'Dấu hoặc chữ ký số', 'Seal or digital signature', nullable)
  readonly authentication: OfficialDocument['authentication'];

  @Shown(() => [String], 'Nơi nhận', 'Recipients')
  readonly recipients: readonly string[];
}
