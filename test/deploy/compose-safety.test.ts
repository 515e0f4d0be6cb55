// What docker-compose.yml must not give away: to the network, to the containers, to whoever looks at them.
import { expect, test } from 'vitest';
import { readCompose, type Service } from './compose.ts';

const { services } = readCompose();
const all = Object.entries(services);

test('what is published is published to this machine alone', () => {
  const published = all.flatMap(([, { ports = [] }]) => ports);
  expect(published).toHaveLength(2);
  for (const port of published) expect(port).toMatch(/^127\.0\.0\.1:/);
});

test('a server in the network of this machine listens on its loopback alone', () => {
  const inHostNetwork = all.filter(([, service]) => service.network_mode === 'host');
  expect(inHostNetwork.map(([name]) => name)).toEqual(['commands']);
  for (const [, service] of inHostNetwork) {
    expect(service.environment?.['LEDGER_HOST']).toBe('127.0.0.1');
  }
});

test('every container is read-only, without capabilities and rights to gain, and bounded', () => {
  for (const [name, service] of all) {
    expect(service, name).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(service.security_opt, name).toEqual(['no-new-privileges:true']);
    expect(service.mem_limit, name).toMatch(/^\d+[mg]$/);
    expect(service.cpus, name).toBeGreaterThan(0);
    expect(service.pids_limit, name).toBeGreaterThan(0);
  }
});

test('only the maker of certificates is root, with one capability, no network and no secret', () => {
  const rooted = all.filter(([, { user }]) => !/^[1-9]\d*:[1-9]\d*$/.test(user));
  expect(rooted.map(([name]) => name)).toEqual(['certificates']);
  const certificates = services['certificates'] as Service;
  expect(certificates.cap_add).toEqual(['CHOWN']);
  expect(certificates.network_mode).toBe('none');
  expect(certificates.secrets).toBeUndefined();
  expect(all.filter(([, { cap_add }]) => cap_add).map(([name]) => name)).toEqual(['certificates']);
});

test("the authority's private key reaches the maker of certificates alone, the store's key the store alone", () => {
  const holders = (volume: string) =>
    all.filter(([, { volumes = [] }]) => volumes.some((line) => line.startsWith(`${volume}:`)));
  expect(holders('authority').map(([name]) => name)).toEqual(['certificates']);
  expect(holders('store-certificate').map(([name]) => name)).toEqual(['certificates', 'store']);
  const writers = holders('store-authority').filter(
    ([, { volumes = [] }]) => !volumes.includes('store-authority:/store-authority:ro'),
  );
  expect(writers.map(([name]) => name)).toEqual(['certificates']);
});

test("the administrators' passwords reach the store and the maker of its accounts alone", () => {
  const given = (secret: string) =>
    all.filter(([, { secrets = [] }]) => secrets.includes(secret)).map(([name]) => name);
  expect(given('store_admin_password')).toEqual(['store', 'store-access']);
  expect(given('store_ops_password')).toEqual(['store']);
});

test('no password stands in an environment', () => {
  for (const [name, { environment = {} }] of all) {
    const bare = Object.keys(environment).filter((each) => /PASSWORD(?!_FILE$)/.test(each));
    expect(bare, name).toEqual([]);
  }
});

test('every image is named by its version', () => {
  for (const [name, { image }] of all) expect(image, name).toMatch(/:\d+\.\d+\.\d+(-[a-z-]+)?$/);
});

test('the store asks who is there, encrypts, flushes, and tells nobody outside', () => {
  expect(services['store']?.environment).toMatchObject({
    EVENTSTORE_INSECURE: 'false',
    EVENTSTORE_ALLOW_ANONYMOUS_ENDPOINT_ACCESS: 'false',
    EVENTSTORE_ALLOW_ANONYMOUS_STREAM_ACCESS: 'false',
    EVENTSTORE_UNSAFE_DISABLE_FLUSH_TO_DISK: 'false',
    EVENTSTORE_MEM_DB: 'false',
    EVENTSTORE_RUN_PROJECTIONS: 'None',
    EVENTSTORE_TELEMETRY_OPTOUT: 'true',
  });
});
