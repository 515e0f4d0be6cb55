// Inspections of members (kiểm tra hoạt động của các đơn vị trong khối): whom, when, of what. Findings are the file.
import type { Recorded } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Annullable, Facts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Slice } from '../slice.ts';
import type { StoredFile } from '../stored-file.ts';

// Events

/** An inspection with signs of violation is no such fact: it is a cause to hold award proposals. */
export interface MemberInspected {
  readonly type: 'MemberInspected';
  readonly data: {
    readonly inspection: string;
    readonly units: readonly string[];
    readonly from: CivilDate;
    readonly until: CivilDate;
    readonly subject: string;
    readonly document: OfficialDocument | null;
    readonly file: StoredFile | null;
  };
}

// State

/** In the order in which they were recorded, annulled ones too. */
export interface Inspections {
  readonly inspections: readonly { readonly id: string; readonly revision: number }[];
}

export const inspections: Slice<Inspections> = {
  types: { MemberInspected: 1 },
  initial: { inspections: [] },
  evolve(state, { data, revision }: Recorded) {
    const { inspection: id } = data as MemberInspected['data'];
    return { ...state, inspections: [...state.inspections, { id, revision }] };
  },
};

export const inspectionAnnullable: readonly Annullable<Inspections & Facts>[] = [
  { type: 'MemberInspected', by: 'thoseWhoRunTheBloc' },
];
