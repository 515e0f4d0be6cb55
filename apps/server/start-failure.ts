// Why the server could not start, where a person can mend it: a plain sentence in each language, never a stack.
import { EvidenceRefused } from '../../libs/evidence/refusals.ts';
import { StoreUnavailable } from '../../libs/event-store/port.ts';
import { StoreRefusal } from '../../libs/event-store/eventstoredb/refusals.ts';
import { StoreAway } from '../../libs/event-store/open-store.ts';
import { FolderInUse } from '../../libs/event-store/sqlite.ts';
import { LastEventsRemoved } from '../../libs/event-store/sqlite-schema.ts';
import { NotAViewFile, ViewsInUse } from '../../libs/views/file.ts';
import { lines } from './banner.ts';
import type { Configuration } from './configuration.ts';

type Told = (configuration: Configuration) => readonly [vi: string, en: string];

const ledgerDamaged: Told = ({ data }) => [
  `Tệp ledger.sqlite trong ${data} bị hỏng, bị sửa hoặc không phải là sổ cái. Hãy giữ nguyên tệp này và lấy lại bản sao lưu.`,
  `The file ledger.sqlite in ${data} is damaged, was changed or is no ledger. Leave it as it is and put a backup back.`,
];

const eventsRemoved: Told = ({ data }) => [
  `Sổ cái trong ${data} thiếu các sự kiện cuối: có người đã xoá bớt. Hãy giữ nguyên tệp ledger.sqlite và lấy lại bản sao lưu.`,
  `The ledger in ${data} lacks its last events: somebody removed them. Leave the file ledger.sqlite as it is and put a backup back.`,
];

const viewsInUse: Told = () => [
  'Các bảng dữ liệu dựng sẵn của thư mục này đang được một chương trình khác dùng. Hãy đóng chương trình đó rồi thử lại.',
  'The views of this folder are in use by another program. Close that program, then try again.',
];

const notViews: Told = ({ data }) => [
  `Tệp views.sqlite trong ${data} là một cơ sở dữ liệu khác. Hãy chuyển tệp đó đi nơi khác rồi thử lại.`,
  `The file views.sqlite in ${data} is a database of something else. Move it elsewhere, then try again.`,
];

const ledgerBusy: Told = ({ data }) => [
  `Sổ cái trong ${data} đang được một chương trình khác giữ. Hãy đóng chương trình đó rồi thử lại.`,
  `The ledger in ${data} is held by another program. Close that program, then try again.`,
];

const folderClosed: Told = ({ data }) => [
  `Không ghi được vào thư mục ${data}. Hãy kiểm tra quyền ghi hoặc chọn thư mục khác bằng --data.`,
  `The folder ${data} cannot be written to. Check its permissions or choose another one by --data.`,
];

const diskFull: Told = ({ data }) => [
  `Ổ đĩa chứa thư mục ${data} đã đầy. Hãy giải phóng chỗ trống rồi thử lại.`,
  `The disk of the folder ${data} is full. Free some space, then try again.`,
];

const diskFailing: Told = ({ data }) => [
  `Ổ đĩa báo lỗi khi đọc hoặc ghi thư mục ${data}. Hãy kiểm tra ổ đĩa.`,
  `The disk reports errors when the folder ${data} is read or written. Check the disk.`,
];

const portInUse: Told = ({ host, port }) => [
  `Cổng ${port} trên ${host} đang có chương trình khác dùng. Hãy chọn cổng khác bằng --port.`,
  `Port ${port} on ${host} is in use by another program. Choose another one by --port.`,
];

const portClosed: Told = ({ host, port }) => [
  `Không được phép mở cổng ${port} trên ${host}. Hãy chọn cổng khác bằng --port.`,
  `Opening port ${port} on ${host} is not permitted. Choose another one by --port.`,
];

const addressUnknown: Told = ({ host }) => [
  `Máy này không có địa chỉ ${host}. Hãy chọn địa chỉ khác bằng --host.`,
  `This machine has no address ${host}. Choose another one by --host.`,
];

/** What a listening socket fails with. */
const ofListening: Readonly<Record<string, Told>> = {
  EADDRINUSE: portInUse,
  EADDRNOTAVAIL: addressUnknown,
  EACCES: portClosed,
  EPERM: portClosed,
};

/** What a call of the system on the folder fails with. */
const ofFolder: Readonly<Record<string, Told>> = {
  EACCES: folderClosed,
  EPERM: folderClosed,
  EROFS: folderClosed,
  ENOTDIR: folderClosed,
  EEXIST: folderClosed,
  ENOENT: folderClosed,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EIO: diskFailing,
};

/** Primary result codes of SQLite. */
const ofSqlite: Readonly<Record<number, Told>> = {
  5: ledgerBusy,
  6: ledgerBusy,
  8: folderClosed,
  10: diskFailing,
  11: ledgerDamaged,
  13: diskFull,
  14: folderClosed,
  26: ledgerDamaged,
};

/** null for a defect. */
export function failureLines(error: unknown, configuration: Configuration): string | null {
  // What the stores themselves refuse; their sentences name hosts and files, never an account.
  if (error instanceof FolderInUse || hasSentences(error)) return lines([error.vi, error.en]);
  const told = error instanceof Error ? toldOf(error, configuration) : null;
  // Where the system says why, that is told; else what the files or their keys themselves refuse.
  if (told === null && error instanceof EvidenceRefused) return lines([error.vi, error.en]);
  return told && lines(told(configuration));
}

function hasSentences(
  error: unknown,
): error is Error & { readonly vi: string; readonly en: string } {
  return error instanceof StoreAway || error instanceof StoreRefusal;
}

function toldOf(error: Error, configuration: Configuration): Told | null {
  if (error instanceof ViewsInUse) return viewsInUse;
  if (error instanceof NotAViewFile) return notViews;
  if (error instanceof LastEventsRemoved) return eventsRemoved;
  const { cause } = error;
  if (error instanceof EvidenceRefused)
    return cause instanceof Error ? toldOf(cause, configuration) : null;
  if (error instanceof StoreUnavailable)
    return (cause instanceof Error && toldOf(cause, configuration)) || ledgerDamaged;
  if ('errcode' in error) return ofSqlite[Number(error.errcode) & 0xff] ?? null;
  return ofSystem(error, configuration);
}

/** The port where it listened, the folder where the path is on it, else a defect. */
function ofSystem(error: NodeJS.ErrnoException, { data }: Configuration): Told | null {
  const { code = '', syscall, path = '' } = error;
  if (syscall === 'listen') return ofListening[code] ?? null;
  const onFolder = path !== '' && (path.startsWith(data) || data.startsWith(path));
  return onFolder ? (ofFolder[code] ?? null) : null;
}
