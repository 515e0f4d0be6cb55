// What the server says when it starts and stops: a few lines for a person, Vietnamese first.
import { describeStore } from '../../libs/event-store/store-address.ts';
import { isLoopback } from './actor.ts';
import { storeOf, type Configuration } from './configuration.ts';
import type { RunningServer } from './start.ts';

export function startLines(url: string, configuration: Configuration): string {
  const { data, host } = configuration;
  const local = isLoopback(host);
  return lines([
    'Sổ cái thi đua đang chạy.  /  The emulation ledger is running.',
    `  Dữ liệu / Data        ${data}`,
    `  Kho / Event store     ${storeWords(configuration)}`,
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

function storeWords(configuration: Configuration): string {
  const store = storeOf(configuration);
  if (store.kind === 'eventstoredb') return `EventStoreDB ${describeStore(store)}`;
  const inData = store.folder === configuration.data;
  return inData
    ? 'nhúng, trong thư mục dữ liệu  /  embedded, in the folder of the data'
    : store.folder;
}

function listensToAll(host: string): boolean {
  return host === '0.0.0.0' || /^[0:]+$/.test(host);
}

/** Said now and then while the views come to the end of the ledger. */
export function progressLines({ read, building }: RunningServer['progress']): string {
  if (building.length === 0) return lines([`Đã đọc ${read} sự kiện…  /  ${read} events read…`]);
  return lines(
    building.map(({ view, handled, total, answers }) => {
      const [vi, en] = answers
        ? ['dữ liệu cũ vẫn trả lời', 'the older rows answer meanwhile']
        : ['truy vấn phải đợi', 'its queries have to wait'];
      return `Đang dựng bảng ${view}: ${handled}/${total} sự kiện, ${vi}…  /  Building view ${view}: ${handled} of ${total} events, ${en}…`;
    }),
  );
}

/** How the ledger stands once the views have come as far as they can: ready, or readable only up to where they stopped. */
export function standingLines(
  { refusing, stopped }: Pick<RunningServer, 'refusing' | 'stopped'>,
  events: number,
): string {
  const why = refusing ? [refusing.vi, refusing.en] : [];
  if (!stopped) return lines([...why, `Sẵn sàng: ${events} sự kiện.  /  Ready: ${events} events.`]);
  const readable = stopped.event?.index ?? events;
  return lines([
    ...why,
    `CHỈ ĐỌC: ${readable} sự kiện đầu của sổ cái.  /  READING ONLY: the first ${readable} events of the ledger.`,
  ]);
}

/** What became of the demonstration that was asked for. */
export function demonstrationLines(outcome: 'filled' | 'hasData'): string {
  return outcome === 'filled'
    ? lines([
        'Đã nạp dữ liệu minh hoạ: tên cơ quan theo cách gọi thông thường, người và số liệu là giả định.',
        'The demonstration is filled in: bodies are named as such bodies are, people and figures are invented.',
      ])
    : lines([
        'Sổ cái đã có dữ liệu nên giữ nguyên, không nạp dữ liệu minh hoạ. Muốn xem minh hoạ, hãy chọn thư mục trống bằng --data hoặc kho trống bằng --store.',
        'The ledger has data and is left as it is. To see the demonstration, choose an empty folder by --data or an empty store by --store.',
      ]);
}

export const stopLine = 'Đang dừng…  /  Stopping…\n';

/** One line each, the last one ended too. */
export function lines(texts: readonly string[]): string {
  return `${texts.join('\n')}\n`;
}
