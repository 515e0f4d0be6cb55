// The Users service: accounts made, changed, told and deleted, as the server's user management does.
import type { ServerWritableStream } from '@grpc/grpc-js';
import type {
  ChangePasswordReq,
  ChangePasswordResp,
  CreateReq,
  CreateResp,
  DeleteReq,
  DeleteResp,
  DetailsReq,
  DetailsResp,
  DisableReq,
  DisableResp,
  EnableReq,
  EnableResp,
  ResetPasswordReq,
  ResetPasswordResp,
  UpdateReq,
  UpdateResp,
} from '@eventstore/db-client/generated/users_pb.js';
import { type AccountData, type Caller, hashPassword, readAccount } from './access.ts';
import { listLogins, next, withPassword, writeAccount } from './accounts.ts';
import { ANY, asRefusal, refusals, users } from './protocol.ts';
import { eventDraft, type StoreLog } from './store-log.ts';
import { answering, begin, type StoreNode, writerFor } from './store-node.ts';

const NOTIFICATIONS = '$users-password-notifications';

function requireAdmin(node: StoreNode, caller: Caller): void {
  if (!node.access.isAdmin(caller)) throw refusals.accessDenied();
}

function requireAccount(log: StoreLog, login: string): AccountData {
  const account = readAccount(log, login);
  if (account === null) throw refusals.loginNotFound(login);
  return account;
}

function matches(account: AccountData, password: string): boolean {
  return hashPassword(password, account.salt) === account.hash;
}

/** Tells other nodes that a password may have changed, as the server does with every change of an account. */
async function notify(log: StoreLog, loginName: string): Promise<void> {
  const meta = `$$${NOTIFICATIONS}`;
  if (next(log, meta) === 0) {
    await log.write([eventDraft(meta, 0, '$metadata', { $maxAge: 3600 })]).durable;
  }
  const revision = next(log, NOTIFICATIONS);
  await log.write([eventDraft(NOTIFICATIONS, revision, '$PasswordChanged', { loginName })]).durable;
}

async function rewrite(log: StoreLog, account: AccountData): Promise<void> {
  const stream = `$user-${account.loginName}`;
  await log.write([eventDraft(stream, next(log, stream), '$UserUpdated', account)]).durable;
  await notify(log, account.loginName);
}

const create = (node: StoreNode) =>
  answering<CreateReq, CreateResp>(node, 'users', async (request, { caller }) => {
    requireAdmin(node, caller);
    const options = request.getOptions()!;
    const loginName = options.getLoginName();
    const password = options.getPassword();
    const known = readAccount(node.log, loginName);
    if (known !== null && !matches(known, password)) throw refusals.loginConflict(loginName);
    const fullName = options.getFullName();
    const groups = options.getGroupsList();
    if (known === null) await writeAccount(node.log, { loginName, fullName, groups, password });
    return new users.CreateResp();
  });

const update = (node: StoreNode) =>
  answering<UpdateReq, UpdateResp>(node, 'users', async (request, { caller }) => {
    requireAdmin(node, caller);
    const options = request.getOptions()!;
    const account = requireAccount(node.log, options.getLoginName());
    const fullName = options.getFullName();
    await rewrite(node.log, { ...account, fullName, groups: options.getGroupsList() });
    return new users.UpdateResp();
  });

const setDisabled = async (node: StoreNode, caller: Caller, login: string, disabled: boolean) => {
  requireAdmin(node, caller);
  await rewrite(node.log, { ...requireAccount(node.log, login), disabled });
};

const disable = (node: StoreNode) =>
  answering<DisableReq, DisableResp>(node, 'users', async (request, { caller }) => {
    await setDisabled(node, caller, request.getOptions()!.getLoginName(), true);
    return new users.DisableResp();
  });

const enable = (node: StoreNode) =>
  answering<EnableReq, EnableResp>(node, 'users', async (request, { caller }) => {
    await setDisabled(node, caller, request.getOptions()!.getLoginName(), false);
    return new users.EnableResp();
  });

const remove = (node: StoreNode) =>
  answering<DeleteReq, DeleteResp>(node, 'users', async (request, { caller, requiresLeader }) => {
    requireAdmin(node, caller);
    const login = request.getOptions()!.getLoginName();
    requireAccount(node.log, login);
    await writerFor(node, requiresLeader).remove(`$user-${login}`, ANY, false);
    await notify(node.log, login);
    return new users.DeleteResp();
  });

const resetPassword = (node: StoreNode) =>
  answering<ResetPasswordReq, ResetPasswordResp>(node, 'users', async (request, { caller }) => {
    requireAdmin(node, caller);
    const options = request.getOptions()!;
    const account = requireAccount(node.log, options.getLoginName());
    await rewrite(node.log, withPassword(account, options.getNewPassword()));
    return new users.ResetPasswordResp();
  });

const changePassword = (node: StoreNode) =>
  answering<ChangePasswordReq, ChangePasswordResp>(node, 'users', async (request, { caller }) => {
    if (caller.name === null) throw refusals.accessDenied();
    const options = request.getOptions()!;
    const account = requireAccount(node.log, options.getLoginName());
    if (!matches(account, options.getCurrentPassword())) throw refusals.accessDenied();
    await rewrite(node.log, withPassword(account, options.getNewPassword()));
    return new users.ChangePasswordResp();
  });

function detailsOf(log: StoreLog, account: AccountData): DetailsResp {
  const written = log.streamRecords(`$user-${account.loginName}`).at(-1)!;
  const updated = new users.DetailsResp.UserDetails.DateTime();
  updated.setTicksSinceEpoch(written.created);
  const told = new users.DetailsResp.UserDetails();
  told.setLoginName(account.loginName);
  told.setFullName(account.fullName);
  told.setGroupsList([...account.groups]);
  told.setDisabled(account.disabled === true);
  told.setLastUpdated(updated);
  const response = new users.DetailsResp();
  response.setUserDetails(told);
  return response;
}

/** Whoever is known may read anybody's details: the server compares the caller with the caller. */
const details = (node: StoreNode) => (call: ServerWritableStream<DetailsReq, DetailsResp>) => {
  try {
    const { caller } = begin(node, 'users', call);
    if (caller.name === null) throw refusals.accessDenied();
    const login = call.request.getOptions()?.getLoginName() ?? '';
    const logins = login.trim() === '' ? listLogins(node.log) : [login];
    for (const each of logins) call.write(detailsOf(node.log, requireAccount(node.log, each)));
    call.end();
  } catch (error) {
    call.emit('error', asRefusal(error).asStatus());
  }
};

/** Nobody listens to these calls on an insecure server: they wait for their deadline. */
const unanswered = (): void => undefined;

const none = {
  create: unanswered,
  update: unanswered,
  delete: unanswered,
  disable: unanswered,
  enable: unanswered,
  details: unanswered,
  changePassword: unanswered,
  resetPassword: unanswered,
};

const all = (node: StoreNode) => ({
  create: create(node),
  update: update(node),
  delete: remove(node),
  disable: disable(node),
  enable: enable(node),
  details: details(node),
  changePassword: changePassword(node),
  resetPassword: resetPassword(node),
});

export const usersCalls = (node: StoreNode) => (node.access.hasAccounts ? all(node) : none);
