// The periods of reports as sentences name them.
import type { ReportPeriod } from '../../report/figures.ts';
import { sentence, type Sentence } from '../sentence.ts';

export const periods: Readonly<Record<ReportPeriod, Sentence>> = {
  halfYear: sentence('sơ kết 6 tháng', 'half-year'),
  year: sentence('tổng kết năm', 'year-end'),
};
