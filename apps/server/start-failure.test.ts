// What is said where the server cannot start: of the folder, of the port, or nothing for a defect.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultConfiguration } from './configuration.ts';
import { failureLines } from './start-failure.ts';

const configuration = { ...defaultConfiguration, data: '/srv/ledger', port: 81 };

function said(fields: object): string | null {
  return failureLines(Object.assign(new Error('failed'), fields), configuration);
}

test.each(['EACCES', 'EROFS', 'EPERM'])('%s on the folder speaks of the folder alone', (code) => {
  const text = said({ code, syscall: 'mkdir', path: configuration.data });
  expect(text).toMatch(
    /^Không ghi được vào thư mục \/srv\/ledger.*\nThe folder \/srv\/ledger .*\n$/,
  );
  expect(text).not.toContain('81');
});

test('EACCES while listening speaks of the port alone', () => {
  const text = said({ code: 'EACCES', syscall: 'listen' });
  expect(text).toMatch(/^Không được phép mở cổng 81 .*\nOpening port 81 .*\n$/);
  expect(text).not.toContain(configuration.data);
});

test.each([
  [8 + 256, 'cannot be written to'],
  [14, 'cannot be written to'],
  [13, 'is full'],
  [11, 'is damaged'],
])('the SQLite code %i is told in words', (errcode, words) => {
  expect(said({ code: 'ERR_SQLITE_ERROR', errcode })).toContain(words);
});

test('a defect is told as one, also where it is about a file of the program', () => {
  expect(said({})).toBeNull();
  expect(said({ code: 'ENOENT', syscall: 'open', path: join('/opt', 'page.html') })).toBeNull();
});
