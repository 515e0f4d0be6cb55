// Printed reports over real HTTP: the forms' own lines in their order, every text escaped, nothing that runs, marked as they stand.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linesOf01, linesOf02 } from './form-texts.ts';
import { hostile, ofStc, memberReport, reportYear, uploadedNarrative } from './reported-year.ts';
import type { ReportedYear } from './reported-year.ts';
import { board, headersOf } from './server-client.ts';
import { paper } from './year-by-mutations.ts';

let reported: ReportedYear;
beforeAll(async () => {
  reported = await reportYear();
});
afterAll(() => reported.server.stop());

function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${reported.server.url}/reports/${path}`, { headers });
}

async function pageOf(path: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await get(path, headers);
  expect(response.status).toBe(200);
  const markup = await response.text();
  return { response, markup, text: textOf(markup) };
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The words of a page as a reader has them. */
function textOf(markup: string): string {
  return markup
    .replace(/<style>[^<]*<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (each) => entities[each]!)
    .replace(/\s+/g, ' ')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')')
    .trim();
}

/** Lines that a text has not, or not after the ones before them. */
function missingInOrder(text: string, lines: readonly string[]): readonly string[] {
  let from = 0;
  return lines.filter((line) => {
    const place = text.indexOf(line, from);
    if (place < 0) return true;
    from = place + line.length;
    return false;
  });
}

const of01 = 'mau-01/stc/2021/year';
const of02 = 'mau-02/k1/2021/year';

describe.each([
  ['Mẫu số 01', of01, linesOf01, 50],
  ['Mẫu số 02', of02, linesOf02, 61],
  ['the draft of Mẫu số 01', `${of01}?report=draft`, linesOf01, 50],
  ['the draft of Mẫu số 02', `${of02}?report=draft`, linesOf02, 61],
] as const)('%s', (_name, path, lines, count) => {
  test('has every line of the form, in the form’s order', async () => {
    expect(lines).toHaveLength(count);
    const { text } = await pageOf(path);
    expect(missingInOrder(text, lines)).toEqual([]);
  });

  test('runs nothing, fetches nothing, is kept nowhere, and is Vietnamese', async () => {
    const { response, markup } = await pageOf(path);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(markup).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(markup).not.toMatch(/<script|\son[a-z]+=|javascript:|<link|<img|@import|url\(/i);
    expect(markup).toContain('size: A4');
  });

  test('has tables with captions, header cells and repeated headers', async () => {
    const { markup } = await pageOf(path);
    const tables = markup.match(/<table[^>]*>[^]*?<\/table>/g) ?? [];
    expect(tables.length).toBeGreaterThan(3);
    for (const each of tables) {
      expect(each).toMatch(/<caption>[^<]+<\/caption>/);
      expect(each).toMatch(/<thead>/);
      expect(each).toContain('scope="col"');
      expect(each).toContain('scope="row"');
    }
  });

  test('shows as words what a sender wrote as markup', async () => {
    const { markup, text } = await pageOf(path.split('?')[0]!);
    expect(text).toContain(hostile);
    expect(markup).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
  });
});

describe('the page of a report', () => {
  test('says what the report says, figures in Vietnamese spelling and words from their file', async () => {
    const { text } = await pageOf(of01);
    expect(text).toContain('SỞ STC');
    expect(text).toContain('Số: 70/UBND-NC');
    expect(text).toContain('Lào Cai, ngày 01 tháng 02 năm 2021');
    expect(text).toContain('Thuận lợi là cơ bản.');
    expect(text).toContain('Số sáng kiến được xét: 2; được công nhận: 3.');
    expect(text).toContain('Thu ngân sách tỷ đồng 120,5 110 109,55% 98,25 122,65%');
    expect(text).toContain('Cấp tỉnh 8 20 7 18 4 57,14% 11 61,11% 60,00%');
    expect(text).toContain('Lao động tiên tiến không nêu 90');
    expect(text).toContain('(Báo cáo không có lời văn ở phần này.)');
    expect(text).toContain('số sáng kiến được công nhận nhiều hơn số được xét');
    const bloc = (await pageOf(of02)).text;
    expect(bloc).toContain('KHỐI K1');
    expect(bloc).toContain('Các đơn vị không ký giao ước thi đua: Sở stp');
    expect(bloc).toContain('Chung sức xây dựng nông thôn mới');
    expect(bloc).toContain('Toàn khối tỷ đồng 75 – – 70 107,14%');
    expect(bloc).toContain('Số được xét: 4; được tặng: 1.');
  });

  test('lists its files by name and hash, and says at which point of the ledger it holds', async () => {
    const { markup, text } = await pageOf(of01);
    const hashes = markup.match(/href="\/evidence\/[0-9a-f]{64}"/g) ?? [];
    expect(hashes).toHaveLength(2);
    expect(text).toContain('Bản quét: Báo cáo tổng kết (application/pdf, 1.000 byte)');
    expect(text).toMatch(/tại sự kiện có chỉ số \d+, \d\d:\d\d ngày \d\d\/\d\d\/\d{4}/);
    expect(text).toContain('unitYear-2021-stc@');
  });

  test('tells people only to those who act', async () => {
    expect((await pageOf(of01)).text).toContain('Cá nhân: đã niêm phong');
    const { text } = await pageOf(of01, headersOf(board));
    expect(text).toContain('Cá nhân: Lý Thị Mẩy, Chuyên viên');
  });

  test('is of the standing version, and of another one where its id is asked for', async () => {
    expect((await pageOf(of01)).text).toContain('Bản này thay cho báo cáo mã bc1.');
    const { text } = await pageOf(`${of01}?report=bc1`);
    expect(text).toContain('ĐÃ CÓ BẢN KHÁC THAY: báo cáo mã bc2.');
    expect(text).toContain('đính chính sai sót');
    const annulled = await pageOf('mau-01/stp/2021/year?report=bc1');
    expect(annulled.text).toContain('ĐÃ HUỶ GHI NHẬN');
  });

  test('is marked late as of a point before its time of receipt was put right', async () => {
    const { reports } = await reported.client.query(
      '{ reports(year: 2021, unit: "stc", first: 1) { edges { node { course { index recordedAt } } } } }',
    );
    const [edge] = (reports as { edges: { node: { course: { index: number }[] } }[] }).edges;
    const [received] = edge!.node.course;
    const { text } = await pageOf(`${of01}?asOf=${received!.index}`);
    expect(text).toContain(
      'NHẬN MUỘN 1 ngày: Ban nhận lúc 00:00 ngày 15/12/2021; hạn đến hết ngày 14/12/2021 (',
    );
    expect(text).toContain(`tại sự kiện có chỉ số ${received!.index},`);
    expect((await pageOf(of01)).text).not.toContain('NHẬN MUỘN');
    const now = encodeURIComponent(new Date().toISOString());
    expect((await pageOf(`${of01}?asOf=${now}`)).text).toContain('Bản này thay cho');
  });

  test('keeps personal words from those who do not act', async () => {
    const texts = { overview: 'Gương sáng: chị Giàng Thị Mỷ' };
    const narrative = await uploadedNarrative(reported.server.url, texts, { subject: 'nguoi-2' });
    const half = { period: 'halfYear', narrative, document: paper('75') };
    await reported.further([
      'receiveMemberReport',
      { ...ofStc, ...memberReport, ...half, report: 'bc-6t' },
    ]);
    const path = 'mau-01/stc/2021/halfYear';
    const kept = await pageOf(path);
    expect(kept.text).toContain('chỉ hiển thị cho người có quyền xem');
    expect(kept.text).not.toContain('Giàng');
    expect((await pageOf(path, headersOf(board))).text).toContain('chị Giàng Thị Mỷ');
  });
});

describe('the page of a draft', () => {
  test('is shown where no report stands, marked, with its gaps and its sources', async () => {
    const { markup, text } = await pageOf('mau-01/snv/2021/year');
    expect(text).toMatch(/^.{0,80}BẢN NHÁP: số liệu lấy từ sổ cái/);
    expect(markup).toContain('<body class="draft">');
    expect(text).toContain('(Cần bổ sung lời văn.)');
    expect(text).toContain('Phần cần bổ sung');
    const own = (await pageOf(`${of01}?report=draft`)).text;
    expect(own).toContain('Thu ngân sách tỷ đồng 120,5');
    expect(own).toContain('Mức đã đăng ký đầu năm, để đối chiếu');
    expect(own).toMatch(/comparison\[0\] unitYear-2021-stc@\d+/);
    const bloc = (await pageOf(`${of02}?report=draft`)).text;
    expect(bloc).toContain('Tổng số đơn vị thành viên: 3;');
    expect(bloc).toMatch(/chưa tính trong các số cộng .*Sở snv/);
  });
});

test.each([
  ['an unknown version', `${of01}?report=bc9`, 404, 'NOT_FOUND'],
  ['an unknown unit', 'mau-01/khong-co/2021/year', 404, 'NOT_FOUND'],
  ['a period that is none', 'mau-01/stc/2021/month', 404, 'NOT_FOUND'],
  ['a year that is none', 'mau-02/k1/0021/year', 404, 'NOT_FOUND'],
  ['a point that is none', `${of02}?asOf=hom-qua`, 400, 'INPUT_INVALID'],
])('there is no page of %s', async (_what, path, status, code) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect(errors[0]?.extensions.code).toBe(code);
});

describe('a person whose browser opens what there is not', () => {
  const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  const opened = (path: string) => fetch(`${reported.server.url}${path}`, { headers: asBrowser });

  test.each([
    ['a report', `/reports/${of01}?report=bc9`, 404, 'bỏ phần đó để xem báo cáo đang có hiệu lực'],
    ['a point', `/reports/${of02}?asOf=hom-qua`, 400, 'hoặc bỏ phần đó để xem số liệu hiện nay'],
    ['a page', '/khong-co', 404, 'Kiểm tra lại địa chỉ'],
    ['an address', '/reports/%E0%A4%A', 400, 'có ký tự viết sai'],
  ])('reads in Vietnamese why, and what to do next: %s', async (_what, path, status, next) => {
    const response = await opened(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await response.text();
    expect(page).toContain('<h1>Không mở được trang này</h1>');
    expect(page).toContain('Việc cần làm tiếp');
    expect(page).toContain(next);
    expect(page).not.toContain('{"errors"');
  });
});
