// Who acts in the tests of decisions, and the papers that they act on. All invented.
import type { Actor } from './actor.ts';
import { by } from './given.contract.ts';
import type { LegalBasis, OfficialDocument } from './official-document.ts';

// Who acts

function actor(account: string, role: Actor['role'], rest: Partial<Actor> = {}): Actor {
  const none = { unit: null, bloc: null, actingFor: null, appointment: null };
  return { account, role, channel: 'graphql', ...none, ...rest };
}
export const board = actor('tk-0101', 'board', { unit: 'so-noi-vu' });
export const chairman = actor('tk-0001', 'chairman');
export const council = actor('tk-0007', 'council');
export const lead = actor('tk-0210', 'blocLead', { unit: 'so-tai-chinh', bloc: 'khoi-1' });
export const deputy = actor('tk-0311', 'blocDeputy', { unit: 'so-tu-phap', bloc: 'khoi-1' });
export const officer = actor('tk-0415', 'unitOfficer', { unit: 'so-y-te', bloc: 'khoi-1' });

// Papers

export function paper(
  number: string,
  symbol: string,
  date: string,
  rest: Partial<OfficialDocument> = {},
): OfficialDocument {
  return {
    issuer: 'UBND tỉnh Lào Cai',
    number,
    symbol,
    place: 'Lào Cai',
    date,
    type: 'Quyết định',
    summary: null,
    signatory: 'Nguyễn Văn An',
    position: 'Phó Chủ tịch',
    capacities: ['TM', 'KT'],
    authentication: 'digitalSignature',
    recipients: ['Sở Nội vụ', 'Các đơn vị thành viên'],
    ...rest,
  };
}
/** Dated after every recording of these tests. */
export const tomorrowsPaper = paper('99', 'QĐ-UBND', '2022-12-31');
export const basis: LegalBasis = {
  text: 'Kết luận kiểm tra của Sở Nội vụ',
  document: paper('15', 'KL-SNV', '2021-11-30', { issuer: 'Sở Nội vụ', type: 'Kết luận' }),
};
export const noBasis: LegalBasis = { text: ' ', document: null };
export const tomorrowsBasis: LegalBasis = { text: 'Quyết định mới', document: tomorrowsPaper };

/** When most acts of these tests are carried out. */
export const usually = by(board, '2021-12-20');
