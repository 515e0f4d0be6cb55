// The replay's sentences for the hand-worked rows, in both languages, as the demonstration of seed 2021 gives them.

const guidance = 'Hướng dẫn SNV-TĐKT năm 2021';
const documents = `${guidance}, mục II.2.b, gạch đầu dòng thứ nhất`;
const dossiers = `${guidance}, mục II.2.b, gạch đầu dòng thứ hai`;
const bonus = `${guidance}, mục II.2.a`;

export interface PinnedSentence {
  readonly unit: string;
  /** As `Question.after` names it. */
  readonly moment: string;
  readonly vi: string;
  readonly en: string;
}

export const sentences: readonly PinnedSentence[] = [
  {
    unit: 'so-tu-phap',
    moment: 'CriticismDocumentRecorded vb-3',
    vi: `Ghi nhận văn bản nhắc nhở số 412/CV/TU ngày 22/09/2021 của Tỉnh uỷ (có gia hạn đến 20/12/2021, vẫn tính): tổng điểm giảm 0,50 còn 55,15 (3 văn bản, mỗi văn bản trừ 0,50, cả nhóm trừ 1,50); căn cứ: ${documents}.`,
    en: `Recorded a reminder no. 412/CV/TU of 2021-09-22 of the Provincial Party Committee (it extends the deadline to 2021-12-20 and counts all the same): the total falls by 0.50 to 55.15 (3 documents at 0.50 each, together 1.50); basis: ${documents}.`,
  },
  {
    unit: 'so-tu-phap',
    moment: 'CriticismDocumentRecorded vb-5',
    vi: `Ghi nhận văn bản phê bình số 4871/UBND-TH ngày 01/12/2021 của UBND tỉnh: tổng điểm không đổi (5 văn bản, mỗi văn bản trừ 0,50, cả nhóm trừ tối đa 2,00); căn cứ: ${documents}.`,
    en: `Recorded a criticism document no. 4871/UBND-TH of 2021-12-01 of the Provincial People's Committee: the total stays (5 documents at 0.50 each, together at most 2.00); basis: ${documents}.`,
  },
  {
    unit: 'so-tu-phap',
    moment: 'CriticismDocumentAnnulled vb-5',
    vi: `Huỷ ghi nhận văn bản số 4871/UBND-TH ngày 01/12/2021: tổng điểm không đổi (4 văn bản, mỗi văn bản trừ 0,50, cả nhóm trừ 2,00); căn cứ: ${documents}.`,
    en: `Annulled the document no. 4871/UBND-TH of 2021-12-01: the total stays (4 documents at 0.50 each, together 2.00); basis: ${documents}.`,
  },
  {
    unit: 'so-tu-phap',
    moment: 'CriticismDocumentAnnulled vb-4',
    vi: `Huỷ ghi nhận văn bản số 4450/UBND-TH ngày 05/11/2021: tổng điểm tăng 0,50 lên 87,15 (2 văn bản, mỗi văn bản trừ 0,50, cả nhóm trừ 1,00); căn cứ: ${documents}.`,
    en: `Annulled the document no. 4450/UBND-TH of 2021-11-05: the total rises by 0.50 to 87.15 (2 documents at 0.50 each, together 1.00); basis: ${documents}.`,
  },
  {
    unit: 'so-ke-hoach-dau-tu',
    moment: 'IneligibleDossiersNotified tb-2',
    vi: `Ghi nhận thông báo số 136/BTĐKT ngày 09/12/2021 của Ban Thi đua - Khen thưởng về 3 hồ sơ không đủ điều kiện: tổng điểm giảm 0,50 còn 86,75 (tất cả 6 hồ sơ không đủ điều kiện, trừ 1,50 theo bậc); căn cứ: ${dossiers}.`,
    en: `Recorded the Board's notice no. 136/BTĐKT of 2021-12-09 of ineligible dossiers (3): the total falls by 0.50 to 86.75 (6 ineligible dossiers in all, 1.50 by their step); basis: ${dossiers}.`,
  },
  {
    unit: 'so-ke-hoach-dau-tu',
    moment: 'IneligibleDossierNoticeAnnulled tb-1',
    vi: `Huỷ thông báo số 131/BTĐKT ngày 30/11/2021: tổng điểm tăng 0,50 lên 89,50 (tất cả 3 hồ sơ không đủ điều kiện, trừ 1,00 theo bậc); căn cứ: ${dossiers}.`,
    en: `Annulled the notice no. 131/BTĐKT of 2021-11-30: the total rises by 0.50 to 89.50 (3 ineligible dossiers in all, 1.00 by their step); basis: ${dossiers}.`,
  },
  {
    unit: 'so-y-te',
    moment: 'ResultRecorded kq-CT2',
    vi: `Ghi nhận kết quả của mục CT2: 7: tổng điểm không đổi (không vượt mức đăng ký nên không được thưởng); căn cứ: ${bonus}.`,
    en: `Recorded the result of item CT2: 7: the total stays (not above the registration, so no bonus); basis: ${bonus}.`,
  },
  {
    unit: 'so-giao-duc-dao-tao',
    moment: 'ResultRecorded kq-CT7',
    vi: `Ghi nhận kết quả của mục CT7: 78: tổng điểm không đổi (vượt mức đăng ký, thưởng 1,00, tổng điểm thưởng tối đa 5,00); căn cứ: ${bonus}.`,
    en: `Recorded the result of item CT7: 78: the total stays (above the registration, bonus 1.00, all bonuses together at most 5.00); basis: ${bonus}.`,
  },
  {
    unit: 'xa-coc-man',
    moment: 'SelfScored II.3.3',
    vi: `Đơn vị tự chấm 4 tiêu chí: tổng điểm không đổi (Mục II chỉ được tối đa 50% vì không có tổ chức đảng và công đoàn, cắt 6,05); căn cứ: Hướng dẫn SNV-TĐKT năm 2021, mục II.1, lưu ý thứ hai.`,
    en: `The unit scored itself (lines: 4): the total stays (Section II is held at 50 % for want of Party organisation and trade union, 6.05 cut off); basis: Hướng dẫn SNV-TĐKT năm 2021, mục II.1, lưu ý thứ hai.`,
  },
];
