// What the server says when it starts and stops: a few lines for a person, Vietnamese first.
import { FolderInUse } from '../../libs/event-store/sqlite.ts';
import { ViewsInUse } from '../../libs/views/file.ts';
import { isLoopback } from './actor.ts';
import type { Configuration } from './configuration.ts';
import { sentences, type EdgeCode } from './refusal.ts';

export function startLines(url: string, { data, host }: Configuration): string {
  const local = isLoopback(host);
  return lines([
    'Sổ cái thi đua đang chạy.  /  The emulation ledger is running.',
    `  Dữ liệu / Data        ${data}`,
    `  Mở tiếp / Open next   ${url}/explorer/   (truy vấn thử / try queries)`,
    `  GraphQL               ${url}/graphql`,
    ...(listensToAll(host)
      ? ['  Lắng nghe / Listening mọi địa chỉ của máy này  /  on all addresses of this machine']
      : []),
    `  Sức khoẻ / Health     ${url}/health/ready`,
    local
      ? '  Chưa có tài khoản: người thực hiện được khai bằng tiêu đề x-actor-…, chỉ tin khi gọi từ chính máy này.'
      : '  Chưa có tài khoản: máy chủ mở ra ngoài nên mọi lệnh ghi đều bị từ chối; truy vấn thì ai cũng đọc được.',
    local
      ? '  No accounts yet: who acts is told by x-actor-… headers, believed only from this machine itself.'
      : '  No accounts yet: the server is open to others, so every mutation is refused; anyone can read by queries.',
    '  Dừng bằng Ctrl+C.  /  Stop with Ctrl+C.',
  ]);
}

function listensToAll(host: string): boolean {
  return host === '0.0.0.0' || /^[0:]+$/.test(host);
}

export function readyLine(events: number): string {
  return `Sẵn sàng: ${events} sự kiện.  /  Ready: ${events} events.\n`;
}

/** What became of the demonstration that was asked for. */
export function demonstrationLines(outcome: 'filled' | 'hasData'): string {
  return outcome === 'filled'
    ? lines([
        'Đã nạp dữ liệu minh hoạ: tên cơ quan theo cách gọi thông thường, người và số liệu là giả định.',
        'The demonstration is filled in: bodies are named as such bodies are, people and figures are invented.',
      ])
    : lines([
        'Sổ cái đã có dữ liệu nên giữ nguyên, không nạp dữ liệu minh hoạ. Muốn xem minh hoạ, hãy chọn thư mục trống bằng --data.',
        'The ledger has data and is left as it is. To see the demonstration, choose an empty folder by --data.',
      ]);
}

/** Why the ledger takes no commands. */
export function refusingLines(code: EdgeCode): string {
  return lines([sentences[code].vi, sentences[code].en]);
}

export const stopLine = 'Đang dừng…  /  Stopping…\n';

const viewsInUse = [
  'Các bảng dữ liệu dựng sẵn của thư mục này đang được một chương trình khác dùng. Hãy đóng chương trình đó rồi thử lại.',
  'The views of this folder are in use by another program. Close that program, then try again.',
];

/** One plain sentence in each language for what a person can mend; null for a defect. */
export function failureLines(error: unknown, { host, port, data }: Configuration): string | null {
  if (error instanceof ViewsInUse) return lines(viewsInUse);
  if (error instanceof FolderInUse) return lines([error.vi, error.en]);
  switch ((error as { readonly code?: unknown }).code) {
    case 'EADDRINUSE':
      return lines([
        `Cổng ${port} trên ${host} đang có chương trình khác dùng. Hãy chọn cổng khác bằng --port.`,
        `Port ${port} on ${host} is in use by another program. Choose another one by --port.`,
      ]);
    case 'EADDRNOTAVAIL':
      return lines([
        `Máy này không có địa chỉ ${host}. Hãy chọn địa chỉ khác bằng --host.`,
        `This machine has no address ${host}. Choose another one by --host.`,
      ]);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return lines([
        `Không được phép ghi vào thư mục ${data} hoặc mở cổng ${port}.`,
        `Writing to the folder ${data} or opening port ${port} is not permitted.`,
      ]);
    default:
      return null;
  }
}

function lines(texts: readonly string[]): string {
  return `${texts.join('\n')}\n`;
}
