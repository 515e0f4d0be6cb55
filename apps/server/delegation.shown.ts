// What answers show of a delegated bloc: by whom it was delegated to whom, its plans, the registrations sent for its units.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { DelegationKind } from '../../libs/domain/bloc/delegation.ts';
import type { DirectoryOnDay } from '../../projections/directory-on-day.ts';
import type { BlocEntry } from '../../projections/directory-rows.ts';
import { NamedShown, unitNamed } from './directory-periods.ts';
import { FactShown } from './fact.shown.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { delegationKindEnum } from './graphql/reorganisation-enumerations.ts';
import { addressOf, AddressShown, DocumentShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType('BlocDelegation', {
  description: inBoth(
    'Việc Chủ tịch UBND tỉnh uỷ quyền thành lập khối',
    'How a bloc was delegated by the Chairman',
  ),
})
export class DelegationShown {
  @Shown(() => delegationKindEnum, 'Loại khối', 'Kind of the bloc')
  readonly kind: DelegationKind;

  @Shown(() => NamedShown, 'Cơ quan được uỷ quyền', 'The unit that it is delegated to')
  readonly authority: NamedShown;

  @Shown(() => String, 'Căn cứ', 'Legal basis')
  readonly legalBasis: string;

  @Shown(() => DocumentShown, 'Văn bản uỷ quyền, nếu có', 'Its document, if any', nullable)
  readonly document: DocumentShown | null;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;
}

export function delegationShown(
  { kind, authority, legalBasis, revision }: NonNullable<BlocEntry['delegated']>,
  stream: string,
  on: DirectoryOnDay,
): DelegationShown {
  return {
    kind,
    authority: unitNamed(on, authority),
    legalBasis: legalBasis.text,
    document: legalBasis.document,
    event: addressOf(stream, revision),
  };
}

@ObjectType('DelegatedRegistrations', {
  description: inBoth(
    'Cơ quan được uỷ quyền đăng ký thi đua với UBND tỉnh cho các đơn vị',
    'Registrations that the authority of a delegated bloc sent to the People’s Committee',
  ),
})
export class DelegatedRegistrationsShown extends FactShown {
  @Shown(() => [AddressShown], 'Các đăng ký của đơn vị', 'The registrations', { rowsMax: 15 })
  readonly registrations: readonly AddressShown[];
}

@ObjectType('ImplementationPlan', {
  description: inBoth(
    'Kế hoạch thực hiện của khối được uỷ quyền thành lập',
    'A plan by which a delegated bloc is carried out',
  ),
})
export class ImplementationPlanShown extends FactShown {
  @Shown(() => ID, 'Mã kế hoạch', 'Its id')
  readonly plan: string;

  @Shown(() => Int, 'Năm', 'Its year')
  readonly year: number;
}
