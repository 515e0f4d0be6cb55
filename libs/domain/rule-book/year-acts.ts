// What a rule book says of the acts of a year that move no points: budget, nomination, dossiers, holds, seasons cut short, reports, delegation.
import { unitKinds, type UnitKind } from '../unit/unit.ts';
import { list, oneOf, orNull, record, whole, yesOrNo, type Shape } from '../shape.ts';
import type { Clause } from './clause.ts';
import { clauseShape } from './clause-shape.ts';

/** In which capacity a dossier is submitted. */
export const submitterCapacities = [
  'blocLead',
  'districtPeoplesCommittee',
  // Sở, ban, ngành.
  'provincialAgency',
  'massOrganisation',
] as const;
export type SubmitterCapacity = (typeof submitterCapacities)[number];

/** Whom a dossier proposes: a member, one's own collective or person, or a collective of Art. 7(8)(f) or (h). */
export const proposals = [
  'memberUnit',
  'ownCollective',
  'ownIndividual',
  'pointF',
  'pointH',
] as const;
export type Proposal = (typeof proposals)[number];

export interface Submitters {
  readonly capacity: SubmitterCapacity;
  /** Kinds of unit that have this capacity: kinds end with reorganisations, so they are no rule of the code. */
  readonly kinds: readonly UnitKind[];
  readonly mayPropose: readonly Proposal[];
}

export interface YearActs {
  readonly budget: {
    /** (d) kinds whose lead gives an account and a bank; every other kind gives the budget's codes. */
    readonly enterpriseFieldsFor: readonly UnitKind[];
    readonly clause: Clause;
  };
  readonly nomination: {
    /** (d) true: no nomination without the tally of a secret ballot. */
    readonly tallyNeeded: boolean;
    /** (d) the least share of votes for, in whole percent; null: none is asked for. */
    readonly leastForPercent: number | null;
    /** (d) what that share is taken of. */
    readonly of: 'ballotsIssued' | 'membersPresent';
    readonly clause: Clause;
  };
  readonly dossiers: {
    /** (d) `portalElseDesk`: online receipt decides, the desk's for files that cannot be scanned. */
    readonly receivedBy: 'portalElseDesk' | 'paperSet';
    /** (d) true: no award without a vote of the Council on its dossier. */
    readonly councilVoteNeeded: boolean;
    /** Who may submit what; a capacity that is not named submits nothing. */
    readonly submitters: readonly Submitters[];
    readonly clause: Clause;
  };
  readonly holds: {
    /** (d) what a hold on proposals stops. */
    readonly stop: 'everyForwardStep' | 'submission';
    readonly clause: Clause;
  };
  readonly seasons: {
    /** (d) a unit that gives a part of itself away. */
    readonly separatedUnit: 'goesOn' | 'cutShort';
    readonly clause: Clause;
  };
  readonly reports: {
    /** Kinds of unit whose report tells of complaint letters; of other kinds the form asks for nothing there. */
    readonly complaintsFrom: readonly UnitKind[];
    /** Kinds of unit whose report must have the table of comparison. */
    readonly comparisonFrom: readonly UnitKind[];
    readonly clause: Clause;
  };
  /** Kinds of unit that blocs of each kind are delegated to; another authority is shown, never refused. */
  readonly delegation: {
    readonly subordinateUnits: readonly UnitKind[];
    readonly districtEnterprises: readonly UnitKind[];
    readonly communes: readonly UnitKind[];
    readonly clause: Clause;
  };
}

export const yearActsShape: Shape<YearActs> = record<YearActs>({
  budget: record<YearActs['budget']>({
    enterpriseFieldsFor: list(oneOf(...unitKinds), unitKinds.length),
    clause: clauseShape,
  }),
  nomination: record<YearActs['nomination']>({
    tallyNeeded: yesOrNo,
    leastForPercent: orNull(whole(1, 100)),
    of: oneOf('ballotsIssued', 'membersPresent'),
    clause: clauseShape,
  }),
  dossiers: record<YearActs['dossiers']>({
    receivedBy: oneOf('portalElseDesk', 'paperSet'),
    councilVoteNeeded: yesOrNo,
    submitters: list(
      record<Submitters>({
        capacity: oneOf(...submitterCapacities),
        kinds: list(oneOf(...unitKinds), unitKinds.length),
        mayPropose: list(oneOf(...proposals), proposals.length),
      }),
      submitterCapacities.length,
    ),
    clause: clauseShape,
  }),
  holds: record<YearActs['holds']>({
    stop: oneOf('everyForwardStep', 'submission'),
    clause: clauseShape,
  }),
  seasons: record<YearActs['seasons']>({
    separatedUnit: oneOf('goesOn', 'cutShort'),
    clause: clauseShape,
  }),
  reports: record<YearActs['reports']>({
    complaintsFrom: list(oneOf(...unitKinds), unitKinds.length),
    comparisonFrom: list(oneOf(...unitKinds), unitKinds.length),
    clause: clauseShape,
  }),
  delegation: record<YearActs['delegation']>({
    subordinateUnits: list(oneOf(...unitKinds), unitKinds.length),
    districtEnterprises: list(oneOf(...unitKinds), unitKinds.length),
    communes: list(oneOf(...unitKinds), unitKinds.length),
    clause: clauseShape,
  }),
});

const clause: Clause = {
  reference: 'Bộ quy tắc theo mẫu 1 không có mục này; áp dụng mặc định của mẫu 2',
  vi: 'Hướng dẫn không quy định; bộ quy tắc theo mẫu 1 được hiểu theo mặc định của mẫu 2.',
};

const ofForm1: YearActs = {
  budget: { enterpriseFieldsFor: ['enterprise'], clause },
  nomination: { tallyNeeded: false, leastForPercent: null, of: 'ballotsIssued', clause },
  dossiers: {
    receivedBy: 'portalElseDesk',
    councilVoteNeeded: false,
    submitters: [
      { capacity: 'blocLead', kinds: unitKinds, mayPropose: ['memberUnit'] },
      { capacity: 'districtPeoplesCommittee', kinds: ['district'], mayPropose: proposals },
      {
        capacity: 'provincialAgency',
        kinds: ['department', 'partyBody', 'publicServiceUnit'],
        mayPropose: ['ownCollective', 'ownIndividual', 'pointF', 'pointH'],
      },
      {
        capacity: 'massOrganisation',
        kinds: ['frontAndSocioPolitical'],
        mayPropose: ['ownCollective', 'ownIndividual'],
      },
    ],
    clause,
  },
  holds: { stop: 'everyForwardStep', clause },
  seasons: { separatedUnit: 'goesOn', clause },
  reports: {
    complaintsFrom: ['district', 'department', 'frontAndSocioPolitical'],
    comparisonFrom: ['enterprise'],
    clause,
  },
  delegation: {
    subordinateUnits: ['department', 'partyBody', 'frontAndSocioPolitical'],
    districtEnterprises: ['district'],
    communes: ['district'],
    clause,
  },
};

interface BookOfEitherForm {
  readonly form: 1 | 2;
  readonly yearActs?: YearActs;
}

/** What a book says of the acts of a year; one of form 1 says nothing, for ever, and reads as these defaults. */
export function yearActsOf(book: BookOfEitherForm): YearActs {
  return book.yearActs ?? ofForm1;
}
