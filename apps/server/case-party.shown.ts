// The parties of a case as answers show them: units and bodies by name, people sealed or opened, a denouncer never.
import { ID, ObjectType } from '@nestjs/graphql';
import { lodgingUnits, type Lodger, type Organ } from '../../libs/domain/complaint/party.ts';
import type { Sealed } from '../../libs/domain/sealed.ts';
import { Shown } from './graphql/answer-fields.ts';
import {
  denouncerEnum,
  lodgerKindEnum,
  type DenouncerKnown,
} from './graphql/case-state-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { PersonShown } from './person.shown.ts';

const nullable = { nullable: true } as const;

@ObjectType('CaseUnit', {
  description: inBoth('Một đơn vị là một bên của vụ việc', 'A unit that is a party of a case'),
})
export class CaseUnitShown {
  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Its name')
  readonly unitName: string;
}

@ObjectType('CaseOrgan', {
  description: inBoth('Cơ quan giải quyết', 'Who settles a case'),
})
export class OrganShown {
  @Shown(() => ID, 'Mã đơn vị; trống nếu là cơ quan khác', 'Id of the unit, if it is one', nullable)
  readonly unit: string | null;

  @Shown(() => String, 'Tên cơ quan', 'Its name')
  readonly name: string;
}

@ObjectType('CaseLodger', {
  description: inBoth(
    'Người nộp đơn; người tố cáo không bao giờ được hiển thị',
    'Who lodged the case; a denouncer is never shown',
  ),
})
export class LodgerShown {
  @Shown(() => lodgerKindEnum, 'Đơn vị, cá nhân hay người tố cáo', 'Units, people or a denouncer')
  readonly kind: Lodger['kind'];

  @Shown(() => [CaseUnitShown], 'Các đơn vị cùng nộp đơn', 'The units', { rowsMax: 5 })
  readonly units: readonly CaseUnitShown[];

  @Shown(() => [PersonShown], 'Các cá nhân cùng nộp đơn', 'The people', { rowsMax: 5 })
  readonly people: readonly PersonShown[];

  @Shown(
    () => denouncerEnum,
    'Đơn tố cáo có ghi tên hay không; trống với loại đơn khác',
    'Whether a denunciation bears a name; null for other cases',
    nullable,
  )
  readonly denouncer: DenouncerKnown | null;
}

/** How names are told at the point of the answer. */
export interface Naming {
  readonly nameOf: (unit: string) => string;
  /** Opens a seal of the event of this revision, or says why it stays closed. */
  readonly person: (sealed: Sealed, revision: number, field: string) => Promise<PersonShown>;
}

export async function lodgerShown(
  { lodger, revision }: { readonly lodger: Lodger; readonly revision: number },
  { nameOf, person }: Naming,
): Promise<LodgerShown> {
  const people = lodger.kind === 'people' ? lodger.people : [];
  return {
    kind: lodger.kind,
    units: lodgingUnits(lodger).map((unit) => ({ unit, unitName: nameOf(unit) })),
    people: await Promise.all(
      people.map((each, place) => person(each, revision, `lodger.people[${place}]`)),
    ),
    denouncer: denouncerOf(lodger),
  };
}

function denouncerOf(lodger: Lodger): DenouncerKnown | null {
  if (lodger.kind !== 'denouncer') return null;
  return lodger.person ? 'sealed' : 'none';
}

export function organShown(organ: Organ, { nameOf }: Pick<Naming, 'nameOf'>): OrganShown {
  return organ.kind === 'unit'
    ? { unit: organ.unit, name: nameOf(organ.unit) }
    : { unit: null, name: organ.body };
}
