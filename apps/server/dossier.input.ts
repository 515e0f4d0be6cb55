// Award dossiers as inputs describe them: whom they propose, who submits them.
import { InputType } from '@nestjs/graphql';
import type { Beneficiary, Submitter } from '../../libs/domain/bloc-year/dossier.ts';
import type { SubmitterCapacity } from '../../libs/domain/rule-book/year-acts.ts';
import type { Sealed } from '../../libs/domain/sealed.ts';
import { submitterCapacityEnum } from './graphql/dossier-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, lengths, OneOf, Part, Spelled, Text, YesOrNo } from './graphql/input-fields.ts';

type OfKind<Kind extends Beneficiary['kind']> = Omit<
  Extract<Beneficiary, { readonly kind: Kind }>,
  'kind'
>;
const optional = { optional: true } as const;

@InputType({
  description: inBoth(
    'Thông tin cá nhân đã mã hoá, gắn với khoá của một người',
    'Personal data, sealed under the key of one person',
  ),
})
export class SealedInput implements Sealed {
  @Id(['Mã chủ thể của khoá', 'Opaque id of the person’s key'])
  readonly subject: string;

  @Spelled(['Bản mã, base64url', 'Ciphertext, base64url'], /^[A-Za-z0-9_-]{80,4096}$/, [
    'phải là bản mã base64url',
    'must be a ciphertext in base64url',
  ])
  readonly ciphertext: string;

  @Spelled(
    ['Cam kết SHA-256, 64 chữ số hệ 16', 'Commitment, a SHA-256 of 64 hexadecimal digits'],
    /^[0-9a-f]{64}$/,
    ['phải là 64 chữ số hệ 16 viết thường', 'must be 64 lower-case hexadecimal digits'],
  )
  readonly commitment: string;
}

@InputType({ isAbstract: true })
abstract class OfMemberInput {
  @Id(['Mã đơn vị thành viên', 'Id of the member unit'])
  readonly unit: string;
}

@InputType({
  description: inBoth('Đề nghị cho đơn vị thành viên', 'The member unit itself is proposed'),
})
class MemberUnitInput extends OfMemberInput implements OfKind<'memberUnit'> {}

@InputType({
  description: inBoth('Đề nghị cho tập thể của đơn vị', 'A collective of the unit is proposed'),
})
class CollectiveInput extends OfMemberInput implements OfKind<'collective'> {
  @Text(['Tên tập thể', 'Name of the collective'], lengths.name)
  readonly name: string;

  @Id(
    [
      'Mã đơn vị, nếu tập thể là một đơn vị trong sổ cái',
      'Its id where it is itself a unit in the ledger',
    ],
    optional,
  )
  readonly collectiveUnit: string | null = null;

  @YesOrNo(
    ['Là tập thể nhỏ; để trống nếu hồ sơ không nêu', 'A small collective; null: not stated'],
    optional,
  )
  readonly smallCollective: boolean | null = null;
}

@InputType({
  description: inBoth('Đề nghị cho cá nhân của đơn vị', 'A person of the unit is proposed'),
})
class IndividualInput extends OfMemberInput implements OfKind<'individual'> {
  @Part(() => SealedInput, ['Cá nhân, đã mã hoá', 'The person, sealed'])
  readonly person: SealedInput;

  @YesOrNo(
    [
      'Là người lao động trực tiếp; để trống nếu hồ sơ không nêu',
      'Works directly in production or service; null: not stated',
    ],
    optional,
  )
  readonly directWorker: boolean | null = null;
}

/** A field of such a type may have no default, so that what is not given is left out. */
@InputType({
  isOneOf: true,
  description: inBoth('Đối tượng được đề nghị: nêu đúng một', 'Who is proposed: exactly one'),
})
export class BeneficiaryInput {
  @Part(() => MemberUnitInput, ['Đơn vị thành viên', 'The member unit'], optional)
  readonly memberUnit?: MemberUnitInput;

  @Part(() => CollectiveInput, ['Tập thể của đơn vị', 'A collective of the unit'], optional)
  readonly collective?: CollectiveInput;

  @Part(() => IndividualInput, ['Cá nhân của đơn vị', 'A person of the unit'], optional)
  readonly individual?: IndividualInput;
}

/** The schema lets exactly one be given. */
export function beneficiaryOf(input: BeneficiaryInput): Beneficiary {
  const { memberUnit, collective, individual } = input;
  if (memberUnit) return { kind: 'memberUnit', ...memberUnit };
  if (collective) return { kind: 'collective', ...collective };
  if (individual) return { kind: 'individual', ...individual };
  throw new Error('no beneficiary passed a schema that asks for one');
}

@InputType({ description: inBoth('Đơn vị trình hồ sơ', 'Who submits a dossier') })
export class SubmitterInput implements Submitter {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @OneOf(submitterCapacityEnum, ['Tư cách trình', 'In which capacity'])
  readonly capacity: SubmitterCapacity;
}
