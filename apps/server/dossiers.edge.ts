// The edge of award dossiers: those of a year, of one bloc or of all, at a step, held or not.
import { Args, ArgsType, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import type { DossierStep } from '../../libs/domain/bloc-year/dossier.ts';
import type { Questions } from '../../libs/views/views.ts';
import {
  dossierKey,
  dossiers,
  dossiersScope,
  type DossierRow,
} from '../../projections/dossiers.ts';
import { holds, holdsScope, type HoldRow } from '../../projections/holds.ts';
import { heldConnectionOf, PagedAsOfArguments, pointAsked } from './as-of.ts';
import { dossierShown, holdsOf, type DossiersAsked } from './dossier-answer.ts';
import { DossierShown } from './dossier.shown.ts';
import { dossierStepEnum } from './graphql/dossier-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Year } from './graphql/input-fields.ts';
import type { Connection } from './graphql/page.ts';
import { OpenLedger } from './open-ledger.ts';
import { MaySeePeople, personShown } from './person.shown.ts';
import { rowPage, type RowList } from './row-pages.ts';

const optional = { optional: true } as const;

/** Holds that are read together. */
const readMax = 500;

@ObjectType({ description: inBoth('Các hồ sơ đề nghị khen thưởng', 'Award dossiers') })
class DossierConnection extends heldConnectionOf('AwardDossier', DossierShown) {}

@ArgsType()
class DossiersArguments extends PagedAsOfArguments {
  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;

  @Id(['Chỉ khối thi đua này', 'Only this bloc'], optional)
  readonly bloc: string | null = null;

  @Id(['Chỉ hồ sơ của đơn vị này hoặc do đơn vị này trình', 'Only of or by this unit'], optional)
  readonly unit: string | null = null;

  @Field(() => dossierStepEnum, {
    nullable: true,
    description: inBoth('Chỉ hồ sơ đang ở bước này', 'Only dossiers at this step'),
  })
  readonly step: DossierStep | null = null;

  @Field(() => Boolean, {
    nullable: true,
    description: inBoth(
      'Chỉ hồ sơ đang (đúng) hoặc không (sai) bị tạm dừng',
      'Only dossiers that a hold stops (true), or that none does (false)',
    ),
  })
  @IsOptional()
  readonly held: boolean | null = null;
}

@Resolver(() => DossierConnection)
export class DossiersResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => DossierConnection, {
    description: inBoth(
      'Hồ sơ đề nghị khen thưởng trong năm theo khối và mã hồ sơ: từng bước, thời hạn, khen thưởng, tạm dừng, kết luận không đủ điều kiện',
      'The award dossiers of a year by bloc and id: every step, deadline, awards, holds, findings of ineligibility and what they charge',
    ),
  })
  async dossiers(
    @MaySeePeople() maySee: boolean,
    @Args() asked: DossiersArguments,
  ): Promise<DossierConnection> {
    const { views, people } = this.ledger;
    const asOf = pointAsked(views, asked.asOf);
    const of: DossiersAsked = {
      views,
      asOf,
      year: asked.year,
      holdsOn: holdsOn(views, asked.year, asOf),
      person: (sealed, place) =>
        personShown(people, sealed, { ...place, field: 'beneficiary.person' }, maySee),
    };
    const page = rowPage(views, listOf(asked, of), asked, asOf);
    return { ...page, edges: await edgesOf(page, of) };
  }
}

function edgesOf(
  { edges }: Connection<DossierRow>,
  of: DossiersAsked,
): Promise<DossierConnection['edges']> {
  return Promise.all(
    edges.map(async ({ cursor, node }) => ({ cursor, node: await dossierShown(node, of) })),
  );
}

function listOf(asked: DossiersArguments, of: DossiersAsked): RowList<DossierRow> {
  const list = {
    view: dossiers.name,
    scope: dossiersScope(asked.year),
    key: dossierKey,
    keep: keeping(asked, of),
  };
  return asked.bloc === null
    ? list
    : { ...list, prefix: dossierKey({ bloc: asked.bloc, dossier: '' }) };
}

function keeping(
  { unit, step, held }: DossiersArguments,
  of: DossiersAsked,
): (row: DossierRow) => boolean {
  return (row) => {
    const isOfUnit = row.beneficiary.unit === unit || row.submitter.unit === unit;
    if (unit !== null && !isOfUnit) return false;
    if (step !== null && row.step !== step) return false;
    return held === null || holdsOf(row, of).some(({ inForce }) => inForce) === held;
  };
}

/** All holds of the year by the unit that they are on: those of other bloc-years stop its dossiers too. */
function holdsOn(
  views: Questions,
  year: number,
  asOf: number | null,
): ReadonlyMap<string, readonly HoldRow[]> {
  const byUnit = new Map<string, HoldRow[]>();
  for (let after: string | null | undefined = null; after !== undefined;) {
    const page = views.rows(holds.name, holdsScope(year), asOf, { first: readMax, after });
    for (const { value } of page.rows) {
      const hold = value as HoldRow;
      byUnit.set(hold.unit, [...(byUnit.get(hold.unit) ?? []), hold]);
    }
    after = page.next ?? undefined;
  }
  return byUnit;
}
