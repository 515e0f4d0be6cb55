// Cases of the acts on complaint procedures: published, superseded.
import { casesOf, unfounded } from '../cases.contract.ts';
import { deed, digestOf } from '../given.contract.ts';
import { basis, usually } from '../papers.contract.ts';
import { khieuNai2011 } from '../samples/khieu-nai-2011.ts';

const procedure = khieuNai2011;
const publication = { complaintProcedure: 'khieu-nai-2011', procedure } as const;
const publish = deed('publishComplaintProcedure', publication, usually);
const publishNext = deed(
  'publishComplaintProcedure',
  {
    complaintProcedure: 'khieu-nai-2022',
    procedure: { ...procedure, effectiveFrom: '2022-01-01' },
  },
  usually,
);

export const complaintProcedureCases = [
  casesOf('publishComplaintProcedure', {
    given: [],
    input: publication,
    by: usually,
    then: ['ComplaintProcedurePublished', { ...publication, contentHash: digestOf(procedure) }],
    again: { code: 'COMPLAINT_PROCEDURE_EXISTS', field: 'complaintProcedure' },
    refused: [
      {
        code: 'COMPLAINT_PROCEDURE_INVALID',
        field: 'procedure.holds(denunciation)',
        input: { procedure: { ...procedure, holds: procedure.holds.slice(0, 3) } },
      },
    ],
  }),
  casesOf('supersedeComplaintProcedure', {
    given: [publish, publishNext],
    input: {
      complaintProcedure: 'khieu-nai-2011',
      by: 'khieu-nai-2022',
      from: '2022-01-01',
      legalBasis: basis,
    },
    by: usually,
    then: [
      'ComplaintProcedureSuperseded',
      {
        by: { stream: 'complaintProcedure-khieu-nai-2022', revision: 0 },
        from: '2022-01-01',
        legalBasis: basis,
      },
    ],
    again: { code: 'COMPLAINT_PROCEDURE_ALREADY_SUPERSEDED', field: 'complaintProcedure' },
    refused: [
      { code: 'COMPLAINT_PROCEDURE_UNKNOWN', field: 'complaintProcedure', given: [publishNext] },
      { code: 'COMPLAINT_PROCEDURE_UNKNOWN', field: 'by', input: { by: 'khong-co' } },
      {
        code: 'COMPLAINT_PROCEDURE_SUPERSEDES_ITSELF',
        field: 'by',
        input: { by: 'khieu-nai-2011' },
      },
      ...unfounded,
    ],
  }),
];
