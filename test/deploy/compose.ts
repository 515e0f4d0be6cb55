// docker-compose.yml as its tests read it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const root = join(import.meta.dirname, '../..');

export interface Compose {
  readonly name: string;
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, unknown>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

export interface Service {
  readonly image: string;
  readonly build?: { readonly context: string };
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly user: string;
  readonly read_only: boolean;
  readonly init?: boolean;
  readonly cap_drop: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt: readonly string[];
  readonly restart: string;
  readonly mem_limit: string;
  readonly cpus: number;
  readonly pids_limit: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly network_mode?: string;
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
}

/** Its anchors resolved, its variables as they are written. Its form is what `compose-file.test.ts` checks. */
export function readCompose(): Compose {
  return parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as Compose;
}

/** What a `volumes` line mounts: a named volume, or a file of this project by its path. */
export function mounted(line: string): { readonly source: string; readonly bind: boolean } {
  const source = line.split(':', 1)[0] ?? '';
  return { source, bind: /^[./]/.test(source) };
}
