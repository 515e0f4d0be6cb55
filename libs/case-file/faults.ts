// What may be wrong with the file of a case, and its words.

/** What is wrong with a part; the words are its own in either language. */
export interface CaseFileFault {
  /** A path of the folder, or the address of an event. */
  readonly at: string;
  readonly reason: FaultReason;
  readonly vi: string;
  readonly en: string;
}

const reasons = {
  missing: ['Thiếu', 'Missing'],
  extra: ['Không thuộc hồ sơ', 'Not of this file'],
  changed: ['Đã bị thay đổi', 'Changed'],
  unreadable: ['Không đọc được', 'Cannot be read'],
  newerForm: [
    'Hồ sơ do phiên bản mới hơn lập; hãy dùng phiên bản đó để kiểm tra',
    'Made by a newer version; verify with that version',
  ],
  event: ['Sự kiện sai', 'The event does not fit'],
  recomputed: [
    'Không khớp với kết quả tính lại từ các sự kiện của hồ sơ',
    'Differs from what the events of the file give',
  ],
  otherVersion: [
    'Khác với kết quả mà phiên bản này tính lại; hồ sơ ghi là do phiên bản khác lập: hãy so với mã đã ghi trên giấy (--noted)',
    'Differs from what this version computes; the file says that another made it: compare with the hash noted on paper (--noted)',
  ],
  incomplete: [
    'Các sự kiện không đủ để tính lại: có sự kiện bị bỏ đi hoặc bị sửa',
    'The events are not enough to compute anew: some were left out or changed',
  ],
  disordered: [
    'Nêu một sự kiện không đứng trước nó trong hồ sơ: thứ tự bị thay đổi, hoặc thiếu sự kiện',
    'Names an event that does not stand before it: the order was changed, or an event is missing',
  ],
  newerEvent: [
    'Phiên bản này không biết loại sự kiện; hãy dùng phiên bản mới hơn để kiểm tra',
    'This version does not know its type; verify with a newer one',
  ],
  otherManifest: [
    'Mã của hồ sơ khác với mã đã ghi trên giấy',
    'The hash of the file is not the one noted on paper',
  ],
} as const;
export type FaultReason = keyof typeof reasons;

export function fault(
  at: string,
  reason: FaultReason,
  more?: readonly [string, string],
): CaseFileFault {
  const [vi, en] = reasons[reason];
  return {
    at,
    reason,
    vi: more ? `${vi}: ${more[0]}` : vi,
    en: more ? `${en}: ${more[1]}` : en,
  };
}
