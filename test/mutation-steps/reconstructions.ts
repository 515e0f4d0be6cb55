// The acts on saved reconstructions as a client sends them, after the cases of complaint.
import { year, type Step } from '../year-by-mutations.ts';

const stream = `unitYear-${year}-stc`;

export const reconstructionSteps: readonly Step[] = [
  [
    'saveReconstruction',
    {
      reconstruction: 'dl-1',
      title: 'Điểm của Sở Tài chính khi tiếp nhận đơn',
      question: { what: 'score', stream },
      complaint: 'kn-1',
    },
    { role: 'complaintHandler' },
  ],
];
