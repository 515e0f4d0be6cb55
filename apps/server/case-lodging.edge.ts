// The edge of lodging: a complaint, petition, explanation or denunciation that was received.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { Area, Instance, MatterKind } from '../../libs/domain/complaint-procedure/matter.ts';
import type { ConcernedYear, Disputed, ReceivedFrom } from '../../libs/domain/complaint/lodging.ts';
import type { Capacity } from '../../libs/domain/complaint/party.ts';
import { Acting } from './actor.ts';
import { LodgerInput } from './case-party.input.ts';
import { CommandInput } from './command.input.ts';
import { lodgingSent } from './denunciation.ts';
import {
  areaEnum,
  capacityEnum,
  instanceEnum,
  matterKindEnum,
} from './graphql/case-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import {
  CriterionIds,
  Day,
  Id,
  lengths,
  OneOf,
  Part,
  Parts,
  Spelled,
  Text,
  Year,
} from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, recordPadded, type Recorded } from './mutation.ts';
import { OfficialDocumentInput, ReferenceInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { PersonInput } from './person.input.ts';
import { StoredFileInput } from './stored-file.input.ts';

const optional = { optional: true } as const;

@InputType({
  description: inBoth('Năm thi đua của một đơn vị có liên quan', 'A unit-year that it concerns'),
})
export class ConcernedYearInput implements ConcernedYear {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;
}

@InputType({
  description: inBoth('Quyết định, kết quả bị khiếu nại trong sổ cái', 'The disputed event'),
})
export class DisputedInput implements Disputed {
  @Part(() => ReferenceInput, ['Sự kiện trong sổ cái', 'The event of the ledger'])
  readonly event: ReferenceInput;

  @Spelled(['Loại sự kiện', 'Type of that event'], /^[A-Z][A-Za-z0-9]{0,99}$/, [
    'phải là tên loại sự kiện',
    'must be the name of an event type',
  ])
  readonly type: string;
}

@InputType({
  description: inBoth(
    'Cơ quan đã nhận và chuyển đơn đến',
    'The body that received and forwarded it',
  ),
})
export class ReceivedFromInput implements ReceivedFrom {
  @Text(['Tên cơ quan', 'Name of the body'], lengths.name)
  readonly body: string;

  @Day(['Ngày cơ quan đó nhận đơn', 'The day on which that body received it'])
  readonly on: CivilDate;

  @Part(() => OfficialDocumentInput, ['Văn bản chuyển đơn', 'Its letter'], optional)
  readonly document: OfficialDocumentInput | null = null;
}

/** What the first and the second lodging of a matter say alike. */
@InputType({ isAbstract: true })
export abstract class AnyLodgingInput extends CommandInput {
  @OneOf(capacityEnum, ['Tư cách nộp đơn', 'In which capacity'])
  readonly capacity: Capacity;

  @Part(() => PersonInput, ['Người đại diện, người được uỷ quyền', 'The representative'], optional)
  readonly representative: PersonInput | null = null;

  @Part(
    () => StoredFileInput,
    ['Giấy tờ chứng minh tư cách đại diện', 'The paper that authorises them'],
    optional,
  )
  readonly authorisation: StoredFileInput | null = null;

  @Text(
    [
      'Nội dung đơn bằng lời trung tính của người tiếp nhận; không ghi tên, chức vụ của cá nhân',
      'What is claimed, in the handler’s neutral words; it names no person',
    ],
    lengths.reason,
  )
  readonly claims: string;

  @Part(() => ReceivedFromInput, ['Cơ quan chuyển đơn đến, nếu có', 'Who forwarded it'], optional)
  readonly receivedFrom: ReceivedFromInput | null = null;

  @Part(
    () => OfficialDocumentInput,
    [
      'Văn bản của đơn vị nộp đơn; đơn của cá nhân để trống, chỉ kèm tệp đã mã hoá',
      'The unit’s letter; null where people lodge it: theirs is an encrypted file',
    ],
    optional,
  )
  readonly document: OfficialDocumentInput | null = null;

  @Day(['Ngày ghi trên đơn', 'Date of the letter'], optional)
  readonly letterDate: CivilDate | null = null;

  @Id(['Mã bộ quy tắc giải quyết có hiệu lực khi nhận đơn', 'Id of the procedure in force then'])
  readonly procedure: string;

  @Parts(() => StoredFileInput, ['Tệp kèm theo', 'Its files'], 30)
  readonly files: readonly StoredFileInput[] = [];
}

@InputType(inputOf('lodgeCase'))
export class LodgeCaseInput extends AnyLodgingInput {
  @Id(
    [
      'Mã vụ việc, do người ghi đặt; đơn tố cáo để trống để máy chủ sinh mã ngẫu nhiên',
      'Id of the case; null for a denunciation: it is drawn',
    ],
    optional,
  )
  readonly complaint: string | null = null;

  @OneOf(matterKindEnum, ['Loại đơn', 'Kind of the case'])
  readonly kind: MatterKind;

  @OneOf(instanceEnum, [
    'Lần giải quyết; lần hai nếu lần đầu đã giải quyết ngoài sổ cái này',
    'Second, where the first was settled outside this ledger',
  ])
  readonly instance: Instance;

  @Part(
    () => OfficialDocumentInput,
    ['Quyết định giải quyết lần đầu, nếu là lần hai', 'The first decision, for a second'],
    optional,
  )
  readonly firstDecision: OfficialDocumentInput | null = null;

  @Part(() => LodgerInput, ['Người nộp đơn', 'Who lodges it'])
  readonly lodger: LodgerInput;

  @Part(
    () => DisputedInput,
    ['Quyết định, kết quả bị khiếu nại, nếu có trong sổ cái', 'The disputed event, if any'],
    optional,
  )
  readonly against: DisputedInput | null = null;

  @CriterionIds(['Các dòng điểm bị khiếu nại', 'The disputed lines of the score'], 20)
  readonly lines: readonly string[] = [];

  @Day(
    [
      'Ngày người nộp đơn biết được quyết định; để trống nếu chưa rõ',
      'When they came to know of it',
    ],
    optional,
  )
  readonly knownOn: CivilDate | null = null;

  @OneOf(areaEnum, ['Địa bàn', 'The area'])
  readonly area: Area;

  @Parts(
    () => ConcernedYearInput,
    ['Các đơn vị, năm thi đua có liên quan', 'The unit-years that it concerns'],
    20,
  )
  readonly concerns: readonly ConcernedYearInput[] = [];

  @Part(
    () => ReferenceInput,
    ['Lần tiếp nhận trước mà đơn này tách ra hoặc nộp lại', 'The lodging that it was split from'],
    optional,
  )
  readonly follows: ReferenceInput | null = null;
}

@Resolver()
export class CaseLodgingMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('lodgeCase')
  async lodgeCase(@Acting() actor: Actor, @Input() input: LodgeCaseInput): Promise<Recorded> {
    return recordPadded(this.ledger, 'lodgeCase', await lodgingSent(this.ledger, input), actor);
  }
}
