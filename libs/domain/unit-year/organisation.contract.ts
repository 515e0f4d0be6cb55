// Cases of a unit's organisations: which it has, how they were rated.
import { annulmentOf, casesOf, closed, notOpen } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { board, officer, paper, tomorrowsPaper } from '../papers.contract.ts';
import { late, ofUnit, stages } from '../year.contract.ts';

const byOfficer = by(officer, '2021-12-20');
const both = {
  partyOrganisation: true,
  tradeUnion: true,
  reason: 'Quyết định thành lập Đảng bộ cơ sở; quyết định công nhận công đoàn cơ sở',
} as const;
const neither = deed(
  'recordOrganisations',
  { ...ofUnit, partyOrganisation: false, tradeUnion: false, reason: 'Đơn vị mới thành lập' },
  by(board, '2021-11-15'),
);
const rating = {
  ratingId: 'xl-1',
  organisation: 'party',
  rating: 'Hoàn thành tốt nhiệm vụ',
  official: true,
  document: paper('210', 'TB-ĐUK', '2021-12-16', {
    issuer: 'Đảng uỷ Khối các cơ quan tỉnh',
    type: 'Thông báo',
  }),
} as const;
const rate = deed('rateOrganisation', { ...ofUnit, ...rating }, byOfficer);

export const organisationCases = [
  casesOf('recordOrganisations', {
    given: stages.opened,
    input: { ...ofUnit, ...both },
    by: byOfficer,
    then: ['OrganisationsRecorded', both],
    again: { code: 'NOTHING_NEW', field: 'partyOrganisation' },
    refused: [
      notOpen,
      closed,
      { code: 'REASON_MISSING', field: 'reason', input: { reason: '' } },
      {
        code: 'NOTHING_NEW',
        field: 'partyOrganisation',
        given: late.recordOrganisations,
      },
    ],
  }),
  casesOf('rateOrganisation', {
    given: late.recordOrganisations,
    input: { ...ofUnit, ...rating },
    by: byOfficer,
    then: ['OrganisationRated', rating],
    again: { code: 'ID_TAKEN', field: 'ratingId' },
    refused: [
      notOpen,
      closed,
      { code: 'ORGANISATIONS_NOT_RECORDED', field: 'organisation', given: stages.opened },
      { code: 'ORGANISATION_ABSENT', field: 'organisation', given: [...stages.opened, neither] },
      {
        code: 'ORGANISATION_ABSENT',
        field: 'organisation',
        given: [...stages.opened, neither],
        input: { organisation: 'tradeUnion' },
      },
      { code: 'RATING_DOCUMENT_MISSING', field: 'document', input: { document: null } },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    ],
  }),
  annulmentOf(
    'annulOrganisationRating',
    'OrganisationRatingAnnulled',
    [...late.recordOrganisations, rate],
    { ratingId: 'xl-1' },
  ),
];
