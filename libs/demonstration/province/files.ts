// The few small files that papers of the province name: scans of one page, and the words of reports; the same bytes everywhere.
import { mau01Sections } from '../../domain/report/mau-01.ts';
import { mau02Sections } from '../../domain/report/mau-02.ts';
import type { StoredFile } from '../../domain/stored-file.ts';
import { sha256Hex } from '../../ledger/hash.ts';

/** A file as the evidence store has to hold it, and as events name it. */
export interface DemonstrationFile {
  readonly bytes: Uint8Array;
  readonly named: StoredFile;
}

const encoder = new TextEncoder();

function file(bytes: Uint8Array, mediaType: string, name: string): DemonstrationFile {
  const sha256 = sha256Hex(bytes);
  return { bytes, named: { sha256, sizeBytes: bytes.length, mediaType, name, subject: null } };
}

/** A page that says in plain letters what it stands for: a standard font has no Vietnamese ones. */
function scan(name: string, words: string): DemonstrationFile {
  const content = `BT /F1 16 Tf 72 760 Td (${words}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, place) => {
    const at = body.length;
    body += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return file(encoder.encode(body + table + trailer), 'application/pdf', name);
}

function narrative(name: string, sections: readonly string[]): DemonstrationFile {
  const text = 'Nội dung minh hoạ, không phải báo cáo của đơn vị nào.';
  const words = { form: 1, sections: Object.fromEntries(sections.map((each) => [each, text])) };
  const type = 'application/vnd.thidua.narrative+json';
  return file(encoder.encode(JSON.stringify(words)), type, name);
}

/** Some reports have no words on petitions, which are missed only where somebody is asked for something. */
const told01 = mau01Sections.filter((section) => section !== 'petitions');
const told02 = mau02Sections.filter((section) => section !== 'petitions');

const files = {
  plan: scan('Kế hoạch', 'Ke hoach (minh hoa)'),
  letter: scan('Công văn', 'Cong van (minh hoa)'),
  minutes: scan('Biên bản', 'Bien ban (minh hoa)'),
  pact: scan('Giao ước thi đua', 'Giao uoc thi dua (minh hoa)'),
  estimate: scan('Dự toán, quyết toán', 'Du toan, quyet toan (minh hoa)'),
  dossier: scan('Hồ sơ đề nghị khen thưởng', 'Ho so khen thuong (minh hoa)'),
  report: scan('Báo cáo', 'Bao cao (minh hoa)'),
  /** Named once, and disposed of. */
  programme: scan('Chương trình giao lưu', 'Chuong trinh giao luu (minh hoa)'),
  words01: narrative('Lời văn Mẫu số 01', told01),
  words02: narrative('Lời văn Mẫu số 02', told02),
} as const;

export const demonstrationFiles: readonly DemonstrationFile[] = Object.values(files);

export function fileOf(kind: keyof typeof files): StoredFile {
  return files[kind].named;
}

export const narrative01 = { file: fileOf('words01'), sections: told01 } as const;
export const narrative02 = { file: fileOf('words02'), sections: told02 } as const;
