// The parties of a case as inputs name them: units and bodies by name, people in clear only where they lodge it.
import { InputType } from '@nestjs/graphql';
import type { Lodger, Organ, Party } from '../../libs/domain/complaint/party.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Ids, lengths, Part, Parts, Spelled, Text, YesOrNo } from './graphql/input-fields.ts';
import { PersonInput, type InClear } from './person.input.ts';

const optional = { optional: true } as const;

/** A field of such a type may have no default, so that what is not given is left out. */
@InputType({
  isOneOf: true,
  description: inBoth(
    'Cơ quan giải quyết, xác minh: nêu đơn vị hoặc cơ quan khác',
    'Who settles or verifies: a unit, or another body',
  ),
})
export class OrganInput {
  @Id(['Mã đơn vị', 'Id of the unit'], optional)
  readonly unit?: string;

  @Text(
    [
      'Cơ quan, chức danh không phải đơn vị trong sổ cái; không ghi tên người',
      'A body or an office that is no unit of the ledger; never a person’s name',
    ],
    lengths.name,
    optional,
  )
  readonly body?: string;
}

/** The schema lets exactly one be given. */
export function organOf({ unit, body }: OrganInput): Organ {
  if (unit !== undefined) return { kind: 'unit', unit };
  if (body !== undefined) return { kind: 'body', body };
  throw new Error('no organ passed a schema that asks for one');
}

@InputType({
  isOneOf: true,
  description: inBoth(
    'Một bên của vụ việc: đơn vị, cơ quan khác, hoặc chính người nộp đơn',
    'A party of a case: a unit, another body, or the very lodger',
  ),
})
export class PartyInput extends OrganInput {
  @YesOrNo(
    [
      'Đúng nếu là người nộp đơn; không ghi gì thêm về người đó',
      'True for the lodger, of whom nothing more is said',
    ],
    optional,
  )
  readonly lodger?: boolean;
}

export function partyOf({ lodger, ...organ }: PartyInput): Party {
  return lodger === undefined ? organOf(organ) : { kind: 'lodger' };
}

@InputType({ description: inBoth('Các đơn vị cùng nộp đơn', 'The units that lodge it') })
class LodgingUnitsInput {
  @Ids(['Mã các đơn vị', 'Ids of the units'], 50)
  readonly units: readonly string[];
}

@InputType({ description: inBoth('Các cá nhân cùng nộp đơn', 'The people who lodge it') })
class LodgingPeopleInput {
  @Parts(
    () => PersonInput,
    ['Các cá nhân, theo thứ tự trong đơn', 'They, as the letter has them'],
    10,
  )
  readonly people: readonly PersonInput[];
}

@InputType({
  description: inBoth(
    'Người tố cáo; máy chủ mã hoá bằng khoá riêng chỉ dùng cho đơn này',
    'Who denounces; sealed under a key that serves this letter alone',
  ),
})
export class DenouncerInput {
  @Spelled(
    [
      'Mã chủ thể mới, chưa dùng ở nơi khác; để trống thì máy chủ sinh mã',
      'A new opaque id, used nowhere else; null: it is drawn',
    ],
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
    [
      'phải là mã gồm 1 đến 64 chữ cái không dấu, chữ số, gạch dưới hoặc gạch nối',
      'must be 1 to 64 letters without marks, digits, underscores or hyphens',
    ],
    optional,
  )
  readonly subject: string | null = null;

  @Text(
    ['Họ và tên; để trống nếu đơn không ghi tên', 'Full name; null where the letter has none'],
    200,
    optional,
  )
  readonly fullName: string | null = null;

  @Text(['Chức vụ', 'Position'], lengths.name, optional)
  readonly position: string | null = null;

  @Text(['Nơi làm việc', 'Workplace'], lengths.name, optional)
  readonly workplace: string | null = null;
}

@InputType({
  isOneOf: true,
  description: inBoth(
    'Người nộp đơn: các đơn vị, các cá nhân, hoặc người tố cáo',
    'Who lodges it: units, people, or a denouncer',
  ),
})
export class LodgerInput {
  @Part(() => LodgingUnitsInput, ['Các đơn vị', 'Units'], optional)
  readonly ofUnits?: LodgingUnitsInput;

  @Part(() => LodgingPeopleInput, ['Các cá nhân', 'People'], optional)
  readonly ofPeople?: LodgingPeopleInput;

  @Part(() => DenouncerInput, ['Người tố cáo', 'A denouncer'], optional)
  readonly denouncer?: DenouncerInput;
}

/** The schema lets exactly one be given. A denouncer is sealed under the subject that is drawn for the letter. */
export function lodgerOf(
  { ofUnits, ofPeople, denouncer }: LodgerInput,
  subject: string,
): InClear<Lodger> {
  if (ofUnits) return { kind: 'units', units: ofUnits.units };
  if (ofPeople) return { kind: 'people', people: ofPeople.people };
  if (denouncer) return { kind: 'denouncer', person: personOf(denouncer, subject) };
  throw new Error('no lodger passed a schema that asks for one');
}

function personOf(denouncer: DenouncerInput, subject: string): PersonInput | null {
  const { fullName, position, workplace } = denouncer;
  if (fullName === null) return null;
  return Object.assign(new PersonInput(), { subject, fullName, position, workplace });
}
