// Cases of carrying a finding of ineligible dossiers out in the year of the unit that it is charged to.
import {
  annulment,
  byBoard,
  dossier,
  notBoard,
  ofPerson,
  submitOfPerson,
  submitted,
} from '../bloc-year/dossier-given.contract.ts';
import { casesOf, closed } from '../cases.contract.ts';
import { deed, type Deed } from '../given.contract.ts';
import { paper } from '../papers.contract.ts';
import { ofBloc, ofUnit, stages } from '../year.contract.ts';

const document = paper('97', 'TB-BTĐKT', '2021-12-28', { issuer: 'Ban Thi đua - Khen thưởng' });
const reason = 'Chưa đủ thời gian giữ danh hiệu theo quy định';

function find(id: string, notice = document): Deed {
  const found = { dossiers: [{ dossier: id, reason }], notice };
  return deed('findDossiersIneligible', { ...ofBloc, ...found }, byBoard);
}

/** Revision 3 is the dossier that the lead submitted for the department, 4 the finding on it. */
const found: readonly Deed[] = [...submitted, find(dossier.dossier)];
const finding = { ...ofBloc, finding: 4 } as const;
const carrying = { ...ofUnit, notice: 'tb-97', findings: [finding] } as const;

const byLead = {
  dossier: dossier.dossier,
  level: 'provincial',
  submittedBy: 'so-tai-chinh',
  onBehalfOf: 'so-y-te',
} as const;
const own = {
  dossier: ofPerson.dossier,
  level: 'provincial',
  submittedBy: 'so-y-te',
  onBehalfOf: null,
} as const;

const notice = { notice: 'tb-97', document, dossiers: [byLead] } as const;
const notify = deed('notifyIneligibleDossiers', { ...ofUnit, ...notice }, byBoard);
const openLead = deed(
  'openUnitYear',
  { unit: 'so-tai-chinh', year: 2021, bloc: 'khoi-1' },
  byBoard,
);
const annul = deed(
  'annulBlocYearFact',
  { ...ofBloc, fact: 4, factType: 'DossiersFoundIneligible', ...annulment },
  byBoard,
);

/** A second dossier, of the department's own person, found ineligible by another notice or by the same. */
const another = (by = document) => [submitOfPerson, find(ofPerson.dossier, by)];
const second = { ...ofBloc, finding: 6 } as const;

const carryingOut = casesOf('carryOutFinding', {
  given: found,
  input: carrying,
  by: byBoard,
  then: ['IneligibleDossiersNotified', notice],
  again: { code: 'ID_TAKEN', field: 'notice' },
  refused: [
    {
      code: 'UNIT_YEAR_NOT_OPEN',
      field: 'year',
      given: stages.founded,
    },
    closed,
    notBoard,
    { code: 'DOSSIERS_MISSING', field: 'findings', input: { findings: [] } },
    { code: 'NAMED_TWICE', field: 'findings', input: { findings: [finding, finding] } },
    { code: 'FACT_UNKNOWN', field: 'findings', input: { findings: [{ ...ofBloc, finding: 3 }] } },
    { code: 'FACT_ALREADY_ANNULLED', field: 'findings', also: [annul] },
    {
      code: 'FINDINGS_DIFFER',
      field: 'findings',
      also: another(paper('98', 'TB-BTĐKT', '2021-12-28')),
      input: { findings: [finding, second] },
    },
    {
      code: 'DOCUMENT_OF_OTHER_YEAR',
      field: 'document.date',
      given: [...submitted, find(dossier.dossier, paper('97', 'TB-BTĐKT', '2020-12-28'))],
    },
    {
      code: 'UNIT_NOT_CHARGED',
      field: 'unit',
      also: [openLead],
      input: { unit: 'so-tai-chinh' },
    },
    {
      code: 'DOCUMENT_ALREADY_RECORDED',
      field: 'findings',
      also: [notify],
      input: { notice: 'tb-97.2' },
    },
  ],
});

/** A later finding under the same document: the notice names what both charge, whichever of them is named. */
const union = casesOf('carryOutFinding', {
  given: [...found, ...another()],
  input: { ...carrying, findings: [second] },
  by: byBoard,
  then: ['IneligibleDossiersNotified', { ...notice, dossiers: [byLead, own] }],
  again: { code: 'ID_TAKEN', field: 'notice' },
  refused: [],
});

export const carryingOutFindingCases = [carryingOut, union];
