// What a file is, told from its content.
import { describe, expect, it } from 'vitest';
import {
  compound,
  fill,
  jpeg,
  mail,
  officeXml,
  openDocument,
  pdf,
  png,
  utf8,
  zip,
} from './samples.contract.ts';
import { tellType } from './told-type.ts';
import { downloadName } from './types.ts';

async function told(bytes: Uint8Array): Promise<string | null> {
  return tellType({
    size: bytes.length,
    read: async (start, end) => bytes.subarray(start, Math.min(end, bytes.length)),
  });
}

const office = 'application/vnd.openxmlformats-officedocument';
const word = `${office}.wordprocessingml.document`;

const cases: readonly (readonly [what: string, bytes: Buffer, type: string | null])[] = [
  ['a PDF', pdf(5_000), 'application/pdf'],
  ['a PDF that is all text', utf8('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'), 'application/pdf'],
  ['a PNG', png, 'image/png'],
  ['a JPEG', jpeg, 'image/jpeg'],
  ['a Word document', officeXml(word), word],
  ['a Word document whose types stand last', officeXml(word, true), word],
  ['a workbook', officeXml(`${office}.spreadsheetml.sheet`), `${office}.spreadsheetml.sheet`],
  [
    'a Word document with macros',
    officeXml('application/vnd.ms-word.document.macroEnabled', true),
    'application/vnd.ms-word.document.macroenabled.12',
  ],
  [
    'an OpenDocument text',
    openDocument('application/vnd.oasis.opendocument.text'),
    'application/vnd.oasis.opendocument.text',
  ],
  ['an archive of anything', zip([['a.txt', 'a']]), 'application/zip'],
  ['an old Word document', compound(['WordDocument', '1Table']), 'application/msword'],
  [
    'an old Word document with a workbook within',
    compound(['1Table', 'WordDocument', 'Data'], ['Workbook']),
    'application/msword',
  ],
  [
    'an old workbook with a document within',
    compound(['Workbook'], ['WordDocument', 'Macros']),
    'application/vnd.ms-excel',
  ],
  ['an old presentation', compound(['PowerPoint Document']), 'application/vnd.ms-powerpoint'],
  ['an Outlook message', compound(['__properties_version1.0']), 'application/vnd.ms-outlook'],
  [
    'an old document with macros',
    compound(['WordDocument', 'Macros']),
    'application/vnd.ms-office.macroenabled',
  ],
  ['a document under a password', compound(['EncryptedPackage']), 'application/x-encrypted-office'],
  ['a compound file of nothing known', compound(['Other']), null],
  ['a compound file that is cut off', compound(['WordDocument']).subarray(0, 600), null],
  ['a plan', utf8('Kế hoạch thi đua năm 2021\nMục I\n'), 'text/plain'],
  ['a plan that begins like a bitmap', utf8('BM 01 – Biểu mẫu đăng ký thi đua'), 'text/plain'],
  ['a text in UTF-16', Buffer.from('\ufeffĐơn vị, điểm', 'utf16le'), 'text/plain'],
  ['a table', utf8('đơn vị;điểm\n"Sở; Nội vụ";95\nCông an;94\n'), 'text/csv'],
  ['text with commas', utf8('Kính gửi, Sở Nội vụ\nBáo cáo, đề nghị, kết quả\n'), 'text/plain'],
  ['JSON', utf8(' {"đơn vị": [1, 2]}\n'), 'application/json'],
  ['nearly JSON', utf8('{đơn vị}'), 'text/plain'],
  ['XML', utf8('<?xml version="1.0"?>\n<HDon><TTChung/></HDon>'), 'application/xml'],
  ['XML without declaration', utf8('<!-- hoá đơn -->\n<HDon/>'), 'application/xml'],
  ['mail', mail, 'message/rfc822'],
  ['mail in an old encoding', Buffer.concat([mail, Buffer.from([0xe9, 0xff])]), 'message/rfc822'],
  ['a memo with a colon', utf8('From: Sở Nội vụ\nNội dung: báo cáo\n'), 'text/plain'],
  ['rich text', utf8('{\\rtf1\\ansi Kinh gui}'), 'application/rtf'],
  ['a page', utf8('\ufeff \n<!-- x --><!DOCTYPE html><p>'), 'text/html'],
  ['a page without a head', utf8('<div onclick="a()">'), 'text/html'],
  ['a comment that hides what follows', utf8('<!-- a'), 'text/html'],
  [
    'a drawing',
    utf8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    'image/svg+xml',
  ],
  [
    'XML with a script far within',
    utf8(
      `<?xml version="1.0"?><a>${'x'.repeat(300_000)}<s:script xmlns:s="http://www.w3.org/1999/xhtml"/></a>`,
    ),
    'text/html',
  ],
  [
    'XML with a style sheet',
    utf8('<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><a/>'),
    'text/html',
  ],
  ['a script', utf8('#!/bin/sh\nrm -rf /\n'), 'text/x-shellscript'],
  ['a page of PHP', utf8('x <?php system(1);'), 'application/x-httpd-php'],
  ['a program of Windows', Buffer.concat([utf8('MZ'), fill(500)]), 'application/x-msdownload'],
  [
    'a program of Linux',
    Buffer.concat([Buffer.from('7f454c46', 'hex'), fill(500)]),
    'application/x-elf',
  ],
  ['noise', fill(70_000), null],
  ['text with a control character', utf8('a\u0000b'), null],
  ['text in an old Vietnamese encoding', Buffer.from([0x54, 0xf4, 0x69, 0x20, 0xd4]), null],
];

describe('the type of a file', () => {
  it.each(cases)('of %s is told from its content', async (_, bytes, type) => {
    expect(await told(bytes)).toBe(type);
  });

  it('is told of text whose letters stand across the parts in which it is read', async () => {
    expect(await told(utf8(`x${'ế'.repeat(400_000)}`))).toBe('text/plain');
    expect(await told(utf8(`x${'ế'.repeat(400_000)}\u0001`))).toBeNull();
  });

  it('is told in a moment of text that is made to be slow', async () => {
    const started = performance.now();
    for (const part of ['<!doctype ', '<?', '<!--', ' ', '"', 'a:\n', '<!doctype ['])
      await told(utf8(`<${part.repeat(65_000)}`));
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});

describe('the name of a download', () => {
  it.each([
    ['Báo cáo.PDF', 'application/pdf', 'Báo cáo.PDF'],
    ['ảnh.jpeg', 'image/jpeg', 'ảnh.jpeg'],
    ['báo cáo.doc', 'application/pdf', 'báo cáo.doc.pdf'],
    ['báo cáo', 'text/plain', 'báo cáo.txt'],
    [null, 'image/png', 'abcdefabcdefabcd.png'],
    [null, 'application/zip', 'abcdefabcdefabcd.bin'],
  ])('%s of %s is %s', (name, mediaType, called) => {
    expect(downloadName({ name, sha256: 'abcdef'.repeat(10), mediaType })).toBe(called);
  });
});
