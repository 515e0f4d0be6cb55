// Award dossiers as inputs describe them: whom they propose, who submits them.
import { InputType } from '@nestjs/graphql';
import type { Beneficiary, Submitter } from '../../libs/domain/bloc-year/dossier.ts';
import type { SubmitterCapacity } from '../../libs/domain/rule-book/year-acts.ts';
import { submitterCapacityEnum } from './graphql/dossier-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, lengths, OneOf, Part, Text, YesOrNo } from './graphql/input-fields.ts';
import { PersonInput, type InClear } from './person.input.ts';

type OfKind<Kind extends Beneficiary['kind']> = Omit<
  Extract<Beneficiary, { readonly kind: Kind }>,
  'kind'
>;
const optional = { optional: true } as const;

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
class IndividualInput extends OfMemberInput implements InClear<OfKind<'individual'>> {
  @Part(() => PersonInput, ['Cá nhân', 'The person'])
  readonly person: PersonInput;

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
export function beneficiaryOf(input: BeneficiaryInput): InClear<Beneficiary> {
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
