// The closed list of how a member stands to the pact as a GraphQL enum.
import type { PactStanding } from '../../../projections/pact.ts';
import { enumeration } from './enumerations.ts';

export const pactStandingEnum = enumeration<PactStanding>(
  'PactStanding',
  ['Đơn vị đã ký giao ước thi đua hay chưa', 'How a unit stands to the emulation pact'],
  {
    signed: ['Đã ký giao ước', 'It signed the pact'],
    signedLater: ['Ký bổ sung', 'It signed later'],
    notSigned: ['Không ký, được nêu tên cụ thể', 'Named for not signing'],
    notNamed: ['Chưa nêu: không thuộc danh sách nào', 'In neither list'],
  },
);
