// What a store or its address is refused for, where a person can mend it: a sentence in each language, never a secret.

/** A refusal with a stable code and a sentence in each language. */
export class StoreRefusal extends Error {
  readonly vi: string;
  readonly en: string;

  constructor(vi: string, en: string) {
    super(en);
    this.vi = vi;
    this.en = en;
  }
}

/** The store lets this account delete or truncate the ledger's streams: what was recorded there could be taken away. */
export class StoreLetsDelete extends StoreRefusal {
  override readonly name = 'StoreLetsDelete';
  readonly code = 'STORE_LETS_DELETE';

  constructor() {
    super(
      'Kho sự kiện cho phép tài khoản này xoá hoặc cắt bớt sổ cái nên không được dùng. Hãy chạy `thidua install` với tài khoản quản trị của kho, rồi kết nối bằng tài khoản dịch vụ; chỉ khi chạy thử mới dùng --store-allows-deletion (với migrate: --to-allows-deletion).',
      'The event store lets this account delete or truncate the ledger, so it is not used. Run `thidua install` with an administrator of the store, then connect as the service account; --store-allows-deletion (of migrate: --to-allows-deletion) is for trials only.',
    );
  }
}

/** The store knows the account but does not permit it what the ledger needs, or does not know it. */
export class StoreDeniesAccess extends StoreRefusal {
  override readonly name = 'StoreDeniesAccess';
  readonly code = 'STORE_DENIES_ACCESS';

  constructor(action: 'append' | 'read' | 'administer') {
    const [vi, en] = deniedActions[action];
    super(
      `Kho sự kiện không cho phép tài khoản này ${vi}, hoặc sai tên đăng nhập, mật khẩu. Hãy kiểm tra tài khoản và chạy lại \`thidua install\` nếu cần.`,
      `The event store does not permit this account to ${en}, or the user name or password is wrong. Check the account, and run \`thidua install\` again where needed.`,
    );
  }
}

const deniedActions = {
  append: ['ghi sổ cái', 'append to the ledger'],
  read: ['đọc sổ cái', 'read the ledger'],
  administer: ['thiết lập quyền', 'write its access settings'],
} as const;

/** Text that cannot be a connection string of this store. */
export class ConnectionStringInvalid extends StoreRefusal {
  override readonly name = 'ConnectionStringInvalid';
  readonly code = 'STORE_ADDRESS_INVALID';
}

/** The store's files of keys and certificates cannot be read. */
export class CertificateUnreadable extends StoreRefusal {
  override readonly name = 'CertificateUnreadable';
  readonly code = 'STORE_CERTIFICATE_UNREADABLE';

  constructor(file: string) {
    super(
      `Không đọc được tệp chứng thư ${file} của kho sự kiện.`,
      `The certificate file ${file} of the event store cannot be read.`,
    );
  }
}

/** The store runs without accounts, so nothing can be denied to anyone. */
export class StoreHasNoAccounts extends StoreRefusal {
  override readonly name = 'StoreHasNoAccounts';
  readonly code = 'STORE_HAS_NO_ACCOUNTS';

  constructor() {
    super(
      'Kho sự kiện đang chạy ở chế độ không có tài khoản nên không thiết lập quyền được. Hãy bật chế độ bảo mật (TLS) của kho.',
      'The event store runs without accounts, so no access can be set. Run it in its secure mode (TLS).',
    );
  }
}

/** Somebody else set the access of this store. */
export class StoreSettingsDiffer extends StoreRefusal {
  override readonly name = 'StoreSettingsDiffer';
  readonly code = 'STORE_SETTINGS_DIFFER';

  constructor(stream: string) {
    super(
      `Kho sự kiện đã có thiết lập quyền khác (${stream}). Sổ cái cần một kho riêng; nếu chắc chắn muốn thay, hãy thêm --replace-settings.`,
      `The event store has other access settings already (${stream}). The ledger needs a store of its own; to replace them all the same, add --replace-settings.`,
    );
  }
}

/** An account that the ledger must not be given: an administrator's, or one name for both. */
export class AccountUnfit extends StoreRefusal {
  override readonly name = 'AccountUnfit';
  readonly code = 'STORE_ACCOUNT_UNFIT';

  constructor(username: string) {
    super(
      `Không dùng được tài khoản “${username}”: tài khoản ghi và tài khoản đọc phải là hai tài khoản riêng, không thuộc nhóm quản trị của kho.`,
      `The account “${username}” cannot be used: the account that appends and the one that reads are two of their own, and no administrators of the store.`,
    );
  }
}
