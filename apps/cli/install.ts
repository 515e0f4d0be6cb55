// `thidua install`: writes the access settings of a remote store, and makes the accounts that write and read the ledger.
import { StoreUnavailable } from '../../libs/event-store/port.ts';
import { StoreAway } from '../../libs/event-store/open-store.ts';
import { describeStore, readSecret } from '../../libs/event-store/store-address.ts';
import { Failure } from './failure.ts';
import { storeOf, type CommonFlags } from './flags.ts';
import { printJson, printLines } from './output.ts';

interface Flags extends CommonFlags {
  readonly serviceUser: string;
  readonly servicePasswordFile: string;
  readonly readerUser: string;
  readonly readerPasswordFile: string;
  readonly replaceSettings?: boolean;
}

export async function install(flags: Flags): Promise<void> {
  const address = storeOf(flags);
  if (address.kind === 'folder') {
    throw new Failure(
      'Cần địa chỉ của kho sự kiện: --store esdb://…; kho trong thư mục không có tài khoản.',
      'The address of an event store is needed: --store esdb://…; a store in a folder has no accounts.',
      2,
    );
  }
  const { kind: _, prefix: __, allowDeletion: ___, ...reached } = address;
  const { installAccess } = await import('../../libs/event-store/eventstoredb/access.ts');
  const account = (username: string, file: string, field: string) => ({
    username,
    password: readSecret(file, field),
  });
  try {
    const installed = await installAccess({
      ...reached,
      service: account(flags.serviceUser, flags.servicePasswordFile, 'service-password-file'),
      reader: account(flags.readerUser, flags.readerPasswordFile, 'reader-password-file'),
      replaceSettings: flags.replaceSettings ?? false,
    });
    const store = describeStore(address);
    if (flags.json) printJson({ store, ...installed });
    else printLines(linesOf(store, installed));
  } catch (error) {
    throw error instanceof StoreUnavailable ? new StoreAway(address, error) : error;
  }
}

type Installed = Awaited<
  ReturnType<typeof import('../../libs/event-store/eventstoredb/access.ts').installAccess>
>;

const outcomes = {
  created: 'đã tạo / created',
  kept: 'đã có, giữ nguyên / kept',
  updated: 'đã đổi mật khẩu / password changed',
} as const;

function linesOf(store: string, { accounts, settings }: Installed): readonly string[] {
  const [service, reader] = accounts;
  return [
    `Kho sự kiện / Event store: ${store}`,
    settings === 'written'
      ? 'Quyền truy cập: đã ghi. Không ai được xoá hay cắt bớt luồng sự kiện.  /  Access settings: written. Nobody deletes or truncates streams.'
      : 'Quyền truy cập: đã đúng từ trước.  /  Access settings: were in place.',
    ...(service
      ? [`Tài khoản ghi / Service account: ${service.username}: ${outcomes[service.outcome]}`]
      : []),
    ...(reader
      ? [`Tài khoản đọc / Reader account: ${reader.username}: ${outcomes[reader.outcome]}`]
      : []),
  ];
}
