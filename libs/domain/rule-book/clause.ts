// A clause: where a rule stands, for whoever asks why a figure is what it is.

/** Where a rule stands: the place as an official cites it, and its words in Vietnamese. */
export interface Clause {
  /** Such as "Hướng dẫn SNV-TĐKT 2021, II.2.b, gạch đầu dòng 1". */
  readonly reference: string;
  readonly vi: string;
}
