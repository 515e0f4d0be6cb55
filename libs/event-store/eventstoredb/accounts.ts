// The two accounts that the ledger is given in a store: made, kept or given their password, and never an administrator's.
import {
  AccessDeniedError,
  type EventStoreDBClient,
  LoginConflictError,
  LoginNotFoundError,
} from '@eventstore/db-client';
import errors from '@eventstore/db-client/dist/utils/CommandError.js';
import services, { type UsersClient } from '@eventstore/db-client/generated/users_grpc_pb.js';
import requests, { type DetailsResp } from '@eventstore/db-client/generated/users_pb.js';
import { internalsOf } from './client-internals.ts';
import { type Account, type Address, reachOf } from './connection-string.ts';
import { connect, type Connection } from './connection.ts';
import { openCount } from './count.ts';
import { failureOf } from './failures.ts';
import { openReads } from './reads.ts';
import { AccountUnfit, StoreDeniesAccess, StoreHasNoAccounts } from './refusals.ts';

/**
 * Accounts that the store's administrators use stand above its settings, and their passwords are not ours to set.
 * @throws AccountUnfit; StoreDeniesAccess where the connection is no administrator's
 */
export async function refuseAccounts(
  connection: Connection,
  accounts: readonly Account[],
): Promise<void> {
  const [service, reader] = accounts.map(({ username }) => username);
  if (service === reader) throw new AccountUnfit(service ?? '');
  for (const { username } of accounts) {
    const groups = await groupsOf(connection, username);
    if (groups.some((group) => group === '$admins' || group === '$ops')) {
      throw new AccountUnfit(username);
    }
  }
}

/** The groups of an account; none for one that is not there. */
function groupsOf(connection: Connection, username: string): Promise<readonly string[]> {
  const client = connection.client();
  const options = new requests.DetailsReq.Options().setLoginName(username);
  const request = new requests.DetailsReq().setOptions(options);
  const asked = internalsOf(client).execute(
    services.UsersClient,
    'details',
    (users) =>
      new Promise<readonly string[]>((resolve, reject) => {
        const groups: string[] = [];
        users
          .details(request, ...internalsOf(client).callArguments({}))
          .on('data', (answer: DetailsResp) =>
            groups.push(...(answer.getUserDetails()?.getGroupsList() ?? [])),
          )
          .on('error', (error: Error) => reject(errors.convertToCommandError(error)))
          .on('end', () => resolve(groups));
      }),
  );
  return asked.catch((error: unknown) => {
    if (error instanceof LoginNotFoundError) return [];
    throw accountFailure(error, connection);
  });
}

/** An account that is there keeps its password where it is the one told; else it is given that one. */
export async function ensureAccount(
  connection: Connection,
  account: Account,
  address: Address,
): Promise<'created' | 'kept' | 'updated'> {
  const client = connection.client();
  const { username, password } = account;
  // Asked first: the server answers to the making of an account that is there with this very password as if it were new.
  if (await mayRead({ ...address, credentials: account })) return 'kept';
  try {
    await inUsers(client, 'create', (users, done) => {
      const options = new requests.CreateReq.Options().setLoginName(username).setPassword(password);
      options.setFullName(username).setGroupsList([]);
      users.create(
        new requests.CreateReq().setOptions(options),
        ...internalsOf(client).callArguments({}),
        done,
      );
    });
    return 'created';
  } catch (error) {
    if (!(error instanceof LoginConflictError)) throw accountFailure(error, connection);
  }
  await inUsers(client, 'resetPassword', (users, done) => {
    const options = new requests.ResetPasswordReq.Options()
      .setLoginName(username)
      .setNewPassword(password);
    const request = new requests.ResetPasswordReq().setOptions(options);
    users.resetPassword(request, ...internalsOf(client).callArguments({}), done);
  });
  return 'updated';
}

function inUsers(
  client: EventStoreDBClient,
  name: string,
  call: (users: UsersClient, done: (error: Error | null) => void) => void,
): Promise<void> {
  return internalsOf(client).execute(
    services.UsersClient,
    name,
    (users) =>
      new Promise((resolve, reject) => {
        call(users, (error) => (error ? reject(errors.convertToCommandError(error)) : resolve()));
      }),
  );
}

async function mayRead(address: Address): Promise<boolean> {
  const connection = connect(reachOf(address), false);
  try {
    await openReads(connection, '', openCount()).end();
    return true;
  } catch (error) {
    if (error instanceof StoreDeniesAccess) return false;
    throw error;
  } finally {
    await connection.close();
  }
}

const unimplemented = 12;

function accountFailure(error: unknown, connection: Connection): Error {
  if (error instanceof AccessDeniedError) return new StoreDeniesAccess('administer');
  if (error instanceof Error && 'code' in error && error.code === unimplemented) {
    return new StoreHasNoAccounts();
  }
  return failureOf(error, connection, 'append');
}
