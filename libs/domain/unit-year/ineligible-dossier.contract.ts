// Cases of the Board's notices of ineligible award dossiers.
import { annulmentOf, casesOf, closed, notOpen } from '../cases.contract.ts';
import { deed } from '../given.contract.ts';
import { lead, paper, tomorrowsPaper, usually } from '../papers.contract.ts';
import { ofUnit, stages } from '../year.contract.ts';

const document = paper('63', 'TB-BTĐKT', '2021-12-01', {
  issuer: 'Ban Thi đua - Khen thưởng',
  type: 'Thông báo',
  summary: 'Hồ sơ đề nghị khen thưởng không đủ điều kiện',
});
const own = {
  dossier: 'HS-SYT-07',
  level: 'provincial',
  submittedBy: 'so-y-te',
  onBehalfOf: null,
} as const;
const byLead = {
  dossier: 'HS-KTĐ-02',
  level: 'state',
  submittedBy: 'so-tai-chinh',
  onBehalfOf: 'so-y-te',
} as const;
const notice = { notice: 'tb-1', document, dossiers: [own, byLead] } as const;
const notify = deed('notifyIneligibleDossiers', { ...ofUnit, ...notice }, usually);

export const ineligibleDossierCases = [
  casesOf('notifyIneligibleDossiers', {
    given: stages.opened,
    input: { ...ofUnit, ...notice },
    by: usually,
    then: ['IneligibleDossiersNotified', notice],
    again: { code: 'ID_TAKEN', field: 'notice' },
    refused: [
      notOpen,
      closed,
      { code: 'NOT_THE_BOARD', field: 'actor.role', by: { actor: lead } },
      {
        code: 'DOCUMENT_INCOMPLETE',
        field: 'document.number',
        input: { document: { ...document, number: null } },
      },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
      {
        code: 'DOCUMENT_OF_OTHER_YEAR',
        field: 'document.date',
        input: { document: { ...document, date: '2020-12-31' } },
      },
      { code: 'DOSSIERS_MISSING', field: 'dossiers', input: { dossiers: [] } },
      { code: 'NAMED_TWICE', field: 'dossiers', input: { dossiers: [own, own] } },
      {
        code: 'DOSSIER_OF_OTHER_UNIT',
        field: 'dossiers',
        input: { dossiers: [own, { ...byLead, onBehalfOf: 'so-tu-phap' }] },
      },
      {
        code: 'UNIT_UNKNOWN',
        field: 'dossiers',
        input: { dossiers: [{ ...own, onBehalfOf: 'so-khong-co' }] },
      },
      {
        code: 'DOCUMENT_ALREADY_RECORDED',
        field: 'document.number',
        also: [notify],
        input: { notice: 'tb-2' },
      },
    ],
  }),
  annulmentOf(
    'annulIneligibleDossierNotice',
    'IneligibleDossierNoticeAnnulled',
    [...stages.opened, notify],
    { notice: 'tb-1' },
  ),
];
