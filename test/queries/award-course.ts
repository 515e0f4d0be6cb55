// Dossiers of one bloc-year as a client sends them: one that was awarded and revoked, two that were found ineligible, a hold.
import { legalBasis, paper } from '../year-by-mutations.ts';
import type { Acting, Client, RecordedAnswer } from '../server-client.ts';
import { conference, lead, notice, of } from './award-year.ts';

const chairman: Acting = { role: 'chairman' };
export const officer: Acting = { role: 'unitOfficer', unit: 'stc' };
export const person = {
  subject: 'nguoi-17',
  fullName: 'Đặng Thị Quỳnh Như',
  workplace: 'Phòng Kế toán',
};
const sought = {
  category: 'other',
  level: 'provincial',
  award: { kind: 'form', name: 'Bằng khen của Chủ tịch UBND tỉnh' },
  submission: paper('33', '2021-12-21'),
  unscannable: ['Kỷ yếu phong trào'],
  occurredOn: '2021-12-21',
};

const numbered = (number: string) => `2021-k1-${number}`;

/** The lead submits for a member after the conference. */
function submitForMember(client: Client, number: string, unit: string): Promise<RecordedAnswer> {
  const input = {
    ...of,
    ...sought,
    dossier: numbered(number),
    beneficiary: { memberUnit: { unit } },
    occasion: 'regular',
    submitter: { unit: 'stp', capacity: 'blocLead' },
  };
  return client.mutate('submitDossier', input, lead);
}

/** Dossier 01: received two days late, eligible, voted on, granted, revoked. */
export async function awardAndRevoke(
  client: Client,
): Promise<{ readonly beforeVote: RecordedAnswer }> {
  await client.mutate('holdMeeting', conference, lead);
  await submitForMember(client, '01', 'stc');
  const dossier = numbered('01');
  const received = { ...of, dossier };
  await client.mutate('receiveDossier', {
    ...received,
    channel: 'portal',
    receivedAt: '2021-12-24T01:00:00Z',
    receiptNumber: 'H38-7',
  });
  await client.mutate('receiveDossier', {
    ...received,
    channel: 'postalDesk',
    receivedAt: '2021-12-27T01:00:00Z',
  });
  await client.mutate('findDossiersEligible', { ...of, dossiers: [dossier] });
  const put = { ...of, dossiers: [dossier], document: paper('75') };
  const beforeVote = await client.mutate('putDossiersToCouncil', put);
  const votes = { dossier, ballotsIssued: 9, for: 7, against: 1, blank: 0, recommended: true };
  const vote = { vote: 'hd1', membersPresent: 9, dossiers: [votes], minutes: paper('76') };
  await client.mutate('recordCouncilVote', { ...of, ...vote }, { role: 'council' });
  const award = numbered('kt-01');
  const grant = {
    awards: [{ award, dossier, name: 'Bằng khen' }],
    level: 'provincial',
    decision: paper('901'),
    occurredOn: '2021-12-30',
  };
  await client.mutate('grantAwards', { ...of, ...grant }, chairman);
  const revocation = { award, cause: 'falseDeclaration', legalBasis, decision: paper('1001') };
  await client.mutate('revokeAward', { ...of, ...revocation }, chairman);
  return { beforeVote };
}

/** Dossiers 02, by the lead for a member, and 03, of a person: ineligible by one notice; then a hold on the unit of 01 and 03. */
export async function findIneligibleAndHold(
  client: Client,
): Promise<{ readonly finding: RecordedAnswer; readonly last: RecordedAnswer }> {
  await submitForMember(client, '02', 'snv');
  const ofPerson = {
    ...sought,
    dossier: numbered('03'),
    beneficiary: { individual: { unit: 'stc', person, directWorker: true } },
    submitter: { unit: 'stc', capacity: 'provincialAgency' },
    occasion: 'adHoc',
  };
  await client.mutate('submitDossier', { ...of, ...ofPerson }, officer);
  const dossiers = ['02', '03'].map((number) => ({ dossier: numbered(number), reason: 'Chưa đủ' }));
  const finding = await client.mutate('findDossiersIneligible', { ...of, dossiers, notice });
  const hold = { hold: 'td1', unit: 'stc', cause: 'inspection', from: '2021-12-01', legalBasis };
  return { finding, last: await client.mutate('holdProposals', { ...of, ...hold }) };
}

/** Dossier 04, of a collective: found ineligible later, by the same notice. */
export async function findLaterIneligible(client: Client): Promise<RecordedAnswer> {
  const dossier = numbered('04');
  const ofCollective = {
    ...sought,
    dossier,
    beneficiary: { collective: { unit: 'stc', name: 'Phòng Ngân sách' } },
    submitter: { unit: 'stc', capacity: 'provincialAgency' },
    occasion: 'campaign',
  };
  await client.mutate('submitDossier', { ...of, ...ofCollective }, officer);
  const dossiers = [{ dossier, reason: 'Chưa đủ' }];
  return client.mutate('findDossiersIneligible', { ...of, dossiers, notice });
}
